import type { CellStyle } from 'hucre/xlsx';

/** Numbers the looks of cells in the order in which they come, as the library numbers them in its list of styles: 0 is no look at all. */
export class Looks {
    readonly styles: CellStyle[] = [];
    private readonly byParts = new Map<CellStyle | undefined, Map<CellStyle | undefined, number>>();
    private readonly byContent = new Map<string, number>();

    /** A cell has the look of its column, with what it has of its own. */
    numberOf(column: CellStyle | undefined, own: CellStyle | undefined): number {
        let ofColumn = this.byParts.get(column);
        if (ofColumn === undefined) {
            ofColumn = new Map();
            this.byParts.set(column, ofColumn);
        }
        const known = ofColumn.get(own);
        if (known !== undefined) return known;
        const number = this.numberOfWhole({ ...column, ...own });
        ofColumn.set(own, number);
        return number;
    }

    private numberOfWhole(style: CellStyle): number {
        if (Object.keys(style).length === 0) return 0;
        const content = JSON.stringify(style);
        const known = this.byContent.get(content);
        if (known !== undefined) return known;
        this.styles.push(style);
        this.byContent.set(content, this.styles.length);
        return this.styles.length;
    }
}
