import { describe, expect, it } from 'vitest';
import { definition } from '../../language-server/src/editor/definition.ts';
import { marked } from './marked.ts';

/** Each place found, as its file and the line and word that stand there. */
function found(text: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
    const { document, positions } = marked(text, others);
    const [position] = positions;
    if (position === undefined) throw new Error('no mark');
    return definition(document, position).map(({ uri, range }) => {
        const at = document.project.offsetAt(uri, range.start);
        const end = document.project.offsetAt(uri, range.end);
        return `${uri.replace('file:///', '')}:${range.start.line + 1} ${document.project.textOf(uri).slice(at, end)}`;
    });
}

const budget = `budget B2027 "Katalog" {
    år: 2027..2030
    enhed: 1.000 kr
    forudsætning timeløn = 300 kr
}
`;

describe('going to where a name is declared', () => {
    it('finds the proposal that another depends on, excludes or overlaps, in another file', () => {
        const others = { 'file:///dig.prop': '// her\nforslag DIG-01 "Portal" { }\n' };
        for (const relation of ['afhænger af', 'udelukker', 'overlapper']) {
            expect(found(`forslag ÆLD-03 "Vagter" {\n    ${relation}: DIG▮-01\n}`, others)).toEqual(['dig.prop:2 DIG-01']);
        }
    });

    it('finds it from the first character of the name, from its end, and from the declaration itself', () => {
        expect(found('proposal A-1 { depends on: ▮B-2 }\nproposal B-2 { }')).toEqual(['a.prop:2 B-2']);
        expect(found('proposal A-1 { depends on: B-2▮ }\nproposal B-2 { }')).toEqual(['a.prop:2 B-2']);
        expect(found('proposal A▮-1 { }')).toEqual(['a.prop:1 A-1']);
    });

    it('finds both where an id is declared twice', () => {
        expect(found('proposal X { depends on: Y▮ }\nproposal Y { }', { 'file:///b.prop': 'proposal Y { }' })).toEqual(['b.prop:1 Y', 'a.prop:2 Y']);
    });

    it('finds the budget, that of the file itself before one of the same id elsewhere', () => {
        expect(found('forslag A { budget: B2027▮ }', { 'file:///b.prop': budget })).toEqual(['b.prop:1 B2027']);
        expect(found(`forslag A { budget: B2027▮ }\n${budget}`, { 'file:///b.prop': budget })).toEqual(['a.prop:2 B2027']);
    });

    it('finds nothing for a name that nobody declares, and nothing where no name stands', () => {
        expect(found('proposal X { depends on: Y▮ }')).toEqual([]);
        expect(found('proposal X { summary: "Y▮" }\nproposal Y { }')).toEqual([]);
        expect(found('▮')).toEqual([]);
    });
});

describe('going to a register entry', () => {
    const registers = { 'file:///registre.prop': 'sektor havn alias port "Havnen"\nudvalg ØU "Økonomiudvalget"\nkonto "x"\n' };

    it('finds an own entry by its id and by its alias', () => {
        expect(found('forslag A { sektor: havn▮ }', registers)).toEqual(['registre.prop:1 havn']);
        expect(found('proposal A { sector: administration, port▮ }', registers)).toEqual(['registre.prop:1 havn']);
        expect(found('sektor havn alias port▮ "Havnen"')).toEqual(['a.prop:1 havn']);
    });

    it('has no file to go to for what ships with the product', () => {
        expect(found('forslag A { sektor: ældre▮ }')).toEqual([]);
    });

    it('finds a committee by its id and by the label that a text states', () => {
        expect(found('forslag A { udvalg: ØU▮ }', registers)).toEqual(['registre.prop:2 ØU']);
        expect(found('forslag A { udvalg: "Økonomi▮udvalget" }', registers)).toEqual(['registre.prop:2 ØU']);
        expect(found('forslag A { udvalg: "Et▮ andet" }', registers)).toEqual([]);
    });

    it('finds the subject of a stated total, be it a sector or a committee', () => {
        expect(found('budget B { oplyst total ØU▮: 12 }', registers)).toEqual(['registre.prop:2 ØU']);
        expect(found('budget B { stated count port▮: 1 }', registers)).toEqual(['registre.prop:1 havn']);
    });

    it('looks in the budget’s own registers only, where it has those', () => {
        const own = 'budget B { registre: egne }\nsektor ældre "Vores ældre"\n';
        expect(found('forslag A { budget: B\n sektor: ældre▮ }', { 'file:///b.prop': own })).toEqual(['b.prop:2 ældre']);
    });
});

describe('going to an assumption', () => {
    const row = (cell: string) => `økonomi i kr { år 2027\n gevinst "G" (2 timer * ${cell}) }`;

    it('finds the nearest: the proposal’s before the budget’s before the file’s', () => {
        const others = { 'file:///b.prop': budget };
        const inFile = 'forudsætning timeløn = 200 kr\n';
        const proposal = (own: string) => `forslag A {\n budget: B2027\n ${row('timeløn▮')}\n${own} }`;
        expect(found(inFile + proposal(' forudsætning timeløn = 100 kr'), others)).toEqual(['a.prop:6 timeløn']);
        expect(found(inFile + proposal(''), others)).toEqual(['b.prop:4 timeløn']);
        expect(found(inFile + proposal(''))).toEqual(['a.prop:1 timeløn']);
    });

    it('never finds that of another proposal, even one with the same id', () => {
        expect(found(`forslag A { ${row('løn▮')} }\nforslag A { forudsætning løn = 1 kr }`)).toEqual([]);
    });

    it('finds what another assumption or a budget’s target rests on', () => {
        expect(found('assumption a = 2 kr\nassumption b = (a▮ * 2)')).toEqual(['a.prop:1 a']);
        expect(found('budget B { years: 2027\n target: (a▮ * 2)\n assumption a = 2 kr }')).toEqual(['a.prop:3 a']);
    });
});

describe('half-written documents', () => {
    it('finds names before and after what is broken', () => {
        expect(found('forslag B { }\nforslag A {\n    sektor:\n    afhænger af: B▮\n    økonomi i kr {\n  gevinst "x" (2 *')).toEqual(['a.prop:1 B']);
        expect(found('forslag A {\n økonomi {\n gevinst "x" 2 3\nforslag B { afhænger af: A▮')).toEqual(['a.prop:1 A']);
    });
});
