import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { PackFile } from '../wording/read-pack.ts';

/** The YAML files of a pack, its manifest first, each with its path in the pack. */
export function packFiles(folder: string): readonly PackFile[] {
    return below(folder).map((path) => ({ path: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

function below(folder: string): readonly string[] {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    return entries.flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return below(path);
        return entry.isFile() && entry.name.endsWith('.yaml') ? [path] : [];
    });
}
