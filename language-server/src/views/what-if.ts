import { type KeywordLanguage, spell } from '@provenu/grammar/keywords.ts';
import { unitText } from '../exports/facts.ts';
import { unitWord } from '../exports/phrases.ts';
import { namesIn } from '../model/assumptions.ts';
import { groupThousands } from '../model/decimal.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Block } from '../model/table.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Edit, FileEdit, Unit, WrittenAssumption, WrittenColumn, WrittenDate, WrittenEconomy } from '../model/written.ts';
import type { Language } from '../rules/define.ts';
import type { ProposalView, WhatIf } from './proposal-shape.ts';

type Slider = ProposalView['sliders'][number];

interface Seen {
    readonly path: string;
    readonly assumption: WrittenAssumption;
}

/** The assumptions that the tables of a proposal rest on and that one number states, the nearest of each name. */
export function slidersOf(proposal: Proposal, workspace: Workspace, language: Language): readonly Slider[] {
    return assumptionsUsed(proposal, workspace).flatMap(({ assumption }) => {
        const value = numberOf(assumption);
        if (value === null) return [];
        const decimals = assumption.value.kind === 'amount' ? (assumption.value.low?.decimals ?? 0) : 0;
        const unit = assumption.value.kind === 'amount' ? unitIn(assumption.value.unit, language) : '';
        const step = 10 ** -decimals;
        // From nothing to twice as much; a value of nothing gets some room too.
        const high = Math.max(value * 2, 10 * step);
        const range = value < 0 ? { low: value * 2, high: 0 } : { low: 0, high };
        return [{ name: assumption.name.name, note: assumption.note ?? '', unit, value, ...range, step }];
    });
}

function unitIn(unit: Unit | null, language: Language): string {
    if (unit === null) return '';
    if (unit.kind === 'hours' || unit.kind === 'fte') return unitWord(unit.kind, language);
    return `${unitText(unit) ?? ''}${unit.kind === 'money' ? '.' : ''}`;
}

/** The edits that make the text say what was tried: the one way, whether for a picture or to write it down. */
export function editsFor(proposal: Proposal, workspace: Workspace, whatIf: WhatIf, textOf: (path: string) => string): readonly FileEdit[] {
    const values = assumptionsUsed(proposal, workspace).flatMap(({ path, assumption }) => {
        const wanted = Object.hasOwn(whatIf.assumptions, assumption.name.name) ? whatIf.assumptions[assumption.name.name] : undefined;
        if (wanted === undefined || wanted === numberOf(assumption) || assumption.value.kind !== 'amount') return [];
        const { start, numberEnd, approximate, low } = assumption.value;
        return [{ path, from: start, to: numberEnd, text: (approximate ? '~' : '') + written(wanted, low?.decimals ?? 0) }];
    });
    return [...values, ...(whatIf.later === 0 || startOf(proposal) === null ? [] : moved(proposal, whatIf.later, textOf))];
}

/** The first year of the plan, where all of it can be moved: not once something is realised, and not without a calendar year. */
export function startOf({ blocks, written: { starts } }: Proposal): number | null {
    const money = blocks.filter((block) => block.dimension === 'money');
    if (money.length === 0 || money.some((block) => block.rows.some((row) => row.written.actual))) return null;
    if (money.some(isUnclear)) return null;
    const years = money.flatMap((block) => block.columns.flatMap(({ calendar }) => calendar ?? []));
    return years.length === 0 ? (starts?.year ?? null) : Math.min(...years);
}

/** A table that takes the years of its budget gets a header of its own when it is moved; its cells must then fit the years. */
function isUnclear({ written, rows }: Block): boolean {
    return written.columns === null && rows.some(({ cells }) => cells === null);
}

function assumptionsUsed(proposal: Proposal, workspace: Workspace): readonly Seen[] {
    const file = workspace.fileAt(proposal.path);
    const { budget } = proposal;
    const seen = (path: string, assumptions: readonly WrittenAssumption[]) => assumptions.map((assumption): Seen => ({ path, assumption }));
    const all = [
        ...seen(proposal.path, proposal.written.assumptions),
        ...(budget === null ? [] : seen(budget.path, budget.written.assumptions)),
        ...seen(proposal.path, file?.assumptions ?? []),
    ];
    const used = new Map<string, Seen>();
    const use = (name: string) => {
        const nearest = all.find(({ assumption }) => assumption.name.name === name);
        if (nearest === undefined || used.has(name)) return;
        used.set(name, nearest);
        for (const other of namesIn(nearest.assumption.value)) use(other);
    };
    for (const { rows } of proposal.written.economies)
        for (const { cells } of rows) for (const cell of cells) for (const name of namesIn(cell)) use(name);
    return [...used.values()];
}

/** Null for a formula, a range and a number that cannot be read: no one number stands there to be moved. */
function numberOf({ value }: WrittenAssumption): number | null {
    if (value.kind !== 'amount' || value.range || value.low === null) return null;
    return Number(value.low.mantissa) / 10 ** value.low.decimals;
}

/** A number as a file has it: with a decimal comma and points between thousands. */
function written(value: number, decimals: number): string {
    const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
    return `${value < 0 ? '-' : ''}${groupThousands(whole)}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** Every calendar year of the proposal's plan, `years` later. */
function moved(
    { path, blocks, written: { starts, ends, economies } }: Proposal,
    years: number,
    textOf: (path: string) => string,
): readonly FileEdit[] {
    const text = textOf(path);
    const dates = [starts, ends].flatMap((date) => (date === null ? [] : [dateMoved(date, years, text)]));
    const headers = economies.flatMap((economy) => headerMoved(economy, years));
    const written = blocks.flatMap((block) => headerWritten(block, years, text));
    return [...dates, ...headers, ...written].map((edit) => ({ path, ...edit }));
}

/** The years of the budget, later, in a header over the rows of a table that has none. */
function headerWritten({ written, columns }: Block, years: number, text: string): readonly Edit[] {
    const at = Math.min(...[...written.rows, ...written.groups].map(({ start }) => start));
    if (written.columns !== null || columns.length === 0 || !Number.isFinite(at)) return [];
    const indent = /[ \t]*$/.exec(text.slice(0, at))?.[0] ?? '';
    const isOwnLine = /(?:^|[\r\n])[ \t]*$/.test(text.slice(0, at));
    const header = [spell('years', languageOf(written)), ...columns.map(({ calendar }) => String((calendar ?? 0) + years))].join(' ');
    return [{ from: at, to: at, text: `${header}${isOwnLine ? `\n${indent}` : '\n'}` }];
}

/** The language of a table's own words. */
function languageOf({ rows }: WrittenEconomy): KeywordLanguage {
    return rows.find(({ language }) => language !== null)?.language ?? 'da';
}

function dateMoved({ start, end, year }: WrittenDate, years: number, text: string): Edit {
    const date = text.slice(start, end).replace(String(year), String(year + years));
    // Most years have no 29 February.
    const possible = date.replace(/-02-29$/, '-02-28').replace(/^29([-.]02[-.])/, '28$1');
    return { from: start, to: end, text: possible };
}

/** Relative years move with the date that they are counted from. */
function headerMoved({ columns }: WrittenEconomy, years: number): readonly Edit[] {
    const places = new Map<number, WrittenColumn[]>();
    for (const column of columns ?? []) {
        if (column.year === null || column.year < 1000) continue;
        const own = places.get(column.start);
        // A range such as 2027..2030 is several columns at one place.
        if (own === undefined) places.set(column.start, [column]);
        else own.push(column);
    }
    return [...places.values()].flatMap((own) => {
        const [first, last] = [own[0], own.at(-1)];
        if (first?.year == null || last?.year == null) return [];
        const text = first === last ? String(first.year + years) : `${first.year + years}..${last.year + years}`;
        return [{ from: first.start, to: first.end, text }];
    });
}

/** Where a place of the edited text stands in the text as it is; one within what was put in, where that begins. */
export function placeBefore(offset: number, edits: readonly Edit[]): number {
    let shift = 0;
    for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from)) {
        if (offset <= from + shift) break;
        if (offset < from + shift + text.length) return from;
        shift += text.length - (to - from);
    }
    return offset - shift;
}
