import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { paperColours } from '../../charts/colours.ts';
import { type MoneyKind, moneyKinds } from '../../model/written.ts';
import type { ChartBlock, ChartPlace } from '../document/model.ts';
import { capitalised } from '../phrases.ts';

/** Separators in the Danish way in both languages. */
const format = '[$-406]#,##0';
/** Pixels of 1/96 inch. */
const width = 400;
const heights = { yearly: 150, running: 100 };
/** Twentieths of a point. */
export const chartsHeight = (heights.yearly + heights.running) * 15 + 120;

/**
 * The chart as two of Word's own, one above the other as in the drawing: gains upwards and costs downwards each year, and their
 * running sum. Sharp at any size, their figures in a sheet behind them, read aloud by what they show. A drawn SVG would need a
 * picture beside it for the readers that know none, and nothing that runs everywhere makes such pictures.
 */
export function chartParagraphs(block: ChartBlock): readonly Paragraph[] {
    return [yearlyChart(block), runningChart(block)].map(
        (chart) => new Paragraph({ keepNext: true, keepLines: true, spacing: { before: 40, after: 0 }, children: [chart] }),
    );
}

function yearlyChart({ title, description, words, unit, columns }: ChartBlock): ChartRun {
    const kinds = moneyKinds.filter((kind) => columns.some((column) => column.kinds[kind] !== null));
    return new ChartRun({
        type: 'column',
        stacking: 'stacked',
        title: heading(words.yearly),
        categories: columns.map(({ label }) => label),
        series: [
            ...kinds.map((kind) => ({
                name: capitalised(words.kinds[kind]),
                values: columns.map((column) => column.kinds[kind]),
                color: colourOf(kind),
                colors: columns.map(({ beyond }) => (beyond ? paler(colourOf(kind)) : undefined)),
            })),
            netSeries(words.net, columns),
        ],
        gapWidth: columns.length > 12 ? 30 : 60,
        valueAxis: { numberFormat: format, gridlines: true, font },
        categoryAxis: { font },
        legend: { position: 'bottom', font },
        ...look(heights.yearly),
        altText: { name: title, title, description: `${description} (${unit})` },
    });
}

/** Marks without a line: each year's net stands for itself. */
function netSeries(name: string, columns: readonly ChartPlace[]) {
    return {
        name: capitalised(name),
        type: 'line' as const,
        values: columns.map(({ net }) => net),
        color: ink,
        line: { width: 0 },
        markers: { shape: 'dash' as const, size: 9 },
    };
}

function runningChart({ title, words, columns }: ChartBlock): ChartRun {
    const values = columns.map(({ cumulative }) => cumulative);
    const ends = [columns.findLastIndex(({ beyond, cumulative }) => !beyond && cumulative !== null), values.length - 1];
    return new ChartRun({
        type: 'line',
        title: heading(words.running),
        categories: columns.map(({ label }) => label),
        series: [
            {
                name: capitalised(words.cumulative),
                values,
                color: ink,
                line: { width: 1.75 },
                markers: { shape: 'circle', size: 4 },
                pointLabels: values.map((value, index) =>
                    value !== null && ends.includes(index) ? { value: true, position: 'above', numberFormat: format, font } : false,
                ),
            },
        ],
        valueAxis: { numberFormat: format, gridlines: true, font },
        categoryAxis: { font },
        legend: false,
        ...look(heights.running),
        altText: { name: words.running, title: words.running, description: `${title}: ${words.running}` },
    });
}

const ink = hex(paperColours.line);
const font = { size: 8, color: ink };

function heading(text: string) {
    return { text: capitalised(text), font: { size: 9, bold: false, color: ink } };
}

function look(height: number) {
    return { chartArea: { border: 'none' }, transformation: { width, height } } as const;
}

function colourOf(kind: MoneyKind): string {
    return hex(paperColours[kind]);
}

function hex(colour: string): string {
    return colour.slice(1).toUpperCase();
}

/** Half way to white: Word's own charts have no hatching here. */
function paler(colour: string): string {
    const parts = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    return parts
        .map((part) =>
            Math.round(part + (255 - part) * 0.55)
                .toString(16)
                .padStart(2, '0'),
        )
        .join('')
        .toUpperCase();
}
