import type { Face, Faces } from './faces.ts';

export interface Run {
    readonly text: string;
    readonly face: Face;
}

/** A part of a line in one face, `x` points from where the line begins. */
export interface Part extends Run {
    readonly x: number;
    readonly width: number;
}

export interface Line {
    readonly parts: readonly Part[];
    readonly width: number;
}

/** Breaks runs into lines of a width at most: between words, after hyphens and strokes, within a word that is wider than the line. */
export function broken(runs: readonly Run[], size: number, width: number, faces: Faces): readonly Line[] {
    const lines: Line[] = [];
    let parts: Part[] = [];
    let x = 0;
    const end = () => {
        lines.push({ parts, width: x });
        parts = [];
        x = 0;
    };
    const put = (text: string, face: Face, wide: number) => {
        const last = parts.at(-1);
        if (last !== undefined && last.face === face) parts[parts.length - 1] = { ...last, text: last.text + text, width: last.width + wide };
        else parts.push({ text, face, x, width: wide });
        x += wide;
    };
    for (const { text, face } of runs) {
        for (const word of wordsOf(text)) {
            const shown = faces.width(word.trimEnd(), face) * size;
            if (x > 0 && x + shown > width) end();
            for (const piece of shown > width ? lettersWithin(word, face, size, width, faces) : [word]) {
                if (x > 0 && x + faces.width(piece.trimEnd(), face) * size > width) end();
                put(piece, face, faces.width(piece, face) * size);
            }
        }
    }
    if (parts.length > 0 || lines.length === 0) end();
    return lines;
}

/** Each with the blank that follows it; a range may be broken after its dots. */
export function wordsOf(text: string): readonly string[] {
    return text.split(/(?<= )|(?<=[\p{L}\p{N}][-–/])(?=\p{L})|(?<=\d\.\.)(?=[\d−])/u).filter((word) => word !== '');
}

function lettersWithin(word: string, face: Face, size: number, width: number, faces: Faces): readonly string[] {
    const pieces: string[] = [];
    let piece = '';
    for (const letter of word) {
        if (piece !== '' && faces.width(piece + letter, face) * size > width) {
            pieces.push(piece);
            piece = '';
        }
        piece += letter;
    }
    return piece === '' ? pieces : [...pieces, piece];
}
