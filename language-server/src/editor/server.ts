import {
    type CancellationToken,
    type CodeLensRefreshRequest,
    type Connection,
    DiagnosticRefreshRequest,
    type DocumentDiagnosticReport,
    type InitializeParams,
    type InitializeResult,
    type InlayHintRefreshRequest,
    MessageType,
    ResponseError,
    ShowMessageNotification,
    TextDocumentSyncKind,
    TextDocuments,
    type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Localised } from '../rules/define.ts';
import { type Abilities, abilitiesOf, applyOptions } from './abilities.ts';
import { answered, Background } from './background.ts';
import { Checking } from './checking.ts';
import { capabilities, registerFeatures } from './features.ts';
import { loadFolder, longText } from './loading.ts';
import { type Decision, lineOf } from './log.ts';
import { PackDiagnostics } from './pack-diagnostics.ts';
import { progressOn } from './progress.ts';
import { registerRequests } from './requests.ts';
import { Seldom } from './seldom.ts';
import { Session } from './session.ts';
import type { WorkspaceHost } from './workspace-host.ts';

/** How often a view that fills while a folder is read is told so, in milliseconds. */
const filling = 500;
/** The findings of so many files are sent in one message, where the client takes several. */
const reportsAtOnce = 50;

/** The language server on a connection. Requests always see the newest text; when what is checked is decided by `Checking`. */
export function startServer(connection: Connection, host: WorkspaceHost): void {
    const session = new Session();
    const documents = new TextDocuments(TextDocument);
    const background = new Background();
    const checking = new Checking({ session, background, guarded, log: decided, checked, foundAnew, progress, changed: tellChanged });
    const views = new Seldom(tellViews, filling);
    const waiting = new Set<() => void>();
    /** Long documents that are being read: what is asked of them waits. */
    const openings = new Map<string, Promise<void>>();
    /** Documents whose findings the client was sent. */
    const published = new Set<string>();
    let abilities: Abilities | undefined;
    const packs = new PackDiagnostics({
        session,
        host,
        log: decided,
        tell,
        warn,
        send: (diagnostics) => void connection.sendDiagnostics(diagnostics),
    });
    let loadings = 0;

    connection.onInitialize((params: InitializeParams): InitializeResult => {
        abilities = abilitiesOf(params);
        applyOptions(session, params);
        const diagnosticProvider = { interFileDependencies: true, workspaceDiagnostics: true, identifier: 'provenu' };
        return {
            capabilities: {
                textDocumentSync: TextDocumentSyncKind.Incremental,
                ...capabilities,
                ...(abilities.pulls ? { diagnosticProvider } : {}),
            },
            serverInfo: { name: 'Provenu' },
        };
    });

    connection.onInitialized(() => void guarded('workspace', loadWorkspace));

    async function loadWorkspace(): Promise<void> {
        const loading = ++loadings;
        const isStale = () => loading !== loadings;
        const { folders = [], showsProgress = false } = abilities ?? {};
        const open = () => documents.all().map(({ uri }) => uri);
        const declaredMore = () => checking.releaseGrounded(open());
        checking.hold();
        // What is open is told right after the start: it is looked at first.
        await answered();
        session.isReading = true;
        const bar = await progressOn(connection, showsProgress, 'reading', session.language);
        const progress = {
            report: (done: number, of: number) => {
                bar.report(done, of);
                views.ask();
            },
        };
        try {
            for (const folder of folders) {
                await readConfig(folder);
                const context = {
                    session,
                    host,
                    background,
                    log: decided,
                    warn,
                    open,
                    isOpen,
                    isStale,
                    progress,
                    declaredMore,
                    declared: () => void checking.release(open()),
                };
                if (!(await loadFolder(folder, context))) return decided({ of: 'dropped', work: 'loading' });
            }
        } finally {
            bar.done();
            await Promise.all(openings.values());
            if (!isStale()) {
                session.isReading = false;
                tellViews();
                // What is open is what somebody looks at: everything else is looked at after it.
                await checking.release(open());
            }
        }
        await checking.checkAll();
    }

    async function readConfig(folder: string): Promise<void> {
        const text = await host.readConfig(folder);
        const mistakes = session.configure(text);
        session.configFile = { uri: `${folder}/provenu.json`, text };
        if (mistakes.length > 0) tell(`provenu.json: ${mistakes.join('; ')}`);
        decided({ of: 'config', folder, state: text === null ? 'none' : mistakes.length > 0 ? 'wrong' : 'used', mistakes });
        await guarded('packs', () => packs.read(folder));
    }

    function isOpen(uri: string): boolean {
        return documents.get(uri) !== undefined;
    }

    documents.onDidOpen(({ document: { uri } }) => decided({ of: 'opened', uri, known: session.project.writtenOf(uri) !== undefined }));

    documents.onDidChangeContent(({ document: { uri } }) => void guarded('change', () => read(uri)));

    function read(uri: string): void {
        if (openings.has(uri)) return;
        const began = performance.now();
        const text = documents.get(uri)?.getText() ?? '';
        if (text.length >= longText && !session.project.isOpenFile(uri)) {
            openings.set(
                uri,
                guarded('open', () => readInSlices(uri, text)),
            );
        } else {
            session.open(uri, text);
            checking.edited(uri, began);
        }
    }

    /** A long document that is opened; what is typed meanwhile is read when it has been. */
    async function readInSlices(uri: string, text: string): Promise<void> {
        try {
            await background.run(session.project.openingFile(uri, text), () => !isOpen(uri));
        } finally {
            openings.delete(uri);
        }
        if (isOpen(uri)) read(uri);
    }

    documents.onDidClose(({ document: { uri } }) => {
        void guarded('close', async () => {
            session.close(uri);
            await readAgain(uri);
            if (session.project.writtenOf(uri) !== undefined) session.checkFile(uri);
            publish(uri);
            checking.scheduleAll();
        });
    });

    connection.onDidChangeWatchedFiles(({ changes }) => {
        void guarded('watch', async () => {
            for (const { uri } of changes) {
                if (uri.endsWith('/provenu.json')) return loadWorkspace();
                if (!uri.endsWith('.prop')) {
                    if (packs.holds(uri)) return readPacksAgain();
                    continue;
                }
                if (isOpen(uri)) continue;
                const isThere = await readAgain(uri);
                decided({ of: 'changed on disk', uri, gone: !isThere });
                if (!isThere) publish(uri);
            }
            checking.scheduleAll();
        });
    });

    async function readPacksAgain(): Promise<void> {
        for (const folder of abilities?.folders ?? []) await packs.read(folder);
        await checking.checkAll();
    }

    async function readAgain(uri: string): Promise<boolean> {
        const text = await host.readFile(uri);
        if (text === null) session.remove(uri);
        else session.setText(uri, text);
        return text !== null;
    }

    function publish(uri: string): void {
        if (abilities?.pulls === true) return;
        const diagnostics = session.diagnosticsIn(uri);
        const version = documents.get(uri)?.version;
        published.add(uri);
        void connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
    }

    function checked(uri: string, isRest: boolean): void {
        publish(uri);
        if (isRest && abilities?.pulls === true && abilities.refreshesDiagnostics) askToRefresh(DiagnosticRefreshRequest.type);
    }

    function progress() {
        return progressOn(connection, abilities?.showsProgress === true, 'checking', session.language);
    }

    /** Told one by one as they are found: ten thousand at once would keep somebody who types waiting. */
    function foundAnew(uri: string): void {
        if (published.has(uri) || session.findingsIn(uri).length > 0) publish(uri);
    }

    function tellChanged(count: number): void {
        // Figures may be others although no finding is.
        tellViews();
        if (count === 0) return;
        if (abilities?.pulls === true && abilities.refreshesDiagnostics) askToRefresh(DiagnosticRefreshRequest.type);
        for (const type of abilities?.refreshers ?? []) askToRefresh(type);
        for (const wake of waiting) wake();
        waiting.clear();
    }

    function tellViews(): void {
        if (abilities?.drawsViews === true) void connection.sendNotification('provenu/changed');
    }

    /** What is shown beside the text of one file may follow from another. */
    function askToRefresh(type: typeof InlayHintRefreshRequest.type | typeof CodeLensRefreshRequest.type): void {
        connection.sendRequest(type).catch((error: unknown) => log(`refresh: ${String(error)}`));
    }

    connection.languages.diagnostics.on(async ({ textDocument, previousResultId }): Promise<DocumentDiagnosticReport> => {
        await openings.get(textDocument.uri);
        await checking.released(textDocument.uri);
        checking.settle(textDocument.uri);
        const resultId = session.resultId(textDocument.uri);
        if (resultId !== '' && resultId === previousResultId) return { kind: 'unchanged', resultId };
        return { kind: 'full', resultId, items: session.diagnosticsIn(textDocument.uri) };
    });

    connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _progress, results) => {
        const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
        const news = () => session.project.paths.filter((uri) => session.resultId(uri) !== (known.get(uri) ?? ''));
        // Nothing new: the answer waits for news instead of being asked for again and again.
        if (news().length === 0 && known.size > 0) await untilNews(token);
        const items: WorkspaceDocumentDiagnosticReport[] = [];
        for (const uri of news()) {
            items.push(reportOn(uri));
            await background.breathe();
            if (results !== undefined && items.length >= reportsAtOnce) results.report({ items: items.splice(0) });
        }
        // What has been reported on the way may not come again with the answer.
        results?.report({ items: items.splice(0) });
        return { items };
    });

    function reportOn(uri: string): WorkspaceDocumentDiagnosticReport {
        const version = documents.get(uri)?.version ?? null;
        return { kind: 'full', uri, version, resultId: session.resultId(uri), items: session.diagnosticsIn(uri) };
    }

    function untilNews(token: CancellationToken): Promise<void> {
        return new Promise((resolve) => {
            waiting.add(resolve);
            token.onCancellationRequested(() => {
                waiting.delete(resolve);
                resolve();
            });
        });
    }

    registerRequests(connection, session, host);
    registerFeatures(connection, {
        session,
        refresh: (uri) => checking.settle(uri),
        on: async (name, uri, feature) => {
            await openings.get(uri);
            return ask(name, () => {
                const document = session.document(uri);
                return document === undefined ? null : feature(document);
            });
        },
        ask,
    });

    /** Runs a feature; a mistake of ours is told and logged, and takes nothing down. */
    function ask<Answer>(name: string, feature: () => Answer): Answer | ResponseError<void> {
        background.active();
        try {
            return feature();
        } catch (error) {
            return failed(name, error);
        }
    }

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
    function tell(message: string, type: MessageType = MessageType.Error): void {
        void connection.sendNotification(ShowMessageNotification.type, { type, message });
    }

    function warn(message: Localised): void {
        tell(message[session.language], MessageType.Warning);
    }

    function decided(decision: Decision): void {
        log(lineOf(decision, session.language));
    }

    function log(line: string): void {
        connection.console.info(line);
    }

    documents.listen(connection);
    connection.listen();
}
