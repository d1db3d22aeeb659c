import type { z } from 'zod';
import { fromOverview, toOverview } from '../../extension/src/webview/overview-messages.ts';
import { packed } from '../../extension/src/webview/packed-catalogue.ts';
import { fromPreview, toPreview } from '../../extension/src/webview/preview-messages.ts';
import { catalogueRequest, sumsRequest } from '../../language-server/src/views/catalogue-shape.ts';
import { asWritten, proposalViewRequest } from '../../language-server/src/views/proposal-shape.ts';
import type { ViewRequest } from '../../language-server/src/views/shapes.ts';
import type { TestClient } from '../lsp/client.ts';
import type { PageOptions } from './page.ts';

/** What a test heard a page ask that the extension itself would do: open, save, copy. */
export type Heard = { readonly type: string; readonly [key: string]: unknown };

type Receive = PageOptions['receive'];

export async function ask<Question extends z.ZodType, Answer extends z.ZodType>(
    client: TestClient,
    { method, question: shape, answer }: ViewRequest<Question, Answer>,
    question: z.input<Question>,
): Promise<z.output<Answer>> {
    return answer.parse(await client.connection.sendRequest(method, shape.parse(question)));
}

/** The extension's part in the overview: the server's answers, validated on the way as the extension does. */
export function overviewOf(client: TestClient, heard: Heard[] = []): Receive {
    return async (said, post) => {
        const message = fromOverview.parse(said);
        if (message.type === 'ready') {
            const rows = await ask(client, catalogueRequest, null);
            const budget = rows.budgets[0]?.key ?? '';
            const sums = await ask(client, sumsRequest, { budget, proposals: null });
            const catalogue = packed({ ...rows, whole: sums === null ? null : { budget, sums } });
            await post(toOverview.parse({ type: 'catalogue', catalogue, budget: null }));
        } else if (message.type === 'sum') {
            const { ticket, budget, proposals } = message;
            await post(toOverview.parse({ type: 'sums', ticket, sums: await ask(client, sumsRequest, { budget, proposals }) }));
        } else {
            heard.push(message);
        }
    };
}

/** The extension's part in the preview of one proposal. */
export function previewOf(client: TestClient, uri: string, id: string, heard: Heard[] = []): Receive {
    return async (said, post) => {
        const message = fromPreview.parse(said);
        if (message.type === 'ready' || message.type === 'try') {
            const tried = message.type === 'try' ? { scenario: message.scenario, whatIf: message.whatIf } : { scenario: 0, whatIf: asWritten };
            const view = await ask(client, proposalViewRequest, { uri, at: { id }, ...tried });
            await post(toPreview.parse(view === null ? { type: 'lost' } : { type: 'view', view }));
        } else {
            heard.push(message);
        }
    };
}
