import { type SumData, statedSums, sumInWords } from '../catalogue-sums.ts';
import { defineRule } from '../define.ts';
import { todoPage } from '../todo.ts';

export const sectorTotalMismatch = defineRule<SumData>({
    code: 'sector-total-mismatch',
    group: 'catalogue',
    severity: 'error',
    tier: 'basic',
    page: todoPage,
    message: (data) => ({ da: `${sumInWords(data, 'da')} Ret totalen, eller se efter, om et forslag mangler.`, en: `${sumInWords(data, 'en')} Correct the total, or see whether a proposal is missing.` }),
    checks: { catalogue: (catalogue, workspace) => statedSums(catalogue, workspace, 'wrong') },
});
