import type { Scratch } from '../scratch.ts';
import { compressed, decompressed } from './deflate.ts';

/** Characters that are gathered before they become bytes. */
const pieceLength = 256 * 1024;

const megabyte = 1024 * 1024;

/** How much all spools of a workbook hold as it is, and where the rest goes. */
export class SpoolRoom {
    left: number;
    /** Null where there is no disk. */
    readonly scratch: Scratch | null;

    constructor(scratch: Scratch | null, left = scratch === null ? 64 * megabyte : 16 * megabyte) {
        this.scratch = scratch;
        this.left = left;
    }
}

/** Bytes, or what gives them back once they are put away. */
type Piece = Uint8Array | (() => Uint8Array | Promise<Uint8Array>);

/** What is written of a sheet whose head is not known yet. Once the room is used up, pieces go to the disk, or are compressed: to a tenth, mostly. */
export class Spool {
    private gathered: string[] = [];
    private length = 0;
    private readonly room: SpoolRoom;
    private readonly pieces: Piece[] = [];
    private readonly encoder = new TextEncoder();

    constructor(room: SpoolRoom) {
        this.room = room;
    }

    add(text: string): void {
        this.gathered.push(text);
        this.length += text.length;
        if (this.length >= pieceLength) this.close();
    }

    /** To be awaited between additions: puts away what has no room. */
    async settle(): Promise<void> {
        for (let at = this.pieces.length - 1; this.room.left < 0; at--) {
            const piece = this.pieces[at];
            if (piece === undefined || typeof piece === 'function') return;
            this.room.left += piece.length;
            this.pieces[at] = await this.putAway(piece);
        }
    }

    private async putAway(bytes: Uint8Array): Promise<Piece> {
        if (this.room.scratch !== null) return this.room.scratch.put(bytes);
        const small = await compressed(bytes);
        return () => decompressed(small);
    }

    /** All that was added; to be asked for once. */
    async *bytes(): AsyncGenerator<Uint8Array> {
        this.close();
        // Each is let go before the next: those of one sheet are half of a workbook.
        for (let piece = this.pieces.shift(); piece !== undefined; piece = this.pieces.shift())
            yield typeof piece === 'function' ? await piece() : piece;
    }

    private close(): void {
        if (this.length === 0) return;
        const bytes = this.encoder.encode(this.gathered.join(''));
        this.room.left -= bytes.length;
        this.pieces.push(bytes);
        this.gathered = [];
        this.length = 0;
    }
}
