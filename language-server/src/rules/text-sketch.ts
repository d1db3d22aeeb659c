import type { TextFieldName, WrittenProposal } from '../model/written.ts';
import { mixed, start } from './hash.ts';

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
    const known = sketches.get(written) ?? sketched(written);
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

function sketched(written: WrittenProposal): TextSketch {
    const words: number[] = [];
    for (const field of compared) readWords(written.texts[field]?.text ?? '', words);
    const pairs = new Int32Array(Math.max(0, words.length - 1));
    let hash = start;
    for (let index = 0; index < words.length; index++) {
        const word = words[index] ?? 0;
        hash = mixed(hash, word);
        if (index > 0) pairs[index - 1] = mixed(Math.imul(words[index - 1] ?? 0, 31), word);
    }
    return { words: words.length, pairs: pairs.sort(), hash };
}

/** Hashes of the words of a text, in one pass: numbers belong to it as words do, case and punctuation do not. */
function readWords(text: string, words: number[]): void {
    let word = start;
    let length = 0;
    for (let index = 0; index < text.length; index++) {
        const code = lowered(text.charCodeAt(index));
        if (isWordCharacter(code)) {
            word = mixed(word, code);
            length++;
        } else if (length > 0) {
            words.push(word);
            word = start;
            length = 0;
        }
    }
    if (length > 0) words.push(word);
}

/** Of the capitals of Latin-1, which is where those of the files' languages are. */
function lowered(code: number): number {
    return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde) ? code + 32 : code;
}

/** Letters and digits; every sign above the punctuation of Latin-1 counts as a letter but for dashes and quotes. */
function isWordCharacter(code: number): boolean {
    return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 0xc0 && (code < 0x2000 || code > 0x206f));
}
