import { describe, expect, it } from 'vitest';
import { inlayHints } from '../../language-server/src/editor/inlay-hints.ts';
import { edited, marked } from './marked.ts';

const everything = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

/** The text with each hint put in where the editor shows it, in ⟨ ⟩. */
function shown(text: string, others: Readonly<Record<string, string>> = {}, language: 'da' | 'en' = 'da'): string {
    const document = marked(text, others, language);
    const hints = inlayHints(document.document, everything);
    return edited(
        document,
        hints.map(({ position, label, paddingLeft }) => ({
            range: { start: position, end: position },
            newText: `${paddingLeft === true ? ' ' : ''}⟨${String(label)}⟩`,
        })),
    );
}

function table(...rows: readonly string[]): string {
    return `forslag A "a" { økonomi i 1.000 kr { år 2027 2028 varig\n${rows.join('\n')}\n} }`;
}

describe('inlay hints', () => {
    it('show the sum of a row that states none, over its years, in the unit of the table', () => {
        const text = shown(
            table(
                'gevinst "G" 250 500 600',
                'udgift "U" 50 50 50 = 100 note "n"',
                'udgift "V" 10 10,5 - note "n"',
                'netto 1 1 1',
                'akkumuleret 1 1 -',
            ),
        );
        expect(text).toContain('gevinst "G" 250 500 600 ⟨= 750⟩\n');
        expect(text).toContain('udgift "U" 50 50 50 = 100 note "n"\n');
        expect(text).toContain('udgift "V" 10 10,5 - ⟨= 20,5⟩ note "n"\n');
        expect(text).toContain('akkumuleret 1 1 -\n');
    });

    it('keep ranges and approximate figures, and say what they sum in full', () => {
        const text = table('gevinst "G" 200..300 100 100', 'gevinst "H" ~250 100 100');
        expect(shown(text)).toContain('⟨= 350 (300..400)⟩');
        expect(shown(text)).toContain('⟨= ca. 350⟩');
        const [hint] = inlayHints(marked(text).document, everything);
        expect(hint?.tooltip).toBe("Rækkens sum over 2027-2028: 300.000..400.000 kr., 'varig' ikke medregnet");
        expect(hint?.textEdits).toBeUndefined();
    });

    it('write an exact sum into the file on a double click', () => {
        const document = marked(table('gevinst "G" 250 500 600'));
        const edits = inlayHints(document.document, everything).flatMap((hint) => hint.textEdits ?? []);
        expect(edited(document, edits)).toContain('gevinst "G" 250 500 600 = 750\n');
        const written = marked(edited(document, edits)).document.project.check();
        expect(written[0]?.findings.filter(({ code }) => code === 'total-mismatch' || code === 'syntax-error')).toEqual([]);
    });

    it('leave out rows of one year and of FTE', () => {
        expect(shown('forslag A "a" { økonomi i kr { år 2027 gevinst "G" 1 netto 1 akkumuleret 1 } }')).not.toContain('⟨');
        expect(shown(table('årsværk "Å" 1 1 1'))).not.toContain('⟨');
    });

    it('show what a formula comes to before its parenthesis closes, where its result may be typed', () => {
        const text = table('gevinst "G" (120 timer * t) (2 * 10 = 20) (2 + 1 kr) = 62', 'netto 1 1 1', 'akkumuleret 1 1 -').replace(
            'økonomi',
            'forudsætning t = (700 kr / 2) økonomi',
        );
        expect(shown(text)).toContain('(120 timer * t ⟨= 42⟩) (2 * 10 = 20) (2 + 1 kr) = 62');
        expect(shown(text)).toContain('forudsætning t = (700 kr / 2 ⟨= 350 kr.⟩)');
        const document = marked(text);
        const edits = inlayHints(document.document, everything).flatMap((hint) => hint.textEdits ?? []);
        expect(edited(document, edits)).toContain('(120 timer * t = 42)');
    });

    it('show net and running net after a table that does not state them', () => {
        const rows = ['gevinst "G" 250 500 600 = 750', 'investering "I" 900 - - = 900'];
        expect(shown(table(...rows))).toContain('} ⟨netto -650  500 · varig 600 · akkumuleret -650  -150⟩ }');
        expect(shown(table(...rows, 'netto -650 500 600 = -150'))).toContain('} ⟨akkumuleret -650  -150⟩ }');
        expect(shown(table(...rows, 'netto -650 500 600 = -150', 'akkumuleret -650 -150 -'))).not.toContain('⟨');
        expect(shown(table(...rows), {}, 'en')).toContain('⟨net -650  500 · onward 600 · cumulative -650  -150⟩');
    });

    it('show the sum of a plan in parts after the last of them', () => {
        const part = (name: string) => `økonomi del "${name}" i kr { år 2027 2028\n gevinst "${name}" 1 1 = 2\n}`;
        expect(shown(`forslag A "a" { ${part('x')} ${part('y')} }`)).toMatch(
            /= 2\n\} økonomi[\s\S]*\} ⟨alle dele · netto 2 {2}2 · varig 2 · akkumuleret 2 {2}4⟩ \}$/,
        );
    });

    it('say nothing where an amount cannot be read, or a row has too few cells', () => {
        expect(shown(table('gevinst "G" 1.5 500 600'))).not.toContain('⟨');
        expect(shown(table('gevinst "G" 500 600', 'gevinst "H" (2 timer + 1 kr) 1 1'))).not.toContain('⟨');
        expect(shown('forslag A "a" { økonomi { år 2027 2028 gevinst "G" 1 2 } }')).not.toContain('⟨');
    });

    it('come only for the range that is shown', () => {
        const { document } = marked(table('gevinst "G" 1 2 3', 'gevinst "H" 1 2 3'));
        const line = { start: { line: 2, character: 0 }, end: { line: 2, character: 99 } };
        expect(inlayHints(document, line).map((hint) => hint.position.line)).toEqual([2]);
    });

    it('never fail on a file that breaks off', () => {
        const whole = `budget B "b" { år: 2027..2028 enhed: kr forudsætning t = (2 * 3 kr) }\n${table('gevinst "G" (2 * t) 250 1', 'gruppe "x" {', 'udgift "U" 1 1 -')}`;
        for (let end = 0; end <= whole.length; end += 11) expect(() => inlayHints(marked(whole.slice(0, end)).document, everything)).not.toThrow();
    });

    it('stand after the last row of a table that is not closed', () => {
        expect(shown('forslag A "a" { økonomi i kr { år 2027 2028\n gevinst "G" 1 2 = 3\n')).toMatch(
            /= 3 ⟨netto 1 {2}2 · varig 2 · akkumuleret 1 {2}3⟩\n$/,
        );
    });
});
