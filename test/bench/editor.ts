import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark, Row } from './benchmark.ts';
import { corpusOf } from './corpora.ts';
import { EditorClient } from './editor-client.ts';

/** Most megabytes that the server's heap may take; it is run with no more. */
const heap = 500;
const keystrokes = 100;
/** Between two keystrokes of somebody who types fast, in milliseconds. */
const pause = 90;
const burst = 200;
const burstInterval = 30;

interface Figures {
    /** From the start of the process to the first findings of the open file. */
    readonly first: number;
    readonly all: number;
    readonly resident: number;
    readonly keystroke: readonly number[];
    readonly hover: readonly number[];
    readonly completion: readonly number[];
    readonly afterBurst: number;
    readonly answers: number;
}

/** A client of the server as it is shipped, over standard input and output: what somebody who types waits for. */
export const editor: Benchmark = {
    name: 'editor',
    title: 'The editor, over standard input and output',
    async run() {
        const small = await measure(corpusOf(1000).folder);
        const large = await measure(corpusOf(10_000).folder);
        const one = await measure(corpusOf(1000, { perFile: 1000 }).folder);
        return [
            ...rowsOf('1,000 files', small, 50),
            ...rowsOf('10,000 files', large, 50),
            ...rowsOf('one file of 1,000 proposals (2 MB)', one, 100),
            limited('keystroke: 10,000 files beside 1,000', p95(large.keystroke) / p95(small.keystroke), 2, (ratio) => `${ratio.toFixed(2)} times`),
        ];
    },
};

function rowsOf(where: string, figures: Figures, keystroke: number): readonly Row[] {
    const rows = [
        limited(`${where}: keystroke to its finding, p95`, p95(figures.keystroke), keystroke, ms),
        limited(`${where}: hover, p95`, p95(figures.hover), 20, ms),
        limited(`${where}: completion, p95`, p95(figures.completion), 50, ms),
        limited(`${where}: a burst of ${burst} keystrokes, last to its answer`, figures.afterBurst, 300, ms),
        { what: `${where}: answers to the burst`, value: String(figures.answers) },
        {
            what: `${where}: everything checked, heap limited to ${heap} MB`,
            value: `${ms(figures.all)}, ${Math.round(figures.resident)} MB resident`,
        },
    ];
    const first = `${where}: start to the first findings of the open file`;
    return [where.includes('one file') ? { what: first, value: ms(figures.first) } : limited(first, figures.first, 1000, ms), ...rows];
}

function limited(what: string, value: number, most: number, shown: (value: number) => string): Row {
    return { what, value: shown(value), limit: `at most ${shown(most)}`, met: value <= most };
}

function ms(value: number): string {
    return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}

function p95(values: readonly number[]): number {
    return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;
}

async function measure(folder: string): Promise<Figures> {
    const path = fileIn(folder);
    const client = new EditorClient(folder, path, readFileSync(path, 'utf8'), heap);
    try {
        const first = await client.start();
        const all = await client.allChecked();
        const figures = await typeAndAsk(client);
        return { first, all, resident: client.resident(), ...figures };
    } finally {
        await client.stop();
    }
}

/** One in the middle of the folder. */
function fileIn(folder: string): string {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /p\d+\.prop$/.test(name))
        .sort();
    return join(folder, names[names.length >> 1] ?? '');
}

async function typeAndAsk(client: EditorClient) {
    const keystroke: number[] = [];
    const hover: number[] = [];
    const completion: number[] = [];
    for (let count = 0; count < keystrokes; count++) {
        keystroke.push(await client.type(count));
        await wait(pause / 2);
        hover.push(await client.ask('textDocument/hover', count));
        completion.push(await client.ask('textDocument/completion', count));
        await wait(pause / 2);
    }
    await wait(2000);
    const { afterBurst, answers } = await client.burst(burst, burstInterval);
    return { keystroke, hover, completion, afterBurst, answers };
}

function wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
