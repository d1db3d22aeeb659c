// Writes the TextMate grammar of the extension from the keyword table: extension/syntaxes/prop.tmLanguage.json.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textMateGrammar } from '../grammar/textmate.ts';

const path = join(import.meta.dirname, '../extension/syntaxes/prop.tmLanguage.json');
writeFileSync(path, `${JSON.stringify(textMateGrammar(), null, 2)}\n`);
