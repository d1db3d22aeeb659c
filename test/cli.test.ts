import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../language-server/src/cli/main.ts';
import { exportReportShape } from '../language-server/src/json/export-report.ts';
import { importReportShape } from '../language-server/src/json/import-report.ts';
import { checkShape, profileShape, wordingShape } from '../language-server/src/json/shapes.ts';

/** The program as people run it: the built bundle in a process of its own. */
const program = join(import.meta.dirname, '../language-server/bin/prop.cjs');
let folder: string;

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'provenu-'));
});
afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
});

function prop(...words: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
    return { status, stdout, stderr };
}

function file(name: string, content: string | Uint8Array): string {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
    return name;
}

const sound = `forslag A-1 "Fælles indkøb" {
    sektor: administration
    type: konkurrenceudsættelse
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Indkøb samles."
    borgere: "Ingen ændring."
    økonomi i 1.000 kr {
        år                   2027  2028
        gevinst "Varer"       100   150
        netto                 100   150
    }
}
`;
const wrong = sound.replace('netto                 100   150', 'netto                 100   160');

describe('prop check', () => {
    it('ends with 0 where nothing is wrong, and says so', () => {
        file('a.prop', sound);
        expect(prop('check')).toMatchObject({ status: 0, stderr: '', stdout: '1 forslag i 1 fil: 0 fejl, 0 advarsler, 0 oplysninger\n' });
    });

    it('ends with 1 on an error, showing the line and the place in it', () => {
        file('a.prop', wrong);
        const { status, stdout } = prop('check');
        expect(status).toBe(1);
        expect(stdout).toContain('a.prop\n  11:37  fejl  ');
        expect(stdout).toContain('160.000 kr.');
        expect(stdout).toContain('150.000 kr.');
        expect(stdout).toContain('net-mismatch');
        expect(stdout).toContain('   11 │         netto                 100   160\n');
    });

    it('speaks English when asked', () => {
        file('a.prop', wrong);
        expect(prop('check', '--lang', 'en').stdout).toContain('1 proposal in 1 file: 1 error, 0 warnings, 0 notes');
    });

    it('prints JSON that its schema describes, with the figures and the mend', () => {
        file('a.prop', wrong);
        const json = checkShape.parse(JSON.parse(prop('check', '--format', 'json').stdout));
        expect(json.summary).toEqual({ proposals: 1, files: 1, errors: 1, warnings: 0, infos: 0 });
        expect(json.files[0]?.findings[0]).toMatchObject({
            code: 'net-mismatch',
            proposal: 'A-1',
            range: { start: { line: 10, character: 36 }, end: { line: 10, character: 39 } },
            data: { stated: '160000', computed: '150000', difference: '10000', tolerance: '1000', unit: 'kr', fixes: [[{ text: '150' }]] },
        });
    });

    it('counts warnings against --max-warnings', () => {
        file('a.prop', sound.replace('    klasse: effektivisering\n', ''));
        expect(prop('check').status).toBe(0);
        expect(prop('check', '--max-warnings', '1').status).toBe(0);
        expect(prop('check', '--max-warnings', '0').status).toBe(1);
    });

    it('runs only the rules it is asked for', () => {
        file('a.prop', wrong.replace('    klasse: effektivisering\n', ''));
        expect(prop('check', '--rule', 'class-missing').status).toBe(0);
        expect(prop('check', '--rule', 'net-mismatch,class-missing').status).toBe(1);
    });

    it('prints SARIF with suppressed findings marked as such', () => {
        file(
            'mappe med mellemrum/a.prop',
            wrong
                .replace('    økonomi', '    // prop-ignore net-mismatch: kilden\n    økonomi')
                .replace('160', '160 // prop-ignore net-mismatch: kilden'),
        );
        const log = JSON.parse(prop('check', '--format', 'sarif').stdout);
        const [run] = log.runs;
        expect(log.version).toBe('2.1.0');
        expect(run.results.map((each: { ruleId: string }) => each.ruleId)).toEqual(['unused-suppression', 'net-mismatch']);
        expect(run.results[1].suppressions).toEqual([{ kind: 'inSource', justification: 'kilden' }]);
        expect(run.results[1].locations[0].physicalLocation).toEqual({
            artifactLocation: { uri: 'mappe%20med%20mellemrum/a.prop' },
            region: { startLine: 12, startColumn: 37, endLine: 12, endColumn: 40 },
        });
        const known = new Set(run.tool.driver.rules.map((rule: { id: string }) => rule.id));
        expect(run.results.every((each: { ruleId: string }) => known.has(each.ruleId))).toBe(true);
    });

    it('prints commands for GitHub, escaped', () => {
        file('a,b.prop', wrong);
        expect(prop('check', '--format', 'github').stdout).toMatch(
            /^::error file=a%2Cb\.prop,line=11,endLine=11,col=37,endColumn=40,title=net-mismatch::[^\n]+\n$/,
        );
    });

    it('prints JUnit results, escaped', () => {
        file('a & b.prop', wrong.replace('klasse: effektivisering', 'status: idé').replace('    realiserbarhed: 1\n', ''));
        const { stdout } = prop('check', '--format', 'junit');
        expect(stdout).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites name="prop check" failures="0">/);
        expect(stdout).toContain('<testsuite name="a &amp; b.prop" tests="3" failures="0" skipped="0">');
        file('a & b.prop', wrong);
        expect(prop('check', '--format', 'junit').stdout).toMatch(
            /<testcase name="net-mismatch 11:37 A-1"[^>]*>\s*<failure message="[^"]+" type="net-mismatch">/,
        );
    });

    it('looks for a budget beside a file that is named alone, and says nothing of it', () => {
        file('_budget.prop', 'budget B1 "B" { years: 2027 2028 unit: 1.000 kr stated count: 7 }');
        file('a/p.prop', sound.replace('    sektor', '    budget: B1\n    sektor').replace(' i 1.000 kr', ''));
        expect(prop('check', 'a/p.prop')).toMatchObject({ status: 0, stdout: '1 forslag i 1 fil: 0 fejl, 0 advarsler, 0 oplysninger\n' });
        expect(prop('check').status).toBe(1);
    });
});

describe('the configuration of a workspace', () => {
    const thin = sound.replace('    klasse: effektivisering\n', '');

    it('switches rules off, on and to another severity, with thresholds', () => {
        file(
            'a.prop',
            thin
                .replace('100   150\n        netto', '100   150\n        udgift "Kørsel"  4  5\n        netto')
                .replace('netto                 100   150', 'netto   96  145'),
        );
        file('provenu.json', JSON.stringify({ rules: { 'class-missing': 'error', 'unit-slip': { severity: 'warning', factor: 2 } } }));
        expect(prop('check').status).toBe(1);
        file('provenu.json', JSON.stringify({ rules: { 'class-missing': 'off' } }));
        expect(prop('check', '--max-warnings', '0').status).toBe(0);
    });

    it('begins from the profile of a municipality', () => {
        file('a.prop', thin);
        file('provenu.json', JSON.stringify({ profile: 'allerød' }));
        expect(JSON.parse(prop('check', '--format', 'json').stdout).files[0].findings[0]).toMatchObject({ code: 'class-missing', severity: 'error' });
        file('provenu.json', JSON.stringify({ profile: 'allerød', rules: { 'class-missing': 'info' } }));
        expect(JSON.parse(prop('check', '--format', 'json').stdout).files[0].findings[0]).toMatchObject({ code: 'class-missing', severity: 'info' });
    });

    it.each([
        ['{', 'provenu.json: filen er ikke gyldig JSON (linje 1)\n'],
        [JSON.stringify({ rules: { 'unit-slip': { factor: 0 } } }), 'rules.unit-slip'],
        [JSON.stringify({ rules: { 'unit-slop': 'off' } }), 'unit-slop'],
        [JSON.stringify({ baseline: '../hemmeligt.json' }), 'uden for mappen'],
    ])('says where %s is wrong, and ends with 2', (text, says) => {
        file('a.prop', sound);
        file('provenu.json', text);
        const { status, stdout, stderr } = prop('check');
        expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
        expect(stderr).toContain(says);
        expect(stderr.trim().split('\n')).toHaveLength(1);
    });

    it('lets an old catalogue start clean: what was known is suppressed, what is new is shown', () => {
        file('a.prop', wrong);
        expect(prop('check', '--write-baseline')).toMatchObject({ status: 0, stdout: 'Skrevet: provenu-baseline.json med 1 kendte anmærkninger\n' });
        file('a.prop', `// en linje til\n${wrong}`);
        expect(prop('check').status).toBe(0);
        expect(JSON.parse(prop('check', '--format', 'json').stdout).files[0].suppressed[0]).toMatchObject({
            code: 'net-mismatch',
            reason: 'kendt fra før',
        });
        file('a.prop', wrong.replace('160', '170'));
        expect(prop('check').status).toBe(1);
    });
});

describe('which files count', () => {
    it('leaves out what ignore files leave out, and folders of packages', () => {
        file('a.prop', sound);
        for (const path of ['ud/b.prop', 'node_modules/c.prop', '.skjult/d.prop', 'kladder/e.prop']) file(path, wrong);
        file('.gitignore', 'ud/\n');
        file('.propignore', '/kladder\n');
        expect(prop('check')).toMatchObject({ status: 0 });
        expect(prop('check', 'kladder/e.prop')).toMatchObject({ status: 1 });
    });

    it('takes files that are named, whatever they are called', () => {
        file('a.txt', wrong);
        expect(prop('check', 'a.txt').status).toBe(1);
    });
});

describe('files that are not as they should be', () => {
    const lines = (text: string) => text.split('\n').filter((line) => line !== '');

    it.each([
        ['utf16.prop', Buffer.from(`\ufeff${sound}`, 'utf16le'), 'UTF-16'],
        ['utf16be.prop', Buffer.from(`\ufeff${sound}`, 'utf16le').swap16(), 'UTF-16'],
        ['nobom.prop', Buffer.from(sound, 'utf16le'), 'UTF-16'],
        ['binary.prop', Buffer.from([0, 1, 2, 3, 255, 254, 0, 9, 8]), 'ikke en tekstfil'],
        ['latin.prop', Buffer.from(sound, 'latin1'), 'UTF-8'],
    ])('%s gets one clear line and status 2', (name, content, says) => {
        file(name, content);
        const { status, stderr } = prop('check', name);
        expect(status).toBe(2);
        expect(lines(stderr)).toHaveLength(1);
        expect(stderr).toContain(name);
        expect(stderr).toContain(says);
    });

    it('a missing file and a folder without proposals get one clear line and status 2', () => {
        expect(prop('check', 'findes-ikke.prop')).toMatchObject({ status: 2, stderr: 'findes-ikke.prop: findes ikke\n' });
        expect(prop('check')).toMatchObject({ status: 2, stderr: 'Ingen .prop-filer i denne mappe.\n' });
    });

    it('an empty file gets one line and is fine', () => {
        file('tom.prop', '\ufeff \r\n');
        expect(prop('check', 'tom.prop')).toMatchObject({ status: 0, stderr: 'tom.prop: filen er tom\n' });
    });

    it('a file of 5 MB is not read, and a warning says so', () => {
        file('stor.prop', `${sound}// ${'x'.repeat(5 * 1024 * 1024)}\n`);
        const { status, stdout } = prop('check', 'stor.prop');
        expect(status).toBe(0);
        expect(lines(stdout).filter((line) => line.includes('file-too-large'))).toHaveLength(1);
    });

    it('one bad file does not keep the others from being checked', () => {
        file('a.prop', wrong);
        file('b.prop', Buffer.from(sound, 'utf16le'));
        const { status, stdout } = prop('check');
        expect(status).toBe(2);
        expect(stdout).toContain('net-mismatch');
    });

    it('byte order mark and CRLF are fine, and places are counted as editors count', () => {
        file('a.prop', `\ufeff${wrong.replace(/\n/g, '\r\n')}`);
        const json = JSON.parse(prop('check', '--format', 'json').stdout);
        expect(json.files[0].findings.map((each: { range: { start: object } }) => each.range.start)).toEqual([{ line: 10, character: 36 }]);
        file('b.prop', `\ufeff${sound.split('\n').join(' ')}`);
        expect(prop('check', 'b.prop').status).toBe(0);
    });
});

describe('prop profile', () => {
    it('prints JSON that its schema describes', () => {
        file('a.prop', sound);
        const json = profileShape.parse(JSON.parse(prop('profile', '--format', 'json').stdout));
        expect(json.proposals[0]).toMatchObject({ id: 'A-1', path: 'a.prop', net: [100000, 150000], cumulative: [100000, 250000], paybackYears: 0 });
    });

    it('shows one proposal as a table with bars', () => {
        file('a.prop', sound);
        const { stdout } = prop('profile', '--id', 'A-1');
        expect(stdout).toContain('A-1  Fælles indkøb');
        expect(stdout).toMatch(/2028 +150 +150 +250 +│█+/);
    });

    it('says which proposal it does not find', () => {
        file('a.prop', sound);
        expect(prop('profile', '--id', 'B-2')).toMatchObject({ status: 2, stderr: "Der er intet forslag 'B-2' i filerne.\n" });
    });
});

describe('prop format', () => {
    it('writes in place, keeps byte order mark and CRLF, and is then content', () => {
        const name = file('a.prop', `\ufeff${sound.replace(/\n/g, '\r\n').replace('år     ', 'år')}`);
        expect(prop('format', '--check').status).toBe(1);
        expect(prop('format')).toMatchObject({ status: 0, stdout: 'Ændret: a.prop\n' });
        const bytes = readFileSync(join(folder, name), 'utf8');
        expect(bytes.startsWith('\ufeffforslag')).toBe(true);
        expect(bytes.replace(/\r\n/g, '')).not.toContain('\n');
        expect(prop('format', '--check')).toMatchObject({ status: 0, stdout: '' });
        expect(readdirSync(folder)).toEqual(['a.prop']);
    });

    it('translates keywords and nothing else', () => {
        file('a.prop', sound);
        prop('format', '--keywords', 'en');
        const english = readFileSync(join(folder, 'a.prop'), 'utf8');
        expect(english).toContain('proposal A-1 "Fælles indkøb" {\n    sector: administration');
        prop('format', '--keywords', 'da');
        expect(readFileSync(join(folder, 'a.prop'), 'utf8')).toBe(sound);
    });

    it('leaves alone, and names, a file it cannot read whole', () => {
        const broken = sound.replace('"Ingen ændring."', '"Ingen ændring.');
        file('a.prop', broken);
        const { status, stderr } = prop('format');
        expect(status).toBe(2);
        expect(stderr).toContain('a.prop:7:');
        expect(readFileSync(join(folder, 'a.prop'), 'utf8')).toBe(broken);
    });
});

describe('prop export', () => {
    it.each(['json', 'csv', 'md'])('writes %s, the same bytes each time, and leaves nothing half written', (format) => {
        file('a.prop', sound);
        const first = prop('export', '--to', format, '--out', 'ud');
        expect(first.status).toBe(0);
        const names = readdirSync(join(folder, 'ud'));
        expect(first.stdout.trim().split('\n')).toEqual(expect.arrayContaining(names.map((name) => `Skrevet: ud/${name}`)));
        const bytes = names.map((name) => readFileSync(join(folder, 'ud', name), 'utf8'));
        prop('export', '--to', format, '--out', 'ud');
        expect(names.map((name) => readFileSync(join(folder, 'ud', name), 'utf8'))).toEqual(bytes);
        expect(names.some((name) => name.endsWith('.tmp'))).toBe(false);
    });

    it('names what is wrong in the proposals it writes, relative years among it, and ends with 1', () => {
        file('a.prop', sound.replace('2027  2028', '   1     2'));
        const { status, stdout, stderr } = prop('export', '--to', 'json');
        expect(status).toBe(1);
        expect(stdout).toBe('Skrevet: provenu.json\n');
        expect(stderr).toMatch(/^a\.prop A-1: Årene tælles fra 1/);
    });

    it('writes what is selected, and tells it as JSON', () => {
        file('a.prop', sound + sound.replace('A-1', 'A-2').replaceAll('Fælles', 'Andre'));
        file('provenu.json', '{ "selections": { "mine": "A-2" } }');
        const { status, stdout } = prop('export', '--to', 'md', '--select', '@mine', '--format', 'json');
        expect(exportReportShape.parse(JSON.parse(stdout))).toMatchObject({
            to: 'md',
            files: [{ path: 'provenu.md', reason: null }],
            proposals: { chosen: 1, failed: [] },
        });
        expect(status).toBe(0);
        const text = readFileSync(join(folder, 'provenu.md'), 'utf8');
        expect([text.includes('A-1'), text.includes('A-2')]).toEqual([false, true]);
        expect(prop('export', '--to', 'md', '--select', 'A-9')).toMatchObject({ status: 2, stderr: "Der er intet forslag 'A-9' i filerne.\n" });
        expect(prop('export', '--to', 'md', '--select', 'sektor:skole')).toMatchObject({
            status: 2,
            stderr: 'Ingen forslag er med i udvalget.\n',
        });
    });

    it('names a file that cannot be put in its place, and puts the others there', () => {
        file('a.prop', sound);
        file('ud/provenu-tidy.csv/x', 'en mappe, ikke en fil');
        file('ud/provenu.csv', 'den gamle');
        const { status, stderr, stdout } = prop('export', '--to', 'csv', '--out', 'ud', '--format', 'json');
        expect([status, stderr]).toEqual([2, '']);
        const { files } = exportReportShape.parse(JSON.parse(stdout));
        const failed = files.filter(({ reason }) => reason !== null);
        expect(failed).toEqual([{ path: 'ud/provenu-tidy.csv', bytes: 0, reason: 'der er en mappe af det navn' }]);
        expect(readFileSync(join(folder, 'ud/provenu.csv'), 'utf8')).toContain('A-1');
        expect(readdirSync(join(folder, 'ud')).sort()).toEqual(files.map(({ path }) => path.slice('ud/'.length)).sort());
        expect(readFileSync(join(folder, 'ud/provenu-tidy.csv/x'), 'utf8')).toBe('en mappe, ikke en fil');
        expect(prop('export', '--to', 'csv', '--out', 'ud').stderr).toBe('Kunne ikke skrives: ud/provenu-tidy.csv: der er en mappe af det navn\n');
    });

    it('says what the disk had against it where there is no room, and leaves the old file as it was', () => {
        file('a.prop', sound);
        file('ud/provenu.xlsx', 'den gamle');
        const call = `ulimit -f 4; exec "${process.execPath}" "${program}" export --to xlsx --out ud`;
        const { status, stderr } = spawnSync('sh', ['-c', call], { cwd: folder, encoding: 'utf8' });
        expect(status).toBe(2);
        expect(stderr).toBe('ud: filen er større, end der må skrives. Intet er skrevet.\n');
        expect(readdirSync(join(folder, 'ud'))).toEqual(['provenu.xlsx']);
        expect(readFileSync(join(folder, 'ud/provenu.xlsx'), 'utf8')).toBe('den gamle');
    });

    it('leaves nothing where a file cannot be put in its place', () => {
        file('a.prop', sound);
        file('ud', 'en fil, ikke en mappe');
        expect(prop('export', '--to', 'csv', '--out', 'ud')).toMatchObject({
            status: 2,
            stderr: 'ud: der ligger en fil, hvor der skal være en mappe. Intet er skrevet.\n',
        });
        expect(readdirSync(folder).sort()).toEqual(['a.prop', 'ud']);
    });

    it.each([
        ['csv', 5],
        ['xlsx', 1],
    ] as const)('stopped halfway, leaves no file behind: %s', async (form, count) => {
        for (let index = 0; index < 400; index++) file(`f${index}.prop`, sound.replace('A-1', `A-${index}`));
        const child = spawn(process.execPath, [program, 'export', '--to', form, '--out', 'ud'], { cwd: folder });
        const watch = setInterval(() => {
            if (!existsSync(join(folder, 'ud'))) return;
            clearInterval(watch);
            child.kill('SIGINT');
        }, 1);
        const status = await new Promise((resolve) => child.on('exit', resolve));
        clearInterval(watch);
        const left = existsSync(join(folder, 'ud')) ? readdirSync(join(folder, 'ud')) : [];
        // Either it heard in time and wrote nothing, or it was done and all are there.
        expect([2, 0]).toContain(status);
        expect(left).toHaveLength(status === 2 ? 0 : count);
    });

    it('needs a form, and a budget that is there', () => {
        file('a.prop', sound);
        expect(prop('export')).toMatchObject({ status: 2, stderr: expect.stringMatching(/^Skriv --to md(\|\w+)+\./) });
        expect(prop('export', '--to', 'md', '--budget', 'B9')).toMatchObject({ status: 2, stderr: "Der er intet budget 'B9' i filerne.\n" });
        expect(existsSync(join(folder, 'provenu.md'))).toBe(false);
    });
});

describe('prop wording', () => {
    const signals = (...words: readonly string[]) => wordingShape.parse(JSON.parse(prop('wording', ...words, '--format', 'json').stdout)).lines;

    it('reads a sentence a line, and says where in the line the signal stands', () => {
        file('a.txt', 'Møderne holdes digitalt.\r\nDen mindste skole lukkes.\n');
        const [first, second, ...more] = signals('a.txt', '--lines');
        expect(first).toEqual({ line: 1, signals: [] });
        expect(second?.signals).toMatchObject([
            { class: 'service', code: 'service-signal', phrase: 'skole lukkes', from: 12, to: 24, severity: 'warning' },
        ]);
        expect(more).toEqual([]);
    });

    it('reads sentences over several lines without --lines', () => {
        file('a.txt', 'Indledning.\n\nDen mindste\nskole lukkes.\n');
        expect(signals('a.txt').map(({ line, signals: { length } }) => [line, length])).toEqual([
            [1, 0],
            [2, 0],
            [3, 0],
            [4, 1],
        ]);
    });

    it('says why with --explain, in the language asked for', () => {
        file('a.txt', 'Den mindste skole lukkes.\n');
        expect(prop('wording', 'a.txt', '--explain')).toMatchObject({ status: 0, stderr: '' });
        expect(prop('wording', 'a.txt', '--explain', '--lang', 'en').stdout).toContain('An offer to citizens closes or lapses');
    });

    it('tells a warning from information, and says what the number of --explain means', () => {
        file('a.txt', 'Den mindste skole lukkes.\n\nKapaciteten tilpasses den reelle efterspørgsel.\n');
        const { stdout } = prop('wording', 'a.txt', '--explain');
        expect(stdout).toMatch(/^1:13 {2}advarsel {2}servicereduktion {2}/);
        expect(stdout).toMatch(/\n3:13 {2}oplysning {2}pænt ord {2}tilpasning\n/);
        expect(stdout).toMatch(/\(tegnene vejer 0,\d+ af 1\)\n/);
        const english = prop('wording', 'a.txt', '--explain', '--lang', 'en').stdout;
        expect(english).toMatch(/^1:13 {2}warning {2}service reduction {2}/);
        expect(english).toMatch(/\(the signs weigh 0\.\d+ of 1\)\n/);
    });

    it('asks for --text en where a text looks English', () => {
        file('a.txt', 'The smallest of the schools will be closed, and the children are moved to another.\n');
        const hint = 'Teksten ser ud til at være på engelsk: læs den med --text en.\n';
        expect(prop('wording', 'a.txt')).toMatchObject({ status: 0, stderr: hint });
        expect(prop('wording', 'a.txt', '--lang', 'en').stderr).toBe('The text seems to be in English: read it with --text en.\n');
        for (const words of [
            ['--text', 'en'],
            ['--text', 'da'],
            ['--format', 'json'],
        ])
            expect(prop('wording', 'a.txt', ...words).stderr).toBe('');
        file('b.txt', 'Vores by.\n');
        expect(prop('wording', 'b.txt').stderr).toBe('');
    });

    it('ends with 2 on a file or folder that is not there', () => {
        expect(prop('wording', 'x.txt')).toEqual({ status: 2, stdout: '', stderr: 'x.txt: findes ikke\n' });
        expect(prop('wording', 'mappe', '--lang', 'en')).toEqual({ status: 2, stdout: '', stderr: 'mappe: does not exist\n' });
        expect(prop('wording', 'mappe', '--format', 'md').stderr).toBe('mappe: findes ikke\n');
    });

    it('says what is wrong with a file that cannot be read, as for files of proposals', () => {
        const utf16 = Buffer.from('\uFEFFSkolen lukkes.', 'utf16le');
        file('a.txt', utf16);
        expect(prop('wording', 'a.txt')).toEqual({ status: 2, stdout: '', stderr: 'a.txt: er gemt som UTF-16; gem den som UTF-8\n' });
        const piped = spawnSync(process.execPath, [program, 'wording', '-'], { cwd: folder, encoding: 'utf8', input: utf16 });
        expect([piped.status, piped.stderr]).toEqual([2, 'standardinput: er gemt som UTF-16; gem den som UTF-8\n']);
        file('b.txt', Buffer.from('Skolerne p\u00e5 \u00f8en lukkes.', 'latin1'));
        expect(prop('wording', 'b.txt').stderr).toContain('Windows-1252');
        mkdirSync(join(folder, 'mappe'));
        expect(prop('wording', 'mappe', '--lines')).toMatchObject({ status: 2, stderr: 'mappe: er en mappe\n' });
    });

    it('does not leave a text out that is named beside proposals', () => {
        file('a.prop', sound);
        file('a.txt', 'Den mindste skole lukkes.\n');
        for (const words of [
            ['a.prop', 'a.txt'],
            ['a.txt', '.'],
        ])
            expect(prop('wording', ...words)).toEqual({
                status: 2,
                stdout: '',
                stderr: 'a.txt: er hverken en mappe eller en .prop-fil; læs teksten for sig med prop wording a.txt.\n',
            });
        expect(prop('wording', 'a.prop', '-', '--lang', 'en').stderr).toContain('-: is neither a folder nor a .prop file');
        expect(prop('wording', 'a.prop', 'x.txt')).toMatchObject({ status: 2, stderr: expect.stringContaining('x.txt: findes ikke') });
    });

    it('takes the line ends of old texts too', () => {
        file('a.txt', 'Møderne holdes digitalt.\r\rDen mindste skole lukkes.\r');
        expect(signals('a.txt').map(({ line, signals: { length } }) => [line, length])).toEqual([
            [1, 0],
            [2, 0],
            [3, 1],
        ]);
        expect(signals('a.txt', '--lines').map(({ signals: { length } }) => length)).toEqual([0, 0, 1]);
        expect(prop('wording', 'a.txt').stdout).toContain('\n    Den mindste skole lukkes.\n');
    });
});

describe('prop import', () => {
    it('makes proposals of our own figures that check accepts, and leaves what is there alone', () => {
        file('kilde/a.prop', sound);
        prop('export', 'kilde', '--to', 'csv', '--out', 'ark');
        prop('export', 'kilde', '--to', 'xlsx', '--out', 'ark');
        for (const name of ['provenu-tidy.csv', 'provenu.csv']) {
            expect(prop('import', `ark/${name}`, '--out', `ud-${name}`, '--keywords', 'da')).toMatchObject({ status: 0, stderr: '' });
            const text = readFileSync(join(folder, `ud-${name}`, 'A-1.prop'), 'utf8');
            expect(text).toContain('forslag A-1 "Fælles indkøb"');
            expect(text).toMatch(/gevinst "Varer" +100\.000 +150\.000/);
            expect(prop('check', `ud-${name}`, '--rule', 'syntax-error,cell-count,net-mismatch,unknown-reference').status).toBe(0);
        }
    });

    it('gives the files of our own workbook and data package back word for word, and leaves what is there alone', () => {
        file('kilde/a.prop', sound);
        prop('format', 'kilde');
        prop('export', 'kilde', '--to', 'csv', '--out', 'ark');
        prop('export', 'kilde', '--to', 'xlsx', '--out', 'ark');
        for (const [name, out] of [
            ['ark/provenu.xlsx', 'ud-1'],
            ['ark', 'ud-2'],
            ['ark/datapackage.json', 'ud-3'],
            ['ark/provenu-tables.csv', 'ud-4'],
        ] as const) {
            expect(prop('import', name, '--out', out, '--keywords', 'da')).toMatchObject({ status: 0, stderr: '' });
            expect(readFileSync(join(folder, out, 'a.prop'), 'utf8')).toBe(readFileSync(join(folder, 'kilde/a.prop'), 'utf8'));
        }
        const again = prop('import', 'ark/provenu.xlsx', '--out', 'ud-1', '--format', 'json');
        expect(importReportShape.parse(JSON.parse(again.stdout)).files).toContainEqual({ path: 'ud-1/a.prop', proposal: 'A-1', written: false });
        expect(again.status).toBe(1);
        expect(prop('import', 'kilde', '--out', 'ud-5')).toMatchObject({ status: 2, stderr: expect.stringContaining('provenu-fields.csv') });
    });

    it('makes a file for a budget that nobody declares, beside what is there', () => {
        file('ark.csv', 'Id;Titel;Budget;2027 (kr.)\nA-1;Et;B2027;100\n');
        file('ud/B2027.prop', '');
        const { files } = importReportShape.parse(JSON.parse(prop('import', 'ark.csv', '--out', 'ud', '--format', 'json').stdout));
        expect(files).toEqual([
            { path: 'ud/A-1.prop', proposal: 'A-1', written: true },
            { path: 'ud/budget-B2027.prop', proposal: 'B2027', written: true },
        ]);
        expect(prop('check', 'ud', '--rule', 'unknown-reference').status).toBe(0);
        file('andet/kladde.prop', 'budget B2027 "Vores" { år: 2027 }');
        const beside = importReportShape.parse(JSON.parse(prop('import', 'ark.csv', '--out', 'andet', '--format', 'json').stdout));
        expect(beside.files.map(({ path }) => path)).toEqual(['andet/A-1.prop']);
    });

    it('tells which files were written where one cannot be, and what the disk had against it', () => {
        file('ark.csv', 'Id;Titel;2027 (kr.)\nA-1;Et;100\nA-2;To;100\nA-3;Tre;100\n');
        mkdirSync(join(folder, 'ud/A-2.prop/x'), { recursive: true });
        const { status, stdout, stderr } = prop('import', 'ark.csv', '--out', 'ud', '--overwrite', '--lang', 'en');
        expect(status).toBe(2);
        expect(stdout).toContain('Written: ud/A-1.prop\nNot written: ud/A-2.prop\nNot written: ud/A-3.prop\n');
        expect(stderr).toContain('ud/A-2.prop: there is a folder of that name');
        const json = prop('import', 'ark.csv', '--out', 'ud', '--overwrite', '--format', 'json');
        expect(importReportShape.parse(JSON.parse(json.stdout)).files.map(({ written }) => written)).toEqual([true, false, false]);
    });

    it('tells what it takes the columns for, keeps that in a file to be put right, and refuses what may be two numbers', () => {
        file('fremmed.csv', 'Sag;Titel;2027\n7;Kørsel;1.5\n8;Vask;20\n');
        expect(prop('import', 'fremmed.csv', '--out', 'ud').stderr).toContain('--unit');
        const { status, stdout } = prop('import', 'fremmed.csv', '--out', 'ud', '--unit', '1.000 kr', '--mapping', 'kolonner.json');
        expect(status).toBe(1);
        expect(stdout).toContain('  Titel → title\n');
        expect(stdout).toContain("'1.5' kan læses som 1,5 eller 15");
        expect(JSON.parse(readFileSync(join(folder, 'kolonner.json'), 'utf8'))).toEqual({
            columns: { Sag: 'ignore', Titel: 'title', '2027': '2027' },
        });
        expect(prop('import', 'fremmed.xls', '--out', 'ud')).toMatchObject({ status: 2 });
    });
});

describe('prop new and prop explain', () => {
    it.each(['proposal', 'investment', 'grey-zone', 'budget'])('the skeleton %s can be read, in both languages of keywords', (template) => {
        for (const language of ['da', 'en']) {
            file('ny.prop', prop('new', '--template', template, '--lang', language).stdout);
            expect(prop('check', '--rule', 'syntax-error,cell-count,unit-missing,unknown-reference').status).toBe(0);
            expect(prop('format', '--check')).toMatchObject({ status: 0 });
        }
    });

    it("shows a rule's page in both languages, and the list of rules", () => {
        expect(prop('explain', 'net-mismatch').stdout).toContain('Hvorfor');
        expect(prop('explain', 'net-mismatch', '--lang', 'en').stdout).toContain('Why it matters');
        expect(prop('explain').stdout.split('\n').length).toBeGreaterThan(30);
        expect(prop('explain', 'net-mismtach')).toMatchObject({ status: 2, stderr: "Der er ingen regel 'net-mismtach'. Menes 'net-mismatch'?\n" });
    });
});

describe('calls that do not fit', () => {
    it.each([
        [['tjek'], "Ukendt kommando 'tjek'. Skriv prop --help.\n"],
        [['check', '--streng'], 'prop check: ukendt tilvalg --streng.\n'],
        [['check', '--format', 'xml'], '--format skal være en af: pretty, json, sarif, junit, github.\n'],
        [['check', '--max-warnings', 'mange'], '--max-warnings skal være et helt tal.\n'],
        [['explain', 'a', 'b'], "prop explain: 'b' er for meget.\n"],
    ])('prop %j ends with 2 and one line', (words, says) => {
        expect(prop(...words)).toEqual({ status: 2, stdout: '', stderr: says });
    });

    it('the help names every command and every option', () => {
        const { stdout } = prop('--help');
        for (const command of commands) {
            expect(stdout).toContain(`prop ${command.name}`);
            const help = prop(command.name, '--help').stdout;
            for (const name of Object.keys(command.options)) expect(help).toContain(`--${name}`);
        }
    });
});
