import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { packFiles } from '../../language-server/src/cli/pack-files.ts';
import { jsonFile } from '../../language-server/src/exports/json/document.ts';
import { ExportRun } from '../../language-server/src/exports/run.ts';
import { select } from '../../language-server/src/exports/selection.ts';
import { checkJson } from '../../language-server/src/json/check-json.ts';
import { profileJson } from '../../language-server/src/json/profile-json.ts';
import { publishedSchemas } from '../../language-server/src/json/schemas.ts';
import { checkShape, profileShape, wordingShape } from '../../language-server/src/json/shapes.ts';
import { wordingJson } from '../../language-server/src/json/wording-json.ts';
import { builtIn } from '../../language-server/src/wording/built-in.ts';
import { readYaml } from '../../language-server/src/wording/yaml.ts';
import { exampleProject } from '../examples.ts';

const published = (name: string): object =>
    JSON.parse(readFileSync(join(import.meta.dirname, '../../language-server/schemas', `${name}.schema.json`), 'utf8'));

describe('the JSON of the command line', () => {
    const project = exampleProject();
    const exported = jsonFile(select(project, { language: 'da', findings: project.check() }, new ExportRun()));
    const outputs = {
        export: JSON.parse([...(exported.chunks as Iterable<string>)].join('')),
        check: checkJson(project, project.check({ strict: true }), 'da'),
        profile: profileJson(project.workspace),
        wording: wordingJson('Den mindste skole lukkes.\n', { reading: { matcher: builtIn('da') }, lines: true, explain: true }),
    };

    it.each([
        'check',
        'profile',
        'export',
        'wording',
    ] as const)('%s: the published schema is the one of the program (npm run made writes it anew)', (name) => {
        expect(published(name)).toEqual(JSON.parse(JSON.stringify(publishedSchemas()[name])));
    });

    it.each(['check', 'profile', 'export', 'wording'] as const)('%s: the examples give what the published schema says', (name) => {
        const validate = new Ajv2020({ strict: false, formats: { date: true } }).compile(published(name));
        expect(validate(JSON.parse(JSON.stringify(outputs[name]))), JSON.stringify(validate.errors)).toBe(true);
    });

    it.each(['wording-pack', 'wording-rules', 'wording-lists'] as const)('%s: the published schema fits the packs that there are', (name) => {
        expect(published(name)).toEqual(JSON.parse(JSON.stringify(publishedSchemas()[name])));
        const validate = new Ajv2020({ strict: false }).compile(published(name));
        const files = ['examples/budgetrunde-2027/ordvalg', 'language-server/packs/da', 'language-server/packs/en'].flatMap((folder) =>
            packFiles(join(import.meta.dirname, '../..', folder)).filter(
                ({ path }) => kindOf(path) === name && !(path === 'pack.yaml' && folder.startsWith('language')),
            ),
        );
        expect(files.length).toBeGreaterThan(0);
        for (const { path, text } of files) expect(validate(readYaml(text).value), `${path} ${JSON.stringify(validate.errors)}`).toBe(true);
        expect(validate({ ukendt: { x: 1 } })).toBe(false);
    });

    it('is what the zod schemas say', () => {
        expect(checkShape.parse(outputs.check)).toEqual(outputs.check);
        expect(profileShape.parse(outputs.profile)).toEqual(outputs.profile);
        expect(wordingShape.parse(outputs.wording)).toEqual(outputs.wording);
    });
});

function kindOf(path: string) {
    if (path === 'pack.yaml') return 'wording-pack';
    return path.startsWith('lists/') ? 'wording-lists' : 'wording-rules';
}
