import type { TableBlock } from './model.ts';

/** A table with too many figures for the width of a page, in pieces under one another: each has the words, and its share of the figures. */
export function inPieces(table: TableBlock, count: number): readonly TableBlock[] {
    if (count <= 1) return [table];
    const figures = table.columns.flatMap(({ kind }, index) => (kind === 'figure' ? [index] : []));
    return Array.from({ length: count }, (_, piece) => {
        const edge = (index: number) => Math.round((index * figures.length) / count);
        const kept = new Set(figures.slice(edge(piece), edge(piece + 1)));
        const keep = <Each>(_: Each, index: number) => table.columns[index]?.kind !== 'figure' || kept.has(index);
        const rows = table.rows
            // What is said of all years together is said once, and what has nothing to say of these years is left out.
            .filter((row) =>
                'cells' in row ? [...kept].some((index) => row.cells[index]?.text !== '') : row.kind === 'group' || piece === count - 1,
            )
            .map((row) => ('cells' in row ? { ...row, cells: row.cells.filter(keep) } : row));
        return { ...table, columns: table.columns.filter(keep), rows };
    });
}

/** The fewest pieces that `fits` takes, each of them; one figure a piece where nothing does. */
export function fewestPieces(table: TableBlock, fits: (pieces: readonly TableBlock[]) => boolean): readonly TableBlock[] {
    const figures = table.columns.filter(({ kind }) => kind === 'figure').length;
    for (let count = 1; count < figures; count++) {
        const pieces = inPieces(table, count);
        if (fits(pieces)) return pieces;
    }
    return inPieces(table, figures);
}

/** A figure on the lines that it takes where room is scarce: `17.500 (15.000..20.000)` with its range below it, broken after the dots. */
export function figureLines(text: string): readonly string[] {
    return text.split(/ (?=\()|(?<=\d\.\.)(?=[\d−])/);
}
