import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type KeywordLanguage, keywordLanguages, keywords } from '@provenu/grammar/keywords.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSuppressions } from '../../language-server/src/language/build/suppressions.ts';
import { contentOf } from '../../language-server/src/language/build/texts.ts';
import { convertKeywords } from '../../language-server/src/language/format/convert-keywords.ts';
import { formatText } from '../../language-server/src/language/format/format.ts';
import { LineIndex } from '../../language-server/src/language/lines.ts';
import { scan } from '../../language-server/src/language/scanner.ts';

const root = join(import.meta.dirname, '../..');
const files = ['examples', 'grammar', 'test/corpus'].flatMap((folder) => propFiles(join(root, folder)));

function propFiles(folder: string): readonly string[] {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : propFiles(path);
        return entry.name.endsWith('.prop') ? [path] : [];
    });
}

function formatted(text: string): string {
    const result = formatText(text);
    if (result.kind === 'refused') throw new Error(`refused: ${result.problem.kind}`);
    return result.text;
}

function file(...lines: readonly string[]): string {
    return lines.map((line) => `${line}\n`).join('');
}

function block(...lines: readonly string[]): string {
    return file('proposal A-1 "Title" {', ...lines, '}');
}

function table(...lines: readonly string[]): string {
    return block('    economy in mio. kr {', ...lines, '    }');
}

describe('lines', () => {
    it('gives each field, row and declaration a line, its text after one blank', () => {
        expect(formatted('proposal A-1   "Title"{owner :"Chief"  status:idea type:a ,b}')).toBe(
            block('    owner: "Chief"', '    status: idea', '    type: a, b'),
        );
        expect(formatted('sector a alias b   "A" sector c "C" assumption rate=350 kr note "N"')).toBe(
            file('sector a alias b "A"', 'sector c "C"', 'assumption rate = 350 kr note "N"'),
        );
    });

    it('breaks a short class over lines', () => {
        expect(formatted('proposal A-1 "Title" { class: grey-zone { efficiency 60 % "a" service-reduction 40 % "b" } }')).toBe(
            block('    class: grey-zone {', '        efficiency 60 % "a"', '        service-reduction 40 % "b"', '    }'),
        );
    });

    it('joins a statement broken over several lines', () => {
        expect(formatted(block('depends on:', '    A-2,', '    A-3', 'summary:', '"Text"', 'measure "M"', '"pct."', 'from 18', 'to 12'))).toBe(
            block('    depends on: A-2, A-3', '    summary: "Text"', '    measure "M" "pct." from 18 to 12'),
        );
        expect(formatted(table('gain "A"', 'cash', '2,5 mio', '3', '= 5', 'note', '"N"'))).toBe(
            table('        gain "A"  cash  2,5 mio  3  = 5  note "N"'),
        );
    });

    it('knows the keywords that stand inside a statement', () => {
        const inside = [
            'payback: 8 years',
            'years: 2027..2030',
            'measure "M" from 18 to 12..13 by 2028 source "S" actual 14 in 2027 note "N"',
            'overlaps: A-2 with 150 per year, A-3',
            'stated total ældre: 1 2',
        ];
        expect(formatted(block(inside.join(' ')))).toBe(block(...inside.map((line) => `    ${line}`)));
        const rows = ['stated payback 3 years', 'stated return 2,06 net', 'stated return 2,06 gross', 'group "G" {'];
        expect(formatted(table(rows.join(' '), '}'))).toBe(table(...rows.map((row) => `        ${row}`), '        }'));
        expect(formatted(table('actual gain "A" 1 stated return 2 net net 5 actual net 6'))).toBe(
            table('        actual gain "A"  1', '        stated return 2 net', '        net              5', '        actual net       6'),
        );
    });

    it('keeps at most one empty line, none at the edges of a block, and one between blocks', () => {
        const loose = file(
            '',
            '',
            'proposal A {',
            '',
            'owner: "x"',
            '',
            '',
            '',
            'status: idea',
            '',
            '}',
            'proposal B {',
            '}',
            'sector a',
            'sector b',
            '',
            '',
        );
        expect(formatted(loose)).toBe(
            file('proposal A {', '    owner: "x"', '', '    status: idea', '}', '', 'proposal B {', '}', '', 'sector a', 'sector b'),
        );
    });

    it('removes blanks at line ends and ends the file with one newline', () => {
        expect(formatted('sector a  \t\n\n\n')).toBe('sector a\n');
        expect(formatted('sector a')).toBe('sector a\n');
        expect(formatted('')).toBe('');
    });

    it('keeps the line endings and the byte order mark a file has', () => {
        expect(formatted('\ufeffproposal A {\r\nowner: "x"\r\n\r\n\r\n/* a\r\n   b */\r\nsummary: """\r\nx\r\n"""}')).toBe(
            '\ufeffproposal A {\r\n    owner: "x"\r\n\r\n    /* a\r\n       b */\r\n    summary: """\r\n        x\r\n        """\r\n}\r\n',
        );
    });

    it('writes formulas with blanks round their operators and a sign at its operand', () => {
        expect(formatted('assumption a=( 2*( b-5 )/- c = 7 )')).toBe(file('assumption a = (2 * (b-5) / -c = 7)'));
        expect(formatted('assumption a=(-5 +- 3)')).toBe(file('assumption a = (-5 + - 3)'));
    });
});

describe('long texts', () => {
    it('move with their field, and say what they said', () => {
        const text = block('description: """', '  First.', '', '    - item', '  """');
        expect(formatted(text)).toBe(block('    description: """', '        First.', '', '          - item', '        """'));
        expect(contentOf(textIn(formatted(text)))).toBe(contentOf(textIn(text)));
    });

    it('keep the words on the line of their quotes', () => {
        expect(formatted(block('description: """one', '  two', '    three"""'))).toBe(
            block('    description: """one', '        two', '          three"""'),
        );
    });

    it('stay as they are on one line', () => {
        expect(formatted(block('owner: """  one  """'))).toBe(block('    owner: """  one  """'));
    });
});

function textIn(text: string): string {
    return text.slice(text.indexOf('"""'), text.lastIndexOf('"""') + 3);
}

describe('the economy table', () => {
    it('is aligned on the decimal comma, with the years over the whole numbers', () => {
        const text = 'years 2015 2016 onward gain "Lower benefits" cash transfers 0,2 47,35 9 investment "Effort" 115,7 - ~28 net -15,5 18 -';
        expect(formatted(table(text))).toBe(
            table(
                '        years                                  2015    2016     onward',
                '        gain "Lower benefits"  cash transfers     0,2    47,35       9',
                '        investment "Effort"                     115,7     -        ~28',
                '        net                                     -15,5    18          -',
            ),
        );
    });

    it('aligns a range by its last number, and lets units and open ends hang to the right', () => {
        expect(formatted(table('gain "A" 1..2,5 10.. cost "B" 100 2,1 mio cost "C" ..3 312.000 kr'))).toBe(
            table('        gain "A"  1..2,5       10..', '        cost "B"   100          2,1 mio', '        cost "C"   ..3    312.000 kr'),
        );
    });

    it('shares its columns with its groups, which stand deeper', () => {
        expect(formatted(table('gain "A" cash 5 group "Running" { cost "Licence" service 50 total 100 } net -95'))).toBe(
            table(
                '        gain "A"            cash       5',
                '        group "Running" {',
                '            cost "Licence"  service   50',
                '            total                    100',
                '        }',
                '        net                          -95',
            ),
        );
    });

    it('has a column for sums and one for notes', () => {
        expect(formatted(table('gain "A" 1 2 = 1.003,5 note "N" cost "B" 10 - = 10 cost "C" 1 1 note "M"'))).toBe(
            table('        gain "A"   1  2  = 1.003,5  note "N"', '        cost "B"  10  -  =    10', '        cost "C"   1  1             note "M"'),
        );
    });

    it('sets a header of a range over the last of its columns', () => {
        expect(formatted(table('years 2027..2029 onward gain "A" cash 500 500 500 500'))).toBe(
            table('        years               2027..2029  onward', '        gain "A"  cash  500  500   500     500'),
        );
    });

    it('aligns short formulas as a whole and lets wide ones take the room they need', () => {
        expect(formatted(table('gain "A" cash (4 * 50 kr) 5 5 gain "B" cash (120 hours * rate = 84) 5 note "N" cost "C" cash 1 200 3'))).toBe(
            table(
                '        gain "A"  cash  (4 * 50 kr)    5  5',
                '        gain "B"  cash  (120 hours * rate = 84)  5  note "N"',
                '        cost "C"  cash            1  200  3',
            ),
        );
    });

    it('is not widened by a very long label', () => {
        const long = 'x'.repeat(60);
        expect(formatted(table(`gain "${long}" cash 1 cost "B" cash 20`))).toBe(
            table(`        gain "${long}"  cash  1`, '        cost "B"  cash  20'),
        );
        expect(formatted(table(`gain "${long}" 1 cost "${long}" 20`))).toBe(table(`        gain "${long}"   1`, `        cost "${long}"  20`));
    });

    it('keeps a misspelt kind or modifier in its columns', () => {
        expect(formatted(table('gain "Long label" cash 10', 'grain "B" csh 5'))).toBe(
            table('        gain "Long label"  cash  10', '        grain "B"          csh    5'),
        );
    });

    it('gives each block columns of its own', () => {
        const text = formatted(block('economy in kr { gain "Long label" 1.000 } economy "Scenario" in kr { gain "A" 1 }'));
        expect(text).toContain('        gain "Long label"  1.000\n');
        expect(text).toContain('        gain "A"  1\n');
    });
});

describe('comments', () => {
    it('stay at the end of their line, two blanks after it', () => {
        expect(formatted(block('owner: "x" // who', 'status: idea /* when */', 'economy in kr {// what', 'gain "A" 5 //why', '}//end'))).toBe(
            block(
                '    owner: "x"  // who',
                '    status: idea  /* when */',
                '    economy in kr {  // what',
                '        gain "A"  5  //why',
                '    }  //end',
            ),
        );
    });

    it('stay alone before the statement they stood before, indented like it', () => {
        expect(formatted(file('// top', '', '  // first', 'proposal A {', '      // inside', 'owner: "x"', '', '// last', '}', '// end'))).toBe(
            file('// top', '', '// first', 'proposal A {', '    // inside', '    owner: "x"', '', '    // last', '}', '// end'),
        );
    });

    it('stay beside each other', () => {
        expect(formatted('/* a */ // b\n/* c */ /* d */ sector a /* e */ // f')).toBe('/* a */  // b\n/* c */ /* d */ sector a  /* e */  // f\n');
    });

    it('move over several lines together', () => {
        expect(formatted(block('/*', ' * one', ' * two', ' */', 'owner: "x"'))).toBe(
            block('    /*', '     * one', '     * two', '     */', '    owner: "x"'),
        );
    });

    it('stay between the words they stood between', () => {
        expect(formatted(block('owner /* a */ : /* b */ "x"'))).toBe(block('    owner /* a */: /* b */ "x"'));
        expect(formatted(table('gain "A" 1 /* of 5 */ 22 = 23 cost "B" /* est. */ 1 2'))).toBe(
            table('        gain "A"             1 /* of 5 */  22  = 23', '        cost "B" /* est. */  1   2'),
        );
    });

    it('inside a row keep its parts on lines of their own', () => {
        expect(formatted(table('gain "A" // why', '5 6', '// more', '7'))).toBe(
            table('        gain "A"  // why', '            5 6', '            // more', '            7'),
        );
    });

    it('that suppress a finding keep concerning all of their line', () => {
        const text = block(
            '    owner: "x" contact: "y"  // prop-ignore duplicate-field: both are asked',
            '    // prop-ignore x: y',
            '    sector: a type: b',
        );
        expect(formatted(text)).toBe(text);
    });
});

describe('texts with mistakes', () => {
    it('are refused where the scanner cannot read them', () => {
        expect(formatText('proposal A {\n    owner: "x\n}')).toEqual({ kind: 'refused', problem: { kind: 'unclosed-text', start: 24, end: 26 } });
        expect(formatText('sector a /* b')).toMatchObject({ kind: 'refused', problem: { kind: 'unclosed-comment' } });
        expect(formatText('sector a ; "b"')).toMatchObject({ kind: 'refused', problem: { kind: 'unexpected-character' } });
    });

    it('keep the lines of what is no statement', () => {
        const text = block(
            '    ownr: "x"',
            '    some stray words',
            '    owner "y"',
            '    sector:',
            '    economy in kr {',
            '        gain "A" (5 * 3',
            '        gain "B"  5',
            '    }',
        );
        expect(formatted(text)).toBe(text);
    });

    it('keep their blocks apart where a brace is missing', () => {
        expect(formatted(file('proposal A "a" {', 'owner: "x"', 'proposal B "b" {', 'owner: "y"', '}'))).toBe(
            file('proposal A "a" {', '    owner: "x"', '', 'proposal B "b" {', '    owner: "y"', '}'),
        );
    });

    it('keep a line break without which two tokens were one', () => {
        const text = block('    economy in 1.000', '        kr {', '        gain "A"  5', '    }');
        expect(formatted(text)).toBe(text);
    });
});

describe.each(files.map((path) => [relative(root, path), readFileSync(path, 'utf8')] as const))('%s', (_, text) => {
    it('is formatted once for all, and says the same', () => checkFormat(text));

    it('looks the same whatever blanks it was written with', () => {
        const loose = inPieces(text).map((part, index) => (index % 2 === 1 ? part : part.replaceAll(' ', ' \t ').replaceAll('\n', '  \n')));
        const result = formatText(text);
        if (result.kind === 'formatted') expect(formatText(loose.join(''))).toEqual(result);
    });

    it('keeps its look with the line endings of Windows', () => {
        const result = formatText(text);
        const other = formatText(text.replaceAll('\n', '\r\n'));
        if (result.kind === 'formatted') expect(other).toEqual({ kind: 'formatted', text: result.text.replaceAll('\n', '\r\n') });
    });

    it('has its keywords converted there and back', () => {
        for (const language of keywordLanguages) {
            const other: KeywordLanguage = language === 'da' ? 'en' : 'da';
            if (convertKeywords(text, language) === text) expect(convertKeywords(convertKeywords(text, other), language)).toBe(text);
        }
    });
});

describe('any text', () => {
    const pieces = [
        ...['{', '}', ':', ',', '(', ')', '=', '+', '-', '*', '/', '%', '–', '"t"', '"""a"""', '"""\n  a\n\n    b\n  """', 'foo', 'foo:', 'X-1'],
        ...[
            '1.250',
            '2,5',
            '-3',
            '2..3',
            '..3',
            '3..',
            '~5',
            '2027',
            'kr',
            'mio',
            'mio. kr',
            '1.000',
            'borgere',
            '\n',
            '\n\n\n',
            '\r\n',
            '\t',
            '\u00a0',
        ],
        ...[
            '// c\n',
            '\n// c\n',
            '/* m */',
            '/* m\n  n */',
            '\n/* m */\n',
            '// prop-ignore total-mismatch: x\n',
            '\n// prop-ignore net-mismatch: x\n',
        ],
        ...[
            'proposal X "t" {',
            'economy in kr {',
            'group "g" {',
            'class: grey-zone {',
            'efficiency 60 % "x"',
            'gain "x" 5 5',
            'cost "y" cash (5 * 3) -',
        ],
        ...keywords.flatMap((keyword) => [...keyword.en, ...keyword.da]),
    ];
    const piece = fc.constantFrom(...pieces);
    const soup = fc.array(fc.tuple(piece, fc.constantFrom(' ', ' ', '\n')), { maxLength: 60 }).map((parts) => parts.flat().join(''));
    const examples = files.map((path) => inPieces(readFileSync(path, 'utf8')));
    const change = fc.record({ at: fc.nat(), count: fc.nat(4), insert: piece, repeat: fc.boolean() });
    const mutated = fc.tuple(fc.constantFrom(...examples), fc.array(change, { minLength: 1, maxLength: 8 })).map(([example, changes]) => {
        const parts = [...example];
        for (const { at, count, insert, repeat } of changes) {
            const start = at % parts.length;
            if (repeat) parts.splice(start, 0, ' ', ...parts.slice(start, start + 3 * count), ' ');
            else parts.splice(start, count, ` ${insert} `);
        }
        return parts.join('');
    });

    it('of random words is formatted once for all, and says the same', () => {
        fc.assert(fc.property(soup, checkFormat), { numRuns: 2000 });
    });

    it('made by changing an example is formatted once for all, and says the same', () => {
        fc.assert(fc.property(mutated, checkFormat), { numRuns: 1000 });
    });
});

describe('converting keywords', () => {
    it('replaces keywords and nothing else', () => {
        const danish = 'forslag A "gevinst" { // gevinst\n  status :  i drift\n  økonomi i timer { gevinst "udgift" 5 timer  = (3 borgere * år) }\n}';
        const english =
            'proposal A "gevinst" { // gevinst\n  status :  operating\n  economy in timer { gain "udgift" 5 timer  = (3 borgere * år) }\n}';
        expect(convertKeywords(danish, 'en')).toBe(english);
        expect(convertKeywords(english, 'da')).toBe(danish);
    });

    it('writes the first spelling of a word that has two', () => {
        expect(convertKeywords('økonomi { samlet 5 total 6 }', 'da')).toBe('økonomi { i alt 5 i alt 6 }');
    });

    it('knows each example as one language', () => {
        const texts = propFiles(join(root, 'examples')).map((path) => readFileSync(path, 'utf8'));
        for (const text of texts) expect(keywordLanguages.some((language) => convertKeywords(text, language) === text)).toBe(true);
    });
});

/** What holds for every text: a second time changes nothing; words, comments, their places and what they suppress are kept. */
function checkFormat(text: string): void {
    const result = formatText(text);
    if (result.kind === 'refused') {
        expect(scan(text).problems[0]).toEqual(result.problem);
        return;
    }
    expect(formatText(result.text)).toEqual(result);
    expect(said(result.text)).toEqual(said(text));
    const after = suppressed(result.text);
    for (const [index, tokens] of suppressed(text).entries()) expect(after[index]).toEqual(expect.arrayContaining([...tokens]));
    expect(placesOf(result.text)).toEqual(placesOf(text));
}

function said(text: string): readonly string[] {
    return inPieces(text)
        .filter((_, index) => index % 2 === 1)
        .map((part) => (part.startsWith('"""') ? contentOf(part) : part.replace(/\s*(\r\n?|\n)\s*/g, '\n').trimEnd()));
}

/** Blanks and words in turn: words, comments included, have odd numbers. */
function inPieces(text: string): readonly string[] {
    const { tokens, comments } = scan(text);
    let end = 0;
    const parts = [...tokens, ...comments]
        .sort((a, b) => a.start - b.start)
        .flatMap((part) => {
            const before = text.slice(end, part.start);
            end = part.end;
            return [before, text.slice(part.start, part.end)];
        });
    return [...parts, text.slice(end)];
}

/** The tokens on the line that each suppression concerns. */
function suppressed(text: string): readonly (readonly number[])[] {
    const lines = new LineIndex(text);
    const read = scan(text);
    return readSuppressions(text, read, lines).map(({ line }) => {
        return read.tokens.flatMap((token, index) => (lines.lineOf(token.start) === line ? [index] : []));
    });
}

/** Whether each line comment stands behind something or alone. */
function placesOf(text: string): readonly boolean[] {
    return scan(text)
        .comments.filter((comment) => comment.type === 'SL_COMMENT')
        .map((comment) => /(^|[\n\r])\ufeff?[ \t\u00a0]*$/.test(text.slice(0, comment.start)));
}
