import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keywords } from '../../grammar/keywords.ts';
import { scan } from '../../language-server/src/language/scanner.ts';
import { danish, decimalString, readNumber } from '../../language-server/src/model/decimal.ts';
import { Project } from '../../language-server/src/project.ts';
import { examplePaths } from '../examples.ts';

const examples = examplePaths.map((path) => readFileSync(path, 'utf8'));
const project = new Project();

function findingsOf(text: string) {
    project.setFile('a.prop', text);
    return project.check({ strict: true }).flatMap((file) => file.findings);
}

/** Pieces of the language in any order: far nearer to what people write by mistake than random characters. */
const soup = fc
    .array(
        fc.oneof(
            fc.constantFrom(...keywords.flatMap((keyword) => [...keyword.en, ...keyword.da])),
            fc.constantFrom('{', '}', ':', ',', '=', '(', ')', '+', '-', '*', '/', '%', '"', '"""', '//', '/*', '*/', '\n', '..', '~', '“', '\\'),
            fc.constantFrom(
                '1.000 kr',
                '-..3',
                '~-..3',
                '2,5',
                '0.625',
                '1..2',
                '2027',
                '2027..2030',
                '2027-08-01',
                '-',
                '–5',
                'mio',
                'ÆLD-03',
                '"tekst"',
                '§',
                '😀',
            ),
        ),
        { maxLength: 60 },
    )
    .map((pieces) => pieces.join(' '));

/** A real file with a stretch cut out, doubled or replaced. */
const mutated = fc
    .record({ text: fc.constantFrom(...examples), from: fc.nat(), length: fc.nat({ max: 80 }), insert: fc.oneof(fc.constant(''), soup) })
    .map(({ text, from, length, insert }) => {
        const start = from % text.length;
        return text.slice(0, start) + insert + text.slice(start + length);
    });

describe('any text', () => {
    it('can be checked: nothing throws, and every finding and every mend lies within the text', () => {
        fc.assert(
            fc.property(fc.oneof(soup, mutated, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
                for (const finding of findingsOf(text)) {
                    expect(finding.span.start).toBeGreaterThanOrEqual(0);
                    expect(finding.span.end).toBeGreaterThanOrEqual(finding.span.start);
                    expect(finding.span.end).toBeLessThanOrEqual(text.length);
                    for (const edit of finding.fixes.flat()) expect(edit.to).toBeLessThanOrEqual(text.length);
                    expect(`${finding.message.da}${finding.message.en}`).not.toMatch(/undefined|NaN|\[object/);
                }
                project.workspace.proposals.map((proposal) => project.workspace.profilesOf(proposal));
            }),
            { numRuns: 1500 },
        );
    });

    it('is scanned whole: tokens and comments follow one another and leave out nothing but blanks and what is reported', () => {
        fc.assert(
            fc.property(fc.oneof(soup, mutated), (text) => {
                const { tokens, comments, problems } = scan(text);
                const pieces = [...tokens, ...comments].sort((a, b) => a.start - b.start);
                let at = 0;
                const gaps: string[] = [];
                for (const piece of pieces) {
                    expect(piece.start).toBeGreaterThanOrEqual(at);
                    expect(piece.end).toBeGreaterThan(piece.start);
                    gaps.push(text.slice(at, piece.start));
                    at = piece.end;
                }
                gaps.push(text.slice(at));
                const reported = problems.map((problem) => text.slice(problem.start, problem.end)).join('');
                for (const character of gaps.join('').replace(/\s/g, '')) expect(reported).toContain(character);
            }),
            { numRuns: 500 },
        );
    });
});

describe('figures', () => {
    const øre = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });

    it('sums of many amounts are exact to the øre', () => {
        fc.assert(
            fc.property(fc.array(øre, { minLength: 1, maxLength: 40 }), (amounts) => {
                const rows = amounts.map((amount, index) => `gain "R${index}" ${danish(decimalString(amount, 2))}`).join('\n');
                const sum = amounts.reduce((total, amount) => total + amount, 0n);
                const other = danish(decimalString(sum + 1n, 2));
                project.setFile('a.prop', `proposal A "a" { economy in kr { years 2027\n${rows}\ntotal ${danish(decimalString(sum, 2))}\n} }`);
                expect(project.check({ only: ['total-mismatch', 'rounding-difference'] }).flatMap((file) => file.findings)).toEqual([]);
                project.setFile('a.prop', `proposal A "a" { economy in kr { years 2027\n${rows}\ntotal ${other}\n} }`);
                const [finding] = project.check({ only: ['total-mismatch', 'rounding-difference'] }).flatMap((file) => file.findings);
                expect(finding?.data).toMatchObject({ stated: decimalString(sum + 1n, 2), computed: decimalString(sum, 2), difference: '0.01' });
            }),
            { numRuns: 300 },
        );
    });

    it('are written in the Danish format and read back the same', () => {
        fc.assert(
            fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 4 }), (mantissa, decimals) => {
                const text = danish(decimalString(mantissa, decimals));
                const reading = readNumber(text);
                expect(reading.kind).toBe('number');
                if (reading.kind === 'number')
                    expect(decimalString(reading.value.mantissa, reading.value.decimals)).toBe(decimalString(mantissa, decimals));
            }),
        );
    });

    it('the mend of every wrong figure in an example puts it right', () => {
        for (const text of examples) {
            const figures = [...text.matchAll(/(?<=^\s*(?:netto|net|i alt|total|akkumuleret|cumulative)\s.*?\s)-?\d[\d.]*(?=\s)/gm)].slice(0, 3);
            for (const figure of figures) {
                const broken = `${text.slice(0, figure.index)}987654${text.slice(figure.index + figure[0].length)}`;
                const wrong = findingsOf(broken).find((finding) => finding.data.stated !== undefined && finding.span.start === figure.index);
                if (wrong === undefined) continue;
                const [edit] = wrong.fixes[0] ?? [];
                if (edit === undefined) throw new Error(`no mend for ${wrong.code}`);
                const mended = broken.slice(0, edit.from) + edit.text + broken.slice(edit.to);
                expect(findingsOf(mended).filter((finding) => finding.span.start === figure.index && finding.severity === 'error')).toEqual([]);
            }
        }
    });
});
