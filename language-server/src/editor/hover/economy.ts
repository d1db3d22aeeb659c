import type { Proposal } from '../../model/proposal.ts';
import type { Block, Row } from '../../model/table.ts';
import type { Span, WrittenCell, WrittenEconomy, WrittenRow } from '../../model/written.ts';
import { placeInWords, unitLabel } from '../amount-words.ts';
import { assumptionScopes, lookupWithin } from '../assumption-scopes.ts';
import { contains, type EditorDocument } from '../editor.ts';
import { keywordDoc } from '../keyword-docs.ts';
import { cellContent } from './cell.ts';
import { items, paragraph, type RootContent, type Said, strong } from './content.ts';
import { formulaContent } from './formula.ts';
import { keyFigureContent } from './key-figure.ts';
import { rowContent } from './row.ts';
import { checkAt, checkContent } from './stated.ts';

/** What an economy table says at a place: of a row, a cell, a stated figure, a column, or of the table itself. */
export function economyHover(document: EditorDocument, proposal: Proposal, offset: number): Said | null {
    const index = proposal.written.economies.findIndex((economy) => contains(economy, offset));
    const written = proposal.written.economies[index];
    const block = proposal.blocks[index];
    if (written === undefined || block === undefined) return null;
    if (contains(written.head, offset)) return { span: written.head, content: tableContent(written, block, document) };
    const figure = written.keyFigures.find((each) => contains(each, offset));
    if (figure !== undefined) return { span: figure, content: keyFigureContent(figure, profileWith(document, proposal, block), document.language) };
    const row = block.rows.find((each) => contains(rowSpan(each.written), offset));
    if (row !== undefined) return rowHover(document, proposal, block, row, offset);
    return columnHover(document, block, offset);
}

function profileWith({ project }: EditorDocument, proposal: Proposal, block: Block) {
    const index = proposal.scenarios.findIndex((scenario) => scenario.blocks.includes(block));
    return project.workspace.profilesOf(proposal)[index] ?? null;
}

/** The rest of a row that is not finished may belong to it, but its cells always do. */
function rowSpan({ start, end, cells, sum }: WrittenRow): Span {
    return { start, end: Math.max(end, ...cells.map((cell) => cell.end), sum?.end ?? end) };
}

function rowHover(document: EditorDocument, proposal: Proposal, block: Block, row: Row, offset: number): Said | null {
    const { written } = row;
    const { language } = document;
    const index = written.cells.findIndex((cell) => contains(cell, offset));
    const cell = written.cells[index];
    if (cell !== undefined) return { span: cell, content: figureContent(document, proposal, block, row, cell, index) };
    if (written.sum !== null && contains(written.sum, offset)) {
        return { span: written.sum, content: figureContent(document, proposal, block, row, written.sum, null) };
    }
    const head = { start: written.start, end: written.label?.end ?? written.head.end };
    return contains(head, offset) ? { span: head, content: rowContent(row, block, proposal, language) } : null;
}

/** A cell, or the sum beside a row where `index` is null: its formula, what it is checked against, or its amount. */
function figureContent(
    document: EditorDocument,
    proposal: Proposal,
    block: Block,
    row: Row,
    written: WrittenCell,
    index: number | null,
): readonly RootContent[] {
    const { language } = document;
    const cell = index === null ? row.sum : (row.cells?.[index] ?? null);
    const check = checkAt(proposal, row, written);
    const checked = check === null ? [] : checkContent(check, language);
    if (written.kind === 'formula') {
        const lookup = lookupWithin(assumptionScopes(document, proposal));
        const amount = cell?.kind === 'amount' ? cell.amount : null;
        // A row with too few cells has no amounts, but its formula has a value all the same.
        const place = cell === null ? null : { dimension: row.dimension, power: block.power, amount };
        return [...formulaContent(written, lookup, place, language), ...checked];
    }
    return checked.length > 0 || index === null ? checked : cellContent(row, block, index, language);
}

/** The word `economy`: what the table is, and what its amounts are in. */
function tableContent(written: WrittenEconomy, block: Block, { language }: EditorDocument): readonly RootContent[] {
    const da = language === 'da';
    const unit = block.power === null ? (da ? 'ikke oplyst' : 'not stated') : unitLabel(block.dimension, block.power, language);
    const ownUnit = written.unit === null && block.power !== null ? (da ? ' (fra budgettet)' : ' (from the budget)') : '';
    const ownPrices = written.prices === null && block.prices !== null ? (da ? ' (fra budgettet)' : ' (from the budget)') : '';
    const money = block.dimension === 'money';
    const lines = [
        `${da ? 'Enhed' : 'Unit'}: ${unit}${ownUnit}`,
        ...(money
            ? [`${da ? 'Pris- og lønniveau' : 'Price and wage level'}: ${block.prices ?? (da ? 'ikke oplyst' : 'not stated')}${ownPrices}`]
            : []),
        ...(money ? [] : [da ? 'Tabellen har ingen kroner og tæller ikke i netto.' : 'The table holds no money and counts in no net.']),
        ...(written.columns === null && block.columns.length > 0
            ? [
                  da
                      ? `År: ${block.columns.map((column) => column.year).join(' ')} (fra budgettet)`
                      : `Years: ${block.columns.map((column) => column.year).join(' ')} (from the budget)`,
              ]
            : []),
        ...(written.part ? [keywordDoc('part')[language]] : []),
    ];
    return [
        paragraph(strong(da ? 'økonomi' : 'economy'), written.label === null ? '' : ` '${written.label}'`),
        paragraph(keywordDoc('economy')[language]),
        ...items(...lines.map((line) => [line])),
    ];
}

/** A relative year in the header: which calendar year it is. */
function columnHover({ language }: EditorDocument, block: Block, offset: number): Said | null {
    const column = block.written.columns === null ? undefined : block.columns.find((each) => contains(each, offset));
    if (column === undefined || column.year === null || column.year >= 1000) return null;
    const da = language === 'da';
    const said =
        column.calendar !== null
            ? da
                ? `År ${column.year} er ${column.calendar}: år 1 er det år, forslaget starter.`
                : `Year ${column.year} is ${column.calendar}: year 1 is the year in which the proposal starts.`
            : da
              ? `${placeInWords(column, language).replace(/^i å/, 'Å')} har intet kalenderår, for forslaget har ingen startdato.`
              : `${placeInWords(column, language).replace(/^in y/, 'Y')} has no calendar year, for the proposal has no start date.`;
    return { span: column, content: [paragraph(said)] };
}
