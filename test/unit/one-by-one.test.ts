import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import pc from 'picocolors';
import { afterAll, describe, expect, it } from 'vitest';
import { Cancelled, writeExport } from '../../language-server/src/cli/export-run.ts';
import type { Output } from '../../language-server/src/cli/output.ts';
import { ExaminedPackets } from '../../language-server/src/cli/packed-examined.ts';
import { packFindings } from '../../language-server/src/cli/packed-findings.ts';
import { ExaminedProject, Examiner, type Source } from '../../language-server/src/examine.ts';
import { exportProject } from '../../language-server/src/exports/export.ts';
import type { ExportedFile } from '../../language-server/src/exports/exported-file.ts';
import { formatOf, formats } from '../../language-server/src/exports/formats.ts';
import { ExportRun } from '../../language-server/src/exports/run.ts';
import type { Project } from '../../language-server/src/project.ts';
import { examplePaths, exampleProject, propFiles } from '../examples.ts';

const folder = mkdtempSync(join(tmpdir(), 'provenu-one-by-one-'));
afterAll(() => rmSync(folder, { recursive: true }));

const output: Output = { language: 'da', colors: pc.createColors(false), interactive: false, out: () => {}, log: () => {} };
const root = join(import.meta.dirname, '../..');

/** The files by name, as the command line writes them. */
async function written(project: Project, format: string, findings: ReturnType<Project['check']>): Promise<ReadonlyMap<string, string>> {
    const form = formatOf(format);
    if (form === undefined) throw new Error(`no format ${format}`);
    const out = mkdtempSync(join(folder, format));
    const run = new ExportRun();
    const reported = await writeExport(exportProject(project, form, { language: 'da', findings, run }), form.oneByOne === true, out, run, output);
    expect(reported.filter(({ reason }) => reason !== null)).toEqual([]);
    return new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'latin1')]));
}

function examined(paths: readonly string[]): ExaminedProject {
    const sources = paths.map(readAgain);
    const examiner = new Examiner(sources, {});
    const packets = new ExaminedPackets(sources.length);
    for (const [index, source] of sources.entries()) packets.take(index, examiner.examine(source));
    return new ExaminedProject(sources, packets.end());
}

/** A file whose text is read anew whenever it is asked for. */
function readAgain(path: string): Source {
    return {
        path: relative(root, path),
        get text() {
            return readFileSync(path, 'utf8');
        },
        unread: null,
        context: false,
    };
}

/** What a check finds, with nothing held that it was found in. */
function settledFindings(project: ExaminedProject) {
    const findings = packFindings(project.checking());
    project.settle();
    return findings;
}

describe('proposals that are read again one by one', () => {
    it.each(
        formats.filter((format) => format.oneByOne === true).map(({ id }) => id),
    )('are written as those that are all held: %s', async (format) => {
        const whole = exampleProject();
        const one = examined(examplePaths);
        const findings = settledFindings(one);
        const files = await written(one, format, findings);
        expect(files.size).toBeGreaterThan(0);
        expect(files).toEqual(await written(whole, format, whole.check()));
    });

    it('also where the files hold mistakes', async () => {
        const corpus = propFiles(join(root, 'test/corpus')).filter((_, index) => index % 7 === 0);
        const whole = exampleProject();
        for (const path of whole.paths) whole.removeFile(path);
        for (const path of corpus) whole.setFile(relative(root, path), readFileSync(path, 'utf8'));
        const one = examined(corpus);
        const findings = settledFindings(one);
        expect(await written(one, 'csv', findings)).toEqual(await written(whole, 'csv', whole.check()));
    });
});

describe('packed findings', () => {
    it('are what they were, suppressed ones too', () => {
        const project = exampleProject();
        project.setFile('undertrykt.prop', '// prop-ignore class-missing: aftalt med økonomi\nforslag Q-1 "En – to" {\n}\n');
        const files = project.check({ strict: true });
        expect(files.some(({ suppressed }) => suppressed.length > 0)).toBe(true);
        expect(files.some(({ findings }) => findings.some(({ fixes }) => fixes.length > 0))).toBe(true);
        const packed = packFindings(files);
        for (const [index, { path, findings, suppressed }] of files.entries()) {
            expect(packed[index]?.path).toBe(path);
            expect(packed[index]?.findings).toEqual(findings);
            expect(packed[index]?.suppressed).toEqual(suppressed);
        }
    });
});

describe('the JSON that is written a proposal at a time', () => {
    const empty = exampleProject();
    for (const path of empty.paths) empty.removeFile(path);

    it.each([
        ['all examples', exampleProject()],
        ['no proposal', empty],
    ])('is the text that is made of it at once: %s', async (_, project) => {
        const text = Buffer.from((await written(project, 'json', project.check())).get('provenu.json') ?? '', 'latin1').toString();
        expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    });
});

describe('files written side by side', () => {
    const drawn: string[] = [];
    function* pieces(name: string, count: number, fails?: Error): Generator<string> {
        for (let index = 1; index <= count; index++) {
            drawn.push(`${name}${index}`);
            yield `${name}${index}\n`;
        }
        if (fails !== undefined) throw fails;
    }
    async function* files(...all: readonly ExportedFile[]): AsyncGenerator<ExportedFile> {
        yield* all;
    }
    const write = (out: string, ...all: readonly ExportedFile[]) => writeExport(files(...all), true, out, new ExportRun(), output);

    it('take a piece in turn, so that a proposal is gone through by all of them before the next', async () => {
        drawn.length = 0;
        const out = mkdtempSync(join(folder, 'turn'));
        const reported = await write(out, { name: 'a.csv', chunks: pieces('a', 3) }, { name: 'b.csv', chunks: pieces('b', 2) });
        expect(drawn).toEqual(['a1', 'b1', 'a2', 'b2', 'a3']);
        expect(reported.map(({ bytes }) => bytes)).toEqual([9, 6]);
        expect(readFileSync(join(out, 'a.csv'), 'utf8')).toBe('a1\na2\na3\n');
    });

    it('do not stop for one that fails, which is not there', async () => {
        const out = mkdtempSync(join(folder, 'one'));
        const reported = await write(
            out,
            { name: 'a.csv', chunks: pieces('a', 1, new Error('kan ikke')) },
            { name: 'b.csv', chunks: pieces('b', 3) },
        );
        expect(reported.map(({ reason }) => reason)).toEqual(['kan ikke', null]);
        expect(readdirSync(out)).toEqual(['b.csv']);
    });

    it('leave nothing, finished or not, when the disk is full', async () => {
        const out = mkdtempSync(join(folder, 'full'));
        const full = Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
        const done = { name: 'a.csv', chunks: pieces('a', 0) };
        await expect(write(out, done, { name: 'b.csv', chunks: pieces('b', 2, full) }, { name: 'c.csv', chunks: pieces('c', 9) })).rejects.toBe(full);
        expect(readdirSync(out)).toEqual([]);
    });
});

describe('what an export puts aside on the disk', () => {
    const full = Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });

    /** What is left of an export whose file puts a megabyte aside before its end, and what is thrown. */
    async function leftOf(name: string, end: () => void) {
        const out = mkdtempSync(join(folder, name));
        const run = new ExportRun();
        const during: string[] = [];
        async function* chunks() {
            yield 'hoved\n';
            const again = run.scratch?.put(Buffer.alloc(1_000_000, 'x'));
            during.push(...readdirSync(out));
            end();
            yield again?.() ?? '';
        }
        async function* files() {
            yield { name: 'a.xlsx', chunks: chunks() };
        }
        const thrown = await writeExport(files(), true, out, run, output).then(
            () => null,
            (error: unknown) => error,
        );
        expect(during).toHaveLength(2);
        return { left: readdirSync(out), thrown };
    }

    it('is gone once the file is written', async () => {
        expect(await leftOf('aside', () => {})).toEqual({ left: ['a.xlsx'], thrown: null });
    });

    it.each([
        ['a file cannot be made', () => throws(new Error('kan ikke')), null],
        ['the disk is full', () => throws(full), full],
        ['it is stopped', () => process.emit('SIGINT'), expect.any(Cancelled)],
    ])('is gone with the file where %s', async (_, end, thrown) => {
        expect(await leftOf('aside', end)).toEqual({ left: [], thrown });
    });
});

function throws(error: Error): never {
    throw error;
}
