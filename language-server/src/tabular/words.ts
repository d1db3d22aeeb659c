import { type KeywordLanguage, keywordsSpelled, spell } from '@provenu/grammar/keywords.ts';

/**
 * A file as rows, for a spreadsheet and back again: every field is a row of `FieldRow`s, every line of an economy table a `TableRow`. All
 * parts are texts as people read them; keywords are in the language of the export, and read in any.
 */
export interface FieldRow {
    /** The field's keyword, or one of `tabularWords`. */
    readonly field: string;
    /** What there may be several of is told apart by it: an assumption, a measure, a share of the class. */
    readonly name: string;
    readonly value: string;
    /** The text beside a value: why, with whom, under which condition. */
    readonly reason: string;
    /** `// …`, a line each. */
    readonly comment: string;
}

export interface TableRow {
    /** `økonomi`, `gruppe`, `gevinst` …, or the end of a group. */
    readonly kind: string;
    readonly label: string;
    /** Of a table its unit and price level, of a row its modifiers, of a stated key figure its value. */
    readonly properties: string;
    /** By column: `setup`, a year or `onward`. What a table's columns do not name is left out; `-` is a cell that states nothing. */
    readonly cells: ReadonlyMap<string, string>;
    readonly sum: string;
    readonly note: string;
    /** Of a table, or of a header in a row of its own: the header as it is written; empty where the budget's years apply. */
    readonly columns: string;
    readonly comment: string;
}

/** A budget, a proposal, an entry of a register or an assumption of a file. */
export interface ItemRows {
    /** Where it stands in its text. */
    readonly start: number;
    readonly what: string;
    readonly id: string;
    readonly fields: readonly FieldRow[];
    readonly tables: readonly TableRow[];
    /** Of each row of `tables` where its statement stands. */
    readonly tableStarts: readonly number[];
}

type Word = Readonly<Record<KeywordLanguage, string>>;

/** What rows say beyond the keywords. */
export const tabularWords = {
    title: { da: 'titel', en: 'title' },
    alias: { da: 'alias', en: 'alias' },
    value: { da: 'værdi', en: 'value' },
    /** The whole declaration as it is written: for one with mistakes that no row has room for. */
    text: { da: 'tekst', en: 'text' },
    /** The rest of a text that is too long for the cell above. */
    continued: { da: 'fortsat', en: 'continued' },
    groupEnd: { da: 'gruppe slut', en: 'group end' },
} as const satisfies Readonly<Record<string, Word>>;
export type TabularWord = keyof typeof tabularWords;

export function isWord(text: string, word: TabularWord): boolean {
    const { da, en }: Word = tabularWords[word];
    return text === da || text === en;
}

/** The heads of the two sheets, in the order of their columns; the years of the tables stand between `properties` and `sum`. */
export const fieldHeads = {
    number: { da: 'Nr.', en: 'No.' },
    file: { da: 'Fil', en: 'File' },
    what: { da: 'Hvad', en: 'What' },
    id: { da: 'Id', en: 'Id' },
    field: { da: 'Felt', en: 'Field' },
    name: { da: 'Navn', en: 'Name' },
    value: { da: 'Værdi', en: 'Value' },
    reason: { da: 'Begrundelse', en: 'Reason' },
    comment: { da: 'Kommentar', en: 'Comment' },
} as const satisfies Readonly<Record<string, Word>>;

export const tableHeads = {
    number: { da: 'Nr.', en: 'No.' },
    id: { da: 'Id', en: 'Id' },
    kind: { da: 'Art', en: 'Kind' },
    label: { da: 'Tekst', en: 'Label' },
    properties: { da: 'Egenskaber', en: 'Properties' },
    sum: { da: 'I alt', en: 'Sum' },
    note: { da: 'Note', en: 'Note' },
    columns: { da: 'Kolonner', en: 'Columns' },
    comment: { da: 'Kommentar', en: 'Comment' },
} as const satisfies Readonly<Record<string, Word>>;

/** How a column of a table is headed: `år 1` for a year counted from the start. */
export function columnHead(column: string, language: KeywordLanguage): string {
    if (column === 'setup' || column === 'onward') return spell(column, language);
    return Number(column) < 1000 ? `${language === 'da' ? 'år' : 'year'} ${column}` : column;
}

/** The column that a head stands for, in either language; null for none. */
export function columnHeaded(head: string): string | null {
    const plain = head.trim().toLowerCase();
    const key = keywordsSpelled(plain).find((keyword) => keyword.key === 'setup' || keyword.key === 'onward')?.key;
    return key ?? /^(?:(?:år|year) )?(\d{1,4})$/.exec(plain)?.[1] ?? null;
}

export function byColumn(a: string, b: string): number {
    const rank = (column: string) => (column === 'setup' ? -1 : column === 'onward' ? 10_000 : Number(column));
    return rank(a) - rank(b);
}

/** Whether a row of heads is one of these two, in either language. */
export function hasHeads(head: readonly string[], heads: Readonly<Record<string, Word>>): boolean {
    return (['da', 'en'] as const).some((language) => Object.values(heads).every((each) => head.includes(each[language])));
}
