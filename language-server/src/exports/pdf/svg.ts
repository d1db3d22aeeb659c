import type { Pdf, Sheet } from './sheet.ts';

type Attributes = Readonly<Record<string, string>>;

/**
 * Draws one of our own charts as vectors: rectangles, paths, circles, lines and texts, by the attributes that `charts` writes and
 * nothing else. The drawing is `width` points wide.
 */
export function drawSvg(sheet: Sheet, svg: string, x: number, y: number, width: number): void {
    sheet.drawing((pdf) => drawOn(pdf, sheet, svg, x, y, width));
}

function drawOn(pdf: Pdf, sheet: Sheet, svg: string, x: number, y: number, width: number): void {
    const size = svgSize(svg);
    const scale = width / size.width;
    pdf.save().translate(x, y).scale(scale);
    const inherited: Attributes[] = [];
    for (const [, closing, name = '', written = '', selfClosing, text = ''] of svg.matchAll(element)) {
        if (closing === '/') {
            inherited.pop();
            continue;
        }
        const attributes = { ...inherited.at(-1), ...attributesOf(written) };
        if (selfClosing !== '/') inherited.push(inheritedFrom(attributes));
        if (name === 'text') drawText(sheet, attributes, unescaped(text));
        else drawShape(pdf, name, attributes);
    }
    pdf.restore();
}

export function svgSize(svg: string): { readonly width: number; readonly height: number } {
    const [, , width = '1', height = '1'] = /viewBox="([\d.-]+ [\d.-]+) ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
    return { width: Number(width), height: Number(height) };
}

const element = /<(\/)?([a-z]+)((?: [\w:-]+="[^"]*")*)\s*(\/)?>([^<]*)/g;

function attributesOf(written: string): Attributes {
    return Object.fromEntries([...written.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescaped(value)]));
}

const handedDown = ['font-size', 'font-weight', 'text-anchor', 'fill', 'stroke', 'stroke-width'];

function inheritedFrom(attributes: Attributes): Attributes {
    return Object.fromEntries(Object.entries(attributes).filter(([name]) => handedDown.includes(name)));
}

function drawShape(pdf: Pdf, name: string, attributes: Attributes): void {
    const number = (key: string) => Number(attributes[key] ?? 0);
    if (name === 'rect') {
        if (number('rx') > 0) pdf.roundedRect(number('x'), number('y'), number('width'), number('height'), number('rx'));
        else pdf.rect(number('x'), number('y'), number('width'), number('height'));
    } else if (name === 'circle') pdf.circle(number('cx'), number('cy'), number('r'));
    else if (name === 'line') pdf.moveTo(number('x1'), number('y1')).lineTo(number('x2'), number('y2'));
    else if (name === 'path') pdf.path(attributes.d ?? '');
    else return;
    paint(pdf, attributes);
}

/** In SVG a shape is filled black unless it says something else. */
function paint(pdf: Pdf, attributes: Attributes): void {
    const fill = attributes.fill ?? 'black';
    const stroke = attributes.stroke ?? 'none';
    pdf.fillOpacity(Number(attributes['fill-opacity'] ?? attributes.opacity ?? 1)).strokeOpacity(
        Number(attributes['stroke-opacity'] ?? attributes.opacity ?? 1),
    );
    pdf.lineWidth(Number(attributes['stroke-width'] ?? 1));
    const dashes = (attributes['stroke-dasharray'] ?? '')
        .split(/[ ,]+/)
        .filter((each) => each !== '')
        .map(Number);
    if (dashes.length > 0) pdf.dash(dashes as unknown as number, {});
    else pdf.undash();
    if (fill !== 'none' && stroke !== 'none') pdf.fillAndStroke(fill, stroke);
    else if (fill !== 'none') pdf.fill(fill);
    else if (stroke !== 'none') pdf.stroke(stroke);
}

/** By its base line, as SVG has it. */
function drawText({ pdf, faces }: Sheet, attributes: Attributes, text: string): void {
    const size = Number(attributes['font-size'] ?? 11);
    const face = Number(attributes['font-weight'] ?? 400) >= 600 || attributes['font-weight'] === 'bold' ? 'bold' : 'regular';
    const width = faces.width(text, face) * size;
    const anchor = attributes['text-anchor'] ?? 'start';
    let x = Number(attributes.x ?? 0) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    pdf.fillOpacity(1).fillColor(attributes.fill ?? 'black');
    for (const piece of faces.pieces(text, face)) {
        pdf.font(piece.font)
            .fontSize(size)
            .text(piece.text, x, Number(attributes.y ?? 0), { lineBreak: false, baseline: 'alphabetic' });
        x += pdf.widthOfString(piece.text);
    }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
    return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');
}
