import { describe, expect, it } from 'vitest';
import { codeLenses } from '../../language-server/src/editor/code-lens.ts';
import { marked, textIn } from './marked.ts';

const budget = 'budget B "Katalog" { år: 2027..2028 enhed: 1.000 kr måltal: 100 300 overført: -20 }';
const proposal = (id: string, rows = 'gevinst "G" 250 500 600\ninvestering "I" 700 - -') =>
    `forslag ${id} "x" { budget: B økonomi i 1.000 kr { år 2027 2028 varig\n${rows}\n} }\n`;

function titles(
    text: string,
    others: Readonly<Record<string, string>> = {},
    language: 'da' | 'en' = 'da',
    counts: ReadonlyMap<string, number> = new Map(),
) {
    return codeLenses(marked(text, others, language).document, counts).map((lens) => lens.command?.title);
}

describe('code lenses', () => {
    it('say above a proposal what it gives and when it is earned back, its findings and what can be done', () => {
        expect(titles(proposal('A'), {}, 'da', new Map([['A', 2]]))).toEqual([
            'Netto 600 varig · 50 i alt 2027-2028 (1.000 kr.) · tjent hjem efter 2 år',
            '2 anmærkninger',
            'Forhåndsvisning',
            'Eksportér',
        ]);
        expect(titles(proposal('A'), {}, 'en', new Map([['A', 1]]))).toEqual([
            'Net 600 onward · 50 in total 2027-2028 (1.000 kr.) · earned back after 2 years',
            '1 finding',
            'Preview',
            'Export',
        ]);
    });

    it('give each command the document and the proposal, and stand at its id', () => {
        const document = marked(proposal('A') + proposal('C'));
        const lenses = codeLenses(document.document, new Map());
        expect(lenses.map((lens) => [textIn(document, lens.range), lens.command?.command, lens.command?.arguments?.[1]])).toEqual(
            ['A', 'C'].flatMap((id) => [
                [id, '', undefined],
                [id, 'provenu.showFindings', id],
                [id, 'provenu.preview', id],
                [id, 'provenu.export', id],
            ]),
        );
        expect(lenses[1]?.command?.arguments?.[0]).toBe('file:///a.prop');
        expect(lenses[1]?.command?.title).toBe('Ingen anmærkninger');
    });

    it('say above a budget what its proposals give against its target', () => {
        expect(titles(budget, { 'file:///p.prop': proposal('A') })).toEqual([
            '1 forslag giver 230  500 (1.000 kr., med overført) · måltal 100  300 · nået alle år',
        ]);
        expect(titles(budget.replace('100 300', '300 600'), { 'file:///p.prop': proposal('A') }, 'en')).toEqual([
            '1 proposal gives 230  500 (1.000 kr., with what is carried over) · target 300  600 · short by 70 in 2027, 100 in 2028',
        ]);
        expect(titles('budget B "b" { }')).toEqual(['0 forslag']);
    });

    it('keep ranges, and say where nothing is earned back', () => {
        expect(titles(proposal('A', 'gevinst "G" 100..200 100 100'))[0]).toContain('Netto 100 varig · 250 (200..300) i alt 2027-2028');
        expect(titles(proposal('A', 'gevinst "G" 1 1 1\ninvestering "I" 900 - -'))[0]).toContain('tjenes aldrig hjem');
    });

    it('say that net is not there yet while an amount cannot be read, and leave it out where there is no money', () => {
        expect(titles(proposal('A', 'gevinst "G" 1.5 500 600'))[0]).toBe('Netto kan ikke regnes endnu');
        expect(titles('forslag A "a" { }')).toEqual(['Ingen anmærkninger', 'Forhåndsvisning', 'Eksportér']);
    });

    it('never fail on a file that breaks off', () => {
        const whole = `${budget}\n${proposal('A')}`;
        for (let end = 0; end <= whole.length; end += 9) expect(() => titles(whole.slice(0, end))).not.toThrow();
    });
});
