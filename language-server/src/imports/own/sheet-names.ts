import { words } from '../../exports/xlsx/words.ts';
import type { Localised } from '../../rules/define.ts';
import type { Table } from '../table.ts';

/** What a report calls the sheets that are read: as the workbook does, in whatever language it was written. */
export interface SheetNames {
    readonly fields: Localised;
    readonly tables: Localised;
}

export function sheetNames(fields: Table, tables: Table | undefined): SheetNames {
    return { fields: nameOf(fields, words.fields), tables: nameOf(tables, words.tables) };
}

/** The files of a data package are no sheets with names: they are called what they would be. */
function nameOf(table: Table | undefined, otherwise: Localised): Localised {
    return table === undefined || table.name === 'csv' ? otherwise : { da: table.name, en: table.name };
}
