import { type CellStyle, colToLetter } from 'hucre/xlsx';
import type { Looks } from './looks.ts';
import type { SharedTexts } from './shared-texts.ts';
import type { SheetCell, SheetRow, WrittenColumn } from './sheet.ts';

/**
 * Rows as a worksheet spells them (ECMA-376, 18.3.1.73 and 18.3.1.4). The library that writes the workbook holds all cells of a sheet,
 * several times over, until the last is written; a row is let go as soon as it is spelled.
 */
export class RowSpelling {
    private readonly letters: readonly string[];
    private readonly styles: readonly (CellStyle | undefined)[];
    private readonly looks: Looks;
    private readonly texts: SharedTexts;

    constructor(columns: readonly WrittenColumn[], looks: Looks, texts: SharedTexts) {
        this.letters = columns.map((_, column) => colToLetter(column));
        this.styles = columns.map(({ style }) => style);
        this.looks = looks;
        this.texts = texts;
    }

    /** Empty where the row has neither cells nor a height. */
    row(cells: SheetRow, number: number, height: number | null): string {
        let spelled = '';
        for (let column = 0; column < this.letters.length; column++) spelled += this.cell(cells[column] ?? null, column, number);
        if (height !== null) return `<row r="${number}" ht="${height}" customHeight="1">${spelled}</row>`;
        return spelled === '' ? '' : `<row r="${number}">${spelled}</row>`;
    }

    private cell(cell: SheetCell, column: number, row: number): string {
        const look = this.looks.numberOf(this.styles[column], cell?.style);
        const begin = `<c r="${this.letters[column]}${row}"${look === 0 ? '' : ` s="${look}"`}`;
        if (cell !== null) {
            if ('formula' in cell) return formula(begin, cell.formula, cell.value);
            if ('number' in cell && Number.isFinite(cell.number)) return `${begin}><v>${cell.number}</v></c>`;
            if ('text' in cell && cell.text !== '') return this.text(begin, cell.text);
        }
        return look === 0 ? '' : `${begin}/>`;
    }

    private text(begin: string, text: string): string {
        const shared = this.texts.numberOf(text);
        if (shared !== null) return `${begin} t="s"><v>${shared}</v></c>`;
        return `${begin} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
    }
}

function formula(begin: string, text: string, value: number | string): string {
    const type = typeof value === 'string' ? ' t="str"' : '';
    return `${begin}${type}><f>${escaped(text)}</f><v>${typeof value === 'string' ? escaped(value) : value}</v></c>`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '_x000D_' };

/** Control characters are gone already, see `text` and `exactText`. */
function escaped(text: string): string {
    return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (character) => escapes[character] ?? '') : text;
}
