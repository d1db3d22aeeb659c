import { isChosen, readChoice } from '../../exports/choice.ts';
import { oneLine } from '../../exports/facts.ts';
import { paybackText } from '../../exports/markdown/key-figures.ts';
import { hasUnreadable } from '../../exports/markdown/levels.ts';
import { kroner } from '../../json/profile-json.ts';
import type { Budget } from '../../model/budget.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { contributionOf } from '../../model/contribution.ts';
import type { Profile } from '../../model/derived.ts';
import { type Grouping, groupsOf } from '../../model/grouping.ts';
import type { Proposal } from '../../model/proposal.ts';
import { hasCalendar, isStatedIn } from '../../model/stated-years.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { Language } from '../../rules/define.ts';
import type { BudgetRow, CatalogueRows, ProposalRow } from '../../views/catalogue-shape.ts';
import type { Session } from '../session.ts';
import { wholeOverview } from './whole.ts';
import { groupLabel } from './words.ts';

/** Identifies a budget or a proposal among all files; ids alone may stand twice, which is an error that somebody is mending. */
export function keyOf({ path, written }: Budget | Proposal): string {
    return `${path}#${written.id.name}`;
}

/** All budgets and proposals, a line each. */
export function catalogueRows(session: Session): CatalogueRows {
    const { workspace } = session.project;
    const standings = new Map(workspace.catalogues.flatMap((catalogue) => standingsIn(catalogue)));
    return {
        isReading: session.isReading,
        budgets: workspace.catalogues.map((catalogue) => budgetRow(catalogue, session)),
        proposals: workspace.proposals.map((proposal) => proposalRow(proposal, standings.get(proposal) ?? standingAlone(proposal), session)),
        selections: Object.entries(session.selections).flatMap(([name, text]) => {
            const reading = readChoice(text, session.selections, [name]);
            if (reading.kind === 'wrong') return [];
            return [{ name, proposals: workspace.proposals.filter((proposal) => isChosen(proposal, reading.choice, workspace)).map(keyOf) }];
        }),
    };
}

type Standing = ProposalRow['standing'];

function standingsIn({ proposals, excluded }: Catalogue): readonly (readonly [Proposal, Standing])[] {
    const rivals = new Set(excluded);
    return proposals.map((proposal) => [proposal, rivals.has(proposal) ? 'excluded' : standingAlone(proposal)]);
}

function standingAlone(proposal: Proposal): Standing {
    if (proposal.written.status === 'dropped') return 'dropped';
    return proposal.scenarios.length > 0 && !hasCalendar(proposal) ? 'undated' : 'counted';
}

function placeOf({ path, written }: Budget | Proposal, { project }: Session) {
    return { uri: path, line: project.positionOf(path, written.id.start).line };
}

function budgetRow(catalogue: Catalogue, session: Session): BudgetRow {
    const { budget, counted, onward } = catalogue;
    const { id, title, years } = budget.written;
    const groups = wholeOverview(catalogue, session.project.workspace).divisions.flatMap((division) =>
        division.groups.map(({ name, sum }) => ({ by: division.by, key: name.key, onward: kroner(sum.onward.counted) })),
    );
    return {
        key: keyOf(budget),
        id: id.name,
        title: oneLine(title?.text ?? ''),
        ...placeOf(budget, session),
        years: [...years],
        counted: counted.length,
        onward: kroner(onward.counted),
        groups,
    };
}

function proposalRow(proposal: Proposal, standing: Standing, session: Session): ProposalRow {
    const { workspace } = session.project;
    const { id, title } = proposal.written;
    const { payback, ...figures } = figuresOf(proposal, workspace);
    return {
        key: keyOf(proposal),
        id: id.name,
        title: oneLine(title?.text ?? ''),
        ...placeOf(proposal, session),
        budget: proposal.budget === null ? null : keyOf(proposal.budget),
        groups: groupsIn(proposal, workspace, session.language),
        standing,
        ...figures,
        payback: paybackRow(payback.found, payback.approximate, session.language),
        findings: session.countsOf(proposal.path, id.name),
    };
}

function groupsIn(proposal: Proposal, workspace: Workspace, language: Language): ProposalRow['groups'] {
    const registers = workspace.registersFor(proposal.budget);
    const groups = groupsOf(proposal, registers);
    const of = (by: Grouping) => groups[by].map((name) => ({ key: name.key, label: groupLabel(name, by, language) }));
    return { sector: of('sector'), committee: of('committee'), class: of('class'), realisability: of('realisability'), status: of('status') };
}

/** What a proposal adds to its budget's sums, in no language. */
interface Figures extends Pick<ProposalRow, 'result' | 'net' | 'onward' | 'investment' | 'approximate' | 'returned'> {
    readonly payback: { readonly found: Profile['payback']; readonly approximate: boolean };
}

/** Remembered as long as a proposal and its budget stay as they are: a row of a catalogue is asked for again and again. */
const known = new WeakMap<Proposal, Figures>();

function figuresOf(proposal: Proposal, workspace: Workspace): Figures {
    const figures = known.get(proposal) ?? workedOut(proposal, workspace);
    known.set(proposal, figures);
    return figures;
}

/** Nothing where an amount cannot be read, for the rest would mislead. */
function workedOut(proposal: Proposal, workspace: Workspace): Figures {
    const years = proposal.budget?.written.years ?? [];
    const [profile] = workspace.profilesOf(proposal);
    const [scenario] = proposal.scenarios;
    if (profile === undefined || scenario === undefined || hasUnreadable(scenario)) {
        const none = years.map(() => null);
        const payback = { found: null, approximate: false };
        return { result: none, net: none, onward: null, investment: null, approximate: false, payback, returned: null };
    }
    const contribution = contributionOf(proposal);
    const at = (pick: (year: number) => bigint) => years.map((year) => (isStatedIn(year, proposal, profile) ? kroner(pick(year)) : null));
    const investment = (year: number) => contribution.amountsIn(year).investment;
    return {
        result: at((year) => contribution.resultIn(year).counted),
        net: at((year) => contribution.resultIn(year).counted - investment(year)),
        onward: profile.onward.net === null ? null : kroner(profile.onward.net.counted),
        investment: profile.totals.investment === null ? null : kroner(profile.totals.investment.counted),
        approximate: profile.approximate || profile.ranged,
        payback: { found: profile.payback, approximate: profile.approximate },
        returned: profile.returns.gross,
    };
}

export function paybackRow(payback: Profile['payback'], approximate: boolean, language: Language): ProposalRow['payback'] {
    if (payback === null) return null;
    return { state: payback.state, text: paybackText(payback, approximate, language), years: payback.state === 'never' ? null : payback.years };
}
