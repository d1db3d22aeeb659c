import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pasteTable } from '../../language-server/src/editor/paste-table.ts';
import { formatText } from '../../language-server/src/language/format/format.ts';
import { brokenTexts, plain } from './broken-texts.ts';
import { edited, marked } from './marked.ts';

/** Lines as a spreadsheet copies them, the cells parted by `|` here to be seen. */
function copied(...lines: readonly string[]): string {
    return lines.map((line) => `${line.replaceAll('|', '\t')}\r\n`).join('');
}

function pasted(text: string, table: string): string | null {
    const file = marked(text);
    const [position] = file.positions;
    if (position === undefined) throw new Error('no mark');
    const result = pasteTable(file.document, position, table);
    return result === null ? null : edited(file, [result.edit]);
}

const block = (...rows: readonly string[]) => `forslag A-1 "Titel" {
    økonomi i 1.000 kr {
${rows.map((row) => `        ${row}\n`).join('')}    }
}
`;

describe('a table copied from a spreadsheet', () => {
    it('becomes the rows of an empty block, with its years, sums and stated figures', () => {
        expect(
            pasted(
                block('▮'),
                copied(
                    '1.000 kr.|Budget 2027|BO 2028|BO 2029|I alt',
                    'Mindreudgift til vikarer|250|1.500|1.500|3.250',
                    'Udgift til licens|50|50|(10)|90',
                    'Investering i system|900||-|900',
                    'Lejeindtægt|1.250,5|0||',
                    'Udgifter i alt|50|50|-10|90',
                    'Netto|550,5|1.450|1.510|',
                    'Akkumuleret netto|550,5|2.000,5|3.510,5|',
                ),
            ),
        ).toBe(
            block(
                'år                                   2027     2028     2029',
                'gevinst "Mindreudgift til vikarer"    250    1.500    1.500    = 3.250',
                'udgift "Udgift til licens"             50       50      -10    =    90',
                'investering "Investering i system"    900        -        -    =   900',
                'indtægt "Lejeindtægt"               1.250,5      0        -',
                'samlet udgift                          50       50      -10    =    90',
                'netto                                 550,5  1.450    1.510',
                'akkumuleret                           550,5  2.000,5  3.510,5',
            ),
        );
    });

    it('is written in the words of the file, headings as comments and remarks as notes', () => {
        expect(
            pasted(
                'proposal A-1 "Title" {\n    economy in 1.000 kr {\n        ▮\n    }\n}\n',
                copied('|2027|Permanent|Remark', 'Operations', 'Saving on "special" transport|1,250|1,300.5|agreed in May', 'Total|1,250|1,300.5|'),
            ),
        ).toBe(`proposal A-1 "Title" {
    economy in 1.000 kr {
        years                                    2027   onward
        // Operations
        gain "Saving on \\"special\\" transport"  1.250  1.300,5  note "agreed in May"
        total                                   1.250  1.300,5
    }
}
`);
    });

    it('puts figures under the years that the block has', () => {
        expect(pasted(block('år 2026 2027 2028 varig', 'gevinst "A" 1 2 3 4▮'), copied('|2028|2027', 'Kørsel|20|10'))).toBe(
            block(
                'år                2026  2027  2028  varig',
                'gevinst "A"          1     2     3      4',
                'gevinst "Kørsel"     -    10    20      -',
            ),
        );
    });

    it('keeps the order of figures whose years the block lacks, so that the check says so', () => {
        expect(pasted(block('år 2027 2028', '▮'), copied('|2030|2031|2032', 'Kørsel|1|2|3'))).toContain('gevinst "Kørsel"     1     2  3');
    });

    it('fills the columns from the left without a line of years', () => {
        expect(pasted(block('år 2027 2028 varig', '▮'), copied('Kørsel|1|2', '53027|Porto|3|4'))).toBeTruthy();
        expect(pasted(block('år 2027 2028 varig', '▮'), copied('Kørsel|1|2'))).toContain('gevinst "Kørsel"     1     2      -');
    });

    it('completes a row that has a label and no figures', () => {
        expect(pasted(block('år 2027 2028', 'gevinst "Vikarer" kontant', 'udgift "Licens"▮'), '1.250\t(3)\n')).toContain(
            'udgift "Licens"             1.250    -3\n',
        );
    });

    it('takes the kind from a column of its own, and an account number into the label', () => {
        const text = pasted(block('år 2027 2028', '▮'), copied('Udgift|Licens|1|2', 'Besparelse|Vikarer|3|4'));
        expect(text).toContain('udgift "Licens"');
        expect(text).toContain('gevinst "Vikarer"');
        expect(pasted(block('år 2027 2028', '▮'), copied('53027|Porto|1|2', '53028|Papir|3|4'))).toContain('gevinst "53027 – Porto"');
    });

    it('writes the unit behind figures that are in another one than the block', () => {
        expect(pasted(block('▮'), copied('Mio. kr.|2027|2028', 'Vikarer|1,5|2', 'Årsværk|3|3'))).toBe(
            block('år                 2027        2028', 'gevinst "Vikarer"     1,5 mio     2 mio', 'årsværk "Årsværk"     3           3'),
        );
    });
});

describe('a figure', () => {
    const cell = (text: string, beside = '7') => /gevinst "X"\s+(\S+)/.exec(pasted(block('▮'), `X\t${text}\t${beside}\n`) ?? '')?.[1];

    it.each([
        ['1250', '1.250'],
        ['1.250', '1.250'],
        ['1 250', '1.250'],
        ['1\u00a0250', '1.250'],
        ['1.250,50', '1.250,50'],
        ['1,250.50', '1.250,50'],
        ['1.5', '1,5'],
        ['2,5', '2,5'],
        ['0,625', '0,625'],
        ['(250)', '-250'],
        ['250-', '-250'],
        ['−250', '-250'],
        ['- 250', '-250'],
        ['+250', '250'],
        ['-0', '0'],
        ['kr. 1.250', '1.250'],
        ['1.250 kr.', '1.250'],
        ['007', '7'],
        ['.5', '0,5'],
        ['-', '-'],
        ['–', '-'],
        ['', '-'],
    ])('%s is written %s', (copiedCell, written) => {
        expect(cell(copiedCell)).toBe(written);
    });

    it('is read as the others are where it could be read in two ways', () => {
        expect(cell('1,250')).toBe('1,250');
        expect(cell('1,250', '1,250.5')).toBe('1.250');
        expect(cell('1.250', '2,5')).toBe('1.250');
        expect(cell('1.250', '2.5')).toBe('1,250');
    });
});

describe('what a row is', () => {
    const kind = (label: string) => /\n {8}(\S+(?: alt| gevinst| udgift)?)\s.*\n {4}\}/.exec(pasted(block('▮'), `${label}\t1\t2\n`) ?? '')?.[1];

    it.each([
        ['Færre vikartimer', 'gevinst'],
        ['Besparelse på udgifter til kørsel', 'gevinst'],
        ['Driftsudgifter', 'udgift'],
        ['Running costs', 'udgift'],
        ['Investering', 'investering'],
        ['Anskaffelse af biler', 'investering'],
        ['Billetindtægter', 'indtægt'],
        ['Årsværk', 'årsværk'],
        ['I alt', 'i alt'],
        ['Besparelse i alt', 'samlet gevinst'],
        ['Samlede udgifter', 'samlet udgift'],
        ['Nettoeffekt', 'netto'],
        ['Akk.', 'akkumuleret'],
        ['Samlet indkøb af papir', 'gevinst'],
        ['Netværkslicenser', 'gevinst'],
        ['Summerkursus', 'gevinst'],
    ])('%s is %s', (label, expected) => {
        expect(kind(label)).toBe(expected);
    });
});

describe('where it is pasted', () => {
    const row = copied('Kørsel|1|2');
    const heads = (text: string | null) =>
        (text ?? '')
            .split('\n')
            .map((line) => line.trim().replace(/\s{2,}.*/, ''))
            .filter((line) => line !== '');

    it('fills an empty line, goes before a line from its beginning and after it from anywhere else', () => {
        const order = (text: string) => heads(pasted(text, row)).slice(2, -2);
        expect(order(block('år 2027 2028', 'gevinst "A" 1 2', '▮', 'gevinst "B" 1 2'))).toEqual([
            'år',
            'gevinst "A"',
            'gevinst "Kørsel"',
            'gevinst "B"',
        ]);
        expect(order(block('år 2027 2028', '▮gevinst "A" 1 2'))).toEqual(['år', 'gevinst "Kørsel"', 'gevinst "A"']);
        expect(order(block('år 2027 2028', 'gevinst ▮"A" 1 2', 'gevinst "B" 1 2'))).toEqual(['år', 'gevinst "A"', 'gevinst "Kørsel"', 'gevinst "B"']);
    });

    it('works in a block on one line, at its braces, with other line ends and in a block that is not closed', () => {
        expect(heads(pasted('forslag A-1 "T" {\n    økonomi i kr {▮}\n}\n', copied('|2027', 'Kørsel|1')))).toEqual([
            'forslag A-1 "T" {',
            'økonomi i kr {',
            'år',
            'gevinst "Kørsel"',
            '}',
            '}',
        ]);
        expect(heads(pasted('forslag A-1 "T" {\n    økonomi i kr {\n    ▮}\n}\n', copied('|2027', 'Kørsel|1')))).toHaveLength(6);
        expect(heads(pasted('forslag A-1 "T" {\n    økonomi i kr {▮\n    }\n}\n', copied('|2027', 'Kørsel|1')))).toHaveLength(6);
        expect(pasted('forslag A-1 "T" {\r\n    økonomi i kr {\r\n        ▮\r\n    }\r\n}\r\n', copied('|2027', 'Kørsel|1'))).not.toMatch(/[^\r]\n/);
        expect(pasted('forslag A-1 "T {\n}\nforslag A-2 "U" {\n    økonomi i kr {\n        ▮', copied('|2027', 'Kørsel|1'))).toMatch(
            /år {16}2027\n {8}gevinst "Kørsel" {5}1$/,
        );
    });

    it('leaves the rest of the file as it is', () => {
        const text = `forslag   B-1 "Uformateret" {\nstatus:idé\n}\n\n${block('år 2027 2028', '▮')}`;
        expect(pasted(text, row)?.startsWith('forslag   B-1 "Uformateret" {\nstatus:idé\n}\n')).toBe(true);
    });

    it('is left to the editor outside a block, in a text, a comment or a formula, and where it is no table of figures', () => {
        expect(pasted(block('år 2027 2028').replace('"Titel" {', '"Titel" {▮'), row)).toBeNull();
        expect(pasted(block('år 2027 2028', 'gevinst "A▮" 1 2'), row)).toBeNull();
        expect(pasted(block('år 2027 2028', '// note▮'), row)).toBeNull();
        expect(pasted(block('▮'), 'gevinst "A" 1 2')).toBeNull();
        expect(pasted(block('▮'), copied('Navn|Stilling', 'Anna|Chef'))).toBeNull();
        expect(pasted(block('▮'), copied('|2027|2028'))).toBeNull();
        expect(pasted(block('▮'), '')).toBeNull();
    });
});

describe('any paste', () => {
    const cell = fc.oneof(
        fc.constantFrom(
            '1.250',
            '1,250.5',
            '(3)',
            '-',
            '',
            'I alt',
            'Udgift',
            '2027',
            'B2028',
            '"a""b\tc"',
            '\\',
            '"',
            '{',
            '}',
            '// x',
            '*/',
            'x'.repeat(50),
        ),
        fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }).map((rows) => rows.map((row) => row.join('\t')).join('\r\n'));

    it('gives rows that can be read and are laid out, whatever the cells hold', () => {
        fc.assert(
            fc.property(table, (content) => {
                const file = plain(block('', ''));
                const result = pasteTable(file.document, { line: 2, character: 0 }, content);
                if (result === null) return;
                const text = edited(file, [result.edit]);
                expect(formatText(text)).toEqual({ kind: 'formatted', text });
                const codes = plain(text).document.project.check({ only: ['syntax-error', 'ambiguous-number'] });
                expect(codes.flatMap((each) => each.findings)).toEqual([]);
            }),
            { numRuns: 500 },
        );
    });

    it('throws nowhere', () => {
        fc.assert(
            fc.property(brokenTexts, table, fc.nat(), (text, content, at) => {
                const { document } = plain(text);
                const result = pasteTable(document, document.project.positionOf(document.uri, at % (text.length + 1)), content);
                if (result !== null) expect(result.edit.newText).not.toBe('');
            }),
            { numRuns: 200 },
        );
    });
});
