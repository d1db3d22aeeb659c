import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pc from 'picocolors';
import { afterAll, describe, expect, it } from 'vitest';
import { GatheredOutput } from '../../language-server/src/cli/gathered-output.ts';
import { KeptResults } from '../../language-server/src/cli/kept-results.ts';
import type { Output } from '../../language-server/src/cli/output.ts';

const folder = mkdtempSync(join(tmpdir(), 'provenu-kept-output-'));
afterAll(() => rmSync(folder, { recursive: true }));

function printed(results: KeptResults, key: string, lines: readonly string[], ends: boolean): string {
    const pieces: Buffer[] = [];
    const output: Output = {
        language: 'da',
        colors: pc.createColors(false),
        interactive: false,
        out: (text) => void pieces.push(Buffer.from(text)),
        log: () => {},
    };
    const keeping = results.begin(key);
    const gathered = new GatheredOutput(output, keeping);
    for (const line of lines) gathered.output.out(line);
    gathered.end();
    if (ends) keeping.end(1);
    keeping.discard();
    return Buffer.concat(pieces).toString();
}

describe('what is printed and kept as it is printed', () => {
    const lines = Array.from({ length: 5_000 }, (_, index) => `${index}: nå, et forslag – og så videre\n`);

    it('is found again with its status', () => {
        const results = new KeptResults(join(folder, 'a'));
        expect(printed(results, 'k', lines, true)).toBe(lines.join(''));
        const found = results.find('k');
        expect(found?.status).toBe(1);
        expect(Buffer.from(found?.out ?? []).toString()).toBe(lines.join(''));
        expect(readdirSync(join(folder, 'a'))).toEqual(['k.result']);
    });

    it('leaves nothing where it was not printed to its end', () => {
        const results = new KeptResults(join(folder, 'b'));
        printed(results, 'k', lines, false);
        expect(results.find('k')).toBeNull();
        expect(readdirSync(join(folder, 'b'))).toEqual([]);
    });

    it('is printed also where it cannot be kept', () => {
        const file = join(folder, 'file');
        writeFileSync(file, '');
        const results = new KeptResults(join(file, 'below'));
        expect(printed(results, 'k', lines, true)).toBe(lines.join(''));
        expect(results.find('k')).toBeNull();
    });
});
