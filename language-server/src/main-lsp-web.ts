import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { askForChunks } from './chunks.ts';
import type { LogoFile } from './config/logo-file.ts';
import { startServer } from './editor/server.ts';
import type { HostFile } from './editor/workspace-host.ts';
import type { PackFile } from './wording/pack-files.ts';

// The server in a web worker: it has no disk, so the client reads files for it, and what it cannot reach of its own program.
const scope = self as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(scope), new BrowserMessageWriter(scope));

askForChunks((file) => connection.sendRequest<string | null>('provenu/readChunk', file));
startServer(connection, {
    async *readFolder(uri) {
        yield* await connection.sendRequest<readonly HostFile[]>('provenu/readFolder', uri);
    },
    readFile: (uri) => connection.sendRequest<string | null>('provenu/readFile', uri),
    readConfig: (uri) => connection.sendRequest<string | null>('provenu/readConfig', uri),
    readLogo: (uri, name) => connection.sendRequest<LogoFile>('provenu/readLogo', { uri, name }),
    readPack: (uri, folder) => connection.sendRequest<readonly PackFile[] | null>('provenu/readPack', { uri, folder }),
});
