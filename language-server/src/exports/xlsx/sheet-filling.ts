import type { WriteSheet } from 'hucre/xlsx';
import { colToLetter } from 'hucre/xlsx';
import { RowSpelling } from './cell-xml.ts';
import { following } from './following.ts';
import type { Looks } from './looks.ts';
import type { SharedTexts } from './shared-texts.ts';
import { headHeight, numberWidth, type Sheet, type SheetRow } from './sheet.ts';
import { Spool, type SpoolRoom } from './spool.ts';

/** What the sheets of a workbook have in common while they are filled. */
export interface Filling {
    readonly looks: Looks;
    readonly texts: SharedTexts;
    readonly room: SpoolRoom;
    /** What is said where more rows come than a sheet holds. */
    readonly tooManyRows: string;
}

/** As many as the format knows (ECMA-376, 18.3.1.73); a program would leave out the others, and the sums would be wrong. */
export const mostRows = 1_048_576;

/** A sheet as its rows come, one by one. */
export class SheetFilling {
    readonly sheet: Sheet;
    private readonly spool: Spool;
    private readonly spelling: RowSpelling;
    private readonly widths: number[];
    private readonly tooManyRows: string;
    private readonly follows: boolean;
    private last: number;

    /** @param follows whether nothing in it is read back */
    constructor(sheet: Sheet, { looks, texts, room, tooManyRows }: Filling, follows: boolean) {
        this.sheet = sheet;
        this.follows = follows;
        this.tooManyRows = tooManyRows;
        this.spool = new Spool(room);
        this.spelling = new RowSpelling(sheet.columns, looks, texts);
        this.widths = sheet.columns.map(({ width }) => width);
        this.last = sheet.head === null ? 0 : 1;
        // Looks and texts are numbered as they come, and the head is spelled last, once the widths are known.
        if (sheet.head !== null) this.spelling.row(sheet.head, 1, null);
    }

    get nextRow(): number {
        return this.last + 1;
    }

    /** The number of the last row that there is a cell for. */
    get lastRow(): number {
        return Math.max(1, this.last);
    }

    add(rows: Iterable<SheetRow>): void {
        for (const row of rows) {
            if (this.last >= mostRows) throw new Error(`${this.sheet.name}: ${this.tooManyRows}`);
            for (let column = 0; column < this.widths.length; column++) {
                this.widths[column] = Math.max(this.widths[column] ?? 0, numberWidth(row[column] ?? null));
            }
            this.spool.add(this.spelling.row(this.follows ? following(row) : row, ++this.last, this.sheet.heightOf(row)));
        }
    }

    /** To be awaited between additions. */
    settle(): Promise<void> {
        return this.spool.settle();
    }

    /** What stands round the rows, for the library to write. */
    frame(): WriteSheet {
        const { sheet, widths } = this;
        return { name: sheet.name, columns: widths.map((width) => ({ width })), rows: [], ...sheet.around(this.last, widths) };
    }

    /** The whole sheet, its rows put into what the library wrote of it. */
    async *filled(frame: string): AsyncGenerator<Uint8Array> {
        const { head } = this.sheet;
        const encoder = new TextEncoder();
        const rows = /<sheetData\/>|<sheetData>.*<\/sheetData>/s;
        const [before = '', after = ''] = frame.split(rows);
        const dimension = `<dimension ref="A1:${colToLetter(this.widths.length - 1)}${this.lastRow}"/>`;
        yield encoder.encode(`${before.replace(/<dimension [^>]*\/>/, dimension)}<sheetData>`);
        if (head !== null) yield encoder.encode(this.spelling.row(head, 1, headHeight(head, this.widths)));
        yield* this.spool.bytes();
        yield encoder.encode(`</sheetData>${after}`);
    }
}
