import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { z } from 'zod';
import { bytesOfBase64 } from '../base64.ts';
import { readChoice } from '../exports/choice.ts';
import type { DocumentSettings } from '../exports/document/settings.ts';
import { exportProject } from '../exports/export.ts';
import { formatOf, formats } from '../exports/formats.ts';
import { ExportRun, type FailedProposal } from '../exports/run.ts';
import { type SentFile, sentFile } from '../exports/sent-file.ts';
import { answer } from './own-requests.ts';
import type { Session } from './session.ts';
import type { WorkspaceHost } from './workspace-host.ts';

const exportShape = z.object({ format: z.string(), budget: z.string().optional(), select: z.string().max(200_000).optional() });
type Question = z.infer<typeof exportShape>;

/** Exports as our own client asks for them: the forms there are, and the files of one. A proposal that fails is named; the others are written. */
export function registerExports(connection: Connection, session: Session, host: WorkspaceHost): void {
    answer(connection, 'provenu/formats', () => formats.map(({ id, help }) => ({ id, help: help[session.language] })));
    answer(connection, 'provenu/export', async (question: unknown, stop: CancellationToken) => {
        const run = new ExportRun();
        const files = await exported(session, host, exportShape.parse(question), run, stop);
        for (const failed of run.failed) connection.window.showWarningMessage(failedText(failed, session));
        return files;
    });
}

async function exported(
    session: Session,
    host: WorkspaceHost,
    { format: id, budget, select }: Question,
    run: ExportRun,
    stop: CancellationToken,
): Promise<readonly SentFile[]> {
    const format = formatOf(id);
    if (format === undefined) throw new Error(`no format '${id}'`);
    const reading = select === undefined ? undefined : readChoice(select, session.selections);
    if (reading?.kind === 'wrong') throw refused(reading.message[session.language]);
    const narrowed = { ...(budget === undefined ? {} : { budget }), ...(reading === undefined ? {} : { choice: reading.choice }) };
    const { language } = session;
    const project = session.project.inOrder([...session.project.paths].sort(byPath(session)));
    const findings = [...session.allFindings].sort((a, b) => byPath(session)(a.path, b.path));
    const shownPath = (uri: string) => session.shownPath(uri);
    const options = { language, findings, settings: await settingsOf(session, host), shownPath, run, ...narrowed };
    const sent: SentFile[] = [];
    for await (const file of exportProject(project, format, options)) sent.push(await sentFile(file, stoppable(stop)));
    return sent;
}

/** Files as the command line finds them, folder by folder, whichever was opened first. */
function byPath(session: Session): (a: string, b: string) => number {
    const parts = (uri: string) => session.shownPath(uri).split('/');
    return (one, other) => {
        const [a, b] = [parts(one), parts(other)];
        const at = a.findIndex((part, index) => part !== b[index]);
        if (at < 0) return a.length - b.length;
        return (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
    };
}

/** How documents look, with the logo that lies beside provenu.json: without it they would not be the municipality's. */
async function settingsOf({ documents, logo: name, configFile, language }: Session, host: WorkspaceHost): Promise<DocumentSettings> {
    if (name === null || configFile === null) return documents;
    const [file, { readLogo, refusedLogo }] = await Promise.all([
        host.readLogo(configFile.uri.replace(/\/[^/]*$/, ''), name),
        import('../exports/document/logo.ts'),
    ]);
    const reading = 'refused' in file ? refusedLogo(name, file.refused) : readLogo(name, bytesOfBase64(file.base64));
    if (reading.kind === 'wrong') throw refused(reading.message[language]);
    return { ...documents, look: { ...documents.look, logo: reading.logo } };
}

/** What whoever asked can mend. */
function refused(message: string): ResponseError<void> {
    return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

/** Between pieces of a file: lets the editor be heard, and stops when it has thought better of it. */
function stoppable(stop: CancellationToken): () => Promise<void> {
    let last = Date.now();
    return async () => {
        if (Date.now() - last < 50) return;
        await new Promise((resolve) => setTimeout(resolve));
        last = Date.now();
        if (stop.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'export stopped');
    };
}

function failedText({ id, reason }: FailedProposal, { language }: Session): string {
    return language === 'da' ? `${id} kunne ikke skrives og er udeladt: ${reason}` : `${id} could not be written and is left out: ${reason}`;
}
