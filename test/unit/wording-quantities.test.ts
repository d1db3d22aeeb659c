import { describe, expect, it } from 'vitest';
import { builtInPack } from '../../language-server/src/wording/built-in.ts';
import { compilePack, type Matcher } from '../../language-server/src/wording/compile.ts';
import { work } from '../../language-server/src/wording/find.ts';
import { signalsIn } from '../../language-server/src/wording/signals.ts';

const text = { da: 'x', en: 'x' };

/** The Danish pack with one rule: that a comparison says this. */
function matcherOf(pattern: string): Matcher {
    const pack = builtInPack('da');
    const rule = { id: 'prøve', class: 'service', strength: 'strong', reason: text, question: text, suggestion: text } as const;
    return compilePack({ ...pack, rules: [{ ...rule, patterns: [pattern], 'not-with': [], 'not-fields': [], unless: [], hits: ['x'], misses: [] }] });
}

const matchers = { ned: matcherOf('{ned}'), op: matcherOf('{op}'), sjældnere: matcherOf('{sjældnere}'), oftere: matcherOf('{oftere}') };
type Direction = keyof typeof matchers;

const said = (sentence: string) =>
    (Object.keys(matchers) as Direction[]).filter((each) => signalsIn(sentence, { matcher: matchers[each], secondOpinion: false }).length > 0);

describe('two quantities beside one another', () => {
    it.each([
        ['Antallet af ture går fra 104 til 80.', 'ned'],
        ['Den ene voksne, hvor der før var to.', 'ned'],
        ['Der kommer én hjælper mod tidligere to.', 'ned'],
        ['Seks forestillinger bliver til to.', 'ned'],
        ['Hvor der i dag er syv hold, er der fremover tre hold.', 'ned'],
        ['Timetallet hæves fra 30 til 37 timer.', 'op'],
        ['Sagen tager fire uger i stedet for ti dage.', 'op'],
        ['Beløbet går fra 1,2 mio. kr. til 900.000 kr.', 'ned'],
        ['Besøgene går fra to gange ugentligt til en gang.', 'sjældnere'],
        ['Fra 1. august tømmes spanden hver 14. dag mod hidtil hver uge.', 'sjældnere'],
        ['Maden bringes to gange om ugen i stedet for dagligt.', 'sjældnere'],
        ['De mødes hver tredje måned, hvor det før var en gang om året.', 'oftere'],
    ] as const)('%s → %s', (sentence, direction) => {
        expect(said(sentence)).toEqual([direction]);
    });

    it.each([
        ['an hour', 'Der er åbent fra kl. 8 til 7.'],
        ['a class', 'Eleverne fra 9. til 7. klasse deltager.'],
        ['a date', 'Ordningen gælder fra 14. maj til 3. juni.'],
        ['a year', 'Ordningen gælder fra 2027 til 2025.'],
        ['a paragraph', 'Bevillingen flyttes fra § 85 til § 83.'],
        ['a time of day', 'Klubben holder åbent fra 16.00 til 14.30.'],
        ['one and the same', 'Der går tre fra hold til hold, og der er fra 4 til 4.'],
        ['a quantity of something else', 'Genbruget er steget fra 38, svarende til 38 og 2.'],
        ['quantities of which nothing tells the one from the other', 'Der er 12 hold og 8 lærere.'],
    ])('nothing is compared: %s', (_, sentence) => {
        expect(said(sentence)).toEqual([]);
    });

    it('costs what the sentence is long, however many quantities are set beside one another', () => {
        const stepsOf = (pieces: number) => {
            work.steps = 0;
            signalsIn(`Fra ${'8 til 7 mod 6 '.repeat(pieces)}`, { matcher: matchers.ned, secondOpinion: false });
            return work.steps;
        };
        expect(stepsOf(200)).toBeLessThan(stepsOf(100) * 2.5);
    });
});
