import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { ChartBlock } from '../document/model.ts';
import { capitalised } from '../phrases.ts';

const format = '#,##0';

/**
 * The chart as one of Word's own: sharp at any size, its figures in a sheet behind it, read aloud by what it is called. A drawn
 * SVG would need a picture beside it for the readers that know none, and nothing that runs everywhere makes such pictures.
 */
export function chartParagraph({ title, description, unit, words, columns }: ChartBlock, colour: string): Paragraph {
    const within = columns.map((column) => (column.beyond ? null : column.net));
    const chart = new ChartRun({
        type: 'column',
        title: { text: `${title}`, font: { size: 9, bold: false, color: '3B444F' } },
        categories: columns.map((column) => column.label),
        series: [
            {
                name: capitalised(words.net),
                values: columns.map((column) => column.net),
                color: colour,
                colors: columns.map((column) => (column.beyond ? 'B8C4D0' : undefined)),
            },
            { name: capitalised(words.cumulative), type: 'line', values: columns.map((column) => column.cumulative), color: '24292F', markers: true },
        ],
        gapWidth: within.length > 12 ? 40 : 80,
        valueAxis: { numberFormat: format, gridlines: true },
        legend: { position: 'bottom' },
        chartArea: { border: 'none' },
        transformation: { width: 430, height: 165 },
        altText: { name: title, title, description: `${description} (${unit})` },
    });
    return new Paragraph({ keepLines: true, spacing: { before: 120, after: 120 }, children: [chart] });
}
