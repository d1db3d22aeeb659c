import type { Profile } from '../../model/derived.ts';
import type { Proposal, Scenario } from '../../model/proposal.ts';
import type { Language } from '../../rules/define.ts';
import { word } from '../../rules/words.ts';
import { actualRows, type EconomyRow, levelLabel, placesOf, placeWord, quantityRows } from '../markdown/economy.ts';
import { type Figure, type Rounding, roundingFor, written } from '../markdown/figures.ts';
import { paybackText, proposalKeyFigures } from '../markdown/key-figures.ts';
import { hasUnreadable, type LevelRow, levelRows, type Place, withoutEmptyHalves } from '../markdown/levels.ts';
import { remarksOf } from '../markdown/remarks.ts';
import { cumulativeSum, netSum } from '../markdown/sums.ts';
import { countsFromStart, headWord, phrases } from '../phrases.ts';
import { countedOf, effectOf, effectSum, isImplementation, printed, printedFigure, signed } from './effects.ts';
import { type Block, type TableBlock, type TableRow, textBlock } from './model.ts';
import type { Sign } from './settings.ts';
import { documentWords } from './words.ts';

type Line = EconomyRow & { readonly kind: 'line' | 'sum' | 'total' };
type Entry = Line | Extract<TableRow, { readonly kind: 'group' }>;

interface Told {
    readonly proposal: Proposal;
    readonly scenario: Scenario | undefined;
    readonly profile: Profile;
    readonly sign: Sign;
    readonly caption: string;
}

/**
 * The economy of one scenario in the usual order: permanent changes and their total, what it costs to get there, the total
 * effect, then what enters no sum, positions, and payback; below it what the table alone does not tell.
 */
export function economyBlocks({ proposal, scenario, profile, sign, caption }: Told, language: Language): readonly Block[] {
    const places = placesOf(scenario, profile);
    const rows = scenario === undefined ? [] : withoutEmptyHalves(levelRows(scenario), places);
    const entries = entriesOf(rows, profile, places, language);
    if (places.length === 0 || entries.length === 0) return [];
    const figures = entries.flatMap((entry) => (entry.kind === 'group' ? [] : entry.figures));
    const rounding = roundingFor(figures);
    const table: TableBlock = {
        kind: 'table',
        caption,
        columns: [
            { title: phrases.inThousands[language], kind: 'word' },
            ...places.map((place) => ({ title: placeWord(place, profile.relative, language), kind: 'figure' }) as const),
        ],
        rows: [...entries.map((entry) => rowOf(entry, rounding, sign)), ...paybackRow(scenario, profile, language)],
        lookup: false,
    };
    const remarks = remarksOf({ rows, figures, profile, rounding }, language);
    const sentence = proposalKeyFigures(proposal, scenario, profile, language);
    return [
        table,
        ...(remarks.length === 0 ? [] : [{ kind: 'list', role: 'note', items: remarks } as const]),
        ...(sentence === null ? [] : [textBlock(printed(sentence), 'note', `${phrases.keyFigures[language]}:`)]),
    ];
}

function rowOf(entry: Entry, rounding: Rounding, sign: Sign): TableRow {
    if (entry.kind === 'group') return entry;
    const cells = entry.figures.map((figure) => cellOf(signed(figure, sign), rounding));
    return { kind: entry.kind, cells: [{ text: entry.label, value: null }, ...cells], to: null, group: null };
}

export function cellOf(figure: Figure, rounding: Rounding): { readonly text: string; readonly value: bigint | null } {
    return { text: printedFigure(figure, rounding), value: countedOf(figure) };
}

function entriesOf(rows: readonly LevelRow[], profile: Profile, places: readonly Place[], language: Language): readonly Entry[] {
    const cash = rows.filter((row) => row.flow.liquidity === 'cash');
    const permanent = cash.filter((row) => !isImplementation(row));
    const once = cash.filter(isImplementation);
    const comesOnce = once.some((row) => row.flow.kind === 'gain' || row.flow.kind === 'income');
    const onceTitle = documentWords[comesOnce ? 'implementationAndOneOff' : 'implementation'][language];
    return [
        ...partOf(permanent, places, documentWords.permanent[language], documentWords.permanentTotal[language], language),
        ...partOf(once, places, onceTitle, documentWords.implementationTotal[language], language),
        ...(cash.length === 0 ? [] : totals(cash, profile, places, language)),
        ...outsideSums(rows, places, language),
        ...[...quantityRows(profile, places, language), ...actualRows(profile, places, language)].map((row) => ({ ...row, kind: 'line' as const })),
    ];
}

function partOf(rows: readonly LevelRow[], places: readonly Place[], title: string, total: string, language: Language): readonly Entry[] {
    if (rows.length === 0) return [];
    const lines = rows.map((row) =>
        line(
            levelLabel(row, headWord(row.flow.kind, language)),
            places.map((place) => effectOf(row, written(row.at(place)))),
        ),
    );
    return [{ kind: 'group', text: title }, ...lines, { kind: 'sum', label: total, figures: places.map((place) => effectSum(rows, place)) }];
}

function line(label: string, figures: readonly Figure[]): Line {
    return { kind: 'line', label, figures };
}

function totals(cash: readonly LevelRow[], profile: Profile, places: readonly Place[], language: Language): readonly Entry[] {
    const running = line(
        headWord('cumulative', language),
        places.map((place) => cumulativeSum(cash, place, profile)),
    );
    return [
        { kind: 'total', label: documentWords.totalEffect[language], figures: places.map((place) => netSum(cash, place, profile)) },
        ...(places.some((place) => place.kind !== 'onward') ? [running] : []),
    ];
}

/** Freed time and avoided costs stand apart. */
function outsideSums(rows: readonly LevelRow[], places: readonly Place[], language: Language): readonly Entry[] {
    const others = rows.filter((row) => row.flow.liquidity !== 'cash');
    if (others.length === 0) return [];
    const lines = others.map((row) => {
        const kind = `${headWord(row.flow.liquidity, language)} ${word(row.flow.kind, language)}`;
        return line(
            levelLabel(row, kind),
            places.map((place) => effectOf(row, written(row.at(place)))),
        );
    });
    return [{ kind: 'group', text: documentWords.notInSums[language] }, ...lines];
}

function paybackRow(scenario: Scenario | undefined, { payback, approximate, relative }: Profile, language: Language): readonly TableRow[] {
    if (payback === null || scenario === undefined || hasUnreadable(scenario)) return [];
    const text = printed(paybackText(payback, approximate, language));
    const when = payback.state === 'years' && !countsFromStart(payback.year, relative) ? ` (${payback.year})` : '';
    return [{ kind: 'across', word: documentWords.paybackTime[language], text: `${text}${when}` }];
}
