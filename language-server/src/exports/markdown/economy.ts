import type { BlockContent } from 'mdast';
import type { Amount } from '../../model/amount.ts';
import type { Aside, Profile } from '../../model/derived.ts';
import type { Scenario } from '../../model/proposal.ts';
import { moneyKinds } from '../../model/written.ts';
import type { Language } from '../../rules/define.ts';
import { columnWord, word } from '../../rules/words.ts';
import { capitalised, headWord, phrases, unitWord, yearWord } from '../phrases.ts';
import { derived, type Figure, figureText, none, roundingFor, written } from './figures.ts';
import { type LevelRow, levelRows, type Place, withoutEmptyHalves } from './levels.ts';
import { table } from './nodes.ts';
import { economyRemarks } from './remarks.ts';
import { cumulativeSum, kindSum, netSum } from './sums.ts';

export interface EconomyRow {
    readonly label: string;
    readonly figures: readonly Figure[];
    readonly strong?: boolean;
}

/** The economy of one scenario as a table of levels in 1.000 kr: cash rows down to the running net, then what is no cash. */
export function economyTable(scenario: Scenario | undefined, profile: Profile, language: Language): readonly BlockContent[] {
    const places = placesOf(scenario, profile);
    const rows = scenario === undefined ? [] : withoutEmptyHalves(levelRows(scenario), places);
    const all = [
        ...cashRows(rows, profile, places, language),
        ...otherRows(rows, places, language),
        ...quantityRows(profile, places, language),
        ...actualRows(profile, places, language),
    ];
    if (all.length === 0 || places.length === 0) return [];
    const figures = all.flatMap((row) => row.figures);
    const rounding = roundingFor(figures);
    const head = [phrases.inThousands[language], ...places.map((place) => placeWord(place, profile.relative, language))];
    const lines = all.map((row) => ({
        cells: [row.label, ...row.figures.map((figure) => figureText(figure, rounding))],
        strong: row.strong === true,
    }));
    return [table({ head, rows: lines, words: 1 }), ...economyRemarks({ rows, figures, profile, rounding }, language)];
}

/** A column for onward only where a table states one: what goes on without it is a rule, not a figure of the proposal. */
export function placesOf(scenario: Scenario | undefined, profile: Profile): readonly Place[] {
    const onward = scenario?.blocks.some((block) => block.columns.some((column) => column.kind === 'onward')) ?? true;
    return [
        ...(profile.setup === null ? [] : [{ kind: 'setup' } as const]),
        ...profile.years.map((year) => ({ kind: 'year', year }) as const),
        ...(onward ? [{ kind: 'onward' } as const] : []),
    ];
}

export function placeWord(place: Place, relative: boolean, language: Language): string {
    return capitalised(place.kind === 'year' ? yearWord(place.year, relative, language) : columnWord(place.kind, language));
}

function levelRow(row: LevelRow, places: readonly Place[], kind: string): EconomyRow {
    return { label: levelLabel(row, kind), figures: places.map((place) => written(row.at(place))) };
}

/** What a row is and is about: `Gevinst: Vikarer (Drift)`. */
export function levelLabel({ flow, within }: LevelRow, kind: string): string {
    const label = within === null ? flow.label : `${flow.label} (${within})`;
    return flow.label === '' ? kind : `${kind}: ${label}`;
}

/** Gains, income, costs and investment by label, each kind with its sum where it has several rows, then net and running net. */
function cashRows(all: readonly LevelRow[], profile: Profile, places: readonly Place[], language: Language): readonly EconomyRow[] {
    const rows = all.filter((row) => row.flow.liquidity === 'cash');
    if (rows.length === 0) return [];
    const byKind = moneyKinds.flatMap((kind) => {
        const own = rows.filter((row) => row.flow.kind === kind);
        const sum = { label: headWord(`total_${kind}`, language), figures: places.map((place) => kindSum(kind, own, place, profile)) };
        return [...own.map((row) => levelRow(row, places, headWord(kind, language))), ...(own.length > 1 ? [sum] : [])];
    });
    const net = { label: headWord('net', language), strong: true, figures: places.map((place) => netSum(rows, place, profile)) };
    const running = { label: headWord('cumulative', language), figures: places.map((place) => cumulativeSum(rows, place, profile)) };
    return [...byKind, net, ...(places.some((place) => place.kind !== 'onward') ? [running] : [])];
}

/** Freed time and avoided costs stand apart: they enter no sum. */
export function otherRows(rows: readonly LevelRow[], places: readonly Place[], language: Language): readonly EconomyRow[] {
    return rows
        .filter((row) => row.flow.liquidity !== 'cash')
        .map((row) => levelRow(row, places, `${headWord(row.flow.liquidity, language)} ${word(row.flow.kind, language)}`));
}

/** Hours and positions of all rows together, in their own unit. */
export function quantityRows(profile: Profile, places: readonly Place[], language: Language): readonly EconomyRow[] {
    return (['hours', 'fte'] as const).flatMap((dimension) => {
        const amounts = places.map((place): Amount | null => asideAt(place, profile)?.[dimension] ?? null);
        const label = `${capitalised(unitWord(dimension, language))} (${phrases.number[language]})`;
        return amounts.every((amount) => amount === null) ? [] : [{ label, figures: amounts.map((amount) => derived(amount, dimension)) }];
    });
}

function asideAt(place: Place, { setup, years, asides, onward }: Profile): Aside | null {
    if (place.kind === 'year') return asides[years.indexOf(place.year)] ?? null;
    return place.kind === 'setup' ? setup : onward;
}

export function actualRows({ actual, years }: Profile, places: readonly Place[], language: Language): readonly EconomyRow[] {
    if (actual === null) return [];
    return ([...moneyKinds, 'net'] as const).flatMap((kind) => {
        const at = (place: Place) => (place.kind === 'year' ? (actual[years.indexOf(place.year)]?.[kind] ?? null) : null);
        if (places.every((place) => at(place) === null)) return [];
        const figures = places.map((place) => (place.kind === 'year' ? derived(at(place)) : none));
        return [{ label: `${headWord('actual', language)} ${word(kind, language)}`, figures }];
    });
}
