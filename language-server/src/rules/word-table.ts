import { ownCopy } from '../wording/own-copy.ts';

const slots = 1 << 16;
/** So many words are remembered; then it begins anew. */
const mostWords = slots / 2;

/**
 * What is read of a word, read once, and found again where the word stands in a text: its letters are looked at in one pass, and it need
 * not be cut out of the text.
 */
export class WordTable<Read> {
    /** Where the word that was asked for last ends. */
    end = 0;
    /** The number of a word, counted from 1, where its letters place it or in the next free slot. */
    private readonly numbers = new Uint16Array(slots);
    private readonly words: string[] = [];
    private readonly known: Read[] = [];
    private readonly read: (word: string) => Read;

    constructor(read: (word: string) => Read) {
        this.read = read;
    }

    /** What is read of the word from `start` to the next blank or the end; null where a blank stands there. */
    from(text: string, start: number): Read | null {
        let end = start;
        let sum = 0;
        for (; end < text.length; end++) {
            const code = text.charCodeAt(end);
            if (isGap(code)) break;
            sum = (Math.imul(sum, 31) + code) | 0;
        }
        this.end = end;
        return end === start ? null : this.find(text, start, end, (sum ^ (sum >>> 16)) & (slots - 1));
    }

    private find(text: string, start: number, end: number, first: number): Read {
        let slot = first;
        for (let number = this.numbers[slot] ?? 0; number > 0; number = this.numbers[slot] ?? 0) {
            const known = this.known[number - 1];
            if (known !== undefined && isAt(this.words[number - 1] ?? '', text, start, end)) return known;
            slot = (slot + 1) & (slots - 1);
        }
        if (this.words.length < mostWords) return this.add(slot, text.slice(start, end));
        this.clear();
        return this.add(first, text.slice(start, end));
    }

    clear(): void {
        this.numbers.fill(0);
        this.words.length = 0;
        this.known.length = 0;
    }

    private add(slot: number, part: string): Read {
        const word = ownCopy(part);
        const read = this.read(word);
        this.known.push(read);
        this.numbers[slot] = this.words.push(word);
        return read;
    }
}

function isGap(code: number): boolean {
    return code === 32 || code === 10 || code === 13 || code === 9;
}

function isAt(word: string, text: string, start: number, end: number): boolean {
    if (word.length !== end - start) return false;
    for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
    return true;
}
