import type { WriteSheet } from 'hucre/xlsx';

/** A sheet by its name, and how it is made. */
export interface SheetMaker {
    readonly name: string;
    readonly make: () => WriteSheet;
}

/**
 * Sheets that are made when the library comes to them, one at a time: the cells of all of them at once would take more memory than
 * all else. The library asks for the names first, then for each sheet in turn; one asked for again is made again, the same.
 */
export function onDemand(makers: readonly SheetMaker[]): WriteSheet[] {
    let held: { readonly maker: SheetMaker; readonly sheet: WriteSheet } | null = null;
    const sheetOf = (maker: SheetMaker): WriteSheet => {
        if (held?.maker !== maker) {
            held = null;
            held = { maker, sheet: maker.make() };
        }
        return held.sheet;
    };
    return makers.map((maker) => new SheetOnDemand(maker.name, () => sheetOf(maker)));
}

type Cells = 'rows' | 'cells' | 'rowDefs';

class SheetOnDemand implements WriteSheet {
    readonly name: string;
    private readonly whole: () => WriteSheet;
    private small: Omit<WriteSheet, Cells> | null = null;

    constructor(name: string, whole: () => WriteSheet) {
        this.name = name;
        this.whole = whole;
    }

    get rows() {
        return this.whole().rows ?? [];
    }

    get cells() {
        return this.whole().cells ?? new Map();
    }

    get rowDefs() {
        return this.whole().rowDefs ?? new Map();
    }

    get columns() {
        return this.rest.columns ?? [];
    }

    get autoFilter() {
        return this.rest.autoFilter as NonNullable<WriteSheet['autoFilter']>;
    }

    get freezePane() {
        return this.rest.freezePane as NonNullable<WriteSheet['freezePane']>;
    }

    get pageSetup() {
        return this.rest.pageSetup as NonNullable<WriteSheet['pageSetup']>;
    }

    get headerFooter() {
        return this.rest.headerFooter as NonNullable<WriteSheet['headerFooter']>;
    }

    get charts() {
        return this.rest.charts ?? [];
    }

    get dataValidations() {
        return this.rest.dataValidations ?? [];
    }

    /** All but the cells: small enough to keep. */
    private get rest(): Omit<WriteSheet, Cells> {
        if (this.small === null) {
            const { rows: _, cells: __, rowDefs: ___, ...small } = this.whole();
            this.small = small;
        }
        return this.small;
    }
}
