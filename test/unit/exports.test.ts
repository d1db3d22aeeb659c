import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { csvFormat } from '../../language-server/src/exports/csv/format.ts';
import type { Chunk } from '../../language-server/src/exports/exported-file.ts';
import { jsonFormat } from '../../language-server/src/exports/json/format.ts';
import { markdownFormat } from '../../language-server/src/exports/markdown/format.ts';
import { levelRows } from '../../language-server/src/exports/markdown/levels.ts';
import { ExportRun } from '../../language-server/src/exports/run.ts';
import { select } from '../../language-server/src/exports/selection.ts';
import { type ExportJson, exportShape } from '../../language-server/src/json/export-shape.ts';
import { profileJson } from '../../language-server/src/json/profile-json.ts';
import { Project } from '../../language-server/src/project.ts';
import type { Language } from '../../language-server/src/rules/define.ts';
import { exampleProject, propFiles } from '../examples.ts';
import { readCsv, records } from './read-csv.ts';

const examples = exampleProject();

function projectOf(...texts: readonly string[]): Project {
    const project = new Project();
    for (const [index, text] of texts.entries()) project.setFile(`file-${index}.prop`, text);
    return project;
}

const textFormats = { json: jsonFormat, csv: csvFormat, md: markdownFormat };
type ExportFormat = keyof typeof textFormats;
const exportFormats = ['json', 'csv', 'md'] as const;

function filesOf(project: Project, format: ExportFormat, language: Language = 'da', budget?: string) {
    const options = { language, findings: project.check(), ...(budget === undefined ? {} : { budget }) };
    return textFormats[format].files(select(project, options, new ExportRun()));
}

function texts(project: Project, format: ExportFormat, language: Language = 'da', budget?: string): readonly string[] {
    return filesOf(project, format, language, budget).map((file) => [...(file.chunks as Iterable<Chunk>)].join(''));
}

function jsonOf(project: Project, budget?: string): ExportJson {
    return exportShape.parse(JSON.parse(texts(project, 'json', 'da', budget)[0] ?? ''));
}

function danishCsv(project: Project) {
    return records(texts(project, 'csv')[0]?.slice(1) ?? '', ';', '\r\n');
}

function tidyCsv(project: Project) {
    return records(texts(project, 'csv')[1] ?? '', ',', '\n');
}

function markdown(project: Project, language: Language = 'da'): string {
    return texts(project, 'md', language)[0] ?? '';
}

/** Rows of the first pipe table below a heading, cells as their text. */
function tableBelow(text: string, heading: string): readonly (readonly string[])[] {
    const lines = text.slice(text.indexOf(heading)).split('\n');
    const from = lines.findIndex((line) => line.startsWith('|'));
    const rows = lines.slice(from, from + lines.slice(from).findIndex((line) => !line.startsWith('|')));
    return rows.filter((_, index) => index !== 1).map((row) => cellsOf(row));
}

/** GitHub's rule: a pipe divides cells unless a backslash stands before it. */
function cellsOf(row: string): readonly string[] {
    const inner = row.trim().replace(/^\|/, '').replace(/\|$/, '');
    const cells = inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
    // Table cells hold no blocks: a figure like `-` must not be read as a list.
    return cells.map((cell) => textOf(fromMarkdown(`x ${cell}`)).slice(2));
}

function kindsIn(node: Nodes): readonly string[] {
    return [node.type, ...('children' in node ? node.children.flatMap(kindsIn) : [])];
}

/** Kroner as øre, from a decimal string with `mark`. */
function øre(text: string, mark = '.'): bigint {
    const match = new RegExp(`^(-?)(\\d+)(?:\\${mark}(\\d{1,2}))?$`).exec(text);
    if (match === null) throw new Error(`no amount: '${text}'`);
    return BigInt(`${match[1]}${match[2]}${(match[3] ?? '').padEnd(2, '0')}`);
}

const table = (rows: string, head = 'economy in 1.000 kr { years 2027 2028 onward') =>
    `proposal A-1 "Titel" { sector: ældre class: efficiency ${head}\n${rows}\n} }`;

describe('the exports of all examples', () => {
    it.each(exportFormats)('%s: the same bytes twice, from files added alike', (format) => {
        expect(texts(exampleProject(), format)).toEqual(texts(examples, format));
        expect(texts(examples, format)).toEqual(texts(examples, format));
    });

    it('have fixed names', () => {
        const names = exportFormats.flatMap((format) => filesOf(examples, format).map((file) => file.name));
        const csv = [
            'provenu.csv',
            'provenu-tidy.csv',
            'provenu-suppressed.csv',
            'datapackage.json',
            'provenu-accounts.csv',
            'provenu-fields.csv',
            'provenu-tables.csv',
        ];
        expect(names).toEqual(['provenu.json', ...csv, 'provenu.md']);
    });

    it.each(['da', 'en'] as const)('JSON is what its schema says, in %s', (language) => {
        const document: unknown = JSON.parse(texts(examples, 'json', language)[0] ?? '');
        expect(exportShape.parse(document)).toEqual(document);
    });

    it('JSON holds the figures of the profile, unchanged and in order', () => {
        const { proposals, budgets } = JSON.parse(JSON.stringify(profileJson(examples.workspace))) as Pick<ExportJson, 'proposals' | 'budgets'>;
        const exported = jsonOf(examples);
        expect(exported.proposals.map((each) => each.id)).toEqual(proposals.map((each) => each.id));
        expect(exported.proposals).toMatchObject(proposals);
        expect(exported.budgets).toMatchObject(budgets);
    });

    it('tidy amounts add up to the totals of the profile', () => {
        const rows = tidyCsv(examples);
        const { proposals } = profileJson(examples.workspace);
        for (const { id, totals } of proposals) {
            const sums = cashSums(rows.filter((row) => row.proposal === id));
            for (const kind of ['gain', 'income', 'cost', 'investment'] as const) {
                const total = totals[kind] === null ? null : BigInt(Math.round(totals[kind] * 100));
                expect([id, kind, sums.get(kind) ?? 0n]).toEqual([id, kind, total ?? 0n]);
            }
        }
    });

    it('the table for people and the one for programs say the same', () => {
        const [, ...wideRows] = readCsv(texts(examples, 'csv')[0]?.slice(1) ?? '', ';', '\r\n');
        const wide = wideRows.flatMap((row) => row.slice(15, -2).filter((value) => value !== ''));
        const tidy = tidyCsv(examples).filter((row) => row.state === 'stated');
        expect(wide.map((value) => value.replace(',', '.')).sort()).toEqual(tidy.map((row) => row.amount).sort());
        expect(wide.length).toBeGreaterThan(200);
    });

    it('every suppression is listed in every format', () => {
        const suppressed = examples.check().flatMap((file) => file.suppressed);
        const [, , csv = ''] = texts(examples, 'csv');
        const rows = records(csv.slice(1), ';', '\r\n');
        expect(rows.map((row) => [row.fil, row.kode, row.begrundelse])).toEqual(suppressed.map((each) => [each.path, each.code, each.reason]));
        expect(jsonOf(examples).suppressed.map((each) => each.reason)).toEqual(suppressed.map((each) => each.reason));
        const text = textOf(fromMarkdown(markdown(examples)));
        for (const each of suppressed) expect(text).toContain(each.reason);
        expect(suppressed.length).toBeGreaterThan(5);
    });

    it('Markdown tables hold the nets of the profile', () => {
        const text = markdown(examples);
        for (const { id, net, setup, scenarios } of profileJson(examples.workspace).proposals) {
            const row = tableBelow(text, `## ${id} `).find(([label]) => label === 'Netto');
            if (row === undefined || scenarios.length > 0) continue;
            const shown = row.slice(1).map((cell) => figureIn(cell));
            const wanted = [...(setup === null ? [] : [setup.net]), ...net];
            expect([id, shown.slice(0, wanted.length)]).toEqual([id, wanted.map((each) => (each === null ? null : Math.round(each / 100) / 10))]);
        }
    });

    it('rows made into levels are those of the model', () => {
        for (const { scenarios } of examples.workspace.proposals) {
            for (const scenario of scenarios) {
                const rows = levelRows(scenario);
                expect(rows.map((row) => row.flow)).toEqual(scenario.flows);
                for (const { flow, at } of rows) {
                    for (const [year, amount] of flow.byYear) {
                        const value = at({ kind: 'year', year });
                        expect(value?.state === 'stated' ? value.amount : null).toEqual(amount);
                    }
                }
            }
        }
    });
});

/** `ca. 110 (80..140)` as 110; null for `-`. */
function figureIn(cell: string): number | null {
    const match = /^(?:ca\. )?(-?[\d.]+(?:,\d)?)(?: \(.*\))?$/.exec(cell);
    return match === null ? null : Number((match[1] ?? '').replaceAll('.', '').replace(',', '.'));
}

/** What a reader who knows only the documentation of the format would add up: cash, planned, the first scenario, no onward. */
function cashSums(rows: readonly Readonly<Record<string, string>>[]): ReadonlyMap<string, bigint> {
    const sums = new Map<string, bigint>();
    const levels = new Map<string, bigint>();
    const add = (kind: string, amount: bigint) => sums.set(kind, (sums.get(kind) ?? 0n) + amount);
    const counted = rows.filter((row) => row.scenario_number === '1' && row.actual === 'false' && row.unit === 'kr' && row.column !== 'onward');
    for (const row of counted.filter((each) => each.liquidity === 'cash' && (each.state === 'stated' || each.stepwise === 'true'))) {
        const { kind = '', label = '', group = '' } = row;
        const key = [kind, group, label].join('|');
        const amount = row.amount === '' ? 0n : øre(row.amount ?? '');
        if (kind === 'after') continue;
        if (kind === 'before') {
            const after = counted.find(
                (each) => each.kind === 'after' && each.label === label && each.year === row.year && each.column === row.column,
            );
            if (after?.state !== 'stated') continue;
            const difference = amount - øre(after.amount ?? '');
            add(difference < 0n ? 'cost' : 'gain', difference < 0n ? -difference : difference);
        } else if (row.stepwise === 'true') {
            levels.set(key, (levels.get(key) ?? 0n) + amount);
            add(kind, levels.get(key) ?? 0n);
        } else add(kind, amount);
    }
    return sums;
}

describe('the exports of files with all kinds of mistakes', () => {
    const corpus = propFiles(join(import.meta.dirname, '../corpus'));

    it('are made all the same, and are what they say they are', () => {
        for (const path of corpus) {
            const project = projectOf(readFileSync(path, 'utf8'));
            const document: unknown = JSON.parse(texts(project, 'json')[0] ?? '');
            expect(exportShape.parse(document), path).toEqual(document);
            const [danish = '', tidy = '', suppressed = ''] = texts(project, 'csv');
            expect(
                () => [records(danish.slice(1), ';', '\r\n'), records(tidy, ',', '\n'), records(suppressed.slice(1), ';', '\r\n')],
                path,
            ).not.toThrow();
            expect(kindsIn(fromMarkdown(markdown(project))), path).not.toContain('html');
        }
    });

    it('rows made into levels are those of the model there too', () => {
        for (const path of corpus) {
            for (const scenario of projectOf(readFileSync(path, 'utf8')).workspace.proposals.flatMap((proposal) => proposal.scenarios)) {
                expect(
                    levelRows(scenario).map((row) => [row.flow.label, row.flow.byYear.size]),
                    path,
                ).toEqual(scenario.flows.map((flow) => [flow.label, flow.byYear.size]));
                for (const { flow, at } of levelRows(scenario)) {
                    for (const [year, amount] of flow.byYear) {
                        const value = at({ kind: 'year', year });
                        expect(value?.state === 'stated' ? value.amount : null, path).toEqual(amount);
                    }
                }
            }
        }
    });
});

describe('CSV', () => {
    const hostile = '"=HYPERLINK(\\"http://x\\";1)"';

    it('begins with a byte order mark for Excel, and without for programs', () => {
        const [danish = '', tidy = '', suppressed = ''] = texts(examples, 'csv');
        expect([danish[0], suppressed[0]]).toEqual(['\ufeff', '\ufeff']);
        expect(tidy.startsWith('proposal,title,')).toBe(true);
        expect(Buffer.from(danish, 'utf8').subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    });

    it('is strict RFC 4180 in its own dialect, all records of one width', () => {
        const [danish = '', tidy = '', suppressed = ''] = texts(examples, 'csv');
        for (const [text, delimiter, end] of [
            [danish.slice(1), ';', '\r\n'],
            [tidy, ',', '\n'],
            [suppressed.slice(1), ';', '\r\n'],
        ] as const) {
            const rows = readCsv(text, delimiter, end);
            expect(new Set(rows.map((row) => row.length)).size).toBe(1);
        }
    });

    it('keeps Danish letters, quotes and separators of texts', () => {
        const project = projectOf(table('gain "Ærø; \\"på\\" Åen, blåbærgrød" cash 1 2 3'));
        expect(danishCsv(project)[0]?.tekst).toBe('Ærø; "på" Åen, blåbærgrød');
        expect(tidyCsv(project)[0]?.label).toBe('Ærø; "på" Åen, blåbærgrød');
    });

    it('tells `-` from 0, and both from what cannot be read', () => {
        const project = projectOf(table('gain "A" cash 0 - 1.5'));
        const row = danishCsv(project)[0];
        expect([row?.['2027'], row?.['2028'], row?.varig]).toEqual(['0', '', '?']);
        expect(tidyCsv(project).map(({ amount, state }) => [amount, state])).toEqual([
            ['0', 'stated'],
            ['', 'empty'],
            ['', 'unreadable'],
        ]);
        const cells = jsonOf(project).proposals[0]?.lines[0]?.cells.map(({ amount, state }) => [amount, state]);
        expect(cells).toEqual([
            [0, 'stated'],
            [null, 'empty'],
            [null, 'unreadable'],
        ]);
        expect(tableBelow(markdown(project), '### Økonomi')[1]).toEqual(['Gevinst: A', '0', '-', '?']);
    });

    it('amounts are kroner, exact, with a decimal comma or point and no grouping', () => {
        const project = projectOf(table('gain "A" cash 1.250.000,125 -0,5 312.345,67 kr\nfte "B" 0,25 -2 1'));
        const [money, fte] = danishCsv(project);
        expect([money?.['2027'], money?.['2028'], money?.varig, money?.enhed]).toEqual(['1250000125', '-500', '312345,67', 'kr.']);
        expect([fte?.['2027'], fte?.['2028'], fte?.enhed]).toEqual(['0,25', '-2', 'årsværk']);
        const tidy = tidyCsv(project).map((row) => row.amount);
        expect(tidy).toEqual(['1250000125', '-500', '312345.67', '0.25', '-2', '1']);
    });

    it('no text begins a formula, and a negative number stays a number', () => {
        const labels = ['=1+1', '+45 12', '-x', '@SUM(A1)', '\u0009=1', '＝1'];
        const project = projectOf(
            `proposal A-1 ${hostile} { economy in kr { years 2027\n${labels.map((label) => `gain "${label}" cash note ${hostile} -5`).join('\n')}\n} }`.replaceAll(
                ` note ${hostile} -5`,
                ` -5 note ${hostile}`,
            ),
        );
        const rows = danishCsv(project);
        expect(rows.map((row) => row.tekst)).toEqual(["'=1+1", "'+45 12", "'-x", "'@SUM(A1)", "'=1", "'＝1"]);
        expect(rows[0]?.titel).toBe('\'=HYPERLINK("http://x";1)');
        expect(rows[0]?.note).toBe('\'=HYPERLINK("http://x";1)');
        expect(rows[0]?.['2027']).toBe('-5');
        const tidy = tidyCsv(project);
        expect(tidy.map((row) => row.label)).toEqual(rows.map((row) => row.tekst));
        expect(tidy[0]?.amount).toBe('-5');
        const sheets = filesOf(project, 'csv').filter((file) => file.name.endsWith('.csv'));
        expect(sheets.length).toBeGreaterThan(3);
        const all = sheets.flatMap(({ name, chunks }) => {
            const text = [...(chunks as Iterable<Chunk>)].join('').replace(/^\ufeff/, '');
            return name === 'provenu-tidy.csv' ? readCsv(text, ',', '\n') : readCsv(text, ';', '\r\n');
        });
        for (const value of all.flat()) expect(value).not.toMatch(/^[=+@\t\r]|^-(?!\d+([.,]\d+)?$)/);
    });

    it('a text of several lines stays in its record', () => {
        const project = projectOf(`proposal A-1 """\n  Første\n  linje\n""" { economy in kr { years 2027\ngain "A" cash 1 note """x\r\ny""" } }`);
        expect(danishCsv(project).map((row) => [row.titel, row.note])).toEqual([['Første linje', 'x y']]);
        expect(texts(project, 'csv')[1]?.split('\n').length).toBe(3);
    });

    it('says beside the figures what they hide: ca., ranges, increments', () => {
        const project = projectOf(table('gain "A" cash stepwise ~250 2..3 8..'));
        expect(danishCsv(project)[0]).toMatchObject({ 2027: '250000', 2028: '2500', varig: '8000', forløb: 'trinvis' });
        expect(danishCsv(project)[0]?.['ca. og interval']).toBe('2027: ca. 250.000; 2028: 2.000..3.000; varig: 8.000..');
        expect(tidyCsv(project).map(({ amount, low, high, approximate }) => [amount, low, high, approximate])).toEqual([
            ['250000', '250000', '250000', 'true'],
            ['2500', '2000', '3000', 'false'],
            ['8000', '8000', '', 'false'],
        ]);
    });

    it('years without a calendar are their own columns', () => {
        const project = projectOf(
            table('gain "A" cash 0 1 2', 'economy in kr { years setup 1 2'),
            table('gain "B" cash 7 8 9').replace('A-1', 'B-1'),
        );
        const headers = (language: Language) => readCsv(texts(project, 'csv', language)[0]?.slice(1) ?? '', ';', '\r\n')[0]?.slice(15, -2);
        expect(headers('da')).toEqual(['etablering', 'år 1', 'år 2', '2027', '2028', 'varig']);
        expect(headers('en')).toEqual(['setup', 'year 1', 'year 2', '2027', '2028', 'onward']);
        expect(tidyCsv(project).map(({ column, year, relative }) => [column, year, relative])).toEqual([
            ['setup', '', 'false'],
            ['year', '1', 'true'],
            ['year', '2', 'true'],
            ['year', '2027', 'false'],
            ['year', '2028', 'false'],
            ['onward', '', 'false'],
        ]);
        const anchored = projectOf(table('gain "A" cash 0 1 2', 'starts: 2030 economy in kr { years setup 1 2'));
        expect(tidyCsv(anchored).map(({ year, relative }) => [year, relative])).toEqual([
            ['', 'false'],
            ['2030', 'false'],
            ['2031', 'false'],
        ]);
    });

    it('parts and scenarios are told apart, hours stand with the scenario that counts', () => {
        const blocks = ['part "Pilot" in kr', 'part "Resten" in kr', '"B" in kr', '"Timer" in hours'];
        const project = projectOf(`proposal A-1 { ${blocks.map((head) => `economy ${head} { years 2027 gain "x" cash 1 }`).join('\n')} }`);
        expect(tidyCsv(project).map((row) => [row.scenario_number, row.scenario, row.part, row.unit])).toEqual([
            ['1', '1', 'Pilot', 'kr'],
            ['1', '1', 'Resten', 'kr'],
            ['2', 'B', '', 'kr'],
            ['1', '1', 'Timer', 'hours'],
        ]);
        expect(danishCsv(project).map((row) => row.scenarie)).toEqual(['1, del Pilot', '1, del Resten', 'B', '1, del Timer']);
    });

    it('a year that stands twice counts once, as in the profile', () => {
        const project = projectOf(table('gain "A" cash 1 2 3', 'economy in kr { years 2027 2027 2028'));
        expect(tidyCsv(project).map((row) => [row.amount, row.state])).toEqual([
            ['1', 'stated'],
            ['', 'repeated'],
            ['3', 'stated'],
        ]);
    });

    it('counts lines of suppressed findings from 1, in the language asked for', () => {
        const source = `\n// prop-ignore class-missing: "kommer"; senere\nproposal A-1 "x" { sector: ældre }`;
        const project = projectOf(source);
        const [, , csv = ''] = texts(project, 'csv', 'en');
        expect(readCsv(csv.slice(1), ';', '\r\n').map((row) => row.slice(0, 4))).toEqual([
            ['file', 'line', 'code', 'reason'],
            ['file-0.prop', '3', 'class-missing', '"kommer"; senere'],
        ]);
    });
});

describe('one budget', () => {
    const budgets = 'budget B1 "Første" { years: 2027 2028 unit: kr target: 5 5 } budget B2 "Andet" { years: 2027 unit: kr }';
    const proposal = (id: string, budget: string, more = '') =>
        `proposal ${id} "${id}" { budget: ${budget} class: efficiency ${more} economy { years 2027\ngain "x" cash 4 } }`;
    const project = projectOf(
        budgets,
        proposal('A-1', 'B1'),
        `// prop-ignore section-missing: nej\n${proposal('B-1', 'B2')}`,
        proposal('C-1', 'B1', 'status: dropped'),
    );

    it('narrows every format to its proposals', () => {
        const json = jsonOf(project, 'B1');
        expect(json.proposals.map((each) => each.id)).toEqual(['A-1', 'C-1']);
        expect(json.budgets.map((each) => [each.id, each.title])).toEqual([['B1', 'Første']]);
        expect(json.suppressed.map((each) => each.proposal)).not.toContain('B-1');
        expect(tidyLines(project, 'B1')).toEqual(['A-1', 'C-1']);
        expect(texts(project, 'md', 'da', 'B1')[0]).not.toContain('B-1');
    });

    it('is empty where no proposal names it', () => {
        expect(jsonOf(project, 'B3')).toEqual({ version: 1, budgets: [], proposals: [], suppressed: [] });
        expect(texts(project, 'csv', 'da', 'B3')).toHaveLength(7);
        expect(texts(project, 'md', 'da', 'B3')[0]).toBe('# Effektiviseringsforslag\n');
    });

    it('shows the sum beside the target, and who is left out', () => {
        const text = texts(project, 'md', 'da', 'B1')[0] ?? '';
        const rows = tableBelow(text, '## Overblik');
        expect(rows.map((row) => [row[0], row[1], row[4]])).toEqual([
            ['Forslag', 'Titel', '2027'],
            ['A-1', 'A-1', '0,0'],
            ['', 'I alt (1 forslag)', '0,0'],
            ['', 'Måltal', '0,0'],
            ['', 'Investering', '0,0'],
            ['', 'Netto efter investering', '0,0'],
        ]);
        expect(text).toContain('Ikke medregnet: C-1 C-1 (bortfaldet).');
        expect(text).toContain('afrundet til hele 100 kr.');
    });
});

function tidyLines(project: Project, budget: string): readonly string[] {
    const rows = records(texts(project, 'csv', 'da', budget)[1] ?? '', ',', '\n');
    return [...new Set(rows.map((row) => row.proposal ?? ''))];
}

describe('Markdown', () => {
    it('adds the columns of the overview up to the sum that is held against the target', () => {
        const project = new Project();
        for (const path of propFiles('examples/budgetrunde-2027')) project.setFile(path, readFileSync(path, 'utf8'));
        const rows = tableBelow(markdown(project), '## Overblik');
        const [, ...body] = rows;
        const at = body.findIndex((row) => row[1]?.startsWith('I alt') === true);
        for (const column of [4, 5, 6, 7]) {
            const added = body.slice(0, at).reduce((sum, row) => sum + (figureIn(row[column] ?? '') ?? 0), 0);
            expect(figureIn(body[at]?.[column] ?? '')).toBe(added);
        }
        expect(body[at]?.slice(4, 8)).toEqual(['1.390', '3.760', '4.410', '4.410']);
        expect(body.find((row) => row[1] === 'Måltal')?.slice(4, 8)).toEqual(['1.200', '3.600', '4.300', '4.400']);
        expect(body.find((row) => row[0] === 'TEK-01')?.[8]).toBe('6 år');
    });

    it('shows ca. and ranges as they stand, and the span of what rests on them', () => {
        const project = projectOf(table('gain "A" cash 2..3 ~250 8..\ncost "B" 1 - 2..4'));
        const rows = tableBelow(markdown(project), '### Økonomi').map((row) => row.slice(0, 4));
        expect(rows).toEqual([
            ['1.000 kr.', '2027', '2028', 'Varig'],
            ['Gevinst: A', '2,0..3,0', 'ca. 250,0', '8,0..'],
            ['Udgift: B', '1,0', '-', '2,0..4,0'],
            ['Netto', '1,5 (1,0..2,0)', 'ca. 250,0', '5,0 (4,0..)'],
            ['Akkumuleret', '1,5 (1,0..2,0)', 'ca. 251,5 (251,0..252,0)', ''],
        ]);
    });

    it('keeps freed time, avoided costs and positions out of net', () => {
        const rows = tableBelow(
            markdown(projectOf(table('gain "A" cash 1 1 1\ngain "B" noncash 5 5 5\ngain "C" avoided 7 7 7\nfte "D" 0,5 1 1'))),
            '### Økonomi',
        );
        expect(rows.map((row) => row.slice(0, 2))).toEqual([
            ['1.000 kr.', '2027'],
            ['Gevinst: A', '1'],
            ['Netto', '1'],
            ['Akkumuleret', '1'],
            ['Ikke-kontant gevinst: B', '5'],
            ['Undgået gevinst: C', '7'],
            ['Årsværk (antal)', '0,5'],
        ]);
    });

    it('says the key figures with their years and conventions, in both languages', () => {
        const budget = 'budget B { years: 2027..2030 unit: 1.000 kr payback: 8 years discount rate: 3,5 % }';
        const project = projectOf(budget, table('gain "A" cash 100 100 100\ninvestment "I" 200 - -', 'budget: B economy { years 2027 2028 onward'));
        expect(textOf(fromMarkdown(markdown(project)))).toContain(
            'Nøgletal: tjent hjem efter 2 år, i 2028; reglen om tilbagebetaling inden for 8 år er overholdt (akkumuleret netto efter 8 år er 600.000 kr.); ' +
                'afkastet pr. investeret krone er 4 brutto og 3 netto over 8 år; nutidsværdien over 8 år er 511.000 kr. ved en rente på 3,5 %, med første år udiskonteret.',
        );
        expect(markdown(project, 'en')).toContain('at 3,5 %, first year undiscounted.');
    });

    it('does not call an investment without an amount none', () => {
        const text = markdown(projectOf(table('gain "A" cash 1 1 1\ninvestment "I" - - -')));
        expect(text).toContain('investeringen er ikke oplyst');
        expect(tableBelow(text, '### Økonomi').find(([label]) => label === 'Investering: I')).toEqual(['Investering: I', '-', '-', '-']);
    });

    it('leaves key figures out where an amount cannot be read', () => {
        const text = markdown(projectOf(table('gain "A" cash 1.5 1 1\ninvestment "I" 2 - -')));
        expect(text).toContain('**Nøgletal:** kan ikke regnes');
        expect(tableBelow(text, '### Økonomi').find(([label]) => label === 'Netto')).toEqual(['Netto', '?', '1', '1']);
    });

    it('is no more exact than the dates of the file', () => {
        const dates = ['2027', '2027-03', '2027-Q3', '2027-05-01'].map((date) =>
            markdown(projectOf(`proposal A-1 "x" { starts: ${date} economy in kr { gain "x" } }`)),
        );
        const said = dates.map((text) => /\*\*Starter:\*\* (.*)/.exec(text)?.[1]);
        expect(said).toEqual(['2027', 'marts 2027', '3. kvartal 2027', '1. maj 2027']);
    });

    it('a hostile title stays text, in headings and in tables', () => {
        const title = 'a|b <script>alert(1)</script> *x* _y_ `z` [l](javascript:x) # &lt; ~~w~~ http://www.x.dk a@b.dk \\| \\\\ ![i](j) $m$';
        const project = projectOf(`proposal A-1 "${title.replaceAll('\\', '\\\\')}" { summary: "${title.replaceAll('\\', '\\\\')}" }`);
        const text = markdown(project);
        const root = fromMarkdown(text);
        expect(new Set(kindsIn(root))).not.toContain('html');
        for (const kind of ['html', 'link', 'image', 'inlineCode', 'emphasis']) expect(kindsIn(root)).not.toContain(kind);
        expect(headings(root)).toContain(`A-1 ${title}`);
        expect(tableBelow(text, '## Overblik')[1]?.slice(0, 2)).toEqual(['A-1', title]);
        // What GitHub would make a link or strike out is escaped too.
        expect(text).not.toMatch(/[^\\]:\/\/|a@b|[^\\]~~/);
    });

    it('any title comes back as it was', () => {
        fc.assert(
            fc.property(
                fc.string({
                    unit: fc.oneof(fc.constantFrom(...'|*_`<>[]()#+-.!~&;:/\\ $=\t1a"'), fc.constantFrom('æ', 'é', '€', '\u2028', '\u00a0')),
                    maxLength: 40,
                }),
                (raw) => {
                    const project = projectOf(`proposal A-1 "${raw.replace(/[\\"]/g, '\\$&')}" { }`);
                    const title = (project.workspace.proposals[0]?.written.title?.text ?? '').replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
                    const text = markdown(project);
                    const root = fromMarkdown(text);
                    expect(headings(root)).toContain(`A-1 ${title}`.trim());
                    expect(kindsIn(root)).not.toContain('html');
                    expect(tableBelow(text, '## Overblik')[1]?.[1]).toBe(title);
                },
            ),
            { numRuns: 200, seed: 7 },
        );
    });

    it('keeps paragraphs and lists of texts', () => {
        const text = markdown(projectOf('proposal A-1 "x" { description: """\nEn\nto\n\n- a\n- b\n\nTre\n""" citizens: "- c" }'));
        expect(text).toContain('En to\n\n- a\n- b\n\nTre\n');
        expect(text).toContain('**For borgere:**\n\n- c\n');
    });

    it('writes shares, measures and relations out', () => {
        const text = textOf(
            fromMarkdown(
                markdown(
                    projectOf(`proposal A-1 "x" { class: grey-zone { efficiency 60 % "ens" service-reduction 40 % } realisability: 1..2 "prøvet"
                        economy in 1.000 kr { years 2027 gain "x" cash 1 }
                        measure "Fravær" "dage" from ~18 in 2025 to 12..13 by 2028 source "Løn" actual 14 in 2027-06
                        excludes: B-1 overlaps: C-1 with 2..3 t.kr per year }`),
                ),
            ),
        );
        expect(text).toContain('Effektivisering 60 %: ens');
        expect(text).toContain('realiserbarhed 1..2');
        expect(text).toContain('Fravær (dage): fra ca. 18 i 2025 til 12..13 senest 2028; realiseret 14 i juni 2027; kilde: Løn');
        expect(text).toContain('Overlapper: C-1 med 2.000..3.000 kr. om året');
    });
});

function headings(root: Root): readonly string[] {
    return root.children.flatMap((node) => (node.type === 'heading' ? [textOf(node)] : []));
}
