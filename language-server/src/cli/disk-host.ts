import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { configFileName } from '../config/shape.ts';
import type { HostFile, WorkspaceHost } from '../editor/workspace-host.ts';
import { propFilesIn, readPropFile } from './files.ts';
import { packFolder } from './pack-files.ts';

/** The workspace on a disk, read the way the command line reads it. */
export const diskHost: WorkspaceHost = {
    async *readFolder(uri) {
        const folder = pathOf(uri);
        if (folder === null) return;
        for (const { path, counts } of propFilesIn(folder)) yield counts ? hostFile(path) : { uri: pathToFileURL(path).href, leftOut: 'ignored' };
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
    async readPack(uri, folder) {
        const base = pathOf(uri);
        return base === null ? null : packFolder(base, folder).files;
    },
};

function hostFile(path: string): HostFile {
    const uri = pathToFileURL(path).href;
    const content = readPropFile(path);
    return content.kind === 'text' ? { uri, text: content.text } : { uri, leftOut: content.kind };
}

function pathOf(uri: string): string | null {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
}
