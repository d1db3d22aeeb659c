import type { CancellationToken, Connection } from 'vscode-languageserver';

/** Answers what our own client asks beyond the protocol; where that fails, the log says why as well as the answer. */
export function answer(connection: Connection, method: string, work: (question: unknown, stop: CancellationToken) => unknown): void {
    connection.onRequest(method, async (question: unknown, stop: CancellationToken) => {
        try {
            return await work(question, stop);
        } catch (error) {
            if (!stop.isCancellationRequested)
                connection.console.error(`${method}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
            throw error;
        }
    });
}
