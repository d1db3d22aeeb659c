/** A range as a spreadsheet copies it: lines of cells parted by tabs; a cell that holds a tab, a line break or a quote stands in quotes. */
export function copiedCells(pasted: string): readonly (readonly string[])[] {
    const rows: string[][] = [];
    let row: string[] = [];
    for (let at = 0; at <= pasted.length; ) {
        const cell = cellAt(pasted, at);
        row.push(tidy(cell.text));
        const separator = pasted.charAt(cell.end);
        at = cell.end + (pasted.startsWith('\r\n', cell.end) ? 2 : 1);
        if (separator === '\t') continue;
        rows.push(row);
        row = [];
    }
    return withoutEmptyEdges(rows);
}

interface CopiedCell {
    readonly text: string;
    readonly end: number;
}

function cellAt(pasted: string, start: number): CopiedCell {
    const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
    quoted.lastIndex = start;
    const found = quoted.exec(pasted);
    if (found !== null) return { text: (found[1] ?? '').replaceAll('""', '"'), end: quoted.lastIndex };
    const plain = /[^\t\r\n]*/y;
    plain.lastIndex = start;
    plain.exec(pasted);
    return { text: pasted.slice(start, plain.lastIndex), end: plain.lastIndex };
}

function tidy(text: string): string {
    return text
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .replace(/ {2,}/g, ' ')
        .replace(/^[\s\u00a0\u202f\ufeff]+|[\s\u00a0\u202f]+$/g, '');
}

/** Without lines that hold nothing, and without columns that hold nothing before the first or after the last that does. */
function withoutEmptyEdges(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
    const filled = rows.filter((row) => row.some((cell) => cell !== ''));
    const places = filled.flatMap((row) => row.flatMap((cell, index) => (cell === '' ? [] : [index])));
    const first = places.reduce((least, index) => Math.min(least, index), Number.POSITIVE_INFINITY);
    const last = places.reduce((most, index) => Math.max(most, index), -1);
    return filled.map((row) => row.slice(first, last + 1));
}
