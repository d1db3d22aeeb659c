import { describe, expect, it } from 'vitest';
import { work } from '../../language-server/src/wording/find.ts';
import { type OwnPacks, readOwnPacks } from '../../language-server/src/wording/own-packs.ts';
import { signalsIn } from '../../language-server/src/wording/signals.ts';
import { Wording } from '../../language-server/src/wording/wording.ts';

/** A pack that means harm: what it may hold is bounded, and what it finds takes work as the text does. */
const text = { da: 'x', en: 'x' };
const rule = { id: 'ond', class: 'service', strength: 'strong', reason: text, question: text, suggestion: text, hits: ['x'] };

function read(patterns: readonly string[], lists: Readonly<Record<string, readonly string[]>> = {}): Promise<OwnPacks> {
    const manifest = { name: 'ond', version: '1.0.0', language: 'da', title: text };
    const files = [
        { path: 'pack.yaml', text: JSON.stringify(manifest) },
        { path: 'regler.yaml', text: JSON.stringify({ lists, rules: [{ ...rule, patterns }] }) },
    ];
    return readOwnPacks([{ folder: 'p', files }], false);
}

describe('a hostile pack', () => {
    it.each([
        ['every word may be left out', ['a? '.repeat(130).trim()]],
        ['parts that multiply', [Array.from({ length: 30 }, () => 'a? b? c? d').join(' & ')]],
        ['more patterns than a pack may hold', Array.from({ length: 5000 }, (_, index) => `a${index}`)],
    ])('is refused: %s', async (_, patterns) => {
        const { packs, mistakes } = await read(patterns);
        expect(packs).toEqual([]);
        expect(mistakes.length).toBeGreaterThan(0);
    });

    it('is refused: lists of lists of lists, deeper than a reader follows', async () => {
        const lists = Object.fromEntries(
            Array.from({ length: 9 }, (_, index) => [`l${index}`, index === 0 ? ['a'] : [`@l${index - 1} ..40 @l${index - 1}`]]),
        );
        const { mistakes } = await read(['@l8'], lists);
        expect(mistakes.map(({ text: said }) => said.en).join()).toContain('more than 4 deep');
    });

    it('is refused: YAML that names itself over and over', async () => {
        const bomb = 'a: &a [x, x]\nb: &b [*a, *a, *a, *a]\nc: [*b, *b, *b, *b]\n';
        const { mistakes } = await readOwnPacks([{ folder: 'p', files: [{ path: 'pack.yaml', text: bomb }] }]);
        expect(mistakes.length).toBeGreaterThan(0);
    });

    it.each([
        [
            'the same words in every list, and lists of them',
            ['@c ..40 @c'],
            {
                a: Array.from({ length: 60 }, (_, n) => `lukke ..${n % 40} lukke`),
                b: Array.from({ length: 60 }, (_, n) => `@a ..${n % 40} @a`),
                c: ['@b ..40 @b', '@b @a', '@a|@b lukke'],
            },
        ],
        ['everything on everything', [Array.from({ length: 12 }, () => '@a').join(' ..40 ')], { a: ['luk*', '*ke', 'lukke', 'lukke lukke'] }],
        ['anywhere in the sentence', ['@a & @a & @a & lukke ..40 lukke ..40 lukke'], { a: ['lukke'] }],
    ])('works as the text is long: %s', async (_, patterns, lists) => {
        const { packs, mistakes } = await read(patterns, lists);
        expect(mistakes).toEqual([]);
        const reading = new Wording(packs).reading('da');
        const stepsFor = (count: number) => {
            work.steps = 0;
            signalsIn('lukke '.repeat(count), reading);
            return work.steps;
        };
        const [small, large] = [stepsFor(250), stepsFor(2000)];
        expect(large).toBeLessThanOrEqual(small * 8 * 1.5 + 1000);
    });
});
