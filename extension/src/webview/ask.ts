import type { CancellationToken } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { z } from 'zod';
import type { ViewRequest } from '../../../language-server/src/views/shapes.ts';

export type Client = () => BaseLanguageClient | undefined;

const patience = { attempts: 50, pause: 100 };

/** Asks the server, once it is there, and validates what it answers; undefined where the question has been taken back. */
export async function ask<Question extends z.ZodType, Answer extends z.ZodType>(
    client: Client,
    { method, question: shape, answer }: ViewRequest<Question, Answer>,
    question: z.input<Question>,
    token: CancellationToken,
): Promise<z.output<Answer> | undefined> {
    for (let attempt = 0; client() === undefined && attempt < patience.attempts; attempt++)
        await new Promise((resolve) => setTimeout(resolve, patience.pause));
    const server = client();
    if (server === undefined || token.isCancellationRequested) return undefined;
    const said = await server.sendRequest(method, shape.parse(question), token);
    return token.isCancellationRequested ? undefined : answer.parse(said);
}
