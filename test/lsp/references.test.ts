import { describe, expect, it } from 'vitest';
import { references } from '../../language-server/src/editor/references.ts';
import { marked } from './marked.ts';

/** Each place found, as its file, its line and the word there. */
function found(text: string, others: Readonly<Record<string, string>> = {}, includeDeclaration = true): readonly string[] {
    const { document, positions } = marked(text, others);
    const [position] = positions;
    if (position === undefined) throw new Error('no mark');
    return references(document, position, includeDeclaration)
        .map(({ uri, range }) => {
            const [start, end] = [document.project.offsetAt(uri, range.start), document.project.offsetAt(uri, range.end)];
            return `${uri.replace('file:///', '')}:${range.start.line + 1} ${document.project.textOf(uri).slice(start, end)}`;
        })
        .sort();
}

describe('finding every use of a name', () => {
    const others = { 'file:///b.prop': 'proposal B {\n    excludes: A\n    overlaps: A with 100 kr, C\n}\nproposal C { depends on: A }' };

    it('finds a proposal in all files, with its declaration or without', () => {
        expect(found('proposal A▮ { }', others)).toEqual(['a.prop:1 A', 'b.prop:2 A', 'b.prop:3 A', 'b.prop:5 A']);
        expect(found('proposal A▮ { }', others, false)).toEqual(['b.prop:2 A', 'b.prop:3 A', 'b.prop:5 A']);
        expect(found('proposal A { }\nproposal D { depends on: A▮ }', {}, false)).toEqual(['a.prop:2 A']);
    });

    it('finds the proposals of a budget, not those of its namesake in their own file', () => {
        const namesake = { 'file:///old.prop': 'budget B { }\nforslag X { budget: B }', 'file:///y.prop': 'forslag Y { budget: B }' };
        expect(found('budget B▮ { }\nforslag A { budget: B }', namesake)).toEqual(['a.prop:1 B', 'a.prop:2 B']);
    });

    it('finds what is filed under a sector by its id, by its alias and in stated totals, also one that ships with the product', () => {
        const text = 'forslag A { sektor: ældre▮ }\nforslag B { sector: elderly }\nbudget C { oplyst total ældre: 2 }\nforslag D { sektor: skole }';
        expect(found(text)).toEqual(['a.prop:1 ældre', 'a.prop:2 elderly', 'a.prop:3 ældre']);
    });

    it('finds a committee by id, by label and as the subject of a stated total', () => {
        const text =
            'udvalg ØU▮ "Økonomiudvalget"\nforslag A { udvalg: ØU }\nforslag B { udvalg: "Økonomiudvalget" }\nbudget C { oplyst total ØU: 1 }';
        expect(found(text)).toEqual(['a.prop:1 ØU', 'a.prop:2 ØU', 'a.prop:3 "Økonomiudvalget"', 'a.prop:4 ØU']);
    });

    it('finds a committee that is only a text by that text', () => {
        expect(found('forslag A { udvalg: "Ældre▮udvalget" }\nforslag B { udvalg: "Ældreudvalget" }')).toEqual([
            'a.prop:1 "Ældreudvalget"',
            'a.prop:2 "Ældreudvalget"',
        ]);
    });

    it('keeps a type and a track of one id apart', () => {
        expect(found('forslag A { type: organisering▮\n spor: organisering }')).toEqual(['a.prop:1 organisering']);
    });

    it('finds the assumption that is meant, not another of the same name', () => {
        const row = 'økonomi i kr { år 2027\n gevinst "G" (2 * løn) }';
        const text = `forudsætning løn▮ = 1 kr\nforslag A { ${row} }\nforslag B { ${row}\n forudsætning løn = 2 kr }`;
        expect(found(text)).toEqual(['a.prop:1 løn', 'a.prop:3 løn']);
    });

    it('finds a budget’s assumption in the proposals of other files', () => {
        const other = { 'file:///p.prop': 'forslag P { budget: B\n økonomi i kr { år 2027\n gevinst "G" (2 * løn) } }' };
        expect(found('budget B { forudsætning løn▮ = 1 kr }', other)).toEqual(['a.prop:1 løn', 'p.prop:3 løn']);
    });

    it('finds the other uses of a name that nobody declares', () => {
        expect(found('forslag A { afhænger af: Z▮ }\nforslag B { udelukker: Z }')).toEqual(['a.prop:1 Z', 'a.prop:2 Z']);
    });

    it('finds nothing where no name stands, and what there is in broken text', () => {
        expect(found('forslag A {\n   ▮\n}')).toEqual([]);
        expect(found('forslag A▮ {\n sektor: \n økonomi i {\n gevinst "x" (\nforslag B { afhænger af: A')).toEqual(['a.prop:1 A', 'a.prop:5 A']);
    });
});
