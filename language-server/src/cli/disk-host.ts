import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { configFileName } from '../config/shape.ts';
import type { HostFile, WorkspaceHost } from '../editor/workspace-host.ts';
import { propFilesIn, readPropFile } from './files.ts';
import { logoFile } from './logo-file.ts';
import { packFolder } from './pack-files.ts';

/** The workspace on a disk, read the way the command line reads it. */
export const diskHost: WorkspaceHost = {
    async *readFolder(uri, near) {
        const folder = pathOf(uri);
        if (folder === null) return;
        const given = new Set<string>();
        for (const found of [propFilesIn(folder, leadsTo(near)), propFilesIn(folder)]) {
            for (const { path, counts } of found) {
                if (given.has(path)) continue;
                given.add(path);
                yield counts ? hostFile(path) : { uri: pathToFileURL(path).href, leftOut: 'ignored' };
            }
        }
    },
    async readFile(uri) {
        const path = pathOf(uri);
        const content = path === null ? null : readPropFile(path);
        return content?.kind === 'text' ? content.text : null;
    },
    async readConfig(uri) {
        const folder = pathOf(uri);
        if (folder === null) return null;
        try {
            return readFileSync(join(folder, configFileName), 'utf8');
        } catch {
            return null;
        }
    },
    async readLogo(uri, name) {
        const folder = pathOf(uri);
        return folder === null ? { refused: 'missing' } : logoFile(folder, name);
    },
    async readPack(uri, folder) {
        const base = pathOf(uri);
        return base === null ? null : packFolder(base, folder).files;
    },
};

/** Whether a folder is that of one of these files, or one above it. */
function leadsTo(uris: readonly string[]): (folder: string) => boolean {
    const paths = uris.flatMap((uri) => pathOf(uri) ?? []);
    return (folder) => paths.some((path) => path.startsWith(folder + sep));
}

function hostFile(path: string): HostFile {
    const uri = pathToFileURL(path).href;
    const content = readPropFile(path);
    return content.kind === 'text' ? { uri, text: content.text } : { uri, leftOut: content.kind };
}

function pathOf(uri: string): string | null {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
}
