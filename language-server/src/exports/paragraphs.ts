/** A paragraph of a text field, or an item of a list in it. */
export interface TextParagraph {
    readonly text: string;
    readonly item: boolean;
}

/** Blank lines separate paragraphs, `- ` begins a list item, other line breaks are blanks (LANGUAGE.md section 1). */
export function paragraphsOf(text: string): readonly TextParagraph[] {
    return text
        .split(/\n[ \t]*\n/)
        .flatMap((block) => block.split(/\n(?=[ \t]*- )/))
        .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
        .filter((paragraph) => paragraph !== '')
        .map((paragraph) => (paragraph.startsWith('- ') ? { text: paragraph.slice(2), item: true } : { text: paragraph, item: false }));
}
