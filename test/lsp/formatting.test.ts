import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applied, lineEdits } from '../../language-server/src/editor/formatting/line-edits.ts';
import { formatDocument, formatOnType, formatRange } from '../../language-server/src/editor/formatting.ts';
import { formatText } from '../../language-server/src/language/format/format.ts';
import { brokenTexts, examples, plain } from './broken-texts.ts';
import { edited, marked } from './marked.ts';

const untidy = `forslag ÆLD-03 "Vagtplaner" {
    sektor :ældre
    klasse: effektivisering

    økonomi i 1.000 kr {
        år 2027 2028
        gevinst "Vikarer" 250 1.500
        udgift "Licens" 50 50
    }
}
`;

function formatted(text: string): string {
    const result = formatText(text);
    return result.kind === 'refused' ? text : result.text;
}

describe('formatting a document', () => {
    it('edits only the lines that change', () => {
        const file = marked(untidy);
        const edits = formatDocument(file.document);
        expect(edited(file, edits)).toBe(formatted(untidy));
        expect(edits.map((edit) => edit.range.start.line)).toEqual([1, 5, 6, 7]);
        expect(edits.every((edit) => edit.range.start.line === edit.range.end.line)).toBe(true);
    });

    it('has nothing to say of a file that is in form', () => {
        for (const { name, text } of examples) expect(formatDocument(plain(text).document), name).toEqual([]);
    });

    it('keeps the other lines apart when one is divided or joined', () => {
        const file = marked('forslag A-1 "Titel" {\n  sektor: ældre status: idé\n    type:\n        energi\n    ansvarlig : "Chef"\n}\n');
        const edits = formatDocument(file.document);
        expect(edited(file, edits)).toBe('forslag A-1 "Titel" {\n    sektor: ældre\n    status: idé\n    type: energi\n    ansvarlig: "Chef"\n}\n');
        expect(edits.at(-1)?.range.start.line).toBe(4);
    });

    it('leaves a text alone that cannot be read to its end', () => {
        expect(formatDocument(marked('forslag A-1 "Titel {\n  sektor:ældre\n}').document)).toEqual([]);
    });

    it('gives the text of the formatter, whatever the text and its line ends', () => {
        fc.assert(
            fc.property(brokenTexts, (text) => {
                const file = plain(text);
                expect(edited(file, formatDocument(file.document))).toBe(formatted(text));
            }),
            { numRuns: 300 },
        );
    });
});

describe('the edits between two texts', () => {
    const line = fc.constantFrom('a', 'b', ' a', 'c c', '', '😀', '😁');
    const text = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\n')), { maxLength: 12 }).map((lines) => lines.flat().join(''));

    it('make the one out of the other, in order and apart', () => {
        fc.assert(
            fc.property(text, text, fc.constantFrom('', 'end'), (before, after, end) => {
                const edits = lineEdits(before + end, after);
                edits.forEach((edit, index) => {
                    const previous = edits[index - 1];
                    if (previous !== undefined) expect(edit.from).toBeGreaterThanOrEqual(previous.to);
                });
                expect(applied(before + end, edits)).toBe(after);
            }),
            { numRuns: 1000 },
        );
    });
});

describe('formatting a range', () => {
    it('keeps to the lines that the range touches', () => {
        const file = marked(untidy.replace('"Vikarer"', '"Vik▮arer"').replace('"Licens"', '"Lic▮ens"'));
        const [start, end] = file.positions;
        if (start === undefined || end === undefined) throw new Error('no marks');
        const edits = formatRange(file.document, { start, end });
        expect(edits.map((edit) => edit.range.start.line)).toEqual([6, 7]);
        expect(edited(file, edits)).toContain('    sektor :ældre\n');
        expect(edited(file, edits)).toContain('        gevinst "Vikarer"   250  1.500\n        udgift "Licens"      50     50\n');
    });

    it('leaves out the last line where the range ends before its first character', () => {
        const { document } = marked(untidy);
        const edits = formatRange(document, { start: { line: 1, character: 0 }, end: { line: 5, character: 0 } });
        expect(edits.map((edit) => edit.range.start.line)).toEqual([1]);
    });

    it('is a part of formatting the document', () => {
        fc.assert(
            fc.property(brokenTexts, fc.nat(60), fc.nat(60), (text, one, other) => {
                const { document } = plain(text);
                const range = { start: { line: Math.min(one, other), character: 0 }, end: { line: Math.max(one, other), character: 3 } };
                const all = formatDocument(document);
                for (const edit of formatRange(document, range)) expect(all).toContainEqual(edit);
            }),
            { numRuns: 150 },
        );
    });
});

describe('formatting while typing', () => {
    function afterNewline(text: string): string {
        const file = marked(text);
        const [position] = file.positions;
        if (position === undefined) throw new Error('no mark');
        return edited(file, formatOnType(file.document, position, '\n'));
    }

    it('aligns the table when the row just completed has a cell for every column', () => {
        expect(
            afterNewline(
                'forslag A-1 "Titel" {\n    økonomi i 1.000 kr {\n        år 2027 2028\n        gevinst "Vikarer" 250 1.500\n        ▮\n    }\n}\n',
            ),
        ).toBe(
            'forslag A-1 "Titel" {\n    økonomi i 1.000 kr {\n        år                 2027   2028\n        gevinst "Vikarer"   250  1.500\n        \n    }\n}\n',
        );
    });

    it('waits while cells are missing', () => {
        const text = 'forslag A-1 "Titel" {\n    økonomi i 1.000 kr {\n        år 2027 2028\n        gevinst "Vikarer" 250\n        ▮\n    }\n}\n';
        expect(afterNewline(text)).toBe(text.replace('▮', ''));
    });

    it('works in a block that is not closed yet, in English, with a mistake elsewhere in the file', () => {
        const text =
            'proposal B-1 "Broken {\n    owner: "x\n}\n\nproposal A-1 "Title" {\n    economy in mio. kr {\n        years 2027 2028\n        gain "Staff" 2,5 1\n        ▮';
        expect(afterNewline(text)).toContain('        years         2027    2028\n        gain "Staff"     2,5     1\n        ');
    });

    it('counts the years of the budget where the table names none', () => {
        const text = `budget B1 "Budget" { years: 2027..2028 unit: 1.000 kr }
forslag A-1 "Titel" {
    budget: B1
    økonomi i 1.000 kr {
        gevinst "A" 1 2
        gevinst "Bedre" 10 20
▮
    }
}
`;
        expect(afterNewline(text)).toContain('        gevinst "A"       1   2\n        gevinst "Bedre"  10  20\n\n');
    });

    it('says nothing outside tables, after other characters and in any broken text', () => {
        expect(formatOnType(marked(untidy).document, { line: 2, character: 0 }, '\n')).toEqual([]);
        expect(formatOnType(marked(untidy).document, { line: 7, character: 0 }, 'x')).toEqual([]);
        fc.assert(
            fc.property(brokenTexts, fc.nat(60), (text, line) => {
                const { document } = plain(text);
                for (const edit of formatOnType(document, { line, character: 0 }, '\n')) expect(edit.range.start.line).not.toBe(line);
            }),
            { numRuns: 150 },
        );
    });
});
