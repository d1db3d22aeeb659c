import { quantityText, withMinus } from '../exports/markdown/figures.ts';
import { paybackText } from '../exports/markdown/key-figures.ts';
import { headWord, yearWord } from '../exports/phrases.ts';
import type { Budget } from '../model/budget.ts';
import { danish } from '../model/decimal.ts';
import type { Profile } from '../model/derived.ts';
import { horizon } from '../model/profile.ts';
import type { Language } from '../rules/define.ts';
import { figure } from '../rules/words.ts';
import type { ProposalView } from './proposal-shape.ts';

type KeyFigure = ProposalView['keyFigures'][number];

/** Payback, the budget's rule, return and present value: each with its name, its figure, and what it rests on. */
export function keyFiguresOf(profile: Profile, budget: Budget | null, language: Language): readonly KeyFigure[] {
    if (profile.timeline === null) return [];
    const said = [
        paybackFigure(profile, language),
        ruleFigure(profile, budget, language),
        returnFigure(profile, budget, language),
        valueFigure(profile, budget, language),
    ].flatMap((each) => each ?? []);
    return said.map(({ term, figure, detail }) => ({ term, figure: withMinus(figure), detail: withMinus(detail) }));
}

function paybackFigure(profile: Profile, language: Language): KeyFigure | null {
    const { payback, paybackBest: best, paybackWorst: worst, approximate, relative } = profile;
    const da = language === 'da';
    if (payback === null) return null;
    const term = headWord('payback', language);
    if (payback.state === 'none')
        return { term, figure: da ? 'straks' : 'at once', detail: da ? 'ingen investering at tjene hjem' : 'no investment to earn back' };
    if (payback.state === 'never') {
        return { term, figure: paybackText(payback, false, language), detail: da ? `ikke inden for ${horizon} år` : `not within ${horizon} years` };
    }
    const cases = best === null || worst === null ? [] : [paybackText(best, false, language), paybackText(worst, false, language)];
    const span = cases[0] === cases[1] ? '' : cases.join(da ? ' til ' : ' to ');
    const when = yearWord(payback.year, relative, language);
    const detail = [
        da ? `tjent hjem i ${when}` : `earned back in ${when}`,
        ...(span === '' ? [] : [da ? `bedst og værst ${span}` : `best and worst ${span}`]),
    ];
    return { term, figure: paybackText(payback, approximate, language), detail: detail.join(', ') };
}

function ruleFigure({ afterLimit, approximate }: Profile, budget: Budget | null, language: Language): KeyFigure | null {
    const limit = budget?.written.payback ?? null;
    if (limit === null || afterLimit === null) return null;
    const da = language === 'da';
    const left = `${approximate ? 'ca. ' : ''}${quantityText(afterLimit, 'money')} kr.`;
    return {
        term: da ? `Reglen om ${limit} år` : `The rule of ${limit} years`,
        figure: afterLimit > 0n ? (da ? 'overholdt' : 'kept') : da ? 'ikke overholdt' : 'not kept',
        detail: da ? `akkumuleret netto efter ${limit} år er ${left}` : `cumulative net after ${limit} years is ${left}`,
    };
}

function returnFigure({ returns, approximate }: Profile, budget: Budget | null, language: Language): KeyFigure | null {
    if (returns.gross === null || returns.net === null) return null;
    const da = language === 'da';
    const ca = approximate ? 'ca. ' : '';
    return {
        term: da ? 'Afkast pr. investeret krone' : 'Return per invested krone',
        figure: `${ca}${ratio(returns.net)}`,
        detail: da
            ? `netto; brutto ${ca}${ratio(returns.gross)}, ${overYears(returns.years, budget, language)}`
            : `net; gross ${ca}${ratio(returns.gross)}, ${overYears(returns.years, budget, language)}`,
    };
}

/** To a whole 1.000 kr.: a rate is never known as exactly as a krone. */
function valueFigure({ npv, returns, approximate }: Profile, budget: Budget | null, language: Language): KeyFigure | null {
    const rate = budget?.written.discountRate ?? null;
    if (npv === null || rate === null) return null;
    const da = language === 'da';
    return {
        term: da ? 'Nutidsværdi' : 'Net present value',
        figure: `${approximate ? 'ca. ' : ''}${figure(String(Math.round(npv / 100_000) * 1000), 'kr', language)}`,
        detail: da
            ? `ved ${ratio(rate * 100)} %, ${overYears(returns.years, budget, language)}, første år udiskonteret`
            : `at ${ratio(rate * 100)} %, ${overYears(returns.years, budget, language)}, first year undiscounted`,
    };
}

/** Which years a figure is taken over: those of the rule, or all that the table states. */
function overYears(years: number, budget: Budget | null, language: Language): string {
    const da = language === 'da';
    if ((budget?.written.payback ?? null) === null) return da ? `over tabellens ${years} år` : `over the ${years} years of the table`;
    return da ? `over ${years} år` : `over ${years} years`;
}

function ratio(value: number): string {
    return danish(String(Number(value.toFixed(2))));
}
