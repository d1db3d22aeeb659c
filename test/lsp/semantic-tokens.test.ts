import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { semanticTokens, semanticTokensLegend } from '../../language-server/src/editor/semantic-tokens.ts';
import { scan } from '../../language-server/src/language/scanner.ts';
import { brokenTexts, examples, plain } from './broken-texts.ts';
import { marked } from './marked.ts';

interface Shown {
    readonly text: string;
    readonly look: string;
    readonly start: number;
}

/** Each token with its type and modifiers: `ÆLD-03` is `class.declaration`. */
function shown(text: string, others: Readonly<Record<string, string>> = {}): readonly Shown[] {
    const { document } = Object.keys(others).length > 0 ? marked(text, others) : plain(text);
    const data = semanticTokens(document);
    const found: Shown[] = [];
    let [line, character] = [0, 0];
    for (let index = 0; index < data.length; index += 5) {
        const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(index, index + 5);
        character = down === 0 ? character + right : right;
        line += down;
        const start = document.project.offsetAt(document.uri, { line, character });
        const modifiers = semanticTokensLegend.tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0);
        found.push({
            text: document.text.slice(start, start + length),
            look: [semanticTokensLegend.tokenTypes[type], ...modifiers].join('.'),
            start,
        });
    }
    return found;
}

function looks(text: string, others: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
    return Object.fromEntries(shown(text, others).map((token) => [token.text, token.look]));
}

describe('semantic tokens', () => {
    it('tell keywords, fields, values, names and figures apart', () => {
        expect(
            looks(`forslag ÆLD-03 "Vagtplaner" {
    budget: B2027
    sektor: ældre, egen
    klasse: gråzone
    status: i høring
    starter: 2027-08-01  // når aftalen er på plads
    forudsætning vikartime = 350 kr
    økonomi i 1.000 kr {
        gevinst "Timer" kontant (120 timer * vikartime) -
    }
    afhænger af: DIG-01, DIG-02
}
sektor egen alias eget "Egen"
`),
        ).toEqual({
            forslag: 'keyword',
            'ÆLD-03': 'class.declaration',
            '"Vagtplaner"': 'string',
            budget: 'property',
            B2027: 'class',
            sektor: 'keyword',
            ældre: 'type.defaultLibrary',
            egen: 'type.declaration',
            klasse: 'property',
            gråzone: 'enumMember',
            status: 'property',
            'i høring': 'enumMember',
            starter: 'property',
            '2027-08-01': 'number',
            '// når aftalen er på plads': 'comment',
            forudsætning: 'keyword',
            vikartime: 'variable',
            '=': 'operator',
            '350': 'number',
            kr: 'number',
            økonomi: 'keyword',
            i: 'keyword',
            '1.000 kr': 'number',
            gevinst: 'keyword',
            '"Timer"': 'string',
            kontant: 'keyword',
            '120': 'number',
            timer: 'number',
            '*': 'operator',
            '-': 'number',
            'afhænger af': 'property',
            'DIG-01': 'class',
            'DIG-02': 'class',
            alias: 'keyword',
            eget: 'type.declaration',
            '"Egen"': 'string',
        });
    });

    it('mark an entry of the registers that ship with the product, and no other', () => {
        const others = { 'file:///registers.prop': 'sector harbour alias havn "Harbour"\n' };
        expect(looks('proposal A-1 "Title" {\n    sector: harbour, elderly, nonsense\n}\n', others)).toMatchObject({
            harbour: 'type',
            elderly: 'type.defaultLibrary',
            nonsense: 'type',
        });
    });

    it('part a text over several lines line by line', () => {
        const text = 'proposal A-1 "Title" {\n    description: """\n        One.\n\n        Two.\n        """\n}\n';
        expect(
            shown(text)
                .filter((token) => token.look === 'string')
                .map((token) => token.text),
        ).toEqual(['"Title"', '"""', '        One.', '        Two.', '        """']);
    });

    it('leave a word uncoloured that stands nowhere in particular', () => {
        expect(looks('forslag A-1 "Titel" {\n    asnvarlig: "Chef"\n    sektor: ældre\n}\n')).not.toHaveProperty('asnvarlig');
    });

    it('colour a text that is broken', () => {
        expect(
            looks('forslag A-1 "Titel {\n    sektor: ældre\n    økonomi i 1.000 kr {\n        gevinst "A" (10 * sats\n        udgift "B" 5'),
        ).toMatchObject({
            forslag: 'keyword',
            ældre: 'type.defaultLibrary',
            sats: 'variable',
            udgift: 'keyword',
            '5': 'number',
        });
    });

    it('follow one another, never overlap and cover only what the scanner read', () => {
        const check = (text: string) => {
            const places = new Set<number>();
            const { tokens, comments } = scan(text);
            for (const { start, end } of [...tokens, ...comments]) for (let at = start; at < end; at++) places.add(at);
            let end = 0;
            for (const token of shown(text)) {
                expect(token.start).toBeGreaterThanOrEqual(end);
                expect(token.text.length).toBeGreaterThan(0);
                expect(token.text).not.toMatch(/[\r\n]/);
                end = token.start + token.text.length;
                for (let at = token.start; at < end; at++) if (!places.has(at)) throw new Error(`no token at ${at}`);
            }
        };
        for (const { text } of examples) check(text);
        fc.assert(fc.property(brokenTexts, check), { numRuns: 300 });
    });
});
