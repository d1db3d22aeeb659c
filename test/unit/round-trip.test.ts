import fc from 'fast-check';
import { readXlsx, type Sheet, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { csvFormat } from '../../language-server/src/exports/csv/format.ts';
import type { Chunk, ExportedFile } from '../../language-server/src/exports/exported-file.ts';
import { ExportRun } from '../../language-server/src/exports/run.ts';
import { select } from '../../language-server/src/exports/selection.ts';
import { xlsxFormat } from '../../language-server/src/exports/xlsx/format.ts';
import { importedFiles } from '../../language-server/src/imports/files.ts';
import { type ImportResult, importSheets, type SheetFile } from '../../language-server/src/imports/import.ts';
import { Project } from '../../language-server/src/project.ts';
import { exampleProject } from '../examples.ts';
import { hasSoffice, recalculated } from '../soffice.ts';
import { plainImport } from './import-options.ts';
import { meaningOf } from './meaning.ts';
import { randomFile } from './random-files.ts';

const options = plainImport;
const selection = (project: Project, language: 'da' | 'en') => select(project, { language, findings: [] }, new ExportRun());

async function bytesOf(file: ExportedFile | undefined): Promise<Uint8Array> {
    const parts: Buffer[] = [];
    for await (const chunk of (file?.chunks ?? []) as AsyncIterable<Chunk>) parts.push(Buffer.from(chunk as string));
    return Buffer.concat(parts);
}

async function asWorkbook(project: Project, language: 'da' | 'en'): Promise<readonly SheetFile[]> {
    const [file] = xlsxFormat.files(selection(project, language));
    return [{ kind: 'xlsx', bytes: await bytesOf(file) }];
}

async function asPackage(project: Project, language: 'da' | 'en'): Promise<readonly SheetFile[]> {
    const files = [...csvFormat.files(selection(project, language))].filter(({ name }) => /fields|tables/.test(name));
    return Promise.all(files.map(async (file) => ({ kind: 'csv', bytes: await bytesOf(file) }) as const));
}

function projectOf(result: ImportResult): Project {
    if (result.kind === 'wrong') throw new Error(result.message.da);
    const project = new Project();
    for (const { path, text } of importedFiles(result.proposals, { keywords: 'da', isDeclared: () => false })) project.setFile(path, text);
    return project;
}

function remarksOf(result: ImportResult) {
    return result.kind === 'read' ? result.remarks.map(({ line, what, message }) => `${line} ${what}: ${message.da}`) : [result.message.da];
}

const ways = [
    ['workbook', asWorkbook],
    ['data package', asPackage],
] as const;

describe.each(ways)('our own %s', (_, written) => {
    it.each(['da', 'en'] as const)('gives all examples back as they were, exported in %s', async (language) => {
        const examples = exampleProject();
        const result = await importSheets(await written(examples, language), options);
        expect(remarksOf(result)).toEqual([]);
        const back = projectOf(result);
        expect(back.paths).toEqual(examples.paths.map((path) => path.replace(/^examples\//, '')));
        expect(meaningOf(back)).toEqual(meaningOf(examples));
    });

    it('gives any files back as they were: texts, ranges, steps, scenarios, groups, relations, measures, comments', async () => {
        const files = fc.array(randomFile, { minLength: 1, maxLength: 2 });
        await fc.assert(
            fc.asyncProperty(files, fc.constantFrom('da' as const, 'en' as const), async (texts, language) => {
                const project = new Project();
                for (const [index, text] of texts.entries()) project.setFile(`mappe/f${index}.prop`, text);
                const result = await importSheets(await written(project, language), options);
                expect(remarksOf(result)).toEqual([]);
                expect(meaningOf(projectOf(result))).toEqual(meaningOf(project));
            }),
            { numRuns: Number(process.env.RUNS ?? 60) },
        );
    });
});

describe('a workbook that somebody has changed', () => {
    const source = [
        'budget B2027 { år: 2027..2028 enhed: 1.000 kr måltal: 500 500 }',
        'forslag A-1 "Fælles indkøb" { budget: B2027 klasse: effektivisering resumé: "Indkøb samles."',
        'økonomi { år 2027 2028 varig gevinst "Varer" kontant 250 500,0 ~600 udgift "Licens" 50 - 0',
        'gevinst "Trin" trinvis 10 20 - } økonomi "Scenarie 2" { år 2027 gevinst "Varer" 1..2 } }',
    ].join('\n');
    const project = (text: string) => {
        const made = new Project();
        made.setFile('a.prop', text);
        return made;
    };

    /** The library that writes here keeps the value of a formula only where it is told it. */
    const kept = (cells: Sheet['cells']) => new Map([...(cells ?? [])].map(([place, cell]) => [place, { ...cell, formulaResult: cell.value }]));

    /** A cell written over as a spreadsheet would: the sheet, what its row begins with, the head of the column, the new content. */
    async function changed(text: string, ...change: Change): Promise<Uint8Array> {
        const [file] = await asWorkbook(project(text), 'da');
        return changedOnce(file?.bytes ?? new Uint8Array(), ...change);
    }

    type Change = readonly [sheet: string, row: readonly unknown[], head: string, content: string | number | null];

    async function changedOnce(bytes: Uint8Array, ...[sheet, row, head, content]: Change): Promise<Uint8Array> {
        const { sheets, namedRanges = [] } = await readXlsx(bytes, { readStyles: true });
        const written = sheets.map(({ name, rows, cells }) => {
            if (name !== sheet) return { name, rows, cells: kept(cells) };
            const column = rows[0]?.indexOf(head) ?? -1;
            const line = rows.findIndex((each) => row.every((value) => each.includes(value as string)));
            expect([column, line].every((place) => place >= 0)).toBe(true);
            const made = rows.map((each, index) => (index === line ? each.with(column, content) : each));
            const details: NonNullable<Sheet['cells']> = kept(cells);
            const old = details.get(`${line},${column}`);
            details.delete(`${line},${column}`);
            if (old !== undefined)
                details.set(`${line},${column}`, { value: content, type: 'string', ...(old.style === undefined ? {} : { style: old.style }) });
            return { name, rows: made, cells: details };
        });
        return writeXlsx({ sheets: written, namedRanges: namedRanges.filter(({ name }) => !name.startsWith('_xlnm.')) });
    }

    const imported = (bytes: Uint8Array) => importSheets([{ kind: 'xlsx', bytes }], options);

    it.each([
        ['Tabeller', ['gevinst', 'Varer', 250], '2027', 300, 'kontant 250', 'kontant 300'],
        ['Tabeller', ['gevinst', 'Varer', 250], '2028', 450, '500,0', '450,0'],
        ['Tabeller', ['gevinst', 'Varer', 250], 'varig', 600, '~600', '600'],
        ['Tabeller', ['udgift', 'Licens'], '2028', 7.5, '50 -', '50 7,5'],
        ['Tabeller', ['udgift', 'Licens'], '2027', null, '50 - 0', '- - 0'],
        ['Tabeller', ['gevinst', 'Varer', '1..2'], '2027', '1..3', '1..2', '1..3'],
        ['Felter', ['resumé'], 'Værdi', '=1+1', 'Indkøb samles.', '=1+1'],
        ['Felter', ['måltal'], 'Værdi', '500 -', 'måltal: 500 500', 'måltal: 500 -'],
        ['Felter', ['resumé'], 'Værdi', null, 'resumé: "Indkøb samles."', ''],
        ['Felter', ['titel', 'Fælles indkøb'], 'Værdi', 'Samlet indkøb', 'Fælles indkøb', 'Samlet indkøb'],
    ] as const)('comes back with exactly that change: %s, %j, %s is %j', async (sheet, row, head, content, old, now) => {
        const result = await imported(await changed(source, sheet, row, head, content));
        expect(remarksOf(result)).toEqual([]);
        expect(source).toContain(old);
        expect(meaningOf(projectOf(result))).toEqual(meaningOf(project(source.replace(old, now))));
    });

    it('takes an amount written over in the lines to the cell it repeats, and says so', async () => {
        const result = await imported(await changed(source, 'Linjer', ['Varer', 2028], 'Beløb', 450_000));
        expect(remarksOf(result)).toEqual([expect.stringContaining('450.000 kr. fra Linjer er skrevet i Tabeller, række 3, 2028: 450')]);
        expect(meaningOf(projectOf(result))).toEqual(meaningOf(project(source.replace('500,0', '450'))));
    });

    it('names an amount of the lines that belongs to no single cell, and lets the table count', async () => {
        const result = await imported(await changed(source, 'Linjer', ['Trin', 2028], 'Beløb', 99));
        expect(remarksOf(result)).toEqual([expect.stringContaining('Linjer siger 99, men tabellen giver 30.000')]);
        expect(meaningOf(projectOf(result))).toEqual(meaningOf(project(source)));
    });

    it.each([
        ['Oversigt', 'Drift 2028', 999, '999'],
        ['Oversigt', 'Netto i alt', 1234.5, '1.234,5'],
        ['Profiltal', 'Gevinst', 300, '300'],
        ['Profiltal', 'Netto', 7, '7'],
    ] as const)('names a number typed over a sum, which is not read: %s, %s', async (sheet, head, typed, said) => {
        const result = await imported(await changed(source, sheet, ['A-1'], head, typed));
        expect(remarksOf(result)).toEqual([
            expect.stringMatching(new RegExp(`^2 changed: ${sheet}![A-Z]+2 \\(${head}\\): ${said} er skrevet i stedet for [-\\d]`)),
        ]);
        expect(result).toMatchObject({ remarks: [{ proposal: 'A-1', message: { en: expect.stringContaining('it is not read') } }] });
        expect(meaningOf(projectOf(result))).toEqual(meaningOf(project(source)));
    });

    const rich = [
        'budget B2027 { år: 2027..2028 enhed: 1.000 kr måltal: 500 500 }',
        'forslag A-1 "Fælles indkøb" { budget: B2027 udvalg: "Økonomiudvalget" status: vedtaget ansvarlig: "Indkøb" konto: "1.22.05"',
        'måling "Aftaler" "stk." fra 10 til 25 senest 2028 kilde "Opgørelse"',
        'økonomi { år 2027 2028 varig gevinst "Varer" kontant 250 500 600 realiseret gevinst "Varer" kontant 200 - - } }',
        'forslag A-2 "Færre breve" { budget: B2027 økonomi { år 2027 2028 gevinst "Porto" 10 20 } }',
    ].join('\n');

    it.each([
        [
            'Oversigt',
            ['A-1'],
            'Titel',
            'Samlet indkøb',
            "Oversigt!C2 (Titel): 'Fælles indkøb' er rettet til 'Samlet indkøb'",
            '"Fælles indkøb"',
            '"Samlet indkøb"',
        ],
        ['Oversigt', ['A-1'], 'Status', 'realiseret', "'vedtaget' er rettet til 'realiseret'", 'status: vedtaget', 'status: realiseret'],
        [
            'Oversigt',
            ['A-2'],
            'Udvalg',
            'Socialudvalget',
            "en tom celle er rettet til 'Socialudvalget'",
            '{ budget: B2027 økonomi',
            '{ budget: B2027 udvalg: "Socialudvalget" økonomi',
        ],
        [
            'Oversigt',
            ['A-2'],
            'Klasse',
            'gråzone',
            "en tom celle er rettet til 'gråzone'",
            '{ budget: B2027 økonomi',
            '{ budget: B2027 klasse: gråzone økonomi',
        ],
        ['Opfølgning', ['A-1', 'Aftaler'], 'Ansvarlig', 'Økonomi', "'Indkøb' er rettet til 'Økonomi'", 'ansvarlig: "Indkøb"', 'ansvarlig: "Økonomi"'],
    ] as const)('reads a field that is typed over in another sheet, and says so: %s, %j, %s', async (sheet, row, head, content, said, old, now) => {
        const result = await imported(await changed(rich, sheet, row, head, content));
        expect(remarksOf(result)).toEqual([expect.stringContaining(said)]);
        expect(rich).toContain(old);
        expect(meaningOf(projectOf(result))).toEqual(meaningOf(project(rich.replace(old, now))));
    });

    it.each([
        ['Oversigt', ['A-1'], 'Medregnet', 'nej', "Oversigt!E2 (Medregnet): 'nej' er skrevet i stedet for 'ja'; det er ikke læst"],
        ['Oversigt', ['A-1'], 'Status', 'næsten vedtaget', "'næsten vedtaget' er skrevet i stedet for 'vedtaget'"],
        ['Oversigt', ['A-1'], 'Nutidsværdi', 5, '5 er skrevet i stedet for '],
        ['Oversigt', ['I alt, medregnede'], 'Drift 2027', 5, '5 er skrevet i stedet for 260.000'],
        ['Måltal', ['Måltal'], '2027', 900_000, 'Måltal!D4 (2027): 900.000 er skrevet i stedet for 500.000'],
        ['Opfølgning', ['Aftaler'], 'Planlagt', 30, 'Opfølgning!G3 (Planlagt): 30 er skrevet i stedet for 25'],
        ['Opfølgning', ['Aftaler'], 'Realiseret', 12, '12 er skrevet i stedet for en tom celle'],
        ['Kontoark', ['A-1', 2027], 'Konto', '2.30.15', "Kontoark!E2 (Konto): '2.30.15' er skrevet i stedet for '1.22.05'"],
        ['Linjer', ['Porto', 2027], 'Art', 'udgift', "(Art): 'udgift' er skrevet i stedet for 'gevinst'"],
    ] as const)('names what is typed over and not read, with its cell and what stood there: %s, %j, %s', async (sheet, row, head, content, said) => {
        const result = await imported(await changed(rich, sheet, row, head, content));
        expect(remarksOf(result)).toEqual([expect.stringContaining(said)]);
        expect(meaningOf(projectOf(result))).toEqual(meaningOf(project(rich)));
    });

    it.each([
        ['Oversigt', ['A-1'], 'Medregnet', "Oversigt!E2 (Medregnet): 'ja' er slettet; det er ikke læst"],
        ['Oversigt', ['I alt, medregnede'], 'Drift 2027', '260.000 er slettet'],
        ['Profiltal', ['A-1', 2027], 'Netto', 'Profiltal!H2 (Netto): 250.000 er slettet'],
        ['Linjer', ['Porto', 2027], 'Art', "(Art): 'gevinst' er slettet"],
        ['Linjer', ['Porto', 2027], 'Beløb', '(Beløb): 10.000 er slettet'],
        ['Linjer', ['Porto', 2027], 'Virkning, kr.', '(Virkning, kr.): 10.000 er slettet'],
    ] as const)('names what is only cleared, which is not read either: %s, %j, %s', async (sheet, row, head, said) => {
        const result = await imported(await changed(rich, sheet, row, head, null));
        expect(remarksOf(result)).toEqual([expect.stringContaining(said)]);
        expect(meaningOf(projectOf(result))).toEqual(meaningOf(project(rich)));
    });

    it('names an effect that is cleared also where its unit is', async () => {
        const once = await changed(rich, 'Linjer', ['Porto', 2027], 'Enhed', null);
        const result = await imported(await changedOnce(once, 'Linjer', ['Porto', 2027], 'Virkning, kr.', null));
        expect(remarksOf(result)).toEqual([
            expect.stringContaining("(Enhed): 'kr.' er slettet"),
            expect.stringContaining('(Virkning, kr.): 10.000 er slettet'),
        ]);
    });

    it('says nothing of cells that are empty because a row of somebody else stands between ours', async () => {
        const [file] = await asWorkbook(project(rich), 'da');
        const { sheets } = await readXlsx(file?.bytes ?? new Uint8Array(), { readStyles: true });
        const between = sheets.map(({ name, rows, cells }) => {
            if (name !== 'Linjer') return { name, rows, cells: kept(cells) };
            const moved = new Map(
                [...kept(cells)].map(([place, cell]) => {
                    const [row = 0, column = 0] = place.split(',').map(Number);
                    return [`${row < 2 ? row : row + 1},${column}`, cell] as const;
                }),
            );
            return { name, rows: [...rows.slice(0, 2), [null, null, null, 'Vores note'], ...rows.slice(2)], cells: moved };
        });
        const result = await imported(await writeXlsx({ sheets: between }));
        expect(remarksOf(result)).toEqual([expect.stringContaining("'Vores note' er skrevet")]);
    });

    it('names a proposal whose row was taken out of the overview', async () => {
        const [file] = await asWorkbook(project(rich), 'da');
        const { sheets } = await readXlsx(file?.bytes ?? new Uint8Array(), { readStyles: true });
        const without = sheets.map(({ name, rows, cells }) => {
            if (name !== 'Oversigt') return { name, rows, cells: kept(cells) };
            const others = new Map([...kept(cells)].filter(([place]) => !place.startsWith('2,')));
            return { name, rows: rows.map((row, index) => (index === 2 ? [] : row)), cells: others };
        });
        const result = await imported(await writeXlsx({ sheets: without }));
        expect(remarksOf(result)).toEqual([expect.stringContaining('A-2 har ingen række i arket Oversigt, men er læst')]);
        expect(projectOf(result).workspace.proposals).toHaveLength(2);
    });

    it.skipIf(!hasSoffice && process.env.CI === undefined).each(['da', 'en'] as const)(
        'raises no alarm where LibreOffice has only calculated it anew, exported in %s',
        async (language) => {
            const examples = exampleProject();
            examples.setFile('examples/rich.prop', rich);
            const [file] = await asWorkbook(examples, language);
            const result = await imported(recalculated(Buffer.from(file?.bytes ?? [])));
            expect(remarksOf(result)).toEqual([]);
            expect(meaningOf(projectOf(result))).toEqual(meaningOf(examples));
        },
    );

    it('refuses what cannot stand where it is written, row by row, and keeps the rest', async () => {
        const evil = await imported(await changed(source, 'Felter', ['klasse'], 'Værdi', 'effektivisering } forslag X { klasse: gråzone'));
        expect(remarksOf(evil)).toEqual([expect.stringMatching(/refused: 'effektivisering } forslag/)]);
        expect(projectOf(evil).workspace.proposals.map(({ written }) => written.id.name)).toEqual(['A-1']);
        const word = await imported(await changed(source, 'Tabeller', ['udgift', 'Licens'], '2028', 'ukendt'));
        expect(remarksOf(word)).toEqual(["4 refused: '2028: ukendt' kan ikke læses som 'udgift Licens'"]);
        const outside = await imported(await changed(source, 'Tabeller', ['gevinst', 'Varer', '1..2'], '2028', 5));
        expect(remarksOf(outside)).toEqual([expect.stringContaining('skriv den i tabellens Kolonner')]);
    });

    it.skipIf(!hasSoffice && process.env.CI === undefined)('calculates all sums anew from the table', async () => {
        const bytes = recalculated(Buffer.from(await changed(source, 'Tabeller', ['gevinst', 'Varer', 250], '2028', 450)));
        const [file] = await asWorkbook(project(source.replace('500,0', '450,0')), 'da');
        const overview = async (each: Uint8Array) => (await readXlsx(each)).sheets.find(({ name }) => name === 'Oversigt')?.rows[1]?.slice(9, 16);
        expect(await overview(bytes)).toEqual(await overview(file?.bytes ?? new Uint8Array()));
        // As another program saved it, it comes back all the same.
        const back = await imported(bytes);
        expect(remarksOf(back)).toEqual([]);
        expect(meaningOf(projectOf(back))).toEqual(meaningOf(project(source.replace('500,0', '450,0'))));
    });
});
