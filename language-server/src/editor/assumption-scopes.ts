import { lookupIn } from '../model/assumptions.ts';
import type { Budget } from '../model/budget.ts';
import type { Lookup } from '../model/formula.ts';
import type { Proposal } from '../model/proposal.ts';
import type { WrittenAssumption } from '../model/written.ts';
import type { EditorDocument } from './editor.ts';

/** Where assumptions are seen from, the nearest first. */
export interface AssumptionScope {
    readonly kind: 'proposal' | 'budget' | 'file';
    /** The id of the proposal or budget, '' for a file. */
    readonly id: string;
    readonly path: string;
    readonly assumptions: readonly WrittenAssumption[];
}

/** What a formula of this proposal or budget can count with; at the top of a file only what the file declares. */
export function assumptionScopes({ project, uri, written }: EditorDocument, within: Proposal | Budget | null): readonly AssumptionScope[] {
    const path = within?.path ?? uri;
    const file: AssumptionScope = { kind: 'file', id: '', path, assumptions: (project.writtenOf(path) ?? written).assumptions };
    if (within === null) return [file];
    if (!('budget' in within)) return [scopeOf('budget', within), file];
    return [scopeOf('proposal', within), ...(within.budget === null ? [] : [scopeOf('budget', within.budget)]), file];
}

function scopeOf(kind: 'proposal' | 'budget', { path, written }: Proposal | Budget): AssumptionScope {
    return { kind, id: written.id.name, path, assumptions: written.assumptions };
}

export function lookupWithin(scopes: readonly AssumptionScope[]): Lookup {
    return lookupIn(scopes.map((scope) => scope.assumptions));
}

/** The declaration that a name stands for: the nearest. */
export function assumptionNamed(
    scopes: readonly AssumptionScope[],
    name: string,
): { readonly scope: AssumptionScope; readonly assumption: WrittenAssumption } | null {
    for (const scope of scopes) {
        const assumption = scope.assumptions.find((each) => each.name.name === name);
        if (assumption !== undefined) return { scope, assumption };
    }
    return null;
}
