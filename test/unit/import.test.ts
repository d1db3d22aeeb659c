import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { danishFile } from '../../language-server/src/exports/csv/danish.ts';
import { tidyFile } from '../../language-server/src/exports/csv/tidy.ts';
import type { Chunk, ExportedFile } from '../../language-server/src/exports/exported-file.ts';
import { ExportRun } from '../../language-server/src/exports/run.ts';
import { select } from '../../language-server/src/exports/selection.ts';
import { xlsxFormat } from '../../language-server/src/exports/xlsx/format.ts';
import { type ImportOptions, type ImportResult, importSheet } from '../../language-server/src/imports/import.ts';
import { profileJson } from '../../language-server/src/json/profile-json.ts';
import { Project } from '../../language-server/src/project.ts';
import { exampleProject } from '../examples.ts';

const registers = new Project().workspace.registersFor(null);
const options: ImportOptions = {
    mapping: {},
    sheet: undefined,
    unit: undefined,
    numbers: undefined,
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
        ]);
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
