import { CompletionItemKind } from 'vscode-languageserver-types';
import { proposalClasses, textFields } from '../../model/written.ts';
import type { Localised } from '../../rules/define.ts';
import { type OpenBlock, tokensIn } from '../place.ts';
import { type Asked, isWrittenOver, keywordItem } from './asked.ts';

import { assumption, economy, measure, realisabilities, scenario, yearRange } from './snippets.ts';
import { choice, type Suggestion, stop } from './suggestion.ts';

/** In the order in which a proposal is written. */
const proposalFields = [
    'budget',
    'sector',
    'type',
    'track',
    'committee',
    'class',
    'status',
    'realisability',
    'owner',
    'contact',
    'starts',
    'ends',
    'base_budget',
    'financing',
    'account',
    'consulted',
    'summary',
    'description',
    'target_group',
    'affected',
    'citizens',
    'staff',
    'effects',
    'barriers',
    'risks',
] as const;
const relations = ['depends_on', 'excludes', 'overlaps'] as const;
const budgetFields = [
    'municipality',
    'years',
    'unit',
    'prices',
    'payback',
    'discount_rate',
    'target',
    'carried_over',
    'decision',
    'registers',
] as const;
const statedFields = ['stated_total', 'stated_count'] as const;

/** After these a list of known values opens. */
const withValues: ReadonlySet<string> = new Set([
    'budget',
    'sector',
    'type',
    'track',
    'class',
    'status',
    'unit',
    'starts',
    'ends',
    'consulted',
    'decision',
]);
const onlyTexts: ReadonlySet<string> = new Set(textFields);

/** The fields a proposal does not have yet, those that come after the last one first; then what may stand several times. */
export function proposalLines(asked: Asked, block: OpenBlock): readonly Suggestion[] {
    const used = fieldsIn(asked, block);
    const fields = unused(asked, proposalFields, used);
    const table = used.has('economy') ? [] : [economy(asked)];
    const again = [...(used.has('measure') ? [measure(asked)] : []), ...(used.has('economy') ? [scenario(asked)] : [])];
    const others = [...(used.has('measure') ? [] : [measure(asked)]), assumption(asked), ...relations.map((key) => field(asked, key)), ...again];
    return isLate(asked.place.before) ? [...table, ...fields, ...others] : [...fields, ...table, ...others];
}

/** The texts are written: the table comes next. */
function isLate(before: string): boolean {
    return before === 'risks' || before === 'barriers' || before === 'measure' || before === 'assumption';
}

export function budgetLines(asked: Asked, block: OpenBlock): readonly Suggestion[] {
    const used = fieldsIn(asked, block);
    return [...unused(asked, budgetFields, used), ...statedFields.map((key) => field(asked, key)), assumption(asked)];
}

/** What a block holds already: fields before their colons, tables, measures. */
function fieldsIn({ place }: Asked, block: OpenBlock): ReadonlySet<string> {
    const found = new Set<string>();
    for (const index of tokensIn(place, block)) {
        const type = place.tokens[index]?.type ?? '';
        const isField = place.tokens[index + 1]?.type === ':';
        if (isField || type === 'economy' || type === 'measure') found.add(type);
    }
    return found;
}

function unused(asked: Asked, keys: readonly string[], used: ReadonlySet<string>): readonly Suggestion[] {
    const next = keys.indexOf(asked.place.before) + 1;
    return [...keys.slice(next), ...keys.slice(0, next)].filter((key) => !used.has(key)).map((key) => field(asked, key));
}

function field(asked: Asked, key: string): Suggestion {
    const label = asked.word(key);
    const next = asked.place.rest[0]?.type;
    const item = keywordItem(asked, key, { kind: CompletionItemKind.Field, detail: asked.say(kindOf(key)) });
    if (next === ':') return item;
    if (isWrittenOver(asked)) return { ...item, insert: `${label}:` };
    return { ...item, insert: `${label}: ${startingValue(asked, key)}`, snippet: true, goesOn: withValues.has(key) };
}

/** What stands after the colon at first: quotes with the cursor inside, or a figure to write over. */
function startingValue(asked: Asked, key: string): string {
    const { word } = asked;
    const { years } = asked.settings;
    if (key === 'description') return `"""\n    ${stop(1)}\n    """`;
    if (onlyTexts.has(key) || ((key === 'committee' || key === 'account') && !hasEntries(asked, key))) return `"${stop(1)}"`;
    if (key === 'realisability') return `${choice(1, realisabilities)} "${stop(2)}"`;
    if (key === 'years') return stop(1, yearRange(years));
    if (key === 'prices') return stop(1, String(years[0] ?? 2027));
    if (key === 'payback') return `${stop(1, '8')} ${word('years')}`;
    if (key === 'discount_rate') return `${stop(1, '3,5')} %`;
    if (key === 'target') return (asked.ownBudget?.written.years ?? years).map((_, index) => stop(index + 1, '-')).join(' ');
    return key === 'registers' ? word('own') : '';
}

function hasEntries(asked: Asked, register: 'committee' | 'account'): boolean {
    return asked.document.project.workspace.registersFor(asked.budget).all(register).length > 0;
}

const kinds: Readonly<Record<'text' | 'date' | 'reference' | 'word' | 'figure', Localised>> = {
    text: { da: 'felt: tekst', en: 'field: text' },
    date: { da: 'felt: dato', en: 'field: date' },
    reference: { da: 'felt: henvisning', en: 'field: reference' },
    word: { da: 'felt: fast valg', en: 'field: choice' },
    figure: { da: 'felt: tal', en: 'field: figure' },
};
const references: ReadonlySet<string> = new Set(['budget', 'sector', 'type', 'track', 'committee', 'account', ...relations]);
const dates: ReadonlySet<string> = new Set(['starts', 'ends', 'consulted', 'decision']);
const words: ReadonlySet<string> = new Set(['class', 'status', 'unit', 'registers', 'realisability']);

function kindOf(key: string): Localised {
    if (onlyTexts.has(key)) return kinds.text;
    if (dates.has(key)) return kinds.date;
    if (references.has(key)) return kinds.reference;
    return words.has(key) ? kinds.word : kinds.figure;
}

/** The shares of the grey zone that are not argued yet. */
export function shares(asked: Asked, block: OpenBlock): readonly Suggestion[] {
    const used = new Set(tokensIn(asked.place, block).map((index) => asked.place.tokens[index]?.type));
    return proposalClasses
        .filter((each) => each !== 'grey-zone' && !used.has(each))
        .map((each) =>
            keywordItem(asked, each, {
                insert: `${asked.word(each)} ${stop(1, '50')} % "${stop(2)}"`,
                snippet: true,
                kind: CompletionItemKind.EnumMember,
                detail: asked.say({ da: 'andel i procent og begrundelse', en: 'share in per cent and argument' }),
            }),
        );
}
