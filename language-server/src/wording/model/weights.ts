/** The weights as they are looked up: stems and concepts by number, features in tables, three weights a feature. */
import { CONCEPTS } from './concepts.ts';
import type { Kind } from './features.ts';
import stored from './weights.json';

/** Log-odds a whole number in the file. */
export const quantum = stored.quantum;
export const bias: readonly number[] = stored.bias;

const stemIds = new Map<string, number>();
const conceptIds = new Map<string, number>();
for (const [name] of CONCEPTS) if (!conceptIds.has(name)) conceptIds.set(name, conceptIds.size);

/** A line of the file is a feature and its weights for service, budget and vague: `k stop sted|71 -3 0`. */
const lines = stored.features.map((line) => {
    const [name = '', numbers = ''] = line.split('|');
    const [kind = '', first = '', second = first] = name.split(' ');
    return { kind: kind as Kind | '=', first, second, numbers: numbers.split(' ').map(Number) };
});
for (const { kind, first, second } of lines) {
    const stems = kind === 'w' ? [first] : kind === 'b' ? [first, second] : kind === 'x' ? [second] : kind === 'y' ? [first] : [];
    for (const each of stems) if (!stemIds.has(each)) stemIds.set(each, stemIds.size);
}

const stems = stemIds.size;
const concepts = conceptIds.size;
export const featureCount = lines.length;
export const weights = Float64Array.from(lines.flatMap(({ numbers }) => numbers));

/** Unknown words have the number -1. */
export const stemId = (stem: string): number => stemIds.get(stem) ?? -1;
export const conceptId = (concept: string): number => conceptIds.get(concept) ?? -1;

const tables: Readonly<Record<Exclude<Kind, 'b'>, Int32Array>> = {
    w: new Int32Array(stems),
    c: new Int32Array(concepts),
    m: new Int32Array(concepts),
    a: new Int32Array(concepts),
    n: new Int32Array(concepts),
    k: new Int32Array(concepts * concepts),
    x: new Int32Array(concepts * stems),
    y: new Int32Array(concepts * stems),
};
const following = new Map<number, number>();
const facts = new Map<string, number>();

/** The place of a pair in its table; concepts first, as there are fewer. */
function place(kind: Exclude<Kind, 'b'>, first: number, second: number): number {
    if (kind === 'k') return first * concepts + second;
    if (kind === 'x') return first * stems + second;
    return kind === 'y' ? second * stems + first : first;
}

lines.forEach(({ kind, first, second }, at) => {
    if (kind === '=') facts.set(first, at);
    else if (kind === 'b') following.set(stemId(first) * stems + stemId(second), at);
    else {
        const [one, two] =
            kind === 'w' ? [stemId(first), 0] : [kind === 'y' ? stemId(first) : conceptId(first), kind === 'x' ? stemId(second) : conceptId(second)];
        tables[kind][place(kind, one, two)] = at + 1;
    }
});

/** The number of a feature, -1 where the model has no weight for it. */
export function featureOf(kind: Kind, first: number, second: number): number {
    if (first < 0 || second < 0) return -1;
    if (kind === 'b') return following.get(first * stems + second) ?? -1;
    return (tables[kind][place(kind, first, second)] ?? 0) - 1;
}

export const factOf = (fact: string): number => facts.get(fact) ?? -1;
