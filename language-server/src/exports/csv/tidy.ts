import { unitName } from '../../model/amount.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { DocumentSettings } from '../document/settings.ts';
import type { ExportedFile } from '../exported-file.ts';
import { type Filed, filingOf } from '../facts.ts';
import { type Line, linesOf } from '../lines.ts';
import type { Selection } from '../selection.ts';
import { amount, blank, type CsvCell, csvRecords, machineStyle, text } from './cells.ts';
import { effectAt, impliedCells, type TidyCell } from './effects.ts';

/** Fixed for good: programs read by these names. New ones are added at the end. */
export const tidyHeaders = [
    ...(['proposal', 'title', 'budget', 'sectors', 'types', 'class', 'status'] as const),
    ...(['scenario', 'part', 'group', 'kind', 'actual', 'label', 'liquidity', 'area', 'one_off', 'stepwise'] as const),
    ...(['column', 'year', 'amount', 'low', 'high', 'unit', 'approximate', 'state', 'relative', 'scenario_number'] as const),
    ...(['factor', 'direction', 'phase', 'starts', 'ends'] as const),
    ...(['municipality', 'counted', 'effect'] as const),
] as const;

/** One row a line and column, for programs: the same in every language. */
export function tidyFile(selection: Selection): ExportedFile {
    return { name: 'provenu-tidy.csv', chunks: tidyRecords(selection) };
}

function* tidyRecords(selection: Selection): Generator<string> {
    yield csvRecords([tidyHeaders.map((header) => ({ text: header }))], machineStyle);
    for (const rows of eachTidyRows(selection)) yield csvRecords(rows, machineStyle);
}

/** The rows of each proposal, cells in the order of the headers. */
export function* eachTidyRows({ proposals, workspace, settings, run }: Selection): Generator<readonly (readonly CsvCell[])[]> {
    const counted = new Set(workspace.catalogues.flatMap((catalogue) => catalogue.counted));
    const rowsOf = (proposal: Proposal) => {
        const head = proposalCells(proposal, workspace);
        const national = nationalCells(proposal, counted, settings);
        const profiles = workspace.profilesOf(proposal);
        return linesOf(proposal).flatMap((line) => {
            const profile = profiles[line.scenarioNumber - 1];
            const cells: readonly TidyCell[] = profile === undefined ? line.cells : [...line.cells, ...impliedCells(line, profile)];
            return cells.map((cell) => [
                ...[...head, ...lineCells(line), ...figureCells(cell, line), ...fiscalCells(line, proposal)],
                ...[...national, effectCell(line, cell)],
            ]);
        });
    };
    yield* run.each(proposals, rowsOf);
}

function proposalCells(proposal: Proposal, workspace: Workspace): readonly CsvCell[] {
    const { id, title, budget, class: classified, status } = proposal.written;
    const { sectors, types } = filingOf(proposal, workspace);
    return [
        ...[text(id.name), text(title?.text ?? null), text(budget?.name ?? null)],
        ...[text(ids(sectors)), text(ids(types)), text(classified?.value ?? null), text(status)],
    ];
}

/** What tells the proposals of several municipalities apart, and those that count from those that do not: blank without a budget. */
function nationalCells(proposal: Proposal, counted: ReadonlySet<Proposal>, { municipality }: DocumentSettings): readonly CsvCell[] {
    const { budget } = proposal;
    return [text(municipality ?? budget?.written.texts.municipality?.text ?? null), budget === null ? blank : truth(counted.has(proposal))];
}

function effectCell(line: Line, cell: TidyCell): CsvCell {
    const effect = effectAt(line, cell);
    return effect === null ? blank : amount(effect, 'money', '.');
}

function ids(filed: readonly Filed[]): string {
    return filed.map((each) => each.id ?? each.label).join(';');
}

function lineCells(line: Line): readonly CsvCell[] {
    return [
        ...[text(line.scenario), text(line.part), text(line.group), text(line.kind), truth(line.actual), text(line.label)],
        ...[text(line.liquidity), text(line.area), truth(line.oneOff), truth(line.stepwise)],
    ];
}

function figureCells({ column, year, relative, value }: TidyCell, { dimension, scenarioNumber }: Line): readonly CsvCell[] {
    const figure = (minor: bigint | null) => (minor === null ? blank : amount(minor, dimension, '.'));
    const figures = value.state === 'stated' ? [figure(value.amount.counted), figure(value.low), figure(value.high)] : [blank, blank, blank];
    const approximate = value.state === 'stated' && value.amount.approximate;
    return [
        ...[text(column), year === null ? blank : { number: String(year) }, ...figures, text(unitName[dimension]), truth(approximate)],
        ...[text(value.state), truth(relative), { number: String(scenarioNumber) }],
    ];
}

function truth(value: boolean): CsvCell {
    return { text: value ? 'true' : 'false' };
}

/** What an amount does to the result: 1 adds, -1 takes from it, blank where it is no money. A row `before` less its `after` is a gain. */
function factorOf({ kind, dimension }: Line): string {
    if (dimension !== 'money') return '';
    return kind === 'cost' || kind === 'investment' || kind === 'after' ? '-1' : '1';
}

/** As a fiscal data package has them: income or spending, and how far the amount has come on its way through the budget. */
function fiscalCells(line: Line, { written: { status, starts, ends } }: Proposal): readonly CsvCell[] {
    const factor = factorOf(line);
    const direction = line.dimension !== 'money' ? '' : line.kind === 'income' ? 'revenue' : 'expenditure';
    const decided = status !== null && ['adopted', 'implementing', 'operating', 'realised'].includes(status);
    return [
        factor === '' ? blank : { number: factor },
        text(direction),
        text(line.actual ? 'executed' : decided ? 'approved' : 'proposed'),
        text(starts?.first ?? null),
        text(ends?.last ?? null),
    ];
}
