import { describe, expect, it } from 'vitest';
import { sarifText } from '../../language-server/src/cli/sarif.ts';
import { checkJson, checkText } from '../../language-server/src/json/check-json.ts';
import type { CheckJson } from '../../language-server/src/json/shapes.ts';
import { exampleProject } from '../examples.ts';

const project = exampleProject();
for (const reason of ['', 'aftalt "med" økonomi']) {
    const text = `// prop-ignore unused-suppression,class-missing: ${reason}\nforslag Q-${reason.length} "En \\"to\\"" {\n}\n`;
    project.setFile(`tegn ${reason.length}.prop`, text);
}
const files = project.check({ strict: true });

describe('the result of a check, written a file at a time', () => {
    it('has findings, suppressed ones and files without any', () => {
        const kinds = files.map(({ findings, suppressed }) => [findings.length > 0, suppressed.length > 0].join());
        expect(new Set(kinds)).toEqual(new Set(['true,true', 'true,false', 'false,false']));
    });

    it.each([
        ['of all files', files],
        ['of one', files.slice(0, 1)],
        ['of none', []],
    ])('is the JSON that is made of it at once: %s', (_, some) => {
        expect([...checkText(project, some, 'da')].join('')).toBe(`${JSON.stringify(checkJson(project, some, 'da'), null, 2)}\n`);
    });

    it.each([
        ['of all files', files],
        ['of none', []],
    ])('is SARIF that is written like any JSON, with every finding in its order: %s', (_, some) => {
        const json = checkJson(project, some, 'da').files;
        const text = [...sarifText(json, 'da', '1.2.3')].join('');
        const log = JSON.parse(text);
        expect(text).toBe(`${JSON.stringify(log, null, 2)}\n`);
        const codes = ({ findings, suppressed }: CheckJson['files'][number]) => [...findings, ...suppressed].map(({ code }) => code);
        expect(log.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(json.flatMap(codes));
        expect(log.runs[0].tool.driver.version).toBe('1.2.3');
    });

    it('is never more than a file at a time', () => {
        const pieces = [...checkText(project, files, 'da')];
        expect(pieces.length).toBeGreaterThan(files.length);
    });
});
