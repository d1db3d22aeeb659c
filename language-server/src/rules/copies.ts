import type { Proposal } from '../model/proposal.ts';
import { remembered } from '../model/remembered.ts';
import { type Block, type Column, isDataRow, type Row } from '../model/table.ts';
import { hashOf, mixed } from './hash.ts';
import { areParallel, areSameTitles, nameDifferentThings, type TitleWords, titleWords } from './likeness.ts';
import { Postings } from './postings.ts';
import { likeness, sketchOf, type TextSketch } from './text-sketch.ts';

/** Two proposals that seem to be one, and by what. */
export interface Copy {
    readonly earlier: Proposal;
    readonly later: Proposal;
    readonly sameTitle: boolean;
    readonly sameAmounts: boolean;
    /** How alike the texts are, where that is enough to say it. */
    readonly text: number | null;
}

interface Candidate {
    readonly proposal: Proposal;
    readonly title: TitleWords;
    readonly text: TextSketch;
    /** A hash of the figures other than 0 in the plan that counts; null where one is not known, or there are too few. */
    readonly amounts: number | null;
    /** Proposals it names in a relation: whoever wrote that knows that they are two. */
    readonly related: readonly string[];
}

/** Copies among proposals of one catalogue: for each later one the earlier it resembles in most ways, or null. */
export function* copiesAmong(proposals: readonly Proposal[], least: number): Generator<Copy | null> {
    const index = new Index();
    for (const proposal of proposals) {
        if (proposal.written.status === 'dropped') continue;
        const later = candidateOf(proposal);
        yield bestCopy(index.takeIn(later), later, least);
    }
}

const allWays = 3;

function bestCopy(earlier: ReadonlySet<Candidate>, later: Candidate, least: number): Copy | null {
    let best: Copy | null = null;
    for (const each of earlier) {
        const copy = copyOf(each, later, least);
        if (copy !== null && (best === null || ways(copy) > ways(best))) best = copy;
        if (best !== null && ways(best) === allWays) return best;
    }
    return best;
}

function ways(copy: Copy): number {
    return Number(copy.sameTitle) + Number(copy.sameAmounts) + Number(copy.text !== null);
}

function candidateOf(proposal: Proposal): Candidate {
    const { written } = proposal;
    const related = [...written.dependsOn, ...written.excludes, ...written.overlaps.map((overlap) => overlap.target)];
    return {
        proposal,
        title: titleOf(proposal),
        text: textOf(proposal),
        amounts: amountsOf(proposal),
        related: related.map((target) => target.name),
    };
}

const textOf = remembered(({ written }) => sketchOf(written));
const titleOf = remembered(({ written }) => titleWords(written.title?.text ?? ''));

/** Texts under this are too short to be anybody's own. */
const leastWords = 20;
/** A text of this length that stands twice word by word was copied, whatever the titles are about. */
const manyWords = 40;
const identical = 0.98;
/** Titles alike in two sectors are one thing only if the texts do not speak against it. */
const somewhatAlike = 0.4;

function copyOf(earlier: Candidate, later: Candidate, least: number): Copy | null {
    if (areKnownToBeTwo(earlier, later) || nameDifferentThings(earlier.title, later.title)) return null;
    const alike = likeness(earlier.text, later.text);
    const parallel = areParallel(earlier.title, later.title);
    const words = Math.min(earlier.text.words, later.text.words);
    const sameText = words >= leastWords && alike >= least && (!parallel || (words >= manyWords && alike >= identical));
    const sameTitle = areSameTitles(earlier.title, later.title) && (shareSector(earlier.proposal, later.proposal) || alike >= somewhatAlike);
    const sameAmounts = earlier.amounts !== null && earlier.amounts === later.amounts && haveSameAmounts(earlier.proposal, later.proposal, parallel);
    if (!sameText && !sameTitle && !sameAmounts) return null;
    return { earlier: earlier.proposal, later: later.proposal, sameTitle, sameAmounts, text: sameText ? alike : null };
}

/** A repeated id is said by its own rule. */
function areKnownToBeTwo(a: Candidate, b: Candidate): boolean {
    const [idA, idB] = [a.proposal.written.id.name, b.proposal.written.id.name];
    return idA === idB || a.related.includes(idB) || b.related.includes(idA);
}

function shareSector({ written: a }: Proposal, { written: b }: Proposal): boolean {
    if (a.sectors.length === 0 || b.sectors.length === 0) return true;
    return a.sectors.some((sector) => b.sectors.some((other) => other.name === sector.name));
}

interface PlannedRow {
    readonly row: Row;
    readonly block: Block;
}

const leastAmounts = 4;
/** Digits before the trailing zeros, of the amounts that differ: 250 500 500 has three. So many make chance unlikely. */
const telling = 6;
const tellingWithLabels = 3;

function haveSameAmounts(one: Proposal, other: Proposal, parallel: boolean): boolean {
    const [a, b] = [plannedRows(one), plannedRows(other)];
    if (inWords(a, amountsIn) !== inWords(b, amountsIn)) return false;
    const values = new Set(a.flatMap(({ row }) => (row.cells ?? []).flatMap((cell) => (cell.kind === 'amount' ? [cell.amount.counted] : []))));
    const digits = [...values].reduce((sum, value) => sum + String(value).replace(/^-|0+$/g, '').length, 0);
    return digits >= telling || (digits >= tellingWithLabels && !parallel && inWords(a, labelOf) === inWords(b, labelOf));
}

function inWords(rows: readonly PlannedRow[], wordsOf: (row: PlannedRow) => string): string {
    return rows.map(wordsOf).sort().join('\n');
}

function labelOf({ row }: PlannedRow): string {
    return (row.written.label?.text ?? '').trim().toLowerCase();
}

function amountsIn({ row, block }: PlannedRow): string {
    const stated = (row.cells ?? []).flatMap((cell, index) =>
        cell.kind !== 'amount' || cell.amount.counted === 0n ? [] : [`${nameOf(block.columns[index])}=${cell.amount.counted}`],
    );
    return stated.length === 0 ? '' : [row.written.kind, row.written.liquidity, ...stated].join(' ');
}

function nameOf(column: Column | undefined): number {
    return column?.year ?? (column?.kind === 'setup' ? -1 : -2);
}

/** The rows of the plan that counts, realised figures and positions left out. */
function plannedRows({ scenarios }: Proposal): readonly PlannedRow[] {
    const blocks = scenarios[0]?.blocks ?? [];
    const isPlanned = ({ written }: Row) => isDataRow(written) && !written.actual && written.kind !== 'fte';
    return blocks.flatMap((block) => block.rows.filter(isPlanned).map((row) => ({ row, block })));
}

/** Whatever the order of the rows. */
const amountsOf = remembered((proposal): number | null => {
    let hash = 0;
    let count = 0;
    for (const { row, block } of plannedRows(proposal)) {
        if (row.cells === null) return null;
        let rowHash = 0;
        for (const [index, cell] of row.cells.entries()) {
            if (cell.kind === 'unknown') return null;
            if (cell.kind === 'empty' || cell.amount.counted === 0n) continue;
            rowHash = mixed(mixed(rowHash, nameOf(block.columns[index])), Number(cell.amount.counted) % largest);
            count++;
        }
        hash = (hash + rowHash) | 0;
    }
    return count < leastAmounts ? null : hash;
});

/** The largest whole number that mixes without loss. */
const largest = 2_147_483_647;

/** A word or a pair of words that stands in more proposals than this is the house's own wording and finds no copies. */
const mostPostings = 16;
/** Of long texts every fourth pair of words is enough to find a copy by. */
const manyPairs = 80;
const sampling = 3;
/** Letters by which inflected words of titles find each other. */
const stem = 4;

/**
 * What has been seen, by hashes of whole titles, texts and tables and of rare words and pairs of words: the work grows with the
 * number of proposals. Hashes that meet by chance cost a comparison and no more.
 */
class Index {
    private readonly candidates: Candidate[] = [];
    private readonly wholes = new Postings(mostPostings);
    private readonly parts = new Postings(mostPostings);

    /** What came before and may be the same; remembers the proposal for those that follow. */
    takeIn(candidate: Candidate): ReadonlySet<Candidate> {
        const { title, text, amounts } = candidate;
        const found = new Set<Candidate>();
        const number = this.candidates.push(candidate) - 1;
        const whole = (hash: number) => this.post(this.wholes, hash, number, found, true);
        const part = (hash: number) => this.post(this.parts, hash, number, found, false);
        whole(hashOf(title.words.map(({ word }) => word).join(' ')));
        for (const { word, name } of title.words) part(hashOf(name ? word : word.slice(0, stem)));
        if (amounts !== null) whole(amounts);
        if (text.words < leastWords) return found;
        whole(text.hash);
        const sampled = text.pairs.length >= manyPairs;
        for (const pair of text.pairs) if (!sampled || (pair & sampling) === 0) part(pair);
        return found;
    }

    /** A full list is searched only where what it holds in common is no mere part. */
    private post(postings: Postings, key: number, number: number, found: Set<Candidate>, searchFull: boolean): void {
        const isFull = postings.countOf(key) >= mostPostings;
        if (!isFull || searchFull) postings.each(key, (earlier) => this.take(earlier, number, found));
        if (!isFull) postings.put(key, number);
    }

    private take(earlier: number, number: number, found: Set<Candidate>): void {
        const candidate = this.candidates[earlier];
        if (earlier !== number && candidate !== undefined) found.add(candidate);
    }
}
