import { compressed, decompressed } from './deflate.ts';

/** Characters that are gathered before they become bytes. */
const pieceLength = 256 * 1024;

/** Counts what all spools of a workbook hold as it is. */
export class SpoolRoom {
    left = 64 * 1024 * 1024;
}

/** What is written of a sheet whose head is not known yet. Once the room is used up, pieces are compressed: to a tenth, mostly. */
export class Spool {
    private gathered: string[] = [];
    private length = 0;
    private readonly room: SpoolRoom;
    private readonly pieces: { bytes: Uint8Array; isCompressed: boolean }[] = [];
    private readonly encoder = new TextEncoder();

    constructor(room: SpoolRoom) {
        this.room = room;
    }

    add(text: string): void {
        this.gathered.push(text);
        this.length += text.length;
        if (this.length >= pieceLength) this.close();
    }

    /** To be awaited between additions: compresses what has no room. */
    async settle(): Promise<void> {
        for (let at = this.pieces.length - 1; this.room.left < 0; at--) {
            const piece = this.pieces[at];
            if (piece === undefined || piece.isCompressed) return;
            this.room.left += piece.bytes.length;
            piece.bytes = await compressed(piece.bytes);
            piece.isCompressed = true;
        }
    }

    /** All that was added; to be asked for once. */
    async *bytes(): AsyncGenerator<Uint8Array> {
        this.close();
        // Each is let go before the next: those of one sheet are half of a workbook.
        for (let piece = this.pieces.shift(); piece !== undefined; piece = this.pieces.shift())
            yield piece.isCompressed ? await decompressed(piece.bytes) : piece.bytes;
    }

    private close(): void {
        if (this.length === 0) return;
        const bytes = this.encoder.encode(this.gathered.join(''));
        this.room.left -= bytes.length;
        this.pieces.push({ bytes, isCompressed: false });
        this.gathered = [];
        this.length = 0;
    }
}
