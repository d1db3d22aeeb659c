import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtIn } from '../../language-server/src/wording/built-in.ts';
import { featuresOf } from '../../language-server/src/wording/model/features.ts';
import { KnownWords, STEM } from '../../language-server/src/wording/model/known-words.ts';
import { type OpinionClass, scoresOf, secondOpinion } from '../../language-server/src/wording/model/second-opinion.ts';
import stored from '../../language-server/src/wording/model/weights.json';
import { readWeights } from '../../language-server/src/wording/model/weights.ts';
import { together } from '../../language-server/src/wording/model/windows.ts';
import type { Sentence } from '../../language-server/src/wording/sentence.ts';
import { sentencesIn, signalsIn } from '../../language-server/src/wording/signals.ts';
import { own, ownTrained, unreadParts } from '../../language-server/training/data.ts';

const weightsFile = new URL('../../language-server/src/wording/model/weights.json', import.meta.url);

const untrained = () => (['test', ...unreadParts] as const).flatMap((part) => own(part));

function sentenceOf(text: string): Sentence {
    const [sentence] = sentencesIn(text, { matcher: builtIn('da') });
    if (sentence === undefined) throw new Error('no sentence');
    return sentence;
}

/** The features by the names that training gives them. */
const weights = new Map(
    stored.features.flatMap((line) => {
        const [head = '', ...entries] = line.split('|');
        return entries.map((entry) => {
            const [name = '', ...numbers] = entry.split(' ');
            return [`${head} ${name}` as string, numbers.map(Number)] as const;
        });
    }),
);

/** What the features say together that training names, each at its word. */
function scoresByNames(sentence: Sentence): Record<OpinionClass, number> {
    const classes = stored.bias.length;
    const whole = [...stored.bias];
    const table = new Int32Array(sentence.words.length * classes);
    for (const [name, at] of featuresOf(sentence))
        for (const [number, weight] of (weights.get(name) ?? []).entries()) {
            if (at === null) whole[number] = (whole[number] ?? 0) + weight;
            else table[at * classes + number] = (table[at * classes + number] ?? 0) + weight;
        }
    const [service = 0, budget = 0, vague = 0] = whole.map(
        (said, first) => said * stored.quantum + together({ table, words: sentence.words.length, first, step: classes, unit: stored.quantum }),
    );
    return { service, budget, vague };
}

describe('the second opinion', () => {
    test.each([
        ['service', 'Svømmehallen lukkes, og børnehaven får færre pladser.'],
        ['budget', 'Der er tale om en generel rammebesparelse og en teknisk korrektion af budgettet.'],
        ['vague', 'På sigt forventes en betydelig økonomisk gevinst, som ikke er beregnet.'],
    ] as const)('%s: %s', (label, sentence) => {
        expect(secondOpinion(sentenceOf(sentence))[label].probability).toBeGreaterThan(0.5);
    });

    test('an ordinary description is nothing', () => {
        const opinion = secondOpinion(sentenceOf('Projektet er evalueret, og medarbejderne deltog i tre møder.'));
        expect(Math.max(opinion.service.probability, opinion.budget.probability, opinion.vague.probability)).toBeLessThan(0.5);
    });

    test('it shows the words that spoke, as they stand in the text', () => {
        const sentence = 'Biblioteksfilialen LUKKES til sommer.';
        const { words } = secondOpinion(sentenceOf(sentence)).service;
        expect(words.map(({ text }) => text)).toContain('LUKKES');
        expect(words.every(({ text, weight }) => sentence.includes(text) && weight > 0)).toBe(true);
    });

    test('words that stand under a heading of the gain are heard as such', () => {
        const under = secondOpinion(sentenceOf('Økonomisk gevinst: Driften bliver lettere.')).vague.probability;
        expect(under).toBeGreaterThan(secondOpinion(sentenceOf('Driften bliver lettere.')).vague.probability);
    });

    test('it weighs the features that training names, each at its word', () => {
        const long = [...own('test').map(({ text }) => text.replace(/[^\p{L}\d]+/gu, '/'))].join('/');
        for (const text of [...own('test').map((each) => each.text), long, long.slice(0, 3_900).replaceAll('/', ' ')])
            for (const sentence of sentencesIn(text, { matcher: builtIn('da') })) {
                const byNames = scoresByNames(sentence);
                for (const [name, score] of Object.entries(scoresOf(sentence)))
                    expect(score, `${name}: ${text}`).toBeCloseTo(byNames[name as OpinionClass], 5);
            }
    });
});

describe('what the model keeps of words', () => {
    test('a word is found by its ticket until the list begins anew', () => {
        const known = new KnownWords(readWeights());
        const stem = (ticket: number) => known.list[known.placeOf(ticket) + STEM];
        const ticket = known.add('skolen');
        const others = Array.from({ length: 200_000 }, () => known.add('borgerne'));
        expect(stem(ticket)).toBe(readWeights().stemId('skol'));
        expect(new Set(others.map(stem))).toEqual(new Set([readWeights().stemId('borg')]));
        known.makeRoom();
        expect([ticket, ...others].filter((before) => known.placeOf(before) >= 0)).toEqual([]);
        expect(stem(known.add('skolen'))).toBe(readWeights().stemId('skol'));
    });
});

describe('rules and model together', () => {
    const severities = (text: string, secondOpinion: boolean) =>
        signalsIn(text, { matcher: builtIn('da'), secondOpinion }).map(({ class: name, rule, severity }) => ({ name, rule, severity }));

    test('a class of which no rule speaks is warned of where the model is sure, and told as its opinion', () => {
        const text = 'Ventetiden på genoptræning bliver to uger længere.';
        expect(severities(text, false)).toEqual([]);
        expect(severities(text, true)).toEqual([{ name: 'service', rule: 'second-opinion', severity: 'warning' }]);
    });

    test('what a circumstance takes back from a rule, the model does not bring in again', () => {
        expect(severities('De lukker ikke skolen.', true)).toEqual([]);
    });

    test('a rule speaks whatever the model says; only whether it warns is decided together', () => {
        const texts = own('test').map(({ text }) => text);
        const heard = (second: boolean) =>
            texts.map((text) =>
                severities(text, second)
                    .filter(({ rule }) => rule !== 'second-opinion')
                    .map(({ rule }) => rule),
            );
        expect(heard(true)).toEqual(heard(false));
        const warned = (second: boolean) => texts.flatMap((text) => severities(text, second)).filter(({ severity }) => severity === 'warning');
        expect(warned(true)).not.toEqual(warned(false));
    });
});

describe('what the model is made of', () => {
    test('the weights stay small, and no key is longer than two words', () => {
        expect(readFileSync(weightsFile).length).toBeLessThanOrEqual(300 * 1024);
        expect([...weights.keys()].filter((name) => name.split(' ').length > 3)).toEqual([]);
    });

    test('sentences for testing are never trained on', () => {
        const trained = new Set(ownTrained().map(({ text }) => text));
        expect(own('test').length).toBeGreaterThan(200);
        for (const part of unreadParts) expect(own(part).length, part).toBeGreaterThan(150);
        expect(untrained().filter(({ text }) => trained.has(text))).toEqual([]);
    });

    const gold = new URL('../../../shared/wording/gold-dev.tsv', import.meta.url);
    test.runIf(existsSync(gold))('no own sentence is a sentence of the gold set', () => {
        const quoted = new Set(
            readFileSync(gold, 'utf8')
                .split('\n')
                .map((line) => line.split('\t')[4]?.trim()),
        );
        expect([...ownTrained(), ...untrained()].filter(({ text }) => quoted.has(text))).toEqual([]);
    });
});
