import { proposalChartInput } from '../charts/proposal-data.ts';
import { filingOf, labelsOf, priceLevelsOf } from '../exports/facts.ts';
import { derived, roundingFor, shownFigure } from '../exports/markdown/figures.ts';
import { paybackText } from '../exports/markdown/key-figures.ts';
import { hasUnreadable } from '../exports/markdown/levels.ts';
import type { Profile } from '../model/derived.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Problem } from '../model/written.ts';
import type { Language } from '../rules/define.ts';
import { listed, word } from '../rules/words.ts';
import { economyView } from './economy-table.ts';
import { keyFiguresOf } from './key-figures.ts';
import type { ProposalView } from './proposal-shape.ts';
import { slidersOf, startOf } from './what-if.ts';

/** What the preview of a proposal shows: one scenario of it, everything worked out by the model and said in words. */
export function proposalView(proposal: Proposal, workspace: Workspace, wanted: number, language: Language): ProposalView {
    const { written, path } = proposal;
    const profiles = workspace.profilesOf(proposal);
    const shown = wanted < proposal.scenarios.length ? wanted : 0;
    const [scenario, profile] = [proposal.scenarios[shown], profiles[shown]];
    const unreadable = scenario !== undefined && hasUnreadable(scenario);
    const computed = scenario === undefined || profile === undefined || unreadable ? null : { scenario, profile };
    return {
        uri: path,
        id: written.id.name,
        title: written.title?.text ?? '',
        from: written.start,
        to: written.end,
        language,
        facts: factsOf(proposal, workspace, language),
        problem: unreadable ? problems.unreadable[language] : isBroken(proposal, workspace) ? problems.broken[language] : null,
        scenarios: proposal.scenarios.length > 1 ? proposal.scenarios.map((_, index) => scenarioName(proposal, index, language)) : [],
        shown,
        chart: computed === null ? null : proposalChartInput(proposal, profiles, language, shown),
        table: scenario === undefined || profile === undefined ? { head: [], rows: [] } : economyView(scenario, profile, language),
        keyFigures: computed === null ? [] : keyFiguresOf(computed.profile, proposal.budget, language),
        comparison: comparisonOf(proposal, profiles, language),
        conventions: conventionsOf(proposal, language),
        sliders: slidersOf(proposal, workspace, language),
        start: startOf(proposal),
    };
}

/** The same view with every place in the text put where `place` says. */
export function withPlaces(view: ProposalView, place: (offset: number) => number): ProposalView {
    const placed = <Row extends { readonly row: number | null }>(row: Row): Row => ({ ...row, row: row.row === null ? null : place(row.row) });
    const tableRow = <Row extends { readonly row: number | null; readonly end: number | null }>(row: Row): Row => ({
        ...placed(row),
        end: row.end === null ? null : place(row.end),
    });
    const { chart, table, comparison } = view;
    return {
        ...view,
        from: place(view.from),
        to: place(view.to),
        chart: chart === null ? null : { ...chart, columns: chart.columns.map((column) => ({ ...column, segments: column.segments.map(placed) })) },
        table: { ...table, rows: table.rows.map(tableRow) },
        comparison: comparison === null ? null : { ...comparison, rows: comparison.rows.map(tableRow) },
    };
}

const problems = {
    unreadable: {
        da: 'Et beløb i tabellen kan ikke læses endnu, så tallene er ikke komplette.',
        en: 'An amount of the table cannot be read yet, so the figures are incomplete.',
    },
    broken: {
        da: 'Teksten kan ikke læses helt endnu.',
        en: 'The text cannot be read in full yet.',
    },
};

/** Whether the parser gave up on something within the proposal: then what it read may not be what is meant. */
function isBroken({ path, written }: Proposal, workspace: Workspace): boolean {
    const isSyntax = ({ code, span }: Problem) => code === 'syntax-error' && span.end >= written.start && span.start <= written.end;
    const file = workspace.fileAt(path);
    return written.problems.some(isSyntax) || (file?.problems.some(isSyntax) ?? false);
}

function factsOf(proposal: Proposal, workspace: Workspace, language: Language): string {
    const { class: kind, status } = proposal.written;
    const facts = [
        kind === null ? '' : word(kind.value, language),
        status === null ? '' : word(status, language),
        labelsOf(filingOf(proposal, workspace).sectors),
        proposal.parts.length > 1 ? `${language === 'da' ? 'dele' : 'parts'}: ${listed(proposal.parts, language)}` : '',
    ];
    return facts.filter((fact) => fact !== '').join(' · ');
}

function scenarioName(proposal: Proposal, index: number, language: Language): string {
    const da = language === 'da';
    return proposal.scenarios[index]?.name ?? (index === 0 ? (da ? 'Forslaget' : 'The proposal') : `${da ? 'Scenarie' : 'Scenario'} ${index + 1}`);
}

function comparisonOf(proposal: Proposal, profiles: readonly Profile[], language: Language): ProposalView['comparison'] {
    if (proposal.scenarios.length < 2) return null;
    const rounding = roundingFor(profiles.flatMap(({ totals, onward }) => [derived(totals.net), derived(onward.net)]));
    const rows = profiles.map(({ totals, onward, payback, approximate }, index) => ({
        label: scenarioName(proposal, index, language),
        row: proposal.scenarios[index]?.blocks[0]?.written.start ?? null,
        end: proposal.scenarios[index]?.blocks[0]?.written.end ?? null,
        strong: index === 0,
        cells: [shownFigure(derived(totals.net), rounding), shownFigure(derived(onward.net), rounding), paybackText(payback, approximate, language)],
    }));
    const head =
        language === 'da' ? ['Scenarie', 'Netto i alt', 'Netto varig', 'Tjent hjem'] : ['Scenario', 'Net, total', 'Net, onward', 'Earned back'];
    return { head, rows };
}

/** The unit and price level of the figures, spelled out. */
function conventionsOf(proposal: Proposal, language: Language): string {
    const levels = priceLevelsOf(proposal);
    if (language === 'da') {
        const prices = levels.length === 0 ? 'uden oplyst pris- og lønniveau' : `i pris- og lønniveau ${levels.join(', ')}`;
        return `Beløb i 1.000 kr. ${prices}. Netto er kontante gevinster og indtægter minus udgifter og investering; plus er en forbedring af kommunens økonomi. Skraverede år går ud over tabellen og følger niveauet 'varig'.`;
    }
    const prices = levels.length === 0 ? 'no price level stated' : `price and wage level ${levels.join(', ')}`;
    return `Amounts in 1.000 kr., ${prices}. Net is cash gains and income less costs and investment; a plus improves the municipality's finances. Hatched years lie beyond the table and follow the level 'onward'.`;
}
