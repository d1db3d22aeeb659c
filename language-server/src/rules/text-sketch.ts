import type { TextFieldName, WrittenProposal } from '../model/written.ts';

/** The pairs of neighbouring words of a proposal's texts, as sorted hashes: what two copies of one text share. */
export interface TextSketch {
    readonly words: number;
    readonly pairs: Int32Array;
    /** Of the whole text, word by word. */
    readonly hash: number;
}

const compared: readonly TextFieldName[] = ['summary', 'description', 'target_group', 'citizens', 'staff', 'effects', 'barriers', 'risks'];
const sketches = new WeakMap<WrittenProposal, TextSketch>();

/** A proposal that no edit touched keeps its sketch. */
export function sketchOf(written: WrittenProposal): TextSketch {
    const known = sketches.get(written) ?? sketched(compared.map((field) => written.texts[field]?.text ?? '').join('\n'));
    sketches.set(written, known);
    return known;
}

/** Dice's measure over pairs of words: 1 for the same text, 0 for nothing in common. */
export function likeness(a: TextSketch, b: TextSketch): number {
    const total = a.pairs.length + b.pairs.length;
    if (total === 0) return 0;
    let shared = 0;
    for (let i = 0, j = 0; i < a.pairs.length && j < b.pairs.length; ) {
        const x = a.pairs[i] ?? 0;
        const y = b.pairs[j] ?? 0;
        if (x === y) shared++;
        if (x <= y) i++;
        if (y <= x) j++;
    }
    return (2 * shared) / total;
}

/** Numbers belong to a text as words do; case and punctuation do not. */
function sketched(text: string): TextSketch {
    const lower = text.toLowerCase();
    const pairs: number[] = [];
    let words = 0;
    let word = 0;
    let before = 0;
    let hash = start;
    for (let index = 0; index <= lower.length; index++) {
        const code = lower.charCodeAt(index);
        if (isWordCharacter(code)) {
            word = mixed(word === 0 ? start : word, code);
        } else if (word !== 0) {
            words++;
            if (words > 1) pairs.push(mixed(Math.imul(before, 31), word));
            hash = mixed(hash, word);
            before = word;
            word = 0;
        }
    }
    return { words, pairs: new Int32Array(pairs).sort(), hash };
}

/** FNV-1a over 32 bits, signed: engines keep such numbers without allocating. */
const start = 0x811c9dc5 | 0;
export function mixed(hash: number, value: number): number {
    return Math.imul(hash ^ value, 0x01000193);
}

/** Letters and digits of the languages a file is written in; every sign above Latin-1's punctuation counts as a letter. */
function isWordCharacter(code: number): boolean {
    return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 0xc0 && (code < 0x2000 || code > 0x206f));
}
