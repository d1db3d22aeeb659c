import { readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type LogoFile, largestLogo } from '../config/logo-file.ts';
import { leadsOutside } from '../config/paths.ts';

/** The file that the configuration in `folder` names as its logo. Where links lead counts, not what the name says. */
export function logoFile(folder: string, name: string): LogoFile {
    if (leadsOutside(name)) return { refused: 'outside' };
    let path: string;
    let stats: Stats;
    try {
        path = realpathSync(join(folder, name));
        stats = statSync(path);
    } catch {
        return { refused: 'missing' };
    }
    const within = relative(realpathSync(folder), path);
    if (within === '..' || within.startsWith(`..${sep}`)) return { refused: 'outside' };
    if (!stats.isFile()) return { refused: 'no-file' };
    if (stats.size > largestLogo) return { refused: 'too-large' };
    return { base64: readFileSync(path, 'base64') };
}
