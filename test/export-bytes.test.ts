import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

const round = join(root, 'examples/budgetrunde-2027');

/** The files of an export by a process of its own, somewhere in the world. */
function exported(format: string, env: Readonly<Record<string, string>>, { folder = round, cwd = root } = {}): ReadonlyMap<string, Buffer> {
    const out = mkdtempSync(join(tmpdir(), 'provenu-bytes-'));
    const words = [join(root, 'language-server/bin/prop.cjs'), 'export', folder, '--to', format, '--out', out];
    spawnSync(process.execPath, words, { cwd, env: { ...process.env, ...env } });
    const files = new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]));
    rmSync(out, { recursive: true });
    return files;
}

it.each(['xlsx', 'docx', 'pdf', 'html', 'csv', 'parquet'])('%s is the same bytes in another time zone and another locale', (format) => {
    const here = exported(format, { TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' });
    const there = exported(format, { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
    expect(here.size).toBeGreaterThan(0);
    expect([...there.keys()]).toEqual([...here.keys()]);
    for (const [name, bytes] of here) expect(bytes.equals(there.get(name) ?? Buffer.alloc(0)), name).toBe(true);
});

/** The budget round in a folder of its own, each file followed by as many empty lines. */
function copied(emptyLines: number): string {
    const cwd = mkdtempSync(join(tmpdir(), 'provenu-copied-'));
    cpSync(round, join(cwd, 'forslag'), { recursive: true });
    for (const name of readdirSync(join(cwd, 'forslag')).filter((each) => each.endsWith('.prop')))
        writeFileSync(join(cwd, 'forslag', name), '\n'.repeat(emptyLines), { flag: 'a' });
    return cwd;
}

it.each(['xlsx', 'csv', 'jsonl', 'parquet'])('%s is the same bytes where so much is read that proposals are taken one at a time', (format) => {
    const count = readdirSync(round).filter((each) => each.endsWith('.prop')).length;
    const [few, many] = [copied(1), copied(Math.ceil(5_000_000 / count))];
    const held = exported(format, {}, { folder: 'forslag', cwd: few });
    const oneByOne = exported(format, {}, { folder: 'forslag', cwd: many });
    expect(held.size).toBeGreaterThan(0);
    expect([...oneByOne.keys()]).toEqual([...held.keys()]);
    for (const [name, bytes] of held) expect(bytes.equals(oneByOne.get(name) ?? Buffer.alloc(0)), name).toBe(true);
    for (const folder of [few, many]) rmSync(folder, { recursive: true });
});
