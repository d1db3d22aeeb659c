import { literal } from './book.ts';
import type { SheetCell, SheetRow } from './sheet.ts';

/**
 * A row of a sheet that follows from the fields and tables, and is not read back: all of it formulas, a text as `="text"`. What is no
 * formula there any more was typed by somebody, and the import can say so.
 */
export function following(row: SheetRow): SheetRow {
    return row.map(followingCell);
}

function followingCell(cell: SheetCell): SheetCell {
    if (cell === null || 'formula' in cell) return cell;
    const style = cell.style === undefined ? {} : { style: cell.style };
    if ('number' in cell) return Number.isFinite(cell.number) ? { formula: String(cell.number), value: cell.number, ...style } : cell;
    const formula = pieces(cell.text).map(literal).join('&');
    return cell.text === '' || formula.length > longestFormula ? cell : { formula, value: cell.text, ...style };
}

/** Both as Excel sets them, with room to spare. */
const longestConstant = 240;
const longestFormula = 8000;

/** Never between the two halves of a character. */
function pieces(text: string): readonly string[] {
    if (text.length <= longestConstant) return [text];
    const end = /[\ud800-\udbff]/.test(text.charAt(longestConstant - 1)) ? longestConstant - 1 : longestConstant;
    return [text.slice(0, end), ...pieces(text.slice(end))];
}
