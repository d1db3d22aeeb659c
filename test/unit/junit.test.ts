import { describe, expect, it } from 'vitest';
import { junitText } from '../../language-server/src/cli/junit.ts';
import type { CheckJson } from '../../language-server/src/json/shapes.ts';

type FileJson = CheckJson['files'][number];

const start = { line: 3, character: 4 };
const finding = {
    code: 'total-mismatch',
    severity: 'error',
    message: 'I alt er 2 < 3,\nikke "4" & 5',
    proposal: 'A-1',
    range: { start, end: { line: 3, character: 9 } },
    data: {},
} as const;

const files: readonly FileJson[] = [
    { path: 'a.prop', findings: [finding, { ...finding, severity: 'warning' }], suppressed: [] },
    { path: 'b.prop', findings: [], suppressed: [] },
    { path: 'c.prop', findings: [], suppressed: [{ ...finding, reason: 'aftalt' }] },
];

const textOf = (some: readonly FileJson[]) => [...junitText(some, 1)].join('');

describe('JUnit results that are written a file at a time', () => {
    it('are one document with a suite a file', () => {
        const suites = textOf(files).matchAll(/<testsuite name="(.*)" tests="(\d+)" failures="(\d+)" skipped="(\d+)">/g);
        expect([...suites].map(([, ...attributes]) => attributes)).toEqual([
            ['a.prop', '2', '1', '0'],
            ['b.prop', '1', '0', '0'],
            ['c.prop', '1', '0', '1'],
        ]);
        expect(textOf(files).split('<testsuites ')).toHaveLength(2);
    });

    it('hold for each file what they hold where it is the only one', () => {
        const [head, ...rest] = textOf(files).split('  <testsuite ');
        const alone = files.map((file) => textOf([file]).split('  <testsuite ')[1]?.replace('</testsuites>\n', ''));
        expect(head).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="prop check" failures="1">\n');
        expect(rest.map((suite) => suite.replace('</testsuites>\n', ''))).toEqual(alone);
        expect(textOf(files).endsWith('  </testsuite>\n</testsuites>\n')).toBe(true);
    });

    it('are a document without any file', () => {
        expect(textOf([])).toContain('<testsuites name="prop check" failures="1"');
    });
});
