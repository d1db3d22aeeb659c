import type { Measure, MeasuredValue } from '../../model/written.ts';
import type { Language } from '../../rules/define.ts';
import { word } from '../../rules/words.ts';
import { dateText } from './dates.ts';
import { writtenText } from './facts.ts';

/** A follow-up measure in words: `Vikartimer (pct. af alle timer): fra 18 til 12..13 senest 2029; kilde: Lønsystemet`. */
export function measureText({ label, unit, values, deadline, source, note }: Measure, language: Language): string {
    const plan = values.filter((value) => value.kind !== 'actual').map((value) => valueText(value, language));
    const by = deadline === null ? [] : [`${word('by', language)} ${dateText(deadline, language)}`];
    const actual = values.filter((value) => value.kind === 'actual').map((value) => valueText(value, language));
    const goal = [...plan, ...by].join(' ');
    const parts = [
        ...(goal === '' ? [] : [goal]),
        ...actual,
        ...(source === null ? [] : [`${word('source', language)}: ${source}`]),
        ...(note === null ? [] : [note]),
    ];
    const name = unit === null ? label : `${label} (${unit})`;
    return parts.length === 0 ? name : `${name}: ${parts.join('; ')}`;
}

function valueText({ kind, value, date }: MeasuredValue, language: Language): string {
    const when = date === null ? '' : ` ${word('in', language)} ${dateText(date, language)}`;
    return `${word(kind, language)} ${value.kind === 'amount' ? writtenText(value) : '?'}${when}`;
}
