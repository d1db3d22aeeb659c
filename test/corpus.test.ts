import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkJson } from '../language-server/src/json/check-json.ts';
import { profileJson } from '../language-server/src/json/profile-json.ts';
import { Project } from '../language-server/src/project.ts';
import type { CheckOptions } from '../language-server/src/rules/check.ts';
import { ruleOf } from '../language-server/src/rules/registry.ts';

/**
 * Data files that read like the specification: each expected finding is a comment at the end of its line,
 * `// ! E total-mismatch stated=… computed=…`, a first line `// only: code, code` runs just those rules, and a .profile.json beside a file holds derived figures computed by hand.
 */
const corpus = join(import.meta.dirname, 'corpus');
const quietUnlessExpected = new Set(['class-missing', 'section-missing', 'owner-missing', 'mixed-language']);
const letters = { error: 'E', warning: 'W', info: 'I' } as const;

interface Expectation {
    readonly line: number;
    readonly severity: string;
    readonly code: string;
    readonly data: Readonly<Record<string, string>>;
}

function propFiles(folder: string): readonly string[] {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? propFiles(path) : entry.name.endsWith('.prop') ? [path] : [];
    });
}

function expectationsIn(text: string): readonly Expectation[] {
    return text.split('\n').flatMap((content, line) => {
        const marks = content.split(' // ! ')[1];
        if (marks === undefined) return [];
        return marks.split(' ; ').map((mark) => {
            const [severity = '', code = '', ...pairs] = mark.trim().split(/\s+/);
            return { line, severity, code, data: Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string])) };
        });
    });
}

function optionsIn(text: string): CheckOptions {
    const only = /^\/\/ only: (.*)$/m.exec(text.split('\n', 1)[0] ?? '')?.[1];
    return only === undefined ? {} : { only: only.split(',').map((code) => code.trim()) };
}

function projectWith(path: string): Project {
    const project = new Project();
    project.setFile('file.prop', readFileSync(path, 'utf8').replace(/ \/\/ ! .*$/gm, ''));
    return project;
}

describe.each(propFiles(corpus).map((path) => [relative(corpus, path), path] as const))('%s', (_, path) => {
    const expected = expectationsIn(readFileSync(path, 'utf8')).filter((each) => ruleOf(each.code) !== undefined);

    it('gives exactly the findings its comments name', () => {
        const project = projectWith(path);
        const named = new Set(expected.map((each) => each.code));
        const [file] = checkJson(project, project.check(optionsIn(readFileSync(path, 'utf8'))), 'da').files;
        const found = (file?.findings ?? []).filter((each) => named.has(each.code) || !quietUnlessExpected.has(each.code));
        const shown = found.map((each) => `${each.range.start.line + 1} ${letters[each.severity]} ${each.code}`);
        expect(shown.sort()).toEqual(expected.map((each) => `${each.line + 1} ${each.severity} ${each.code}`).sort());
        for (const each of expected) {
            const match = found.filter((finding) => finding.code === each.code && finding.range.start.line === each.line);
            const data = match.map((finding) => Object.fromEntries(Object.keys(each.data).map((key) => [key, String(finding.data[key])])));
            expect(data).toContainEqual(each.data);
        }
    });

    const figures = path.replace(/\.prop$/, '.profile.json');
    it.runIf(existsSync(figures))('has the derived figures computed by hand', () => {
        const wanted = JSON.parse(readFileSync(figures, 'utf8')) as { proposals?: readonly Entry[]; budgets?: readonly Entry[] };
        const actual = profileJson(projectWith(path).workspace);
        for (const entry of wanted.proposals ?? [])
            expectFigures(
                actual.proposals.find((each) => each.id === entry.id),
                entry,
                entry.id,
            );
        for (const entry of wanted.budgets ?? [])
            expectFigures(
                actual.budgets.find((each) => each.id === entry.id),
                entry,
                entry.id,
            );
    });
});

interface Entry {
    readonly id: string;
}

/** Holds what is asserted against what is computed: numbers to a millionth, `"~1.83"` to its printed digits. */
function expectFigures(actual: unknown, wanted: unknown, place: string): void {
    if (typeof wanted === 'number') {
        expect(actual, place).toBeTypeOf('number');
        expect(Math.abs((actual as number) - wanted), `${place}: ${String(actual)} for ${wanted}`).toBeLessThanOrEqual(
            Math.max(1e-6 * Math.abs(wanted), 1e-9),
        );
    } else if (typeof wanted === 'string' && wanted.startsWith('~')) {
        const decimals = wanted.split('.')[1]?.length ?? 0;
        expect((actual as number).toFixed(decimals), place).toBe(wanted.slice(1));
    } else if (Array.isArray(wanted)) {
        expect((actual as readonly unknown[]).length, `length of ${place}`).toBe(wanted.length);
        for (const [index, each] of wanted.entries()) expectFigures((actual as readonly unknown[])[index], each, `${place}[${index}]`);
    } else if (typeof wanted === 'object' && wanted !== null) {
        for (const [key, each] of Object.entries(wanted)) expectFigures((actual as Readonly<Record<string, unknown>>)[key], each, `${place}.${key}`);
    } else expect(actual, place).toEqual(wanted);
}
