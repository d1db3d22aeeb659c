import { z } from 'zod';
import type { ProposalChartInput } from '../charts/proposal-input.ts';
import { languageShape, number, offset, text, viewRequest } from './shapes.ts';

const kind = z.enum(['gain', 'income', 'cost', 'investment']);
const stated = number.nullable();
const mark = z.object({ column: offset, label: text }).nullable();
const most = 500;
const list = <Item extends z.ZodType>(item: Item, longest = most) => z.array(item).max(longest).readonly();

const segment = z.object({ kind, label: text, row: offset.nullable(), amount: number });
const column = z.object({
    place: z.enum(['setup', 'year', 'onward']),
    label: text,
    segments: list(segment),
    net: stated,
    actual: stated,
    cumulative: stated,
    worst: stated,
    best: stated,
});
const words = z.object({
    yearly: text,
    running: text,
    kinds: z.object({ gain: text, income: text, cost: text, investment: text }),
    net: text,
    actual: text,
    onward: text,
    span: text,
    own: text,
});

/** What a chart of a proposal is drawn from, as it goes over the wire. */
export const chartShape = z.object({
    title: text,
    description: text,
    columns: list(column),
    scenarios: list(z.object({ name: text, cumulative: list(stated) })),
    breakEven: mark,
    limit: mark,
    words,
}) satisfies z.ZodType<ProposalChartInput>;

/** `row` and `end` say where the row stands in the text; null for a sum. */
const tableRow = z.object({ label: text, row: offset.nullable(), end: offset.nullable(), strong: z.boolean(), cells: list(text) });
export const tableShape = z.object({ head: list(text), rows: list(tableRow, 2000) });

/** Something that a reader may try other values of: the value and its steps in its own unit. */
const slider = z.object({ name: text, note: text, unit: text, value: number, low: number, high: number, step: number });

/** Other values than the text has: assumptions by name, and years that everything begins later (or, minus, sooner). */
export const whatIfShape = z.object({
    assumptions: z.record(z.string().max(200), number),
    later: z.number().int().min(-10).max(10),
});
export type WhatIf = z.infer<typeof whatIfShape>;
export const asWritten: WhatIf = { assumptions: {}, later: 0 };

export const proposalViewShape = z.object({
    uri: text,
    id: text,
    title: text,
    /** Of the proposal in its file. */
    from: offset,
    to: offset,
    language: languageShape,
    facts: text,
    /** Why the figures may not be whole, or null where the text can be read. */
    problem: text.nullable(),
    scenarios: list(text),
    shown: offset,
    chart: chartShape.nullable(),
    table: tableShape,
    keyFigures: list(z.object({ term: text, figure: text, detail: text })),
    comparison: tableShape.nullable(),
    conventions: text,
    sliders: list(slider),
    /** The first year of the tables, where the whole plan can be moved; null where it cannot. */
    start: z.number().int().nullable(),
});
export type ProposalView = z.infer<typeof proposalViewShape>;

/** A proposal by its id, the one at a place in the text, or the one nearest to it; null where there is none. */
export const proposalViewRequest = viewRequest(
    'provenu/proposalView',
    z.object({
        uri: text,
        at: z.union([z.object({ id: text }), z.object({ offset }), z.object({ near: offset })]),
        scenario: offset,
        whatIf: whatIfShape,
    }),
    proposalViewShape.nullable(),
);

const position = z.object({ line: offset, character: offset });
const edit = z.object({ uri: text, range: z.object({ start: position, end: position }), newText: text });

/** What would have to be written for the text to say what was tried. */
export const whatIfEditsRequest = viewRequest('provenu/whatIfEdits', z.object({ uri: text, id: text, whatIf: whatIfShape }), list(edit, 5000));
