import type { Proposal } from '../model/proposal.ts';
import { isDataRow } from '../model/table.ts';
import { areParallel, areSameTitles, nameDifferentThings, type TitleWords, titleWords } from './likeness.ts';
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
    readonly amounts: Amounts | null;
    /** Proposals it names in a relation: whoever wrote that knows that they are two. */
    readonly related: ReadonlySet<string>;
}

/** Copies among proposals of one catalogue: for each later one the earlier it resembles in most ways. */
export function copiesAmong(proposals: readonly Proposal[], least: number): readonly Copy[] {
    const candidates = proposals.filter((proposal) => proposal.written.status !== 'dropped').map(candidateOf);
    const index = new Index();
    return candidates.flatMap((later) => {
        const copies = [...index.near(later)].flatMap((earlier) => copyOf(earlier, later, least) ?? []);
        index.add(later);
        const best = copies.sort((a, b) => ways(b) - ways(a))[0];
        return best === undefined ? [] : [best];
    });
}

function ways(copy: Copy): number {
    return Number(copy.sameTitle) + Number(copy.sameAmounts) + Number(copy.text !== null);
}

function candidateOf(proposal: Proposal): Candidate {
    const { written } = proposal;
    const related = [...written.dependsOn, ...written.excludes, ...written.overlaps.map((overlap) => overlap.target)];
    return {
        proposal,
        title: titleWords(written.title?.text ?? ''),
        text: sketchOf(written),
        amounts: amountsOf(proposal),
        related: new Set(related.map((target) => target.name)),
    };
}

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
    const sameAmounts = haveSameAmounts(earlier.amounts, later.amounts, parallel);
    if (!sameText && !sameTitle && !sameAmounts) return null;
    return { earlier: earlier.proposal, later: later.proposal, sameTitle, sameAmounts, text: sameText ? alike : null };
}

/** A repeated id is said by its own rule. */
function areKnownToBeTwo(a: Candidate, b: Candidate): boolean {
    const [idA, idB] = [a.proposal.written.id.name, b.proposal.written.id.name];
    return idA === idB || a.related.has(idB) || b.related.has(idA);
}

function shareSector({ written: a }: Proposal, { written: b }: Proposal): boolean {
    if (a.sectors.length === 0 || b.sectors.length === 0) return true;
    return a.sectors.some((sector) => b.sectors.some((other) => other.name === sector.name));
}

/** All amounts of a plan, and how much it takes for two plans to hold the same by chance. */
interface Amounts {
    readonly key: string;
    readonly labels: string;
    /** Digits before the trailing zeros, of the amounts that differ: 250 500 500 has three. */
    readonly digits: number;
}

const leastAmounts = 4;
const telling = 6;
const tellingWithLabels = 3;

function haveSameAmounts(a: Amounts | null, b: Amounts | null, parallel: boolean): boolean {
    if (a === null || b === null || a.key !== b.key) return false;
    return a.digits >= telling || (a.digits >= tellingWithLabels && a.labels === b.labels && !parallel);
}

/** Null where a figure is not known, or where there are too few to compare. */
function amountsOf({ scenarios }: Proposal): Amounts | null {
    const blocks = scenarios[0]?.blocks ?? [];
    const rows = blocks.flatMap(({ rows, columns }) =>
        rows.filter(({ written }) => isDataRow(written) && !written.actual && written.kind !== 'fte').map((row) => ({ ...row, columns })),
    );
    const values: bigint[] = [];
    const keys: string[] = [];
    for (const { written, cells, columns } of rows) {
        if (cells === null || cells.some((cell) => cell.kind === 'unknown')) return null;
        const stated = cells.flatMap((cell, index) => {
            if (cell.kind !== 'amount' || cell.amount.counted === 0n) return [];
            values.push(cell.amount.counted);
            return [`${columns[index]?.year ?? columns[index]?.kind}=${cell.amount.counted}`];
        });
        if (stated.length > 0) keys.push(`${written.kind} ${written.liquidity} ${stated.join(' ')}`);
    }
    if (values.length < leastAmounts) return null;
    const digits = [...new Set(values)].reduce((sum, value) => sum + String(value).replace(/^-|0+$/g, '').length, 0);
    const labels = rows.map(({ written }) => (written.label?.text ?? '').trim().toLowerCase()).sort();
    return { key: keys.sort().join('\n'), labels: labels.join('\n'), digits };
}

/** A word or a pair of words that stands in more proposals than this is the house's own wording and finds no copies. */
const mostPostings = 16;
/** Of long texts every fourth pair of words is enough to find a copy by. */
const manyPairs = 80;
const sampling = 3;
/** Letters by which inflected words of titles find each other. */
const stem = 4;

/** What has been seen, by whole titles, texts and tables and by rare words and pairs of words: the work grows with the number of proposals. */
class Index {
    private readonly wholes = new Map<string | number, Candidate[]>();
    private readonly parts = new Map<string | number, Candidate[]>();

    near(later: Candidate): ReadonlySet<Candidate> {
        const found = new Set<Candidate>();
        for (const key of wholesOf(later)) for (const earlier of this.wholes.get(key) ?? []) found.add(earlier);
        for (const key of partsOf(later)) {
            const list = this.parts.get(key) ?? [];
            if (list.length < mostPostings) for (const earlier of list) found.add(earlier);
        }
        return found;
    }

    add(candidate: Candidate): void {
        for (const key of wholesOf(candidate)) addTo(this.wholes, key, candidate);
        for (const key of partsOf(candidate)) addTo(this.parts, key, candidate);
    }
}

function addTo(postings: Map<string | number, Candidate[]>, key: string | number, candidate: Candidate): void {
    const list = postings.get(key);
    if (list === undefined) postings.set(key, [candidate]);
    else if (list.length < mostPostings) list.push(candidate);
}

function wholesOf({ title, text, amounts }: Candidate): readonly (string | number)[] {
    const words = title.words.map(({ word }) => word).join(' ');
    return [...(words === '' ? [] : [words]), ...(text.words < leastWords ? [] : [text.hash]), ...(amounts === null ? [] : [amounts.key])];
}

function partsOf({ title, text }: Candidate): readonly (string | number)[] {
    const pairs = text.pairs.length < manyPairs ? text.pairs : text.pairs.filter((pair) => (pair & sampling) === 0);
    return [...title.words.map(({ word, name }) => (name ? word : word.slice(0, stem))), ...(text.words < leastWords ? [] : pairs)];
}
