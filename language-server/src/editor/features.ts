import { type Connection, ErrorCodes, type HandlerResult, ResponseError, type ServerCapabilities } from 'vscode-languageserver';
import type { Localised } from '../rules/define.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './call-hierarchy.ts';
import { definition } from './definition.ts';
import { documentLinks } from './document-links.ts';
import type { EditorDocument } from './editor.ts';
import { foldingRanges } from './folding.ts';
import { highlights } from './highlights.ts';
import { linkedEditing } from './linked-editing.ts';
import { references } from './references.ts';
import { prepareRename, rename } from './rename.ts';
import { selectionRanges } from './selection-ranges.ts';
import type { Session } from './session.ts';
import { documentSymbols, workspaceSymbols } from './symbols.ts';

/** What features are registered with: the session, and a way to run one on a document without it taking the server down. */
export interface FeatureContext {
    readonly session: Session;
    on<Answer>(name: string, uri: string, feature: (document: EditorDocument) => Answer): Answer | null | ResponseError<void>;
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
};

/** Each request to its feature, on the newest text. */
export function registerFeatures(connection: Connection, context: FeatureContext): void {
    registerNavigation(connection, context);
    registerStructure(connection, context);
}

function registerNavigation(connection: Connection, { session, on }: FeatureContext): void {
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
    connection.languages.callHierarchy.onIncomingCalls(({ item }) => incomingCalls(session.project, item, session.language));
    connection.languages.callHierarchy.onOutgoingCalls(({ item }) => outgoingCalls(session.project, item, session.language));
}

function registerStructure(connection: Connection, { session, on }: FeatureContext): void {
    connection.onDocumentSymbol(({ textDocument }) => on('symbols', textDocument.uri, documentSymbols));
    connection.onWorkspaceSymbol(({ query }) => workspaceSymbols(session.project, query, session.language));
    connection.onFoldingRanges(({ textDocument }) => on('folding', textDocument.uri, foldingRanges));
    connection.onSelectionRanges(({ textDocument, positions }) =>
        on('selection', textDocument.uri, (document) => selectionRanges(document, positions)),
    );
    connection.onDocumentLinks(({ textDocument }) => on('links', textDocument.uri, documentLinks));
    connection.languages.onLinkedEditingRange(({ textDocument, position }) =>
        on('linked editing', textDocument.uri, (document) => linkedEditing(document, position)),
    );
}

/** A refusal in words becomes the answer that the client shows. */
function orRefusal<Answer extends object>(
    answer: Answer | { readonly error: Localised } | null,
    session: Session,
): Answer | null | ResponseError<void> {
    if (answer === null || !('error' in answer)) return answer;
    return new ResponseError<void>(ErrorCodes.InvalidRequest, (answer as { readonly error: Localised }).error[session.language]);
}
