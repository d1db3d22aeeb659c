import { type Amount, exactly, sumOf } from '../../model/amount.ts';
import type { Profile } from '../../model/derived.ts';
import type { Balance } from '../../model/profile.ts';
import type { MoneyKind } from '../../model/written.ts';
import { type Figure, none, type OpenEnds, unreadable } from './figures.ts';
import { isStated, isUnreadable, type LevelRow, type Place } from './levels.ts';

/** The sum of one kind's cash rows in a place, from the profile; `-` where none of them states anything there. */
export function kindSum(kind: MoneyKind, rows: readonly LevelRow[], place: Place, profile: Profile): Figure {
    return sumFigure(
        rows,
        place,
        balanceAt(place, profile)?.[kind] ?? null,
        openEnds(rows, place, () => false),
    );
}

export function netSum(rows: readonly LevelRow[], place: Place, profile: Profile): Figure {
    return sumFigure(rows, place, balanceAt(place, profile)?.net ?? null, netEnds(rows, place));
}

export function sumFigure(rows: readonly LevelRow[], place: Place, amount: Amount | null, open: OpenEnds): Figure {
    if (isUnreadable(rows, place)) return unreadable;
    return { kind: 'derived', amount: isStated(rows, place) ? amount : null, dimension: 'money', open };
}

export function balanceAt(place: Place, { setup, years, balances, onward }: Profile): Balance | null {
    if (place.kind === 'year') return balances[years.indexOf(place.year)] ?? null;
    return place.kind === 'setup' ? setup : onward;
}

/** The running net of the profile, with the spans of the nets it runs over; onward is no year. */
export function cumulativeSum(rows: readonly LevelRow[], place: Place, profile: Profile): Figure {
    if (place.kind === 'onward') return none;
    const until = upTo(place, profile);
    if (until.some((each) => isUnreadable(rows, each))) return unreadable;
    const ends = until.map((each) => netEnds(rows, each));
    const open = { low: ends.some((each) => each.low), high: ends.some((each) => each.high) };
    return { kind: 'derived', amount: runningAmount(place, until, profile), dimension: 'money', open };
}

function upTo(place: Place, { setup, years }: Profile): readonly Place[] {
    const before: readonly Place[] = setup === null ? [] : [{ kind: 'setup' }];
    if (place.kind !== 'year') return before;
    return [...before, ...years.filter((year) => year <= place.year).map((year): Place => ({ kind: 'year', year }))];
}

/** Where the table skips a year the profile counts the level before it, which the nets shown do not: then only its counted value is known. */
function runningAmount(place: Place, until: readonly Place[], profile: Profile): Amount | null {
    const running = sumOf(until.flatMap((each) => balanceAt(each, profile)?.net ?? []));
    const counted = place.kind === 'year' ? (profile.cumulative[profile.years.indexOf(place.year)] ?? null) : (profile.setup?.net?.counted ?? null);
    if (counted === null || running === null) return counted === null ? null : exactly(counted);
    return running.counted === counted ? running : { ...exactly(counted), approximate: running.approximate };
}

/** Whether some running net holds more than the nets beside it: a year that the table skips. */
export function countsSkippedYears(profile: Profile): boolean {
    return profile.years.some((year, index) => index > 0 && year > (profile.years[index - 1] ?? year) + 1 && profile.cumulative[index] !== null);
}

/** A net is open upwards where a gain is, and where a cost may be less. */
export function netEnds(rows: readonly LevelRow[], place: Place): OpenEnds {
    return openEnds(rows, place, (row) => row.flow.kind === 'cost' || row.flow.kind === 'investment');
}

function openEnds(rows: readonly LevelRow[], place: Place, takes: (row: LevelRow) => boolean): OpenEnds {
    const open = (end: 'low' | 'high') =>
        rows.some((row) => {
            const value = row.at(place);
            return value?.state === 'stated' && value[takes(row) ? opposite[end] : end] === null;
        });
    return { low: open('low'), high: open('high') };
}

const opposite = { low: 'high', high: 'low' } as const;
