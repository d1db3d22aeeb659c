import { ownCopy } from './own-copy.ts';
import { Remembered } from './remembered.ts';
import type { PassageField } from './shape.ts';
import { type Hear, hearing, type Reading, type Signal, signalsIn } from './signals.ts';

/** So many sentences are remembered of each field, and so many texts. */
const mostSentences = 4_096;
const mostTexts = 4_096;

type Texts = Remembered<string, readonly Signal[]>;

/**
 * Reads a text once, and a sentence once: of a text that is edited all but one are the same again, and many texts of a catalogue share
 * their sentences.
 */
export class ReadBefore {
    private readonly fields = new Map<PassageField, Texts>();
    private readonly reading: Reading;

    constructor(reading: Reading) {
        this.reading = reading;
    }

    signalsIn(text: string, field: PassageField): readonly Signal[] {
        return this.textsOf(field).of(text);
    }

    private textsOf(field: PassageField): Texts {
        const known = this.fields.get(field);
        if (known !== undefined) return known;
        const heardIn = hearing(this.reading.matcher);
        const sentences = new Remembered(mostSentences, (sentence: string) => heardIn(sentence, field), ownCopy);
        // Below a heading a sentence speaks of another field than its own.
        const hear: Hear = (sentence, of) => (of === field ? sentences.of(sentence) : heardIn(sentence, of));
        const texts = new Remembered(mostTexts, (text: string) => signalsIn(text, { ...this.reading, field, hear }), ownCopy);
        this.fields.set(field, texts);
        return texts;
    }
}
