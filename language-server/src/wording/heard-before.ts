import type { Matcher } from './compile.ts';
import type { Heard } from './heard.ts';
import { Remembered } from './remembered.ts';
import type { PassageField } from './shape.ts';
import { hearing } from './signals.ts';

/** So many sentences are remembered of each field. */
const mostSentences = 4_096;

/** Hears a sentence once: of a text that is edited all but one are the same again, and many texts of a catalogue share their sentences. */
export class HeardBefore {
    private readonly fields = new Map<PassageField | null, Remembered<string, Heard>>();
    private readonly matcher: Matcher;

    constructor(matcher: Matcher) {
        this.matcher = matcher;
    }

    of(sentence: string, field: PassageField | null): Heard {
        return this.inField(field).of(sentence);
    }

    private inField(field: PassageField | null): Remembered<string, Heard> {
        const known = this.fields.get(field);
        if (known !== undefined) return known;
        const hear = hearing(this.matcher);
        const made = new Remembered(mostSentences, (sentence: string) => hear(sentence, field), apart);
        this.fields.set(field, made);
        return made;
    }
}

/** The same letters in a string of their own: a part of a text keeps the whole text, and one in a file the whole file. */
function apart(part: string): string {
    return ` ${part}`.slice(1);
}
