import type { Budget } from '../model/budget.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Registers } from '../model/registers.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Fix, RegisterEntry, RegisterName, Span, Target, WrittenBudget, WrittenFile, WrittenProposal } from '../model/written.ts';
import { meaningOf } from '../model/written-meaning.ts';
import type { Checker, Finding } from '../rules/check.ts';
import type { Localised } from '../rules/define.ts';
import { isReadWhole } from '../rules/whole-proposals.ts';

interface Known {
    /** Everything beside the thing itself that its findings depend on. */
    readonly stamp: string;
    /** Where it stood when it was looked at. */
    readonly start: number;
    readonly findings: readonly Finding[];
}

/**
 * What rules say of one file by itself, proposal by proposal: an edit asks again only for the proposals that it changed, or whose
 * budget, entries of registers or references now say something else. The findings of the others move with the text.
 */
export class LocalFindings {
    private readonly proposals = new WeakMap<Proposal, Known>();
    private readonly budgets = new WeakMap<WrittenBudget, Known>();
    private readonly files = new WeakMap<WrittenFile, Known>();
    private readonly checker: Checker;
    private readonly workspace: Workspace;

    constructor(checker: Checker, workspace: Workspace) {
        this.checker = checker;
        this.workspace = workspace;
    }

    in(file: WrittenFile): readonly Finding[] {
        return this.of(file, this.workspace.proposalsIn(file.path));
    }

    /** The same, but of its proposals only those that need not be asked for. */
    knownIn(file: WrittenFile): readonly Finding[] {
        const proposals = this.workspace.proposalsIn(file.path);
        return this.of(
            file,
            proposals.filter((proposal) => this.isKnown(proposal)),
        );
    }

    /** Asks for the proposals of a file that must be asked for, those from an offset on first; gives how many it has asked for. */
    *asking(file: WrittenFile, from: number): Generator<number> {
        const proposals = this.workspace.proposalsIn(file.path);
        const first = Math.max(
            0,
            proposals.findIndex(({ written }) => written.end >= from),
        );
        let asked = 0;
        for (const proposal of [...proposals.slice(first), ...proposals.slice(0, first)]) {
            if (this.isKnown(proposal)) continue;
            this.ofProposal(proposal);
            yield ++asked;
        }
    }

    private of(file: WrittenFile, proposals: readonly Proposal[]): readonly Finding[] {
        const { workspace } = this;
        const whole = known(this.files, file, '', 0, () => this.checker.file(file, workspace));
        return [
            ...whole,
            ...workspace.budgetsIn(file.path).flatMap((budget) => this.ofBudget(budget)),
            ...proposals.flatMap((proposal) => [...this.ofProposal(proposal), ...this.checker.ids(proposal, workspace)]),
        ];
    }

    private ofBudget(budget: Budget): readonly Finding[] {
        const { workspace } = this;
        const { id, start } = budget.written;
        const find = () => this.checker.budget(budget, workspace);
        if (workspace.budgetsOf(id.name).length > 1) return find();
        return known(this.budgets, budget.written, `${workspace.registerEpoch}`, start, find);
    }

    /** What takes the ids of the workspace is left out: it is quickly asked, and names proposals of other files. */
    private ofProposal(proposal: Proposal): readonly Finding[] {
        const find = () => this.checker.proposal(proposal, this.workspace);
        return known(this.proposals, proposal, this.stampOf(proposal), proposal.written.start, find);
    }

    private isKnown(proposal: Proposal): boolean {
        return this.proposals.get(proposal)?.stamp === this.stampOf(proposal);
    }

    private stampOf(proposal: Proposal): string {
        const { workspace } = this;
        return `${isReadWhole(proposal, workspace)} ${filedUnder(proposal.written, workspace.registersFor(proposal.budget))}`;
    }
}

/** What the registers say of the names that a proposal is filed under. */
function filedUnder({ sectors, types, tracks, committees, accounts }: WrittenProposal, registers: Registers): string {
    const said = (register: RegisterName, targets: readonly Target[]) => targets.map(({ name }) => meaningIn(registers.find(register, name))).join();
    return `${said('sector', sectors)};${said('type', types)};${said('track', tracks)};${said('committee', committees)};${said('account', accounts)}`;
}

const meanings = new WeakMap<RegisterEntry, string>();

function meaningIn(entry: RegisterEntry | null): string {
    if (entry === null) return '';
    const meaning = meanings.get(entry) ?? meaningOf([entry.id, entry.aliases, entry.label]);
    meanings.set(entry, meaning);
    return meaning;
}

function known<Key extends object>(
    all: WeakMap<Key, Known>,
    key: Key,
    stamp: string,
    start: number,
    find: () => readonly Finding[],
): readonly Finding[] {
    const before = all.get(key);
    if (before?.stamp !== stamp) {
        const findings = find().map((finding) => movedFinding({ ...finding, message: shared(finding.message) }, 0));
        all.set(key, { stamp, start, findings });
        return findings;
    }
    if (before.start === start) return before.findings;
    const findings = before.findings.map((finding) => movedFinding(finding, start - before.start));
    all.set(key, { stamp, start, findings });
    return findings;
}

/** Ten thousand proposals use the same phrases: what is said of one is said in the words of the first. */
const sentences = new Map<string, Localised>();
const mostSentences = 10_000;

function shared(message: Localised): Localised {
    const key = `${message.da}\n${message.en}`;
    const known = sentences.get(key);
    if (known !== undefined) return known;
    if (sentences.size >= mostSentences) sentences.clear();
    sentences.set(key, message);
    return message;
}

/** A finding and its mends, so many characters further on in the text. */
export function movedFinding(finding: Finding, by: number): Finding {
    const { message } = finding;
    return { ...finding, message, span: movedSpan(finding.span, by), fixes: finding.fixes.map((fix) => movedFix(fix, by)) };
}

function movedSpan({ start, end }: Span, by: number): Span {
    return { start: start + by, end: end + by };
}

function movedFix(fix: Fix, by: number): Fix {
    return fix.map(({ from, to, text }) => ({ from: from + by, to: to + by, text }));
}
