import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { codeActionKinds, codeActions } from '../../language-server/src/editor/code-actions.ts';
import { convertKeywords } from '../../language-server/src/language/format/convert-keywords.ts';
import type { Finding } from '../../language-server/src/rules/check.ts';
import { brokenTexts, examples, plain } from './broken-texts.ts';
import { edited, type Marked, marked } from './marked.ts';

function findingsOf({ document }: Marked): readonly Finding[] {
    return document.project.check().find((file) => file.path === document.uri)?.findings ?? [];
}

function actionsAt(file: Marked, only?: readonly string[]): readonly CodeAction[] {
    const [start, end] = file.positions;
    if (start === undefined) throw new Error('no mark');
    return codeActions(file.document, { start, end: end ?? start }, findingsOf(file), only);
}

function titles(file: Marked, only?: readonly string[]): readonly string[] {
    return actionsAt(file, only).map((action) => action.title);
}

function textAfter(file: Marked, action: CodeAction): string {
    return edited(file, action.edit?.changes?.[file.document.uri] ?? []);
}

/** The text after the action of this title. */
function done(file: Marked, title: string, only?: readonly string[]): string {
    const action = actionsAt(file, only).find((each) => each.title === title);
    if (action === undefined) throw new Error(`no '${title}' among: ${titles(file, only).join(' | ')}`);
    return textAfter(file, action);
}

const proposal = (...rows: readonly string[]) => `forslag ÆLD-01 "Fælles vagtplaner" {
    sektor: ældre
    type: tilrettelæggelse
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Vagtplanerne lægges samlet."
    borgere: "Borgerne møder oftere de medarbejdere, de kender."

    økonomi i 1.000 kr {
${rows.map((row) => `        ${row}\n`).join('')}    }
}
`;

const table = (...rows: readonly string[]) => proposal('år 2027 2028 2029', 'gevinst "Vikarer" 250 500 600', 'udgift "Licens" 50 50 50', ...rows);

describe('a quick fix', () => {
    it('writes the figure that the parts give, and is the one to prefer', () => {
        const file = marked(table('netto 200 4▮60 550'));
        const [first] = actionsAt(file);
        expect(first).toMatchObject({ title: 'Skriv 450', kind: 'quickfix', isPreferred: true });
        expect(first?.diagnostics?.[0]).toMatchObject({ code: 'net-mismatch', source: 'Provenu' });
        expect(textAfter(file, first as CodeAction)).toContain('netto 200 450 550');
    });

    it('is offered for each reading of a number, and then none is preferred', () => {
        const file = marked(table('gevinst "Timer" 1.5▮ 2 2'));
        const fixes = actionsAt(file).filter((action) => action.title.startsWith('Læs'));
        expect(fixes.map((fix) => [fix.title, fix.isPreferred])).toEqual([
            ['Læs som 1,5', undefined],
            ['Læs som 15', undefined],
        ]);
        expect(textAfter(file, fixes[0] as CodeAction)).toContain('gevinst "Timer" 1,5 2 2');
    });

    it('is preferred where a number has one reading only', () => {
        const [first] = actionsAt(marked(table('gevinst "Timer" 1,250.00▮ 2 2')));
        expect(first).toMatchObject({ title: 'Læs som 1.250,00', isPreferred: true });
    });

    it('leaves a printed figure within rounding to the author', () => {
        const file = marked(proposal('år 2027', 'gevinst "A" 1', 'gevinst "B" 2', 'samlet gevinst ▮4'));
        const fix = actionsAt(file).find((action) => action.title === 'Skriv 3');
        expect(fix).toBeDefined();
        expect(fix?.isPreferred).toBeUndefined();
    });

    it('says what it does to a row with a minus', () => {
        expect(titles(marked(table('udgift "Mindre kørsel" -▮20 -20 -20')))).toEqual(
            expect.arrayContaining(["Slet minus, og behold 'udgift'", "Skriv 'gevinst' uden minus"]),
        );
        expect(titles(marked(table('udgift "▮Besparelse på kørsel" 20 20 20'), {}, 'en'))).toContain("Write 'gevinst'");
    });

    it('takes the line with it when a field that stands twice is deleted', () => {
        const file = marked('proposal A-1 "Title" {\n    owner: "Chief"\n    ▮owner: "Head"\n    status: idea\n}\n', {}, 'en');
        expect(done(file, "Delete 'owner', which stands there twice")).toBe('proposal A-1 "Title" {\n    owner: "Chief"\n    status: idea\n}\n');
    });

    it('offers what a gain that falls to 0 may have been meant as', () => {
        const file = marked(proposal('år 2027 2028 2029', 'gevinst "Porto" 400 200 ▮0'));
        expect(titles(file)).toEqual(expect.arrayContaining(["Markér 'Porto' som 'trinvis'", "Markér 'Porto' som 'engangs'"]));
        expect(done(file, "Markér 'Porto' som 'trinvis'")).toContain('gevinst "Porto"  trinvis   400   200     0');
    });

    it('is not offered beside the range, nor of another kind than asked for', () => {
        expect(titles(marked(table('▮netto 200 460 550'))).filter((title) => title.startsWith('Skriv 4'))).toEqual([]);
        expect(actionsAt(marked(table('netto 200 4▮60 550')), ['refactor']).every((action) => action.kind?.startsWith('refactor'))).toBe(true);
    });
});

describe('suppressing a finding', () => {
    const suppress = "Undertryk 'net-mismatch' med en begrundelse";

    it('puts the comment at the end of the line, with a reason to overwrite', () => {
        const file = marked(table('netto 200 4▮60 550'));
        const text = done(file, suppress);
        expect(text).toContain('netto 200 460 550  // prop-ignore net-mismatch: skriv begrundelsen her\n');
        expect(findingsOf(marked(text)).map((finding) => finding.code)).toEqual(['net-mismatch', 'suppression-without-reason']);
        const reasoned = text.replace('skriv begrundelsen her', 'afrundet i kilden');
        expect(findingsOf(marked(reasoned)).map((finding) => finding.code)).toEqual([]);
    });

    it('asks a client that can to select the reason that is to be written', () => {
        const file = marked(table('netto 200 4▮60 550'));
        const document = { ...file.document, selectCommand: 'client.select' };
        const [start = { line: 0, character: 0 }] = file.positions;
        const action = codeActions(document, { start, end: start }, findingsOf(file)).find(({ title }) => title === suppress);
        expect(action?.command).toEqual({ title: suppress, command: 'client.select', arguments: [file.document.uri, 'skriv begrundelsen her'] });
    });

    it('puts it on the line before where a comment stands at the end', () => {
        const text = done(marked(table('netto 200 4▮60 550 // som trykt')), suppress);
        expect(text).toContain('        // prop-ignore net-mismatch: skriv begrundelsen her\n        netto 200 460 550 // som trykt\n');
        expect(findingsOf(marked(text.replace('skriv begrundelsen her', 'afrundet')))).toEqual([]);
    });

    it('adds the code to a comment that concerns the line already', () => {
        const existing = '// prop-ignore unit-slip: kilden er trykt sådan';
        const text = done(marked(table(existing, 'netto 200 4▮60 550')), suppress);
        expect(text).toContain('// prop-ignore unit-slip, net-mismatch: kilden er trykt sådan\n');
    });

    it('adds the code and a reason to a comment that has none yet', () => {
        const text = done(marked(table('netto 200 4▮60 550 // prop-ignore unit-slip:')), suppress);
        expect(text).toContain('netto 200 460 550 // prop-ignore unit-slip, net-mismatch: skriv begrundelsen her\n');
    });

    it('stands before the field where the finding is inside a text of several lines, where no comment can stand', () => {
        const file = marked('forslag A-1 "Titel" {\n    beskrivelse: """\n        En ▮tekst.\n        """\n}\n');
        const start = file.document.text.indexOf('tekst');
        const [finding] = findingsOf(file);
        if (finding === undefined) throw new Error('nothing was found');
        const inText: Finding = { ...finding, code: 'vague-gain', span: { start, end: start + 5 } };
        const [position = { line: 0, character: 0 }] = file.positions;
        const [action] = codeActions(file.document, { start: position, end: position }, [inText], ['quickfix']);
        const [edit] = action?.edit?.changes?.[file.document.uri] ?? [];
        expect(edit).toEqual({
            range: { start: { line: 1, character: 4 }, end: { line: 1, character: 4 } },
            newText: '// prop-ignore vague-gain: skriv begrundelsen her\n    ',
        });
    });

    it('writes the reason in the language of the file, the title in that of the reader', () => {
        const file = marked('proposal ▮A-1 "Title" {\r\n    owner: "Chief"\r\n}\r\n', {}, 'da');
        const text = done(file, "Undertryk 'class-missing' med en begrundelse");
        expect(text).toBe('proposal A-1 "Title" {  // prop-ignore class-missing: write the reason here\r\n    owner: "Chief"\r\n}\r\n');
    });

    it('is not offered for mistakes in suppressions or for text that cannot be read', () => {
        expect(titles(marked('forslag A-1 "Titel" {\n    ▮ansvarlig: kontakt: "x"\n}\n')).filter((title) => title.includes('syntax-error'))).toEqual(
            [],
        );
    });

    it('that gives no reason gets a place for one', () => {
        const file = marked(table('netto 200 460 550 ▮// prop-ignore net-mismatch'));
        expect(done(file, 'Tilføj en begrundelse')).toContain('// prop-ignore net-mismatch: skriv begrundelsen her\n');
    });

    it('that silences nothing is taken out, with its line where it has one', () => {
        const unused = marked(table('// prop-ignore ▮total-mismatch: afrundet', 'netto 200 450 550'));
        expect(done(unused, 'Slet kommentaren, der intet undertrykker')).toBe(table('netto 200 450 550'));
        const oneOfTwo = marked(table('netto 200 460 550 // prop-ignore ▮total-mismatch, net-mismatch: afrundet'));
        expect(done(oneOfTwo, "Slet 'total-mismatch' af kommentaren")).toContain('netto 200 460 550 // prop-ignore net-mismatch: afrundet');
        const last = marked(table('netto 200 460 550 // prop-ignore net-mismatch, ▮total-mismatch: afrundet'));
        expect(done(last, "Slet 'total-mismatch' af kommentaren")).toContain('// prop-ignore net-mismatch: afrundet');
    });
});

describe('what a proposal lacks', () => {
    it('is put where it usually stands, in the words of the file', () => {
        const file = marked('proposal ▮A-1 "Title" {\n    class: efficiency // for now\n    realisability: 1\n}\n', {}, 'en');
        expect(done(file, "Insert 'sector', 'type', 'summary', 'citizens' and 'economy'")).toBe(
            `proposal A-1 "Title" {
    sector: 
    type: 
    class: efficiency // for now
    realisability: 1

    summary: ""
    citizens: ""

    economy in 1.000 kr {
        years    1  2  3  4  onward
        gain ""  -  -  -  -       -
    }
}
`,
        );
    });

    it('leaves the rest of the proposal readable while the new fields are empty', () => {
        const file = marked(
            proposal('år 2027', 'gevinst "A" 1', 'netto 9')
                .replace(/ {4}(?:sektor|type).*\n/g, '')
                .replace('ÆLD-01', '▮ÆLD-01'),
        );
        const text = done(file, "Indsæt 'sektor' og 'type'");
        expect(findingsOf(marked(text)).map((finding) => finding.code)).toEqual(['section-missing', 'syntax-error', 'syntax-error', 'net-mismatch']);
    });

    it('takes the years of the budget, and leaves sections alone that are there but empty', () => {
        const file = marked(
            'forslag ▮A-1 "Titel" {\n    budget: B1\n    sektor: ældre\n    type: energi\n    klasse: effektivisering\n    realiserbarhed: 1\n    resumé: ""\n    borgere: "Ingen ændring."\n    måling "M"\n}\n',
            { 'file:///b.prop': 'budget B1 "Budget" { år: 2028..2031 }' },
        );
        const text = done(file, "Indsæt 'økonomi'");
        expect(text).toContain('    borgere: "Ingen ændring."\n\n    økonomi i 1.000 kr {\n        år          2028  2029  2030  2031  varig\n');
        expect(text).toContain('    }\n\n    måling "M"\n');
    });

    it('may be a class: one choice each, the grey zone with its shares', () => {
        const file = marked('forslag ▮A-1 "Titel" {\n    sektor: ældre\n    status: idé\n}\n');
        expect(titles(file)).toEqual(expect.arrayContaining(["Skriv 'klasse: effektivisering'", "Skriv 'klasse: budgetændring'"]));
        expect(done(file, "Skriv 'klasse: gråzone'")).toContain(
            '    sektor: ældre\n    klasse: gråzone {\n        effektivisering 50 % ""\n        servicereduktion 50 % ""\n    }\n    status: idé\n',
        );
    });

    it('may be how hard it is to carry out', () => {
        const file = marked('forslag ▮A-1 "Titel" {\n    status: idé\n    ansvarlig: "Chef"\n}\n');
        expect(done(file, "Skriv 'realiserbarhed: 2' (middel)")).toContain('    status: idé\n    realiserbarhed: 2\n    ansvarlig: "Chef"\n');
    });

    it('may be when it starts: the year that the budget begins in', () => {
        const rows = ['▮år 1 2 3', 'gevinst "A" 1 1 1'];
        const file = marked(proposal(...rows).replace('    sektor', '    budget: B1\n    sektor'), {
            'file:///b.prop': 'budget B1 "Budget" { år: 2028..2031 }',
        });
        const text = done(file, "Skriv 'starter: 2028'");
        expect(text).toContain('    realiserbarhed: 1\n    starter: 2028\n    resumé');
        expect(findingsOf(marked(text)).map((finding) => finding.code)).not.toContain('relative-years');
    });

    it('is put into a proposal on one line, and nowhere where no block is open', () => {
        expect(done(marked('forslag ▮A-1 "Titel" { status: idé }'), "Skriv 'klasse: effektivisering'")).toBe(
            'forslag A-1 "Titel" {\n    klasse: effektivisering\n status: idé }',
        );
        expect(titles(marked('forslag ▮A-1 "Titel"\n')).filter((title) => title.includes('klasse: '))).toEqual([]);
    });
});

describe('putting all stated figures right', () => {
    const all = 'Ret alle oplyste tal, der ikke stemmer';

    it('is worked out only when it is asked for', () => {
        expect(titles(marked(table('▮netto 200 460 550')))).not.toContain(all);
        expect(titles(marked(table('▮netto 200 460 550')), ['source.fixAll'])).toEqual([all]);
        expect(titles(marked(table('▮netto 200 450 550')), ['source'])).toEqual([]);
    });

    it('mends figures and what follows from them, and no printed rounding', () => {
        const file = marked(
            table('▮netto 200 460 550 = 1.210', 'akkumuleret 200 660 1.210', 'gevinst "Formel" (2 * 10 = 30) 0 0', 'samlet gevinst 270 501 600'),
        );
        const text = done(file, all, ['source.fixAll.provenu']);
        expect(text).toContain('netto 220 450 550 = 1.220\n');
        expect(text).toContain('akkumuleret 220 670 1.220\n');
        expect(text).toContain('(2 * 10 = 20)');
        expect(text).toContain('samlet gevinst 270 501 600\n');
        expect(findingsOf(marked(text)).filter((finding) => finding.severity === 'error')).toEqual([]);
    });

    it('leaves what is suppressed as it is', () => {
        const file = marked(table('▮netto 200 460 550 // prop-ignore net-mismatch: som trykt', 'samlet gevinst 1 500 600'));
        const text = done(file, all, ['source.fixAll']);
        expect(text).toContain('netto 200 460 550 //');
        expect(text).toContain('samlet gevinst 250 500 600');
    });

    it('mends the totals that a budget states of proposals in other files', () => {
        const file = marked(
            'budget B1 "Budget" {\n    år: 2027..2028\n    enhed: 1.000 kr\n    oplyst antal: ▮2\n    oplyst total ældre: 90 100\n}\n',
            {
                'file:///p.prop': proposal('år 2027 2028', 'gevinst "A" 100 100').replace('    sektor', '    budget: B1\n    sektor'),
            },
        );
        expect(titles(file)).toContain('Skriv 1');
        expect(done(file, all, ['source.fixAll'])).toContain('oplyst antal: 1\n    oplyst total ældre: 100 100\n');
    });

    it('reads the unit and years of a budget in another file', () => {
        const file = marked(
            'forslag A-1 "Titel" {\n    budget: B1\n    økonomi {\n        gevinst "A" 1 2\n        netto 1 ▮9\n        akkumuleret 1 10\n    }\n}\n',
            {
                'file:///b.prop': 'budget B1 "Budget" { år: 2027..2028 enhed: 1.000 kr }',
            },
        );
        expect(done(file, all, ['source.fixAll'])).toContain('netto 1 2\n        akkumuleret 1 3\n');
    });
});

describe('inserting totals', () => {
    it('writes the rows that are missing, in the unit of the table and aligned with it', () => {
        const file = marked(proposal('år 2027 2028 varig', 'gevinst "Vikarer" 0,5 1,25 1', '▮gevinst "Kørsel" 250 - -', 'udgift "Licens" 1 mio 0 -'));
        expect(done(file, "Indsæt 'samlet gevinst', 'netto' og 'akkumuleret'")).toBe(
            proposal(
                'år                 2027      2028     varig',
                'gevinst "Vikarer"     0,5       1,25      1',
                'gevinst "Kørsel"    250         -         -',
                'udgift "Licens"       1 mio     0         -',
                'samlet gevinst      250,5       1,25      1',
                'netto              -749,5       1,25      1',
                'akkumuleret        -749,5    -748,25      -',
            ),
        );
    });

    it('puts each after what it adds up, before the net and the rows of FTE, and leaves groups whole', () => {
        const text = done(
            marked(table('▮gevinst "Kørsel" 1 1 1', 'gruppe "Drift" {', 'udgift "Support" 1 1 1', '}', 'netto 200 450 550', 'årsværk "A" 1 1 1')),
            "Indsæt 'samlet gevinst'",
        );
        const heads = text.split('\n').map((line) => line.trim().replace(/\s{2,}.*/, ''));
        expect(heads.slice(heads.indexOf('}'), -3)).toEqual(['}', 'samlet gevinst', 'netto', 'årsværk "A"']);
    });

    it('is what the checks ask for: no finding follows', () => {
        for (const { name, text } of examples) {
            const without = text.replaceAll(/^\s*(?:netto|net|akkumuleret|cumulative|samlet \S+|total \S+)\s[^\n"]*\n/gm, '');
            const file = plain(without);
            const economy = file.document.written.proposals[0]?.economies[0];
            if (economy === undefined) continue;
            const before = new Set(findingsOf(file).map((finding) => finding.code));
            const position = file.document.project.positionOf(file.document.uri, economy.head.end);
            const [action] = codeActions(file.document, { start: position, end: position }, [], ['refactor.rewrite.totals']);
            if (action === undefined) continue;
            const inserted = plain(textAfter(file, action));
            expect(
                findingsOf(inserted)
                    .map((finding) => finding.code)
                    .filter((code) => !before.has(code)),
                name,
            ).toEqual([]);
        }
    });

    it('is not offered where a figure cannot be read, where all is stated, or outside a table', () => {
        expect(titles(marked(table('▮gevinst "Kørsel" 1.5 1 1')), ['refactor.rewrite.totals'])).toEqual([]);
        expect(titles(marked(table('▮netto 200 450 550', 'akkumuleret 200 650 1.200')), ['refactor.rewrite.totals'])).toEqual([]);
        expect(titles(marked(table().replace('sektor', '▮sektor')), ['refactor.rewrite.totals'])).toEqual([]);
    });

    it('adds up hours in a block of hours', () => {
        const file = marked(
            'proposal A-1 "Title" {\n    economy in hours {\n        years 2027 2028\n        gain "A" 10 20\n        ▮gain "B" 1,5 2\n    }\n}\n',
            {},
            'en',
        );
        expect(done(file, "Insert 'total'")).toContain('total       11,5    22\n');
    });
});

describe('increments and levels', () => {
    it('turns a row of increments into levels of the same meaning', () => {
        const file = marked(proposal('år 2027 2028 2029 varig', 'gevinst "▮Vikarer" trinvis 100 50 - 25 = 150'));
        expect(done(file, "Skriv 'Vikarer' som niveauer")).toContain('gevinst "Vikarer"   100   150   150    175  = 400\n');
    });

    it('adds up or marks a row that was written as increments', () => {
        const file = marked(proposal('år 2027 2028 2029', 'gevinst "▮Vikarer" 100 50 50'));
        expect(done(file, "Læg tallene i 'Vikarer' sammen år for år")).toContain('gevinst "Vikarer"   100   150   200\n');
        expect(done(file, "Markér 'Vikarer' som 'trinvis'")).toContain('gevinst "Vikarer"  trinvis   100    50    50\n');
    });

    it('keeps its hands off formulas, ranges and estimates', () => {
        for (const cell of ['(2 * 50)', '1..2', '~100', '1.5']) {
            expect(titles(marked(proposal('år 2027 2028', `gevinst "▮Vikarer" ${cell} 50`)), ['refactor.rewrite.levels'])).toEqual([]);
        }
    });
});

describe('converting keywords', () => {
    it('rewrites the file to the other language and nothing else', () => {
        for (const { name, text } of examples) {
            const file = plain(text);
            const start = { line: 0, character: 0 };
            const actions = codeActions(file.document, { start, end: start }, [], ['refactor.rewrite.keywords']);
            const other = file.document.keywords === 'da' ? 'en' : 'da';
            expect(
                actions.map((action) => textAfter(file, action)),
                name,
            ).toEqual([convertKeywords(text, other)]);
        }
    });

    it('is the mend of a file that mixes the languages, in either of them', () => {
        const file = marked('forslag A-1 "Titel" {\n    sektor: ældre\n    ▮owner: "Chef"\n    status: idé\n}\n');
        expect(done(file, 'Skriv filens nøgleord på dansk')).toContain('ansvarlig: "Chef"');
        expect(titles(file)).toContain('Skriv filens nøgleord på engelsk');
    });
});

describe('any text', () => {
    it('has actions whose kinds are advertised and whose edits lie in it, in order and apart', () => {
        fc.assert(
            fc.property(brokenTexts, fc.nat(), fc.nat(200), (text, from, length) => {
                const file = plain(text);
                const { project, uri } = file.document;
                const [start, end] = [
                    project.positionOf(uri, from % (text.length + 1)),
                    project.positionOf(uri, Math.min(text.length, (from % (text.length + 1)) + length)),
                ];
                for (const only of [undefined, ['source']]) {
                    for (const action of codeActions(file.document, { start, end }, findingsOf(file), only)) {
                        expect(codeActionKinds.some((kind) => action.kind === kind || action.kind?.startsWith(`${kind}.`))).toBe(true);
                        expect(action.title).not.toMatch(/undefined|null|NaN/);
                        expectInOrder(file, action);
                    }
                }
            }),
            { numRuns: 150 },
        );
    });

    it('has no wrong stated figure left where its quick fix was applied', () => {
        const figure = fc.constantFrom('netto', 'akkumuleret', 'samlet gevinst', 'i alt');
        const cell = fc.constantFrom('1', '20', '-5', '1,5', '~3', '1..2', '2 mio', '-', '0', '(2 * 3 = 7)');
        fc.assert(
            fc.property(fc.array(fc.tuple(figure, cell, cell, cell), { minLength: 1, maxLength: 4 }), fc.tuple(cell, cell), (rows, gain) => {
                const stated = rows.map(([kind, ...cells]) => `${kind} ${cells.slice(0, 2).join(' ')} = ${cells[2]}`);
                const file = plain(proposal('år 2027 2028', `gevinst "A" ${gain.join(' ')}`, 'udgift "B" 1 2,5', ...stated));
                const wrong = findingsOf(file).filter((finding) => /^(?:total|net|cumulative|formula)-mismatch$/.test(finding.code));
                const mends = wrong.flatMap((finding) => {
                    const position = file.document.project.positionOf(file.document.uri, finding.span.start);
                    const actions = codeActions(file.document, { start: position, end: position }, [finding], ['quickfix']);
                    return actions.filter((action) => action.isPreferred === true).map((action) => ({ finding, text: textAfter(file, action) }));
                });
                for (const { finding, text } of mends) {
                    const left = findingsOf(plain(text)).filter(({ code, span }) => code === finding.code && span.start === finding.span.start);
                    expect(left).toEqual([]);
                }
            }),
            { numRuns: 200 },
        );
    });
});

function expectInOrder({ document }: Marked, action: CodeAction): void {
    const edits = [...(action.edit?.changes?.[document.uri] ?? [])].map(({ range }) => ({
        from: document.project.offsetAt(document.uri, range.start),
        to: document.project.offsetAt(document.uri, range.end),
        range,
    }));
    expect(edits.length).toBeGreaterThan(0);
    edits.sort((a, b) => a.from - b.from || a.to - b.to);
    edits.forEach((edit, index) => {
        expect(edit.to).toBeLessThanOrEqual(document.text.length);
        expect(edit.from).toBeGreaterThanOrEqual(edits[index - 1]?.to ?? 0);
        expect(document.project.positionOf(document.uri, edit.from)).toEqual(edit.range.start);
    });
}
