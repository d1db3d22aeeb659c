import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
    createProtocolConnection,
    type Diagnostic,
    type ProtocolConnection,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const program = join(import.meta.dirname, '../../language-server/bin/prop.cjs');

/** A client of the server as it is shipped: `prop lsp --stdio` in a process of its own. */
export class TestClient {
    readonly connection: ProtocolConnection;
    readonly diagnostics = new Map<string, Diagnostic[]>();
    readonly shown: string[] = [];
    readonly logged: string[] = [];
    private readonly process: ChildProcess;
    private versions = new Map<string, number>();
    private waiting: (() => void)[] = [];

    constructor() {
        this.process = spawn(process.execPath, [program, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
        if (this.process.stdout === null || this.process.stdin === null) throw new Error('no pipes');
        this.connection = createProtocolConnection(new StreamMessageReader(this.process.stdout), new StreamMessageWriter(this.process.stdin));
        this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
            this.diagnostics.set(uri, diagnostics);
            for (const wake of this.waiting.splice(0)) wake();
        });
        this.connection.onNotification('window/showMessage', ({ message }: { message: string }) => void this.shown.push(message));
        this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => void this.logged.push(message));
        this.connection.onRequest('workspace/diagnostic/refresh', () => null);
        this.connection.onRequest('client/registerCapability', () => null);
        this.connection.listen();
    }

    async start(
        folder: string | null,
        options: { readonly pull?: boolean; readonly language?: string; readonly createsFiles?: boolean; readonly commands?: object } = {},
    ) {
        const textDocument = options.pull === true ? { diagnostic: { relatedDocumentSupport: false } } : {};
        const result = await this.connection.sendRequest('initialize', {
            processId: null,
            rootUri: folder === null ? null : pathToFileURL(folder).href,
            workspaceFolders: folder === null ? null : [{ uri: pathToFileURL(folder).href, name: 'w' }],
            capabilities: {
                textDocument,
                workspace: options.createsFiles === true ? { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } : {},
            },
            initializationOptions: { language: options.language ?? 'da', ...options.commands },
        });
        await this.connection.sendNotification('initialized', {});
        return result as { capabilities: Record<string, unknown> };
    }

    open(uri: string, text: string) {
        this.versions.set(uri, 1);
        return this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'prop', version: 1, text } });
    }

    change(uri: string, text: string) {
        const version = (this.versions.get(uri) ?? 1) + 1;
        this.versions.set(uri, version);
        return this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    }

    /** Waits until the diagnostics of a file are as asked. */
    async until(uri: string, holds: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
        for (;;) {
            const now = this.diagnostics.get(uri);
            if (now !== undefined && holds(now)) return now;
            await new Promise<void>((resolve) => this.waiting.push(resolve));
        }
    }

    /** Waits until all files have been looked at. */
    async allChecked(): Promise<void> {
        while (this.checks === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    }

    /** How often all files have been looked at. */
    get checks(): number {
        return this.logged.filter((line) => /filer kontrolleret|files checked/.test(line)).length;
    }

    async stop(): Promise<void> {
        await this.connection.sendRequest('shutdown');
        const gone = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
        await this.connection.sendNotification('exit');
        await gone;
        this.connection.dispose();
    }
}
