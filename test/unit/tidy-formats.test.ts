import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { csvFormat } from '../../language-server/src/exports/csv/format.ts';
import type { Chunk, ExportedFile } from '../../language-server/src/exports/exported-file.ts';
import { jsonlFormat } from '../../language-server/src/exports/jsonl/format.ts';
import { parquetFormat } from '../../language-server/src/exports/parquet/format.ts';
import { ExportRun } from '../../language-server/src/exports/run.ts';
import { select } from '../../language-server/src/exports/selection.ts';
import { Project } from '../../language-server/src/project.ts';
import { exampleProject } from '../examples.ts';
import { records } from './read-csv.ts';

const project = exampleProject();
const selection = () => select(project, { language: 'da', findings: project.check() }, new ExportRun());
const chunksOf = (file: ExportedFile | undefined) => [...((file?.chunks ?? []) as Iterable<Chunk>)];
const bytesOf = (file: ExportedFile | undefined) => Buffer.concat(chunksOf(file).map((chunk) => Buffer.from(chunk)));

const [, tidy, , described, accounts] = csvFormat.files(selection());
const rows = records(bytesOf(tidy).toString(), ',', '\n');
const parquet = bytesOf(parquetFormat.files(selection())[0]);

describe('the tidy rows', async () => {
    const objects = await parquetReadObjects({ file: new Uint8Array(parquet).buffer });

    it('are the same in Parquet as in CSV, nothing stated staying null', () => {
        const asText = (value: unknown) => (value === null || value === undefined ? '' : String(value));
        expect(objects).toHaveLength(rows.length);
        expect(objects.map((row) => Object.values(row).map(asText))).toEqual(rows.map((row) => Object.values(row)));
    });

    it('are the same in JSON lines', () => {
        const lines = bytesOf(jsonlFormat.files(selection())[0]).toString().trimEnd().split('\n');
        expect(lines.map((line) => JSON.parse(line))).toEqual(objects.map((row) => ({ ...row })));
    });

    it('have a column described in the data package for each of theirs', () => {
        const { resources } = JSON.parse(bytesOf(described).toString());
        expect(resources[0].path).toBe(tidy?.name);
        expect(resources[0].schema.fields.map((field: { name: string }) => field.name)).toEqual(Object.keys(rows[0] ?? {}));
    });

    it('say what each line does to the result: planned cash by sector and year, investments apart', () => {
        const sums = new Map<string, number>();
        for (const row of objects) {
            if (row.scenario_number !== 1 || row.liquidity !== 'cash' || row.column !== 'year' || row.kind === 'investment') continue;
            const key = `${row.sectors} ${row.year}`;
            sums.set(key, (sums.get(key) ?? 0) + Number(row.effect ?? 0));
        }
        expect(sums.get('administration 2028')).toBe(1_080_000);
    });

    it('are the same bytes each time', () => {
        expect(Buffer.compare(parquet, bytesOf(parquetFormat.files(selection())[0]))).toBe(0);
    });
});

describe('more rows than are held at a time', () => {
    it('come in pieces, and are read as one file', async () => {
        const years = Array.from({ length: 40 }, (_, index) => 2027 + index);
        const proposal = (_: unknown, number: number) =>
            `forslag P-${number} "T" { økonomi i kr { år ${years.join(' ')}\n gevinst "G" ${years.join(' ')}\n udgift "U" ${years.map(() => '0,10').join(' ')} } }`;
        const many = new Project();
        many.setFile('a.prop', Array.from({ length: 300 }, proposal).join('\n'));
        const [file] = parquetFormat.files(select(many, { language: 'da', findings: [] }, new ExportRun()));
        const pieces = chunksOf(file).filter((chunk) => chunk.length > 0);
        expect(pieces.length).toBeGreaterThan(1);
        const read = await parquetReadObjects({ file: new Uint8Array(Buffer.concat(pieces.map((piece) => Buffer.from(piece)))).buffer });
        expect(read).toHaveLength(300 * 2 * years.length);
        expect(read.at(-1)).toMatchObject({ proposal: 'P-299', label: 'U', year: 2066, amount: 0.1, effect: -0.1 });
    });
});

describe('the account sheet', () => {
    it('holds the cash effect by account and year of what is adopted, and of nothing else', () => {
        const listed = records(bytesOf(accounts).toString().slice(1), ';', '\r\n');
        const { workspace } = project;
        const adopted = workspace.proposals.filter(({ written: { status } }) =>
            ['adopted', 'implementing', 'operating', 'realised'].includes(status ?? ''),
        );
        const expected = adopted.flatMap((proposal) => {
            const [profile] = workspace.profilesOf(proposal);
            return profile === undefined || profile.relative || profile.setup !== null
                ? []
                : profile.years.flatMap((year, index) => {
                      const net = profile.balances[index]?.net ?? null;
                      return net === null ? [] : [[proposal.written.id.name, String(year), String(Number(net.counted) / 100).replace('.', ',')]];
                  });
        });
        expect(expected.length).toBeGreaterThan(10);
        const given = listed.map((row) => [row.forslag, row.år, row['virkning på resultatet, kr.']].join(' '));
        expect(given).toEqual(expect.arrayContaining(expected.map((row) => row.join(' '))));
    });
});
