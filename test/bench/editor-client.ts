import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, type ProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import type { TypedPlace } from './typed-place.ts';

const program = join(import.meta.dirname, '../../language-server/bin/prop.cjs');
const heapWatch = join(import.meta.dirname, 'heap-watch.cjs');
/** Between an answer to a ping and the next ping, in milliseconds. */
const pingPause = 3;

interface Published {
    readonly uri: string;
    readonly version?: number;
    readonly diagnostics: readonly { readonly code?: unknown }[];
}

export interface Burst {
    /** Milliseconds from the last keystroke to its answer. */
    readonly afterBurst: number;
    /** How often the text as it stands after the last keystroke was answered. */
    readonly answers: number;
    /** How many answers there were to texts that were typed over before the burst was at its end. */
    readonly stale: number;
}

/** One server in a process of its own, with a client that types, asks, and pings it to see for how long it answers nobody. */
export class EditorClient {
    private readonly process: ChildProcess;
    private readonly connection: ProtocolConnection;
    private readonly heapFile = join(tmpdir(), `provenu-heap-${process.pid}-${performance.now()}`);
    private readonly began = performance.now();
    private readonly versions = new Map<string, number>();
    private published: ((message: Published) => void) | undefined;
    private counted: ((message: Published) => void) | undefined;
    private checked: ((milliseconds: number) => void)[] = [];
    private pings: number[] = [];
    private isPinging = true;

    /** `heap` is the most that the server's heap may take, in megabytes: with more it dies. */
    constructor(heap: number) {
        const words = [`--max-old-space-size=${heap}`, '--require', heapWatch, program, 'lsp', '--stdio'];
        this.process = spawn(process.execPath, words, {
            stdio: ['pipe', 'pipe', 'inherit'],
            env: { ...process.env, PROVENU_HEAP_FILE: this.heapFile },
        });
        if (this.process.stdout === null || this.process.stdin === null) throw new Error('no pipes');
        this.process.on('exit', (status) => {
            if (status !== 0) throw new Error(`the server ended with status ${status}`);
        });
        this.connection = createProtocolConnection(new StreamMessageReader(this.process.stdout), new StreamMessageWriter(this.process.stdin));
        this.connection.onNotification('textDocument/publishDiagnostics', (message: Published) => {
            this.published?.(message);
            this.counted?.(message);
        });
        this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
            const found = /files checked in (\d+) ms/.exec(message);
            if (found !== null) for (const tell of this.checked.splice(0)) tell(Number(found[1]));
        });
        this.connection.listen();
    }

    /** Milliseconds from the start of the process until the findings of the open file are there. */
    async start(folder: string, place: TypedPlace): Promise<number> {
        const uri = pathToFileURL(folder).href;
        await this.connection.sendRequest('initialize', {
            processId: null,
            rootUri: uri,
            workspaceFolders: [{ uri, name: 'w' }],
            capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
            initializationOptions: { language: 'en' },
        });
        void this.ping();
        const found = this.next(place, () => true);
        await this.connection.sendNotification('initialized', {});
        await this.open(place);
        await found;
        return performance.now() - this.began;
    }

    /** Milliseconds since the start of the process. */
    get age(): number {
        return performance.now() - this.began;
    }

    open({ uri, text }: TypedPlace): Promise<void> {
        this.versions.set(uri, 1);
        return this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'prop', version: 1, text } });
    }

    /** Resolves when all files have been looked at once more; the milliseconds that took. */
    allChecked(): Promise<number> {
        return new Promise((resolve) => this.checked.push(resolve));
    }

    /** Milliseconds from a keystroke to what it makes right or wrong. */
    async type(place: TypedPlace, count: number): Promise<number> {
        const began = performance.now();
        const isWrong = count % 2 === 0;
        const found = this.next(place, ({ diagnostics }) => {
            return place.causes === null || diagnostics.some(({ code }) => code === place.causes) === isWrong;
        });
        await this.edit(place, count);
        await found;
        return performance.now() - began;
    }

    private edit({ uri, range, letters }: TypedPlace, count: number): Promise<void> {
        const version = (this.versions.get(uri) ?? 1) + 1;
        this.versions.set(uri, version);
        const text = letters[count % 2] ?? '';
        return this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] });
    }

    async ask(method: 'textDocument/hover' | 'textDocument/completion', { uri, range }: TypedPlace, count: number): Promise<number> {
        const began = performance.now();
        const position = { line: range.start.line - (count % 6), character: 12 };
        await this.connection.sendRequest(method, { textDocument: { uri }, position });
        return performance.now() - began;
    }

    /** Many quick keystrokes, and how they are answered until all files have been looked at once more. */
    async burst(place: TypedPlace, keystrokes: number, interval: number): Promise<Burst> {
        const versions: (number | undefined)[] = [];
        this.counted = ({ uri, version }) => void (uri === place.uri && versions.push(version));
        for (let count = 0; count < keystrokes - 1; count++) {
            await this.edit(place, count);
            await new Promise((resolve) => setTimeout(resolve, interval));
        }
        const afterBurst = await this.type(place, keystrokes);
        await this.allChecked();
        this.counted = undefined;
        const last = this.versions.get(place.uri);
        const answers = versions.filter((version) => version === last).length;
        return { afterBurst, answers, stale: versions.length - answers };
    }

    /** The longest that a ping waited for its answer since this was last asked, in milliseconds. */
    longestWait(): number {
        const longest = Math.max(...this.pings);
        this.pings = [0];
        return longest;
    }

    /** A question that nobody handles is answered at once, unless something holds the server's thread. */
    private async ping(): Promise<void> {
        while (this.isPinging) {
            const asked = performance.now();
            await this.connection.sendRequest('bench/ping').catch(() => undefined);
            this.pings.push(performance.now() - asked);
            await new Promise((resolve) => setTimeout(resolve, pingPause));
        }
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

    /** Ends the server; gives the most megabytes of its heap that were in use after a full collection. */
    async stop(): Promise<number> {
        this.isPinging = false;
        await this.connection.sendRequest('shutdown');
        const gone = new Promise((resolve) => this.process.once('exit', resolve));
        await this.connection.sendNotification('exit');
        await gone;
        this.connection.dispose();
        return Number(readFileSync(this.heapFile, 'utf8'));
    }

    /** The next message on a document as it is now. */
    private next({ uri }: TypedPlace, holds: (message: Published) => boolean): Promise<void> {
        return new Promise((resolve) => {
            this.published = (message) => {
                if (message.uri === uri && message.version === this.versions.get(uri) && holds(message)) resolve();
            };
        });
    }
}
