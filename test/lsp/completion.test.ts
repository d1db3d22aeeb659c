import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-types';
import { type CompletionOptions, completions } from '../../language-server/src/editor/completion.ts';
import { signatureHelp } from '../../language-server/src/editor/signature.ts';
import { edited, type Marked, marked } from './marked.ts';

const editor: CompletionOptions = { snippets: true };

function at(doc: Marked, options = editor): CompletionItem[] {
    const [position] = doc.positions;
    if (position === undefined) throw new Error('the text has no mark');
    return completions(doc.document, position, options);
}

function labels(text: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
    return at(marked(text, others)).map((item) => item.label);
}

function itemOf(doc: Marked, label: string, options = editor): CompletionItem {
    const found = at(doc, options).find((item) => item.label === label);
    if (found === undefined) throw new Error(`'${label}' is not offered`);
    return found;
}

/** The text after an item has been taken, as an editor without snippets writes it. */
function taken(text: string, label: string, others: Readonly<Record<string, string>> = {}): string {
    const doc = marked(text, others);
    const { textEdit } = itemOf(doc, label, { snippets: false });
    if (textEdit === undefined || !('range' in textEdit)) throw new Error('the item has no edit');
    return edited(doc, [textEdit]);
}

const budget = `budget B2027 "Katalog" {
    år: 2027..2030
    enhed: 1.000 kr
    forudsætning timepris = 350 kr note "Gennemsnit 2026"
}
`;

function proposal(body: string): string {
    return `${budget}forslag ÆLD-03 "Fælles vagtplan" {\n    budget: B2027\n    ${body}\n}\n`;
}

/** The table of LANGUAGE.md section 1, with something more in it. */
function table(body: string): string {
    return proposal(`økonomi i 1.000 kr {
        år  2027 2028 2029 2030 varig
        gevinst "Færre vikartimer" kontant service 250 500 600 600 600
        gevinst "Ledertid" ikke-kontant 84 84 84 84 84
        gruppe "Drift" {
            udgift "Licens" 50 50 50 50 50
            udgift "Support" 10 10 10 10 10
        }
        investering "System" anlæg 900 100 - - -
        ${body}
    }`);
}

describe('at the top of a file', () => {
    it('offers whole proposals, budgets, assumptions and entries of registers', () => {
        expect(labels('▮')).toEqual(['budget', 'forslag', 'forudsætning', 'sektor', 'type', 'spor', 'udvalg', 'konto']);
        expect(labels('forslag A-01 "x" {\n}\n\npro▮')).toContain('forslag');
        expect(labels(`${budget}▮`)[0]).toBe('forslag');
    });

    it('a proposal comes with the next number, its budget and a table of its years', () => {
        const text = taken(`${budget}forslag ÆLD-03 "x" {\n}\n▮`, 'forslag');
        expect(text).toContain('forslag ÆLD-04 "Hvad der ændres" {\n    budget: B2027\n    sektor: tværgående\n');
        expect(text).toContain('økonomi i 1.000 kr {');
        expect(text).toMatch(/år +2027 {2}2028 {2}2029 {2}2030 {2}varig/);
    });

    it('what it writes can be read', () => {
        for (const label of ['budget', 'forslag', 'forudsætning']) {
            const { document } = marked(taken('▮', label));
            expect(document.written.problems, label).toEqual([]);
            expect([...document.written.proposals, ...document.written.budgets].flatMap((entry) => entry.problems)).toEqual([]);
        }
    });

    it('after the word for it, a proposal gets the next free id', () => {
        expect(labels('forslag A-01 "x" {\n}\nforslag A-02 "y" {\n}\nforslag ▮')).toEqual(['A-03']);
    });

    it('writes the words of the file in the language of the file, and speaks that of the reader', () => {
        const doc = marked('proposal A-01 "x" {\n    class: efficiency\n    ▮\n}', {}, 'da');
        const owner = itemOf(doc, 'owner');
        expect(owner.detail).toBe('felt: tekst');
        expect(owner.documentation).toMatchObject({ value: expect.stringContaining('Den stilling, der har ansvaret') });
    });
});

describe('inside a proposal', () => {
    it('offers the fields it has not got, those that come next first', () => {
        const offered = labels(proposal('sektor: ældre\n    ▮'));
        expect(offered.slice(0, 3)).toEqual(['type', 'spor', 'udvalg']);
        expect(offered).not.toContain('sektor');
        expect(offered).not.toContain('budget');
    });

    it('knows the fields that stand below', () => {
        expect(labels(proposal('▮\n    resumé: "x"'))).not.toContain('resumé');
    });

    it('a text field comes with quotes and the cursor between them', () => {
        const { textEdit, insertTextFormat } = itemOf(marked(proposal('res▮')), 'resumé');
        expect(textEdit).toMatchObject({ newText: 'resumé: "$1"' });
        expect(insertTextFormat).toBe(2);
        expect(taken(proposal('res▮'), 'resumé')).toContain('    resumé: ""\n');
    });

    it('mends the name of a field without touching its value', () => {
        expect(taken(proposal('res▮: "Kort"'), 'resumé')).toContain('    resumé: "Kort"\n');
    });

    it('finds Danish fields by English words, and letters a keyboard lacks', () => {
        const doc = marked(proposal('▮'));
        expect(itemOf(doc, 'målgruppe').filterText).toContain('target group');
        expect(itemOf(doc, 'målgruppe').filterText).toContain('maalgruppe');
    });

    it('a table has the years and the unit of the budget', () => {
        const text = taken(proposal('▮'), 'økonomi');
        expect(text).toMatch(/økonomi i 1\.000 kr \{\n +år +2027 {2}2028 {2}2029 {2}2030 {2}varig\n/);
    });

    it('without a budget a table has those last used in the file, else those of the workspace', () => {
        const earlier = 'forslag A "x" {\n    økonomi i mio. kr {\n        år 2031 2032\n    }\n}\n';
        expect(taken(`${earlier}forslag B "y" {\n    ▮\n}`, 'økonomi')).toMatch(/økonomi i mio\. kr \{\n +år +2031 {2}2032 {2}varig/);
        expect(taken('forslag B "y" {\n    ▮\n}', 'økonomi', { 'file:///b.prop': earlier })).toMatch(/år +2031 {2}2032 {2}varig/);
    });

    it('a second table is a scenario', () => {
        expect(labels(table('').replace(/\n\}\n$/, '\n    ▮\n}\n'))).toContain('økonomi "…"');
    });

    it('the list opens again where a field has known values, in editors that can', () => {
        const doc = marked(proposal('▮'));
        const options = { snippets: true, suggestCommand: 'editor.action.triggerSuggest' };
        expect(itemOf(doc, 'sektor', options).command?.command).toBe('editor.action.triggerSuggest');
        expect(itemOf(doc, 'resumé', options).command).toBeUndefined();
        expect(itemOf(doc, 'sektor').command).toBeUndefined();
    });

    it('keywords of several words go on where they were begun', () => {
        expect(taken(proposal('afhænger a▮'), 'afhænger af')).toContain('    afhænger af: \n');
        expect(labels(proposal('depends o▮'))).toEqual(['afhænger af']);
    });
});

describe('inside a budget', () => {
    it('offers its fields', () => {
        expect(labels('budget B2028 "x" {\n    ▮\n}').slice(0, 4)).toEqual(['kommune', 'år', 'enhed', 'prisniveau']);
    });

    it('and their values', () => {
        expect(labels('budget B2028 "x" {\n    år: ▮\n}')[0]).toBe('2028..2031');
        expect(labels('budget B2028 "x" {\n    enhed: ▮\n}')).toEqual(['1.000 kr', 'mio. kr', 'kr', 'mia. kr']);
        expect(labels('budget B2028 "x" {\n    tilbagebetaling: 8 ▮\n}')).toEqual(['år']);
        expect(labels('budget B2028 "x" {\n    diskonteringsrente: 3,5 ▮\n}')).toEqual(['%']);
        expect(labels('budget B2028 "x" {\n    registre: ▮\n}')).toEqual(['egne']);
        expect(labels('budget B2028 "x" {\n    oplyst total ▮\n}')).toContain('ældre');
    });
});

describe('values of fields', () => {
    it('the four classes with their meaning', () => {
        const doc = marked(proposal('klasse: ▮'));
        expect(at(doc).map((item) => item.label)).toEqual(['effektivisering', 'servicereduktion', 'budgetændring', 'gråzone']);
        expect(itemOf(doc, 'effektivisering').detail).toBe('Samme eller bedre service for færre penge');
    });

    it('the grey zone comes with its shares, and offers those that are missing', () => {
        const text = taken(proposal('klasse: ▮'), 'gråzone');
        expect(text).toMatch(/klasse: gråzone \{\n {4}effektivisering {2}50 % ""\n {4}servicereduktion 50 % ""\n\}/);
        expect(labels(proposal('klasse: gråzone {\n        effektivisering 60 % "x"\n        ▮\n    }'))).toEqual([
            'servicereduktion',
            'budgetændring',
        ]);
    });

    it('statuses, also those of two words', () => {
        expect(labels(proposal('status: ▮'))).toHaveLength(9);
        expect(labels(proposal('status: i ▮'))).toEqual(['i høring', 'i drift']);
        expect(taken(proposal('status: i h▮'), 'i høring')).toContain('    status: i høring\n');
    });

    it('register ids with their label, found by alias', () => {
        const doc = marked(proposal('sektor: ▮'));
        const item = itemOf(doc, 'ældre');
        expect(item.detail).toBe('Ældre');
        expect(item.filterText).toContain('elderly');
        expect(item.filterText).toContain('aeldre');
    });

    it('after a comma the ids that are not there yet', () => {
        const offered = labels(proposal('type: energi, ▮'));
        expect(offered).not.toContain('energi');
        expect(offered).toContain('digitalisering');
    });

    it('right behind the colon a blank is written too', () => {
        expect(taken(proposal('sektor:▮'), 'skole')).toContain('sektor: skole\n');
        expect(taken(proposal('sektor: skole,▮'), 'ældre')).toContain('sektor: skole, ældre\n');
    });

    it('a workspace of its own registers offers those alone', () => {
        const own = `${budget.replace('enhed', 'registre: egne\n    enhed')}sektor by "Byen"\n`;
        expect(labels(`${own}forslag A "x" {\n    budget: B2027\n    sektor: ▮\n}`)).toEqual(['by']);
    });

    it('committees may be texts: those used elsewhere', () => {
        const other = { 'file:///b.prop': 'forslag B "y" {\n    udvalg: "Ældreudvalget"\n}' };
        expect(labels(proposal('udvalg: ▮'), other)).toEqual(['"Ældreudvalget"', '"…"']);
    });

    it('budgets with their titles', () => {
        const doc = marked(`${budget}forslag A "x" {\n    budget: ▮\n}`);
        expect(at(doc).map(({ label, detail }) => [label, detail])).toEqual([['B2027', 'Katalog']]);
    });

    it('dates from the budget, as inexact as one likes', () => {
        expect(labels(proposal('starter: ▮'))).toEqual(expect.arrayContaining(['2027-01-01', '2027-Q3', '2027']));
        expect(taken(proposal('starter: 2027-▮'), '2027-Q3')).toContain('starter: 2027-Q3\n');
        expect(labels(proposal('slutter: ▮'))[0]).toBe('2030-12-31');
    });

    it('realisability with what the numbers mean', () => {
        expect(at(marked(proposal('realiserbarhed: ▮'))).map(({ label, detail }) => `${label} ${detail}`)).toContain('3 usikkert');
    });
});

describe('relations', () => {
    const other = {
        'file:///b.prop': `forslag DIG-01 "Robotter *i* løn" {
    budget: B2027
    økonomi i 1.000 kr {
        år 2027 2028 varig
        gevinst "Tid" 100 200 200
    }
}`,
    };

    it('offer the other proposals with title and net, never its own', () => {
        for (const field of ['afhænger af', 'udelukker', 'overlapper']) {
            expect(labels(proposal(`${field}: ▮`), other), field).toEqual(['DIG-01']);
        }
        const item = itemOf(marked(proposal('udelukker: ▮'), other), 'DIG-01');
        expect(item.detail).toBe('Robotter *i* løn · netto 200.000 kr. om året på sigt');
        expect(item.documentation).toMatchObject({ value: expect.stringContaining('Robotter \\*i\\* løn') });
    });

    it('do not name one twice', () => {
        expect(labels(proposal('udelukker: DIG-01, ▮'), other)).toEqual([]);
    });

    it('an overlap goes on with its amount', () => {
        expect(taken(proposal('overlapper: DIG-01 ▮'), 'med … om året')).toContain('overlapper: DIG-01 med 0 om året\n');
        expect(labels(proposal('overlapper: DIG-01 med 150 ▮'))[0]).toBe('om året');
        expect(labels(proposal('overlapper: DIG-01 med 150 om ▮'))).toEqual(['om året']);
    });
});

describe('an economy block', () => {
    it('takes its unit after i, and what else its head may have', () => {
        expect(labels(proposal('økonomi ▮'))[0]).toBe('i 1.000 kr');
        expect(labels(proposal('økonomi i ▮'))).toEqual(['1.000 kr', 'mio. kr', 'kr', 'mia. kr', 'timer', 'årsværk']);
    });

    it('begins with its years', () => {
        expect(labels(proposal('økonomi i 1.000 kr {\n        ▮\n    }'))[0]).toBe('år  2027 2028 2029 2030 varig');
        expect(labels(proposal('økonomi i 1.000 kr {\n        år ▮\n    }'))).toEqual(
            expect.arrayContaining(['2027 2028 2029 2030 varig', '2027', 'etablering', 'varig']),
        );
        expect(labels(proposal('økonomi i 1.000 kr {\n        år 2027 2028 ▮\n    }'))).toEqual(['2029 2030 varig', '2029', '2030', 'varig']);
        expect(labels(table('▮'))).not.toContain('år  2027 2028 2029 2030 varig');
    });

    it('a row comes with a cell for every column', () => {
        expect(taken(table('udg▮'), 'udgift')).toContain('udgift ""  -  -  -  -  -\n');
    });

    it('totals come with the right figures', () => {
        const offered = labels(table('▮'));
        expect(offered).toContain('netto  -710 340 540 540 540');
        expect(offered).toContain('akkumuleret  -710 -370 170 710 -');
        expect(offered).toContain('samlet gevinst  250 500 600 600 600');
        expect(offered).toContain('samlet investering  900 100 - - -');
        expect(offered).toContain('i alt  1.294 744 744 744 744');
    });

    it('which the rules find right', () => {
        for (const kind of ['netto', 'akkumuleret', 'samlet gevinst', 'samlet udgift', 'samlet investering', 'i alt']) {
            const label = labels(table('▮')).find((each) => each.startsWith(`${kind}  `)) ?? '';
            const { document } = marked(taken(table('▮'), label));
            const codes = document.project.check().flatMap(({ findings }) => findings.map((finding) => finding.code));
            expect(
                codes.filter((code) => /mismatch|rounding|cell-count|syntax/.test(code)),
                kind,
            ).toEqual([]);
        }
    });

    it('in a group they are of the group', () => {
        const text = table('gruppe "Løn" {\n            udgift "Vagt" 1,5 2 2 2 2\n            ▮\n        }');
        expect(labels(text)).toContain('i alt  1,5 2 2 2 2');
        expect(labels(text)).toContain('netto  -1,5 -2 -2 -2 -2');
    });

    it('in the unit of the block, Danish and exact', () => {
        const text = proposal(
            'økonomi i mio. kr {\n        år 2027 2028\n        gevinst "A" 1,25 312.000 kr\n        gevinst "B" 1.000 0,1\n        ▮\n    }',
        );
        expect(labels(text)).toContain('netto  1.001,25 0,412');
    });

    it('approximate where a part is', () => {
        const text = proposal('økonomi i 1.000 kr {\n        år 2027 2028\n        gevinst "A" ~250 2..4\n        gevinst "B" 1 1\n        ▮\n    }');
        expect(labels(text)).toContain('netto  ~251 ~4');
    });

    it('but not where a figure is not known', () => {
        for (const row of ['gevinst "A" 1 2', 'gevinst "A" (5 * ukendt) 1 1 1 1', 'gevinst "A" 0.625 1 1 1 1']) {
            const offered = labels(table(`${row}\n        ▮`));
            expect(offered, row).toContain('netto');
            expect(
                offered.some((label) => label.startsWith('netto  ')),
                row,
            ).toBe(false);
        }
    });

    it('nor a second time', () => {
        expect(labels(table('netto -710 340 540 540 540\n        ▮')).some((label) => label.startsWith('netto'))).toBe(false);
        expect(labels(table('netto -710 340 540 540 540\n        ▮'))[0]).toBe('akkumuleret  -710 -370 170 710 -');
    });

    it('a total that has begun is completed', () => {
        expect(labels(table('netto ▮'))).toEqual(['-710 340 540 540 540']);
        expect(taken(table('samlet g▮'), 'samlet gevinst  250 500 600 600 600')).toContain('        samlet gevinst  250  500  600  600  600\n');
        expect(taken(table('i a▮'), 'i alt  1.294 744 744 744 744')).toContain('        i alt  1.294  744  744  744  744\n');
        expect(labels(table('netto ▮ 1 2 3 4 5'))).toEqual([]);
    });

    it('payback and return as the table gives them', () => {
        expect(labels(table('▮'))).toEqual(expect.arrayContaining(['oplyst tilbagebetaling 3 år', 'oplyst afkast 1,95 brutto']));
    });
});

describe('inside a row', () => {
    it('labels used for such rows elsewhere, but not in this table', () => {
        const other = {
            'file:///b.prop':
                'forslag B "y" {\n    økonomi i kr {\n        år 2027\n        gevinst "Energi" 1\n        gevinst "Ledertid" 1\n    }\n}',
        };
        const offered = labels(table('gevinst ▮'), other);
        expect(offered[0]).toBe('"Energi"');
        expect(offered).not.toContain('"Ledertid"');
    });

    it('what was realised takes the label of its plan, and after that of before', () => {
        expect(labels(table('realiseret gevinst ▮')).slice(0, 2)).toEqual(['"Færre vikartimer"', '"Ledertid"']);
        expect(labels(table('før "Løn" 5 5 5 5 5\n        efter ▮'))[0]).toBe('"Løn"');
    });

    it('modifiers that do not contradict those that stand there', () => {
        expect(labels(table('gevinst "A" ikke-kontant ▮'))).toEqual(['service', 'anlæg', 'overførsler', 'engangs', 'trinvis']);
        expect(labels(table('gevinst "A" ▮ service 1 2 3 4 5'))).toEqual(['kontant', 'ikke-kontant', 'undgået', 'engangs', 'trinvis']);
        expect(labels(table('investering "A" ▮'))[0]).toBe('anlæg');
    });

    it('after all its figures the sum over the years and a note', () => {
        expect(labels(table('gevinst "A" 1 2 3 4 5 ▮')).slice(0, 2)).toEqual(['= 10', 'note']);
        expect(labels(table('gevinst "A" 1 2 3 4 5 = ▮'))).toEqual(['10']);
        expect(labels(table('gevinst "A" 1 2 ▮'))).not.toContain('note');
    });

    it('units after a number: only money in a cell', () => {
        expect(labels(table('gevinst "A" 2,1 ▮'))).toEqual(['t.kr', 'mio. kr', 'kr', 'mia. kr']);
        expect(taken(table('gevinst "A" 2,1 mi▮'), 'mio. kr')).toContain('gevinst "A" 2,1 mio. kr\n');
    });

    it('in a formula the assumptions with their values, and all units', () => {
        const doc = marked(table('gevinst "A" (120 timer * ▮'));
        expect(at(doc).map(({ label, detail }) => [label, detail])).toEqual([['timepris', '350 kr']]);
        expect(labels(table('gevinst "A" (120 ▮'))).toEqual(['kr', 'timer', 'årsværk', '%', 't.kr', 'mio. kr', 'mia. kr']);
        expect(labels(table('gevinst "A" (ti▮ * 5) 1 2 3 4'))).toEqual(['timepris']);
    });

    it('of assumptions of one name the nearest', () => {
        const doc = marked(table('gevinst "A" (▮').replace('budget: B2027\n', 'budget: B2027\n    forudsætning timepris = 400 kr\n'));
        expect(at(doc).map(({ label, detail }) => [label, detail])).toEqual([['timepris', '400 kr']]);
    });
});

describe('an empty label', () => {
    const other = { 'b.prop': 'forslag A-9 "x" {\n    økonomi i 1.000 kr {\n        gevinst "Strøm" 1\n        udgift "Hosting" 1\n    }\n}\n' };

    it('takes one that such rows have elsewhere, and none that stands in the table', () => {
        expect(labels(table('gevinst "▮" 1 2 3 4 5'), other)).toEqual(['"Strøm"']);
        expect(labels(table('udgift "▮" kontant service - - - - -'), other)).toEqual(['"Hosting"']);
        expect(taken(table('udgift "▮" 1 2 3 4 5'), '"Hosting"', other)).toContain('udgift "Hosting" 1 2 3 4 5\n');
    });

    it('is found by what stands before the cursor: the quote', () => {
        const [item] = at(marked(table('gevinst "▮" 1 2 3 4 5'), other));
        expect(item?.filterText).toMatch(/^"/);
        expect(item?.textEdit).toMatchObject({ newText: '"Strøm"' });
    });

    it('of what was realised takes that of the plan, after takes that of before', () => {
        expect(labels(table('realiseret gevinst "▮" 1 2 3 4 5'))).toEqual(['"Færre vikartimer"', '"Ledertid"']);
        expect(labels(table('før "Leje" 5 5 5 5 5\n        efter "▮" 1 1 1 1 1'))).toEqual(['"Leje"']);
    });

    it('in the middle of words, a note, a group or a field offers nothing', () => {
        for (const row of ['gevinst "Str▮" 1', 'gevinst "A" 1 2 3 4 5 note "▮"', 'gruppe "▮" {\n }', 'gevinst "A" kontant "▮"', 'i alt "▮" 1'])
            expect(labels(table(row), other), row).toEqual([]);
        expect(labels(proposal('resumé: "▮"'), other)).toEqual([]);
        expect(labels(proposal('måling "▮" fra 1 til 2'), other)).toEqual([]);
    });
});

describe('measures and assumptions', () => {
    it('offer the parts that are missing', () => {
        expect(labels(proposal('måling "Vikarer" "pct." ▮'))).toEqual(['fra', 'til', 'senest', 'kilde', 'note', 'realiseret']);
        expect(labels(proposal('måling "Vikarer" fra 18 til 12 ▮')).slice(0, 2)).toEqual(['senest', 'kilde']);
        expect(labels(proposal('måling "Vikarer" fra 18 til 12 senest ▮'))[0]).toBe('2028');
        expect(labels(proposal('måling "Vikarer" realiseret 14 ▮'))[0]).toBe('i');
    });

    it('an assumption has a unit and a note', () => {
        expect(labels(proposal('forudsætning x = 350 ▮'))).toEqual(expect.arrayContaining(['kr', 'timer', 'note', 'kilde']));
    });
});

describe('what is offered', () => {
    it('nothing inside texts and comments', () => {
        for (const text of ['resumé: "▮"', 'resumé: "abc ▮', 'resumé: """\n    ▮\n    """', '// ▮', '/* ▮ */', '// prop ▮']) {
            expect(labels(proposal(text)), text).toEqual([]);
        }
    });

    it('but the codes of the rules after prop-ignore, those of its line first', () => {
        const doc = marked(table('netto 1 2 3 4 5 // prop-ignore ▮'));
        const [first] = at(doc);
        expect(first).toMatchObject({ label: 'net-mismatch', detail: 'Oplyst netto passer ikke med rækkerne' });
        expect(taken(table('netto 1 2 3 4 5 // prop-ignore net▮'), 'net-mismatch')).toContain('// prop-ignore net-mismatch: \n');
        expect(labels(table('// prop-ignore net-mismatch: ▮'))).toEqual([]);
    });

    it('everything says what it is, in order and once', () => {
        for (const text of [
            '▮',
            proposal('▮'),
            table('▮'),
            proposal('klasse: ▮'),
            table('gevinst ▮'),
            proposal('sektor: ▮'),
            'budget B "x" {\n ▮ }',
        ]) {
            const items = at(marked(text, {}, 'en'));
            expect(new Set(items.map((item) => item.label)).size).toBe(items.length);
            expect([...items].map((item) => item.sortText).sort()).toEqual(items.map((item) => item.sortText));
            for (const item of items) {
                expect(item.kind, item.label).toBeDefined();
                expect(item.detail, item.label).not.toBe('');
                expect(item.documentation, item.label).not.toMatchObject({ value: '' });
                expect(item.filterText, item.label).toBeTruthy();
            }
        }
    });

    it('a snippet is plain text where the editor knows none', () => {
        for (const text of ['▮', proposal('▮'), table('▮'), proposal('klasse: ▮'), 'budget B "x" {\n ▮ }']) {
            for (const item of at(marked(text), { snippets: false })) {
                expect(item.insertTextFormat).toBe(1);
                expect(item.textEdit && 'newText' in item.textEdit ? item.textEdit.newText : '$').not.toMatch(/[$|]|\\/);
            }
        }
    });

    it('lines that end in CRLF are no different', () => {
        const doc = marked(table('netto ▮').replaceAll('\n', '\r\n'));
        expect(at(doc).map((item) => item.label)).toEqual(['-710 340 540 540 540']);
    });

    it('half a file is enough, wherever it ends', () => {
        const folder = join(import.meta.dirname, '../../examples');
        for (const name of readdirSync(folder)
            .filter((each) => each.endsWith('.prop'))
            .slice(0, 6)) {
            const text = readFileSync(join(folder, name), 'utf8');
            for (let offset = 5; offset < text.length; offset += 173) {
                for (const rest of [text.slice(offset), '']) {
                    const doc = marked(`${text.slice(0, offset)}▮${rest}`);
                    const [position] = doc.positions;
                    if (position === undefined) continue;
                    expect(() => [at(doc), signatureHelp(doc.document, position)], `${name} ${offset}`).not.toThrow();
                }
            }
        }
    });

    it('goes on in text that is no language at all', () => {
        for (const text of [
            '}}} ▮',
            '{{{ ▮',
            '( ( ▮',
            'forslag { ▮',
            'forslag "x" { økonomi { gevinst ▮',
            ': ▮',
            ', ▮',
            '= ▮',
            'netto ▮',
            '"▮',
            '▮',
            'gruppe { ▮ }',
        ]) {
            expect(() => labels(text), text).not.toThrow();
        }
    });
});
