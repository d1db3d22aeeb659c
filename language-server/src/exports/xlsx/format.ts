import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Chunk, ExportedFile } from '../exported-file.ts';
import { holdsForm } from '../form.ts';
import type { FormatWriter } from '../format.ts';
import { phrases } from '../phrases.ts';
import type { Selection } from '../selection.ts';
import { accountsSheet } from './accounts-sheet.ts';
import { type Book, bookOf } from './book.ts';
import { figuresSheet } from './figures-sheet.ts';
import { findingsSheet } from './findings-sheet.ts';
import { followUpSheet } from './follow-up-sheet.ts';
import { fieldsSheet, tablesSheet } from './form-sheets.ts';
import { linesSheet } from './lines-sheet.ts';
import { overviewSheet } from './overview-sheet.ts';
import { profileSheet } from './profile-sheet.ts';
import { readMeSheet } from './read-me-sheet.ts';
import { targetsSheet } from './targets-sheet.ts';
import { words } from './words.ts';

const sheets: readonly ((book: Book) => WriteSheet)[] = [
    readMeSheet,
    overviewSheet,
    linesSheet,
    profileSheet,
    figuresSheet,
    targetsSheet,
    accountsSheet,
    findingsSheet,
    followUpSheet,
];

/** No clock: the same proposals give the same bytes. */
const anyDay = new Date(Date.UTC(2000, 0, 1));

export const xlsxFormat = {
    files: (selection): readonly ExportedFile[] => [{ name: 'provenu.xlsx', chunks: workbook(selection) }],
} satisfies FormatWriter;

async function* workbook(selection: Selection): AsyncGenerator<Chunk> {
    const book = yield* bookOf(selection);
    const written: WriteSheet[] = [];
    for (const sheet of holdsForm(selection) ? [...sheets, fieldsSheet, tablesSheet] : sheets) {
        const made = sheet(book);
        written.push({ ...made, headerFooter: { oddFooter: `&L&A&R${book.say(words.pageOf)}` } });
        yield '';
    }
    const title = phrases.catalogue[selection.language];
    yield await writeXlsx({
        sheets: written,
        properties: { title, creator: 'Provenu', created: anyDay, modified: anyDay },
        defaultFont: { name: 'Calibri', size: 10 },
        activeSheet: 1,
    });
}
