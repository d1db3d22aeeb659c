import { type ItemText, itemText } from '../../tabular/from-rows.ts';
import type { FieldRow, TableRow } from '../../tabular/words.ts';
import type { OwnItem } from './rows.ts';

/** The text of each item: made once, and anew where its rows have changed since. */
export class ItemTexts {
    private readonly known = new Map<OwnItem, Made>();

    of(item: OwnItem): ItemText {
        const fields = item.fields.map(({ row }) => row);
        const tables = item.tables.map(({ row }) => row);
        const known = this.known.get(item);
        if (known !== undefined && areSame(known.fields, fields) && areSame(known.tables, tables)) return known.text;
        const text = itemText({ id: item.id, what: item.what, fields, tables });
        this.known.set(item, { fields, tables, text });
        return text;
    }
}

interface Made {
    readonly fields: readonly FieldRow[];
    readonly tables: readonly TableRow[];
    readonly text: ItemText;
}

/** A row that changes is replaced by another. */
function areSame(before: readonly unknown[], now: readonly unknown[]): boolean {
    return before.length === now.length && before.every((row, index) => row === now[index]);
}
