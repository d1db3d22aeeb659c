import { spell } from '@provenu/grammar/keywords.ts';
import { scaleOf } from '../../model/amount.ts';
import type { Decimal } from '../../model/decimal.ts';
import { writeFigure } from '../../model/figures.ts';
import type { Proposal } from '../../model/proposal.ts';
import { type Block, isDataRow, type Row } from '../../model/table.ts';
import type { Edit, Fix, Unit, WrittenAmount } from '../../model/written.ts';
import { defineRule, type Found } from '../define.ts';
import { countedIn, headerOf, levelRows, yearWords } from '../table-rows.ts';
import { listed } from '../words.ts';

export const onwardMissing = defineRule<{ readonly labels: readonly string[]; readonly lastYear: number }>({
    code: 'onward-missing',
    group: 'time-profile',
    severity: 'warning',
    tier: 'strict',
    page: {
        title: { da: 'Tabellen siger ikke, hvad der gælder varigt', en: 'The table does not say what holds permanently' },
        what: {
            da:
                "Reglen melder en tabel uden kolonnen 'varig', når en 'gevinst', 'indtægt' eller 'udgift' stadig har et beløb i det sidste år. " +
                "Rækker med 'engangs' tæller ikke med, og et forslag med 'slutter' er ikke med. En streg i kolonnen 'varig' er et svar: rækken " +
                'hører op.',
            en:
                "The rule reports a table without the column 'onward' where a 'gain', 'income' or 'cost' still has an amount in the last year. " +
                "Rows with 'one-off' do not count, and a proposal with 'ends' is left out. A dash in the column 'onward' is an answer: " +
                'the row stops.',
        },
        why: {
            da:
                'Uden det varige niveau regner programmet videre med det sidste år, og det gør budgettet også. Er gevinsten midlertidig, står ' +
                'der så en besparelse i alle årene efter, som ingen har lovet.',
            en:
                'Without the onward level the program goes on with the last year, and so does the budget. If the gain is temporary, all the years ' +
                'after it then hold a saving that nobody has promised.',
        },
        advice: {
            da:
                "Tilføj kolonnen 'varig' sidst i årslinjen og skriv niveauet efter det sidste år i hver række: et beløb, eller '-' hvor rækken " +
                'hører op. Hurtigrettelsen skriver det niveau, der ellers regnes med.',
            en:
                "Add the column 'onward' at the end of the line of years and write the level after the last year in each row: an amount, or '-' " +
                'where the row stops. The quick fix writes the level that is used otherwise.',
        },
        failing: `forslag KUL-12 "Biblioteket køber bøger gennem én leverandør" {
    sektor: kultur-og-fritid
    type: konkurrenceudsættelse
    klasse: effektivisering
    realiserbarhed: 1 "Udbuddet er afsluttet"
    ansvarlig: "Bibliotekschef"
    hørt: 2026-05-20 "Hovedudvalget"
    resumé: "Bøgerne leveres klargjort fra én leverandør, så de kan sættes direkte på hylden."
    målgruppe: "Bibliotekets lånere"
    berørte: 7.400
    borgere: "Nye bøger kommer på hylden en uge tidligere."

    økonomi i 1.000 kr prisniveau 2027 {
        år                             2027  2028  2029  2030
        gevinst "Klargøring" service     90   180   180   180  note "Pris pr. bog i tilbuddet"
    }

    måling "Tid til klargøring" "dage pr. bog" fra 9 til 2 senest 2028 kilde "Bibliotekssystemet"
}
`,
        passing: `forslag KUL-12 "Biblioteket køber bøger gennem én leverandør" {
    sektor: kultur-og-fritid
    type: konkurrenceudsættelse
    klasse: effektivisering
    realiserbarhed: 1 "Udbuddet er afsluttet"
    ansvarlig: "Bibliotekschef"
    hørt: 2026-05-20 "Hovedudvalget"
    resumé: "Bøgerne leveres klargjort fra én leverandør, så de kan sættes direkte på hylden."
    målgruppe: "Bibliotekets lånere"
    berørte: 7.400
    borgere: "Nye bøger kommer på hylden en uge tidligere."

    økonomi i 1.000 kr prisniveau 2027 {
        år                             2027  2028  2029  2030  varig
        gevinst "Klargøring" service     90   180   180   180    180  note "Pris pr. bog i tilbuddet"
    }

    måling "Tid til klargøring" "dage pr. bog" fra 9 til 2 senest 2028 kilde "Bibliotekssystemet"
}
`,
    },
    message: ({ labels, lastYear }) => ({
        da:
            `${quoted(labels, 'da')} går videre efter ${yearWords(lastYear).da}, men tabellen siger ikke med hvilket niveau. ` +
            "Tilføj kolonnen 'varig', og skriv '-' i den, hvor en række hører op.",
        en:
            `${quoted(labels, 'en')} ${labels.length === 1 ? 'goes' : 'go'} on after ${yearWords(lastYear).en}, ` +
            "but the table does not say at which level. Add the column 'onward', and write '-' in it where a row stops.",
    }),
    checks: { proposal: (proposal) => proposal.blocks.flatMap((block) => openEnds(block, proposal)) },
});

function quoted(labels: readonly string[], language: 'da' | 'en'): string {
    return listed(
        labels.map((label) => `'${label}'`),
        language,
    );
}

function openEnds(block: Block, { written }: Proposal): readonly Found[] {
    const last = block.columns.at(-1);
    if (written.ends !== null || last === undefined || last.kind !== 'year' || last.year === null || block.written.headerUnreadable) return [];
    const recurring = levelRows(block).filter(({ kind, row, levels }) => {
        return kind !== 'investment' && !row.written.oneOff && countedIn(levels.at(-1)) !== 0n;
    });
    const labels = [...new Set(recurring.map(({ label }) => label))];
    if (labels.length === 0) return [];
    return [{ span: headerOf(block), data: { labels, lastYear: last.year }, fixes: withOnward(block) }];
}

/** The column with the level that is used without it; none where a row does not fit or a figure cannot be repeated. */
function withOnward(block: Block): readonly Fix[] {
    const { header } = block.written;
    const edits = block.rows.map((row) => cellAfter(row, block));
    if (header === null || edits.includes(null)) return [];
    const language = block.written.rows.find((row) => row.language !== null)?.language ?? 'da';
    const column = { from: header.end, to: header.end, text: ` ${spell('onward', language)}` };
    return [[column, ...edits.filter((edit) => edit !== null)]];
}

function cellAfter(row: Row, block: Block): Edit | null {
    const last = row.written.cells.at(-1);
    const text = row.cells === null ? null : onwardText(row, block);
    return last === undefined || text === null ? null : { from: last.end, to: last.end, text: ` ${text}` };
}

/** What goes on does so at its last level; one more increment of nothing leaves a stepwise row where it is. */
function onwardText({ written, cells, dimension }: Row, block: Block): string | null {
    const stops = !isDataRow(written) || written.actual || written.oneOff || written.kind === 'investment';
    if (stops || cells?.every((cell) => cell.kind === 'empty') === true) return '-';
    if (written.stepwise) return '0';
    const [last, cell] = [written.cells.at(-1), cells?.at(-1)];
    if (last?.kind === 'empty') return '-';
    if (last?.kind === 'amount') return amountText(last);
    if (cell?.kind !== 'amount' || block.power === null) return null;
    return writeFigure(cell.amount.counted, scaleOf[dimension] + (dimension === 'money' ? block.power : 0), 0);
}

function amountText({ approximate, range, low, high, unit }: WrittenAmount): string {
    const ends = range ? `${decimalText(low)}..${decimalText(high)}` : decimalText(low);
    return `${approximate ? '~' : ''}${ends}${unitText(unit)}`;
}

function decimalText(decimal: Decimal | null): string {
    return decimal === null ? '' : writeFigure(decimal.mantissa, decimal.decimals, decimal.decimals);
}

const moneyUnits: Readonly<Record<number, string>> = { 0: ' kr', 3: ' t.kr', 6: ' mio', 9: ' mia' };

function unitText(unit: Unit | null): string {
    if (unit === null) return '';
    return unit.kind === 'money' ? (moneyUnits[unit.power] ?? '') : '';
}
