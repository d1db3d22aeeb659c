import { danish } from '../model/decimal.ts';

export interface Axis {
    readonly least: number;
    readonly most: number;
    readonly ticks: readonly number[];
    label(tick: number): string;
}

const mostSteps = 5;

/** An axis of round numbers that holds all values and zero. */
export function axisFor(values: readonly number[]): Axis {
    const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
    const step = roundStep((high - low || 1) / mostSteps);
    const [from, to] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
    const last = Math.max(to, from + 1);
    const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9) + (isQuarter(step) ? 1 : 0));
    return {
        least: from * step,
        most: last * step,
        ticks: Array.from({ length: last - from + 1 }, (_, index) => (from + index) * step),
        label: (tick) => danish(tick.toFixed(decimals)),
    };
}

/** 1, 2, 2,5 or 5 times a power of ten: the first that is not less. */
function roundStep(least: number): number {
    const power = 10 ** Math.floor(Math.log10(least));
    return ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= least - 1e-9 * power) ?? 10) * power;
}

function isQuarter(step: number): boolean {
    const lead = step / 10 ** Math.floor(Math.log10(step) + 1e-9);
    return Math.abs(lead - 2.5) < 1e-6;
}
