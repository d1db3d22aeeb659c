import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { exactly, scaleOf } from '../../model/amount.ts';
import { writeFigure } from '../../model/figures.ts';
import { checkBlock } from '../../model/stated.ts';
import { type Block, isDataRow, type Row } from '../../model/table.ts';
import type { Edit, Span, StatedKind, WrittenRow } from '../../model/written.ts';
import { listed } from '../../rules/words.ts';
import type { EditorDocument } from '../editor.ts';
import { alignedEdits } from '../formatting/economy-edits.ts';
import { type EconomyText, economyTextAt } from '../formatting/economy-text.ts';
import { blockAt } from '../formatting/resolved.ts';
import { type ActionContext, actionOf, inFile, titled } from './action.ts';
import { endOfLine } from './places.ts';

export const totalsKind = `${CodeActionKind.RefactorRewrite}.totals`;

/** In the order in which they stand in a table. */
const moneyTotals: readonly StatedKind[] = ['total_gain', 'total_income', 'total_cost', 'total_investment', 'net', 'cumulative'];

interface NewRow {
    readonly kind: StatedKind;
    /** Keyword and figures. */
    readonly text: string;
}

/** The sums that a table does not state yet, with the figures the checks would ask for: all of them at once, or one. */
export function totalsActions({ document, range }: ActionContext): readonly CodeAction[] {
    const block = blockAt(document, range.start);
    if (block === null || block.power === null || block.columns.length === 0) return [];
    const rows = missingKinds(block).flatMap((kind) => newRow(document, block, kind) ?? []);
    const choices = [...(rows.length > 1 ? [rows] : []), ...rows.map((row) => [row])];
    const economy = economyTextAt(document.text, range.start);
    if (economy === null) return [];
    return choices.flatMap((chosen) => {
        const edits = insertion(document, economy, block, chosen);
        const names = chosen.map((row) => `'${inFile(document, row.kind)}'`);
        const title = titled((danish) => (danish ? `Indsæt ${listed(names, 'da')}` : `Insert ${listed(names, 'en')}`));
        return edits.length === 0 ? [] : [actionOf(document, { title, edits, kind: totalsKind })];
    });
}

function missingKinds(block: Block): readonly StatedKind[] {
    const stated = new Set(block.rows.filter(({ written }) => !written.actual && written.group === null).map(({ written }) => written.kind));
    const kinds: readonly StatedKind[] = block.dimension === 'money' ? moneyTotals : ['total'];
    return kinds.filter((kind) => !stated.has(kind) && (!kind.startsWith('total_') || addsUp(block, kind)));
}

/** A total of one row says nothing new. */
function addsUp(block: Block, kind: StatedKind): boolean {
    return block.rows.filter(({ written }) => !written.actual && kind === `total_${written.kind}`).length > 1;
}

/** A stated row as it would have to be: asked of the model by letting it check a row of zeros. */
function newRow(document: EditorDocument, block: Block, kind: StatedKind): NewRow | null {
    const row = zeroRow(block, kind);
    const checks = checkBlock({ ...block, rows: [...block.rows, row] }).filter((check) => check.row === row);
    const shift = scaleOf[block.dimension] + (block.power ?? 0);
    const cells = block.columns.map((column, index) => {
        if (kind === 'cumulative' && column.kind === 'onward') return '-';
        const check = checks.find((each) => each.column === column);
        if (check === undefined) return null;
        return check.parts.length === 0 ? '-' : writeFigure(check.computed, shift, decimalsIn(block, index));
    });
    if (cells.includes(null) || cells.every((cell) => cell === '-')) return null;
    return { kind, text: [inFile(document, kind), ...cells].join(' ') };
}

function zeroRow(block: Block, kind: StatedKind): Row {
    const span: Span = { start: block.written.end, end: block.written.end };
    const written: WrittenRow = {
        ...span,
        kind,
        actual: false,
        label: null,
        liquidity: 'cash',
        area: null,
        oneOff: false,
        stepwise: false,
        group: null,
        cells: [],
        sum: null,
        note: null,
        head: span,
        language: null,
    };
    const cells = block.columns.map(() => ({ ...span, kind: 'amount' as const, amount: exactly(0n) }));
    return { written, index: block.rows.length, dimension: block.dimension, cells, sum: null };
}

/** As many decimals as the figures above it have. */
function decimalsIn(block: Block, column: number): number {
    return block.rows.reduce((most, { dimension, written }) => {
        const cell = written.cells[column];
        return dimension === block.dimension && cell?.kind === 'amount' && cell.unit === null ? Math.max(most, cell.low?.decimals ?? 0) : most;
    }, 0);
}

/** Each row after what it adds up and after the totals that usually stand before it. */
function insertion({ text }: EditorDocument, economy: EconomyText, block: Block, rows: readonly NewRow[]): readonly Edit[] {
    const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    const byPlace = new Map<number, string>();
    for (const row of rows) {
        const place = Math.min(economy.close, endOfLine(text, placeOf(block, row.kind)));
        byPlace.set(place, `${byPlace.get(place) ?? ''}${lineEnd}${row.text}`);
    }
    const edits = [...byPlace].map(([at, lines]) => ({ from: at, to: at, text: /^\s*[\r\n]/.test(text.slice(at)) ? lines : lines + lineEnd }));
    return alignedEdits(text, economy, edits);
}

function placeOf(block: Block, kind: StatedKind): number {
    const rank = moneyTotals.indexOf(kind);
    const before = block.rows.filter(({ written }) => {
        if (written.actual || written.kind === 'fte') return block.dimension === 'fte' && !written.actual;
        return isDataRow(written) || written.group !== null || moneyTotals.indexOf(written.kind as StatedKind) < rank;
    });
    return before.reduce((end, { written }) => Math.max(end, endOf(block, written)), block.written.header?.end ?? block.written.head.end);
}

/** Where a row ends, or the outermost group it stands in. */
function endOf(block: Block, row: WrittenRow): number {
    let end = row.end;
    for (let group = row.group; group !== null; group = block.written.groups[group]?.parent ?? null) end = block.written.groups[group]?.end ?? end;
    return end;
}
