import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = join(import.meta.dirname, '../language-server/bin/prop.cjs');
let folder: string;

beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'provenu-threads-'));
    mkdirSync(join(folder, 'w'));
    cpSync(join(import.meta.dirname, 'corpus'), join(folder, 'w/corpus'), { recursive: true });
    cpSync(join(import.meta.dirname, '../examples'), join(folder, 'w/examples'), { recursive: true });
    mkdirSync(join(folder, 'long'));
    for (let file = 0; file < 12; file++) writeFileSync(join(folder, `long/${file}.prop`), longFile(file));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Longer than what a thread is given at once. */
function longFile(file: number): string {
    const proposal = (number: number) => `proposal P-${file}-${number} "Kortere ruter ${number}" {
    summary: "${'Køreplanen lægges om, så bussen kører kortere ture. '.repeat(8)}"
    economy in kr {
        years                  2027  2028
        gain "Brændstof" cash    ${number + 10}    20
        net                      ${number + 11}    20
    }
}
`;
    return Array.from({ length: 150 }, (_, number) => proposal(number)).join('\n');
}

function checked(threads: number, ...words: readonly string[]) {
    const env = { ...process.env, PROP_THREADS: String(threads), PROP_CACHE_DIR: join(folder, 'kept') };
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'check', ...words], {
        cwd: folder,
        env,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
    });
    return { status, stdout, stderr };
}

describe('a check by several threads', () => {
    it.each([
        { what: 'as JSON', words: ['w', '--format', 'json', '--strict'] },
        { what: 'for people', words: ['w', '--lang', 'en'] },
        { what: 'of long files', words: ['long', '--format', 'json'] },
        { what: 'of files that refer to others beside them', words: ['w/examples', '--format', 'json'] },
    ])('prints byte for byte what one thread prints: $what', { timeout: 120_000 }, ({ words }) => {
        const alone = checked(1, ...words, '--no-cache');
        expect(alone.stdout.length).toBeGreaterThan(1000);
        expect(checked(3, ...words, '--no-cache')).toEqual(alone);
        expect(checked(3, ...words)).toEqual(alone);
    });

    it('ends at once where something is wrong before its threads have begun', () => {
        writeFileSync(join(folder, 'provenu.json'), '{"wording": {"packs": ["nowhere"]}}');
        const { status, stderr } = checked(3, 'w', '--no-cache');
        rmSync(join(folder, 'provenu.json'));
        expect(status).toBe(2);
        expect(stderr).toContain('nowhere');
    });
});
