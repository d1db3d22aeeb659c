import { catalogueDocument } from '../document/catalogue.ts';
import { wholeFile } from '../exported-file.ts';
import type { FormatWriter } from '../format.ts';
import { htmlPage } from './page.ts';

export const htmlFormat = {
    files: (selection) => [wholeFile('provenu.html', () => htmlPage(catalogueDocument(selection)))],
} satisfies FormatWriter;
