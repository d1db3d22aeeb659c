import {
    type CancellationToken,
    CodeLensRefreshRequest,
    type Connection,
    DiagnosticRefreshRequest,
    type DocumentDiagnosticReport,
    type InitializeParams,
    type InitializeResult,
    InlayHintRefreshRequest,
    MessageType,
    ResponseError,
    ShowMessageNotification,
    TextDocumentSyncKind,
    TextDocuments,
    type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { EditorDocument } from './editor.ts';
import { capabilities, registerFeatures } from './features.ts';
import { registerRequests } from './requests.ts';
import { Session } from './session.ts';
import type { WorkspaceHost } from './workspace-host.ts';

/** How long after the last keystroke a file is checked, and how long after that the rest. */
const pauseBeforeCheck = 120;
const pauseBeforeAll = 900;

/**
 * The language server on a connection. Requests always see the newest text; checks wait for a pause in the typing, and one
 * that a newer edit has made stale is never begun.
 */
export function startServer(connection: Connection, host: WorkspaceHost): void {
    const session = new Session();
    const documents = new TextDocuments(TextDocument);
    const pending = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let allTimer: ReturnType<typeof setTimeout> | undefined;
    let folders: readonly string[] = [];
    let pulls = false;
    let refreshes = false;
    let refreshers: readonly (typeof InlayHintRefreshRequest.type | typeof CodeLensRefreshRequest.type)[] = [];
    const waiting = new Set<() => void>();

    connection.onInitialize((params: InitializeParams): InitializeResult => {
        const options = (params.initializationOptions ?? {}) as {
            readonly language?: string;
            readonly keywords?: string;
            readonly suggestCommand?: string;
            readonly selectCommand?: string;
        };
        session.suggestCommand = options.suggestCommand ?? '';
        session.selectCommand = options.selectCommand ?? '';
        session.language = options.language === 'en' ? 'en' : 'da';
        session.keywords = options.keywords === 'en' ? 'en' : 'da';
        folders =
            params.workspaceFolders?.map((folder) => folder.uri) ?? (params.rootUri === null || params.rootUri === undefined ? [] : [params.rootUri]);
        session.snippets = params.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
        pulls = params.capabilities.textDocument?.diagnostic !== undefined;
        const { inlayHint, codeLens } = params.capabilities.workspace ?? {};
        refreshers = [
            ...(inlayHint?.refreshSupport === true ? [InlayHintRefreshRequest.type] : []),
            ...(codeLens?.refreshSupport === true ? [CodeLensRefreshRequest.type] : []),
        ];
        refreshes = params.capabilities.workspace?.diagnostics?.refreshSupport === true;
        const diagnosticProvider = { interFileDependencies: true, workspaceDiagnostics: true, identifier: 'provenu' };
        return {
            capabilities: {
                textDocumentSync: TextDocumentSyncKind.Incremental,
                ...capabilities,
                ...(pulls ? { diagnosticProvider } : {}),
            },
            serverInfo: { name: 'Provenu' },
        };
    });

    connection.onInitialized(() => void guarded('workspace', loadWorkspace));

    async function loadWorkspace(): Promise<void> {
        for (const folder of folders) {
            const mistakes = session.configure(await host.readConfig(folder));
            if (mistakes.length > 0) tell(`provenu.json: ${mistakes.join('; ')}`);
            const files = await host.readFolder(folder);
            for (const file of files) if (documents.get(file.uri) === undefined) session.setText(file.uri, file.text);
            log(`${files.length} .prop files in ${folder}`);
        }
        checkEverything();
    }

    documents.onDidChangeContent(({ document }) => {
        session.setText(document.uri, document.getText());
        pending.add(document.uri);
        clearTimeout(timer);
        timer = setTimeout(checkPending, pauseBeforeCheck);
    });

    documents.onDidClose(({ document }) => {
        void guarded('close', async () => {
            const text = await host.readFile(document.uri);
            if (text === null) session.remove(document.uri);
            else session.setText(document.uri, text);
            if (!pulls) connection.sendDiagnostics({ uri: document.uri, diagnostics: text === null ? [] : session.diagnosticsIn(document.uri) });
            scheduleAll();
        });
    });

    connection.onDidChangeWatchedFiles(({ changes }) => {
        void guarded('watch', async () => {
            for (const { uri } of changes) {
                if (uri.endsWith('/provenu.json')) return loadWorkspace();
                if (documents.get(uri) !== undefined) continue;
                const text = await host.readFile(uri);
                if (text === null) session.remove(uri);
                else session.setText(uri, text);
                if (text === null && !pulls) connection.sendDiagnostics({ uri, diagnostics: [] });
            }
            scheduleAll();
        });
    });

    function checkPending(): void {
        void guarded('check', () => {
            for (const uri of pending) {
                session.checkFile(uri);
                if (!pulls) connection.sendDiagnostics({ uri, diagnostics: session.diagnosticsIn(uri) });
            }
            pending.clear();
            scheduleAll();
        });
    }

    function scheduleAll(): void {
        clearTimeout(allTimer);
        allTimer = setTimeout(checkEverything, pauseBeforeAll);
    }

    function checkEverything(): void {
        void guarded('check', () => {
            const changed = session.checkAll();
            if (changed.length === 0) return;
            if (!pulls) for (const uri of changed) connection.sendDiagnostics({ uri, diagnostics: session.diagnosticsIn(uri) });
            else if (refreshes) askToRefresh(DiagnosticRefreshRequest.type);
            for (const type of refreshers) askToRefresh(type);
            for (const wake of waiting) wake();
            waiting.clear();
        });
    }

    /** What is shown beside the text of one file may follow from another. */
    function askToRefresh(type: typeof InlayHintRefreshRequest.type | typeof CodeLensRefreshRequest.type): void {
        connection.sendRequest(type).catch((error: unknown) => log(`refresh: ${String(error)}`));
    }

    connection.languages.diagnostics.on(({ textDocument, previousResultId }): DocumentDiagnosticReport => {
        if (pending.has(textDocument.uri)) session.checkFile(textDocument.uri);
        const resultId = session.resultId(textDocument.uri);
        if (resultId !== '' && resultId === previousResultId) return { kind: 'unchanged', resultId };
        return { kind: 'full', resultId, items: session.diagnosticsIn(textDocument.uri) };
    });

    connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
        const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
        const news = () => session.project.paths.filter((uri) => session.resultId(uri) !== (known.get(uri) ?? ''));
        // Nothing new: the answer waits for news instead of being asked for again and again.
        if (news().length === 0 && known.size > 0) await untilNews(token);
        const items = news().map((uri): WorkspaceDocumentDiagnosticReport => {
            return {
                kind: 'full',
                uri,
                version: documents.get(uri)?.version ?? null,
                resultId: session.resultId(uri),
                items: session.diagnosticsIn(uri),
            };
        });
        return { items };
    });

    function untilNews(token: CancellationToken): Promise<void> {
        return new Promise((resolve) => {
            waiting.add(resolve);
            token.onCancellationRequested(() => {
                waiting.delete(resolve);
                resolve();
            });
        });
    }

    registerRequests(connection, session);
    registerFeatures(connection, {
        session,
        refresh(uri) {
            if (pending.has(uri)) session.checkFile(uri);
        },
        /** Runs a feature on the newest text; a mistake of ours is told and logged, and takes nothing down. */
        on<Answer>(name: string, uri: string, feature: (document: EditorDocument) => Answer): Answer | null | ResponseError<void> {
            const document = session.document(uri);
            if (document === undefined) return null;
            try {
                return feature(document);
            } catch (error) {
                return failed(name, error);
            }
        },
    });

    async function guarded(name: string, work: () => void | Promise<void>): Promise<void> {
        try {
            await work();
        } catch (error) {
            failed(name, error);
        }
    }

    function failed(name: string, error: unknown): ResponseError<void> {
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
        connection.console.error(`${name}: ${text}`);
        const sentence =
            session.language === 'da' ? 'Provenu kunne ikke svare; loggen siger hvorfor.' : 'Provenu could not answer; the log says why.';
        tell(sentence);
        return new ResponseError(-32603, `${name}: ${error instanceof Error ? error.message : String(error)}`);
    }

    /** A message that expects no answer: a client that cannot show it loses nothing. */
    function tell(message: string): void {
        void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
    }

    function log(line: string): void {
        connection.console.info(line);
    }

    documents.listen(connection);
    connection.listen();
}
