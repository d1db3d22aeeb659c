import {
    AlignmentType,
    Document,
    Footer,
    Header,
    HeadingLevel,
    ImageRun,
    type ISectionOptions,
    LevelFormat,
    NumberFormat,
    Packer,
    PageNumber,
    Paragraph,
    type Table,
    TableOfContents,
    TabStopType,
    TextRun,
} from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import type { CatalogueDocument, ProposalPage, Section } from '../document/model.ts';
import type { Logo } from '../document/settings.ts';
import { documentWords } from '../document/words.ts';
import { blocksDocx, marked } from './blocks.ts';
import { Bookmarks } from './bookmarks.ts';
import { fixedArchive } from './fixed-archive.ts';
import { documentStyles } from './styles.ts';
import { clean, type Drawing, textWidth } from './text.ts';

/** Laying out pages to know their numbers takes its time; in a longer document Word does it, and asks before. */
const mostEstimated = 60;

/** The catalogue as a Word document, to be edited on: its styles, table heads, contents and page numbers are Word's own. */
export async function docxBytes(document: CatalogueDocument): Promise<Uint8Array> {
    const { look, title, cover } = document;
    const drawing: Drawing = { colour: look.colour.slice(1), shade: look.shade.slice(1), bookmarks: new Bookmarks() };
    const made = new Document({
        title: clean(title),
        creator: clean(cover.municipality === '' ? 'Provenu' : cover.municipality),
        lastModifiedBy: 'Provenu',
        styles: documentStyles(look),
        numbering: { config: [bullets] },
        ...(document.proposals.length <= mostEstimated ? { pageNumbers: estimatePageNumbers } : {}),
        sections: [coverSection(document), bodySection(document, drawing)],
    });
    return fixedArchive(await Packer.pack(made, 'uint8array'));
}

const bullets = {
    reference: 'bullets',
    levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', style: { paragraph: { indent: { left: 340, hanging: 227 } } } }],
};

const margin = { top: 960, bottom: 850, left: 1020, right: 1020, header: 450, footer: 400 };
const page = { size: { width: 11906, height: 16838 }, margin };

function coverSection({ cover, look }: CatalogueDocument): ISectionOptions {
    return {
        properties: { page },
        children: [
            new Paragraph({ spacing: { before: 2400 }, children: look.logo === null ? [] : [logoRun(look.logo, cover.municipality)] }),
            new Paragraph({ style: 'Place', children: [new TextRun(clean(cover.municipality))] }),
            new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(clean(cover.title))] }),
            ...cover.lines.map((line) => new Paragraph({ style: 'Labels', children: [new TextRun(clean(line))] })),
        ],
    };
}

/** At most 6 by 3 cm. */
function logoRun({ type, bytes, width, height }: Logo, name: string): ImageRun {
    const scale = Math.min(227 / width, 113 / height, 1);
    return new ImageRun({
        type: type === 'png' ? 'png' : 'jpg',
        data: bytes,
        transformation: { width: width * scale, height: height * scale },
        altText: { name, title: name, description: name },
    });
}

function bodySection(document: CatalogueDocument, drawing: Drawing): ISectionOptions {
    const { language, guide, overviews, proposals, appendix, cover, title } = document;
    return {
        properties: { page: { ...page, pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL } } },
        headers: { default: new Header({ children: [pageEdge(cover.municipality, title)] }) },
        footers: { default: new Footer({ children: [pageNumber(documentWords.page[language])] }) },
        children: [
            new Paragraph({ style: 'ContentsTitle', children: [new TextRun(documentWords.contents[language])] }),
            new TableOfContents(documentWords.contents[language], { hyperlink: true, headingStyleRange: '1-2' }),
            ...[guide, ...overviews].flatMap((section) => sectionDocx(section, drawing)),
            ...proposals.flatMap((proposal) => proposalDocx(proposal, drawing)),
            ...appendix.flatMap((section) => sectionDocx(section, drawing)),
        ],
    };
}

function pageEdge(left: string, right: string): Paragraph {
    return new Paragraph({
        style: 'PageEdge',
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [new TextRun(clean(left)), new TextRun({ children: ['\t', clean(right)] })],
    });
}

function pageNumber(word: string): Paragraph {
    return new Paragraph({
        style: 'PageEdge',
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children: [`${word} `, PageNumber.CURRENT] })],
    });
}

function sectionDocx({ anchor, title, blocks }: Section, drawing: Drawing): readonly (Paragraph | Table)[] {
    return [
        new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, children: [marked(anchor, title, drawing.bookmarks)] }),
        ...blocksDocx(blocks, drawing),
    ];
}

/** The head of the form: committee, class and status, then number and title. */
function proposalDocx({ anchor, title, committee, labels, blocks }: ProposalPage, drawing: Drawing): readonly (Paragraph | Table)[] {
    const head = [committee, ...labels].filter((each) => each !== '').join(' · ');
    return [
        new Paragraph({ style: 'Place', pageBreakBefore: true, children: [new TextRun(clean(head))] }),
        new Paragraph({ heading: HeadingLevel.HEADING_2, children: [marked(anchor, title, drawing.bookmarks)] }),
        ...blocksDocx(blocks, drawing),
    ];
}
