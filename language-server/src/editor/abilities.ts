import { CodeLensRefreshRequest, type InitializeParams, InlayHintRefreshRequest } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** What the client understands. */
export interface Abilities {
    readonly folders: readonly string[];
    /** It asks for diagnostics instead of being sent them. */
    readonly pulls: boolean;
    readonly refreshesDiagnostics: boolean;
    /** What it can be asked to ask for again. */
    readonly refreshers: readonly (typeof InlayHintRefreshRequest.type | typeof CodeLensRefreshRequest.type)[];
    readonly showsProgress: boolean;
    /** It draws views of the catalogue, and wants to be told when that has changed. */
    readonly drawsViews: boolean;
}

export function abilitiesOf({ capabilities, workspaceFolders, rootUri, initializationOptions }: InitializeParams): Abilities {
    const { inlayHint, codeLens, diagnostics } = capabilities.workspace ?? {};
    return {
        folders: workspaceFolders?.map((folder) => folder.uri) ?? (rootUri === null || rootUri === undefined ? [] : [rootUri]),
        pulls: capabilities.textDocument?.diagnostic !== undefined,
        refreshesDiagnostics: diagnostics?.refreshSupport === true,
        refreshers: [
            ...(inlayHint?.refreshSupport === true ? [InlayHintRefreshRequest.type] : []),
            ...(codeLens?.refreshSupport === true ? [CodeLensRefreshRequest.type] : []),
        ],
        showsProgress: capabilities.window?.workDoneProgress === true,
        drawsViews: (initializationOptions as Options | undefined)?.views === true,
    };
}

interface Options {
    readonly language?: string;
    readonly keywords?: string;
    readonly suggestCommand?: string;
    readonly selectCommand?: string;
    readonly ruleCommand?: string;
    readonly offCommand?: string;
    readonly views?: boolean;
}

/** What our own client sends along when it starts. */
export function applyOptions(session: Session, { initializationOptions, capabilities }: InitializeParams): void {
    const options = (initializationOptions ?? {}) as Options;
    session.suggestCommand = options.suggestCommand ?? '';
    session.selectCommand = options.selectCommand ?? '';
    session.ruleCommand = options.ruleCommand ?? '';
    session.offCommand = options.offCommand ?? '';
    session.makesFiles = capabilities.workspace?.workspaceEdit?.resourceOperations?.includes('create') === true;
    session.language = options.language === 'en' ? 'en' : 'da';
    session.keywords = options.keywords === 'en' ? 'en' : 'da';
    session.snippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
}
