import { stringify } from 'csv-stringify/browser/esm/sync';
import { type Dimension, scaleOf } from '../../model/amount.ts';
import { decimalString } from '../../model/decimal.ts';
import { oneLine } from '../facts.ts';

/** A cell is a text, which a spreadsheet must not take for anything else, or a number that is written already. */
export type CsvCell = { readonly text: string } | { readonly number: string };

export const blank: CsvCell = { text: '' };

/** `amount(-71050n, 'money', ',')` is `-710,5`: no grouping, no trailing zeros, exact. */
export function amount(minor: bigint, dimension: Dimension, decimalMark: ',' | '.'): CsvCell {
    return { number: decimalString(minor, scaleOf[dimension]).replace('.', decimalMark) };
}

export function text(content: string | null): CsvCell {
    return { text: oneLine(content ?? '') };
}

export interface CsvStyle {
    readonly delimiter: string;
    readonly recordDelimiter: string;
}

/** What a Danish Excel opens with a double click. */
export const danishStyle: CsvStyle = { delimiter: ';', recordDelimiter: '\r\n' };
export const machineStyle: CsvStyle = { delimiter: ',', recordDelimiter: '\n' };
/** Tells Excel that a file is UTF-8. */
export const byteOrderMark = '\ufeff';

// Besides = + - @, tab and carriage return: a line feed and the full-width signs, which some spreadsheets read alike (OWASP, CSV injection).
// A quote before one of them is quoted once more, so that taking one off gives the text back.
const beginsFormula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

export function csvRecords(rows: readonly (readonly CsvCell[])[], { delimiter, recordDelimiter }: CsvStyle): string {
    const records = rows.map((row) => row.map((cell) => ('number' in cell ? cell.number : withoutFormula(cell.text))));
    // A lone line feed is quoted too, although the records end otherwise.
    return stringify(records, { delimiter, record_delimiter: recordDelimiter, quoted_match: /[\r\n]/ });
}

function withoutFormula(content: string): string {
    return beginsFormula.test(content) ? `'${content}` : content;
}
