// Writes language-server/src/rules/registry.ts from the rule files beside it, in the order of the catalogue of codes.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codes } from '../language-server/src/rules/codes.ts';

const folder = join(import.meta.dirname, '../language-server/src/rules');
const position = new Map<string, number>(codes.map((code, index) => [code, index]));

const rules = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((group) => readdirSync(join(folder, group.name)).map((file) => ({ group: group.name, code: file.replace(/\.ts$/, '') })))
    .filter(({ code }) => position.has(code))
    .sort((a, b) => (position.get(a.code) ?? 0) - (position.get(b.code) ?? 0));

const name = (code: string) => code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

writeFileSync(
    join(folder, 'registry.ts'),
    `// Written by 'npm run made' from the files beside it: a rule that has a file cannot be forgotten.
import type { Rule } from './define.ts';
${rules.map(({ group, code }) => `import { ${name(code)} } from './${group}/${code}.ts';`).join('\n')}

/** All rules, in the order in which a page of the catalogue lists them. */
export const rules: readonly Rule[] = [
${rules.map(({ code }) => `    ${name(code)},`).join('\n')}
];

const byCode = new Map(rules.map((rule) => [rule.code, rule]));

export function ruleOf(code: string): Rule | undefined {
    return byCode.get(code);
}
`,
);
