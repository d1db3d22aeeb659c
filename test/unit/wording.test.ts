import { describe, expect, it } from 'vitest';
import { ambiguityIn } from '../../language-server/src/wording/ambiguous.ts';
import { builtIn } from '../../language-server/src/wording/built-in.ts';
import { compilePack, type Matcher } from '../../language-server/src/wording/compile.ts';
import { work } from '../../language-server/src/wording/find.ts';
import { formsOf } from '../../language-server/src/wording/forms.ts';
import { PackError } from '../../language-server/src/wording/pack-patterns.ts';
import { readPack } from '../../language-server/src/wording/read-pack.ts';
import { signalsIn } from '../../language-server/src/wording/signals.ts';
import { wordsIn } from '../../language-server/src/wording/words.ts';

/** A pack of one rule. */
function packOf(patterns: readonly string[], more: Readonly<Record<string, unknown>> = {}): Matcher {
    const text = { da: 'x', en: 'x' };
    const rule = { id: 'prøve', class: 'service', strength: 'strong', reason: text, question: text, suggestion: text, patterns, hits: ['x'] };
    const manifest = {
        name: 'prøve',
        version: '1.0.0',
        language: 'da',
        title: text,
        abbreviations: ['kr'],
        breaks: ['men'],
        circumstances: { denied: [{ pattern: 'ikke|ingen', reach: 'clause' }] },
        unless: { service: ['denied', 'question'] },
    };
    const lists = { tilbud: ['*skole/n', 'åbent værksted', '(nære værested|gamle klub)', '! ledelsesskole/n'] };
    return compilePack(
        readPack([
            { path: 'pack.yaml', text: JSON.stringify(manifest) },
            { path: 'rules.yaml', text: JSON.stringify({ lists, rules: [{ ...rule, ...more }] }) },
        ]),
    );
}

const phrases = (text: string, matcher: Matcher) => signalsIn(text, { matcher }).map((signal) => signal.phrase);

describe('words', () => {
    it('keeps numbers and compounds with a hyphen whole', () => {
        expect(wordsIn('Ca. 2.100 SKI-aftaler, 2,5 pct.').words).toEqual(['ca', '2.100', 'ski-aftaler', '2,5', 'pct']);
    });

    it('joins a word that a pasted line break has cut, but not a word that goes on in another', () => {
        expect(wordsIn('nor-\nmering').words).toEqual(['normering']);
        expect(wordsIn('skole- og fritid').words).toEqual(['skole', 'og', 'fritid']);
    });

    it.each([
        ['skole', 'n', 'skolernes'],
        ['tilbud', 'n', 'tilbuddet'],
        ['middel', 'n', 'midlerne'],
        ['lærer', 'n', 'lærere'],
        ['lukke', 'v', 'lukkes'],
        ['lukke', 'v', 'lukkede'],
        ['tryg', 'a', 'trygge'],
    ] as const)('%s/%s has the form %s', (word, kind, form) => {
        expect(formsOf(word, kind, 'da')).toContain(form);
    });
});

describe('patterns', () => {
    it.each([
        ['a form', ['lukke/v skole/n'], 'De lukker skolen nu', ['lukker skolen']],
        ['a compound by its last part', ['lukke/v @tilbud'], 'De lukker landsbyskolerne', ['lukker landsbyskolerne']],
        ['not a compound by its first part', ['lukke/v @tilbud'], 'De lukker skoleskabet', []],
        ['a list entry of several words', ['lukke/v @tilbud'], 'De lukker åbent værksted', ['lukker åbent værksted']],
        ['an exception of a list', ['lukke/v @tilbud'], 'De lukker ledelsesskolen', []],
        ['a gap', ['falder ..2 bort'], 'Her falder hele ordningen bort', ['falder hele ordningen bort']],
        ['no wider gap', ['falder ..2 bort'], 'Her falder hele den gamle ordning bort', []],
        ['a word that may be left out', ['på længere? sigt'], 'nu og på sigt', ['på sigt']],
        ['either order', ['lukke/v <2> @tilbud'], 'Skolen vil lukke', ['Skolen vil lukke']],
        ['words anywhere in the sentence', ['lukke/v & skole/n'], 'Skolen skal måske en dag helt sikkert lukke', ['lukke']],
        ['a beginning', ['luk*'], 'en lukkeuge', ['lukkeuge']],
        ['a phrase or another', ['uge (i stedet for|frem for|fremfor) dag'], 'hver uge frem for dag', ['uge frem for dag']],
        ['a word beside phrases', ['uge (i stedet for|frem for|fremfor) dag'], 'hver uge fremfor dag', ['uge fremfor dag']],
        ['no words of two phrases', ['uge (i stedet for|frem for|fremfor) dag'], 'hver uge i frem for dag', []],
        ['phrases that may be left out', ['skolen (med det samme|straks)? lukkes'], 'Skolen lukkes', ['Skolen lukkes']],
        ['phrases after a gap', ['skolen ..1 (lukkes ned|nedlægges)'], 'Skolen måske lukkes ned', ['Skolen måske lukkes ned']],
        ['phrases in a list', ['@tilbud lukkes'], 'Det nære værested lukkes', ['nære værested lukkes']],
        ['a number', ['{tal} timer'], 'kun 12 timer', ['12 timer']],
    ])('matches %s', (_, patterns, text, expected) => {
        expect(phrases(text, packOf(patterns))).toEqual(expected);
    });

    it('does not reach over into another main clause', () => {
        expect(phrases('De lukker sagen, men skolen består', packOf(['lukke/v ..3 skole/n']))).toEqual([]);
    });

    it.each(['(a b', 'a b)', '(a (b|c))', '()', '(a|)', 'x(a|b)'])('a bracket is whole and has words in it: %s', (pattern) => {
        expect(() => packOf([pattern])).toThrow(PackError);
    });

    it.each([
        ['hver|hvert anden|andet', { words: '(hver|hvert) (anden|andet)', phrases: '(hver|hvert anden|andet)' }],
        ['en ..2 i stedet for|frem for', { words: 'i stedet (for|frem) for', phrases: '(i stedet for|frem for)' }],
        ['a & tages af|ud af', { words: 'tages (af|ud) af', phrases: '(tages af|ud af)' }],
        ['lukke/v|nedlægge/v skole/n', null],
        ['lukke/v|nedlægge/v ..2 skole/n|klub/n', null],
        ['(hver|hvert) (anden|andet)', null],
        ['(mere refusion|højere refusion)', null],
    ])('whether | may stand between words or between phrases: %s', (pattern, expected) => {
        expect(ambiguityIn(pattern)).toEqual(expected);
    });

    it.each([
        ['@ukendt', /rules|prøve/],
        ['a/x', /prøve/],
        ['*', /prøve/],
    ])('a wrong pattern is refused with its place: %s', (pattern, place) => {
        expect(() => packOf([pattern])).toThrow(PackError);
        expect(() => packOf([pattern])).toThrow(place);
    });
});

describe('circumstances', () => {
    const matcher = packOf(['lukke/v ..2 @tilbud', '@tilbud ..2 lukke/v']);

    it.each([
        ['De lukker ikke skolen.', []],
        ['Ingen skole lukkes.', []],
        ['Lukkes skolen?', []],
        ['Det er ikke billigt, at skolen lukkes.', ['skolen lukkes']],
    ])('%s', (text, expected) => {
        expect(phrases(text, matcher)).toEqual(expected);
    });
});

describe('the Danish pack', () => {
    const matcher = builtIn('da');

    it('an amount in the next sentence makes a gain concrete', () => {
        const vague = (text: string) => signalsIn(text, { matcher }).some((signal) => signal.class === 'vague');
        expect(vague('Samarbejdet giver en stor besparelse.')).toBe(true);
        expect(vague('Samarbejdet giver en stor besparelse. Den er på 400.000 kr. om året.')).toBe(false);
    });

    it('points at the phrase', () => {
        const text = 'Indledning.\n\nDen mindste skole lukkes.';
        const [signal] = signalsIn(text, { matcher });
        expect(signal).toMatchObject({ class: 'service', code: 'service-signal', severity: 'warning', phrase: 'skole lukkes' });
        expect(text.slice(signal?.from, signal?.to)).toBe('skole lukkes');
    });
});

describe('the work grows as the text does', () => {
    const matcher = builtIn('da');
    const stepsFor = (text: string) => {
        work.steps = 0;
        signalsIn(text, { matcher });
        return work.steps;
    };

    it.each([
        ['lukke '],
        ['skole lukke '],
        ['ikke '],
        ['på længere '],
        ['kan besparelse '],
        ['besparelse, '],
        ['kr. '],
        ['- '],
        ['nor-\n'],
        ['(('],
        ['1.'],
        ['æ'],
        ['\n'],
        ['spare tid til '],
    ])('on %j over and over', (piece) => {
        const small = stepsFor(piece.repeat(2_000));
        const large = stepsFor(piece.repeat(16_000));
        expect(large).toBeLessThanOrEqual(small * 8 * 1.3 + 1_000);
    });
});
