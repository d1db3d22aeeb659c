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
    readonly lineStarts: readonly number[] | undefined;
}

/** Every text of a proposal: title, fields, arguments, reasons, labels, notes. */
export function textsOfProposal(written: WrittenProposal): readonly PlacedText[] {
    const { realisability, measures } = written;
    const texts = entryTexts(written);
    for (const share of written.class?.shares ?? []) addOwn(texts, share.argument);
    if (realisability !== null) addRemark(texts, realisability.reason, realisability);
    for (const economy of written.economies) addTextsOfEconomy(texts, economy);
    for (const measure of measures) {
        for (const text of [measure.label, measure.unit, measure.source, measure.note]) addRemark(texts, text, measure);
    }
    return texts;
}

export function textsOfEntry(written: WrittenProposal | WrittenBudget): readonly PlacedText[] {
    return entryTexts(written);
}

function entryTexts(written: WrittenProposal | WrittenBudget): PlacedText[] {
    const texts: PlacedText[] = [];
    addOwn(texts, written.title);
    for (const field of textFields) addOwn(texts, written.texts[field], field);
    for (const { note, name } of written.assumptions) addRemark(texts, note, name);
    return texts;
}

export function textsOfAssumptions(assumptions: readonly WrittenAssumption[]): readonly PlacedText[] {
    const texts: PlacedText[] = [];
    for (const { note, name } of assumptions) addRemark(texts, note, name);
    return texts;
}

function addTextsOfEconomy(texts: PlacedText[], { label, head, groups, rows }: WrittenEconomy): void {
    addRemark(texts, label, head);
    for (const group of groups) addRemark(texts, group.label, head);
    for (const row of rows) {
        addOwn(texts, row.label);
        addRemark(texts, row.note, row.label ?? row.head);
    }
}

function addOwn(texts: PlacedText[], text: WrittenText | null | undefined, field: TextFieldName | null = null): void {
    if (text !== null && text !== undefined) texts.push(placedText(text, field));
}

/** A text with the place it was written in. */
export function placedText({ text, start, end, lineStarts }: WrittenText, field: TextFieldName | null = null): PlacedText {
    return { text, span: { start, end }, field, own: true, lineStarts };
}

function addRemark(texts: PlacedText[], text: string | null, { start, end }: Span): void {
    if (text !== null) texts.push({ text, span: { start, end }, field: null, own: false, lineStarts: undefined });
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
