import { type ColumnMapping, isOwnFigures } from './columns.ts';
import type { Remark } from './draft.ts';
import type { Table } from './table.ts';

/** A unit in a column of its own, or in a head: `Beløb (1.000 kr.)`, `2027 (mio. kr.)`. */
export function unitOf(table: Table, mapping: ColumnMapping): string | null {
    if (Object.values(mapping).includes('unit')) return 'kr';
    const { above, head, name } = table;
    return unitSaid(`${head.join(' ')} ${above} ${name}`) ?? unitSaid(notesOf(table).filter(tellsUnit).join(' '));
}

/** A note below a table may tell the unit of all of it; `heraf 3 mio. kr. til anlæg` does not. */
function tellsUnit(note: string): boolean {
    return (
        /\b(?:beløb|tal|enhed)(?:ene|et|en)?\b.{0,12}\bi\b|\bi (?:hele )?(?:kr|1[. ]?000 kr|mio)/i.test(note) &&
        /beløb|tal\b|tallene|enhed/i.test(note)
    );
}

/** What stands alone in a row below the heads. */
function notesOf({ rows }: Table): readonly string[] {
    return rows.flatMap(({ cells }) => {
        const said = cells.filter((cell) => cell !== null && String(cell).trim() !== '');
        return said.length === 1 && typeof said[0] === 'string' ? [said[0]] : [];
    });
}

function unitSaid(text: string): string | null {
    const said = text.toLowerCase();
    if (/1[. ]?000 ?kr|t\. ?kr|tkr|tusinde kr|t\.dkk|1000 dkk/.test(said)) return '1.000 kr';
    if (/mio\.? ?kr|mill\.? ?kr|millioner/.test(said)) return 'mio. kr';
    return /\bkr\b|\bkroner\b/.test(said) ? 'kr' : null;
}

/**
 * Whether minus is a saving, as the sheet says over or under its table; `unsaid` where nearly all amounts are negative and nothing is said. A
 * sheet with kinds says by them what each row is.
 */
export function signOf(table: Table, mapping: ColumnMapping): 'saving-minus' | 'unsaid' | null {
    const fields = Object.values(mapping);
    if (isOwnFigures(mapping) || fields.includes('kind')) return null;
    const said = [table.above, ...notesOf(table)].join(' ').toLowerCase();
    if (savingMinus.test(said)) return 'saving-minus';
    const isAmount = table.head.map((head) => /^\d+$/.test(mapping[head] ?? '') || mapping[head] === 'amount');
    const amounts = table.rows.flatMap(({ cells }) =>
        cells.filter((cell, index) => isAmount[index] === true && cell !== null && /[1-9]/.test(String(cell))),
    );
    const negative = amounts.filter((cell) => /^\s*(?:[-−–]|\()/.test(String(cell)));
    return amounts.length > 1 && negative.length > amounts.length * 0.8 ? 'unsaid' : null;
}

/** `- = besparelse`, `minus er en besparelse`, `negative tal er mindreudgifter`. */
const savingMinus =
    /(?:[-−–]|\bminus|\bnegativ\p{L}*(?: (?:tal|beløb|fortegn))?)\s*(?:=|:|er|angiver|betyder|viser|is|means)\s*(?:en |a )?(?:\p{L}+ )?(?:besparelse|mindreudgift|reduktion|gevinst|forbedring|saving)/u;

export const signRemarks: Readonly<Record<'saving-minus' | 'unsaid', Remark>> = {
    'saving-minus': {
        ...{ line: 0, proposal: null, what: 'changed' },
        message: {
            da: 'arket siger, at minus er en besparelse: alle beløb har fået det modsatte fortegn, så en gevinst er plus',
            en: 'the sheet says that minus is a saving: all amounts have the opposite sign, so that a gain is plus',
        },
    },
    unsaid: {
        ...{ line: 0, proposal: null, what: 'changed' },
        message: {
            da: 'næsten alle beløb er negative og er læst som udgifter. Er minus en besparelse, så skriv «- = besparelse» i en række over tabellen, og importér igen',
            en: 'nearly all amounts are negative and are read as costs. Where minus is a saving, write "- = saving" in a row above the table and import again',
        },
    },
};
