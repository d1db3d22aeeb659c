import { type Connection, ErrorCodes, type HandlerResult, ResponseError, type ServerCapabilities } from 'vscode-languageserver';
import type { Localised } from '../rules/define.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './call-hierarchy.ts';
import { codeActionKinds, codeActions } from './code-actions.ts';
import { codeLenses } from './code-lens.ts';
import { type CompletionOptions, completions, completionTriggers } from './completion.ts';
import { definition } from './definition.ts';
import { documentLinks } from './document-links.ts';
import { type EditorDocument, offsetAt } from './editor.ts';
import { foldingRanges } from './folding.ts';
import { formatDocument, formatOnType, formatOnTypeCharacters, formatRange } from './formatting.ts';
import { highlights } from './highlights.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { linkedEditing } from './linked-editing.ts';
import { references } from './references.ts';
import { prepareRename, rename } from './rename.ts';
import { selectionRanges } from './selection-ranges.ts';
import { semanticTokens, semanticTokensLegend } from './semantic-tokens.ts';
import type { Session } from './session.ts';
import { signatureHelp, signatureRetriggers, signatureTriggers } from './signature.ts';
import { documentSymbols, workspaceSymbols } from './symbols.ts';

/** What features are registered with: the session, and a way to run one on a document without it taking the server down. */
export interface FeatureContext {
    readonly session: Session;
    /** Checks a document that has been typed in since it was checked: findings then speak of the newest text. */
    refresh(uri: string): void;
    /** Runs a feature on the newest text of a document; null where there is no such document. */
    on<Answer>(name: string, uri: string, feature: (document: EditorDocument) => Answer): Promise<Answer | null | ResponseError<void>>;
    /** Runs one that concerns no document. */
    ask<Answer>(name: string, feature: () => Answer): Answer | ResponseError<void>;
}

/** What the server says it can do: a test holds it against what is handled. */
export const capabilities: ServerCapabilities = {
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: { resolveProvider: false },
    callHierarchyProvider: true,
    linkedEditingRangeProvider: true,
    completionProvider: { triggerCharacters: [...completionTriggers] },
    signatureHelpProvider: { triggerCharacters: [...signatureTriggers], retriggerCharacters: [...signatureRetriggers] },
    hoverProvider: true,
    inlayHintProvider: true,
    codeLensProvider: { resolveProvider: false },
    codeActionProvider: { codeActionKinds: [...codeActionKinds] },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: formatOnTypeCharacters[0], moreTriggerCharacter: formatOnTypeCharacters.slice(1) },
    semanticTokensProvider: { legend: semanticTokensLegend, full: true },
};

/** Each request to its feature, on the newest text. */
export function registerFeatures(connection: Connection, context: FeatureContext): void {
    registerNavigation(connection, context);
    registerStructure(connection, context);
    registerReading(connection, context);
    registerWriting(connection, context);
}

function registerNavigation(connection: Connection, { session, on, ask }: FeatureContext): void {
    connection.onDefinition(({ textDocument, position }) => on('definition', textDocument.uri, (document) => definition(document, position)));
    connection.onReferences(({ textDocument, position, context }) =>
        on('references', textDocument.uri, (document) => references(document, position, context.includeDeclaration)),
    );
    connection.onDocumentHighlight(({ textDocument, position }) => on('highlights', textDocument.uri, (document) => highlights(document, position)));
    connection.onPrepareRename(
        ({ textDocument, position }) =>
            on('rename', textDocument.uri, (document) => orRefusal(prepareRename(document, position), session)) as HandlerResult<never, void>,
    );
    connection.onRenameRequest(
        ({ textDocument, position, newName }) =>
            on('rename', textDocument.uri, (document) => orRefusal(rename(document, position, newName), session)) as HandlerResult<never, void>,
    );
    connection.languages.callHierarchy.onPrepare(({ textDocument, position }) =>
        on('call hierarchy', textDocument.uri, (document) => prepareCallHierarchy(document, position)),
    );
    connection.languages.callHierarchy.onIncomingCalls(({ item }) =>
        ask('call hierarchy', () => incomingCalls(session.project, item, session.language)),
    );
    connection.languages.callHierarchy.onOutgoingCalls(({ item }) =>
        ask('call hierarchy', () => outgoingCalls(session.project, item, session.language)),
    );
}

function registerStructure(connection: Connection, { session, on, ask }: FeatureContext): void {
    connection.onDocumentSymbol(({ textDocument }) => on('symbols', textDocument.uri, documentSymbols));
    connection.onWorkspaceSymbol(({ query }) => ask('symbols', () => workspaceSymbols(session.project, query, session.language)));
    connection.onFoldingRanges(({ textDocument }) => on('folding', textDocument.uri, foldingRanges));
    connection.onSelectionRanges(({ textDocument, positions }) =>
        on('selection', textDocument.uri, (document) => selectionRanges(document, positions)),
    );
    connection.onDocumentLinks(({ textDocument }) => on('links', textDocument.uri, documentLinks));
    connection.languages.onLinkedEditingRange(({ textDocument, position }) =>
        on('linked editing', textDocument.uri, (document) => linkedEditing(document, position)),
    );
}

/** What is shown beside the text. */
function registerReading(connection: Connection, { session, on, refresh }: FeatureContext): void {
    connection.onHover(({ textDocument, position }) =>
        on('hover', textDocument.uri, (document) => {
            refresh(document.uri);
            return hover(document, position, session.findingsIn(document.uri));
        }),
    );
    // Asked for what is on the screen.
    connection.languages.inlayHint.on(({ textDocument, range }) =>
        on('inlay hints', textDocument.uri, (document) => {
            session.look(document.uri, offsetAt(document, range.start));
            return inlayHints(document, range);
        }),
    );
    connection.onCodeLens(({ textDocument }) =>
        on('code lens', textDocument.uri, (document) => codeLenses(document, session.countsIn(document.uri))),
    );
    connection.languages.semanticTokens.on(async ({ textDocument }) => {
        const data = await on('semantic tokens', textDocument.uri, semanticTokens);
        return data instanceof ResponseError ? data : { data: data ?? [] };
    });
}

/** What helps to write, and what changes the text. */
function registerWriting(connection: Connection, { session, on, refresh }: FeatureContext): void {
    connection.onCompletion(({ textDocument, position }) =>
        on('completion', textDocument.uri, (document) => completions(document, position, completionOptions(session))),
    );
    connection.onSignatureHelp(({ textDocument, position }) => on('signature', textDocument.uri, (document) => signatureHelp(document, position)));
    connection.onCodeAction(({ textDocument, range, context }) =>
        on('code actions', textDocument.uri, (document) => {
            refresh(document.uri);
            return codeActions(document, range, session.findingsIn(document.uri), context.only);
        }),
    );
    connection.onDocumentFormatting(({ textDocument }) => on('formatting', textDocument.uri, formatDocument));
    connection.onDocumentRangeFormatting(({ textDocument, range }) => on('formatting', textDocument.uri, (document) => formatRange(document, range)));
    connection.onDocumentOnTypeFormatting(({ textDocument, position, ch }) =>
        on('formatting', textDocument.uri, (document) => formatOnType(document, position, ch)),
    );
}

function completionOptions({ snippets, suggestCommand }: Session): CompletionOptions {
    return suggestCommand === '' ? { snippets } : { snippets, suggestCommand };
}

/** A refusal in words becomes the answer that the client shows. */
function orRefusal<Answer extends object>(
    answer: Answer | { readonly error: Localised } | null,
    session: Session,
): Answer | null | ResponseError<void> {
    if (answer === null || !('error' in answer)) return answer;
    return new ResponseError<void>(ErrorCodes.InvalidRequest, (answer as { readonly error: Localised }).error[session.language]);
}
