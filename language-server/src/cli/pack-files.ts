import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { packLimits } from '../wording/limits.ts';
import type { PackFolder } from '../wording/own-packs.ts';
import type { PackFile } from '../wording/pack-files.ts';

/** The YAML files of a pack, its manifest first, each with its path in the pack; one more than a pack may have is enough to see that. */
export function packFiles(folder: string): readonly PackFile[] {
    return below(folder)
        .slice(0, packLimits.files + 1)
        .map((path) => ({ path: relative(folder, path).split(sep).join('/'), text: textOf(path) }));
}

/** The pack that a configuration in `base` names; links that lead out of that folder lead nowhere. */
export function packFolder(base: string, folder: string): PackFolder {
    try {
        const [outer, inner] = [realpathSync(base), realpathSync(join(base, folder))];
        const within = relative(outer, inner);
        if (within === '..' || within.startsWith(`..${sep}`) || !statSync(inner).isDirectory()) return { folder, files: null };
        return { folder, files: packFiles(inner) };
    } catch {
        return { folder, files: null };
    }
}

const deepest = 4;

/** Links inside the folder are not followed. */
function below(folder: string, depth = 0): readonly string[] {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    return entries.flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return depth < deepest ? below(path, depth + 1) : [];
        return entry.isFile() && entry.name.endsWith('.yaml') ? [path] : [];
    });
}

/** No more of a file than shows that it is too long. */
function textOf(path: string): string {
    const { size } = statSync(path);
    return size > packLimits.fileLength * 4 ? 'x'.repeat(packLimits.fileLength + 1) : readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
}
