import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import pc from 'picocolors';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readCall } from '../../language-server/src/cli/command.ts';
import { checkCommand } from '../../language-server/src/cli/commands/check.ts';
import { FactsFolder, type MostFacts, type ReadSource } from '../../language-server/src/cli/kept-facts.ts';
import { UsageError } from '../../language-server/src/cli/output.ts';
import { packExamined } from '../../language-server/src/cli/packed-examined.ts';
import { Examiner } from '../../language-server/src/examine.ts';
import { randomFile } from './random-files.ts';

const files = 100;
const home = process.cwd();
let folder: string;

beforeEach(begin);
afterEach(end);

function begin(): void {
    folder = mkdtempSync(join(tmpdir(), 'provenu-facts-'));
    process.chdir(folder);
    process.env.PROP_CACHE_DIR = join(folder, 'kept');
    write('w/_budget.prop', budgets[0]);
    write('w/_registers.prop', registers[0]);
    write('own/pack.yaml', manifest);
    write('own/rules.yaml', ownRule('cars'));
    for (let number = 0; number < files; number++) write(`w/p${number}.prop`, plain(number));
}

function end(): void {
    process.chdir(home);
    delete process.env.PROP_CACHE_DIR;
    rmSync(folder, { recursive: true, force: true });
}

function write(path: string, text: string): void {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
}

/** A whole check in this process: what it prints, what it says beside that, and its status. */
async function check(...words: readonly string[]) {
    const said = { out: '', log: '', status: 0 };
    const output = {
        language: 'en' as const,
        colors: pc.createColors(false),
        interactive: false,
        out(text: string | Uint8Array) {
            said.out += typeof text === 'string' ? text : Buffer.from(text).toString();
        },
        log(text: string) {
            said.log += text;
        },
    };
    try {
        said.status = await checkCommand.run(readCall(checkCommand, words), output);
    } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        said.log += error.text.en;
        said.status = 2;
    }
    return said;
}

/** With what was kept of the files, but without the result of a whole check. */
async function checkByFacts(...words: readonly string[]) {
    for (const name of kept('.result')) rmSync(join('kept', name));
    return await check(...words);
}

const kept = (ending: string) => {
    try {
        return readdirSync('kept').filter((name) => name.endsWith(ending));
    } catch {
        return [];
    }
};

const budgets = [
    'budget B "Efficiencies" {\n    years: 2027..2028\n    unit: 1.000 kr\n    target: 9.000 9.000\n    stated_total administration: 5.000 5.000\n}\nassumption rate = 400 kr\n',
    'budget B "Efficiencies" {\n    years: 2027..2030\n    prices: 2027\n    target: 10 10 10 10\n    stated_count: 100\n    registers: own\n}\n',
    'budget B "Efficiencies" {\n    years: 2027..2028\n    payback: 1\n    decision: 2026-10-08\n}\nbudget B "Twice" {\n    years: 2030..2031\n}\n',
    'budget C "Another" {\n    years: 2027..2028\n}\n',
    '// no budget\n',
] as const;
const registers = [
    'sector harbour "The harbour" alias quay\n',
    'sector harbour "Harbours" alias dock\ntype mooring "Mooring"\n',
    'sector administration "Something else"\n',
    '',
] as const;

function plain(number: number): string {
    return `proposal P-${number} "Shared cars in area ${number}" {
    budget: B
    sector: ${number % 9 === 0 ? 'quay' : 'administration'}
    type: organisation
    class: efficiency
    realisability: ${1 + (number % 3)}
    summary: "The teams of area ${number} share ${number + 2} cars, and the lease of the others ends in ${number % 2 === 0 ? 'spring' : 'autumn'}."
    economy in 1.000 kr {
        years                  2027  2028  onward
        gain "Lease"             ${number}   ${2 * number}     ${2 * number}
    }
}
`;
}

/** Proposals that other files have something to do with. */
const entangled = [
    plain(7),
    plain(7).replace('P-7', 'Q-7'),
    plain(12).replace('budget: B', 'budget: C'),
    plain(14).replace('sector: administration', 'sector: harbour'),
    plain(20).replace('class: efficiency', 'depends_on: P-21\n    excludes: P-22, Q-7\n    overlaps: P-23 with 40'),
    plain(21).replace('class: efficiency', 'depends_on: P-20'),
    plain(24).replace('class: efficiency', 'status: dropped').replace('2027  2028', '2027 2029'),
    plain(30).replace('60', '(2 hours * rate)'),
    '// prop-ignore duplicate-id: known\nproposal P-5 "Fifth" { }\n',
    '// prop-ignore near-duplicate: known\nproposal P-6 "Shared cars in area 7" { budget: B }\n',
    'proposal Z-1 "On one line" { budget: Z } budget Z "Unexpected" { years: 2027..2028 target: 5 5 }\n',
    'proposal Z-2 "Of the unexpected" { budget: Z sector: odd } sector odd "Odd"\n',
    'sector odd "Again"\n',
    'proposal P-1 "',
    '',
] as const;

const settings = [
    '{}',
    '{"strict": true}',
    '{"rules": {"duplicate-id": "off", "near-duplicate": {"likeness": 0.5}, "class-missing": "error"}}',
    '{"wording": {"packs": ["own"]}}',
    '{"wording": {"packs": ["own"], "off": ["english/*"]}}',
    '{"baseline": "known.json"}',
    '{"documents": {"title": "Same facts"}}',
    '{"no": "such setting"}',
] as const;
const manifest = 'name: own\nversion: 1.0.0\nlanguage: en\ntitle: { da: Egne ord, en: Own words }\n';
/** A rule that finds a word of its own. */
const ownRule = (word: string) => `rules:
  - id: own-word
    class: euphemism
    strength: strong
    reason: { da: "Det er uklart.", en: "It is unclear." }
    question: { da: "Hvor mange?", en: "How many?" }
    suggestion: { da: "Skriv et tal.", en: "Write a number." }
    patterns: ["${word}"]
    hits: ["They share ${word}."]
    misses: ["They share nothing."]
`;
const known = '{"version": 1, "findings": [{"path": "w/p7.prop", "code": "duplicate-id", "proposal": "P-7", "line": "", "count": 1}]}';

const changing = ['w/p7.prop', 'w/p20.prop', 'w/p99.prop', 'w/a.prop', 'w/b/c.prop', 'w/b/d.prop'];
const text = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...entangled) }, randomFile);
const writing = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...changing), text) },
    { weight: 2, arbitrary: fc.tuple(fc.constant('w/_budget.prop'), fc.constantFrom(...budgets)) },
    fc.tuple(fc.constant('w/_registers.prop'), fc.constantFrom(...registers)),
    { weight: 2, arbitrary: fc.tuple(fc.constant('provenu.json'), fc.constantFrom(...settings)) },
    fc.tuple(fc.constant('own/rules.yaml'), fc.constantFrom(ownRule('cars'), ownRule('lease'), 'broken')),
    fc.tuple(fc.constantFrom('w/.propignore', 'w/b/.gitignore'), fc.constantFrom('p7.prop\n', 'b/\n', '_budget.prop\n', 'p9*\n', '')),
    fc.tuple(fc.constant('beside.prop'), fc.constantFrom(...budgets, ...entangled)),
    fc.tuple(fc.constant('known.json'), fc.constantFrom(known, 'broken')),
);
const step = fc.oneof(
    { weight: 6, arbitrary: writing.map(([path, content]) => ({ what: 'write', path, content }) as const) },
    fc.constantFrom(...changing, 'w/_budget.prop', 'provenu.json').map((path) => ({ what: 'remove', path }) as const),
    fc.tuple(fc.constantFrom(...changing), fc.constantFrom(...changing)).map(([path, to]) => ({ what: 'rename', path, to }) as const),
);
const call = fc.constantFrom(
    ['w'],
    ['w', '--strict'],
    ['w', '--format', 'json'],
    ['w', '--format', 'json', '--rule', 'unknown-reference,duplicate-id'],
    ['.'],
);

function take(done: typeof step extends fc.Arbitrary<infer Step> ? Step : never): void {
    try {
        if (done.what === 'write') write(done.path, done.content);
        else if (done.what === 'remove') rmSync(done.path);
        else renameSync(done.path, done.to);
    } catch {
        // It is not there.
    }
}

/** The files that a check looks at itself. */
async function lookedAtBy(checking: () => Promise<unknown>): Promise<readonly string[]> {
    const examine = vi.spyOn(Examiner.prototype, 'examine');
    try {
        await checking();
        return examine.mock.calls.map(([{ path }]) => path);
    } finally {
        examine.mockRestore();
    }
}

const factsFile = () => join('kept', kept('.facts')[0] ?? 'none');

describe('what is kept of single files', () => {
    it('gives the same as a check of everything, whatever was changed since', { timeout: 400_000 }, async () => {
        const changes = fc.array(fc.tuple(fc.array(step, { minLength: 1, maxLength: 3 }), call), { minLength: 1, maxLength: 6 });
        const property = fc.asyncProperty(changes, async (rounds) => {
            await check('w');
            for (const [steps, words] of rounds) {
                for (const each of steps) take(each);
                const anew = await check(...words, '--no-cache');
                expect(await checkByFacts(...words)).toEqual(anew);
                expect(await checkByFacts(...words)).toEqual(anew);
            }
        });
        await fc.assert(
            property.beforeEach(() => {
                end();
                begin();
            }),
            { numRuns: 20 },
        );
    });

    it('spares looking at files that have not changed', async () => {
        expect(await lookedAtBy(() => checkByFacts('w'))).toHaveLength(files + 2);
        expect(await lookedAtBy(() => checkByFacts('w'))).toEqual([]);
        write('w/p7.prop', plain(8));
        expect(await lookedAtBy(() => checkByFacts('w'))).toEqual(['w/p7.prop']);
        renameSync('w/p9.prop', 'w/a.prop');
        expect(await lookedAtBy(() => checkByFacts('w'))).toEqual(['w/a.prop']);
        write('w/p7.prop', plain(7));
        expect(await lookedAtBy(() => checkByFacts('w'))).toEqual([]);
    });

    it('holds for no other budget, register, setting or pack', async () => {
        write('provenu.json', '{"wording": {"packs": ["own"]}}');
        expect((await check('w', '--format', 'json')).out).toContain('own-word');
        const everything = files + 2;
        write('w/_budget.prop', budgets[1]);
        expect(await lookedAtBy(() => checkByFacts('w'))).toHaveLength(everything);
        write('w/_registers.prop', registers[1]);
        expect(await lookedAtBy(() => checkByFacts('w'))).toHaveLength(everything);
        expect(await lookedAtBy(() => checkByFacts('w', '--strict'))).toHaveLength(everything);
        write('own/rules.yaml', ownRule('lease'));
        expect(await lookedAtBy(() => checkByFacts('w'))).toHaveLength(everything);
        write('provenu.json', '{"wording": {"packs": ["own"]}, "rules": {"duplicate-id": "off"}}');
        expect(await lookedAtBy(() => checkByFacts('w'))).toHaveLength(everything);
        write('provenu.json', '{"wording": {"packs": ["own"], "off": ["english/gain-hedged"]}}');
        expect(await lookedAtBy(() => checkByFacts('w'))).toHaveLength(everything);
        write('provenu.json', '{"wording": {"packs": ["own"]}, "documents": {"title": "Other covers, the same facts"}}');
        write('w/_budget.prop', budgets[0]);
        write('w/_registers.prop', registers[0]);
        write('own/rules.yaml', ownRule('cars'));
        expect(await lookedAtBy(() => checkByFacts('w'))).toEqual([]);
    });

    it('is neither read nor written where that is not wanted', async () => {
        const anew = await check('w', '--no-cache');
        expect(kept('')).toEqual([]);
        await check('w');
        const before = readFileSync(factsFile());
        expect(await lookedAtBy(() => check('w', '--no-cache'))).toHaveLength(files + 2);
        expect(readFileSync(factsFile())).toEqual(before);
        expect(await checkByFacts('w')).toEqual(anew);
    });

    it('is not believed where a single byte is wrong or the end is missing, and is whole again afterwards', { timeout: 200_000 }, async () => {
        const anew = await check('w', '--format', 'json', '--no-cache');
        await check('w', '--format', 'json');
        const path = factsFile();
        const whole = readFileSync(path);
        const place = fc.nat(whole.length - 1);
        const damaged = fc.oneof(
            place.map((length) => whole.subarray(0, length)),
            fc
                .tuple(place, fc.integer({ min: 1, max: 255 }))
                .map(([at, change]) => whole.map((byte, index) => (index === at ? byte ^ change : byte))),
            fc.constantFrom(Buffer.concat([whole, Buffer.from('more')]), Buffer.from('no facts'), Buffer.alloc(whole.length)),
        );
        const property = fc.asyncProperty(damaged, async (bytes) => {
            writeFileSync(path, bytes);
            expect(await checkByFacts('w', '--format', 'json')).toEqual(anew);
            expect(await lookedAtBy(() => checkByFacts('w', '--format', 'json'))).toEqual([]);
        });
        await fc.assert(property, { numRuns: 15 });
    });

    it('is not believed under the name of other facts', async () => {
        await check('w');
        const others = readFileSync(factsFile());
        rmSync('kept', { recursive: true });
        write('w/_budget.prop', budgets[1]);
        const anew = await check('w', '--no-cache');
        await check('w');
        writeFileSync(factsFile(), others);
        expect(await checkByFacts('w')).toEqual(anew);
    });

    it('costs nothing but time where its folder cannot be used', async () => {
        const anew = await check('w', '--no-cache');
        writeFileSync('kept', 'a file where the folder should be');
        expect(await check('w')).toEqual(anew);
        rmSync('kept');
        await check('w');
        const name = factsFile();
        rmSync(name);
        mkdirSync(name);
        expect(await checkByFacts('w')).toEqual(anew);
    });
});

describe('the folder of what is kept', () => {
    const source = (path: string, text: string): ReadSource => ({ path, text, digest: text, unread: null, context: false, characters: text.length });
    const budget = source('budget.prop', budgets[0]);
    const examiner = new Examiner([budget], {});
    const sources = Array.from({ length: 10 }, (_, number) => source(`p${number}.prop`, plain(number)));
    const found = sources.map((each) => examiner.examine(each));

    /** The files of the folder and their sizes. */
    const sizes = () => kept('.facts').map((name) => statSync(join('kept', name)).size);
    const folderOf = (settings: string, most: Partial<MostFacts>) =>
        new FactsFolder(settings, 'kept', { ofOne: 1e6, ofAll: 1e6, outdated: 0, ...most });

    /** What was used just now was used then. */
    function age(seconds: number): void {
        for (const name of kept('')) if (statSync(join('kept', name)).mtimeMs > 1e6) utimesSync(join('kept', name), seconds, seconds);
    }

    function keep(facts: FactsFolder, of: readonly ReadSource[]): void {
        const file = facts.with([budget]);
        const before = file.find(of);
        const missing = of.filter((_, index) => before[index] === undefined);
        const examined = of.map((each, index) => before[index] ?? examiner.examine(each));
        if (missing.length > 0) file.keep(missing, packExamined(missing.map((each) => examiner.examine(each))));
        file.end(of, examined);
    }

    it('gives back what was put in, to the last value', () => {
        const facts = folderOf('s', {});
        keep(facts, sources);
        expect(facts.with([budget]).find(sources)).toEqual(found);
        expect(facts.with([]).find(sources)).toEqual(sources.map(() => undefined));
        expect(folderOf('t', {}).with([budget]).find(sources)).toEqual(sources.map(() => undefined));
    });

    it('does not grow with every change that was ever made', () => {
        const facts = folderOf('s', {});
        keep(facts, sources);
        const [first = 0] = sizes();
        for (let round = 0; round < 50; round++) {
            keep(facts, [...sources.slice(1), source('p0.prop', plain(round + 100))]);
            expect(Math.max(...sizes())).toBeLessThan(3 * first);
        }
        expect(facts.with([budget]).find(sources.slice(1))).toEqual(found.slice(1));
    });

    it('keeps no more of one catalogue than it may', () => {
        keep(folderOf('s', {}), sources);
        const [first = 0] = sizes();
        keep(folderOf('s', { ofOne: 1.5 * first }), [
            ...sources,
            ...Array.from({ length: 10 }, (_, number) => source(`q${number}.prop`, plain(number))),
        ]);
        expect(sizes()).toEqual([first]);
    });

    it('drops what was used longest ago, and what was left half written', () => {
        keep(folderOf('first', {}), sources);
        const most = { ofAll: 3.5 * (sizes()[0] ?? 0) };
        age(1);
        writeFileSync('kept/other.facts.1.tmp', Buffer.alloc(100));
        age(2);
        keep(folderOf('second', most), sources);
        age(3);
        keep(folderOf('third', most), sources);
        age(4);
        expect(kept('')).toHaveLength(4);
        keep(folderOf('first', most), sources);
        keep(folderOf('fourth', most), sources);
        expect(kept('')).toHaveLength(3);
        expect(kept('.tmp')).toEqual([]);
        expect(folderOf('second', most).with([budget]).find(sources)).toEqual(sources.map(() => undefined));
        expect(folderOf('first', most).with([budget]).find(sources)).toEqual(found);
        expect(folderOf('fourth', most).with([budget]).find(sources)).toEqual(found);
    });
});
