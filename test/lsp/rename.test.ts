import { describe, expect, it } from 'vitest';
import { prepareRename, rename } from '../../language-server/src/editor/rename.ts';
import { edited, type Marked, marked, textIn } from './marked.ts';

function place({ positions }: Marked) {
    const [position] = positions;
    if (position === undefined) throw new Error('no mark');
    return position;
}

/** The texts of all files after the renaming, those that change, or why it is refused. */
function renamed(text: string, newName: string, others: Readonly<Record<string, string>> = {}, language: 'da' | 'en' = 'da'): unknown {
    const here = marked(text, others);
    const answer = rename(here.document, place(here), newName);
    if (answer === null) return null;
    if ('error' in answer) return answer.error[language];
    const texts = Object.entries(answer.changes ?? {}).map(([uri, edits]) => {
        const document = { ...here.document, uri, text: here.document.project.textOf(uri) };
        return [uri.replace('file:///', ''), edited({ ...here, document }, edits)];
    });
    return Object.fromEntries(texts);
}

describe('renaming', () => {
    it('renames a proposal with all that refers to it, in all files', () => {
        const others = { 'file:///b.prop': 'proposal C { excludes: A\n overlaps: A with 2 kr }' };
        expect(renamed('proposal A "Tekst om A" { }\nproposal B { depends on: A▮ }', 'ÆLD-07', others)).toEqual({
            'a.prop': 'proposal ÆLD-07 "Tekst om A" { }\nproposal B { depends on: ÆLD-07 }',
            'b.prop': 'proposal C { excludes: ÆLD-07\n overlaps: ÆLD-07 with 2 kr }',
        });
    });

    it('renames a budget', () => {
        expect(renamed('budget B▮ { }', 'B2028', { 'file:///p.prop': 'forslag P { budget: B }' })).toEqual({
            'a.prop': 'budget B2028 { }',
            'p.prop': 'forslag P { budget: B2028 }',
        });
    });

    it('renames an assumption where it is meant, and leaves others of the same name alone', () => {
        const row = 'økonomi i kr { år 2027\n gevinst "G" (2 * løn) }';
        const text = `forudsætning løn▮ = 1 kr\nforslag A { ${row} }\nforslag B { ${row}\n forudsætning løn = 2 kr }`;
        expect(renamed(text, 'timepris')).toEqual({
            'a.prop': text.replace('løn▮', 'timepris').replace('(2 * løn)', '(2 * timepris)'),
        });
    });

    it('renames an own register entry, in stated totals too, and leaves aliases and labels alone', () => {
        const others = { 'file:///r.prop': 'udvalg ØU alias FC "Økonomiudvalget"', 'file:///b.prop': 'budget B { oplyst total ØU: 2 }' };
        expect(renamed('forslag A { udvalg: ØU▮ }\nforslag B { udvalg: FC }\nforslag C { udvalg: "Økonomiudvalget" }', 'ØKU', others)).toEqual({
            'a.prop': 'forslag A { udvalg: ØKU }\nforslag B { udvalg: FC }\nforslag C { udvalg: "Økonomiudvalget" }',
            'r.prop': 'udvalg ØKU alias FC "Økonomiudvalget"',
            'b.prop': 'budget B { oplyst total ØKU: 2 }',
        });
    });

    it('gives a copy of a proposal another id without touching the original or what refers to it', () => {
        const others = { 'file:///b.prop': 'forslag A { }\nforslag C { afhænger af: A }' };
        expect(renamed('forslag A▮ { }', 'A-kopi', others)).toEqual({ 'a.prop': 'forslag A-kopi { }' });
    });

    it('says what would be renamed', () => {
        const here = marked('forslag ÆLD-01 { }\nforslag B { afhænger af: ÆLD▮-01 }');
        const answer = prepareRename(here.document, place(here));
        if (answer === null || 'error' in answer) throw new Error('refused');
        expect([answer.placeholder, textIn(here, answer.range)]).toEqual(['ÆLD-01', 'ÆLD-01']);
    });

    it('changes nothing for the same name, and trims what is typed', () => {
        expect(renamed('forslag A▮ { }', 'A')).toEqual({});
        expect(renamed('forslag A▮ { }', ' B ')).toEqual({ 'a.prop': 'forslag B { }' });
    });
});

describe('what cannot be renamed, and why', () => {
    const refused = (text: string, language: 'da' | 'en', others = {}) => {
        const here = marked(text, others);
        const answer = prepareRename(here.document, place(here));
        return answer !== null && 'error' in answer ? answer.error[language] : answer;
    };

    it('does not rename what ships with the product', () => {
        expect(refused('forslag A { sektor: ældre▮ }', 'da')).toBe(
            "Sektoren 'ældre' følger med programmet og kan ikke omdøbes. Skriv en egen med et andet id, hvis den skal hedde noget andet.",
        );
        expect(refused('proposal A { type: scheduling▮ }', 'en')).toBe(
            "The type 'scheduling' comes with the product and cannot be renamed. Declare one of your own with another id instead.",
        );
    });

    it('does not rename an alias', () => {
        const da = "'port' er et alias for 'havn'. Et alias omdøbes ikke; ret det i registret, eller omdøb 'havn'.";
        expect(refused('sektor havn alias port\nforslag A { sektor: port▮ }', 'da')).toBe(da);
        expect(refused('sektor havn alias port▮', 'da')).toBe(da);
    });

    it('does not rename what nobody declares', () => {
        expect(refused('proposal A { depends on: B▮ }', 'en')).toBe("The proposal 'B' does not exist, so there is nothing to rename.");
    });

    it('does not guess which of two a reference means', () => {
        expect(refused('forslag A { }\nforslag A { }\nforslag B { afhænger af: A▮ }', 'da')).toBe(
            "Flere har id'et 'A', og henvisningen kan gælde dem alle. Omdøb først den ene dér, hvor den står.",
        );
    });

    it('has nothing to say where no name stands', () => {
        expect(refused('forslag A { resumé: "te▮kst" }', 'da')).toBeNull();
        expect(renamed('forslag A { udvalg: "Økonomi▮udvalget" }', 'x')).toBeNull();
    });

    it('takes only what can be an id', () => {
        for (const name of ['', '7A', 'to ord', 'A:', '"A"', 'A.']) {
            expect(renamed('forslag A▮ { }', name)).toBe(
                `'${name}' kan ikke være et id. Et id begynder med et bogstav og har ellers kun bogstaver, cifre, '-', '_' og '.', ingen mellemrum.`,
            );
        }
    });

    it('takes no name that is another’s', () => {
        expect(renamed('forslag A▮ { }', 'B', { 'file:///b.prop': 'forslag B { }' })).toBe("'B' er taget: det er et andet forslag.");
        expect(renamed('budget A▮ { }\nbudget B { }', 'B', {}, 'en')).toBe("'B' is taken: it is another budget.");
        expect(renamed('sektor havn▮', 'ældre')).toBe("'ældre' er taget: det er en anden sektor.");
        expect(renamed('sector port▮', 'elderly', {}, 'en')).toBe("'elderly' is taken: it is another sector.");
        expect(renamed('udvalg U▮', 'skole')).toBe("'skole' er taget: det er en anden sektor.");
    });

    it('takes a name that only the product’s registers have, where the budget has its own', () => {
        expect(renamed('budget B { registre: egne }\nsektor gamle▮', 'ældre')).toEqual({ 'a.prop': 'budget B { registre: egne }\nsektor ældre' });
    });

    it('takes no name that an assumption in sight has, where it stands or where it is used', () => {
        const taken = "'b' er taget: det er en anden forudsætning.";
        expect(renamed('forudsætning a▮ = 1 kr\nforudsætning b = 2 kr', 'b')).toBe(taken);
        const use = 'økonomi i kr { år 2027\n gevinst "G" (2 * a) }';
        expect(renamed(`forudsætning a▮ = 1 kr\nforslag P { ${use}\n forudsætning b = 2 kr }`, 'b')).toBe(taken);
        expect(renamed('forslag P { forudsætning a▮ = 1 kr }\nforslag Q { forudsætning b = 2 kr }', 'b')).toEqual({
            'a.prop': 'forslag P { forudsætning b = 1 kr }\nforslag Q { forudsætning b = 2 kr }',
        });
    });

    it('takes a word of the language where it is read as an id, and only there', () => {
        expect(renamed('proposal A▮ { }\nproposal B { depends on: A }', 'cost')).toEqual({
            'a.prop': 'proposal cost { }\nproposal B { depends on: cost }',
        });
        expect(renamed('sektor havn▮\nforslag A { sektor: havn { }', 'økonomi')).toBe(
            "'økonomi' er et ord i sproget og ville blive læst som det, ikke som et id. Vælg et andet.",
        );
    });
});

describe('half-written documents', () => {
    it('renames what can be read', () => {
        expect(renamed('forslag A▮ {\n  sektor:\n  økonomi {\n gevinst "x\nforslag B { afhænger af: A', 'Z')).toEqual({
            'a.prop': 'forslag Z {\n  sektor:\n  økonomi {\n gevinst "x\nforslag B { afhænger af: Z',
        });
    });
});
