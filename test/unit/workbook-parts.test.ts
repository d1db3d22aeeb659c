import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, expect, it } from 'vitest';
import { ScratchFile } from '../../language-server/src/cli/scratch-file.ts';
import { csvFormat } from '../../language-server/src/exports/csv/format.ts';
import { ExportRun } from '../../language-server/src/exports/run.ts';
import { select } from '../../language-server/src/exports/selection.ts';
import { xlsxFormat } from '../../language-server/src/exports/xlsx/format.ts';
import { Looks } from '../../language-server/src/exports/xlsx/looks.ts';
import { SharedTexts } from '../../language-server/src/exports/xlsx/shared-texts.ts';
import { plainSheet } from '../../language-server/src/exports/xlsx/sheet.ts';
import { mostRows, SheetFilling } from '../../language-server/src/exports/xlsx/sheet-filling.ts';
import { Spool, SpoolRoom } from '../../language-server/src/exports/xlsx/spool.ts';
import { Project } from '../../language-server/src/project.ts';
import { randomFile } from './random-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'provenu-parts-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
    ['compressed', null],
    ['put on the disk', new ScratchFile(join(folder, 'ny'))],
])('what is spooled comes back as it was, also what is %s for want of room', async (_, scratch) => {
    const texts = fc.array(
        fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.repeat(20_000)),
        { maxLength: 5 },
    );
    await fc.assert(
        fc.asyncProperty(texts, fc.constantFrom(0, 300_000, 100_000_000), async (added, left) => {
            const room = new SpoolRoom(scratch, left);
            const spool = new Spool(room);
            for (const text of added) {
                spool.add(text);
                await spool.settle();
                expect(room.left).toBeGreaterThanOrEqual(0);
            }
            const bytes: Uint8Array[] = [];
            for await (const piece of spool.bytes()) bytes.push(piece);
            expect(Buffer.concat(bytes).toString()).toBe(added.join(''));
        }),
        { numRuns: 40 },
    );
    scratch?.discard();
    expect(readdirSync(folder, { recursive: true }).filter((name) => name !== 'ny')).toEqual([]);
});

it('a workbook of more texts than are held in common has them all', async () => {
    const labels = Array.from({ length: 6_000 }, (_, index) => `Post ${index} & <${index}>`);
    const project = new Project();
    project.setFile('a.prop', `forslag A-1 "T" { økonomi i kr { år 2027 ${labels.map((label) => `gevinst "${label}" 1`).join('\n')} } }`);
    const [file] = xlsxFormat.files(select(project, { language: 'da', findings: [] }, new ExportRun()));
    const parts: Uint8Array[] = [];
    for await (const chunk of file?.chunks ?? []) if (typeof chunk !== 'string') parts.push(chunk);
    const { sheets } = await readXlsx(Buffer.concat(parts));
    const lines = sheets.find(({ name }) => name === 'Linjer')?.rows.slice(1) ?? [];
    expect(lines.filter((row) => row[5] === 2027).map((row) => row[2])).toEqual(labels);
});

it('a sheet takes as many rows as the format knows and no more: the others would be missing from the sums', () => {
    const filling = new SheetFilling(
        plainSheet('Linjer', [{ width: 10 }], () => []),
        { looks: new Looks(), texts: new SharedTexts(), room: new SpoolRoom(null), tooManyRows: 'for mange' },
        false,
    );
    filling.add(Array.from({ length: mostRows }, () => []));
    expect(() => filling.add([[]])).toThrow('Linjer: for mange');
});

it('every cell of the tables has a column, also in files with mistakes in any place', () => {
    fc.assert(
        fc.property(
            randomFile,
            fc.double({ min: 0, max: 1, noNaN: true }),
            fc.constantFrom('', '}', 'økonomi { år 1999 gevinst 5 }', '"'),
            (text, share, put) => {
                const project = new Project();
                const at = Math.floor(text.length * share);
                project.setFile('a.prop', text.slice(0, at) + put + text.slice(at));
                const rows = project.itemRowsOf('a.prop', 'da').flatMap(({ tables }) => tables.flatMap(({ cells }) => [...cells.values()]));
                const files = csvFormat.files(select(project, { language: 'da', findings: [] }, new ExportRun()));
                const tables = files.find(({ name }) => name === 'provenu-tables.csv');
                const written = [...((tables?.chunks ?? []) as Iterable<string>)].join('');
                for (const cell of rows) expect(written).toContain(cell.replaceAll('"', '""'));
            },
        ),
        { numRuns: Number(process.env.RUNS ?? 200) },
    );
});
