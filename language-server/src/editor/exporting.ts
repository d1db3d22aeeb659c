import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { z } from 'zod';
import { readChoice } from '../exports/choice.ts';
import { exportProject } from '../exports/export.ts';
import { formatOf, formats } from '../exports/formats.ts';
import { ExportRun, type FailedProposal } from '../exports/run.ts';
import { type SentFile, sentFile } from '../exports/sent-file.ts';
import { answer } from './own-requests.ts';
import type { Session } from './session.ts';

const exportShape = z.object({ format: z.string(), budget: z.string().optional(), select: z.string().max(200_000).optional() });
type Question = z.infer<typeof exportShape>;

/** Exports as our own client asks for them: the forms there are, and the files of one. A proposal that fails is named; the others are written. */
export function registerExports(connection: Connection, session: Session): void {
    answer(connection, 'provenu/formats', () => formats.map(({ id, help }) => ({ id, help: help[session.language] })));
    answer(connection, 'provenu/export', async (question: unknown, stop: CancellationToken) => {
        const run = new ExportRun();
        const files = await exported(session, exportShape.parse(question), run, stop);
        for (const failed of run.failed) connection.window.showWarningMessage(failedText(failed, session));
        return files;
    });
}

async function exported(session: Session, { format: id, budget, select }: Question, run: ExportRun, stop: CancellationToken) {
    const format = formatOf(id);
    if (format === undefined) throw new Error(`no format '${id}'`);
    const reading = select === undefined ? undefined : readChoice(select, session.selections);
    if (reading?.kind === 'wrong') throw new Error(reading.message[session.language]);
    const narrowed = { ...(budget === undefined ? {} : { budget }), ...(reading === undefined ? {} : { choice: reading.choice }) };
    const options = { language: session.language, findings: session.allFindings, settings: session.documents, run, ...narrowed };
    const sent: SentFile[] = [];
    for await (const file of exportProject(session.project, format, options)) sent.push(await sentFile(file, stoppable(stop)));
    return sent;
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
