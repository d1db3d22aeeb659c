import type { Keeping } from './kept-results.ts';
import type { Output } from './output.ts';

/** So much text is written at once: a line at a time would take as many calls of the system as there are lines. */
const charactersAtOnce = 1 << 16;

/** Lines written out many at a time as UTF-8, never all of them held as one text; kept as they are printed where somebody keeps them. */
export class GatheredOutput {
    /** To write to in place of the output behind it. */
    readonly output: Output;
    private readonly behind: Output;
    private readonly keeping: Keeping | null;
    private text = '';

    constructor(behind: Output, keeping: Keeping | null) {
        this.behind = behind;
        this.keeping = keeping;
        this.output = { ...behind, out: (text) => this.take(text) };
    }

    /** Writes out what is left. */
    end(): void {
        if (this.text === '') return;
        const piece = Buffer.from(this.text);
        this.text = '';
        this.keeping?.add(piece);
        this.behind.out(piece);
    }

    private take(text: string | Uint8Array): void {
        this.text += typeof text === 'string' ? text : Buffer.from(text).toString();
        if (this.text.length >= charactersAtOnce) this.end();
    }
}
