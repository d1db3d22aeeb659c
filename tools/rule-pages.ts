// Writes docs/rules: a page a rule in each language and their lists, from the rule files.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexText, pageText } from '../language-server/src/rules/page-text.ts';
import { rules } from '../language-server/src/rules/registry.ts';

const folder = join(import.meta.dirname, '../docs/rules');
rmSync(folder, { recursive: true, force: true });
for (const language of ['da', 'en'] as const) {
    mkdirSync(join(folder, language), { recursive: true });
    writeFileSync(join(folder, language, 'README.md'), indexText(rules, language));
    for (const rule of rules) writeFileSync(join(folder, language, `${rule.code}.md`), pageText(rule, language));
}
