import { checkJson } from '../json/check-json.ts';
import type { BudgetChange, CompareJson, ProposalChange } from '../json/compare-shape.ts';
import { profileJson } from '../json/profile-json.ts';
import type { BudgetJson, ProfileJson, ProposalJson, ScenarioJson } from '../json/shapes.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Project } from '../project.ts';
import type { FileFindings } from '../rules/check.ts';
import type { Language } from '../rules/define.ts';
import { fieldChanges } from './fields.ts';
import { amountChanges, budgetAmounts, budgetFigures, figureChanges } from './figures.ts';

/** A version of a catalogue under the name it is spoken of by. */
export interface Version {
    readonly name: string;
    readonly project: Project;
}

/** What changed from one version of a catalogue to the next, proposal by proposal; proposals are the same by their id. */
export function compareVersions(old: Version, now: Version, findings: readonly FileFindings[], language: Language): CompareJson {
    const [before, current] = [profileJson(old.project.workspace), profileJson(now.project.workspace)];
    const pairs = pairsOf(old.project, now.project);
    const changes = pairs.map((pair) => proposalChange(pair, old.project, now.project));
    const changed = changes.filter((each) => each !== null);
    const count = (change: ProposalChange['change']) => changed.filter((each) => each.change === change).length;
    return {
        version: 1,
        old: old.name,
        new: now.name,
        summary: { added: count('added'), removed: count('removed'), changed: count('changed'), unchanged: pairs.length - changed.length },
        proposals: changed,
        budgets: budgetChanges(before, current),
        files: checkJson(now.project, findings, language).files.filter((file) => file.findings.length + file.suppressed.length > 0),
    };
}

interface Pair {
    readonly old: Proposal | null;
    readonly now: Proposal | null;
}

/** In the order of the new version; what is gone comes last. Of two that share an id the first stands for it. */
function pairsOf(old: Project, now: Project): readonly Pair[] {
    const first = (project: Project) => {
        const byId = new Map<string, Proposal>();
        for (const proposal of project.workspace.proposals) if (!byId.has(proposal.written.id.name)) byId.set(proposal.written.id.name, proposal);
        return byId;
    };
    const [before, current] = [first(old), first(now)];
    return [
        ...[...current].map(([id, proposal]) => ({ old: before.get(id) ?? null, now: proposal })),
        ...[...before].filter(([id]) => !current.has(id)).map(([, proposal]) => ({ old: proposal, now: null })),
    ];
}

/** Null where nothing differs. */
function proposalChange({ old, now }: Pair, before: Project, current: Project): ProposalChange | null {
    const shown = now ?? old;
    if (shown === null) return null;
    const [was, is] = [scenariosOf(old, before), scenariosOf(now, current)];
    const places = Array.from({ length: Math.max(was.length, is.length) }, (_, index) => [was[index] ?? null, is[index] ?? null] as const);
    const fields = fieldChanges(old, before.workspace, now, current.workspace);
    const amounts = places.flatMap(([a, b]) => amountChanges(a, b));
    const figures = places.flatMap(([a, b]) => figureChanges(a, b));
    if (old !== null && now !== null && fields.length + amounts.length + figures.length === 0) return null;
    const status = { old: old?.written.status ?? null, new: now?.written.status ?? null };
    return {
        id: shown.written.id.name,
        title: shown.written.title?.text ?? '',
        path: shown.path,
        change: old === null ? 'added' : now === null ? 'removed' : 'changed',
        status,
        dropped: old !== null && old.written.status !== 'dropped' && (now === null || now.written.status === 'dropped'),
        fields: [...fields],
        amounts: [...amounts],
        figures: [...figures],
    };
}

function scenariosOf(proposal: Proposal | null, { workspace }: Project): readonly ScenarioJson[] {
    const [profile] = proposal === null ? [] : profileJson(workspace, [proposal]).proposals;
    return profile === undefined ? [] : [plain(profile), ...profile.scenarios];
}

function plain(profile: ProposalJson): ScenarioJson {
    return { ...profile, scenarios: [] };
}

function budgetChanges(old: ProfileJson, now: ProfileJson): BudgetChange[] {
    const ids = [...new Set([...now.budgets, ...old.budgets].map(({ id }) => id))];
    return ids.flatMap((id): readonly BudgetChange[] => {
        const find = (json: ProfileJson): BudgetJson | null => json.budgets.find((budget) => budget.id === id) ?? null;
        const [was, is] = [find(old), find(now)];
        const missing = (from: BudgetJson | null, to: BudgetJson | null) =>
            (from?.counted ?? []).filter((each) => to?.counted.includes(each) !== true);
        const counted = { added: missing(is, was), removed: missing(was, is) };
        const [amounts, figures] = [budgetAmounts(was, is), budgetFigures(was, is)];
        const same = was !== null && is !== null && counted.added.length + counted.removed.length + amounts.length + figures.length === 0;
        const change = was === null ? 'added' : is === null ? 'removed' : 'changed';
        return same ? [] : [{ id, change, counted, amounts: [...amounts], figures: [...figures] }];
    });
}
