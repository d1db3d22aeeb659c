import { danishNumber } from '../../../language-server/src/charts/text.ts';

/** Kroner as thousands: whole where all are, else with one decimal. `-` is not stated. */
export function inThousands(kroner: number | null): string {
    if (kroner === null) return '-';
    const thousands = kroner / 1000;
    return danishNumber(thousands, Number.isInteger(thousands) || Math.abs(thousands) >= 10_000 ? 0 : 1);
}

/** A number for a spreadsheet in Danish: a decimal comma and no groups, so that it arrives as a number. */
export function plainNumber(value: number | null): string {
    return value === null ? '' : String(Math.round(value * 1e6) / 1e6).replace('.', ',');
}

/** Text for a cell of a sheet: no tabs or line breaks, and nothing that a sheet takes for a formula. */
export function plainText(text: string): string {
    const one = text.replace(/[\t\r\n]+/g, ' ');
    return /^[=+\-@]/.test(one) ? `'${one}` : one;
}

export function tsv(rows: readonly (readonly (string | number | null)[])[]): string {
    return rows.map((row) => row.map((cell) => (typeof cell === 'string' ? plainText(cell) : plainNumber(cell))).join('\t')).join('\n');
}
