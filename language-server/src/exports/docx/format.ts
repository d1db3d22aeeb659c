import { catalogueDocument } from '../document/catalogue.ts';
import type { FormatWriter } from '../format.ts';
import { docxBytes } from './document.ts';

export const docxFormat = {
    files: (selection) => [
        {
            name: 'provenu.docx',
            chunks: {
                async *[Symbol.asyncIterator]() {
                    yield await docxBytes(catalogueDocument(selection));
                },
            },
        },
    ],
} satisfies FormatWriter;
