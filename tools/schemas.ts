// Writes the published JSON Schemas from the zod schemas that validate the same output: language-server/schemas/*.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedSchemas } from '../language-server/src/json/schemas.ts';

const folder = join(import.meta.dirname, '../language-server/schemas');
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(publishedSchemas()))
    writeFileSync(join(folder, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
