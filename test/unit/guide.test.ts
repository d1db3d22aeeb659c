import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Project } from '../../language-server/src/project.ts';

const root = join(import.meta.dirname, '../..');
const pages = ['README.md', 'docs/guide/da.md', 'docs/guide/en.md'];

describe.each(pages)('%s', (page) => {
    const blocks = [...readFileSync(join(root, page), 'utf8').matchAll(/```prop\n([\s\S]*?)```/g)].map((found) => found[1] ?? '');

    it('shows proposals that can be read and in which no figure is wrong', () => {
        expect(blocks.length).toBeGreaterThan(0);
        for (const block of blocks) {
            const project = new Project();
            project.setFile('a.prop', block);
            const wrong = project.check().flatMap((file) => file.findings.filter((finding) => finding.severity === 'error'));
            expect(wrong.map((finding) => finding.message.da)).toEqual([]);
        }
    });
});

describe.each(['docs/guide/da.md', 'docs/guide/en.md'])('the words that %s gives as examples', (page) => {
    const [, told = ''] = /\n## (?:Ordvalg|Wording)\n\n([\s\S]*?)\./.exec(readFileSync(join(root, page), 'utf8')) ?? [];
    const examples = [...told.matchAll(/"([^"]+)"/g)].map((found) => found[1] ?? '');
    const expected = page.includes('da') ? ['service-signal', 'vague-gain'] : ['service-signal', 'budget-signal'];

    it.each(['summary', 'description'])('are reported by a check in %s', (field) => {
        const codes = examples.map((example) => {
            const project = new Project();
            project.setFile('a.prop', `proposal A-1 "" {\n class: efficiency\n ${field}: "${example}."\n}\n`);
            const found = project.check({ only: ['service-signal', 'budget-signal', 'vague-gain'] }).flatMap((file) => file.findings);
            return found[0]?.code;
        });
        expect(codes).toEqual(expected);
    });
});
