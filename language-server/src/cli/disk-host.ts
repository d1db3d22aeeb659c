import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { configFileName } from '../config/shape.ts';
import type { HostFile, WorkspaceHost } from '../editor/workspace-host.ts';
import { findPropFiles, readPropFile } from './files.ts';

/** The workspace on a disk, read the way the command line reads it. */
export const diskHost: WorkspaceHost = {
    async readFolder(uri) {
        const folder = pathOf(uri);
        if (folder === null) return [];
        return findPropFiles(folder).flatMap((path): readonly HostFile[] => {
            const content = readPropFile(path);
            return content.kind === 'text' ? [{ uri: pathToFileURL(path).href, text: content.text }] : [];
        });
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
};

function pathOf(uri: string): string | null {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
}
