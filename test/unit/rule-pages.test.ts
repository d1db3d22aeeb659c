import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Project } from '../../language-server/src/project.ts';
import type { CheckOptions, Finding } from '../../language-server/src/rules/check.ts';
import { isKnownCode } from '../../language-server/src/rules/codes.ts';
import type { Rule } from '../../language-server/src/rules/define.ts';
import { rules } from '../../language-server/src/rules/registry.ts';

/** What an example may be told besides: it is a short proposal, not a finished one. */
const allowedBesides = new Set(['class-missing', 'section-missing', 'several-sign-changes']);
const unformatted = /undefined|NaN|\[object/;
const path = 'a.prop';

/** Rules that no tier switches on are named. */
function optionsFor(rule: Rule): CheckOptions {
    return rule.tier === 'opt-in' ? { only: [rule.code] } : { strict: rule.tier === 'strict' };
}

function findingsIn(text: string, rule: Rule): readonly Finding[] {
    const project = new Project();
    project.setFile(path, text);
    if (rule.page.before !== undefined) {
        const earlier = new Project();
        earlier.setFile(path, rule.page.before);
        return project.checkAgainst(earlier).flatMap((file) => file.findings);
    }
    return project.check(optionsFor(rule)).flatMap((file) => file.findings);
}

function codesOf(findings: readonly Finding[]): readonly string[] {
    return findings.map((finding) => finding.code);
}

/** A range stands on one line, but for that of a whole text over several. */
function isOnOneLine(text: string): boolean {
    return !text.includes('\n') || (text.startsWith('"""') && text.endsWith('"""'));
}

/** What a rule about the file itself finds, no text inside one can show: the tests of the command line do. */
const aboutTexts = rules.filter((rule) => rule.code !== 'file-too-large');

describe.each(aboutTexts.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
    const { page } = rule;

    it.each(['title', 'what', 'why', 'advice'] as const)('has a text in both languages: %s', (part) => {
        expect(page[part].da.trim()).not.toBe('');
        expect(page[part].en.trim()).not.toBe('');
        expect(page[part].da).not.toBe(page[part].en);
    });

    it('has a title without a full stop', () => {
        expect([page.title.da, page.title.en].filter((title) => title.endsWith('.'))).toEqual([]);
    });

    it('speaks of the failing example, and hardly any other rule does', () => {
        const codes = codesOf(findingsIn(page.failing, rule));
        expect(codes).toContain(code);
        expect(codes.filter((each) => each !== code && !allowedBesides.has(each))).toEqual([]);
    });

    it('has nothing to say of the passing example', () => {
        const codes = codesOf(findingsIn(page.passing, rule));
        expect(codes).not.toContain(code);
        expect(codes).not.toContain('syntax-error');
    });

    it('says it in both languages', () => {
        for (const { message } of findingsIn(page.failing, rule)) {
            expect(message.da.trim()).not.toBe('');
            expect(message.en.trim()).not.toBe('');
            expect(message.da).not.toBe(message.en);
            expect(message.da).not.toMatch(unformatted);
            expect(message.en).not.toMatch(unformatted);
        }
    });

    it('points at something within one line', () => {
        for (const finding of findingsIn(page.failing, rule)) {
            const { start, end } = finding.span;
            const place = `${finding.code} at ${start}..${end}`;
            expect(finding.path, place).toBe(path);
            expect(start, place).toBeGreaterThanOrEqual(0);
            expect(end, place).toBeGreaterThan(start);
            expect(end, place).toBeLessThanOrEqual(page.failing.length);
            expect(isOnOneLine(page.failing.slice(start, end)), place).toBe(true);
        }
    });
});

describe('the registry', () => {
    const folder = join(import.meta.dirname, '../../language-server/src/rules');

    it('lists exactly the rule files beside it, each in the folder of its group', () => {
        const groups = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
        const files = groups.flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`));
        expect(rules.map((rule) => `${rule.group}/${rule.code}.ts`).sort()).toEqual(files.sort());
    });

    it('gives every rule a code of its own, known to the list of codes', () => {
        const codes = rules.map((rule) => rule.code);
        expect(new Set(codes).size).toBe(codes.length);
        expect(codes.filter((code) => !isKnownCode(code))).toEqual([]);
    });
});
