import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { exportProject } from '../../language-server/src/exports/export.ts';
import { filingOf } from '../../language-server/src/exports/facts.ts';
import { formatOf } from '../../language-server/src/exports/formats.ts';
import type { Balance } from '../../language-server/src/model/profile.ts';
import type { Proposal } from '../../language-server/src/model/proposal.ts';
import type { Workspace } from '../../language-server/src/model/workspace.ts';
import { Project } from '../../language-server/src/project.ts';
import { exampleProject } from '../examples.ts';

/** What the sums of rows must get right: steps, pairs, one-off amounts, parts with years of their own, scenarios, and what is left out. */
const other = new Project();
other.setFile(
    'andeby.prop',
    `budget B1 "Katalog" { kommune: "Andeby Kommune" år: 2027..2030 enhed: 1.000 kr }
    forslag AND-1 "Trin" { budget: B1 sektor: ældre klasse: effektivisering status: vedtaget
        økonomi i 1.000 kr { år etablering 2027 2028 2029 2030 varig
            gevinst "Vikarer" trinvis - 100 50 50,55 - -
            udgift "Drift" - 10 10 10 10 10
            investering "System" 30 20 - - - -
            gevinst "Tid" ikke-kontant - 999 999 999 999 999 } }
    forslag AND-2 "Par" { budget: B1 sektor: skole, ældre klasse: effektivisering
        økonomi i kr { år 2027 2028 varig
            før "Kontrakt" 1.000.000,01 1.000.000,02 1.000.000
            efter "Kontrakt" 1.200.000 700.000 -
            gevinst "Salg" engangs 5 - - }
        økonomi "Uden salg" i kr { år 2027 varig\n gevinst "Kontrakt" 77 77 } }
    forslag AND-3 "Droppet" { budget: B1 sektor: skole status: bortfaldet økonomi i kr { år 2027 2028\n gevinst "G" 4444 4444 } }
    forslag AND-4 "Dele" { budget: B1 sektor: skole
        økonomi del "Nord" i 1.000 kr { år 2027 2028\n gevinst "G" 100 100 }
        økonomi del "Syd" i 1.000 kr { år 2027 2028 2029 2030\n gevinst "G" - 60 60 60 } }
    forslag AND-5 "Uden kalender" { budget: B1 sektor: skole økonomi i kr { år 1..2\n gevinst "G" 3333 3333 } }`,
);

it('the made-up catalogue is read without a mistake', () => {
    const errors = other.check().flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
    expect(errors.map(({ message }) => message.en)).toEqual([]);
});

const municipalities = [exampleProject(), other];
const folder = mkdtempSync(join(tmpdir(), 'provenu-warehouse-'));
afterAll(() => rmSync(folder, { recursive: true }));

for (const [index, project] of municipalities.entries()) {
    mkdirSync(join(folder, String(index)));
    for (const id of ['parquet', 'jsonl', 'csv']) {
        const format = formatOf(id);
        if (format === undefined) throw new Error(id);
        for await (const { name, chunks } of exportProject(project, format, { language: 'da', findings: project.check() })) {
            const parts: Uint8Array[] = [];
            for await (const chunk of chunks) parts.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
            writeFileSync(join(folder, String(index), name), Buffer.concat(parts));
        }
    }
}

const guides = ['da', 'en'].map((language) => readFileSync(join(import.meta.dirname, `../../docs/guide/${language}.md`), 'utf8'));
const queriesOf = (guide = '') => [...guide.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, query = '']) => query);
const [byYear = '', byClass = ''] = queriesOf(guides[0]);
const sources = ['*/provenu.parquet', '*/provenu.jsonl', '*/provenu-tidy.csv'];

const connection = await (await DuckDBInstance.create(':memory:')).connect();

/** Rows as texts, amounts in øre. */
async function answers(query: string, source: string): Promise<readonly string[]> {
    expect(query).toContain("FROM '*/provenu.parquet'");
    const asked = query.replace("'*/provenu.parquet'", `'${join(folder, source)}'`);
    const rows = (await connection.runAndReadAll(asked)).getRowsJson();
    return rows.map((row) => [...row.slice(0, -1), Math.round(Number(row.at(-1)) * 100)].join(' | ')).sort();
}

interface Sum {
    readonly key: (proposal: Proposal, municipality: string, workspace: Workspace) => readonly string[];
    readonly amounts: (balances: readonly Balance[], years: readonly number[], onward: Balance) => readonly (readonly [string[], bigint | null])[];
}

/** The same from the profiles, which know nothing of rows. */
function sums({ key, amounts }: Sum): readonly string[] {
    const found = new Map<string, bigint>();
    for (const { workspace } of municipalities)
        for (const { counted, budget } of workspace.catalogues)
            for (const proposal of counted) {
                const [profile] = workspace.profilesOf(proposal);
                if (profile === undefined || profile.relative) continue;
                for (const [part, amount] of amounts(profile.balances, profile.years, profile.onward)) {
                    if (amount === null) continue;
                    const name = [...key(proposal, budget.written.texts.municipality?.text ?? '', workspace), ...part].join(' | ');
                    found.set(name, (found.get(name) ?? 0n) + amount);
                }
            }
    return [...found].map(([name, amount]) => `${name} | ${amount}`).sort();
}

describe.each(sources)("the guide's queries over the exports of several municipalities: %s", (source) => {
    it('give the net of each sector and year as the profiles have it', async () => {
        const expected = sums({
            key: (proposal, municipality, workspace) => [
                municipality,
                filingOf(proposal, workspace)
                    .sectors.map(({ id, label }) => id ?? label)
                    .join(';'),
            ],
            amounts: (balances, years) => years.map((year, index) => [[String(year)], balances[index]?.net?.counted ?? null]),
        });
        expect(expected.length).toBeGreaterThan(20);
        expect(expected).toContain('Andeby Kommune | ældre | 2029 | 19055000');
        expect(await answers(byYear, source)).toEqual(expected);
    });

    it('give the investment of each class and municipality', async () => {
        const expected = sums({
            key: (proposal, municipality) => [proposal.written.class?.value ?? 'null', municipality],
            amounts: (balances) => balances.map(({ investment }) => [[], investment === null ? null : investment.counted]),
        });
        expect(expected.length).toBeGreaterThan(2);
        expect(await answers(byClass, source)).toEqual(expected);
    });
});

it('the guide asks the same in both languages', () => {
    expect(queriesOf(guides[1])).toEqual(queriesOf(guides[0]));
    expect(queriesOf(guides[0])).toHaveLength(2);
});
