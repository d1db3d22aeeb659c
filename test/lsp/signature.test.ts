import { describe, expect, it } from 'vitest';
import { signatureHelp } from '../../language-server/src/editor/signature.ts';
import { marked } from './marked.ts';

/** The line as it is shown, and the part that is being written. */
function help(text: string, language: 'da' | 'en' = 'da'): { readonly line: string; readonly active: string | null } | null {
    const { document, positions } = marked(text, {}, language);
    const [position] = positions;
    if (position === undefined) throw new Error('the text has no mark');
    const found = signatureHelp(document, position);
    const signature = found?.signatures[0];
    if (found === null || signature === undefined) return null;
    const label = typeof found.activeParameter === 'number' ? signature.parameters?.[found.activeParameter]?.label : undefined;
    return { line: signature.label, active: Array.isArray(label) ? signature.label.slice(label[0], label[1]) : null };
}

function row(text: string): string {
    return `forslag A-01 "x" {\n    økonomi i 1.000 kr {\n        år  etablering 2027 2028 varig\n        ${text}\n    }\n}`;
}

function active(text: string): string | null | undefined {
    return help(text)?.active;
}

describe('a row', () => {
    it('shows what it is made of, the years by name', () => {
        expect(help(row('gevinst ▮'))).toEqual({
            line: 'gevinst "navn" [kontant service …] etablering 2027 2028 varig = sum note "…"',
            active: '"navn"',
        });
    });

    it('follows the one who writes it', () => {
        expect(active(row('gevinst "Vik▮"'))).toBe('"navn"');
        expect(active(row('gevinst "Vik▮'))).toBe('"navn"');
        expect(active(row('gevinst "Vikar" ▮'))).toBe('[kontant service …]');
        expect(active(row('gevinst "Vikar" kont▮'))).toBe('[kontant service …]');
        expect(active(row('gevinst "Vikar" kontant ▮'))).toBe('etablering');
        expect(active(row('gevinst "Vikar" kontant - ▮'))).toBe('2027');
        expect(active(row('gevinst "Vikar" kontant - 25▮'))).toBe('2027');
        expect(active(row('gevinst "Vikar" kontant - 25 500 ▮'))).toBe('varig');
        expect(active(row('gevinst "Vikar" kontant - 25 500 500 ▮'))).toBe('= sum');
        expect(active(row('gevinst "Vikar" kontant - 25 500 500 = ▮'))).toBe('= sum');
        expect(active(row('gevinst "Vikar" kontant - 25 500 500 = 525 note "▮"'))).toBe('note "…"');
    });

    it('counts a formula as one cell', () => {
        expect(active(row('gevinst "Vikar" 1 (5 * (2 + 1) ▮'))).toBe('2027');
        expect(active(row('gevinst "Vikar" 1 (5 * 2 = 10) ▮'))).toBe('2028');
    });

    it('a unit belongs to its number', () => {
        expect(active(row('gevinst "Vikar" 1 2,1 mi▮'))).toBe('2027');
        expect(active(row('gevinst "Vikar" 1 2,1 mio ▮'))).toBe('2028');
    });

    it('of a total has no label', () => {
        expect(help(row('netto ▮'))).toEqual({ line: 'netto etablering 2027 2028 varig = sum note "…"', active: 'etablering' });
        expect(help(row('realiseret gevinst ▮'))?.line).toMatch(/^realiseret gevinst "navn"/);
    });

    it('without a header has the years of the budget', () => {
        const text = 'budget B "x" {\n    år: 2027..2028\n}\nforslag A "x" {\n    budget: B\n    økonomi i kr {\n        gevinst "x" 1 ▮\n    }\n}';
        expect(active(text)).toBe('2028');
    });

    it('in English', () => {
        const text = 'proposal A "x" {\n    class: efficiency\n    economy in kr {\n        years 2027 onward\n        gain "x" 1 ▮\n    }\n}';
        expect(help(text, 'en')).toEqual({ line: 'gain "label" [cash service …] 2027 onward = sum note "…"', active: 'onward' });
    });
});

describe('measures and overlaps', () => {
    it('a measure names its parts', () => {
        expect(help('forslag A "x" {\n    måling ▮\n}')).toEqual({
            line: 'måling "navn" "enhed" fra tal til tal senest dato kilde "…" note "…" realiseret tal i år',
            active: '"navn"',
        });
        expect(active('forslag A "x" {\n    måling "Vikarer" ▮\n}')).toBe('"enhed"');
        expect(active('forslag A "x" {\n    måling "Vikarer" "pct." fra 18 til ▮\n}')).toBe('til tal');
        expect(active('forslag A "x" {\n    måling "Vikarer" senest 2028 ▮\n}')).toBe('fra tal');
    });

    it('an overlap its proposal and amount', () => {
        expect(help('forslag A "x" {\n    overlapper: ▮\n}')).toEqual({ line: 'overlapper: forslag med beløb om året', active: 'forslag' });
        expect(active('forslag A "x" {\n    overlapper: B med ▮\n}')).toBe('med beløb');
        expect(active('forslag A "x" {\n    overlapper: B med 150 ▮\n}')).toBe('om året');
        expect(active('forslag A "x" {\n    overlapper: B med 150 om året, ▮\n}')).toBe('forslag');
    });
});

describe('elsewhere', () => {
    it('there is nothing to show', () => {
        for (const text of ['▮', 'forslag A "x" {\n    ▮\n}', 'forslag A "x" {\n    resumé: "▮"\n}', row('// ▮'), row('▮'), 'netto ▮', '"▮', '} ▮']) {
            expect(help(text), text).toBeNull();
        }
    });
});
