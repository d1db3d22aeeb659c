// Makes the built-in wording packs ready for the bundle, and keeps their patterns as they are read: language-server/packs/*/*.yaml →
// language-server/src/wording/packs/*.json.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packFiles } from '../language-server/src/cli/pack-files.ts';
import { keep } from '../language-server/src/wording/kept-patterns.ts';
import { readPack } from '../language-server/src/wording/read-pack.ts';

const root = join(import.meta.dirname, '../language-server');
for (const language of ['da', 'en']) {
    const pack = readPack(packFiles(join(root, 'packs', language)));
    write(language, pack);
    write(`${language}-patterns`, keep(pack));
}

function write(name: string, made: unknown): void {
    writeFileSync(join(root, 'src/wording/packs', `${name}.json`), `${JSON.stringify(made)}\n`);
}
