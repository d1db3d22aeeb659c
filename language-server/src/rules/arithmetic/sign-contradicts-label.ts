import { defineRule, type Found } from '../define.ts';
import { spell } from '@provenu/grammar/keywords.ts';
import { isMoneyKind } from '../../model/stated.ts';
import type { Row } from '../../model/table.ts';
import type { Fix, MoneyKind } from '../../model/written.ts';
import { word } from '../words.ts';
import { todoPage } from '../todo.ts';

export const signContradictsLabel = defineRule<{ readonly row: string; readonly label: string; readonly negative: boolean; readonly other: string }>({
    code: 'sign-contradicts-label',
    group: 'arithmetic',
    severity: 'warning',
    tier: 'basic',
    page: todoPage,
    message: ({ row, label, negative, other }) => ({
        da: negative
            ? `Rækken '${label}' er en '${word(row, 'da')}' med minus foran. Beløbet tælles, som det står; skriv '${word(other, 'da')}' uden minus, hvis det er det, der menes.`
            : `Rækken '${label}' kaldes en besparelse, men står som '${word(row, 'da')}'. Skriv '${word(other, 'da')}', hvis pengene spares.`,
        en: negative
            ? `The row '${label}' is a '${word(row, 'en')}' with a minus sign. The amount counts as it stands; write '${word(other, 'en')}' without the minus if that is what is meant.`
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
    return [{ span: { start, end }, data: { row: kind, label: label?.text ?? '', negative: first !== undefined, other }, fixes: turned(row, other, first !== undefined) }];
}

/** The row as the other kind: the word changed, and the minus signs taken off where all its figures have one. */
function turned(row: Row, other: MoneyKind, negative: boolean): readonly Fix[] {
    const { head, cells } = row.written;
    const toWord = { from: head.start, to: head.end, text: spell(other, 'en') };
    if (!negative) return [toWord];
    const amounts = cells.filter((cell) => cell.kind === 'amount');
    const allNegative = amounts.every((cell) => (cell.low?.mantissa ?? 0n) <= 0n && !cell.range);
    return allNegative ? [toWord] : [];
}
