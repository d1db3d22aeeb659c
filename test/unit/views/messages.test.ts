import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromOverview, overviewState, toOverview } from '../../../extension/src/webview/overview-messages.ts';
import { fromPreview, previewState, toPreview } from '../../../extension/src/webview/preview-messages.ts';
import { catalogueRequest, sumsRequest } from '../../../language-server/src/views/catalogue-shape.ts';
import { proposalViewRequest, whatIfEditsRequest } from '../../../language-server/src/views/proposal-shape.ts';

const shapes = {
    fromPreview,
    toPreview,
    previewState,
    question: proposalViewRequest.question,
    edits: whatIfEditsRequest.question,
    fromOverview,
    toOverview,
    overviewState,
    rows: catalogueRequest.answer,
    sumsQuestion: sumsRequest.question,
};

describe('messages between the page, the extension and the server', () => {
    it.each(Object.entries(shapes))('%s takes no message but those it knows, whatever comes', (_, shape) => {
        fc.assert(
            fc.property(fc.anything(), (message) => {
                expect(shape.safeParse(message).success).toBe(false);
            }),
        );
    });

    it.each([
        { type: 'reveal', offset: -1 },
        { type: 'reveal', offset: 1.5 },
        { type: 'reveal', offset: '3' },
        { type: 'try', scenario: 0, whatIf: { assumptions: { a: Number.POSITIVE_INFINITY }, later: 0 } },
        { type: 'try', scenario: 0, whatIf: { assumptions: {}, later: 4000 } },
        { type: 'save', name: 'x', picture: { format: 'exe', text: '' } },
        { type: 'save', name: 'x', picture: { format: 'png', base64: '<svg>' } },
        { type: 'run', command: 'workbench.action.terminal.new' },
    ])('the extension does not do %j', (message) => {
        expect(fromPreview.safeParse(message).success).toBe(false);
    });

    it.each([
        { type: 'sum', ticket: -1, budget: 'b', proposals: null },
        { type: 'sum', ticket: 1, budget: 'b', proposals: [1] },
        { type: 'saveSelection', name: '../../etc', ids: ['A-1'] },
        { type: 'saveSelection', name: '__proto__ ', ids: ['A-1'] },
        { type: 'open', proposal: { uri: 'file:///etc/passwd' } },
        { type: 'export', ids: 'alle' },
        { type: 'reveal', offset: 3 },
    ])('the extension does not do %j for the overview', (message) => {
        expect(fromOverview.safeParse(message).success).toBe(false);
    });

    it('the extension hears what the page has to say', () => {
        const said = [
            { type: 'ready', isTold: true },
            { type: 'copy', text: 'a\tb' },
            { type: 'reveal', offset: 12 },
            { type: 'try', scenario: 1, whatIf: { assumptions: { timeløn: 350.5 }, later: -2 } },
            { type: 'save', name: 'ÆLD-03', picture: { format: 'svg', text: '<svg/>' } },
            { type: 'save', name: 'ÆLD-03', picture: { format: 'png', base64: 'iVBORw0KGgo=' } },
        ];
        for (const message of said) expect(fromPreview.parse(message)).toEqual(message);
    });

    it('a page that kept nothing of use begins anew', () => {
        for (const kept of [null, undefined, {}, { uri: 'x' }, { uri: 'x', id: 'A', scenario: -1, whatIf: {} }])
            expect(previewState.safeParse(kept).success).toBe(false);
    });
});
