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
import { onDemand } from './on-demand.ts';
import { overviewSheet } from './overview-sheet.ts';
import { profileSheet } from './profile-sheet.ts';
import { readMeSheet } from './read-me-sheet.ts';
import { targetsSheet } from './targets-sheet.ts';
import { words } from './words.ts';

type MadeSheet = readonly [name: keyof typeof words, make: (book: Book) => WriteSheet];

const sheets: readonly MadeSheet[] = [
    ['readMe', readMeSheet],
    ['overview', overviewSheet],
    ['lines', linesSheet],
    ['profile', profileSheet],
    ['figures', figuresSheet],
    ['targets', targetsSheet],
    ['accounts', accountsSheet],
    ['findings', findingsSheet],
    ['followUp', followUpSheet],
];

/** The proposals as they are written, to change and read back. */
const formSheets: readonly MadeSheet[] = [
    ['fields', fieldsSheet],
    ['tables', tablesSheet],
];

/** No clock: the same proposals give the same bytes. */
const anyDay = new Date(Date.UTC(2000, 0, 1));

export const xlsxFormat = {
    files: (selection): readonly ExportedFile[] => [{ name: 'provenu.xlsx', chunks: workbook(selection) }],
} satisfies FormatWriter;

async function* workbook(selection: Selection): AsyncGenerator<Chunk> {
    const book = yield* bookOf(selection);
    const footer = { headerFooter: { oddFooter: `&L&A&R${book.say(words.pageOf)}` } };
    const all = holdsForm(selection) ? [...sheets, ...formSheets] : sheets;
    const made = onDemand(all.map(([name, make]) => ({ name: book.say(words[name]), make: () => ({ ...make(book), ...footer }) })));
    const title = phrases.catalogue[selection.language];
    yield await writeXlsx({
        sheets: made,
        properties: { title, creator: 'Provenu', created: anyDay, modified: anyDay },
        defaultFont: { name: 'Calibri', size: 10 },
        activeSheet: 1,
    });
}
