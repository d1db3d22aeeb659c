import type PDFDocument from 'pdfkit';
import { CollectedPdf } from './collected.ts';
import { Faces } from './faces.ts';
import { broken, type Line, type Run } from './lines.ts';

export type Pdf = InstanceType<typeof PDFDocument>;
export type Tag = ReturnType<Pdf['struct']>;

/** What the library reads beyond its declared types. */
export type TagOptions = PDFKit.Mixins.StructureElementOptions & {
    readonly scope?: 'Row' | 'Column';
    readonly bbox?: readonly [number, number, number, number];
};

/** Points; A4. */
export const paper = { width: 595.28, height: 841.89, left: 51, right: 51, top: 50, bottom: 46 };
export const textWidth = paper.width - paper.left - paper.right;
const bottom = paper.height - paper.bottom;

export interface TextStyle {
    readonly size: number;
    readonly colour: string;
    /** Of the line, as a multiple of the size. */
    readonly leading: number;
}

export const ink = '#1b1f24';
export const faint = '#4a5460';

/** What stands on every page but the cover. */
export interface Edges {
    readonly left: string;
    readonly right: string;
    readonly page: string;
}

/** Where a link can be clicked, where it leads, and what it says to those who do not see it. */
export interface LinkPlace {
    readonly anchor: string;
    readonly says: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

/** How large charts and running text are, as multiples of their usual size. */
export interface Density {
    readonly chart: number;
    readonly text: number;
}

export const usual: Density = { chart: 1, text: 1 };

/** The pages under way: where the next line stands, what is read in which order, and what a page number is still missing for. */
export class Sheet {
    readonly pdf: CollectedPdf;
    readonly faces: Faces;
    readonly root: Tag;
    private readonly edges: Edges;
    private readonly missing: (() => void)[] = [];
    private readonly pages = new Map<string, number>();
    private count = 0;
    private measures = false;
    /** How close what is drawn stands. */
    density: Density = usual;
    y = paper.top;

    constructor(options: PDFKit.PDFDocumentOptions, edges: Edges) {
        this.pdf = new CollectedPdf({ ...options, size: [paper.width, paper.height], margin: 0, autoFirstPage: false, bufferPages: true, font: '' });
        this.faces = new Faces(this.pdf);
        this.edges = edges;
        this.root = this.pdf.struct('Document');
        this.pdf.addStructure(this.root);
    }

    newPage(bare = false): void {
        this.pdf.addPage();
        this.count++;
        this.y = paper.top;
        if (!bare) this.drawEdges();
    }

    private drawEdges(): void {
        const style = { size: 8, colour: faint, leading: 1.3 };
        this.artifact(() => {
            this.text(this.edges.left, paper.left, 30, style);
            const right = this.faces.width(this.edges.right, 'regular') * style.size;
            this.text(this.edges.right, paper.left + textWidth - right, 30, style);
            const page = `${this.edges.page} ${this.count}`;
            this.text(page, paper.left + textWidth - this.faces.width(page, 'regular') * style.size, paper.height - 36, style);
        });
    }

    /** How high something would be on a page without an end; nothing is drawn. */
    heightOf(draw: (parent: Tag) => void): number {
        const y = this.y;
        this.measures = true;
        this.y = 0;
        draw(unseen);
        const height = this.y;
        this.measures = false;
        this.y = y;
        return height;
    }

    /** What is no content: rules, shades, what stands on every page. */
    artifact(draw: () => void): void {
        if (this.measures) return;
        this.pdf.markContent('Artifact', { type: 'Layout' });
        draw();
        this.pdf.endMarkedContent();
    }

    get room(): number {
        return bottom - this.y;
    }

    /** Goes on to a new page unless so much fits on this one. */
    need(height: number): boolean {
        if (this.measures || height <= this.room || this.y <= paper.top) return false;
        this.newPage();
        return true;
    }

    /** A tagged part of the document that is read after what was added before. */
    tag(parent: Tag, type: string, options: TagOptions = {}): Tag {
        if (this.measures) return unseen;
        const made = this.pdf.struct(type, options);
        parent.add(made);
        return made;
    }

    /** What a part holds is whole once it is drawn, unless it waits for page numbers: then it ends with the document. */
    part(parent: Tag, type: string, draw: (tag: Tag) => void, options: TagOptions = {}): void {
        const tag = this.tag(parent, type, options);
        const waiting = this.missing.length;
        draw(tag);
        if (this.missing.length === waiting) tag.end();
    }

    /** Draws straight on the page. */
    drawing(draw: (pdf: Pdf) => void): void {
        if (!this.measures) draw(this.pdf);
    }

    /** A text on one line by its upper left corner. */
    text(text: string, x: number, y: number, { size, colour }: TextStyle, face: Run['face'] = 'regular'): void {
        if (this.measures) return;
        let at = x;
        for (const piece of this.faces.pieces(text, face)) {
            this.pdf.font(piece.font).fontSize(size).fillColor(colour).text(piece.text, at, y, { lineBreak: false });
            at += this.pdf.widthOfString(piece.text);
        }
    }

    line({ parts }: Line, x: number, y: number, style: TextStyle): void {
        for (const part of parts) this.text(part.text, x + part.x, y, style, part.face);
    }

    lines(runs: readonly Run[], style: TextStyle, width: number): readonly Line[] {
        return broken(runs, style.size, width, this.faces);
    }

    /** A paragraph from the left, over as many pages as it takes; at least two of its lines stand together. */
    paragraph(tag: Tag, runs: readonly Run[], style: TextStyle, { indent = 0, width = textWidth, after = 0 } = {}): void {
        const height = style.size * style.leading;
        const lines = [...this.lines(runs, style, width - indent)];
        while (lines.length > 0) {
            this.need(height * Math.min(2, lines.length));
            const room = this.measures ? lines.length : Math.max(1, Math.floor(this.room / height));
            // No last line goes on to a page alone where the one before can go with it.
            const fitting = lines.splice(0, room === lines.length - 1 && room > 2 ? room - 1 : room);
            tag.add(() => {
                for (const line of fitting) {
                    this.line(line, paper.left + indent, this.y, style);
                    this.y += height;
                }
            });
        }
        this.y += after;
        tag.end();
    }

    /** Names the place where the next line stands. */
    place(anchor: string): void {
        this.pages.set(anchor, this.count);
        this.pdf.addNamedDestination(anchor, 'XYZ', paper.left, Math.max(0, this.y - 12), null);
    }

    /** Writes a place's page number to the left of a point: at once where the place is behind us, else once all pages are there. */
    pageOf(anchor: string, tag: Tag, right: number, style: TextStyle): void {
        if (this.measures) return;
        const [page, y] = [this.count, this.y];
        const write = () => {
            const text = String(this.pages.get(anchor) ?? '');
            const width = this.faces.width(text, 'regular') * style.size;
            const box = { x: right - width - 4, y, width: width + 8, height: style.size * style.leading };
            this.link(tag, { anchor, says: text, ...box }, () => this.text(text, right - width, y, style));
            tag.end();
        };
        if (this.pages.has(anchor)) write();
        else
            this.missing.push(() => {
                this.pdf.switchToPage(page - 1);
                write();
            });
    }

    /** What is drawn as a link to a place, read aloud as one. */
    link(parent: Tag, { anchor, says, x, y, width, height }: LinkPlace, draw: () => void): void {
        if (this.measures) return draw();
        const link = this.tag(parent, 'Link');
        link.add(draw);
        // The library takes a string for a name, and only an object for a text.
        const described = { structParent: link, Contents: new String(says) } as unknown as PDFKit.Mixins.AnnotationOption;
        this.pdf.goTo(x, y, width, height, anchor, described);
        link.end();
    }

    pageNumber(anchor: string): number | null {
        return this.pages.get(anchor) ?? null;
    }

    get pageCount(): number {
        return this.count;
    }

    /** Fills in the page numbers and ends the document. */
    finished(): Uint8Array {
        for (const fill of this.missing) fill();
        this.root.end();
        return this.pdf.finished();
    }
}

/** Where nothing is drawn nothing is tagged either; what a tag holds is gone through all the same, for its height. */
const unseen = {
    add(content: unknown) {
        if (typeof content === 'function') content();
        return unseen;
    },
    end: () => undefined,
} as unknown as Tag;
