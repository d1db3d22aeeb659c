import {
    type Span,
    type TextFieldName,
    textFields,
    type WrittenAssumption,
    type WrittenBudget,
    type WrittenEconomy,
    type WrittenProposal,
    type WrittenText,
} from '../model/written.ts';

/** A text that somebody wrote, and the place that a finding in it points at. */
export interface PlacedText {
    readonly text: string;
    /** The text itself with its quotes, or what it belongs to where its own place is not kept. */
    readonly span: Span;
    readonly field: TextFieldName | null;
    /** True where the span is that of the text, so that a place inside it can be pointed at. */
    readonly own: boolean;
    readonly lineStarts?: readonly number[];
}

/** Every text of a proposal: title, fields, arguments, reasons, labels, notes. */
export function textsOfProposal(written: WrittenProposal): readonly PlacedText[] {
    const { realisability, measures } = written;
    return [
        ...textsOfEntry(written),
        ...(written.class?.shares ?? []).flatMap((share) => ownText(share.argument)),
        ...(realisability === null ? [] : remark(realisability.reason, realisability)),
        ...written.economies.flatMap(textsOfEconomy),
        ...measures.flatMap((measure) => [measure.label, measure.unit, measure.source, measure.note].flatMap((text) => remark(text, measure))),
    ];
}

export function textsOfEntry(written: WrittenProposal | WrittenBudget): readonly PlacedText[] {
    const fields = textFields.flatMap((field) => ownText(written.texts[field], field));
    return [...ownText(written.title), ...fields, ...textsOfAssumptions(written.assumptions)];
}

export function textsOfAssumptions(assumptions: readonly WrittenAssumption[]): readonly PlacedText[] {
    return assumptions.flatMap(({ note, name }) => remark(note, name));
}

function textsOfEconomy(economy: WrittenEconomy): readonly PlacedText[] {
    const rows = economy.rows.flatMap((row) => [...ownText(row.label), ...remark(row.note, row.label ?? row.head)]);
    return [...remark(economy.label, economy.head), ...economy.groups.flatMap((group) => remark(group.label, economy.head)), ...rows];
}

function ownText(text: WrittenText | null | undefined, field: TextFieldName | null = null): readonly PlacedText[] {
    if (text === null || text === undefined) return [];
    const { start, end, lineStarts } = text;
    return [{ text: text.text, span: { start, end }, field, own: true, ...(lineStarts === undefined ? {} : { lineStarts }) }];
}

function remark(text: string | null, { start, end }: Span): readonly PlacedText[] {
    return text === null ? [] : [{ text, span: { start, end }, field: null, own: false }];
}

/** The place of a part of a text: exact where its lines are known or it stands on one line without escapes, else the whole text. */
export function placeIn(placed: PlacedText, index: number, length: number): Span {
    return exactPlaceIn(placed, index, length) ?? placed.span;
}

/** The same, or null where it is not known exactly: only what is known exactly can be replaced. */
export function exactPlaceIn({ text, span, own, lineStarts }: PlacedText, index: number, length: number): Span | null {
    const quotes = 2;
    if (!own) return null;
    if (lineStarts !== undefined)
        return { start: span.start + offsetIn(text, lineStarts, index), end: span.start + offsetIn(text, lineStarts, index + length) };
    if (span.end - span.start !== text.length + quotes) return null;
    return { start: span.start + 1 + index, end: span.start + 1 + index + length };
}

function offsetIn(text: string, lineStarts: readonly number[], index: number): number {
    let line = 0;
    let start = 0;
    for (let end = text.indexOf('\n', start); end >= 0 && end < index; end = text.indexOf('\n', start)) {
        line++;
        start = end + 1;
    }
    return (lineStarts[line] ?? 0) + index - start;
}
