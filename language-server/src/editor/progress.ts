import type { Connection } from 'vscode-languageserver';
import type { Language } from '../rules/define.ts';
import type { Progress } from './loading.ts';

/** How often the client is told, in milliseconds. */
const interval = 100;

const titles = {
    reading: { da: 'Provenu læser forslagene', en: 'Provenu reads the proposals' },
    checking: { da: 'Provenu kontrollerer filen', en: 'Provenu checks the file' },
};

/** A bar in the client for as long as a folder is being read or a large file checked; nothing where the client shows none. */
export async function progressOn(
    connection: Connection,
    shows: boolean,
    work: keyof typeof titles,
    language: Language,
): Promise<Progress & { done(): void }> {
    if (!shows) return { report: () => {}, done: () => {} };
    const bar = await connection.window.createWorkDoneProgress();
    bar.begin(titles[work][language], 0);
    let told = performance.now();
    return {
        report(done, of) {
            const now = performance.now();
            if (now - told < interval) return;
            told = now;
            bar.report(Math.floor((100 * done) / of), `${done}/${of}`);
        },
        done: () => bar.done(),
    };
}
