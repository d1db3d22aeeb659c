import type { IStylesOptions } from 'docx';
import type { Look } from '../document/settings.ts';

/** A font that every Word has; readers without it take one of the same widths. */
const font = 'Calibri';

/** Half points. */
const size = { body: 19, small: 16, table: 18, lead: 23, part: 22, title: 32, cover: 56 };

/** Everything is set by a named style, so that the council's secretary can give the document another look in one place. */
export function documentStyles({ colour }: Look): IStylesOptions {
    const color = colour.slice(1);
    const heading = (bold: number) => ({ color, bold: true, size: bold, font });
    return {
        default: {
            document: {
                run: { font, size: size.body, language: { value: 'da-DK', eastAsia: 'da-DK' } },
                paragraph: { spacing: { after: 60, line: 245, lineRule: 'auto' } },
            },
            title: { run: heading(size.cover), paragraph: { spacing: { before: 200, after: 240 } } },
            heading1: { run: heading(size.title), paragraph: { keepNext: true, spacing: { before: 0, after: 160 } } },
            heading2: { run: heading(size.title - 2), paragraph: { keepNext: true, spacing: { before: 0, after: 60 } } },
            heading3: { run: heading(size.part), paragraph: { keepNext: true, spacing: { before: 100, after: 30 } } },
        },
        paragraphStyles: [
            {
                id: 'Place',
                name: 'Place',
                basedOn: 'Normal',
                run: { color: '4A5460' },
                paragraph: { keepNext: true, spacing: { after: 0 } },
            },
            {
                id: 'ContentsTitle',
                name: 'Contents Title',
                basedOn: 'Normal',
                run: heading(size.title),
                paragraph: { keepNext: true, spacing: { after: 160 } },
            },
            { id: 'Labels', name: 'Labels', basedOn: 'Normal', run: { color: '4A5460' }, paragraph: { spacing: { after: 120 } } },
            { id: 'Lead', name: 'Lead', basedOn: 'Normal', run: { size: size.lead } },
            { id: 'Note', name: 'Note', basedOn: 'Normal', run: { size: size.small, color: '3B444F' }, paragraph: { spacing: { after: 60 } } },
            {
                id: 'TableText',
                name: 'Table Text',
                basedOn: 'Normal',
                run: { size: size.table },
                paragraph: { spacing: { before: 10, after: 10, line: 240, lineRule: 'auto' } },
            },
            {
                id: 'PageEdge',
                name: 'Page Edge',
                basedOn: 'Normal',
                run: { size: size.small, color: '4A5460' },
                paragraph: { spacing: { after: 0 } },
            },
        ],
    };
}
