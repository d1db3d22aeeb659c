type Attributes = Readonly<Record<string, string | number | null>>;

/** One element of a drawing; its children are markup already, made by `element` or `textNode`. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
    const written = Object.entries(attributes).map(([key, value]) => (value === null ? '' : ` ${key}="${escaped(valueText(value))}"`));
    const inner = children.join('');
    return `<${name}${written.join('')}${inner === '' ? '/>' : `>${inner}</${name}>`}`;
}

/** A text as it stands, whatever it holds. */
export function textNode(text: string): string {
    return escaped(text);
}

/** A coordinate to a tenth: more is not seen. */
export function tenth(value: number): number {
    return Math.round(value * 10) / 10;
}

function valueText(value: string | number): string {
    return typeof value === 'number' ? String(tenth(value)) : value;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
    const printable = text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');
    return printable.replace(/[&<>"]/g, (mark) => entities[mark] ?? '');
}
