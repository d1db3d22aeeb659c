import { strFromU8, unzipSync } from 'fflate';
import { readXlsx, type Sheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { csvFormat } from '../../language-server/src/exports/csv/format.ts';
import { ExportRun } from '../../language-server/src/exports/run.ts';
import { select } from '../../language-server/src/exports/selection.ts';
import { xlsxFormat } from '../../language-server/src/exports/xlsx/format.ts';
import { Project } from '../../language-server/src/project.ts';
import type { Language } from '../../language-server/src/rules/define.ts';
import { exampleProject } from '../examples.ts';
import { hasSoffice, recalculated } from '../soffice.ts';
import { records } from './read-csv.ts';

async function workbookOf(project: Project, language: Language = 'da'): Promise<Uint8Array> {
    const [file] = xlsxFormat.files(select(project, { language, findings: project.check() }, new ExportRun()));
    const parts: Uint8Array[] = [];
    for await (const chunk of file?.chunks ?? []) if (typeof chunk !== 'string') parts.push(chunk);
    return Buffer.concat(parts);
}

async function sheetsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Sheet>> {
    const { sheets } = await readXlsx(bytes);
    return new Map(sheets.map((sheet) => [sheet.name, sheet]));
}

function rowsOf(sheets: ReadonlyMap<string, Sheet>, name: string) {
    const [head = [], ...rows] = sheets.get(name)?.rows ?? [];
    return rows.map((row) => Object.fromEntries(head.map((title, index) => [String(title), row[index] ?? null])));
}

describe('the workbook of all examples', async () => {
    const project = exampleProject();
    const bytes = await workbookOf(project);
    const sheets = await sheetsOf(bytes);

    it('breaks no word of the heads of the overview', () => {
        const heads = (sheets.get('Oversigt')?.rows[0] ?? []).map(String);
        const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
        const widths = [...xml.matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"/g)].flatMap(([, min, max, width]) =>
            Array.from({ length: Number(max) - Number(min) + 1 }, () => Number(width)),
        );
        expect(heads.length).toBeGreaterThan(10);
        expect(heads.filter((head, index) => (widths[index] ?? 0) < Math.max(...head.split(' ').map(({ length }) => length)) + 1)).toEqual([]);
    });

    it('says of the sum of the overview that overlap is taken off elsewhere, where there is any', async () => {
        const last = async (each: Project) => (await sheetsOf(await workbookOf(each))).get('Oversigt')?.rows.at(-1)?.slice(0, 3);
        expect(await last(project)).toEqual([null, 'I alt, medregnede', 'før overlap, som trækkes fra i arket Måltal']);
        const plain = new Project();
        plain.setFile('a.prop', 'forslag A-1 "Porto" {\n    økonomi i 1.000 kr {\n        år 2027 varig\n        gevinst "Porto" 10 10\n    }\n}\n');
        expect((await last(plain))?.slice(1)).toEqual(['I alt, medregnede', null]);
    });

    it('has a sheet for each thing, and the same bytes each time', async () => {
        expect([...sheets.keys()]).toEqual([
            'Læs mig',
            'Oversigt',
            'Linjer',
            'Profil',
            'Profiltal',
            'Måltal',
            'Kontoark',
            'Anmærkninger',
            'Opfølgning',
            'Felter',
            'Tabeller',
        ]);
        expect(Buffer.compare(bytes, await workbookOf(exampleProject()))).toBe(0);
    });

    it('holds the nets and running sums of the profiles', () => {
        const { workspace } = project;
        const expected = workspace.proposals.flatMap((proposal) => {
            const [profile] = workspace.profilesOf(proposal);
            return (profile?.years ?? []).map((_, index) => [
                proposal.written.id.name,
                kroner(profile?.balances[index]?.net?.counted ?? null),
                kroner(profile?.cumulative[index] ?? null),
            ]);
        });
        const rows = rowsOf(sheets, 'Profiltal').filter((row) => row.År !== 'etablering' && row.År !== 'varig');
        expect(rows.map((row) => [row.Forslag, row.Netto, row.Akkumuleret])).toEqual(expected);
    });

    it('holds the sum of each budget', () => {
        const results = rowsOf(sheets, 'Måltal').filter((row) => row.Post === 'Medregnede forslag');
        const { catalogues } = project.workspace;
        expect(results).toHaveLength(catalogues.length);
        for (const [index, { years, sum, overlaps }] of catalogues.entries()) {
            const gross = years.map((_, year) => overlaps.reduce((all, each) => all + (each.amounts[year]?.counted ?? 0n), sum[year]?.counted ?? 0n));
            expect(years.map((year) => results[index]?.[String(year)])).toEqual(gross.map(kroner));
        }
    });

    it('holds the account sheet of what is adopted, the same as the one in CSV', () => {
        const [, , , , accounts] = csvFormat.files(select(project, { language: 'da', findings: [] }, new ExportRun()));
        const listed = records([...(accounts?.chunks as Iterable<string>)].join('').slice(1), ';', '\r\n');
        const rows = rowsOf(sheets, 'Kontoark');
        expect(rows.at(-1)).toMatchObject({ Forslag: 'I alt' });
        expect(rows.length).toBeGreaterThan(10);
        const asText = (value: unknown) => String(value ?? '').replace('.', ',');
        expect(rows.slice(0, -1).map((row) => [row.Konto, row.År, row['Virkning, kr.'], row.Forslag].map(asText))).toEqual(
            listed.map((row) => [row.konto, row.år, row['virkning på resultatet, kr.'], row.forslag].map(asText)),
        );
    });

    it('types no sum: every amount of the overview and the profiles is a formula over the lines', () => {
        const key = { Oversigt: ['Tilbagebetaling, år', 'Bruttoafkast', 'Nutidsværdi', 'Nr.'], Profiltal: ['Nr.', 'År', 'Akkumuleret'] };
        for (const [name, typed] of Object.entries(key)) {
            const sheet = sheets.get(name);
            const [head = [], ...rows] = sheet?.rows ?? [];
            const numbers = rows.flatMap((row, index) =>
                row.flatMap((value, column) =>
                    typeof value === 'number' && !typed.includes(String(head[column])) ? [sheet?.cells?.get(`${index + 1},${column}`)?.formula] : [],
                ),
            );
            expect(numbers.length).toBeGreaterThan(50);
            expect(numbers.filter((formula) => formula === undefined)).toEqual([]);
        }
    });

    it.skipIf(!hasSoffice && process.env.CI === undefined)('calculated anew by LibreOffice, every figure stays', async () => {
        const anew = await sheetsOf(recalculated(bytes));
        for (const [name, sheet] of sheets) {
            const other = anew.get(name)?.rows ?? [];
            const wrong = sheet.rows.flatMap((row, rowIndex) =>
                row.flatMap((value, column) => {
                    const found = other[rowIndex]?.[column] ?? null;
                    const same =
                        typeof value === 'number' ? typeof found === 'number' && Math.abs(found - value) < 0.005 : (value ?? '') === (found ?? '');
                    return same ? [] : [`${name} ${rowIndex + 1}:${column + 1}: ${value} / ${found}`];
                }),
            );
            expect(wrong).toEqual([]);
        }
    });
});

describe('a workbook', () => {
    it('keeps a text that begins like a formula a text', async () => {
        const project = new Project();
        const texts = ['=1+1', '+45 12', '-5', '@SUM(A1)', '\t=2', "=cmd|' /C calc'!A0"];
        const one = (text: string, index: number) => `forslag A-${index} "${text}" { sektor: ældre økonomi i kr { år 2027 gevinst "${text}" 1,50 } }`;
        project.setFile('a.prop', texts.map(one).join('\n'));
        const bytes = await workbookOf(project);
        const sheets = await sheetsOf(bytes);
        expect(
            rowsOf(sheets, 'Linjer')
                .filter((row) => row.År === 2027)
                .map((row) => String(row.Linje).trim()),
        ).toEqual(texts.map((each) => each.trim()));
        expect(rowsOf(sheets, 'Linjer').find((row) => row.År === 2027)).toMatchObject({ Beløb: 1.5 });
        // What a formula says of it stands in quotes, and calculates to the text.
        const cells = [...(sheets.get('Oversigt')?.cells?.values() ?? [])].filter((cell) => cell.formula?.includes('cmd'));
        expect(cells.map(({ formula }) => formula)).toEqual([`"${texts.at(-1)}"`]);
        if (!hasSoffice) return;
        const anew = rowsOf(await sheetsOf(recalculated(bytes)), 'Oversigt');
        expect(anew.slice(0, texts.length).map((row) => String(row.Titel).trim())).toEqual(texts.map((each) => each.trim()));
    });

    it('keeps ids apart that differ in case alone, or not at all', async () => {
        const project = new Project();
        const one = (id: string, amount: number) => `forslag ${id} "T" { økonomi i kr { år 2027 gevinst "G" ${amount} } }`;
        project.setFile('a.prop', [one('A-1', 100), one('a-1', 20), one('A-1', 3)].join('\n'));
        const bytes = await workbookOf(project);
        const net = (sheets: ReadonlyMap<string, Sheet>) =>
            rowsOf(sheets, 'Profiltal')
                .filter((row) => row.År === 2027)
                .map((row) => row.Netto);
        expect(net(await sheetsOf(bytes))).toEqual([100, 20, 3]);
        if (hasSoffice) expect(net(await sheetsOf(recalculated(bytes)))).toEqual([100, 20, 3]);
    });

    it('has room for the widest amounts, and prints a wide sheet on more pages than one', async () => {
        const project = new Project();
        const years = Array.from({ length: 30 }, (_, index) => 2027 + index).join(' ');
        const amounts = Array.from({ length: 30 }, () => '123.456.789.012,25').join(' ');
        project.setFile('a.prop', `forslag A-1 "x" { økonomi i kr { år ${years}\n gevinst "G" 1 ${amounts.slice(19)}\n udgift "U" ${amounts} } }`);
        const files = unzipSync(await workbookOf(project));
        const sheetOf = (number: number) => strFromU8(files[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array());
        for (const number of [2, 3, 4, 5]) {
            const widths = [...sheetOf(number).matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"/g)].flatMap(([, min, max, width]) =>
                Array.from({ length: Number(max) - Number(min) + 1 }, () => Number(width)),
            );
            const narrow = [...sheetOf(number).matchAll(/<c r="([A-Z]+)\d+"[^>]*>(?:<f>[^<]*<\/f>)?<v>(-?\d{12,}(?:\.\d+)?)<\/v>/g)].filter(
                ([, column = '', value = '']) => (widths[columnOf(column)] ?? 0) < value.length + 3,
            );
            expect(narrow.map(([cell]) => cell)).toEqual([]);
        }
        expect(Number(/fitToWidth="(\d+)"/.exec(sheetOf(2))?.[1])).toBeGreaterThan(3);
    });

    it('prints its overview so that it can be read: so many pages beside one another that ten points become eight, with ids and titles on each', async () => {
        const project = new Project();
        project.setFile('a.prop', 'budget B "b" { år: 2027..2030 }\nforslag A-1 "x" { budget: B økonomi i kr { år 2027 2030\n gevinst "G" 1 1 } }');
        const files = unzipSync(await workbookOf(project));
        const overview = strFromU8(files['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
        const widths = [...overview.matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"/g)].flatMap(([, min, max, width]) =>
            Array.from({ length: Number(max) - Number(min) + 1 }, () => Number(width)),
        );
        const [all, titles] = [widths, widths.slice(0, 3)].map((some) => some.reduce((sum, width) => sum + width, 0));
        const pages = Number(/fitToWidth="(\d+)"/.exec(overview)?.[1]);
        expect(pages).toBe(2);
        // A character of ten points is about 1.85 mm, and A4 lies 277 mm wide between its margins.
        expect((277 / ((((all ?? 0) - (titles ?? 0)) / pages + (titles ?? 0)) * 1.85)) * 10).toBeGreaterThan(7.5);
        expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toContain('>Oversigt!$1:$1,Oversigt!$A:$C<');
    });

    it('says in its own language which page is printed', async () => {
        const { sheets } = await readXlsx(await workbookOf(new Project(), 'en'));
        expect(sheets[0]?.headerFooter?.oddFooter).toBe('&L&A&RPage &P of &N');
    });

    it('can be made of no proposal at all', async () => {
        const project = new Project();
        project.setFile('a.prop', 'budget B "T" { år: 2027 }');
        expect((await sheetsOf(await workbookOf(project))).size).toBe(11);
    });
});

function kroner(minor: bigint | null): number | null {
    return minor === null ? null : Number(minor) / 100;
}

/** From 0: `AB` is 27. */
function columnOf(letters: string): number {
    return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
