import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
    createProtocolConnection,
    type Position,
    type ProtocolConnection,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const program = join(import.meta.dirname, '../../language-server/bin/prop.cjs');

interface Published {
    readonly uri: string;
    readonly version?: number;
    readonly diagnostics: readonly { readonly code?: unknown }[];
}

/** Types in one file of a folder: the last digit of its last stated net, which is right or wrong by turns. */
export class EditorClient {
    private readonly process: ChildProcess;
    private readonly connection: ProtocolConnection;
    private readonly folder: string;
    private readonly uri: string;
    private readonly text: string;
    private readonly began = performance.now();
    private readonly place: Position;
    private readonly right: string;
    private version = 1;
    private published: ((message: Published) => void) | undefined;
    private readonly checked: Promise<number>;

    constructor(folder: string, path: string, text: string, heap: number) {
        this.folder = folder;
        this.uri = pathToFileURL(path).href;
        this.text = text;
        const line = text.lastIndexOf('\n        net ');
        const end = text.indexOf('\n', line + 1);
        const before = text.slice(0, end - 1).split('\n');
        this.place = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
        this.right = text.charAt(end - 1);
        this.process = spawn(process.execPath, [`--max-old-space-size=${heap}`, program, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
        if (this.process.stdout === null || this.process.stdin === null) throw new Error('no pipes');
        this.connection = createProtocolConnection(new StreamMessageReader(this.process.stdout), new StreamMessageWriter(this.process.stdin));
        this.connection.onNotification('textDocument/publishDiagnostics', (message: Published) => {
            if (message.uri === this.uri) this.published?.(message);
        });
        this.checked = new Promise((resolve) => {
            this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
                if (message.includes('files checked')) resolve(performance.now() - this.began);
            });
        });
        this.connection.listen();
    }

    /** Milliseconds until the findings of the open file are there. */
    async start(): Promise<number> {
        const folder = pathToFileURL(this.folder).href;
        await this.connection.sendRequest('initialize', {
            processId: null,
            rootUri: folder,
            workspaceFolders: [{ uri: folder, name: 'w' }],
            capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
            initializationOptions: { language: 'en' },
        });
        const found = this.next(() => true);
        await this.connection.sendNotification('initialized', {});
        await this.connection.sendNotification('textDocument/didOpen', {
            textDocument: { uri: this.uri, languageId: 'prop', version: this.version, text: this.text },
        });
        await found;
        return performance.now() - this.began;
    }

    /** Milliseconds until all files have been looked at. */
    allChecked(): Promise<number> {
        return this.checked;
    }

    /** Milliseconds from a keystroke to what it makes right or wrong. */
    async type(count: number): Promise<number> {
        const began = performance.now();
        const wanted = count % 2 === 0;
        const found = this.next(
            ({ version, diagnostics }) => version === this.version && diagnostics.some(({ code }) => code === 'net-mismatch') === wanted,
        );
        await this.edit(count);
        await found;
        return performance.now() - began;
    }

    private edit(count: number): Promise<void> {
        const { line, character } = this.place;
        const wrong = this.right === '9' ? '8' : '9';
        return this.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri: this.uri, version: ++this.version },
            contentChanges: [{ range: { start: this.place, end: { line, character: character + 1 } }, text: count % 2 === 0 ? wrong : this.right }],
        });
    }

    async ask(method: 'textDocument/hover' | 'textDocument/completion', count: number): Promise<number> {
        const began = performance.now();
        const position = { line: this.place.line - (count % 6), character: 12 };
        await this.connection.sendRequest(method, { textDocument: { uri: this.uri }, position });
        return performance.now() - began;
    }

    /** Milliseconds from the last of many quick keystrokes to its answer, and how many answers there were in all. */
    async burst(keystrokes: number, interval: number): Promise<{ readonly afterBurst: number; readonly answers: number }> {
        let answers = 0;
        for (let count = 0; count < keystrokes - 1; count++) {
            this.published = () => answers++;
            await this.edit(count);
            await new Promise((resolve) => setTimeout(resolve, interval));
        }
        const afterBurst = await this.type(keystrokes);
        return { afterBurst, answers: answers + 1 };
    }

    /** Megabytes of memory the server holds, where the system tells. */
    resident(): number {
        try {
            const found = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.process.pid}/status`, 'utf8'));
            return Number(found?.[1]) / 1024;
        } catch {
            return Number.NaN;
        }
    }

    async stop(): Promise<void> {
        await this.connection.sendRequest('shutdown');
        await this.connection.sendNotification('exit');
        this.connection.dispose();
    }

    private next(holds: (message: Published) => boolean): Promise<void> {
        return new Promise((resolve) => {
            this.published = (message) => {
                if (holds(message)) resolve();
            };
        });
    }
}
