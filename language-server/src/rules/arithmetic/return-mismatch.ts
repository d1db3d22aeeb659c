import { defineRule } from '../define.ts';
import { keyFigureFindings, type KeyFigureData } from '../key-figures.ts';
import { figure } from '../words.ts';
import { todoPage } from '../todo.ts';

export const returnMismatch = defineRule<KeyFigureData>({
    code: 'return-mismatch',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    page: todoPage,
    message: ({ stated, computed, basis, years }) => ({
        da: `Oplyst ${basis === 'gross' ? 'brutto' : 'netto'}afkast er ${figure(stated, 'ratio', 'da')}, men over ${years} år er det ${figure(computed, 'ratio', 'da')} pr. investeret krone.`,
        en: `The stated ${basis} return is ${figure(stated, 'ratio', 'en')}, but over ${years} years it is ${figure(computed, 'ratio', 'en')} per invested krone.`,
    }),
    checks: { proposal: (proposal, workspace) => keyFigureFindings(proposal, workspace, 'return') },
});
