import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Benchmark, Row } from './benchmark.ts';
import { versionOf } from './processes.ts';

const page = join(import.meta.dirname, '../../docs/benchmarks.md');
const begin = '<!-- written by npm run bench -->';

/** The machine and the programs, as a reader needs them to judge the figures. */
function circumstances(): string {
    const programs = ['hledger', 'ledger', 'bean-check'].flatMap((program) => versionOf(program) ?? []);
    const processors = cpus();
    const machine = `${processors.length} cores (${processors[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}`;
    return [`${new Date().toISOString().slice(0, 10)}, ${machine}, Node ${process.version}`, ...programs].join('; ');
}

export function table(rows: readonly Row[]): string {
    const met = (row: Row) => (row.met === undefined ? '' : row.met ? 'yes' : 'no');
    const lines = rows.map((row) => `| ${row.what} | ${row.value} | ${row.limit ?? ''} | ${met(row)} |`);
    return ['| measured | figure | must be | is |', '|---|---|---|---|', ...lines].join('\n');
}

/** Puts the table of one benchmark in its place on the page, or at its end. */
export function keep({ title }: Benchmark, rows: readonly Row[]): void {
    const text = readFileSync(page, 'utf8');
    const [head = '', sections = ''] = text.split(`${begin}\n`);
    const heading = `## ${title}\n`;
    const section = `${heading}\n${table(rows)}\n\n${circumstances()}.\n`;
    const others = sections.split(/^(?=## )/m).filter((each) => each.trim() !== '');
    const at = others.findIndex((each) => each.startsWith(heading));
    const all = at < 0 ? [...others, section] : others.with(at, section);
    writeFileSync(page, `${head}${begin}\n\n${all.map((each) => each.trim()).join('\n\n')}\n`);
}
