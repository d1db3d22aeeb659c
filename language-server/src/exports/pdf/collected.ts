import PDFDocument from 'pdfkit';

/** What the library keeps of pages that are not written yet. */
interface PageBuffer {
    readonly _pageBuffer: { end(): void }[];
    endPageMarkings(page: object): void;
}

/** What the library says of a document in its XML. */
interface Described {
    info: Record<string, unknown>;
}

/**
 * A document whose bytes are put together as they come: passing on its many small pieces one by one takes longer than making them.
 * Pages are written once the next one begins, but for the first ones, where page numbers are still to come.
 */
export class CollectedPdf extends PDFDocument {
    // Declared only: the document begins to write before fields would be set.
    private declare collected: Uint8Array | undefined;
    private declare used: number | undefined;
    private open: number | null = null;

    override push(piece: Uint8Array | null): boolean {
        if (piece === null) return false;
        const used = this.used ?? 0;
        const collected = this.roomFor(used + piece.length);
        collected.set(piece, used);
        this.used = used + piece.length;
        return true;
    }

    private roomFor(length: number): Uint8Array {
        const now = this.collected ?? new Uint8Array(1 << 16);
        const large = length <= now.length ? now : new Uint8Array(Math.max(length, now.length * 2));
        if (large !== now) large.set(now);
        this.collected = large;
        return large;
    }

    /** The pages so far are kept open; later ones are written as they are done. */
    keepOpen(): void {
        this.open = this.buffer._pageBuffer.length;
    }

    override addPage(options?: PDFKit.PDFDocumentOptions): this {
        if (this.open !== null) {
            for (const page of this.buffer._pageBuffer.splice(this.open)) {
                this.buffer.endPageMarkings(page);
                page.end();
            }
        }
        super.addPage(options);
        return this;
    }

    /** The library puts what is known of the document into XML as it stands. */
    override endMetadata(): void {
        const described = this as unknown as Described;
        const { info } = described;
        described.info = Object.fromEntries(Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? escaped(value) : value]));
        super.endMetadata();
        described.info = info;
    }

    private get buffer(): PageBuffer {
        return this as unknown as PageBuffer;
    }

    /** Ends the document and gives it whole. */
    finished(): Uint8Array {
        this.end();
        return (this.collected ?? new Uint8Array()).slice(0, this.used ?? 0);
    }
}

function escaped(text: string): string {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
