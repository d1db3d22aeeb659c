import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import type { Finding } from '../rules/check.ts';
import { type ActionContext, contextOf } from './code-actions/action.ts';
import { fixAllAction, fixAllKind } from './code-actions/fix-all.ts';
import { keywordActions, keywordMends, keywordsKind } from './code-actions/keywords.ts';
import { levelActions, levelMends, levelsKind } from './code-actions/levels.ts';
import { mendActions } from './code-actions/mends.ts';
import { missingFieldActions } from './code-actions/missing-fields.ts';
import { signalActions } from './code-actions/signals.ts';
import { startsKind, startsMends, startsOffers } from './code-actions/starts.ts';
import { suppressionActions } from './code-actions/suppressions.ts';
import { totalsActions, totalsKind } from './code-actions/totals.ts';
import type { EditorDocument } from './editor.ts';

/** The kinds of actions that the server offers, to be advertised. */
export const codeActionKinds: readonly string[] = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind];

interface Provider {
    readonly kind: string;
    /** Source actions concern the whole file: they are worked out only when they are asked for. */
    readonly onRequest?: boolean;
    readonly actions: (context: ActionContext) => readonly CodeAction[];
}

const providers: readonly Provider[] = [
    { kind: CodeActionKind.QuickFix, actions: mendActions },
    { kind: CodeActionKind.QuickFix, actions: missingFieldActions },
    { kind: CodeActionKind.QuickFix, actions: startsMends },
    { kind: CodeActionKind.QuickFix, actions: levelMends },
    { kind: CodeActionKind.QuickFix, actions: keywordMends },
    { kind: CodeActionKind.QuickFix, actions: suppressionActions },
    { kind: CodeActionKind.QuickFix, actions: signalActions },
    { kind: totalsKind, actions: totalsActions },
    { kind: levelsKind, actions: levelActions },
    { kind: startsKind, actions: startsOffers },
    { kind: keywordsKind, actions: keywordActions },
    { kind: fixAllKind, onRequest: true, actions: fixAllAction },
];

/** What can be done at a range: mends of its findings first, then what the file still lacks, then ways to rewrite what stands there. */
export function codeActions(document: EditorDocument, range: Range, findings: readonly Finding[], only?: readonly string[]): CodeAction[] {
    const context = contextOf(document, range, findings);
    return providers.filter((provider) => isWanted(provider, only)).flatMap((provider) => provider.actions(context));
}

function isWanted({ kind, onRequest }: Provider, only: readonly string[] | undefined): boolean {
    if (only === undefined || only.length === 0) return onRequest !== true;
    return only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}
