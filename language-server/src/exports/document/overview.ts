import { type Catalogue, catalogueOf } from '../../model/catalogue.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Language } from '../../rules/define.ts';
import { word } from '../../rules/words.ts';
import { filingOf, labelsOf, oneLine } from '../facts.ts';
import { titleOf } from '../markdown/document.ts';
import { derived, type Figure, type Rounding, roundingFor, wholeThousands } from '../markdown/figures.ts';
import { catalogueKeyFigures } from '../markdown/key-figures.ts';
import { beforeTheYears, leftOut, looseFigures, overlapRow, paybackOf, proposalFigures, sumRows } from '../markdown/overview.ts';
import { capitalised, headWord, phrases } from '../phrases.ts';
import type { Selection } from '../selection.ts';
import { cellOf } from './economy.ts';
import { printed, signed } from './effects.ts';
import { type Block, type Section, type TableColumn, type TableRow, textBlock } from './model.ts';
import type { Sign } from './settings.ts';
import { documentWords } from './words.ts';

/** A row before its figures are rounded as those of the others. */
interface OverviewLine {
    readonly kind: 'line' | 'sum' | 'total';
    readonly words: readonly [string, string, string];
    readonly figures: readonly Figure[];
    readonly payback: string;
    readonly to: string | null;
    readonly group: string | null;
}

interface Told {
    readonly selection: Selection;
    readonly sign: Sign;
    readonly anchorOf: (proposal: Proposal) => string;
}

/** An overview a budget, by committee, and one of the proposals that belong to none. */
export function overviewSections(told: Told): readonly Section[] {
    const { catalogues, proposals, language } = told.selection;
    const loose = proposals.filter((proposal) => proposal.budget === null);
    const several = catalogues.length > 1 || (catalogues.length > 0 && loose.length > 0);
    const budgets = catalogues.map((catalogue, index) => ({
        anchor: `overview-${index + 1}`,
        title: several ? `${phrases.overview[language]}: ${titleOf(catalogue.budget)}` : phrases.overview[language],
        blocks: budgetBlocks(catalogue, told),
    }));
    if (loose.length === 0) return budgets;
    const title = catalogues.length > 0 ? phrases.withoutBudget[language] : phrases.overview[language];
    return [...budgets, { anchor: 'overview-loose', title, blocks: looseBlocks(loose, told) }];
}

function budgetBlocks(catalogue: Catalogue, told: Told): readonly Block[] {
    const { language } = told.selection;
    const entries = budgetEntries(catalogue, told);
    const lines = entries.filter((entry) => typeof entry !== 'string');
    const rounding = roundingFor(lines.flatMap((line) => line.figures));
    const sentence = catalogueKeyFigures(catalogue, language);
    const remarks = [...beforeTheYears(catalogue, language), ...leftOut(catalogue, language)];
    return [
        textBlock(documentWords.overviewIntroduction[language]),
        {
            kind: 'table',
            caption: titleOf(catalogue.budget),
            columns: columnsOf(catalogue.years.map(String), language),
            rows: entries.map((entry) => rowOf(entry, rounding, told.sign)),
            lookup: true,
        },
        ...(rounding.lossy ? [textBlock(`${phrases.roundedToHundreds[language]}.`, 'note')] : []),
        ...(sentence === null ? [] : [textBlock(printed(sentence), 'note', `${phrases.keyFigures[language]}:`)]),
        ...remarks.map((remark) => textBlock(printed(remark), 'note')),
    ];
}

/** Groups stand as their name before their lines. */
function budgetEntries(catalogue: Catalogue, told: Told): readonly (OverviewLine | string)[] {
    const { language, workspace } = told.selection;
    const groups = groupsOf(catalogue.counted, told);
    const within = (overlap: Catalogue['overlaps'][number]) =>
        groups.findIndex(({ members }) => [overlap.a, overlap.b].every((id) => members.some((member) => member.written.id.name === id)));
    const own = groups.flatMap(({ name, members }, index) => {
        const lines = members.map((proposal) => lineOf(proposal, proposalFigures(proposal, catalogue, workspace), name, told));
        const overlaps = catalogue.overlaps.filter((overlap) => within(overlap) === index).map((overlap) => plain(overlapRow(overlap, language)));
        if (groups.length === 1) return [...lines, ...overlaps];
        const sum = catalogueOf(catalogue.budget, members).sum.map((each) => derived(each));
        const label = `${documentWords.sumOf[language]} ${name}`;
        return [name, ...lines, ...overlaps, { ...plain({ words: ['', label], figures: sum, payback: '' }), kind: 'sum' as const }];
    });
    const across = catalogue.overlaps.filter((overlap) => within(overlap) < 0).map((overlap) => plain(overlapRow(overlap, language)));
    return [
        ...own,
        ...across,
        ...sumRows(catalogue, language).map((row) => ({ ...plain(row), kind: row.strong === true ? ('total' as const) : ('sum' as const) })),
    ];
}

function looseBlocks(proposals: readonly Proposal[], told: Told): readonly Block[] {
    const { language, workspace } = told.selection;
    const entries = groupsOf(proposals, told).flatMap(({ name, members }, _, all) => {
        const lines = members.map((proposal) => {
            const [profile] = workspace.profilesOf(proposal);
            return lineOf(proposal, profile === undefined ? [] : looseFigures(proposal, profile), name, told);
        });
        return all.length === 1 ? lines : [name, ...lines];
    });
    const rounding = wholeThousands(entries.flatMap((entry) => (typeof entry === 'string' ? [] : entry.figures)));
    const heads = [headWord('investment', language), phrases.firstYear[language], phrases.netOnward[language]];
    return [
        textBlock(phrases.firstYearAndOnward[language]),
        {
            kind: 'table',
            caption: phrases.overview[language],
            columns: columnsOf(heads, language),
            rows: entries.map((entry) => rowOf(entry, rounding, told.sign)),
            lookup: true,
        },
        ...(rounding.lossy ? [textBlock(phrases.roundedToThousands[language], 'note')] : []),
    ];
}

function columnsOf(heads: readonly string[], language: Language): readonly TableColumn[] {
    const words = [word('proposal', language), phrases.title[language], word('class', language)].map(capitalised);
    return [
        ...words.map((title) => ({ title, kind: 'word' as const })),
        ...[...heads, headWord('payback', language)].map((title) => ({ title, kind: 'figure' as const })),
        { title: documentWords.page[language], kind: 'page' },
    ];
}

function rowOf(entry: OverviewLine | string, rounding: Rounding, sign: Sign): TableRow {
    if (typeof entry === 'string') return { kind: 'group', text: entry };
    const { kind, words, figures, payback, to, group } = entry;
    const text = (content: string) => ({ text: content, value: null });
    const cells = [...words.map(text), ...figures.map((figure) => cellOf(signed(figure, sign), rounding)), text(printed(payback)), text('')];
    return { kind, cells, to, group };
}

function lineOf(proposal: Proposal, figures: readonly Figure[], group: string, { selection, anchorOf }: Told): OverviewLine {
    const { language, workspace } = selection;
    const { id, title, class: classified } = proposal.written;
    const [profile] = workspace.profilesOf(proposal);
    return {
        kind: 'line',
        words: [id.name, oneLine(title?.text ?? ''), classified === null ? '' : word(classified.value, language)],
        figures,
        payback: paybackOf(profile, language),
        to: anchorOf(proposal),
        group,
    };
}

function plain({
    words,
    figures,
    payback,
}: {
    readonly words: readonly string[];
    readonly figures: readonly Figure[];
    readonly payback: string;
}): OverviewLine {
    return { kind: 'line', words: ['', words[1] ?? '', ''], figures, payback, to: null, group: null };
}

interface Group {
    readonly name: string;
    readonly members: readonly Proposal[];
}

/** By committee, in the order of the first proposal of each; by sector where no proposal names a committee. */
export function groupsOf(proposals: readonly Proposal[], { selection }: Pick<Told, 'selection'>): readonly Group[] {
    const { workspace, language } = selection;
    const byCommittee = proposals.some((proposal) => proposal.written.committees.length > 0);
    const nameOf = (proposal: Proposal) => {
        const { committees, sectors } = filingOf(proposal, workspace);
        const name = oneLine(labelsOf(byCommittee ? committees : sectors));
        return name === '' ? documentWords[byCommittee ? 'withoutCommittee' : 'withoutSector'][language] : name;
    };
    const groups = new Map<string, Proposal[]>();
    for (const proposal of proposals) {
        const name = nameOf(proposal);
        const members = groups.get(name);
        if (members === undefined) groups.set(name, [proposal]);
        else members.push(proposal);
    }
    return [...groups].map(([name, members]) => ({ name, members }));
}
