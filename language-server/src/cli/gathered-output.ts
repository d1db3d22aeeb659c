import type { Output } from './output.ts';

/** So much text is written at once: a line at a time would take as many calls of the system as there are lines. */
const charactersAtOnce = 1 << 16;

/** Lines written out many at a time as UTF-8, never all of them held as one text; kept as bytes where they are asked for afterwards. */
export class GatheredOutput {
    /** To write to in place of the output behind it. */
    readonly output: Output;
    private readonly behind: Output;
    private readonly keeps: boolean;
    private readonly pieces: Uint8Array[] = [];
    private text = '';

    constructor(behind: Output, keeps: boolean) {
        this.behind = behind;
        this.keeps = keeps;
        this.output = { ...behind, out: (text) => this.take(text) };
    }

    private take(text: string | Uint8Array): void {
        this.text += typeof text === 'string' ? text : Buffer.from(text).toString();
        if (this.text.length >= charactersAtOnce) this.write();
    }

    /** Writes out what is left; gives all bytes where they were kept. */
    end(): Uint8Array {
        this.write();
        return Buffer.concat(this.pieces);
    }

    private write(): void {
        if (this.text === '') return;
        const piece = Buffer.from(this.text);
        this.text = '';
        if (this.keeps) this.pieces.push(piece);
        this.behind.out(piece);
    }
}
