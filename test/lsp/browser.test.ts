import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HostFile } from '../../language-server/src/editor/workspace-host.ts';

const server = join(import.meta.dirname, '../../extension/dist/server-web.js');

interface Message {
    readonly id?: number;
    readonly method?: string;
    readonly params?: { readonly type?: number; readonly message?: string };
}

/** The client of a server in a web worker, which reads the files of the workspace for it. */
class BrowserClient {
    readonly received: Message[] = [];
    private readonly worker = new Worker(join(import.meta.dirname, 'browser-worker.cjs'), { workerData: server });

    constructor(files: readonly HostFile[]) {
        this.worker.on('message', (message: Message) => {
            this.received.push(message);
            if (message.id === undefined || message.method === undefined) return;
            this.send({ id: message.id, result: message.method === 'provenu/readFolder' ? files : null });
        });
    }

    start(language: string): void {
        const workspaceFolders = [{ uri: 'memfs:/w', name: 'w' }];
        const params = { processId: null, rootUri: null, capabilities: {}, workspaceFolders, initializationOptions: { language } };
        this.send({ id: 1, method: 'initialize', params });
        this.send({ method: 'initialized', params: {} });
    }

    private send(message: object): void {
        this.worker.postMessage({ jsonrpc: '2.0', ...message });
    }

    async stop(): Promise<void> {
        await this.worker.terminate();
    }
}

describe('the server in a browser', () => {
    let client: BrowserClient;

    beforeEach(() => {
        client = new BrowserClient([
            { uri: 'memfs:/w/a.prop', text: 'budget B1 "B" { year: 2027 unit: kr }\n' },
            { uri: 'memfs:/w/b.prop', leftOut: 'too-many' },
        ]);
    });
    afterEach(() => client.stop());

    it('warns that the catalogue is not whole where the folder has more files than are read', async () => {
        client.start('en');
        const shown = () => client.received.filter(({ method }) => method === 'window/showMessage').map(({ params }) => params);
        await expect
            .poll(shown, { timeout: 20_000 })
            .toEqual([{ type: 2, message: expect.stringContaining('Only 1 .prop files are read; 1 are left out') }]);
    });
});
