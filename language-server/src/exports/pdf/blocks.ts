import { type Beside, besideChart, withoutBeside } from '../document/beside.ts';
import type { Block, ChartBlock, FactsBlock, ListBlock, TextBlock } from '../document/model.ts';
import type { Look } from '../document/settings.ts';
import type { Line, Run } from './lines.ts';
import { faint, ink, paper, type Sheet, type Tag, type TextStyle, textWidth } from './sheet.ts';
import { drawSvg, svgSize } from './svg.ts';
import { drawTable } from './table.ts';

const styles = {
    body: { size: 9.2, colour: ink, leading: 1.25 },
    lead: { size: 10.4, colour: ink, leading: 1.25 },
    note: { size: 8, colour: faint, leading: 1.25 },
} as const satisfies Record<string, TextStyle>;

function styleOf(sheet: Sheet, role: keyof typeof styles): TextStyle {
    return { ...styles[role], size: styles[role].size * sheet.density.text };
}

/** Short facts stand beside the chart where they are no taller. */
export function drawBlocks(sheet: Sheet, parent: Tag, blocks: readonly Block[], look: Look): void {
    const found = besideChart(blocks);
    const beside = found === null ? null : laidOut(sheet, found);
    for (const block of found === null || beside === null ? blocks : withoutBeside(blocks, found)) {
        if (beside !== null && block === found?.chart) drawChartWithFacts(sheet, parent, found.chart, beside, look);
        else drawBlock(sheet, parent, block, look);
    }
}

function drawBlock(sheet: Sheet, parent: Tag, block: Block, look: Look): void {
    switch (block.kind) {
        case 'heading':
            sheet.need(34);
            sheet.y += 2.5;
            sheet.paragraph(
                sheet.tag(parent, 'H3'),
                [{ text: block.text, face: 'bold' }],
                { size: 11, colour: look.colour, leading: 1.3 },
                { after: 1.5 },
            );
            return;
        case 'text':
            return drawText(sheet, parent, block);
        case 'list':
            return drawList(sheet, parent, block);
        case 'facts':
            return drawFacts(sheet, parent, block);
        case 'table':
            return drawTable(sheet, parent, block, look);
        case 'chart':
            return drawChart(sheet, parent, block);
    }
}

function drawText(sheet: Sheet, parent: Tag, { role, name, text }: TextBlock): void {
    const runs = [...(name === null ? [] : [{ text: `${name} `, face: 'bold' as const }]), { text, face: 'regular' as const }];
    sheet.paragraph(sheet.tag(parent, 'P'), runs, styleOf(sheet, role), { after: role === 'note' ? 2 : 3 });
}

/** Notes under a table run on, one after another. */
function drawList(sheet: Sheet, parent: Tag, { items, role }: ListBlock): void {
    if (role === 'note') {
        drawText(sheet, parent, { kind: 'text', role, name: null, text: items.join(' · ') });
        return;
    }
    const style = styleOf(sheet, role);
    const list = sheet.tag(parent, 'L');
    for (const item of items) {
        const entry = sheet.tag(list, 'LI');
        sheet.need(style.size * style.leading * 2);
        const label = sheet.tag(entry, 'Lbl');
        label.add(() => sheet.text('•', paper.left + 4, sheet.y, style));
        label.end();
        sheet.paragraph(sheet.tag(entry, 'LBody'), [{ text: item, face: 'regular' }], style, { indent: 14, after: 1.5 });
        entry.end();
    }
    list.end();
    sheet.y += 2;
}

/** Short facts stand two abreast, long ones under one another. */
function drawFacts(sheet: Sheet, parent: Tag, { facts }: FactsBlock): void {
    const style = styleOf(sheet, 'body');
    const height = style.size * style.leading;
    const abreast = facts.length > 2 && facts.every(({ word, text }) => word.length <= 18 && text.length <= 60) ? 2 : 1;
    const [whole, name] = [textWidth / abreast, abreast === 2 ? 76 : 132];
    const list = sheet.tag(parent, 'L');
    for (let at = 0; at < facts.length; at += abreast) {
        const line = facts.slice(at, at + abreast).map(({ word, text }) => ({
            word: sheet.lines([{ text: word, face: 'bold' }], style, name - 6),
            text: sheet.lines([{ text, face: 'regular' }], style, whole - name - 8),
        }));
        const lines = Math.max(...line.flatMap((each) => [each.word.length, each.text.length]));
        sheet.need(lines * height);
        line.forEach((each, column) => {
            const x = paper.left + column * whole;
            const entry = sheet.tag(list, 'LI');
            for (const [type, left, texts] of [
                ['Lbl', x, each.word],
                ['LBody', x + name, each.text],
            ] as const) {
                const tag = sheet.tag(entry, type);
                tag.add(() => {
                    for (const [index, text] of texts.entries()) sheet.line(text, left, sheet.y + index * height, style);
                });
                tag.end();
            }
            entry.end();
        });
        sheet.y += lines * height + 1.2;
    }
    list.end();
    sheet.y += 3;
}

const chartWidth = 292;

function chartSize({ density }: Sheet, { svg }: ChartBlock): { readonly width: number; readonly height: number } {
    const size = svgSize(svg);
    const width = chartWidth * density.chart;
    return { width, height: (size.height * width) / size.width };
}

function drawChart(sheet: Sheet, parent: Tag, chart: ChartBlock): void {
    const { width, height } = chartSize(sheet, chart);
    sheet.need(height + 6);
    const y = sheet.y + 3;
    const figure = sheet.tag(parent, 'Figure', { alt: chart.description, bbox: [paper.left, y, paper.left + width, y + height] });
    figure.add(() => drawSvg(sheet, chart.svg, paper.left, y, width));
    figure.end();
    sheet.y = y + height + 3;
}

/** The column beside a chart. */
function columnOf({ density }: Sheet): { readonly left: number; readonly width: number } {
    const chart = chartWidth * density.chart + 16;
    return { left: paper.left + chart, width: textWidth - chart };
}

const besideStyle = { ...styles.body, size: 8.4, leading: 1.24 };
const besideHead = { size: 10, leading: 1.3 };

/** The parts beside a chart, in lines. */
type LaidOut = readonly { readonly title: string; readonly facts: readonly (readonly Line[])[] }[];

/** Null where they are taller than the chart. */
function laidOut(sheet: Sheet, { chart, parts }: Beside): LaidOut | null {
    const laid = parts.map(({ heading, lines }) => ({
        title: heading.text,
        facts: lines.map(({ word, text }) => sheet.lines(runsOf(word, text), besideStyle, columnOf(sheet).width)),
    }));
    const heights = laid.map(({ facts }) => besideHead.size * besideHead.leading + 3 + facts.reduce((sum, fact) => sum + factHeight(fact), 0));
    return heights.reduce((sum, height) => sum + height, 0) <= chartSize(sheet, chart).height ? laid : null;
}

function runsOf(word: string | null, text: string): readonly Run[] {
    return [...(word === null ? [] : [{ text: `${word} `, face: 'bold' as const }]), { text, face: 'regular' }];
}

function factHeight(lines: readonly Line[]): number {
    return lines.length * besideStyle.size * besideStyle.leading + 1.6;
}

function drawChartWithFacts(sheet: Sheet, parent: Tag, chart: ChartBlock, parts: LaidOut, look: Look): void {
    drawChart(sheet, parent, chart);
    const after = sheet.y;
    sheet.y -= chartSize(sheet, chart).height + 3;
    for (const { title, facts } of parts) {
        const heading = sheet.tag(parent, 'H3');
        heading.add(() => sheet.text(title, columnOf(sheet).left, sheet.y, { ...besideHead, colour: look.colour }, 'bold'));
        heading.end();
        sheet.y += besideHead.size * besideHead.leading + 1;
        const list = sheet.tag(parent, 'L');
        for (const fact of facts) {
            const entry = sheet.tag(list, 'LI');
            drawColumn(sheet, sheet.tag(entry, 'LBody'), fact);
            entry.end();
            sheet.y += 1.6;
        }
        list.end();
        sheet.y += 2;
    }
    sheet.y = after;
}

function drawColumn(sheet: Sheet, tag: Tag, lines: readonly Line[]): void {
    tag.add(() => {
        for (const line of lines) {
            sheet.line(line, columnOf(sheet).left, sheet.y, besideStyle);
            sheet.y += besideStyle.size * besideStyle.leading;
        }
    });
    tag.end();
}
