import type { KeywordLanguage } from '@provenu/grammar/keywords.ts';
import type { Registers } from '../model/registers.ts';
import type { Project } from '../project.ts';
import type { Localised } from '../rules/define.ts';
import { type ColumnMapping, guessed, type ImportField, importFields, isOwnFigures, isTidy, readability } from './columns.ts';
import type { Draft, Remark } from './draft.ts';
import { gather } from './gather.ts';
import { importOwn, type OwnText } from './own/import.ts';
import { filesInZip } from './package-zip.ts';
import { signOf, signRemarks, unitOf } from './said.ts';
import { readTables, type Table, type TableCell, UnreadableSheet } from './table.ts';
import { namesIn, proposalText } from './text.ts';
import type { NumberStyle } from './values.ts';

export interface ImportOptions {
    /** Heads that the reader of the report has put right: each stands before what would be guessed. */
    readonly mapping: Readonly<Record<string, string>>;
    readonly sheet: string | undefined;
    /** The unit of bare amounts; undefined where the sheet must say it itself. */
    readonly unit: string | undefined;
    readonly numbers: NumberStyle | undefined;
    /** Of the catalogue: what the sheet names by no word of its own is named in it. */
    readonly keywords: KeywordLanguage;
    /** An empty project: handed in, so that the bundle of the import holds no second parser. */
    newProject(): Project;
    /** The id of a sector or type by its id, alias or label; null for none. */
    known(register: 'sector' | 'type', name: string): string | null;
}

export interface ImportedProposal {
    readonly id: string;
    readonly budget: string | null;
    /** Not yet formatted, keywords in any language. */
    readonly text: string;
    readonly declares: OwnText['declares'];
    /** The file it came from, where the sheet says so: those of one file belong together. */
    readonly file: string | null;
}

export type ImportResult =
    | {
          readonly kind: 'wrong';
          readonly message: Localised;
          /** What whoever asks can say to have it read after all. */
          readonly needs: 'unit' | 'columns' | null;
          /** The heads of each sheet, by which the columns can be told. */
          readonly heads: readonly { readonly sheet: string; readonly head: readonly string[] }[];
      }
    | {
          readonly kind: 'read';
          readonly sheet: string;
          readonly mapping: ColumnMapping;
          /** The heads in the order of the sheet, which an object does not keep where a head is a year. */
          readonly head: readonly string[];
          readonly rows: number;
          readonly read: number;
          readonly remarks: readonly Remark[];
          readonly proposals: readonly ImportedProposal[];
      };

export interface SheetFile {
    /** A zip holds our own data package. */
    readonly kind: 'xlsx' | 'csv' | 'zip';
    readonly bytes: Uint8Array;
}

/** Reads proposals from a workbook or a CSV file: pure, bytes in, texts out. */
export function importSheet(kind: SheetFile['kind'], bytes: Uint8Array, options: ImportOptions): Promise<ImportResult> {
    return importSheets([{ kind, bytes }], options);
}

/** Reads proposals from a workbook, or from files that belong together, as those of our own data package do. */
export async function importSheets(files: readonly SheetFile[], options: ImportOptions): Promise<ImportResult> {
    try {
        const tables = await Promise.all(files.map(tablesOf));
        return read(tables.flat(), files[0]?.kind === 'xlsx' ? 'xlsx' : 'csv', options);
    } catch (error) {
        if (error instanceof UnreadableSheet) return wrong(error.text, null);
        throw error;
    }
}

async function tablesOf({ kind, bytes }: SheetFile): Promise<readonly Table[]> {
    if (kind !== 'zip') return readTables(kind, bytes);
    const inside = await filesInZip(bytes);
    return (await Promise.all(inside.map((file) => readTables('csv', file)))).flat();
}

function read(tables: readonly Table[], kind: 'xlsx' | 'csv', options: ImportOptions): ImportResult {
    const own = options.sheet === undefined ? importOwn(tables, options.newProject) : null;
    if (own !== null) {
        const proposals = own.items.map((item) => ({ ...item, budget: null }));
        return { kind: 'read', sheet: own.sheet, mapping: {}, head: [], rows: own.rows, read: own.read, remarks: own.remarks, proposals };
    }
    const candidates = tables.filter((table) => options.sheet === undefined || table.name === options.sheet);
    const mapped = candidates.map((table) => ({ table, mapping: mappingOf(table, options.mapping) }));
    const best = mapped.reduce<(typeof mapped)[number] | null>(
        (found, each) => (readability(each.mapping) > (found === null ? 0 : readability(found.mapping)) ? each : found),
        null,
    );
    if (best === null) return wrong(noTable(tables), 'columns', tables);
    const { table, mapping } = best;
    const unit = options.unit ?? unitOf(table, mapping);
    if (unit === null) return wrong(noUnit, 'unit', [table]);
    const numbers = options.numbers ?? (isTidy(table.head) ? 'machine' : 'da');
    const sign = signOf(table, mapping);
    const facts = kind === 'xlsx' ? factsBeside(tables, table) : new Map<string, ReadonlyMap<ImportField, string>>();
    const turned = sign === 'saving-minus';
    const { drafts: all, remarks, read: count } = gather(table, { mapping, numbers, unit, turned, keywords: options.keywords });
    const refused = new Set(remarks.filter(({ what }) => what === 'refused').map(({ proposal }) => proposal));
    // A file without figures would look like a proposal that has none.
    const isEmptied = ({ id, blocks }: Draft) => blocks.length === 0 && refused.has(id);
    const drafts = all.filter((draft) => !isEmptied(draft));
    for (const draft of drafts) complete(draft, facts.get(draft.id));
    const proposals = drafts.map((draft) => ({
        id: draft.id,
        declares: 'proposal' as const,
        file: null,
        budget: draft.fields.get('budget') ?? null,
        text: proposalText(draft.title === '' ? { ...draft, title: facts.get(draft.id)?.get('title') ?? '' } : draft, options.known),
    }));
    const unknown = drafts.flatMap((draft) => unknownNames(draft, options));
    return {
        kind: 'read',
        sheet: table.name,
        mapping,
        head: table.head.filter((each) => each !== ''),
        rows: table.rows.length,
        read: count,
        remarks: [
            ...remarksOnFigures(mapping),
            ...(sign === null ? [] : [signRemarks[sign]]),
            ...remarks,
            ...all.filter(isEmptied).map(notWritten),
            ...unknown,
        ],
        proposals,
    };
}

const onlyFigures: Remark = {
    line: 0,
    proposal: null,
    what: 'changed',
    message: {
        da: 'filen rummer kun tallene: lange tekster, målinger, relationer, forudsætninger, oplyste summer og budgetter følger ikke med. De er i arkene Felter og Tabeller i provenu.xlsx og i provenu-fields.csv og provenu-tables.csv',
        en: 'the file holds the figures alone: long texts, measures, relations, assumptions, stated sums and budgets do not come with it. They are in the sheets Fields and Tables of provenu.xlsx, and in provenu-fields.csv and provenu-tables.csv',
    },
};

/** The file for Excel has the columns of all tables side by side: which of them a table has without a figure is not told there. */
const blankColumns: Remark = {
    line: 0,
    proposal: null,
    what: 'changed',
    message: {
        da: 'en kolonne uden et eneste beløb (anlæg, varig eller et år yderst) kan ikke kendes fra en, tabellen ikke har, og er udeladt; provenu-tables.csv har den',
        en: 'a column without a single amount (setup, onward or an outermost year) cannot be told from one that the table lacks, and is left out; provenu-tables.csv has it',
    },
};

function remarksOnFigures(mapping: ColumnMapping): readonly Remark[] {
    if (!isOwnFigures(mapping)) return [];
    return Object.values(mapping).includes('course') ? [onlyFigures, blankColumns] : [onlyFigures];
}

function notWritten({ id }: Draft): Remark {
    return {
        ...{ line: 0, proposal: id, what: 'changed' },
        message: {
            da: `alle rækker i ${id} er afvist; der er ikke skrevet nogen fil for det`,
            en: `all rows of ${id} are refused; no file is written for it`,
        },
    };
}

function mappingOf({ head }: Table, own: Readonly<Record<string, string>>): ColumnMapping {
    const corrected = Object.entries(own).filter(([name, field]) => head.includes(name) && isField(field)) as readonly [string, ImportField][];
    return { ...guessed(head), ...Object.fromEntries(corrected) };
}

export function isField(field: string): boolean {
    return (importFields as readonly string[]).includes(field) || /^\d{4}$/.test(field);
}

/** Our own workbook keeps what a proposal is in a sheet beside the lines. */
function factsBeside(tables: readonly Table[], chosen: Table): ReadonlyMap<string, ReadonlyMap<ImportField, string>> {
    const facts = new Map<string, ReadonlyMap<ImportField, string>>();
    for (const table of tables) {
        const mapping = guessed(table.head);
        const fields = Object.values(mapping);
        if (table === chosen || !fields.includes('id') || !fields.includes('title')) continue;
        for (const { cells } of table.rows) {
            const row = new Map(table.head.map((head, index) => [mapping[head] ?? 'ignore', textOf(cells[index])] as const));
            const id = row.get('id');
            if (id !== undefined && id !== '') facts.set(id, row);
        }
    }
    return facts;
}

function textOf(cell: TableCell | undefined): string {
    return cell === null || cell === undefined ? '' : String(cell);
}

function complete(draft: Draft, facts: ReadonlyMap<ImportField, string> | undefined): void {
    for (const field of ['budget', 'sector', 'type', 'class', 'status', 'committee'] as const) {
        const value = facts?.get(field) ?? '';
        if (value !== '' && !draft.fields.has(field)) draft.fields.set(field, value);
    }
}

function unknownNames(draft: Draft, { known }: ImportOptions): readonly Remark[] {
    return (['sector', 'type'] as const).flatMap((register) =>
        namesIn(draft.fields.get(register) ?? '', (name) => known(register, name)).unknown.map((name) => ({
            line: 0,
            proposal: draft.id,
            what: 'changed' as const,
            message: {
                da: `${register === 'sector' ? 'sektoren' : 'typen'} '${name}' er ikke i registret og er udeladt`,
                en: `the ${register} '${name}' is in no register and is left out`,
            },
        })),
    );
}

function wrong(message: Localised, needs: 'unit' | 'columns' | null, tables: readonly Table[] = []): ImportResult {
    return { kind: 'wrong', message, needs, heads: tables.map(({ name, head }) => ({ sheet: name, head: head.filter((each) => each !== '') })) };
}

function noTable(tables: readonly Table[]): Localised {
    const heads = tables.map((table) => `${table.name}: ${table.head.join(', ')}`).join('; ');
    return {
        da: `intet ark har både et id eller en titel og beløb. Overskrifterne er: ${heads}. Sig med --mapping, hvad de betyder.`,
        en: `no sheet has both an id or a title and amounts. The heads are: ${heads}. Say with --mapping what they mean.`,
    };
}

/** How names of a sheet are found in registers: by id, alias or label, whatever the case. */
export function knownIn(registers: Registers): ImportOptions['known'] {
    return (register, name) => {
        const same = (label: string | null) => label !== null && label.toLowerCase() === name.toLowerCase();
        return (registers.find(register, name.toLowerCase()) ?? registers.all(register).find((entry) => same(entry.label)))?.id.name ?? null;
    };
}

const noUnit: Localised = {
    da: 'arket siger ikke, om beløbene er i kroner, 1.000 kr. eller mio. kr. Skriv --unit "1.000 kr".',
    en: 'the sheet does not say whether amounts are in kroner, 1.000 kr or mio. kr. Write --unit "1.000 kr".',
};
