import { strFromU8, unzipSync } from 'fflate';
import { type Cell, type WriteOptions, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Looks } from './looks.ts';
import type { SharedTexts } from './shared-texts.ts';

/**
 * All parts of a workbook but the rows of its sheets, as the library writes them. The first sheet holds every look and every shared text
 * once, so that the library's lists of them have the numbers that the rows go by.
 */
export async function frameOf(options: WriteOptions, looks: Looks, texts: SharedTexts): Promise<Readonly<Record<string, Uint8Array>>> {
    const [first, ...others] = options.sheets;
    if (first === undefined) throw new Error('a workbook has a sheet');
    const parts = unzipSync(await writeXlsx({ ...options, sheets: [{ ...first, ...samples(looks, texts) }, ...others] }));
    checkNumbers(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()), looks, texts);
    return parts;
}

/** Looks in the first column, texts in the second. */
function samples({ styles }: Looks, { texts }: SharedTexts): Pick<WriteSheet, 'rows' | 'cells'> {
    const cells = new Map<string, Partial<Cell>>(styles.map((style, row) => [`${row},0`, { style }]));
    return { cells, rows: Array.from({ length: Math.max(styles.length, texts.length) }, (_, row) => [null, texts[row] ?? null]) };
}

/** A library that began to number otherwise would give cells the looks and texts of others. */
function checkNumbers(sheet: string, { styles }: Looks, { texts }: SharedTexts): void {
    const numbered = (pattern: RegExp) => [...sheet.matchAll(pattern)].map(([, row, number]) => Number(number) - Number(row));
    const looksOff = numbered(/<c r="A(\d+)" s="(\d+)"\/>/g);
    const textsOff = numbered(/<c r="B(\d+)" t="s"><v>(\d+)<\/v>/g);
    const isAsExpected = looksOff.every((off) => off === 0) && textsOff.every((off) => off === -1);
    if (!isAsExpected || looksOff.length !== styles.length || textsOff.length !== texts.length)
        throw new Error('styles or texts are numbered otherwise');
}
