import type { Connection } from 'vscode-languageserver';
import { z } from 'zod';
import { wordingReportMarkdown } from '../exports/markdown/wording-report.ts';
import { wordingReport } from '../json/wording-report.ts';
import { pageText } from '../rules/page-text.ts';
import { ruleOf, rules } from '../rules/registry.ts';
import { importRequest } from '../views/import-shape.ts';
import { wordingReportRequest } from '../views/wording-report-shape.ts';
import { registerExports } from './exporting.ts';
import { importedSheet } from './import-request.ts';
import { answer } from './own-requests.ts';
import { pasteTable } from './paste-table.ts';
import type { Session } from './session.ts';
import { signalPage } from './signal-page.ts';
import { registerViewRequests } from './view-requests.ts';
import type { WorkspaceHost } from './workspace-host.ts';

const position = z.object({ line: z.int().nonnegative(), character: z.int().nonnegative() });
const pasteShape = z.object({ uri: z.string(), position, text: z.string().max(1_000_000) });
const statusShape = z.object({ uri: z.string() });

/** What our own client asks beyond the protocol; each question is validated before it is answered. */
export function registerRequests(connection: Connection, session: Session, host: WorkspaceHost): void {
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
    registerExports(connection, session, host);
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
    const { project, wording, language, allFindings, ruleSettings } = session;
    const report = wordingReport(project, { files: allFindings, wording, explain: true, rules: ruleSettings });
    return wordingReportMarkdown(report, language, (uri) => session.shownPath(uri));
}
