import { catalogueDocument } from '../document/catalogue.ts';
import { type ExportedFile, type Pages, wholeFile } from '../exported-file.ts';
import type { FormatWriter } from '../format.ts';
import type { Selection } from '../selection.ts';
import { pdfCatalogue } from './document.ts';

export const pdfFormat = {
    files: (selection) => [pdfFile(selection)],
} satisfies FormatWriter;

function pdfFile(selection: Selection): ExportedFile {
    let pages: Pages | null = null;
    const file = wholeFile('provenu.pdf', () => {
        const document = catalogueDocument(selection);
        const { bytes, pages: count, pageOf } = pdfCatalogue(document);
        const byProposal = new Map(document.proposals.map(({ proposal, anchor }) => [proposal, pageOf.get(anchor) ?? null]));
        pages = { count, ofProposals: selection.proposals.map((proposal) => byProposal.get(proposal) ?? null) };
        return bytes;
    });
    return { ...file, pages: () => pages };
}
