import { CompletionItemKind } from 'vscode-languageserver-types';
import { proposalClasses, statuses } from '../../model/written.ts';
import { type Asked, keywordItem } from './asked.ts';

import { realisabilities, yearRange } from './snippets.ts';
import { choice, type Suggestion, spellings, stop } from './suggestion.ts';

/** The four classes with their meaning; the grey zone with its shares. */
export function classes(asked: Asked): readonly Suggestion[] {
    return proposalClasses.map((each) => {
        const zone = each === 'grey-zone' && asked.place.rest.every((token) => token.type !== '{');
        return keywordItem(asked, each, { ...(zone ? { insert: greyZone(asked), snippet: true } : {}), kind: CompletionItemKind.EnumMember });
    });
}

function greyZone({ word }: Asked): string {
    const width = Math.max(word('efficiency').length, word('service-reduction').length);
    const other = choice(3, [word('service-reduction'), word('budget-change')]);
    return [
        `${word('grey-zone')} {`,
        `    ${word('efficiency').padEnd(width)} ${stop(1, '50')} % "${stop(2)}"`,
        `    ${other} ${stop(4, '50')} % "${stop(5)}"`,
        '}',
    ].join('\n');
}

/** From the first thought to the last: where one stands already, the next one first. */
export function allStatuses(asked: Asked): readonly Suggestion[] {
    const now = asked.proposal?.written.status ?? null;
    const next = now === null ? 0 : statuses.indexOf(now) + 1;
    return [...statuses.slice(next), ...statuses.slice(0, next)].map((each) => keywordItem(asked, each, { kind: CompletionItemKind.EnumMember }));
}

export function realisability(asked: Asked): readonly Suggestion[] {
    const detail = [
        { da: 'sikkert', en: 'sure' },
        { da: 'mellem 1 og 2', en: 'between 1 and 2' },
        { da: 'delvis sikkert', en: 'fairly sure' },
        { da: 'mellem 2 og 3', en: 'between 2 and 3' },
        { da: 'usikkert', en: 'unsure' },
    ];
    return realisabilities.map((label, index) => ({
        label,
        insert: `${label} "${stop(1)}"`,
        snippet: true,
        kind: CompletionItemKind.Value,
        detail: asked.say(detail[index] ?? { da: '', en: '' }),
        about: asked.say({
            da: 'Fra 1 (sikkert) til 3 (usikkert), gerne med en begrundelse.',
            en: 'From 1 (sure) to 3 (unsure), preferably with a reason.',
        }),
    }));
}

/** Dates as inexact as one likes: the budget's years, their quarters and first days; the year before it for what is decided then. */
export function dates(asked: Asked, key: string): readonly Suggestion[] {
    const years = (asked.budget?.written.years.length ?? 0) > 0 ? (asked.budget?.written.years ?? []) : asked.settings.years;
    const [first = 2027] = years;
    const last = years.at(-1) ?? first;
    return datesOf(key, first, last, years).map((label) => ({
        label,
        kind: CompletionItemKind.Value,
        detail: asked.say(exactness(label)),
        about: asked.say({
            da: 'En dato må være så upræcis som kilden: `2027-08-01`, `2027-08`, `2027-Q3` eller `2027`.',
            en: 'A date may be as inexact as its source: `2027-08-01`, `2027-08`, `2027-Q3` or `2027`.',
        }),
    }));
}

function datesOf(key: string, first: number, last: number, years: readonly number[]): readonly string[] {
    if (key === 'ends') return [`${last}-12-31`, `${last}`, ...years.slice(0, -1).map(String)];
    if (key === 'consulted' || key === 'decision') return [`${first - 1}-10`, `${first - 1}-Q3`, `${first - 1}-Q4`, `${first - 1}`];
    if (key === 'by' || key === 'in')
        return [...years.slice(1), ...years.slice(0, 1)].flatMap((year) => [`${year}`]).concat(`${first}-12-31`, `${first}-Q4`);
    return [
        `${first}-01-01`,
        `${first}-07-01`,
        ...[1, 2, 3, 4].map((quarter) => `${first}-Q${quarter}`),
        `${first}`,
        `${first + 1}-01-01`,
        `${first + 1}`,
    ];
}

function exactness(date: string) {
    if (date.includes('Q')) return { da: 'kvartal', en: 'quarter' };
    if (date.length === 4) return { da: 'år', en: 'year' };
    return date.length === 7 ? { da: 'måned', en: 'month' } : { da: 'dag', en: 'day' };
}

const money = [
    { label: '1.000 kr', da: 'tusinde kroner', en: 'thousand kroner', also: ['t.kr', 'tkr', 'kr'] },
    { label: 'mio. kr', da: 'millioner kroner', en: 'million kroner', also: ['mio', 'million'] },
    { label: 'kr', da: 'kroner', en: 'kroner', also: [] },
    { label: 'mia. kr', da: 'milliarder kroner', en: 'billion kroner', also: ['mia', 'milliard', 'billion'] },
];

/** What a bare amount means: after `enhed:` and after `økonomi i`. */
export function tableUnits(asked: Asked, withQuantities: boolean): readonly Suggestion[] {
    const unit = asked.settings.unit;
    const likeliest = [...money].sort((a, b) => Number(b.label === unit) - Number(a.label === unit));
    return [...likeliest.map((each) => unitItem(asked, each)), ...(withQuantities ? quantities(asked) : [])];
}

/** A unit of its own after a number. In a cell only money may stand. */
export function units(asked: Asked, withQuantities: boolean): readonly Suggestion[] {
    const own = money.map((each) => unitItem(asked, each.label === '1.000 kr' ? { ...each, label: 't.kr', also: ['tkr'] } : each));
    const percent = unitItem(asked, { label: '%', da: 'procent', en: 'per cent', also: ['pct', 'procent'] });
    return withQuantities ? [...own.filter((each) => each.label === 'kr'), ...quantities(asked), percent, ...own] : own;
}

function quantities(asked: Asked): readonly Suggestion[] {
    const hours = asked.document.keywords === 'da' ? 'timer' : 'hours';
    return [
        unitItem(asked, { label: hours, da: 'timer', en: 'hours', also: ['timer', 'hours'] }),
        unitItem(asked, { label: asked.word('fte'), da: 'fuldtidsstillinger', en: 'full-time positions', also: spellings('fte') }),
    ];
}

interface UnitText {
    readonly label: string;
    readonly da: string;
    readonly en: string;
    readonly also: readonly string[];
}

function unitItem(asked: Asked, { label, da, en, also }: UnitText): Suggestion {
    const about = asked.say({ da: `Enhed: ${da}.`, en: `Unit: ${en}.` });
    return { label, kind: CompletionItemKind.Unit, detail: asked.say({ da, en }), about, also };
}

/** Years for `år:` of a budget: the four from the year that its id names, if it names one. */
export function budgetYears(asked: Asked): readonly Suggestion[] {
    const named = Number(/(?:^|\D)(20\d\d)(?:\D|$)/.exec(asked.ownBudget?.written.id.name ?? '')?.[1] ?? 0);
    const ranges = [...(named > 0 ? [[named, named + 1, named + 2, named + 3]] : []), asked.settings.years];
    return ranges.map((years) => ({
        label: yearRange(years),
        kind: CompletionItemKind.Value,
        detail: asked.say({ da: 'budgetår og tre overslagsår', en: 'budget year and three forecast years' }),
        about: asked.say({ da: 'Det første er budgetåret.', en: 'The first is the budget year.' }),
    }));
}

export function priceYears(asked: Asked): readonly Suggestion[] {
    const { years } = asked.settings;
    const [first = 2027] = years;
    return [first, first - 1].map((year) => ({
        label: String(year),
        kind: CompletionItemKind.Value,
        detail: asked.say({ da: 'pris- og lønniveau', en: 'price and wage level' }),
        about: asked.say({ da: 'Det år, beløbenes priser og lønninger hører til.', en: 'The year whose prices and wages the amounts are in.' }),
    }));
}
