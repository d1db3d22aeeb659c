import type { Connection } from 'vscode-languageserver';
import { z } from 'zod';
import { readChoice } from '../exports/choice.ts';
import { exportProject } from '../exports/export.ts';
import { formatOf, formats } from '../exports/formats.ts';
import { wordingReportMarkdown } from '../exports/markdown/wording-report.ts';
import { type SentFile, sentFile } from '../exports/sent-file.ts';
import { wordingReport } from '../json/wording-report.ts';
import { pageText } from '../rules/page-text.ts';
import { ruleOf, rules } from '../rules/registry.ts';
import { importRequest } from '../views/import-shape.ts';
import { wordingReportRequest } from '../views/wording-report-shape.ts';
import { importedSheet } from './import-request.ts';
import { answer } from './own-requests.ts';
import { pasteTable } from './paste-table.ts';
import type { Session } from './session.ts';
import { signalPage } from './signal-page.ts';
import { registerViewRequests } from './view-requests.ts';

const position = z.object({ line: z.int().nonnegative(), character: z.int().nonnegative() });
const pasteShape = z.object({ uri: z.string(), position, text: z.string().max(1_000_000) });
const statusShape = z.object({ uri: z.string() });
const exportShape = z.object({ format: z.string(), budget: z.string().optional(), select: z.string().max(200_000).optional() });

/** What our own client asks beyond the protocol; each question is validated before it is answered. */
export function registerRequests(connection: Connection, session: Session): void {
    answer(connection, 'provenu/rules', () => rules.map((rule) => ({ code: rule.code, title: rule.page.title[session.language] })));
    answer(connection, 'provenu/rulePage', (asked: unknown) => (typeof asked === 'string' ? pageAsked(session, asked) : null));
    answer(connection, wordingReportRequest.method, () => reportOf(session));
    answer(connection, 'provenu/paste', (question: unknown) => {
        const { uri, position: at, text } = pasteShape.parse(question);
        const document = session.document(uri);
        return document === undefined ? null : pasteTable(document, at, text);
    });
    answer(connection, 'provenu/status', (question: unknown) => session.statusOf(statusShape.parse(question).uri));
    registerViewRequests(connection, session);
    answer(connection, importRequest.method, (question: unknown) => importedSheet(session, importRequest.question.parse(question)));
    answer(connection, 'provenu/formats', () => formats.map(({ id, help }) => ({ id, help: help[session.language] })));
    answer(connection, 'provenu/export', (question: unknown) => exported(session, exportShape.parse(question)));
}

/** The page of `net-mismatch`, or of `service-signal/rule`: that rule of a pack first, then what such a signal is. */
function pageAsked({ language, wording }: Session, asked: string): string | null {
    const [code = '', ...name] = asked.split('/');
    const rule = ruleOf(code);
    if (rule === undefined) return null;
    const own = name.length === 0 ? null : signalPage(wording, name.join('/'), language);
    return own === null ? pageText(rule, language) : `${own}\n---\n\n${pageText(rule, language)}`;
}

/** The signals of the whole catalogue as a document in Markdown. */
function reportOf(session: Session): string {
    const { project, wording, language, allFindings, configFile } = session;
    const folder = configFile?.uri.replace(/[^/]*$/, '') ?? '';
    const shown = (uri: string) => decodeURIComponent(folder !== '' && uri.startsWith(folder) ? uri.slice(folder.length) : uri);
    return wordingReportMarkdown(wordingReport(project, { files: allFindings, wording, explain: true }), language, shown);
}

async function exported(session: Session, { format: id, budget, select }: z.infer<typeof exportShape>): Promise<readonly SentFile[]> {
    const format = formatOf(id);
    if (format === undefined) throw new Error(`no format '${id}'`);
    const reading = select === undefined ? undefined : readChoice(select, session.selections);
    if (reading?.kind === 'wrong') throw new Error(reading.message[session.language]);
    const narrowed = { ...(budget === undefined ? {} : { budget }), ...(reading === undefined ? {} : { choice: reading.choice }) };
    const options = { language: session.language, findings: session.allFindings, ...narrowed };
    const sent: SentFile[] = [];
    for await (const file of exportProject(session.project, format, options)) sent.push(await sentFile(file));
    return sent;
}
