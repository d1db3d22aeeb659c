import regular from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff';
import bold from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff';
import regularMore from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff';
import boldMore from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff';
import type PDFDocument from 'pdfkit';

type Pdf = InstanceType<typeof PDFDocument>;

export type Face = 'regular' | 'bold';

/** A piece of text in one font of the document; `font` is its name there. */
export interface Piece {
    readonly text: string;
    readonly font: string;
}

/** What the first font of a face has for sure: most texts need no other. */
const usual = /^[\x20-\x7e\u00a0-\u00ff\u2013\u2014\u2018-\u201d\u2022\u2026\u20ac\u2212]*$/;

/** Source Sans 3, an open font: its Latin letters, and the further ones of Greenlandic and its neighbours where they are needed. */
export class Faces {
    private readonly pdf: Pdf;
    private readonly widths = new Map<string, number>();
    private readonly glyphs = new Map<string, (code: number) => boolean>();

    constructor(pdf: Pdf) {
        this.pdf = pdf;
        for (const [name, bytes] of Object.entries({ regular, bold, 'regular-more': regularMore, 'bold-more': boldMore })) {
            // Their reader takes a view of the bytes, not a copy.
            pdf.registerFont(name, bytes as unknown as string);
        }
    }

    /** A text in the fonts that have its letters; what neither has is a question mark. */
    pieces(text: string, face: Face): readonly Piece[] {
        if (usual.test(text)) return [{ text, font: face }];
        const pieces: { text: string; font: string }[] = [];
        for (const letter of text) {
            const code = letter.codePointAt(0) ?? 63;
            const font = this.has(face, code) ? face : this.has(`${face}-more`, code) ? `${face}-more` : null;
            const last = pieces.at(-1);
            const shown = font === null ? '?' : letter;
            if (last !== undefined && last.font === (font ?? face)) last.text += shown;
            else pieces.push({ text: shown, font: font ?? face });
        }
        return pieces;
    }

    /** Points at a size of one point. */
    width(text: string, face: Face): number {
        const key = `${face} ${text}`;
        const known = this.widths.get(key);
        if (known !== undefined) return known;
        const width = this.pieces(text, face).reduce((sum, piece) => sum + this.pdf.font(piece.font).fontSize(1).widthOfString(piece.text), 0);
        this.widths.set(key, width);
        return width;
    }

    private has(font: string, code: number): boolean {
        const known = this.glyphs.get(font) ?? this.reader(font);
        this.glyphs.set(font, known);
        return known(code);
    }

    private reader(name: string): (code: number) => boolean {
        this.pdf.font(name);
        const { font } = (this.pdf as unknown as { readonly _font: { readonly font: { hasGlyphForCodePoint(code: number): boolean } } })._font;
        return (code) => font.hasGlyphForCodePoint(code);
    }
}
