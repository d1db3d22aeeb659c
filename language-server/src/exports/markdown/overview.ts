import type { BlockContent, Table } from 'mdast';
import { type Cell, exactly, negated } from '../../model/amount.ts';
import { type Catalogue, catalogueOf, type Overlap } from '../../model/catalogue.ts';
import type { Profile } from '../../model/derived.ts';
import type { Proposal } from '../../model/proposal.ts';
import { hasCalendar, isStatedIn } from '../../model/stated-years.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { Language } from '../../rules/define.ts';
import { listed, word } from '../../rules/words.ts';
import { filingOf, labelsOf, oneLine } from '../facts.ts';
import { cellValue } from '../lines.ts';
import { capitalised, headWord, phrases } from '../phrases.ts';
import { derived, type Figure, figureText, kronerText, none, type Rounding, roundingFor, unreadable, wholeThousands, written } from './figures.ts';
import { catalogueKeyFigures, paybackText } from './key-figures.ts';
import { hasUnreadable, levelRows } from './levels.ts';
import { paragraph, strong, table } from './nodes.ts';
import { netSum } from './sums.ts';

export interface OverviewRow {
    readonly words: readonly string[];
    readonly figures: readonly Figure[];
    readonly payback: string;
    readonly strong?: boolean;
}

/** All counted proposals of a budget, so that each column adds up to the sum that is held against the target. */
export function budgetOverview(catalogue: Catalogue, workspace: Workspace, language: Language): readonly BlockContent[] {
    const { years, counted, overlaps } = catalogue;
    const rows = [
        ...counted.map((proposal) => proposalRow(proposal, catalogue, workspace, language)),
        ...overlaps.map((overlap) => overlapRow(overlap, language)),
        ...sumRows(catalogue, language),
    ];
    const rounding = roundingFor(rows.flatMap((row) => row.figures));
    const sentence = catalogueKeyFigures(catalogue, language);
    return [
        paragraph(phrases.beforeInvestment[language]),
        overviewTable(rows, years.map(String), rounding, language),
        ...(rounding.lossy ? [paragraph(`${phrases.roundedToHundreds[language]}.`)] : []),
        ...(sentence === null ? [] : [paragraph(strong(`${phrases.keyFigures[language]}:`), ` ${sentence}`)]),
        ...[...beforeTheYears(catalogue, language), ...leftOut(catalogue, language)].map((remark) => paragraph(remark)),
    ];
}

/** What two proposals gain together is taken off once. */
export function overlapRow({ a, b, amounts }: Overlap, language: Language): OverviewRow {
    const label = `${phrases.overlap[language]} ${listed([a, b], language)}`;
    return plainRow(
        label,
        amounts.map((each) => derived(negated(each))),
    );
}

/** Proposals outside any budget have no years in common: their first and their lasting effect stand side by side. */
export function looseOverview(proposals: readonly Proposal[], workspace: Workspace, language: Language): readonly BlockContent[] {
    const rows = proposals.map((proposal): OverviewRow => {
        const [profile] = workspace.profilesOf(proposal);
        const figures = profile === undefined ? [none, none, none] : looseFigures(proposal, profile);
        return { words: wordsOf(proposal, workspace, language), figures, payback: paybackOf(profile, language) };
    });
    const heads = [headWord('investment', language), phrases.firstYear[language], phrases.netOnward[language]];
    const rounding = wholeThousands(rows.flatMap((row) => row.figures));
    const note = rounding.lossy ? [phrases.roundedToThousands[language]] : [];
    return [paragraph([phrases.firstYearAndOnward[language], ...note].join(' ')), overviewTable(rows, heads, rounding, language)];
}

export function looseFigures({ scenarios: [scenario] }: Proposal, profile: Profile): readonly Figure[] {
    const rows = scenario === undefined ? [] : levelRows(scenario).filter((row) => row.flow.liquidity === 'cash');
    const [first] = profile.years;
    return [
        derived(profile.totals.investment),
        first === undefined ? derived(null) : netSum(rows, { kind: 'year', year: first }, profile),
        netSum(rows, { kind: 'onward' }, profile),
    ];
}

function overviewTable(rows: readonly OverviewRow[], heads: readonly string[], rounding: Rounding, language: Language): Table {
    const words = [word('proposal', language), phrases.title[language], word('sector', language), word('class', language)];
    const head = [...words.map(capitalised), ...heads, headWord('payback', language)];
    const lines = rows.map(({ words: own, figures, payback, strong }) => ({
        cells: [...own, ...figures.map((figure) => figureText(figure, rounding)), payback],
        strong: strong === true,
    }));
    return table({ head, rows: lines, words: 4 });
}

export function wordsOf(proposal: Proposal, workspace: Workspace, language: Language): readonly string[] {
    const { id, title, class: classified } = proposal.written;
    const { sectors } = filingOf(proposal, workspace);
    return [id.name, oneLine(title?.text ?? ''), labelsOf(sectors), classified === null ? '' : word(classified.value, language)];
}

export function paybackOf(profile: Profile | undefined, language: Language): string {
    return profile === undefined ? '-' : paybackText(profile.payback, profile.approximate, language);
}

function proposalRow(proposal: Proposal, catalogue: Catalogue, workspace: Workspace, language: Language): OverviewRow {
    const [profile] = workspace.profilesOf(proposal);
    const figures = proposalFigures(proposal, catalogue, workspace);
    return { words: wordsOf(proposal, workspace, language), figures, payback: paybackOf(profile, language) };
}

/** A proposal's part of the catalogue's sum, a figure a budget year. */
export function proposalFigures(proposal: Proposal, catalogue: Catalogue, workspace: Workspace): readonly Figure[] {
    const [profile] = workspace.profilesOf(proposal);
    // The catalogue of this proposal alone: its part of the sum, from where the sum itself comes.
    const { sum } = catalogueOf(catalogue.budget, [proposal]);
    const broken = proposal.scenarios[0] !== undefined && hasUnreadable(proposal.scenarios[0]);
    return catalogue.years.map((year, index) => (broken ? unreadable : derived(isStatedIn(year, proposal, profile) ? (sum[index] ?? null) : null)));
}

export function sumRows(catalogue: Catalogue, language: Language): readonly OverviewRow[] {
    const { years, sum, timeline, payback, budget, counted } = catalogue;
    const at = (pick: 'investment' | 'net') =>
        years.map((year) => {
            const found = timeline?.years.find((each) => each.year === year);
            return derived(found === undefined ? null : exactly(pick === 'investment' ? -found.investment : found.net));
        });
    const carried = budget.carriedOver;
    return [
        {
            ...plainRow(
                `${phrases.sum[language]} (${counted.length} ${phrases.proposals[language]})`,
                sum.map((each) => derived(each)),
            ),
            strong: true,
        },
        ...(carried === null
            ? []
            : [
                  plainRow(
                      word('carried_over', language),
                      years.map((_, index) => (index === 0 ? derived(carried) : none)),
                  ),
              ]),
        ...(budget.target.length === 0
            ? []
            : [
                  plainRow(
                      word('target', language),
                      years.map((_, index) => targetAt(budget.target[index])),
                  ),
              ]),
        plainRow(word('investment', language), at('investment')),
        { ...plainRow(phrases.netAfterInvestment[language], at('net')), payback: paybackText(payback, false, language), strong: true },
    ];
}

function targetAt(cell: Cell | undefined): Figure {
    return cell === undefined ? none : written(cellValue(cell));
}

function plainRow(label: string, figures: readonly Figure[]): OverviewRow {
    return { words: ['', capitalised(label), '', ''], figures, payback: '' };
}

/** What comes before the budget's years, setup above all, is in payback and value, but in no column. */
export function beforeTheYears({ timeline, years }: Catalogue, language: Language): readonly string[] {
    const earlier = (timeline?.years ?? []).filter((each) => each.year < (years[0] ?? each.year) && each.net !== 0n);
    if (earlier.length === 0) return [];
    const nets = earlier.map((each) => `${each.year}: ${kronerText(exactly(each.net))}`);
    return [`${phrases.beforeTheYears[language]} (${nets.join('; ')}).`];
}

/** Those that no sum holds, each with why. */
export function leftOut({ proposals, excluded, counted }: Catalogue, language: Language): readonly string[] {
    const name = ({ written }: Proposal) => `${written.id.name} ${oneLine(written.title?.text ?? '')}`.trim();
    const [rivals, members] = [new Set(excluded), new Set(counted)];
    const reasonOf = (proposal: Proposal): string | null => {
        if (rivals.has(proposal)) return phrases.excluded[language];
        if (!members.has(proposal)) return word('dropped', language);
        return proposal.scenarios.length > 0 && !hasCalendar(proposal) ? phrases.noCalendar[language] : null;
    };
    const items = proposals.flatMap((proposal) => {
        const reason = reasonOf(proposal);
        return reason === null ? [] : [`${name(proposal)} (${reason})`];
    });
    return items.length === 0 ? [] : [`${phrases.notCounted[language]}: ${items.join('; ')}.`];
}
