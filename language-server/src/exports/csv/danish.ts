import { type Amount, scaleOf } from '../../model/amount.ts';
import { danish, decimalString } from '../../model/decimal.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { Language } from '../../rules/define.ts';
import { columnWord, word } from '../../rules/words.ts';
import type { ExportedFile } from '../exported-file.ts';
import { filingOf, labelsOf } from '../facts.ts';
import { type Line, type LineCell, linesOf } from '../lines.ts';
import { phrases, unitWord, yearWord } from '../phrases.ts';
import type { Selection } from '../selection.ts';
import { type StatedColumns, statedColumns, statedColumnsOf } from '../stated-columns.ts';
import { amount, blank, byteOrderMark, type CsvCell, csvRecords, danishStyle, text } from './cells.ts';

/** A column of figures that some table of the export has; the first of a table's cells that fits stands in it. */
type Place = Pick<LineCell, 'column' | 'year' | 'relative'>;

/** One row a table row, the years as columns: for people, in the spreadsheet of a Danish office. */
export function danishFile(selection: Selection): ExportedFile {
    return { name: 'provenu.csv', chunks: danishRecords(selection) };
}

/** What the head names is known of all proposals before the first is written, so that no more than one is held at a time. */
function* danishRecords({ proposals, workspace, language, run }: Selection): Generator<string> {
    const places = placesOf(statedColumnsOf(run.each(proposals, statedColumns)));
    yield byteOrderMark + csvRecords([headers(places, language)], danishStyle);
    const rowsOf = (proposal: Proposal) => {
        const head = proposalCells(proposal, workspace, language);
        return linesOf(proposal).map((line) => [...head, ...lineCells(line, places, language)]);
    };
    for (const rows of run.each(proposals, rowsOf)) yield csvRecords(rows, danishStyle);
}

/** Setup first and onward last, as in the tables; years without a calendar before the others. */
function placesOf(stated: StatedColumns): readonly Place[] {
    const years = (relative: boolean) =>
        [...(relative ? stated.relative : stated.calendar)].sort((a, b) => a - b).map((year): Place => ({ column: 'year', year, relative }));
    const only = (column: 'setup' | 'onward'): Place => ({ column, year: null, relative: false });
    return [only('setup'), ...years(true), ...years(false), only('onward')];
}

function headers(places: readonly Place[], language: Language): readonly CsvCell[] {
    const { title, scenario, kind, label, liquidity, area, course, uncertainty } = phrases;
    return [
        ...[word('proposal', language), title[language]],
        ...['budget', 'sector', 'type', 'class', 'status'].map((key) => word(key, language)),
        ...[scenario[language], word('group', language), kind[language], label[language], liquidity[language], area[language]],
        ...[course[language], word('unit', language)],
        ...places.map((place) => placeWord(place, language)),
        ...[uncertainty[language], word('note', language)],
    ].map((header) => ({ text: header }));
}

function placeWord({ column, year, relative }: Place, language: Language): string {
    return year === null ? columnWord(column, language) : yearWord(year, relative, language);
}

function proposalCells(proposal: Proposal, workspace: Workspace, language: Language): readonly CsvCell[] {
    const { id, title, budget, class: classified, status } = proposal.written;
    const { sectors, types } = filingOf(proposal, workspace);
    const keyword = (key: string | undefined | null) => (key === undefined || key === null ? blank : text(word(key, language)));
    return [
        ...[text(id.name), text(title?.text ?? null), text(budget?.name ?? null)],
        ...[text(labelsOf(sectors)), text(labelsOf(types)), keyword(classified?.value), keyword(status)],
    ];
}

function lineCells(line: Line, places: readonly Place[], language: Language): readonly CsvCell[] {
    const keyword = (key: string | null) => (key === null ? blank : text(word(key, language)));
    const kind = line.actual ? `${word('actual', language)} ${word(line.kind, language)}` : word(line.kind, language);
    return [
        ...[text(scenarioText(line, language)), text(line.group), text(kind), text(line.label), keyword(line.liquidity), keyword(line.area)],
        ...[text(courseText(line, language)), text(unitWord(line.dimension, language))],
        ...places.map((place) => figureCell(line, place)),
        ...[text(uncertaintyText(line, language)), text(line.note)],
    ];
}

function scenarioText({ scenario, part }: Line, language: Language): string {
    const parts = [scenario, part === null ? null : `${word('part', language)} ${part}`];
    return parts.filter((each) => each !== null).join(', ');
}

/** A stepwise row holds increments: without the word they would be taken for levels. */
function courseText({ oneOff, stepwise }: Line, language: Language): string {
    return [oneOff ? 'one-off' : null, stepwise ? 'stepwise' : null].flatMap((key) => (key === null ? [] : [word(key, language)])).join(', ');
}

/** Blank for what is not stated, 0 only for a stated zero, `?` for what the file says but nobody can read. */
function figureCell(line: Line, place: Place): CsvCell {
    const cell = line.cells.find((each) => isAt(each, place));
    if (cell === undefined || cell.value.state === 'empty') return blank;
    return cell.value.state === 'stated' ? amount(cell.value.amount.counted, line.dimension, ',') : { text: '?' };
}

function isAt(cell: LineCell, place: Place): boolean {
    return cell.column === place.column && cell.year === place.year && (cell.relative === place.relative || cell.year === null);
}

/** Figures stand in their cells as numbers, so that what they hide is told beside them: `2027: ca. 250.000; 2028: 2..3`. */
function uncertaintyText({ cells, dimension }: Line, language: Language): string {
    const figure = (minor: bigint | null) => (minor === null ? '' : danish(decimalString(minor, scaleOf[dimension])));
    const said = (amount: Amount, low: bigint | null, high: bigint | null) =>
        `${amount.approximate ? 'ca. ' : ''}${amount.range ? `${figure(low)}..${figure(high)}` : figure(amount.counted)}`;
    return cells
        .flatMap(({ value, ...place }) =>
            value.state === 'stated' && (value.amount.approximate || value.amount.range)
                ? [`${placeWord(place, language)}: ${said(value.amount, value.low, value.high)}`]
                : [],
        )
        .join('; ');
}
