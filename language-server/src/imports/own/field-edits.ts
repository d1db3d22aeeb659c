import { proposalClasses, statuses } from '../../model/written.ts';
import type { Language } from '../../rules/define.ts';
import { word } from '../../rules/words.ts';
import { keysOf, quotedText } from '../../tabular/rows.ts';
import { isWord, tabularWords } from '../../tabular/words.ts';
import type { OwnItem } from './rows.ts';

/** The fields that other sheets show as they are written. */
export type ShownField = 'title' | 'budget' | 'committee' | 'class' | 'status' | 'owner';

/** Writes a value over a field of a proposal, or beside those it has. Gives what stood there; null where the value is none that the field can have. */
export function takeField(
    item: OwnItem,
    field: ShownField,
    said: string,
    { line, language }: { readonly line: number; readonly language: Language },
): string | null {
    if (!canHold(field, said)) return null;
    // A committee is shown by its name, which without quotes would be an id.
    const value = field === 'committee' ? quotedText(said) : said;
    const found = item.fields.find(
        ({ row }) => row.name === '' && (field === 'title' ? isWord(row.field, 'title') : keysOf(row.field).includes(field)),
    );
    if (found !== undefined) {
        const before = found.row.value;
        found.row = { ...found.row, value };
        return before.replace(/^"(.*)"$/, '$1');
    }
    const name = field === 'title' ? tabularWords.title[language] : word(field, language);
    const row = { field: name, name: '', value, reason: '', comment: '' };
    // A title stands first; the others where they come.
    if (field === 'title') item.fields.unshift({ line, row });
    else item.fields.push({ line, row });
    return '';
}

function canHold(field: ShownField, value: string): boolean {
    const isOneOf = (keys: readonly string[]) => keysOf(value).some((key) => keys.includes(key));
    if (field === 'class') return isOneOf(proposalClasses);
    if (field === 'status') return isOneOf(statuses);
    return field !== 'budget' || /^[\p{L}][\p{L}\p{N}_.-]*$/u.test(value);
}
