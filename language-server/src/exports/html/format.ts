import { catalogueInPieces } from '../document/catalogue.ts';
import type { ExportedFile } from '../exported-file.ts';
import type { FormatWriter } from '../format.ts';
import type { Selection } from '../selection.ts';
import { htmlPieces } from './page.ts';

export const htmlFormat = {
    files: (selection) => [{ name: 'provenu.html', chunks: pieces(selection) }] satisfies readonly ExportedFile[],
} satisfies FormatWriter;

/** Nothing is worked out before the first piece is read. */
function* pieces(selection: Selection): Generator<string> {
    yield* htmlPieces(catalogueInPieces(selection));
}
