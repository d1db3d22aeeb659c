import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { scan } from '../../language/scanner.ts';
import { type Cell, scaleOf } from '../../model/amount.ts';
import { writeFigure } from '../../model/figures.ts';
import { checkBlock, isMoneyKind, labelOf, levelCells } from '../../model/stated.ts';
import type { Block, Row } from '../../model/table.ts';
import type { Edit, WrittenCell } from '../../model/written.ts';
import { contains, type EditorDocument } from '../editor.ts';
import { alignedEdits } from '../formatting/economy-edits.ts';
import { economyTextAt } from '../formatting/economy-text.ts';
import { blockAt } from '../formatting/resolved.ts';
import { type ActionContext, actionOf, inFile, type Offer, titled } from './action.ts';

export const levelsKind = `${CodeActionKind.RefactorRewrite}.levels`;

interface Place {
    readonly document: EditorDocument;
    readonly block: Block;
    readonly row: Row;
}

/** A gain that seems to be written as what is new each year: what it may have been meant as. */
export function levelMends({ document, findings }: ActionContext): readonly CodeAction[] {
    return findings.flatMap((finding) => {
        const place = finding.code === 'increments-suspected' ? rowAt(document, finding.span.start) : null;
        return place === null ? [] : [mark(place, 'stepwise', { finding }), mark(place, 'one-off', { finding })];
    });
}

/** A row of increments as levels, or marked as increments. */
export function levelActions({ document, range, findings }: ActionContext): readonly CodeAction[] {
    const place = rowAt(document, range.start);
    if (place === null || !isConvertible(place.row)) return [];
    const { written } = place.row;
    if (written.stepwise) return toLevels(place, (label) => ({ da: `Skriv '${label}' som niveauer`, en: `Write '${label}' as levels` }));
    const marks =
        written.oneOff || findings.some(({ code }) => code === 'increments-suspected') ? [] : [mark(place, 'stepwise', { kind: levelsKind })];
    return [
        ...marks,
        ...toLevels(place, (label) => ({ da: `Læg tallene i '${label}' sammen år for år`, en: `Add up the figures of '${label}' year by year` })),
    ];
}

function rowAt(document: EditorDocument, offset: number): Place | null {
    const block = blockAt(document, offset);
    const row = block?.rows.find(({ written }) => contains(written, offset));
    if (block === null || row === undefined || row.written.actual || !(isMoneyKind(row.written.kind) || row.written.kind === 'fte')) return null;
    return { document, block, row };
}

/** Plain figures only: a formula, a range or an estimate would lose what it says. */
function isConvertible({ written, cells }: Row): boolean {
    if (cells === null || cells.filter((cell) => cell.kind === 'amount').length < 2) return false;
    return written.cells.every((cell) => cell.kind === 'empty' || (cell.kind === 'amount' && !cell.range && !cell.approximate));
}

function mark({ document, block, row }: Place, word: 'stepwise' | 'one-off', more: Pick<Offer, 'finding' | 'kind'>): CodeAction {
    const spelled = inFile(document, word);
    const at = (row.written.label ?? row.written.head).end;
    const label = labelOf(row.written);
    const edits = laidOut(document, block, [{ from: at, to: at, text: ` ${spelled}` }]);
    const title = titled((danish) => (danish ? `Markér '${label}' som '${spelled}'` : `Mark '${label}' as '${spelled}'`));
    return actionOf(document, { title, edits, ...more });
}

function toLevels(place: Place, title: (label: string) => Offer['title']): readonly CodeAction[] {
    const { document, block, row } = place;
    const levels = levelCells(row.cells ?? [], block.columns);
    const edits = [
        ...withoutMark(document, row),
        ...row.written.cells.flatMap((cell, index) => figureEdit(place, cell, levels[index])),
        ...sumEdit(place, levels),
    ];
    if (block.power === null || edits.length === 0) return [];
    return [actionOf(document, { title: title(labelOf(row.written)), edits: laidOut(document, block, edits), kind: levelsKind })];
}

function withoutMark({ text }: EditorDocument, { written }: Row): readonly Edit[] {
    const word = written.stepwise ? scan(text).tokens.find((token) => token.type === 'stepwise' && contains(written, token.start)) : undefined;
    return word === undefined ? [] : [{ from: word.start, to: word.end + (text.charAt(word.end) === ' ' ? 1 : 0), text: '' }];
}

/** A level in the place of an increment, in the unit of the block. */
function figureEdit({ document, block, row }: Place, cell: WrittenCell, level: Cell | undefined): readonly Edit[] {
    if (level?.kind !== 'amount' || (cell.kind === 'amount' && isSame(row, cell, level))) return [];
    const text = writeFigure(level.amount.counted, shiftOf(block, row), decimalsIn(row));
    return text === document.text.slice(cell.start, cell.end) ? [] : [{ from: cell.start, to: cell.end, text }];
}

function isSame(row: Row, cell: WrittenCell, level: Cell): boolean {
    const own = row.cells?.find((each) => each.start === cell.start);
    return own?.kind === 'amount' && level.kind === 'amount' && own.amount.counted === level.amount.counted;
}

function shiftOf(block: Block, { dimension }: Row): number {
    return scaleOf[dimension] + (dimension === 'money' ? (block.power ?? 0) : 0);
}

function decimalsIn({ written }: Row): number {
    return written.cells.reduce((most, cell) => (cell.kind === 'amount' && cell.unit === null ? Math.max(most, cell.low?.decimals ?? 0) : most), 0);
}

/** The sum across the years is one of levels from now on. */
function sumEdit({ block, row }: Place, levels: readonly Cell[]): readonly Edit[] {
    const { sum } = row.written;
    if (sum?.kind !== 'amount') return [];
    const changed: Row = { ...row, cells: levels, written: { ...row.written, stepwise: false } };
    const check = checkBlock({ ...block, rows: block.rows.map((each) => (each === row ? changed : each)) }).find(
        (each) => each.row === changed && each.of === 'row-sum',
    );
    if (check === undefined) return [];
    const shift = sum.unit?.kind === 'money' ? scaleOf.money + sum.unit.power : shiftOf(block, row);
    return [{ from: sum.start, to: sum.numberEnd, text: writeFigure(check.computed, shift, sum.low?.decimals ?? 0) }];
}

function laidOut({ text }: EditorDocument, block: Block, edits: readonly Edit[]): readonly Edit[] {
    const economy = economyTextAt(text, edits[0]?.from ?? block.written.start);
    return economy === null ? edits : alignedEdits(text, economy, edits);
}
