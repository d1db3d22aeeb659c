import type { Amount } from '../model/amount.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { decimalString, divideRounded } from '../model/decimal.ts';
import { levelThatGoesOn } from '../model/derived.ts';
import type { Proposal } from '../model/proposal.ts';
import { remembered } from '../model/remembered.ts';

/** What a counted proposal gives a year once it is fully in place, in øre. */
export interface FullLevel {
    readonly proposal: Proposal;
    /** Cash gains and income less running costs. */
    readonly cash: bigint;
    readonly noncash: bigint;
    readonly avoided: bigint;
}

/**
 * The counted proposals at full level; null where a figure of any is not known, since a share of the sum is then not known
 * either. Proposals whose years have no calendar take no part in the sums of a catalogue, and none here.
 */
export function fullLevels(catalogue: Catalogue): readonly FullLevel[] | null {
    const levels: FullLevel[] = [];
    for (const proposal of catalogue.counted) {
        const level = levelOf(proposal);
        if (level === 'unknown') return null;
        if (level !== 'no part') levels.push({ proposal, ...level });
    }
    return levels;
}

const levelOf = remembered((proposal): Omit<FullLevel, 'proposal'> | 'unknown' | 'no part' => {
    const blocks = proposal.scenarios[0]?.blocks ?? [];
    if (!blocks.every((block) => block.rows.every((row) => row.cells?.every((cell) => cell.kind !== 'unknown') === true))) return 'unknown';
    const level = levelThatGoesOn(proposal);
    if (level === null || level.relative) return 'no part';
    const { gain, income, cost, noncash, avoided } = level.onward;
    return { cash: counted(gain) + counted(income) - counted(cost), noncash: counted(noncash), avoided: counted(avoided) };
});

/** What the overlaps among some proposals take off once both are in place. */
export function fullOverlap(catalogue: Catalogue, ids: ReadonlySet<string>): bigint {
    return catalogue.overlaps.filter(({ a, b }) => ids.has(a) && ids.has(b)).reduce((sum, { amounts }) => sum + counted(amounts.at(-1) ?? null), 0n);
}

function counted(amount: Amount | null): bigint {
    return amount?.counted ?? 0n;
}

/** A part of a whole in percent, as a decimal string with one decimal at most. */
export function percentOf(part: bigint, whole: bigint): string {
    return whole === 0n ? '0' : decimalString(divideRounded(part * 1000n, whole), 1);
}

/** Whether a part is more than so many percent of a whole. */
export function isOver(part: bigint, whole: bigint, percent: number): boolean {
    const tenths = BigInt(Math.round(percent * 10));
    return part * 1000n > whole * tenths;
}
