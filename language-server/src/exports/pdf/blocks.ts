import type { Block, ChartBlock, FactsBlock, ListBlock, TextBlock } from '../document/model.ts';
import type { Look } from '../document/settings.ts';
import { faint, ink, paper, type Sheet, type Tag, type TextStyle, textWidth } from './sheet.ts';
import { drawSvg, svgSize } from './svg.ts';
import { drawTable } from './table.ts';

const styles = {
    body: { size: 9.6, colour: ink, leading: 1.32 },
    lead: { size: 11, colour: ink, leading: 1.32 },
    note: { size: 8.2, colour: faint, leading: 1.3 },
} as const satisfies Record<string, TextStyle>;

export function drawBlocks(sheet: Sheet, parent: Tag, blocks: readonly Block[], look: Look): void {
    for (const block of blocks) drawBlock(sheet, parent, block, look);
}

function drawBlock(sheet: Sheet, parent: Tag, block: Block, look: Look): void {
    switch (block.kind) {
        case 'heading':
            sheet.need(52);
            sheet.y += 5;
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
    sheet.paragraph(sheet.tag(parent, 'P'), runs, styles[role], { after: role === 'note' ? 2.5 : 4 });
}

function drawList(sheet: Sheet, parent: Tag, { items, role }: ListBlock): void {
    const style = styles[role];
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
    const style = { ...styles.body, size: 9.2 };
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

const chartWidth = 380;

function drawChart(sheet: Sheet, parent: Tag, { svg, description }: ChartBlock): void {
    const size = svgSize(svg);
    const height = (size.height * chartWidth) / size.width;
    sheet.need(height + 8);
    const y = sheet.y + 4;
    const figure = sheet.tag(parent, 'Figure', { alt: description, bbox: [paper.left, y, paper.left + chartWidth, y + height] });
    figure.add(() => drawSvg(sheet, svg, paper.left, y, chartWidth));
    figure.end();
    sheet.y = y + height + 4;
}
