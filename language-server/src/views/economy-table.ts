import { actualRows, levelLabel, placesOf, placeWord, quantityRows } from '../exports/markdown/economy.ts';
import { type Figure, roundingFor, shownFigure, written } from '../exports/markdown/figures.ts';
import { type LevelRow, levelRows, type Place, withoutEmptyHalves } from '../exports/markdown/levels.ts';
import { cumulativeSum, netSum } from '../exports/markdown/sums.ts';
import { headWord, phrases } from '../exports/phrases.ts';
import type { Profile } from '../model/derived.ts';
import type { Scenario } from '../model/proposal.ts';
import { moneyKinds, type Span } from '../model/written.ts';
import type { Language } from '../rules/define.ts';
import { word } from '../rules/words.ts';
import type { ProposalView } from './proposal-shape.ts';

interface Line {
    readonly label: string;
    /** Where the row stands in its file; null for a sum. */
    readonly row: Span | null;
    readonly strong: boolean;
    readonly figures: readonly Figure[];
}

/** The figures behind the picture: every row in 1.000 kr., each pointing to where it stands in the text, then net and running net. */
export function economyView(scenario: Scenario, profile: Profile, language: Language): ProposalView['table'] {
    const places = placesOf(scenario, profile);
    const all = withoutEmptyHalves(levelRows(scenario), places);
    const cash = all.filter(({ flow }) => flow.liquidity === 'cash');
    const lines = [
        ...moneyKinds.flatMap((kind) => cash.filter(({ flow }) => flow.kind === kind).map((row) => lineOf(row, headWord(kind, language), places))),
        ...sumLines(cash, profile, places, language),
        ...all.filter(({ flow }) => flow.liquidity !== 'cash').map((row) => lineOf(row, asideName(row, language), places)),
        ...[...quantityRows(profile, places, language), ...actualRows(profile, places, language)].map(plainLine),
    ];
    const rounding = roundingFor(lines.flatMap(({ figures }) => figures));
    return {
        head: [phrases.inThousands[language], ...places.map((place) => placeWord(place, profile.relative, language))],
        rows: lines.map(({ label, row, strong, figures }) => ({
            label,
            ...placeOf(row),
            strong,
            cells: figures.map((figure) => shownFigure(figure, rounding)),
        })),
    };
}

function placeOf(row: Span | null): { readonly row: number | null; readonly end: number | null } {
    return { row: row?.start ?? null, end: row?.end ?? null };
}

function lineOf(row: LevelRow, kind: string, places: readonly Place[]): Line {
    return { label: levelLabel(row, kind), row: row.flow.row, strong: false, figures: places.map((place) => written(row.at(place))) };
}

/** Freed time and avoided costs stand under the sums: they enter none. */
function asideName({ flow }: LevelRow, language: Language): string {
    return `${headWord(flow.liquidity, language)} ${word(flow.kind, language)}`;
}

function sumLines(cash: readonly LevelRow[], profile: Profile, places: readonly Place[], language: Language): readonly Line[] {
    if (cash.length === 0) return [];
    const net = { label: headWord('net', language), row: null, strong: true, figures: places.map((place) => netSum(cash, place, profile)) };
    const running = {
        label: headWord('cumulative', language),
        row: null,
        strong: false,
        figures: places.map((place) => cumulativeSum(cash, place, profile)),
    };
    return places.some(({ kind }) => kind !== 'onward') ? [net, running] : [net];
}

function plainLine({ label, figures }: { readonly label: string; readonly figures: readonly Figure[] }): Line {
    return { label, row: null, strong: false, figures };
}
