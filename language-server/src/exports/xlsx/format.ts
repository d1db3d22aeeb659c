import { strFromU8 } from 'fflate';
import type { Chunk, ExportedFile } from '../exported-file.ts';
import { holdsForm } from '../form.ts';
import type { FormatWriter } from '../format.ts';
import { phrases } from '../phrases.ts';
import type { Selection } from '../selection.ts';
import { accountsSheet } from './accounts-sheet.ts';
import { archive, type Part } from './archive.ts';
import { Book } from './book.ts';
import { figuresSheet } from './figures-sheet.ts';
import { findingsSheet } from './findings-sheet.ts';
import { followUpSheet } from './follow-up-sheet.ts';
import { fieldsSheet, tablesSheet } from './form-sheets.ts';
import { frameOf } from './frame.ts';
import { lineNames, linesSheet } from './lines-sheet.ts';
import { Looks } from './looks.ts';
import { overviewSheet } from './overview-sheet.ts';
import { profileSheet } from './profile-sheet.ts';
import { readMeSheet } from './read-me-sheet.ts';
import { SharedTexts } from './shared-texts.ts';
import type { Sheet } from './sheet.ts';
import { type Filling, SheetFilling } from './sheet-filling.ts';
import { SpoolRoom } from './spool.ts';
import { targetsSheet } from './targets-sheet.ts';
import { words } from './words.ts';

const sheets: readonly ((book: Book) => Sheet)[] = [
    overviewSheet,
    linesSheet,
    profileSheet,
    figuresSheet,
    targetsSheet,
    accountsSheet,
    findingsSheet,
    followUpSheet,
];

/** The proposals as they are written, to change and read back. */
const formSheets = [fieldsSheet, tablesSheet];

/** No clock: the same proposals give the same bytes. */
const anyDay = new Date(Date.UTC(2000, 0, 1));

export const xlsxFormat = {
    files: (selection): readonly ExportedFile[] => [{ name: 'provenu.xlsx', chunks: workbook(selection) }],
} satisfies FormatWriter;

/** All sheets are filled side by side, so that a proposal is gone through once and let go. */
async function* workbook(selection: Selection): AsyncGenerator<Chunk> {
    const book = new Book(selection);
    const room = new SpoolRoom(selection.run.scratch);
    const common = { looks: new Looks(), texts: new SharedTexts(), room, tooManyRows: book.say(words.tooManyRows) };
    const isReadBack = holdsForm(selection);
    const fillings = [
        new SheetFilling(readMeSheet(book), common, false),
        ...sheets.map((make) => new SheetFilling(make(book), common, isReadBack)),
        ...(isReadBack ? formSheets : []).map((make) => new SheetFilling(make(book), common, false)),
    ];
    for (const file of book.files()) {
        if (file === '') yield '';
        else {
            for (const filling of fillings) {
                const { sheet } = filling;
                for (const member of file.members) filling.add(sheet.rowsOfMember?.(member, filling.nextRow) ?? []);
                for (const item of file.items) filling.add(sheet.rowsOfItem?.(item, filling.nextRow) ?? []);
                await filling.settle();
            }
        }
    }
    for (const filling of fillings) filling.add(filling.sheet.lastRows?.(filling.nextRow) ?? []);
    yield* archive(partsOf(fillings, await frame(book, fillings, common)));
}

function frame(book: Book, fillings: readonly SheetFilling[], { looks, texts }: Filling) {
    const { language } = book.selection;
    const footer = { headerFooter: { oddFooter: `&L&A&R${book.say(words.pageOf)}` } };
    const lines = fillings.find(({ sheet }) => sheet.name === book.say(words.lines));
    const options = {
        sheets: fillings.map((filling) => ({ ...filling.frame(), ...footer })),
        properties: { title: phrases.catalogue[language], creator: 'Provenu', created: anyDay, modified: anyDay },
        namedRanges: [...lineNames(book, lines?.lastRow ?? 1)],
        defaultFont: { name: 'Calibri', size: 10 },
        activeSheet: 1,
    };
    return frameOf(options, looks, texts);
}

function* partsOf(fillings: readonly SheetFilling[], parts: Readonly<Record<string, Uint8Array>>): Generator<Part> {
    for (const [name, bytes] of Object.entries(parts)) {
        const filling = fillings[Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1]) - 1];
        yield { name, content: filling === undefined ? [bytes] : filling.filled(strFromU8(bytes)) };
    }
}
