import { catalogueDocument } from '../document/catalogue.ts';
import { wholeFile } from '../exported-file.ts';
import type { FormatWriter } from '../format.ts';
import { pdfCatalogue } from './document.ts';

export const pdfFormat = {
    files: (selection) => [wholeFile('provenu.pdf', () => pdfCatalogue(catalogueDocument(selection)).bytes)],
} satisfies FormatWriter;
