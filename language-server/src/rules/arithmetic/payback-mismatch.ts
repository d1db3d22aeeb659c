import { defineRule } from '../define.ts';
import { keyFigureFindings, type KeyFigureData } from '../key-figures.ts';
import { figure } from '../words.ts';
import { todoPage } from '../todo.ts';

export const paybackMismatch = defineRule<KeyFigureData>({
    code: 'payback-mismatch',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    page: todoPage,
    message: ({ stated, computed, span }) => ({
        da: `Oplyst tilbagebetaling er ${figure(stated, 'years', 'da')}, men ${computed === 'never' ? 'investeringen tjenes aldrig hjem' : `den beregnede er ${figure(computed, 'years', 'da')}`}${span === undefined ? '' : ` (${span})`}.`,
        en: `The stated payback is ${figure(stated, 'years', 'en')}, but ${computed === 'never' ? 'the investment is never earned back' : `the computed one is ${figure(computed, 'years', 'en')}`}${span === undefined ? '' : ` (${span})`}.`,
    }),
    checks: { proposal: (proposal, workspace) => keyFigureFindings(proposal, workspace, 'payback') },
});
