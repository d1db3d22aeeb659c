import { spell } from '@provenu/grammar/keywords.ts';
import { isMoneyKind } from '../../model/stated.ts';
import type { Row } from '../../model/table.ts';
import type { Fix, MoneyKind } from '../../model/written.ts';
import { defineRule, type Found } from '../define.ts';
import { word } from '../words.ts';

export const signContradictsLabel = defineRule<{ readonly row: string; readonly label: string; readonly negative: boolean; readonly other: string }>({
    code: 'sign-contradicts-label',
    group: 'arithmetic',
    severity: 'warning',
    tier: 'basic',
    page: {
        title: { da: 'Et fortegn siger noget andet end rækkens ord', en: 'A sign contradicts the word of its row' },
        what: {
            da:
                "Reglen melder et negativt beløb i en 'gevinst', 'indtægt', 'udgift' eller 'investering' og en 'udgift' eller 'investering', hvis " +
                'tekst begynder med at kalde den en besparelse eller en mindreudgift. Beløbet tælles, som det står, så en negativ gevinst trækker ' +
                "fra. Rækker med 'realiseret' er ikke med.",
            en:
                "The rule reports a negative amount in a 'gain', 'income', 'cost' or 'investment', and a 'cost' or 'investment' whose label " +
                "begins by calling it a saving. The amount counts as it stands, so a negative gain takes from the result. Rows with 'actual' are " +
                'left alone.',
        },
        why: {
            da:
                'I mange regneark trykkes en besparelse med minus; i et forslag siger ordet foran, hvilken vej pengene går. Kopieret uændret ' +
                'bliver besparelsen til en merudgift i netto og i kataloget.',
            en:
                'In many spreadsheets a saving is printed with a minus; in a proposal the word in front says which way the money goes. Copied as ' +
                'it stands, the saving becomes extra spending in the net and in the catalogue.',
        },
        advice: {
            da:
                "Slet minusset, hvis ordet er rigtigt, eller skift ordet: en negativ 'gevinst', der i virkeligheden er en merudgift, bliver til " +
                "en 'udgift' uden minus. Behold kun minusset, hvor en række faktisk vender i et enkelt år, og forklar det i en 'note'.",
            en:
                "Delete the minus if the word is right, or change the word: a negative 'gain' that really is extra spending becomes a 'cost' " +
                "without the minus. Keep the minus only where a row really turns in a single year, and explain it in a 'note'.",
        },
        failing: `proposal ÆLD-02 "Joint purchase of gloves and aprons" {
    sector: elderly
    type: tendering
    class: efficiency
    realisability: 1
    summary: "Home care and nursing homes buy from one framework agreement."
    citizens: "Residents notice no difference."

    economy in 1.000 kr {
        years                         2027  2028  2029  2030  onward
        gain "Gloves and aprons"      -120  -240  -240  -240    -240
    }
}
`,
        passing: `proposal ÆLD-02 "Joint purchase of gloves and aprons" {
    sector: elderly
    type: tendering
    class: efficiency
    realisability: 1
    summary: "Home care and nursing homes buy from one framework agreement."
    citizens: "Residents notice no difference."

    economy in 1.000 kr {
        years                         2027  2028  2029  2030  onward
        gain "Gloves and aprons"       120   240   240   240     240
    }
}
`,
    },
    message: ({ row, label, negative, other }) => ({
        da: negative
            ? `Rækken '${label}' står som '${word(row, 'da')}', men har minus foran; beløbet tælles, som det står. ` +
              `Slet minusset, hvis ordet er rigtigt, eller skriv '${word(other, 'da')}' uden minus.`
            : `Rækken '${label}' kaldes en besparelse, men står som '${word(row, 'da')}'. Skriv '${word(other, 'da')}', hvis pengene spares.`,
        en: negative
            ? `The row '${label}' stands as '${word(row, 'en')}' but has a minus sign; the amount counts as it stands. ` +
              `Delete the minus if the word is right, or write '${word(other, 'en')}' without it.`
            : `The row '${label}' is called a saving but stands as '${word(row, 'en')}'. Write '${word(other, 'en')}' if the money is saved.`,
    }),
    checks: { proposal: (proposal) => proposal.blocks.flatMap((block) => block.rows.flatMap(contradictions)) },
});

const opposite: Readonly<Record<MoneyKind, MoneyKind>> = { gain: 'cost', income: 'cost', cost: 'gain', investment: 'income' };
/** A label that begins by calling the row a saving. */
const savingWord = /^(?:besparelse|mindreudgift|mindre udgift|saving|savings)(?![\p{L}])/iu;

function contradictions(row: Row): readonly Found[] {
    const { written } = row;
    const { kind, label } = written;
    if (!isMoneyKind(kind) || written.actual) return [];
    const negatives = (row.cells ?? []).filter((cell) => cell.kind === 'amount' && cell.amount.counted < 0n);
    const [first] = negatives;
    const saving = (kind === 'cost' || kind === 'investment') && savingWord.test(label?.text ?? '');
    if (first === undefined && !saving) return [];
    const other = saving && first === undefined ? 'gain' : opposite[kind];
    const { start, end } = first ?? label ?? written.head;
    return [
        {
            span: { start, end },
            data: { row: kind, label: label?.text ?? '', negative: first !== undefined, other },
            fixes: turned(row, other, first !== undefined),
        },
    ];
}

/** The row as the other kind without its minus signs, or as the same kind without them; a saving that is a cost only changes its word. */
function turned(row: Row, other: MoneyKind, negative: boolean): readonly Fix[] {
    const { head, cells, language } = row.written;
    const toWord = { from: head.start, to: head.end, text: spell(other, language ?? 'da') };
    if (!negative) return [[toWord]];
    const amounts = cells.filter((cell) => cell.kind === 'amount' && cell.low?.mantissa !== 0n);
    const simple = amounts.every((cell) => cell.kind === 'amount' && !cell.range && !cell.approximate && (cell.low?.mantissa ?? 0n) < 0n);
    const withoutSigns = amounts.map((cell) => ({ from: cell.start, to: cell.start + 1, text: '' }));
    return simple ? [withoutSigns, [toWord, ...withoutSigns]] : [];
}
