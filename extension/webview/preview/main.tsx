import '../no-eval.ts';

import { render } from 'preact';
import { type FromPreview, fromPreview, previewState, type ToPreview, toPreview } from '../../src/webview/preview-messages.ts';
import { Host } from '../host.ts';
import { Preview, type Shown } from './preview.tsx';

/** The preview of a proposal: what the extension tells is drawn, what is done here is said to the extension. */
const host = new Host<ToPreview, FromPreview>();
const page = document.getElementById('page');
let shown: Shown = { view: null, drawn: null, isLost: false, cursor: null };
const kept = host.kept(previewState);

function draw(): void {
    if (page === null) return;
    render(<Preview shown={shown} kept={kept} post={(message) => host.post(fromPreview.parse(message))} keep={(state) => host.keep(state)} />, page);
}

host.listen(toPreview, 'view', (message) => {
    if (message.type === 'view') {
        const { view } = message;
        // While the text is broken the last picture that could be drawn stays, if it is of the same proposal.
        const drawn =
            view.chart !== null && view.problem === null ? view : shown.drawn?.uri === view.uri && shown.drawn.id === view.id ? shown.drawn : null;
        shown = { ...shown, view, drawn, isLost: false };
    } else if (message.type === 'lost') {
        shown = { ...shown, isLost: true };
    } else {
        shown = { ...shown, cursor: message.offset };
    }
    draw();
});
draw();
