import type { CellStyle } from 'hucre/xlsx';
import { columnHead, fieldHeads, tableHeads } from '../../tabular/words.ts';
import { type FormItem, fieldCells, tableCells } from '../form.ts';
import type { Book } from './book.ts';
import { plainNumber } from './cell-places.ts';
import { exactText, hardlyPrinted, longest, number, rightStyle, type Sheet, type SheetCell, type SheetColumn, tableSheet, text } from './sheet.ts';
import { words } from './words.ts';

/** Every field of every budget and proposal, a row each: to change, and to read back. */
export function fieldsSheet(book: Book): Sheet {
    const { say, selection } = book;
    const width = { number: 6, file: 18, what: 10, id: 13, field: 18, name: 20, value: 70, reason: 34, comment: 24 } as const;
    const columns = (Object.keys(fieldHeads) as (keyof typeof fieldHeads)[]).map(
        (key): SheetColumn => ({ header: say(fieldHeads[key]), kind: key === 'number' ? 'count' : isLong(key) ? 'long' : 'text', width: width[key] }),
    );
    const rowsOfItem = (item: FormItem) =>
        item.rows.fields.flatMap((row) =>
            fieldCells(item, row, longest, selection.language).map((cells) => [number(item.number), ...cells.map(exactText)]),
        );
    return tableSheet(say(words.fields), columns, { rowsOfItem }, { frozenColumns: 5, charactersAcross: hardlyPrinted });
}

function isLong(key: string): boolean {
    return key === 'value' || key === 'reason' || key === 'comment' || key === 'name';
}

/** Every line of every table as it is written: a cell that is changed here changes all figures of the workbook. */
export function tablesSheet(book: Book): Sheet {
    const { say, tableColumns: columns, selection } = book;
    const { language } = selection;
    const head = (key: keyof typeof tableHeads, width: number, kind: SheetColumn['kind'] = 'text'): SheetColumn => ({
        header: say(tableHeads[key]),
        kind,
        width,
    });
    const rowsOfItem = (item: FormItem) =>
        item.rows.tables.flatMap((row) =>
            tableCells(item, row, columns, longest, language).map((cells) => [
                number(item.number),
                ...cells.map((cell, index) => (index >= 4 && index <= 4 + columns.length ? figureCell(cell) : exactText(cell))),
            ]),
        );
    return tableSheet(
        say(words.tables),
        [
            ...[head('number', 6, 'count'), head('id', 13), head('kind', 18), head('label', 36, 'long'), head('properties', 22)],
            ...columns.map((column): SheetColumn => ({ header: columnHead(column, language), kind: 'decimal', width: 12 })),
            ...[head('sum', 12, 'decimal'), head('note', 30, 'long'), head('columns', 26), head('comment', 24, 'long')],
        ],
        { rowsOfItem },
        { frozenColumns: 4, charactersAcross: hardlyPrinted },
    );
}

function figureCell(cell: string): SheetCell {
    const found = plainNumber(cell);
    if (found === null || (found.value === 0 && cell.startsWith('-'))) return text(cell, rightStyle);
    return number(found.value, decimalsStyle(found.decimals));
}

const decimalsStyles = new Map<number, CellStyle>();

function decimalsStyle(decimals: number): CellStyle {
    const known = decimalsStyles.get(decimals);
    if (known !== undefined) return known;
    const fraction = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
    const style = { numFmt: `[$-406]#,##0${fraction};[$-406]-#,##0${fraction};0${fraction}` };
    decimalsStyles.set(decimals, style);
    return style;
}
