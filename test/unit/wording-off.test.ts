import { describe, expect, it } from 'vitest';
import { readConfig } from '../../language-server/src/config/read.ts';
import { withOff } from '../../language-server/src/config/wording-settings.ts';
import type { Off } from '../../language-server/src/wording/off.ts';
import { signalsIn } from '../../language-server/src/wording/signals.ts';
import { Wording } from '../../language-server/src/wording/wording.ts';

const said = 'Kapaciteten tilpasses den reelle efterspørgsel.';
const pattern = '@pænt ..5 @sted|@ydelse|antal/n|niveau/n|kapacitet/n|behov/n|efterspørgsel/n';
const rulesFor = (text: string, off: readonly Off[]) =>
    signalsIn(text, new Wording([], off).reading('da')).flatMap(({ rule, phrase }) =>
        rule === 'serviceniveau-sænkes' ? [] : [`${rule}: ${phrase}`],
    );

describe('what a municipality switches off', () => {
    it.each<[string, Off]>([
        ['a rule', 'tilpasning'],
        ['a rule, with a reason', { rule: 'tilpasning', reason: 'Afgjort i 2025.' }],
        ['a phrase of it, in any case', { rule: 'tilpasning', phrase: 'TILPASSES  den reelle efterspørgsel' }],
    ])('%s is silent', (_, off) => {
        expect(rulesFor(said, [])).toEqual(['tilpasning: tilpasses den reelle efterspørgsel']);
        expect(rulesFor(said, [off])).toEqual([]);
    });

    it('one pattern of a rule leaves the others', () => {
        expect(rulesFor(said, [{ rule: 'tilpasning', pattern }])).toEqual([]);
        expect(rulesFor('Servicetilpasningen er besluttet.', [{ rule: 'tilpasning', pattern }])).toEqual(['tilpasning: Servicetilpasningen']);
    });

    it('one phrase leaves the others, and other rules of the same words', () => {
        const off = { rule: 'tilpasning', phrase: 'tilpasses den reelle efterspørgsel' };
        expect(rulesFor(`Servicetilpasning! ${said}`, [off])).toEqual(['tilpasning: Servicetilpasning']);
        expect(rulesFor(said, [{ ...off, rule: 'en-anden' }])).toHaveLength(1);
    });

    it('can be the second opinion', () => {
        const text = 'Vi regner med, at der kan hentes noget hjem ad åre.';
        expect(rulesFor(text, ['second-opinion']).join()).not.toContain('second-opinion');
    });
});

describe('provenu.json', () => {
    it('takes one more thing that is switched off, and keeps comments, order and indentation', () => {
        const before =
            '{\n    // Vores regler\n    "strict": true,\n    "wording": {\n        "packs": ["ordvalg"], // egne ord\n        "off": ["a"]\n    }\n}\n';
        const after = withOff(before, { rule: 'b', phrase: 'c "d"' }) ?? '';
        expect(after).toContain('// Vores regler');
        expect(after).toContain('"packs": ["ordvalg"], // egne ord');
        expect(readConfig(after, 'da')).toMatchObject({ config: { strict: true, wording: { off: ['a', { rule: 'b', phrase: 'c "d"' }] } } });
    });

    it.each([
        '',
        '{}',
        '{ "strict": true }',
        '{ "wording": {} }',
        '{ "wording": { "off": [] } }',
        '{\r\n\t"strict": true\r\n}\r\n',
    ])('from %j', (text) => {
        const after = withOff(text, 'tilpasning') ?? '';
        expect(readConfig(after, 'da')).toMatchObject({ config: { wording: { off: ['tilpasning'] } } });
        expect(after.includes('\r\n')).toBe(text.includes('\r\n'));
    });

    it.each(['{ "strict": ', '[]', '{ "wording": 4 }'])('is left alone where it is something else: %j', (text) => {
        expect(withOff(text, 'tilpasning')).toBeNull();
    });

    it('may hold comments; a mistake is named with its line', () => {
        expect(readConfig('{\n  // til juni\n  "strict": true,\n}', 'da')).toMatchObject({ kind: 'config' });
        expect(readConfig('{\n  "strict": tru\n}', 'da')).toEqual({ kind: 'wrong', mistakes: ['filen er ikke gyldig JSON (linje 2)'] });
    });
});
