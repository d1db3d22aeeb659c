import { scaleOf } from '../model/amount.ts';
import { decimalString } from '../model/decimal.ts';
import { type FigureData, figureData, figureFix } from '../model/figures.ts';
import type { Proposal } from '../model/proposal.ts';
import { columnName, type StatedCheck } from '../model/stated.ts';
import type { Fix } from '../model/written.ts';
import type { Found, Language, Localised } from './define.ts';
import { columnWord, figure, size, word } from './words.ts';

/** What the messages about stated figures name. */
export interface StatedData extends FigureData {
    /** The kind of row, and its label where it has one. */
    readonly row: string;
    readonly label: string | null;
    /** The year, `setup` or `onward`; null for a sum across the years. */
    readonly column: string | null;
    readonly group: string | null;
    readonly parts: readonly { readonly label: string; readonly amount: string }[];
    readonly acrossYears: boolean;
}

/** The findings of a proposal's stated figures that a rule picks. */
export function statedFindings(proposal: Proposal, picks: (check: StatedCheck) => boolean): readonly Found[] {
    return proposal.checks.filter(picks).map((check) => ({ span: check.span, data: dataOf(check, proposal), fixes: fixesOf(check) }));
}

function dataOf(check: StatedCheck, proposal: Proposal): StatedData & Found['data'] {
    const { written } = check.row;
    const scale = scaleOf[check.dimension];
    const block = proposal.blocks.find((each) => each.rows.includes(check.row));
    return {
        ...figureData(check.stated.counted, check.computed, check.steps, check.dimension),
        row: written.kind,
        label: written.label?.text ?? null,
        column: check.column === null ? null : columnName(check.column),
        group: written.group === null ? null : (block?.written.groups[written.group]?.label ?? null),
        parts: check.parts.map((part) => ({ label: part.label, amount: decimalString(part.amount.counted, scale) })),
        acrossYears: check.of === 'row-sum',
    };
}

/** Writes the computed figure in the place and the unit of the stated one. */
function fixesOf(check: StatedCheck): readonly Fix[] {
    const { written } = check.row;
    const cell = [...written.cells, ...(written.sum === null ? [] : [written.sum])].find((each) => each.start === check.span.start);
    return cell === undefined ? [] : figureFix(cell, check.computed, check.dimension, check.power);
}

/** `samlet gevinst i 2028`, `netto i gruppen 'Drift' i 2027`, `summen af rækken 'Løn'`. */
export function describe(data: StatedData, language: Language): string {
    const da = language === 'da';
    const row = data.label === null ? `'${word(data.row, language)}'` : `'${data.label}'`;
    const group = data.group === null ? '' : da ? ` i gruppen '${data.group}'` : ` in group '${data.group}'`;
    if (data.acrossYears) return `${da ? 'Summen af rækken' : 'The sum of the row'} ${row}${group}`;
    return `${row}${group} ${whereInWords(data.column, language)}`;
}

function whereInWords(column: string | null, language: Language): string {
    const da = language === 'da';
    if (column === null) return da ? 'over årene' : 'over the years';
    const place = columnWord(column, language);
    if (/^\d+$/.test(column)) return da ? `i ${Number(column) < 1000 ? 'år ' : ''}${place}` : `in ${Number(column) < 1000 ? 'year ' : ''}${place}`;
    return da ? `i kolonnen '${place}'` : `in the column '${place}'`;
}

/** The sentence that every stated figure is answered with: stated, computed, difference. */
export function comparison(data: FigureData, language: Language): string {
    const { unit } = data;
    const [stated, computed] = [figure(data.stated, unit, language), figure(data.computed, unit, language)];
    const difference = size(data.difference, unit, language);
    return language === 'da'
        ? `oplyst ${stated}, men delene giver ${computed} (forskel ${difference})`
        : `${stated} is stated, but the parts give ${computed} (difference ${difference})`;
}

export function localised(make: (language: Language) => string): Localised {
    return { da: make('da'), en: make('en') };
}
