import { type KeywordLanguage, keywordsSpelled } from '@provenu/grammar/keywords.ts';
import { type ColumnMapping, type ImportField, isTidy } from './columns.ts';
import type { Draft, DraftBlock, DraftLine, Remark } from './draft.ts';
import type { Table, TableCell, TableRow } from './table.ts';
import { type NumberStyle, readFigure } from './values.ts';

export interface Gathered {
    readonly drafts: readonly Draft[];
    readonly remarks: readonly Remark[];
    /** Rows that were read, changed ones among them. */
    readonly read: number;
}

export interface GatherOptions {
    readonly mapping: ColumnMapping;
    readonly numbers: NumberStyle;
    /** What a bare amount means where no column says: a unit of the language. */
    readonly unit: string;
    /** Whether minus is a saving in the sheet. */
    readonly turned: boolean;
    /** In which rows without a text of their own are named. */
    readonly keywords: KeywordLanguage;
}

/** Puts the rows of a table together into proposals. A row that cannot be read whole is refused whole: half of one would be wrong. */
export function gather(table: Table, options: GatherOptions): Gathered {
    const gathering = new Gathering(table, options);
    for (const row of table.rows) gathering.add(row);
    if (Object.values(options.mapping).includes('course')) dropBlankColumns(gathering.drafts);
    return { drafts: gathering.drafts, remarks: gathering.remarks, read: gathering.read };
}

/**
 * Our own file for Excel has the columns of all tables side by side: those before and after a table's own, and a setup or onward that it says
 * nothing of, are none of its columns. A blank one between two years stays: without it, the level would go on through it.
 */
function dropBlankColumns(drafts: readonly Draft[]): void {
    for (const { columns, lines } of drafts.flatMap((draft) => draft.blocks)) {
        const says = (column: string) => lines.some((line) => (line.cells.get(column) ?? '-') !== '-');
        const years = [...columns].filter(says).map(Number).filter(Number.isFinite);
        if (![...columns].some(says)) continue;
        const within = (column: string) => years.some((year) => year <= Number(column)) && years.some((year) => year >= Number(column));
        for (const column of [...columns]) if (!says(column) && !within(column)) columns.delete(column);
    }
}

type Row = ReadonlyMap<ImportField, TableCell>;

/** `I alt`, `Total 2027`, `Sum for udvalget`; not `Total ombygning` or `Samlet indkøb`. */
const sumWords =
    /^(?:i alt|ialt) \p{L}|\p{L} i ?alt\s*:?$|^samlet\s*:?$|^(?:i alt|ialt|sum|total|subtotal|hovedtotal)(?:\s*[:.]?$|[ .:]+(?:i alt|for|pr|20\d\d|alle|netto|forslag|effektiviseringer|besparelser)(?!\p{L}))/iu;

const validId = /^[\p{L}][\p{L}\p{N}_.-]*$/u;

class Gathering {
    readonly drafts: Draft[] = [];
    readonly remarks: Remark[] = [];
    read = 0;
    private readonly byKey = new Map<string, Draft>();
    private readonly table: Table;
    private readonly options: GatherOptions;
    /** Our own files say in columns of their own whether a row goes on; the sheet of lines leaves out what is 0. */
    private readonly isLedger: boolean;
    private readonly isTidy: boolean;

    constructor(table: Table, options: GatherOptions) {
        this.table = table;
        this.options = options;
        this.isTidy = isTidy(table.head);
        this.isLedger = Object.values(options.mapping).includes('origin');
    }

    add({ line, cells }: TableRow): void {
        const row: Row = new Map(
            this.table.head.flatMap((head, index) => {
                const field = this.options.mapping[head] ?? 'ignore';
                return field === 'ignore' ? [] : [[field, cells[index] ?? null] as const];
            }),
        );
        const text = (field: ImportField) => textOf(row.get(field));
        // A level that goes on is no row of the plan; what a repeated year says cannot be placed.
        const state = text('state');
        if (text('origin') === 'fortsat' || text('origin') === 'continued' || state === 'repeated' || state === 'implied') return void this.read++;
        if (this.isAside(row, line, cells)) return;
        const draft = this.draftOf(row, line);
        if (draft === null) return;
        const figures = this.figuresOf(row, line, draft.id);
        if (figures === null) return;
        this.read++;
        if (figures.length > 0) this.place(draft, row, figures);
    }

    /** A sum of the rows above, and a heading between them, are no proposals: they are named, and left out. */
    private isAside(row: Row, line: number, cells: TableRow['cells']): boolean {
        if (this.isTidy || this.isLedger) return false;
        const filled = [...row.values()].filter((cell) => textOf(cell) !== null);
        const name = textOf(row.get('id')) === null ? (textOf(row.get('title')) ?? textOf(row.get('label')) ?? '') : '';
        const first = textOf(cells.find((cell) => textOf(cell) !== null)) ?? '';
        if (sumWords.test(name) || sumWords.test(first)) {
            const said = sumWords.test(name) ? name : first;
            this.remark(line, null, 'changed', `'${said}' er en sum og er udeladt`, `'${said}' is a sum and is left out`);
        } else if (filled.length <= 1 && !this.hasFigure(row)) {
            this.remark(
                line,
                null,
                'changed',
                `'${first}' står alene og er taget for en overskrift`,
                `'${first}' stands alone and is taken for a heading`,
            );
        } else return false;
        this.read++;
        return true;
    }

    private hasFigure(row: Row): boolean {
        return [...row].some(
            ([field, cell]) => (/^\d+$/.test(field) || field === 'amount' || field === 'onward' || field === 'setup') && textOf(cell) !== null,
        );
    }

    private remark(line: number, proposal: string | null, what: Remark['what'], da: string, en: string): null {
        this.remarks.push({ line, proposal, what, message: { da, en } });
        return null;
    }

    private draftOf(row: Row, line: number): Draft | null {
        const text = (field: ImportField) => textOf(row.get(field));
        const given = text('id') ?? '';
        const title = text('title') ?? '';
        const above = this.drafts.at(-1);
        if (given === '' && title === '' && above !== undefined && text('label') !== null) {
            const { id } = above;
            this.remark(
                line,
                id,
                'changed',
                `rækken har intet id og er regnet til ${id} ovenfor`,
                `the row has no id and is taken as one of ${id} above`,
            );
            return above;
        }
        if (given === '' && title === '')
            return this.remark(line, null, 'refused', 'rækken har hverken id eller titel', 'the row has neither an id nor a title');
        const key = `${text('number') ?? ''} ${given === '' ? title : given}`;
        const known = this.byKey.get(key);
        if (known !== undefined) return known;
        const id = this.idOf(given, line);
        const draft: Draft = { id, title, fields: new Map(), blocks: [] };
        for (const field of ['budget', 'sector', 'type', 'class', 'status', 'committee', 'summary', 'starts', 'ends'] as const) {
            const value = text(field);
            if (value !== null) draft.fields.set(field, value);
        }
        this.byKey.set(key, draft);
        this.drafts.push(draft);
        return draft;
    }

    /** An id as the language has it: one that is no id is made into one, and that is told. */
    private idOf(given: string, line: number): string {
        if (validId.test(given)) return given;
        const plain = given.replace(/[^\p{L}\p{N}_.-]+/gu, '-').replace(/^-+|-+$/g, '');
        const id = validId.test(plain) ? plain : `F-${plain === '' ? String(this.drafts.length + 1) : plain}`;
        this.remark(line, id, 'changed', `id '${given}' er skrevet som ${id}`, `id '${given}' is written as ${id}`);
        return id;
    }

    /** The figures of a row by column; null where one of them refuses it. */
    private figuresOf(row: Row, line: number, proposal: string): readonly (readonly [string, string])[] | null {
        const state = textOf(row.get('state'));
        if (kindOf(row) === null) {
            const word = textOf(row.get('kind'));
            return this.remark(
                line,
                proposal,
                'refused',
                `'${word}' er ingen art: gevinst, indtægt, udgift eller investering`,
                `'${word}' is no kind: gain, income, cost or investment`,
            );
        }
        const found: (readonly [string, string])[] = [];
        const wide = [...row.keys()].filter((field) => /^\d+$/.test(field) || field === 'setup' || field === 'onward');
        const columns = row.has('amount') ? [this.columnOf(row)] : wide;
        for (const column of columns) {
            if (column === null) return this.remark(line, proposal, 'refused', 'året kan ikke læses', 'the year cannot be read');
            if (state === 'unreadable')
                return this.remark(line, proposal, 'refused', 'tallet kunne ikke læses i kilden', 'the figure could not be read in the source');
            const cell = row.get(row.has('amount') ? 'amount' : (column as ImportField)) ?? null;
            const reading = readFigure(cell, this.options.numbers);
            if (reading.kind === 'wrong') return this.remark(line, proposal, 'refused', reading.message.da, reading.message.en);
            found.push([column, reading.kind === 'empty' ? '-' : this.signed(this.ranged(row, reading.text))]);
        }
        return found;
    }

    private columnOf(row: Row): string | null {
        const column = textOf(row.get('column'));
        if (column === 'setup' || column === 'onward') return column;
        const year = textOf(row.get('year')) ?? '';
        const keyword = keywordsSpelled(year).find((each) => each.key === 'setup' || each.key === 'onward');
        if (keyword !== undefined) return keyword.key;
        return /^(?:år |year )?(\d{1,4})$/.exec(year)?.[1] ?? null;
    }

    private signed(amount: string): string {
        if (!this.options.turned || /^0(?:,0+)?$/.test(amount)) return amount;
        return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
    }

    private ranged(row: Row, amount: string): string {
        const about = textOf(row.get('approximate')) === 'true' ? '~' : '';
        if (!row.has('low')) return amount;
        const end = (field: 'low' | 'high') => {
            const reading = readFigure(row.get(field) ?? null, this.options.numbers);
            return reading.kind === 'figure' ? reading.text : '';
        };
        const [low, high] = [end('low'), end('high')];
        return low === high ? about + amount : `${about}${low}..${high}`;
    }

    private place(draft: Draft, row: Row, figures: readonly (readonly [string, string])[]): void {
        const block = blockOf(draft, row, this.unitOf(row));
        const line = describe(row, draft.title, this.options.keywords);
        const [first] = figures;
        // Two rows may look alike: the first that has no figure in this column yet is the one that goes on.
        const known = first === undefined ? undefined : block.lines.find((each) => each.key === line.key && !each.cells.has(first[0]));
        const target = known ?? line;
        if (known === undefined) block.lines.push(line);
        for (const [column, figure] of figures) {
            target.cells.set(column, figure);
            block.columns.add(column);
        }
        if (this.isLedger && !this.isTidy) block.columns.add('onward');
    }

    private unitOf(row: Row): string {
        const unit = (textOf(row.get('unit')) ?? '').toLowerCase();
        if (kindOf(row) === 'fte' || unit === 'kr' || unit === 'kr.') return 'kr';
        if (unit === 'hours' || unit === 'timer') return 'hours';
        if (unit === 'fte' || unit === 'årsværk') return 'fte';
        return this.options.unit;
    }
}

function textOf(cell: TableCell | undefined): string | null {
    if (cell === null || cell === undefined) return null;
    const text = String(cell).replace(/\s+/g, ' ').trim();
    return text === '' ? null : text;
}

function blockOf(draft: Draft, row: Row, unit: string): DraftBlock {
    const scenario = textOf(row.get('scenario'));
    const part = textOf(row.get('part'));
    const isPart = part !== null && unit === 'kr';
    const known = draft.blocks.find((each) => each.scenario === scenario && each.part === part && each.unit === unit);
    if (known !== undefined) return known;
    const block: DraftBlock = { scenario, part, isPart, unit, columns: new Set(), lines: [] };
    draft.blocks.push(block);
    return block;
}

/** Gain where the sheet has no kinds; null for a word that is none. */
function kindOf(row: Row): string | null {
    const written = (textOf(row.get('kind')) ?? 'gain').toLowerCase().replace(/^(?:actual|realiseret) /, '');
    const kinds = ['gain', 'cost', 'income', 'investment', 'fte', 'before', 'after', 'net'];
    // The lines of our own workbook add hours up in a row of their own.
    if (written === 'timer' || written === 'hours') return 'gain';
    return kinds.find((kind) => kind === written || keywordsSpelled(written).some((keyword) => keyword.key === kind)) ?? null;
}

const fallbackLabels = { fte: { da: 'Årsværk', en: 'FTE' }, amount: { da: 'Beløb', en: 'Amount' } } as const;

function describe(row: Row, title: string, keywords: KeywordLanguage): DraftLine {
    const text = (field: ImportField) => textOf(row.get(field));
    const keys = (value: string | null, all: readonly string[]) =>
        (value ?? '').split(',').flatMap((each) => {
            const word = each.trim().toLowerCase();
            return all.filter((key) => key === word || keywordsSpelled(word).some((keyword) => keyword.key === key));
        });
    const liquidity = keys(text('liquidity'), ['noncash', 'avoided']);
    const area = keys(text('area'), ['service', 'capital', 'transfers']);
    const course = keys(text('course'), ['one-off', 'stepwise']);
    const flags = [text('one_off') === 'true' ? 'one-off' : null, text('stepwise') === 'true' ? 'stepwise' : null].filter((flag) => flag !== null);
    const actual = text('actual') === 'true' || /^(?:actual|realiseret) /i.test(text('kind') ?? '');
    const kind = kindOf(row) ?? 'gain';
    const label =
        text('label') ??
        (kind === 'fte' ? fallbackLabels.fte[keywords] : kind === 'net' ? '' : title === '' ? fallbackLabels.amount[keywords] : title);
    const groups = (text('group') ?? '').split(' / ').filter((group) => group !== '');
    const modifiers = [...liquidity, ...area, ...course, ...flags];
    return { key: [kind, actual, label, modifiers, groups].join('|'), kind, actual, label, modifiers, groups, note: text('note'), cells: new Map() };
}
