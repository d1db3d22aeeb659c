import type { Workspace } from '../model/workspace.ts';
import type { WrittenBudget, WrittenProposal } from '../model/written.ts';
import type { Finding } from '../rules/check.ts';
import { movedFinding } from './local-findings.ts';

/** A finding of a rule that sees the whole workspace, tied to what it stands in: that may move before the rule is asked again. */
interface Anchored {
    readonly finding: Finding;
    readonly within: WrittenProposal | WrittenBudget | null;
    /** Where that began when the rule was asked. */
    readonly start: number;
}

/** What was found last by looking at whole catalogues. It stays as it was, in its place in the text, until it is found anew. */
export class WideFindings {
    private readonly byPath: ReadonlyMap<string, readonly Anchored[]>;

    constructor(workspace: Workspace, findings: readonly Finding[]) {
        const byPath = new Map<string, Anchored[]>();
        for (const finding of findings) {
            const anchored = anchor(workspace, finding);
            const list = byPath.get(finding.path);
            if (list === undefined) byPath.set(finding.path, [anchored]);
            else list.push(anchored);
        }
        this.byPath = byPath;
    }

    get paths(): Iterable<string> {
        return this.byPath.keys();
    }

    has(path: string): boolean {
        return this.byPath.has(path);
    }

    /** Those of one file, where they stand now; what they stood in may be gone. */
    in(path: string, workspace: Workspace): readonly Finding[] {
        return (this.byPath.get(path) ?? []).flatMap(({ finding, within, start }) => {
            if (within === null) return [finding];
            const now =
                entriesIn(path, workspace).find((each) => each === within) ?? entriesIn(path, workspace).find(({ id }) => id.name === within.id.name);
            if (now === undefined || now.end - now.start < finding.span.end - start) return [];
            return [now.start === start ? finding : movedFinding(finding, now.start - start)];
        });
    }
}

function anchor(workspace: Workspace, finding: Finding): Anchored {
    const { start, end } = finding.span;
    const within = entriesIn(finding.path, workspace).find((each) => each.start <= start && end <= each.end) ?? null;
    return { finding, within, start: within?.start ?? 0 };
}

function entriesIn(path: string, workspace: Workspace): readonly (WrittenProposal | WrittenBudget)[] {
    const file = workspace.fileAt(path);
    return file === undefined ? [] : [...file.budgets, ...file.proposals];
}
