import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { indexText, pageText } from '../../language-server/src/rules/page-text.ts';
import { rules } from '../../language-server/src/rules/registry.ts';

const docs = join(import.meta.dirname, '../../docs/rules');

describe.each(['da', 'en'] as const)('the pages of the rules, %s', (language) => {
    const read = (name: string) => readFileSync(join(docs, language, name), 'utf8');

    it('are those that the rule files make, one a rule and their list (npm run made writes them anew)', () => {
        expect(readdirSync(join(docs, language)).sort()).toEqual(['README.md', ...rules.map((rule) => `${rule.code}.md`)].sort());
        expect(read('README.md')).toBe(indexText(rules, language));
        for (const rule of rules) expect(read(`${rule.code}.md`)).toBe(pageText(rule, language));
    });
});
