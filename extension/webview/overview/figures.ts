import type { GroupBarsInput } from '../../../language-server/src/charts/group-bars-chart.ts';
import type { MatrixInput } from '../../../language-server/src/charts/matrix-chart.ts';
import type { WaterfallInput, WaterfallStep } from '../../../language-server/src/charts/waterfall-chart.ts';
import type { YearSumsInput } from '../../../language-server/src/charts/year-sums-chart.ts';
import type { Sums } from '../../../language-server/src/views/catalogue-shape.ts';
import { inThousands } from './amounts.ts';
import { say } from './words.ts';

/** What a chart shows as a table: the first cell of a row names it, the rest are kroner or texts. */
export interface FigureRows {
    readonly head: readonly string[];
    readonly rows: readonly (readonly (string | number | null)[])[];
    /** What a row's name leads to, one a row. */
    readonly keys?: readonly string[];
}

const thousand = (kroner: number | null) => (kroner === null ? null : kroner / 1000);

export function yearSumsInput({ years }: Sums): YearSumsInput {
    const words = { heading: say('yearsHeading'), sum: say('sum'), carried: say('carried'), target: say('target'), difference: say('difference') };
    return {
        title: say('yearsHeading'),
        description: years.map(({ year, result, target }) => `${year}: ${inThousands(result)} / ${inThousands(target)}`).join('; '),
        years: years.map(({ year, result, carried, target }) => {
            return { label: String(year), sum: result / 1000, carried: thousand(carried), target: thousand(target) };
        }),
        words,
    };
}

export function yearRows({ years, onward }: Sums): FigureRows {
    const row = (label: string, pick: (year: Sums['years'][number]) => number | null, last: number | null = null) => [
        label,
        ...years.map(pick),
        last,
    ];
    const stated = (pick: (year: Sums['years'][number]) => number | null) => years.some((year) => pick(year) !== null);
    return {
        head: [say('thousands'), ...years.map(({ year }) => String(year)), say('onward')],
        rows: [
            row(say('sum'), ({ result }) => result, onward),
            ...(stated(({ carried }) => carried) ? [row(say('carried'), ({ carried }) => carried)] : []),
            ...(stated(({ target }) => target)
                ? [row(say('target'), ({ target }) => target), row(say('difference'), ({ difference }) => difference)]
                : []),
            row(say('investment'), ({ investment }) => -investment),
            row(say('net'), ({ net }) => net),
        ],
    };
}

export type Division = Sums['divisions'][number];

/** Largest first, those that say nothing last; steps of realisability in their own order. */
function ordered({ by, groups }: Division, place: number): Division['groups'] {
    const amount = (group: Division['groups'][number]) => group.sum[place] ?? 0;
    return groups.toSorted((a, b) => {
        if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
        return by === 'realisability' ? a.key.localeCompare(b.key) : amount(b) - amount(a);
    });
}

export function groupBarsInput(division: Division, place: number, when: string): GroupBarsInput {
    const title = `${say('divisionHeading')} ${say(division.by).toLowerCase()}, ${when}, 1.000 kr.`;
    const groups = ordered(division, place).map(({ key, label, sum }) => ({ key: key ?? '', label, amount: (sum[place] ?? 0) / 1000 }));
    return {
        title,
        description: groups.map(({ label, amount }) => `${label}: ${inThousands(amount * 1000)}`).join('; '),
        groups,
        words: { heading: title },
    };
}

export function divisionRows(division: Division, { years, onward }: Sums): FigureRows {
    const whole = [...years.map(({ result }) => result), onward];
    const between = division.between.some((amount) => amount !== 0);
    return {
        head: [say(division.by), say('ofProposals'), ...years.map(({ year }) => String(year)), say('onward')],
        rows: [
            ...ordered(division, whole.length - 1).map(({ label, count, sum }) => [label, String(count), ...sum]),
            ...(between ? [[say('between'), '', ...division.between]] : []),
            [say('total'), '', ...whole],
        ],
    };
}

export function matrixInput({ matrix }: Sums): MatrixInput {
    const points = matrix.flatMap(({ key, id, realisability, permanent, investment }) =>
        realisability === null ? [] : [{ key, label: id, realisability, permanent: permanent / 1000, investment: investment / 1000 }],
    );
    const words = { heading: say('matrixHeading'), size: say('size'), investment: say('investment') };
    return {
        title: say('matrixHeading'),
        description: `${points.length} ${say('ofProposals')}`,
        points,
        words: { ...words, steps: [say('easy'), say('middle'), say('hard')] },
    };
}

export function matrixRows({ matrix }: Sums): FigureRows {
    const rows = matrix.toSorted((a, b) => b.permanent - a.permanent);
    return {
        head: [say('proposal'), say('realisability'), say('permanent'), say('investment')],
        rows: rows.map(({ id, realisability, permanent, investment }) => [
            id,
            realisability === null ? '-' : String(realisability).replace('.', ','),
            permanent,
            investment,
        ]),
        keys: rows.map(({ key }) => key),
    };
}

const steps = ['excluded', 'overlap', 'noncash', 'avoided', 'cost'] as const;
/** Told even where nothing is taken off. */
const always: readonly string[] = ['overlap', 'noncash'];

export function waterfallInput({ waterfalls }: Sums, place: number, when: string): WaterfallInput {
    const title = `${say('waterfallHeading')}, ${when}`;
    const fall = waterfalls[place];
    const shown = fall === undefined ? [] : steps.filter((step) => fall[step] !== 0 || always.includes(step));
    const whole = (key: 'gross' | 'counted'): readonly WaterfallStep[] =>
        fall === undefined ? [] : [{ kind: 'whole', label: say(key), amount: fall[key] / 1000 }];
    const taken = shown.map((step): WaterfallStep => ({ kind: 'change', label: say(step), amount: fall === undefined ? 0 : -fall[step] / 1000 }));
    const all = [...whole('gross'), ...taken, ...whole('counted')];
    return {
        title,
        description: all.map(({ label, amount }) => `${label}: ${inThousands(amount * 1000)}`).join('; '),
        steps: all,
        words: { heading: title },
    };
}

export function waterfallRows({ waterfalls, years }: Sums): FigureRows {
    return {
        head: [say('thousands'), ...years.map(({ year }) => String(year)), say('onward')],
        rows: [
            [say('gross'), ...waterfalls.map(({ gross }) => gross)],
            ...steps.map((step) => [say(step), ...waterfalls.map((each) => -each[step])]),
            [say('counted'), ...waterfalls.map(({ counted }) => counted)],
        ],
    };
}
