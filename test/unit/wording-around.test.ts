import { describe, expect, it, test } from 'vitest';
import { wordingJson } from '../../language-server/src/json/wording-json.ts';
import { builtIn } from '../../language-server/src/wording/built-in.ts';
import { type Reading, type Signal, signalsIn, signalsOfLines } from '../../language-server/src/wording/signals.ts';
import { own } from '../../language-server/training/data.ts';

const matcher = builtIn('da');
const sure = 'Svømmehallen lukkes ved årsskiftet.';
const unsure = 'Brugerne kender vejen til nabobyen.';
const silent = 'Møderne holdes digitalt.';

type Scores = ReturnType<NonNullable<Reading['weigh']>>;

/** A model that says this of some sentences, and is in doubt of all others. */
const saying =
    (said: Readonly<Record<string, Partial<Scores>>>): NonNullable<Reading['weigh']> =>
    ({ text }) => ({ service: -2, budget: -2, vague: -2, ...said[text] });

/** Nearly sure, but not enough to warn. */
const nearly = saying({ [unsure]: { service: 0.5 } });

const warned = (signals: readonly Signal[]) => signals.flatMap(({ class: name, severity }) => (severity === 'warning' ? [name] : []));
const read = (lines: readonly string[], weigh = nearly) => signalsOfLines(lines, { matcher, weigh }).map(warned);

describe('the sentences around one', () => {
    it('tip the balance where they speak of the same service reduction, before it and after it', () => {
        expect(read([unsure])).toEqual([[]]);
        expect(read([sure, unsure])).toEqual([['service'], ['service']]);
        expect(read([unsure, sure])).toEqual([['service'], ['service']]);
        expect(read([silent, unsure, silent])).toEqual([[], [], []]);
    });

    it('do so in running text as they do line by line', () => {
        const signals = signalsIn(`${sure} ${unsure}`, { matcher, weigh: nearly });
        expect(warned(signals)).toEqual(['service', 'service']);
        expect(signals[1]?.from).toBeGreaterThan(sure.length);
    });

    it('say in the reason that they did, in both languages, and nothing where they did not', () => {
        const signals = signalsOfLines([sure, unsure], { matcher, weigh: nearly });
        const [first, second] = signals.map(([signal]) => signal?.reason);
        expect(second?.da).toMatch(/\. Sætningerne omkring taler om det samme\.$/);
        expect(second?.en).toMatch(/\. The sentences around speak of the same\.$/);
        expect(first?.da).not.toContain('omkring');
    });

    it('let a rule warn that the model contradicts, and its reason says so', () => {
        const weak = 'Pladserne samles på Nordvang.';
        const weigh = saying({ [weak]: { service: -1.8 } });
        const [alone] = signalsOfLines([weak], { matcher, weigh });
        const [, among] = signalsOfLines([sure, weak], { matcher, weigh });
        expect(alone).toMatchObject([{ class: 'service', severity: 'info' }]);
        expect(among).toMatchObject([{ rule: alone?.[0]?.rule, severity: 'warning', weight: alone?.[0]?.weight }]);
        expect(among?.[0]?.reason.da).toBe(`${alone?.[0]?.reason.da} Sætningerne omkring taler om det samme.`);
    });

    it('make it harder where they speak of nothing of the kind', () => {
        const barely = saying({ [unsure]: { service: 1 } });
        expect(read([unsure], barely)).toEqual([['service']]);
        expect(read([silent, unsure], barely)).toEqual([[], []]);
    });

    it('are heard less the farther they stand', () => {
        const apart = (sentences: number) => read([sure, ...Array<string>(sentences).fill(silent), unsure]).at(-1);
        expect(apart(1)).toEqual(['service']);
        expect(apart(12)).toEqual([]);
    });

    it('are heard of a budget change too, and not of a vague gain', () => {
        const [frame, cost] = ['Der er tale om en rammebesparelse.', 'Beløbet står i budgettet.'];
        expect(read([silent, cost], saying({ [cost]: { budget: 0.7 } })).at(-1)).toEqual([]);
        expect(read([frame, cost], saying({ [frame]: { budget: 2 }, [cost]: { budget: 0.7 } })).at(-1)).toEqual(['budget']);
        const vague = 'På sigt forventes en betydelig økonomisk gevinst.';
        const gain = 'Gevinsten kan mærkes i driften.';
        expect(read([vague, gain], saying({ [vague]: { vague: 4 }, [gain]: { vague: 0.9 } })).at(-1)).toEqual([]);
        expect(read([silent, gain], saying({ [gain]: { vague: 1.1 } })).at(-1)).toEqual(['vague']);
    });

    it('do not bring in again what a circumstance took back, nor what a question asks', () => {
        const [denied, asked] = ['De lukker ikke skolen.', 'Lukkes skolen?'];
        const weigh = saying({ [denied]: { service: 2.2 }, [asked]: { service: 2.2 } });
        const [, takenBack, question] = read([sure, denied, asked], weigh);
        expect([takenBack, question]).toEqual([[], []]);
    });

    it('do not change how much the model weighs alone: a check tells of the same sentences', () => {
        const texts = own('test').map(({ text }) => text);
        const verySure = (signals: readonly Signal[]) =>
            signals.filter(({ rule, weight }) => rule === 'second-opinion' && weight >= 0.9).map(({ class: name, weight }) => [name, weight]);
        const alone = texts.map((text) => verySure(signalsIn(text, { matcher })));
        expect(signalsOfLines(texts, { matcher }).map(verySure)).toEqual(alone);
        expect(alone.flat().length).toBeGreaterThan(5);
    });

    test.each([
        ['the rules alone', { matcher, secondOpinion: false }],
        ['a language that the model does not know', { matcher: builtIn('en') }],
    ])('are not heard by %s', (_, reading) => {
        const lines = ['The swimming pool closes.', sure, unsure];
        expect(signalsOfLines(lines, reading)).toEqual(lines.map((line) => signalsIn(line, reading)));
    });
});

describe('a text a sentence a line', () => {
    const shown = (text: string) =>
        wordingJson(text, { reading: { matcher, weigh: nearly }, lines: true, explain: false }).lines.map(
            ({ line, signals }) => [line, signals.map(({ from, to }) => text.split('\n')[line - 1]?.slice(from, to))] as const,
        );

    it('ends at an empty line, and each signal has its place in its own line', () => {
        expect(shown(`${sure}\n${unsure}\n`)).toEqual([
            [1, ['Svømmehallen lukkes']],
            [2, [expect.any(String)]],
        ]);
        expect(shown(`${sure}\r\n \r\n${unsure}\n`)).toEqual([
            [1, ['Svømmehallen lukkes']],
            [2, []],
            [3, []],
        ]);
    });

    it('takes a line for itself: an amount in the next one takes nothing back', () => {
        const lines = ['Der er på sigt mulighed for yderligere besparelser.', 'Besparelsen er 400.000 kr. fra 2028.'];
        const said = (text: string) => wordingJson(text, { reading: { matcher, secondOpinion: false }, lines: true, explain: false }).lines;
        expect(said(lines.join('\n')).map(({ signals }) => signals)).toEqual(lines.map((line) => said(line)[0]?.signals));
    });
});
