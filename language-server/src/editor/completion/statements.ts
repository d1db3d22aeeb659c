import { CompletionItemKind } from 'vscode-languageserver-types';
import { isInFormula } from '../place.ts';
import { type Asked, keywordItem } from './asked.ts';
import { formula } from './formulas.ts';
import { proposalIds } from './references.ts';
import { type Suggestion, stop } from './suggestion.ts';
import { dates, tableUnits, units } from './values.ts';

/** The parts of a measure that are not there yet, in the order in which they are read. */
export function inMeasure(asked: Asked): readonly Suggestion[] {
    const types = asked.place.statement.map((token) => token.type);
    const last = types.at(-1) ?? '';
    if (last === 'measure' || last === 'from' || last === 'to' || last === 'actual' || last === 'source' || last === 'note') return [];
    if (last === 'by' || last === 'in') return dates(asked, last);
    const parts = ['from', 'to', 'by', 'source', 'note', 'actual'].filter((key) => !types.includes(key) || key === 'actual');
    const items = parts.map((key) => part(asked, key));
    const measured = types.findLast((type) => type === 'from' || type === 'to' || type === 'actual' || type === 'by');
    const dated = last === 'AMOUNT' && measured !== 'by';
    return [...(dated && measured === 'actual' ? [inYear(asked)] : []), ...items, ...(dated && measured !== 'actual' ? [inYear(asked)] : [])];
}

function part(asked: Asked, key: string): Suggestion {
    const text = key === 'source' || key === 'note';
    return keywordItem(asked, key, { insert: text ? `${asked.word(key)} "${stop(1)}"` : `${asked.word(key)} `, snippet: text, goesOn: key === 'by' });
}

function inYear(asked: Asked): Suggestion {
    return keywordItem(asked, 'in', { insert: `${asked.word('in')} `, goesOn: true });
}

/** `overlapper: TVÆ-02 med 150 om året`. */
export function inOverlaps(asked: Asked): readonly Suggestion[] {
    const { place, word } = asked;
    const last = place.statement.at(-1)?.type ?? '';
    const types = place.statement.map((token) => token.type);
    const own = types.slice(types.lastIndexOf(',') + 1);
    if (last === ':' || last === ',') return proposalIds(asked);
    if (last === 'ID' && !own.includes('with')) {
        const insert = `${word('with')} ${stop(1, '0')} ${word('per_year')}`;
        const label = `${word('with')} … ${word('per_year')}`;
        return [keywordItem(asked, 'with', { label, insert, snippet: true })];
    }
    if (last === 'AMOUNT') return [keywordItem(asked, 'per_year'), ...units(asked, false)];
    return last === 'UNIT' ? [keywordItem(asked, 'per_year')] : [];
}

/** `forudsætning vikartime = 350 kr note "…"`. */
export function inAssumption(asked: Asked): readonly Suggestion[] {
    if (isInFormula(asked.place)) return formula(asked);
    const types = asked.place.statement.map((token) => token.type);
    const last = types.at(-1) ?? '';
    if (!types.includes('=') || last === '=' || last === 'note' || last === 'source') return [];
    const remarks = ['note', 'source'].filter((key) => !types.includes(key)).map((key) => part(asked, key));
    return last === 'AMOUNT' ? [...units(asked, true), ...remarks] : remarks;
}

/** `økonomi del "Forsøg" i mio. kr prisniveau 2027 {`. */
export function economyHead(asked: Asked): readonly Suggestion[] {
    const types = asked.place.statement.map((token) => token.type);
    const last = types.at(-1) ?? '';
    if (last === 'in') return tableUnits(asked, true);
    if (last === 'prices' || types.includes('{')) return [];
    const hasUnit = types.includes('in');
    const units = hasUnit ? [] : tableUnits(asked, true).map((unit) => inUnit(asked, unit));
    const part = types.length === 1 ? [keywordItem(asked, 'part', { insert: `${asked.word('part')} "${stop(1)}"`, snippet: true })] : [];
    const prices = types.includes('prices') ? [] : [keywordItem(asked, 'prices', { insert: `${asked.word('prices')} ` })];
    return [...units, ...prices, ...part];
}

function inUnit(asked: Asked, unit: Suggestion): Suggestion {
    const label = `${asked.word('in')} ${unit.label}`;
    return { ...unit, label, insert: label, also: [...(unit.also ?? []), unit.label], kind: CompletionItemKind.Unit };
}
