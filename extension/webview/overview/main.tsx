import '../no-eval.ts';

import { render } from 'preact';
import { type FromOverview, fromOverview, overviewState, type ToOverview, toOverview } from '../../src/webview/overview-messages.ts';
import { unpacked } from '../../src/webview/packed-catalogue.ts';
import { Host } from '../host.ts';
import { Overview, type Told } from './overview.tsx';

/** The overview of a catalogue: what the extension tells is drawn, what is chosen here is said to the extension. */
const host = new Host<ToOverview, FromOverview>();
const page = document.getElementById('page');
const kept = host.kept(overviewState);
let told: Told = { rows: null, asked: null, sums: null, saved: null };

function draw(): void {
    if (page === null) return;
    render(<Overview told={told} kept={kept} post={(message) => host.post(fromOverview.parse(message))} keep={(state) => host.keep(state)} />, page);
}

host.listen(toOverview, 'catalogue', (message) => {
    if (message.type === 'catalogue') {
        const asked = message.budget === null ? told.asked : { budget: message.budget, times: (told.asked?.times ?? 0) + 1 };
        told = { ...told, rows: unpacked(message.catalogue), asked };
    } else if (message.type === 'sums') {
        told = { ...told, sums: message };
    } else {
        told = { ...told, saved: message };
    }
    draw();
});
draw();
