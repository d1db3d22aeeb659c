import { defineRule, type Found } from '../define.ts';
import { type Decimal, decimalString, stepOf, toMinor } from '../../model/decimal.ts';
import { magnitude } from '../../model/amount.ts';
import type { Proposal } from '../../model/proposal.ts';
import { figure } from '../words.ts';
import { todoPage } from '../todo.ts';

export const sharesNot100 = defineRule<{ readonly stated: string }>({
    code: 'shares-not-100',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    page: todoPage,
    message: ({ stated }) => ({
        da: `Andelene giver tilsammen ${figure(stated, '%', 'da')} og skal give 100 %.`,
        en: `The shares add up to ${figure(stated, '%', 'en')} and must make 100 %.`,
    }),
    checks: { proposal: (proposal) => shareSum(proposal) },
});

/** Percentages are kept with six decimals; whole ones must make 100 exactly, thirds like 33,3 may lack what their last digit hides. */
const scale = 6;

function shareSum(proposal: Proposal): readonly Found[] {
    const declared = proposal.written.class;
    const shares = (declared?.shares ?? []).flatMap(({ share }) => (share.kind === 'amount' && share.low !== null ? [share.low] : []));
    if (declared === null || declared?.shares === null || shares.length !== declared.shares.length) return [];
    const sum = shares.reduce((total, share) => total + toMinor(share, scale), 0n);
    const difference = sum - toMinor({ mantissa: 100n, decimals: 0 }, scale);
    if (difference === 0n || 2n * magnitude(difference) <= hidden(shares)) return [];
    const { start, end } = declared.shares.at(-1)?.share ?? declared;
    const data = { stated: decimalString(sum, scale), computed: '100', difference: decimalString(difference, scale), tolerance: '0', unit: '%' };
    return [{ span: { start, end }, data }];
}

function hidden(shares: readonly Decimal[]): bigint {
    return shares.every((share) => share.decimals > 0) ? shares.reduce((sum, share) => sum + stepOf(share, scale), 0n) : 0n;
}
