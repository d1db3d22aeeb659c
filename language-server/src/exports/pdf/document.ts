import type { Block, CatalogueDocument, ProposalPage, Section } from '../document/model.ts';
import type { Logo, Look } from '../document/settings.ts';
import { documentWords } from '../document/words.ts';
import { drawBlocks } from './blocks.ts';
import { opaquePng } from './opaque-png.ts';
import { type Density, faint, ink, paper, Sheet, type Tag, textWidth, usual } from './sheet.ts';

/** The moment that every document is made: none of them knows what time it is. */
const moment = new Date(Date.UTC(2000, 0, 1));

/** A catalogue as PDF, and on which page each proposal begins. */
export interface PdfCatalogue {
    readonly bytes: Uint8Array;
    readonly pages: number;
    readonly pageOf: ReadonlyMap<string, number>;
}

/** The catalogue as a tagged PDF (PDF/UA) with outline and contents, its font within it and its charts as vectors. */
export function pdfCatalogue(document: CatalogueDocument): PdfCatalogue {
    const { cover, language, guide, overviews, proposals, appendix } = document;
    const title = metadata(document.title);
    const sheet = new Sheet(
        {
            pdfVersion: '1.7',
            subset: 'PDF/UA' as 'PDF/A-1',
            tagged: true,
            lang: language,
            displayTitle: true,
            info: {
                Title: title,
                Author: metadata(cover.municipality === '' ? 'Provenu' : cover.municipality),
                Creator: 'Provenu',
                Producer: 'Provenu',
                CreationDate: moment,
            },
        },
        { left: cover.municipality, right: document.title, page: documentWords.page[language] },
    );
    drawCover(sheet, document);
    drawContents(sheet, document);
    for (const section of [guide, ...overviews]) drawSection(sheet, section, document);
    sheet.pdf.keepOpen();
    drawProposals(sheet, proposals, document);
    for (const section of appendix) drawSection(sheet, section, document);
    const bytes = sheet.finished();
    return { bytes, pages: sheet.pageCount, pageOf: new Map(proposals.map(({ anchor }) => [anchor, sheet.pageNumber(anchor) ?? 0])) };
}

/** Characters that XML cannot hold become blanks. */
function metadata(text: string): string {
    return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');
}

function drawCover(sheet: Sheet, { cover, look }: CatalogueDocument): void {
    sheet.newPage(true);
    sheet.y = 200;
    const section = sheet.tag(sheet.root, 'Sect');
    if (look.logo !== null) drawLogo(sheet, section, look.logo, cover.municipality);
    sheet.artifact(() => void sheet.pdf.rect(paper.left, sheet.y, 64, 5).fill(look.colour));
    sheet.y += 22;
    sheet.paragraph(
        sheet.tag(section, 'P'),
        [{ text: cover.municipality, face: 'regular' }],
        { size: 13, colour: faint, leading: 1.4 },
        { after: 4 },
    );
    sheet.paragraph(sheet.tag(section, 'H1'), [{ text: cover.title, face: 'bold' }], { size: 32, colour: look.colour, leading: 1.2 }, { after: 16 });
    for (const line of cover.lines)
        sheet.paragraph(sheet.tag(section, 'P'), [{ text: line, face: 'regular' }], { size: 11, colour: ink, leading: 1.5 });
    section.end();
}

/** At most 6 by 3 cm. */
function drawLogo(sheet: Sheet, parent: Tag, { bytes, width, height, type }: Logo, name: string): void {
    const scale = Math.min(170 / width, 85 / height, 1);
    const y = 90;
    const box: [number, number, number, number] = [paper.left, y, paper.left + width * scale, y + height * scale];
    const figure = sheet.tag(parent, 'Figure', { alt: name === '' ? 'Logo' : name, bbox: box });
    const source = `data:image/${type};base64,${base64(type === 'png' ? opaquePng(bytes) : bytes)}`;
    figure.add(() => void sheet.pdf.image(source, paper.left, y, { width: width * scale, height: height * scale }));
    figure.end();
}

function base64(bytes: Uint8Array): string {
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return btoa(binary);
}

/** The sections, and each committee by its first proposal: the proposals themselves stand with their pages in the overview. */
function drawContents(sheet: Sheet, document: CatalogueDocument): void {
    const { language, guide, overviews, proposals, appendix, look } = document;
    const committees = proposals.filter(isFirstOf(proposals)).map(({ anchor, committee }) => ({ anchor, title: committee }));
    sheet.newPage();
    const section = sheet.tag(sheet.root, 'TOC');
    sheet.paragraph(
        sheet.tag(section, 'Caption'),
        [{ text: documentWords.contents[language], face: 'bold' }],
        { size: 20, colour: look.colour, leading: 1.3 },
        { after: 8 },
    );
    const style = { size: 10.5, colour: ink, leading: 1.6 };
    for (const { anchor, title } of [guide, ...overviews, ...committees, ...appendix]) {
        const lines = sheet.lines([{ text: title, face: 'regular' }], style, textWidth - 60);
        const height = style.size * style.leading;
        sheet.need(lines.length * height);
        const entry = sheet.tag(section, 'TOCI');
        const name = sheet.tag(entry, 'Reference');
        name.add(() => {
            for (const [index, line] of lines.entries()) sheet.line(line, paper.left, sheet.y + index * height, style);
        });
        name.end();
        sheet.y += (lines.length - 1) * height;
        const number = sheet.tag(entry, 'P');
        sheet.pageOf(anchor, number, paper.left + textWidth, style);
        sheet.y += height;
    }
}

function isFirstOf(proposals: readonly ProposalPage[]): (proposal: ProposalPage, index: number) => boolean {
    return ({ committee }, index) => committee !== '' && proposals[index - 1]?.committee !== committee;
}

function drawSection(sheet: Sheet, { anchor, title, blocks }: Section, { look }: CatalogueDocument): void {
    sheet.newPage();
    sheet.place(anchor);
    sheet.pdf.outline.addItem(title);
    const drawn = (section: Tag) => {
        sheet.paragraph(sheet.tag(section, 'H2'), [{ text: title, face: 'bold' }], { size: 20, colour: look.colour, leading: 1.3 }, { after: 5 });
        drawBlocks(sheet, section, blocks, look);
    };
    sheet.part(sheet.root, 'Sect', drawn, { title });
}

function drawProposals(sheet: Sheet, proposals: readonly ProposalPage[], document: CatalogueDocument): void {
    const isFirst = isFirstOf(proposals);
    let outline = sheet.pdf.outline;
    proposals.forEach((proposal, index) => {
        sheet.newPage();
        if (isFirst(proposal, index)) outline = sheet.pdf.outline.addItem(proposal.committee, { expanded: proposals.length <= 40 });
        outline.addItem(proposal.title);
        drawProposal(sheet, proposal, document);
    });
}

/** The head of the form: committee, number and title, class. */
function drawProposal(sheet: Sheet, { anchor, title, committee, labels, blocks }: ProposalPage, { look }: CatalogueDocument): void {
    sheet.place(anchor);
    const section = sheet.tag(sheet.root, 'Sect', { title });
    const small = { size: 9.2, colour: faint, leading: 1.3 };
    const head = [committee, ...labels].filter((each) => each !== '').join(' · ');
    sheet.paragraph(sheet.tag(section, 'P'), [{ text: head, face: 'regular' }], small);
    sheet.paragraph(sheet.tag(section, 'H2'), [{ text: title, face: 'bold' }], { size: 16, colour: look.colour, leading: 1.25 }, { after: 2 });
    sheet.density = densityFor(sheet, blocks, look);
    drawBlocks(sheet, section, blocks, look);
    sheet.density = usual;
    section.end();
}

/** A proposal that is a little too long for a page stands closer, so that no page holds but its last lines. */
function densityFor(sheet: Sheet, blocks: readonly Block[], look: Look): Density {
    const height = sheet.heightOf((tag) => drawBlocks(sheet, tag, blocks, look));
    if (height <= sheet.room || height > sheet.room * 1.2) return usual;
    const fitting = closer.find((density) => {
        sheet.density = density;
        return sheet.heightOf((tag) => drawBlocks(sheet, tag, blocks, look)) <= sheet.room;
    });
    return fitting ?? usual;
}

const closer: readonly Density[] = [
    { chart: 0.86, text: 1 },
    { chart: 0.8, text: 0.95 },
    { chart: 0.74, text: 0.91 },
];
