import { HeadingLevel, Paragraph, type Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Beside, BesidePart } from '../document/beside.ts';
import { chartParagraphs, chartsHeight } from './chart.ts';
import { fixedTable, noBorders } from './table.ts';
import { clean, textWidth } from './text.ts';

/** Twentieths of a point. */
const left = 6250;
const right = textWidth - left;
const lineHeight = 235;
const headingHeight = 400;
const charactersOfLine = right / 100;

/** Whether the parts take little more height than the chart, by a rough count of lines: Word itself does the layout. */
export function isLittleTaller({ parts }: Beside): boolean {
    const height = parts.reduce((sum, { lines }) => sum + headingHeight + lineHeight * lines.reduce((count, line) => count + linesIn(line), 0), 0);
    return height <= chartsHeight * 1.5;
}

function linesIn({ word, text }: BesidePart['lines'][number]): number {
    return Math.ceil(((word?.length ?? 0) + 1 + text.length) / charactersOfLine);
}

/** The chart, and the parts in a column beside it. */
export function chartBeside({ chart, parts }: Beside): Table {
    const cell = (width: number, children: readonly Paragraph[]) =>
        new TableCell({ width: { size: width, type: WidthType.DXA }, children: [...children] });
    const row = new TableRow({ cantSplit: true, children: [cell(left, chartParagraphs(chart)), cell(right, parts.flatMap(partDocx))] });
    return fixedTable([row], [left, right], noBorders);
}

function partDocx({ heading, lines }: BesidePart): readonly Paragraph[] {
    return [
        new Paragraph({ heading: HeadingLevel.HEADING_3, children: [new TextRun(clean(heading.text))] }),
        ...lines.map(
            ({ word, text }) =>
                new Paragraph({
                    style: 'TableText',
                    children: [...(word === null ? [] : [new TextRun({ text: `${clean(word)} `, bold: true })]), new TextRun(clean(text))],
                }),
        ),
    ];
}
