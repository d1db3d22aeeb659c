import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark, Row } from './benchmark.ts';
import { corpusOf } from './corpora.ts';
import { type Burst, EditorClient } from './editor-client.ts';
import { firstText, lastNet, type TypedPlace } from './typed-place.ts';

/** Most megabytes that the server's heap may take; it is run with no more. */
const heap = 500;
const keystrokes = 100;
/** Between two keystrokes of somebody who types fast, in milliseconds. */
const pause = 90;
/** Of somebody who thinks between them: long enough for the check of everything else to be under way. */
const thinking = 450;
const thoughtfulKeystrokes = 25;
const sharedKeystrokes = 40;
const burstKeystrokes = 200;
const burstInterval = 30;
/** After typing, until the check of everything else has begun and ended. */
const settling = 3000;

interface Figures {
    /** From the start of the process to the first findings of the open file. */
    readonly first: number;
    readonly all: number;
    readonly resident: number;
    /** The most of the heap in use after a full collection, in megabytes. */
    readonly used: number;
    /** The longest that the server answered nobody while it read and checked everything. */
    readonly blockedAtStart: number;
    readonly blockedLater: number;
    readonly keystroke: readonly number[];
    readonly hover: readonly number[];
    readonly completion: readonly number[];
    readonly thoughtful: readonly number[];
    readonly shared: Shared | null;
    readonly burst: Burst;
}

/** What typing in a budget and a register that all proposals refer to costs. */
interface Shared {
    readonly keystroke: readonly number[];
    /** The check of everything after a keystroke in a proposal, and after one in the label of a register or the title of a budget. */
    readonly afterProposal: number;
    readonly afterShared: number;
}

/** A client of the server as it is shipped, over standard input and output: what somebody who types waits for. */
export const editor: Benchmark = {
    name: 'editor',
    title: 'The editor, over standard input and output',
    async run() {
        const small = await measure(corpusOf(1000).folder);
        const large = await measure(corpusOf(10_000).folder);
        const one = await measure(corpusOf(1000, { perFile: 1000 }).folder);
        const ratio = (pick: (figures: Figures) => readonly number[]) => p95(pick(large)) / p95(pick(small));
        const beside = (what: string, value: number) =>
            limited(`${what}: 10,000 files beside 1,000`, value, 2, (times) => `${times.toFixed(2)} times`);
        return [
            ...rowsOf('1,000 files', small, 50),
            ...rowsOf('10,000 files', large, 50),
            ...rowsOf('one file of 1,000 proposals (2 MB)', one, 100),
            beside(
                'keystroke',
                ratio((figures) => figures.keystroke),
            ),
            beside(
                'hover',
                ratio((figures) => figures.hover),
            ),
            beside(
                'completion',
                ratio((figures) => figures.completion),
            ),
        ];
    },
};

function rowsOf(where: string, figures: Figures, keystroke: number): readonly Row[] {
    const first = `${where}: start to the first findings of the open file`;
    return [
        where.includes('one file') ? { what: first, value: ms(figures.first) } : limited(first, figures.first, 1000, ms),
        { what: `${where}: start to everything read and checked`, value: ms(figures.all) },
        limited(`${where}: heap in use after a collection, at most; ${Math.round(figures.resident)} MB resident`, figures.used, heap, mb),
        limited(`${where}: longest wait for an answer while all is read and checked`, figures.blockedAtStart, 200, ms),
        limited(`${where}: longest wait for an answer later on`, figures.blockedLater, 200, ms),
        limited(`${where}: keystroke to its finding, p95`, p95(figures.keystroke), keystroke, ms),
        limited(`${where}: keystroke while everything else is being checked, p95`, p95(figures.thoughtful), keystroke, ms),
        limited(`${where}: hover, p95`, p95(figures.hover), 20, ms),
        limited(`${where}: completion, p95`, p95(figures.completion), 50, ms),
        ...(figures.shared === null ? [] : sharedRows(where, figures.shared, keystroke)),
        limited(`${where}: a burst of ${burstKeystrokes} keystrokes, last to its answer`, figures.burst.afterBurst, 300, ms),
        limited(`${where}: answers to the burst once it is at its end`, figures.burst.answers, 1, String),
        limited(`${where}: answers on the way, the first keystroke's among them`, figures.burst.stale, 1, String),
    ];
}

function sharedRows(where: string, shared: Shared, keystroke: number): readonly Row[] {
    const times = shared.afterShared / shared.afterProposal;
    return [
        limited(`${where}: keystroke in a shared budget or register, p95`, p95(shared.keystroke), keystroke, ms),
        limited(`${where}: check of everything after that, beside after one in a proposal`, times, 2, (value) => `${value.toFixed(2)} times`),
    ];
}

function limited(what: string, value: number, most: number, shown: (value: number) => string): Row {
    return { what, value: shown(value), limit: `at most ${shown(most)}`, met: value <= most };
}

function ms(value: number): string {
    return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}

function mb(value: number): string {
    return `${Math.round(value)} MB`;
}

function p95(values: readonly number[]): number {
    return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;
}

async function measure(folder: string): Promise<Figures> {
    const place = lastNet(fileIn(folder));
    const client = new EditorClient(heap);
    const checked = client.allChecked();
    const first = await client.start(folder, place);
    await checked;
    const all = client.age;
    const blockedAtStart = client.longestWait();
    await wait(settling);
    const typed = await typeAndAsk(client, place);
    const shared = place.text.length > 100_000 ? null : await typeInShared(client, folder, place);
    const burst = await client.burst(place, burstKeystrokes, burstInterval);
    const [blockedLater, resident] = [client.longestWait(), client.resident()];
    return { first, all, blockedAtStart, ...typed, shared, burst, blockedLater, resident, used: await client.stop() };
}

/** One in the middle of the folder. */
function fileIn(folder: string): string {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /p\d+\.prop$/.test(name))
        .sort();
    return join(folder, names[names.length >> 1] ?? '');
}

async function typeAndAsk(client: EditorClient, place: TypedPlace) {
    const keystroke: number[] = [];
    const hover: number[] = [];
    const completion: number[] = [];
    for (let count = 0; count < keystrokes; count++) {
        keystroke.push(await client.type(place, count));
        await wait(pause / 2);
        hover.push(await client.ask('textDocument/hover', place, count));
        completion.push(await client.ask('textDocument/completion', place, count));
        await wait(pause / 2);
    }
    const thoughtful: number[] = [];
    for (let count = 0; count < thoughtfulKeystrokes; count++) {
        await wait(thinking);
        thoughtful.push(await client.type(place, count));
    }
    await wait(settling);
    return { keystroke, hover, completion, thoughtful };
}

async function typeInShared(client: EditorClient, folder: string, place: TypedPlace): Promise<Shared> {
    const budget = join(folder, '_budget.prop');
    const title = firstText(budget, readFileSync(budget, 'utf8'));
    const label = firstText(join(folder, 'registers.prop'), 'sector havne "Havne og kajer"\nsector digitalisering "Digitalisering"\n');
    for (const each of [title, label]) await client.open(each);
    await client.allChecked();
    const keystroke: number[] = [];
    for (let count = 0; count < sharedKeystrokes; count++) {
        for (const each of [title, label]) {
            await wait(pause);
            keystroke.push(await client.type(each, count));
        }
    }
    await client.allChecked();
    const after = async (each: TypedPlace, count: number) => {
        await client.type(each, count);
        return await client.allChecked();
    };
    const afterProposal: number[] = [];
    const afterShared: number[] = [];
    for (let count = 0; count < 4; count++) {
        afterProposal.push(await after(place, count));
        afterShared.push(Math.max(await after(title, count), await after(label, count)));
    }
    return { keystroke, afterProposal: Math.min(...afterProposal), afterShared: Math.min(...afterShared) };
}

function wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
