import { Bookmark, HeadingLevel, Paragraph, type Table, TextRun } from 'docx';
import { besideChart, withoutBeside } from '../document/beside.ts';
import type { Block, ListBlock } from '../document/model.ts';
import { chartBeside, isLittleTaller } from './beside.ts';
import type { Bookmarks } from './bookmarks.ts';
import { chartParagraphs } from './chart.ts';
import { factsTable, tablesDocx } from './table.ts';
import { clean, type Drawing } from './text.ts';

/** Short facts stand beside the chart where there is room for them. */
export function blocksDocx(blocks: readonly Block[], drawing: Drawing): readonly (Paragraph | Table)[] {
    const found = besideChart(blocks);
    const beside = found !== null && isLittleTaller(found) ? found : null;
    const shown = beside === null ? blocks : withoutBeside(blocks, beside);
    const made = shown.flatMap((block) => (block === beside?.chart ? [chartBeside(beside), gap()] : blockDocx(block, drawing)));
    // A blank line after the last table could be all that stands on a page.
    return made.at(-1) instanceof Gap ? made.slice(0, -1) : made;
}

function blockDocx(block: Block, drawing: Drawing): readonly (Paragraph | Table)[] {
    switch (block.kind) {
        case 'heading':
            return [new Paragraph({ heading: HeadingLevel.HEADING_3, children: [new TextRun(clean(block.text))] })];
        case 'text': {
            const name = block.name === null ? [] : [new TextRun({ text: `${clean(block.name)} `, bold: true })];
            const style = { body: {}, lead: { style: 'Lead' }, note: { style: 'Note' } }[block.role];
            return [new Paragraph({ ...style, children: [...name, new TextRun(clean(block.text))] })];
        }
        case 'list':
            return listDocx(block);
        case 'facts':
            return [factsTable(block), gap()];
        case 'table':
            return tablesDocx(block, drawing).flatMap((table) => [table, gap()]);
        case 'chart':
            return chartParagraphs(block);
    }
}

/** Notes under a table run on, one after another. */
function listDocx({ items, role }: ListBlock): readonly Paragraph[] {
    if (role === 'note') return [new Paragraph({ style: 'Note', children: [new TextRun(clean(items.join(' · ')))] })];
    return items.map(
        (item) =>
            new Paragraph({
                numbering: { reference: 'bullets', level: 0 },
                spacing: { after: 40 },
                children: [new TextRun(clean(item))],
            }),
    );
}

/** Two tables in a row would become one. */
class Gap extends Paragraph {}

function gap(): Gap {
    return new Gap({ spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' } });
}

export function marked(anchor: string, text: string, bookmarks: Bookmarks): Bookmark {
    return new Bookmark({ id: bookmarks.of(anchor), children: [new TextRun(clean(text))] });
}
