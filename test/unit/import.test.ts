import { type Zippable, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { danishFile } from '../../language-server/src/exports/csv/danish.ts';
import { csvFormat } from '../../language-server/src/exports/csv/format.ts';
import { tidyFile } from '../../language-server/src/exports/csv/tidy.ts';
import type { Chunk, ExportedFile } from '../../language-server/src/exports/exported-file.ts';
import { ExportRun } from '../../language-server/src/exports/run.ts';
import { select } from '../../language-server/src/exports/selection.ts';
import { xlsxFormat } from '../../language-server/src/exports/xlsx/format.ts';
import { type ImportOptions, type ImportResult, importSheet } from '../../language-server/src/imports/import.ts';
import { unpackedSize } from '../../language-server/src/imports/unpacked-size.ts';
import { profileJson } from '../../language-server/src/json/profile-json.ts';
import { Project } from '../../language-server/src/project.ts';
import { exampleProject } from '../examples.ts';
import { plainImport } from './import-options.ts';

const registers = new Project().workspace.registersFor(null);
const options: ImportOptions = {
    ...plainImport,
    known: (register, name) => (registers.find(register, name) ?? registers.all(register).find((each) => each.label === name))?.id.name ?? null,
};
const selection = (project: Project) => select(project, { language: 'da', findings: project.check() }, new ExportRun());

async function bytesOf(file: ExportedFile | undefined): Promise<Uint8Array> {
    const parts: Buffer[] = [];
    for await (const chunk of (file?.chunks ?? []) as AsyncIterable<Chunk>) parts.push(Buffer.from(chunk as string));
    return Buffer.concat(parts);
}

function read(result: ImportResult) {
    if (result.kind === 'wrong') throw new Error(result.message.da);
    return result;
}

/** The texts of an import beside the budgets of the project they came from. */
function projectOf(result: ImportResult, source: Project): Project {
    const project = new Project();
    for (const path of source.paths) {
        const budget = /^(?:budget|sector|sektor)[\s\S]*?\n}/m.exec(source.textOf(path));
        if (source.writtenOf(path)?.budgets.length !== 0) project.setFile(`budget/${path}`, budget?.[0] ?? '');
    }
    for (const [index, { text }] of read(result).proposals.entries()) project.setFile(`i-${index}.prop`, text);
    return project;
}

/** The figures of every proposal by its id: what must come back. */
function figures(project: Project, first: boolean) {
    return profileJson(project.workspace).proposals.map(
        ({ id, years, net, cumulative, gain, cost, income, investment, onward, totals, fte, npv, paybackYears }) => ({
            id,
            ...{ years, net, cumulative, totals, fte, onward: onward.net, paybackYears, npv },
            ...(first ? { gain, cost, income, investment } : {}),
        }),
    );
}

const examples = exampleProject();

describe('our own files', () => {
    it('for programs come back with the same figures', async () => {
        const result = await importSheet('csv', await bytesOf(tidyFile(selection(examples))), options);
        const back = projectOf(result, examples);
        expect(
            back
                .check({ only: ['syntax-error', 'cell-count'] })
                .flatMap((file) => file.findings.map((finding) => back.lineAt(finding.path, finding.span.start))),
        ).toEqual([]);
        const tables = new Set(back.workspace.proposals.map((proposal) => proposal.written.id.name));
        expect(tables.size).toBeGreaterThan(25);
        expect(figures(back, true)).toEqual(figures(examples, true).filter(({ id }) => tables.has(id)));
        expect(read(result).remarks).toMatchObject([{ line: 0, message: { da: expect.stringContaining('kun tallene') } }]);
    });

    it('for a hearing come back with the same nets', async () => {
        const [file] = xlsxFormat.files(select(examples, { language: 'da', findings: [], edition: 'hearing' }, new ExportRun()));
        const result = await importSheet('xlsx', await bytesOf(file), options);
        const back = projectOf(result, examples);
        const byId = new Map(figures(examples, false).map((each) => [each.id, each]));
        const nets = figures(back, false);
        expect(nets.length).toBeGreaterThan(25);
        for (const each of nets) {
            const source = byId.get(each.id);
            const at = (years: readonly number[] | undefined, values: readonly (number | null)[] | undefined) =>
                (years ?? []).flatMap((year, index) => ((values?.[index] ?? null) === null ? [] : [[year, values?.[index]]]));
            expect([each.id, at(each.years, each.net)]).toEqual([each.id, at(source?.years, source?.net)]);
        }
    });

    it('as semicolons come back too', async () => {
        const result = read(await importSheet('csv', await bytesOf(danishFile(selection(examples))), options));
        expect(result.proposals.length).toBeGreaterThan(25);
    });

    it('as semicolons say that a column without an amount cannot be told from none; those for programs do not', async () => {
        const project = new Project();
        project.setFile('a.prop', 'forslag A-1 "Et" { økonomi { år 2027 2028 varig gevinst "Varer" 250 500 - } }');
        const said = { da: expect.stringContaining('kan ikke kendes fra en'), en: expect.stringContaining('cannot be told from one') };
        const remarks = async (file: ExportedFile) =>
            read(await importSheet('csv', await bytesOf(file), options)).remarks.map(({ message }) => message);
        expect(await remarks(danishFile(selection(project)))).toContainEqual(said);
        expect(await remarks(tidyFile(selection(project)))).not.toContainEqual(said);
    });
});

describe('our own data package in one zip', () => {
    const zipped = async (more: Zippable = {}) => {
        const files = await Promise.all(csvFormat.files(selection(examples)).map(async (file) => [`ark/${file.name}`, await bytesOf(file)] as const));
        return zipSync({ ...Object.fromEntries(files), ...more });
    };

    it('is read as its two files are', async () => {
        const result = read(await importSheet('zip', await zipped(), options));
        expect(result.rows).toBeGreaterThan(500);
        expect(result.remarks).toEqual([]);
        expect(result.proposals.map(({ id }) => id)).toEqual(
            expect.arrayContaining(examples.workspace.proposals.map(({ written }) => written.id.name)),
        );
    });

    it('without our files, damaged, with two of one kind or unpacking to too much, is refused in words', async () => {
        const notOurs = zipSync({ 'a.csv': new TextEncoder().encode('Titel;2027') });
        const twice = await zipped({ 'b/provenu-fields.csv': new Uint8Array(), 'c/provenu-tables.csv': new Uint8Array() });
        for (const bytes of [notOurs, new TextEncoder().encode('hej'), twice])
            expect(await importSheet('zip', bytes, options)).toMatchObject({ kind: 'wrong', message: { da: expect.stringContaining('datapakke') } });
        const bomb = await zipped({ 'nul.bin': new Uint8Array(201_000_000) });
        expect(await importSheet('zip', bomb, options)).toMatchObject({ kind: 'wrong', message: { da: expect.stringContaining('for stor') } });
    });
});

describe('a foreign sheet', () => {
    const csv = (text: string) => new TextEncoder().encode(text);

    it('is read through its heads', async () => {
        const result = await importSheet(
            'csv',
            csv('Nr;Titel;Udvalg;2027 (1.000 kr.);2028\n1;Fælles indkøb;Økonomiudvalget;1.250;2,5\n2;Anden;;-;0\n'),
            options,
        );
        const { proposals, mapping, remarks } = read(result);
        expect(mapping).toMatchObject({ Titel: 'title', Udvalg: 'committee', '2027 (1.000 kr.)': '2027', '2028': '2028' });
        expect(proposals[0]?.text).toContain('gain "Fælles indkøb"  1.250 2,5');
        expect(proposals[1]?.text).toContain('- 0');
        expect(proposals[0]?.text).toContain('in 1.000 kr');
        expect(remarks.map((remark) => remark.what)).toEqual(['changed', 'changed']);
    });

    it('refuses a row with a figure that may be two, and says which', async () => {
        const result = read(await importSheet('csv', csv('Id;Titel;2027\nA-1;Et;1.5\nA-2;To;15\n'), { ...options, unit: 'kr' }));
        expect(result.read).toBe(1);
        expect(result.remarks).toMatchObject([
            { line: 2, proposal: 'A-1', what: 'refused', message: { da: "'1.5' kan læses som 1,5 eller 15; skriv det ene" } },
            { line: 0, proposal: 'A-1', message: { da: expect.stringContaining('ikke skrevet nogen fil'), en: expect.stringContaining('no file') } },
        ]);
    });

    it('writes no file for a proposal whose every row is refused, and one for a proposal with a row left', async () => {
        const text = 'Id;Titel;Linje;2027\nA-1;Et;Varer;1.5\nA-2;To;Varer;1.5\nA-2;To;Løn;15\n';
        const { proposals } = read(await importSheet('csv', csv(text), { ...options, unit: 'kr' }));
        expect(proposals.map(({ id }) => id)).toEqual(['A-2']);
    });

    it('must say its unit, and have an id or a title and amounts', async () => {
        expect(await importSheet('csv', csv('Id;Titel;2027\nA-1;Et;15\n'), options)).toMatchObject({ kind: 'wrong' });
        expect(await importSheet('csv', csv('Farve;Form\nrød;rund\n'), options)).toMatchObject({ kind: 'wrong' });
    });

    it('is read as its mapping says', async () => {
        const mapping = { Sag: 'title', Spares: '2027' };
        const result = read(await importSheet('csv', csv('Sag;Spares\nEt;15\n'), { ...options, mapping, unit: 'mio. kr' }));
        expect(result.proposals[0]?.text).toContain('gain "Et"  15');
    });

    it('writes texts that cannot leave their quotes', async () => {
        const evil = 'a" } forslag X "\\';
        const bytes = await writeXlsx({
            sheets: [
                {
                    name: 'Ark (kr)',
                    rows: [
                        ['Id', 'Titel', '2027'],
                        ['A-1', evil, 100],
                    ],
                },
            ],
        });
        const result = read(await importSheet('xlsx', bytes, options));
        const project = new Project();
        project.setFile('a.prop', result.proposals[0]?.text ?? '');
        expect(project.workspace.proposals.map((proposal) => [proposal.written.id.name, proposal.written.title?.text])).toEqual([['A-1', evil]]);
    });

    it('that is no workbook, or unpacks to too much, is refused in words', async () => {
        expect(await importSheet('xlsx', csv('hej'), options)).toMatchObject({
            kind: 'wrong',
            message: { da: expect.stringContaining('ikke en Excel') },
        });
        const bomb = new Uint8Array(46);
        new DataView(bomb.buffer).setUint32(0, 0x02014b50, true);
        new DataView(bomb.buffer).setUint32(24, 3_000_000_000, true);
        expect(await importSheet('xlsx', bomb, options)).toMatchObject({ kind: 'wrong', message: { da: expect.stringContaining('for stor') } });
    });
});

describe('the sheet of another finance office', () => {
    /** Titles above, heads in two rows and merged, sections, sums, empty rows, negative in parentheses, figures as text. */
    async function messy(): Promise<Uint8Array> {
        return writeXlsx({
            sheets: [
                { name: 'Forside', rows: [['Budget 2027-2030'], ['Økonomi og Analyse']] },
                {
                    name: 'Effektiviseringer',
                    rows: [
                        ['Katalog over effektiviseringsforslag til Budget 2027-2030'],
                        [null],
                        ['Udarbejdet af Økonomi, marts 2026', null, null, null, '(beløb i 1.000 kr., 2027-p/l)'],
                        [null],
                        ['Forslag', null, 'Udvalg', 'Bemærkninger', 'Nettobesparelse'],
                        ['Nr.', 'Titel', null, null, 'B2027', 'BO28', 'BO29', 'BO30', 'Varigt'],
                        ['Ældreområdet'],
                        ['ÆL 1', 'Fælles vagtplanlægning', 'Sundhedsudvalget', 'x', 250, '1.250', '1.250,5', 1250, '1.250'],
                        ['ÆL 2', 'Nyt system', null, null, '(900)', '(100)', '-', null, 0],
                        [null, 'I alt', null, null, -650, 1150, 1250.5, 1250, 1250],
                        [null],
                        ['Skoleområdet'],
                        [3, 'Samlet indkøb', 'Børneudvalget', null, '1.5', 20, 20, 20, 20],
                        [4, 'Total ombygning', 'Børneudvalget', null, 'kr. 10', '20,-', '− 5', 20.000000001, 20],
                        ['I alt for alle udvalg', null, null, null, 1, 2, 3, 4, 5],
                    ],
                    merges: [
                        { startRow: 0, startCol: 0, endRow: 0, endCol: 8 },
                        { startRow: 4, startCol: 0, endRow: 4, endCol: 1 },
                        { startRow: 4, startCol: 4, endRow: 4, endCol: 8 },
                    ],
                },
            ],
        });
    }

    it('is read through two rows of heads, in the unit that stands above them', async () => {
        const { sheet, mapping, proposals } = read(await importSheet('xlsx', await messy(), options));
        expect(sheet).toBe('Effektiviseringer');
        expect(mapping).toEqual({
            ...{ 'Nr.': 'id', Titel: 'title', Udvalg: 'committee', Bemærkninger: 'ignore' },
            ...{ B2027: '2027', BO28: '2028', BO29: '2029', BO30: '2030', Varigt: 'onward' },
        });
        expect(proposals.map(({ id }) => id)).toEqual(['ÆL-1', 'ÆL-2', 'F-4']);
        expect(proposals[0]?.text).toContain('economy  in 1.000 kr {\nyears 2027 2028 2029 2030 onward\n');
        expect(proposals[0]?.text).toContain('gain "Fælles vagtplanlægning"  250 1.250 1.250,5 1.250 1.250');
        expect(proposals[1]?.text).toContain('gain "Nyt system"  -900 -100 - - 0');
        expect(proposals[2]?.text).toContain('gain "Total ombygning"  10 20 -5 20 20');
    });

    it('has every row told: what was changed, what was refused, sums and headings left out', async () => {
        const { rows, read: count, remarks } = read(await importSheet('xlsx', await messy(), options));
        expect([rows, count]).toEqual([8, 7]);
        expect(
            remarks
                .filter(({ message }) => !message.da.includes('er skrevet som'))
                .map(({ line, what, message }) => `${line} ${what}: ${message.da}`),
        ).toEqual([
            "7 changed: 'Ældreområdet' står alene og er taget for en overskrift",
            "10 changed: 'I alt' er en sum og er udeladt",
            "12 changed: 'Skoleområdet' står alene og er taget for en overskrift",
            "13 refused: '1.5' kan læses som 1,5 eller 15; skriv det ene",
            "15 changed: 'I alt for alle udvalg' er en sum og er udeladt",
            '0 changed: alle rækker i F-3 er afvist; der er ikke skrevet nogen fil for det',
        ]);
    });

    it('that unpacks to more than it says is refused before it is read', async () => {
        const bytes = new Uint8Array(
            await writeXlsx({
                sheets: [
                    {
                        name: 'Ark',
                        rows: [
                            ['Titel', '2027'],
                            ['x'.repeat(100_000), 1],
                        ],
                    },
                ],
            }),
        );
        const view = new DataView(bytes.buffer);
        const entries = Array.from({ length: bytes.length - 46 }, (_, at) => at).filter((at) => view.getUint32(at, true) === 0x02014b50);
        for (const at of entries) view.setUint32(at + 24, 1, true);
        expect(await unpackedSize(bytes, 50_000)).toBeGreaterThan(50_000);
        expect(await unpackedSize(bytes, 10_000_000)).toBeGreaterThan(100_000);
    });
});
