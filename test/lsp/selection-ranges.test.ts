import { describe, expect, it } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRanges } from '../../language-server/src/editor/selection-ranges.ts';
import { marked, textIn } from './marked.ts';

/** What the selection grows into, from the smallest, each on one line. */
function grows(text: string): readonly string[] {
    const here = marked(text);
    const steps: string[] = [];
    for (let range: SelectionRange | undefined = selectionRanges(here.document, here.positions)[0]; range !== undefined; range = range.parent)
        steps.push(textIn(here, range.range).replace(/\s+/g, ' '));
    return steps;
}

describe('growing a selection', () => {
    it('goes from cell to row, group, table, proposal and file', () => {
        const group = 'gruppe "Drift" { udgift "Licens" 50 2,1 mio udgift "B" 1 2 }';
        const table = `økonomi i kr { år 2027 2028 ${group} netto 1 2 }`;
        const text = `// øverst\nforslag A {\n ${table.replace('2,1 mio udgift', '2,▮1 mio\n udgift')}\n ejer: "x" }\n`;
        const [proposal, file] = [`forslag A { ${table} ejer: "x" }`, `// øverst forslag A { ${table} ejer: "x" } `];
        expect(grows(text)).toEqual(['1', '2,1', '2,1 mio', 'udgift "Licens" 50 2,1 mio', group, table, proposal, file]);
    });

    it('grows through the parentheses of a formula', () => {
        expect(grows('assumption a = (2 * (b▮ + 3 kr))').slice(0, 4)).toEqual([
            'b',
            '(b + 3 kr)',
            '(2 * (b + 3 kr))',
            'assumption a = (2 * (b + 3 kr))',
        ]);
    });

    it('grows in a text by word, line, paragraph, text and field', () => {
        const text = 'forslag A {\n beskrivelse: """\n  Et or▮d her.\n  Linje to.\n\n  Nyt afsnit.\n  """\n type: x\n}';
        expect(grows(text).slice(0, 6)).toEqual([
            'ord',
            'Et ord her.',
            'Et ord her. Linje to.',
            'Et ord her. Linje to. Nyt afsnit.',
            '""" Et ord her. Linje to. Nyt afsnit. """',
            'beskrivelse: """ Et ord her. Linje to. Nyt afsnit. """',
        ]);
    });

    it('takes a keyword of several words and an id as one', () => {
        expect(grows('proposal A { dep▮ends on: B-1 excludes: C }').slice(0, 3)).toEqual(['depends', 'depends on', 'depends on: B-1']);
        expect(grows('proposal A { depends on: B▮-1 excludes: C }').slice(0, 2)).toEqual(['B-1', 'depends on: B-1']);
    });

    it('knows words that begin a row from the same words inside one', () => {
        expect(grows('budget A { payback: 8 ye▮ars unit: kr }').slice(0, 2)).toEqual(['years', 'payback: 8 years']);
        expect(grows('forslag A { økonomi { realiseret gev▮inst "x" 2 netto 3 } }').slice(0, 2)).toEqual(['gevinst', 'realiseret gevinst "x" 2']);
        expect(grows('proposal A { measure "m" from 3 actual 2▮ in 2027 by 2028 starts: 2027 }').slice(0, 2)).toEqual([
            '2',
            'measure "m" from 3 actual 2 in 2027 by 2028',
        ]);
        expect(grows('proposal A { economy { stated return 2,06 ne▮t gain "x" 2 } }').slice(0, 2)).toEqual(['net', 'stated return 2,06 net']);
    });

    it('grows from a share to its class', () => {
        const text = 'forslag A { klasse: gråzone { effektivisering 6▮0 % "x" servicereduktion 40 % } }';
        expect(grows(text).slice(0, 4)).toEqual([
            '60',
            '60 %',
            'effektivisering 60 % "x"',
            'klasse: gråzone { effektivisering 60 % "x" servicereduktion 40 % }',
        ]);
    });

    it('grows from a comment, and from between two rows', () => {
        expect(grows('forslag A { // en be▮mærkning\n}').slice(0, 3)).toEqual(['bemærkning', '// en bemærkning', 'forslag A { // en bemærkning }']);
        expect(grows('forslag A {\n type: x\n▮\n}')).toEqual(['forslag A { type: x }']);
    });

    it('works on broken text, at every place of it', () => {
        expect(grows('forslag A {\n økonomi {\n gevnst "x" 1▮2\n udgift "y" (2 *\nforslag B {').slice(0, 3)).toEqual([
            '12',
            'gevnst "x" 12',
            'økonomi { gevnst "x" 12 udgift "y" (2 *',
        ]);
        const text = '} forslag A { sektor: x, økonomi i 1.000 kr { gruppe "G { netto = "a\n""" ( %';
        for (let at = 0; at <= text.length; at++) {
            const here = marked(`${text.slice(0, at)}▮${text.slice(at)}`);
            let [range] = selectionRanges(here.document, here.positions);
            for (; range?.parent !== undefined; range = range.parent) expect(textIn(here, range.parent.range)).toContain(textIn(here, range.range));
            expect(range === undefined ? '' : textIn(here, range.range)).toBe(text);
        }
        expect(grows('▮')).toEqual(['']);
    });

    it('answers for each of several places', () => {
        const here = marked('sektor a▮\nsektor b▮');
        expect(selectionRanges(here.document, here.positions).map(({ range }) => textIn(here, range))).toEqual(['a', 'b']);
    });
});
