import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** The files of an export by a process of its own, somewhere in the world. */
function exported(format: string, env: Readonly<Record<string, string>>): ReadonlyMap<string, Buffer> {
    const out = mkdtempSync(join(tmpdir(), 'provenu-bytes-'));
    const words = [join(root, 'language-server/bin/prop.cjs'), 'export', join(root, 'examples/budgetrunde-2027'), '--to', format, '--out', out];
    spawnSync(process.execPath, words, { env: { ...process.env, ...env } });
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
