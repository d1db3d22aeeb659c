import { danish } from '../model/decimal.ts';
import type { Profile } from '../model/derived.ts';
import type { Payback } from '../model/profile.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Block } from '../model/table.ts';
import type { Workspace } from '../model/workspace.ts';
import type { WrittenKeyFigure } from '../model/written.ts';
import type { Found } from './define.ts';

/** What the messages about a stated payback or return name; `computed` is `never` where nothing is earned back. */
export interface KeyFigureData {
    readonly stated: string;
    readonly computed: string;
    readonly difference: string;
    readonly tolerance: string;
    readonly unit: 'years' | 'ratio';
    readonly basis: 'gross' | 'net' | null;
    /** The years that a return is taken over. */
    readonly years: number;
    /** From best to worst case, where the table holds ranges. */
    readonly span?: string;
}

/** The stated paybacks or returns of a proposal that its table contradicts; where nothing can be computed they are left alone. */
export function keyFigureFindings(proposal: Proposal, workspace: Workspace, of: 'payback' | 'return'): readonly Found[] {
    if (!proposal.blocks.some((block) => block.written.keyFigures.some((figure) => figure.of === of))) return [];
    const profiles = workspace.profilesOf(proposal);
    return proposal.scenarios.flatMap((scenario, index) => {
        const profile = profiles[index];
        return profile === undefined ? [] : scenario.blocks.flatMap((block) => findingsIn(block, profile, of));
    });
}

function findingsIn(block: Block, profile: Profile, of: 'payback' | 'return'): readonly Found[] {
    const known = block.rows.every((row) => row.cells?.every((cell) => cell.kind !== 'unknown') === true);
    if (!known) return [];
    return block.written.keyFigures
        .filter((figure) => figure.of === of)
        .flatMap((figure) => (of === 'payback' ? payback(figure, profile) : returned(figure, profile)));
}

interface Reading {
    readonly value: number;
    readonly step: number;
}

function readingOf(figure: WrittenKeyFigure): Reading | null {
    if (figure.value.kind === 'unreadable' || figure.value.low === null || figure.value.range) return null;
    const { mantissa, decimals } = figure.value.low;
    return { value: Number(mantissa) / 10 ** decimals, step: 10 ** -decimals };
}

/** Right within half a year of the computed one, or where it equals it rounded up, or inside the span of a table with ranges. */
function payback(figure: WrittenKeyFigure, profile: Profile): readonly Found[] {
    const stated = readingOf(figure);
    const computed = profile.payback;
    if (stated === null || computed === null) return [];
    const years = yearsOf(computed);
    if (years !== null && (Math.abs(stated.value - years) <= 0.5 + 1e-9 || stated.value === roundedUp(years))) return [];
    const [best, worst] = [yearsOf(profile.paybackBest), yearsOf(profile.paybackWorst)];
    if (profile.ranged && best !== null && stated.value >= Math.floor(best) && (worst === null || stated.value <= roundedUp(worst))) return [];
    const span = profile.ranged ? { span: `${short(best)}..${short(worst)}` } : {};
    return [found(figure, stated.value, years, 0.5, { unit: 'years', basis: null, years: 0, ...span })];
}

function yearsOf(payback: Payback | null): number | null {
    return payback === null || payback.state === 'never' ? null : payback.years;
}

/** Whole years, rounded up; a hair over a whole number is that number. */
export function roundedUp(years: number): number {
    return Math.ceil(years - 1e-9);
}

function short(years: number | null): string {
    return years === null ? '∞' : danish(decimal(years));
}

/** Right within half of its own last digit. */
function returned(figure: WrittenKeyFigure, profile: Profile): readonly Found[] {
    const stated = readingOf(figure);
    const basis = figure.basis ?? 'gross';
    const computed = profile.returns[basis];
    if (stated === null || computed === null || Math.abs(stated.value - computed) <= stated.step / 2 + 1e-9) return [];
    return [found(figure, stated.value, computed, stated.step / 2, { unit: 'ratio', basis, years: profile.returns.years })];
}

function found(
    figure: WrittenKeyFigure,
    stated: number,
    computed: number | null,
    tolerance: number,
    rest: Pick<KeyFigureData, 'unit' | 'basis' | 'years' | 'span'>,
): Found {
    const { start, end } = figure.value;
    const text = computed === null ? 'never' : decimal(computed);
    const data = {
        stated: decimal(stated),
        computed: text,
        difference: computed === null ? '' : decimal(stated - computed),
        tolerance: String(tolerance),
        ...rest,
    };
    const numberEnd = figure.value.kind === 'amount' ? figure.value.numberEnd : end;
    return {
        span: { start, end: numberEnd },
        data,
        fixes: computed === null ? [] : [[{ from: start, to: numberEnd, text: danish(written(computed, rest.unit, decimalsOf(figure))) }]],
    };
}

/** Years are printed whole, rounded up; a return with the decimals that stood there. */
function written(value: number, unit: 'years' | 'ratio', decimals: number): string {
    return unit === 'years' ? String(roundedUp(value)) : value.toFixed(decimals);
}

function decimalsOf(figure: WrittenKeyFigure): number {
    return figure.value.kind === 'amount' ? (figure.value.low?.decimals ?? 0) : 0;
}

/** At most two decimals: nobody states a return or a payback more exactly. */
function decimal(value: number): string {
    return String(Number(value.toFixed(2)));
}
