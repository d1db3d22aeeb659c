import { scoresOf } from './model/second-opinion.ts';
import type { Scores } from './model/sums.ts';
import { ownCopy } from './own-copy.ts';
import { Remembered } from './remembered.ts';
import type { Sentence } from './sentence.ts';
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
        this.reading = { ...reading, weigh: weighingOnce(reading.weigh ?? scoresOf) };
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

/** What the model says of a sentence follows from it alone, whatever stands around. */
function weighingOnce(weigh: typeof scoresOf): typeof scoresOf {
    const known = new WeakMap<Sentence, Scores>();
    return (sentence) => {
        const before = known.get(sentence);
        if (before !== undefined) return before;
        const scores = weigh(sentence);
        known.set(sentence, scores);
        return scores;
    };
}
