import type { Connection, ResponseError, ServerCapabilities } from 'vscode-languageserver';
import type { EditorDocument } from './editor.ts';
import type { Session } from './session.ts';

/** What features are registered with: the session, and a way to run one on a document without it taking the server down. */
export interface FeatureContext {
    readonly session: Session;
    on<Answer>(name: string, uri: string, feature: (document: EditorDocument) => Answer): Answer | null | ResponseError<void>;
}

/** What the server says it can do: a test holds it against what is handled. */
export const capabilities: ServerCapabilities = {};

export function registerFeatures(_connection: Connection, _context: FeatureContext): void {}
