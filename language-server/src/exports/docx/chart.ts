import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { ChartBlock } from '../document/model.ts';
import { capitalised } from '../phrases.ts';

const format = '#,##0';

/**
 * The chart as one of Word's own: sharp at any size, its figures in a sheet behind it, read aloud by what it is called. A drawn
 * SVG would need a picture beside it for the readers that know none, and nothing that runs everywhere makes such pictures.
 */
export function chartParagraph({ title, description, unit, words, columns: all }: ChartBlock, colour: string): Paragraph {
    // One year beyond the table shows the level that goes on; more would only let the running sum dwarf the years.
    const columns = all.slice(0, all.findIndex((column) => column.beyond) + 1 || all.length);
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
        gapWidth: columns.length > 12 ? 40 : 80,
        valueAxis: { numberFormat: format, gridlines: true },
        legend: { position: 'bottom' },
        chartArea: { border: 'none' },
        transformation: { width: 480, height: 150 },
        altText: { name: title, title, description: `${description} (${unit})` },
    });
    return new Paragraph({ keepLines: true, spacing: { before: 120, after: 120 }, children: [chart] });
}
