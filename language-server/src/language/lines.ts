export interface Position {
    /** Zero-based, in UTF-16 code units, as editors count. */
    readonly line: number;
    readonly character: number;
}

/** Where the lines of a text begin; `\n`, `\r\n` and a lone `\r` end one. */
export class LineIndex {
    private readonly starts: number[] = [0];
    private readonly length: number;

    constructor(text: string) {
        this.length = text.length;
        if (text.includes('\r')) for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) this.starts.push(index + end.length);
        else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
    }

    lineOf(offset: number): number {
        let low = 0;
        let high = this.starts.length;
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if ((this.starts[middle] ?? 0) <= offset) low = middle;
            else high = middle;
        }
        return low;
    }

    positionOf(offset: number): Position {
        const line = this.lineOf(offset);
        return { line, character: offset - (this.starts[line] ?? 0) };
    }

    startOf(line: number): number {
        return this.starts[line] ?? 0;
    }

    /** Where the line ends, its line break included. */
    endOf(line: number): number {
        return this.starts[line + 1] ?? this.length;
    }

    /** The offset of a place; one beyond its line or the text is brought back to their ends. */
    offsetAt({ line, character }: Position): number {
        if (line >= this.starts.length) return this.length;
        return Math.min(this.startOf(line) + character, this.endOf(line));
    }
}
