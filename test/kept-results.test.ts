import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const program = join(import.meta.dirname, '../language-server/bin/prop.cjs');
const proposals = 110;
let folder: string;
let kept: string;

const environment = () => ({ ...process.env, PROP_CACHE_DIR: kept });

function prop(...words: readonly string[]) {
    const env = environment();
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { cwd: folder, env, encoding: 'utf8', maxBuffer: 1 << 26 });
    return { status, stdout, stderr };
}

/** Run by somebody who owns nothing here, where that can be arranged. */
function asAnother(...words: readonly string[]) {
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
        cwd: folder,
        env: environment(),
        encoding: 'utf8',
        ...nobody,
    });
    return { status, stdout, stderr };
}

/** What a check with threads prints, while others run. */
function atOnce(...words: readonly string[]): Promise<string> {
    return new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [program, ...words], { cwd: folder, env: { ...environment(), PROP_THREADS: '3' } });
        let printed = '';
        child.stdout.setEncoding('utf8').on('data', (piece: string) => {
            printed += piece;
        });
        child.on('error', reject);
        child.on('close', () => resolve(printed));
    });
}

function proposal(number: number, gain = 100): string {
    return `proposal P-${number} "Shared vehicles in area ${number}" {
    budget: B
    sector: administration
    type: organisation
    class: efficiency
    realisability: 1
    summary: "Vehicles are shared by two teams."
    citizens: "No change."
    economy in 1.000 kr {
        years               2027  2028  onward
        gain "Leasing ${number}"   ${gain}   100     100  = 200
    }
}
`;
}

const budget = (target: string) => `budget B "Efficiencies 2027-2028" {\n    years: 2027..2028\n    unit: 1.000 kr\n    target: ${target}\n}\n`;

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'provenu-'));
    kept = join(folder, 'kept');
    mkdirSync(join(folder, 'w'));
    writeFileSync(join(folder, 'w/_budget.prop'), budget('11.000 11.000'));
    for (let number = 1; number <= proposals; number++) writeFileSync(join(folder, `w/p${number}.prop`), proposal(number));
});
afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
});

const results = () => readdirSync(kept).filter((name) => name.endsWith('.result'));

/** With what was kept and without it. */
function expectSame(...words: readonly string[]) {
    const anew = prop('check', 'w', '--no-cache', ...words);
    expect(prop('check', 'w', ...words)).toEqual(anew);
    return anew;
}

describe('a check whose result was kept', () => {
    it('says the same as a check of everything, after every kind of change', () => {
        expect(expectSame().status).toBe(0);
        writeFileSync(join(folder, 'w/p7.prop'), proposal(7, 90));
        expect(expectSame('--format', 'json').stdout).toContain('total-mismatch');
        writeFileSync(join(folder, 'w/p7.prop'), proposal(8));
        expect(expectSame('--format', 'json').stdout).toContain('duplicate-id');
        writeFileSync(join(folder, 'w/_budget.prop'), budget('99.000 99.000'));
        expect(expectSame('--format', 'json').stdout).toContain('target-missed');
        rmSync(join(folder, 'w/p9.prop'));
        expect(expectSame('--format', 'json').stdout).toContain(`"proposals": ${proposals - 1}`);
    });

    it('follows how it is called and what is set', () => {
        const plain = expectSame('--format', 'json');
        expect(expectSame('--format', 'json', '--strict').stdout).not.toBe(plain.stdout);
        writeFileSync(join(folder, 'w/p7.prop'), proposal(7, 90));
        const wrong = expectSame();
        expect(expectSame('--lang', 'en').stdout).not.toBe(wrong.stdout);
        writeFileSync(join(folder, 'provenu.json'), JSON.stringify({ rules: { 'total-mismatch': 'off' } }));
        expect(expectSame().status).not.toBe(wrong.status);
    });

    it('is found again, from whatever the file of it holds, only while it is whole', () => {
        const anew = prop('check', 'w');
        const [name = ''] = results();
        const path = join(kept, name);
        expect(prop('check', 'w')).toEqual(anew);
        expect(results()).toHaveLength(1);
        const whole = readFileSync(path, 'utf8');
        for (const damaged of ['', whole.slice(0, -3), whole.replace('\n0\n', '\n1\n')]) {
            writeFileSync(path, damaged);
            expect(prop('check', 'w')).toEqual(anew);
            expect(readFileSync(path, 'utf8')).toBe(whole);
        }
        expect(results()).toHaveLength(1);
    });

    it('lies nowhere in the workspace, and not at all where it is not wanted or cannot be written', () => {
        prop('check', 'w', '--no-cache');
        expect(readdirSync(folder)).toEqual(['w']);
        writeFileSync(kept, 'a file stands where the folder should be');
        expect(prop('check', 'w').status).toBe(0);
    });

    it('serves whoever may read it and not write it', () => {
        chmodSync(folder, 0o755);
        prop('check', 'w');
        for (const name of readdirSync(kept)) chmodSync(join(kept, name), 0o444);
        chmodSync(kept, 0o555);
        const before = readdirSync(kept);
        expectSame();
        writeFileSync(join(folder, 'w/p7.prop'), proposal(7, 90));
        const anew = prop('check', 'w', '--no-cache');
        expect(asAnother('check', 'w')).toEqual(anew);
        expect(readdirSync(kept)).toEqual(before);
        chmodSync(kept, 0o755);
    });

    it('is shared by checks that run at the same time, each with threads of its own', async () => {
        const anew = prop('check', 'w', '--no-cache', '--format', 'json');
        const both = await Promise.all([1, 2, 3].map(() => atOnce('check', 'w', '--format', 'json')));
        expect(both).toEqual([anew.stdout, anew.stdout, anew.stdout]);
        writeFileSync(join(folder, 'w/p7.prop'), proposal(7, 90));
        const changed = prop('check', 'w', '--no-cache', '--format', 'json');
        const again = await Promise.all([1, 2, 3].map(() => atOnce('check', 'w', '--format', 'json')));
        expect(again).toEqual([changed.stdout, changed.stdout, changed.stdout]);
        for (const name of results()) rmSync(join(kept, name));
        expect(prop('check', 'w', '--format', 'json')).toEqual(changed);
    });
});
