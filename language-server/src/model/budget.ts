import type { Amount, Cell } from './amount.ts';
import { lookupIn } from './assumptions.ts';
import { CellReader } from './table.ts';
import type { Problem, Target, WrittenAssumption, WrittenBudget, WrittenStated } from './written.ts';
import { meaningOf } from './written-meaning.ts';

/** A budget with the amounts of its own fields resolved. */
export interface Budget {
    readonly path: string;
    readonly written: WrittenBudget;
    readonly target: readonly Cell[];
    readonly carriedOver: Amount | null;
    readonly stated: readonly StatedSum[];
    readonly problems: readonly Problem[];
}

/** `stated total` or `stated count`, of the whole budget or of one sector or committee. */
export interface StatedSum {
    readonly written: WrittenStated;
    readonly of: 'total' | 'count';
    readonly subject: Target | null;
    /** One a budget year for a total; a count is a bare number. */
    readonly cells: readonly Cell[];
}

export function resolveBudget(path: string, written: WrittenBudget, fileAssumptions: readonly WrittenAssumption[]): Budget {
    const problems: Problem[] = [...written.problems];
    const report = (code: string, span: { start: number; end: number }, data: Problem['data']) =>
        void problems.push({ code, span: { start: span.start, end: span.end }, data });
    const reader = new CellReader(written.unit, { lookup: lookupIn([written.assumptions, fileAssumptions]), report });
    const target = written.target.map((cell) => reader.read(cell, 'money'));
    const carried = written.carriedOver === null ? null : reader.read(written.carriedOver, 'money');
    const stated = written.stated.map((each) => resolveStated(each, reader));
    for (const { cells, span } of [
        ...(written.targetSpan === null ? [] : [{ cells: target, span: written.targetSpan }]),
        ...stated.flatMap((each) => (each.of === 'total' ? [{ cells: each.cells, span: each.written }] : [])),
    ]) {
        const missing = written.years.slice(cells.length).map(String);
        if (cells.length !== written.years.length)
            report('cell-count', span, { cells: cells.length, columns: written.years.length, missing, label: '' });
    }
    return { path, written, target, carriedOver: carried?.kind === 'amount' ? carried.amount : null, stated, problems };
}

/** What a budget says to its proposals: they are looked at again where it changes. Its texts and targets concern nobody else. */
export function termsOf({ written, problems }: Budget): string {
    const { id, unit, years, prices, payback, discountRate, assumptions, decision, ownRegisters } = written;
    const unreadable = [...new Set(problems.map(({ code, data }) => `${code} ${String(data.reason)}`))].sort();
    return meaningOf([id, unit, years, written.yearsSpan !== null, prices, payback, discountRate, assumptions, decision, ownRegisters, unreadable]);
}

function resolveStated(written: WrittenStated, reader: CellReader): StatedSum {
    const { of, subject } = written;
    return { written, of, subject, cells: written.cells.map((cell) => reader.read(cell, of === 'total' ? 'money' : 'count')) };
}
