import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Helper } from '../../language-server/src/cli/helper-thread.ts';
import { ExaminedPackets, packExamined, unpackExamined } from '../../language-server/src/cli/packed-examined.ts';
import { ExaminedProject, Examiner, type Source } from '../../language-server/src/examine.ts';
import { Project } from '../../language-server/src/project.ts';

const corpus = join(import.meta.dirname, '../corpus');

function sourcesIn(folder: string): readonly Source[] {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.prop'));
    return names.sort().map((name) => ({ path: name, text: readFileSync(join(folder, name), 'utf8'), unread: null, context: false }));
}

/** Every file by itself, in an order of its own, then all of them together. */
function oneByOne(sources: readonly Source[], options: Parameters<Project['check']>[0] = {}) {
    const examiner = new Examiner(sources, options);
    const backwards = new Map(sources.toReversed().map((source) => [source, examiner.examine(source)]));
    const examined = sources.flatMap((source) => structuredClone(backwards.get(source)) ?? []);
    const project = new ExaminedProject(sources, examined);
    return { project, files: project.check(options) };
}

/** Every file by itself and packed, those of other threads before the rest. */
function packed(sources: readonly Source[], options: Parameters<Project['check']>[0] = {}) {
    const examiner = new Examiner(sources, options);
    const packets = new ExaminedPackets(sources.length);
    const half = sources.length >> 1;
    for (const [index, source] of [...sources.entries()].slice(half)) packets.take(index, examiner.examine(source));
    for (const [index, source] of sources.slice(0, half).entries()) packets.take(index, examiner.examine(source));
    return new ExaminedProject(sources, packets.end());
}

function atOnce(sources: readonly Source[], options: Parameters<Project['check']>[0] = {}) {
    const project = new Project();
    for (const { path, text } of sources) project.setFile(path, text);
    return project.check(options);
}

describe('files that are looked at one by one', () => {
    const sources = sourcesIn(corpus);

    it('are found to hold what they hold when all are looked at together', () => {
        expect(sources.length).toBeGreaterThan(100);
        for (const options of [{}, { strict: true }]) expect(oneByOne(sources, options).files).toEqual(atOnce(sources, options));
    });

    it('are found to hold the same where what was found is packed until it is asked for', () => {
        const project = packed(sources);
        expect(project.isIncomplete()).toBe(oneByOne(sources).project.isIncomplete());
        expect(project.check()).toEqual(atOnce(sources));
        expect([...project.checking()]).toEqual(project.check());
    });

    it('are read again where a rule asks for more than their outline', () => {
        const { project } = oneByOne(sources);
        const whole = new Project();
        for (const { path, text } of sources) whole.setFile(path, text);
        for (const [index, proposal] of project.workspace.proposals.slice(0, 200).entries()) {
            const same = whole.workspace.proposals[index];
            expect(proposal.written.economies).toEqual(same?.written.economies);
            expect(proposal.written.texts).toEqual(same?.written.texts);
            expect(proposal.blocks).toEqual(same?.blocks);
        }
    });

    it('are packed for another thread as they were before they were packed here', () => {
        const some = sources.slice(0, 40);
        const examiner = new Examiner(some, {});
        const plain = some.map((source) => examiner.examine(source));
        const packets = new ExaminedPackets(plain.length);
        for (const [index, each] of plain.entries()) packets.take(index, each);
        expect(unpackExamined(packExamined(packets.end()))).toEqual(unpackExamined(packExamined(plain)));
    });

    it('keep their suppressions, and their limits of size', () => {
        const text = '// prop-ignore total-mismatch: aftalt med økonomi\nforslag A-1 "En" {\n}\n';
        const own = [
            { path: 'a.prop', text, unread: null, context: false },
            { path: 'b.prop', text: '', unread: { bytes: 9_000_000, limit: 4_000_000 }, context: false },
        ];
        const codes = oneByOne(own).files.map(({ findings }) => findings.map(({ code }) => code));
        expect(codes[0]).toContain('unused-suppression');
        expect(codes[1]).toEqual(['file-too-large']);
    });

    it('know whether they refer to what none of them holds, and say nothing of the files beside them', () => {
        const own = { path: 'a.prop', text: 'forslag A-1 "En" {\n    afhænger af: B-1\n}\n', unread: null, context: false };
        const alone = oneByOne([own]);
        expect(alone.project.isIncomplete()).toBe(true);
        const beside = oneByOne([own, { path: 'b.prop', text: 'forslag B-1 "To" {\n}\n', unread: null, context: true }]);
        expect(beside.project.isIncomplete()).toBe(false);
        expect(beside.files.map(({ path }) => path)).toEqual(['a.prop']);
    });
});

describe('a thread that looks at files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'provenu-helper-'));
    afterAll(() => rmSync(folder, { recursive: true }));

    it('is said to have ended where it ends before its work is done', async () => {
        const program = join(folder, 'ends.cjs');
        writeFileSync(program, 'process.exit(3);\n');
        const helper = new Helper(program);
        helper.begin([], {});
        helper.give({ first: 0, sources: [] });
        await expect(helper.next()).rejects.toMatchObject({
            text: { da: expect.stringContaining('stoppede før tid'), en: expect.stringContaining('PROP_THREADS=1') },
        });
        await helper.end();
    });
});
