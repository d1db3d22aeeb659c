import type { AmountChange, FigureChange, ProposalChange } from '../json/compare-shape.ts';
import { danish } from '../model/decimal.ts';
import type { Language, Localised } from '../rules/define.ts';
import { columnWord, figure, word } from '../rules/words.ts';

export const changeWords: Readonly<Record<ProposalChange['change'], Localised>> = {
    added: { da: 'nyt', en: 'added' },
    removed: { da: 'taget ud', en: 'removed' },
    changed: { da: 'ændret', en: 'changed' },
};

const figureWords: Readonly<Record<FigureChange['figure'], Localised>> = {
    paybackState: { da: 'tilbagebetaling', en: 'payback' },
    paybackYears: { da: 'tilbagebetaling, år', en: 'payback, years' },
    paybackYear: { da: 'tjent hjem i', en: 'earned back in' },
    withinLimit: { da: 'inden for budgettets frist', en: "within the budget's limit" },
    totalNet: { da: 'netto over tabellens år', en: 'net over the years of the table' },
    grossReturn: { da: 'bruttoafkast pr. investeret krone', en: 'gross return per invested krone' },
    netReturn: { da: 'nettoafkast pr. investeret krone', en: 'net return per invested krone' },
    npv: { da: 'nutidsværdi', en: 'net present value' },
    irr: { da: 'intern rente', en: 'internal rate of return' },
};

const states: Readonly<Record<string, Localised>> = {
    years: { da: 'tjenes hjem', en: 'earned back' },
    never: { da: 'tjenes aldrig hjem', en: 'never earned back' },
    none: { da: 'intet at tjene hjem', en: 'nothing to earn back' },
    true: { da: 'ja', en: 'yes' },
    false: { da: 'nej', en: 'no' },
};

export function amountName({ kind, scenario }: AmountChange, language: Language): string {
    const sum = language === 'da' ? 'sum' : 'sum';
    const name = kind === 'sum' ? sum : kind === 'hours' || kind === 'fte' ? figure('', kind, language) : word(kind, language);
    return scenario === null ? name : `${name} (${scenario})`;
}

export function columnName({ column, year }: AmountChange, language: Language): string {
    return year === null ? columnWord(column, language) : String(year);
}

export function figureName({ figure: name, scenario }: FigureChange, language: Language): string {
    return scenario === null ? figureWords[name][language] : `${figureWords[name][language]} (${scenario})`;
}

/** A figure as people read it: money in kroner, ratios with two decimals, `–` for nothing. */
export function figureValue(name: FigureChange['figure'], value: FigureChange['old'], language: Language): string {
    if (value === null) return '–';
    if (typeof value !== 'number') return states[String(value)]?.[language] ?? String(value);
    if (name === 'paybackYear') return String(value);
    if (name === 'irr') return `${danish(String(Number((value * 100).toFixed(1))))} %`;
    if (name === 'npv' || name === 'totalNet') return numberText(Math.round(value));
    return danish(String(Number(value.toFixed(2))));
}

export function numberText(value: number | null): string {
    return value === null ? '–' : danish(String(value)).replace(/^-/, '\u2212');
}
