import { readXlsx, type Sheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { ExportRun } from '../../language-server/src/exports/run.ts';
import { select } from '../../language-server/src/exports/selection.ts';
import { xlsxFormat } from '../../language-server/src/exports/xlsx/format.ts';
import { Project } from '../../language-server/src/project.ts';
import { exampleProject } from '../examples.ts';
import { hasSoffice, recalculated } from '../soffice.ts';

async function workbookOf(project: Project): Promise<Uint8Array> {
    const [file] = xlsxFormat.files(select(project, { language: 'da', findings: project.check() }, new ExportRun()));
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

    it('has a sheet for each thing, and the same bytes each time', async () => {
        expect([...sheets.keys()]).toEqual([
            'Læs mig',
            'Oversigt',
            'Linjer',
            'Profil',
            'Profiltal',
            'Måltal',
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
        const sheets = await sheetsOf(await workbookOf(project));
        expect(
            rowsOf(sheets, 'Linjer')
                .filter((row) => row.År === 2027)
                .map((row) => String(row.Linje).trim()),
        ).toEqual(texts.map((each) => each.trim()));
        expect(rowsOf(sheets, 'Linjer').find((row) => row.År === 2027)).toMatchObject({ Beløb: 1.5 });
        const cells = [...(sheets.get('Oversigt')?.cells?.values() ?? [])];
        expect(cells.filter((cell) => cell.formula?.includes('cmd')).length).toBe(0);
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

    it('can be made of no proposal at all', async () => {
        const project = new Project();
        project.setFile('a.prop', 'budget B "T" { år: 2027 }');
        expect((await sheetsOf(await workbookOf(project))).size).toBe(10);
    });
});

function kroner(minor: bigint | null): number | null {
    return minor === null ? null : Number(minor) / 100;
}
