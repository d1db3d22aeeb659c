import type { Catalogue } from '../../model/catalogue.ts';
import { danish } from '../../model/decimal.ts';
import type { Profile } from '../../model/derived.ts';
import { horizon, type Payback, type Returns } from '../../model/profile.ts';
import type { Proposal, Scenario } from '../../model/proposal.ts';
import { isDataRow, type Row } from '../../model/table.ts';
import type { Language } from '../../rules/define.ts';
import { roundedUp } from '../../rules/key-figures.ts';
import { figure } from '../../rules/words.ts';
import { phrases, yearWord } from '../phrases.ts';
import { quantityText } from './figures.ts';
import { hasUnreadable } from './levels.ts';

/** What the key figures of a proposal and of a catalogue have in common. */
interface KeyFigures {
    readonly payback: Payback | null;
    /** Best and worst case, where the table holds ranges. */
    readonly cases: readonly [Payback, Payback] | null;
    /** An investment is named, but without an amount: then nothing can be earned back. */
    readonly investmentUnstated: boolean;
    readonly approximate: boolean;
    readonly relative: boolean;
    /** The N of the budget's rule, and the øre left after N years; null where the rule does not speak. */
    readonly limit: number | null;
    readonly afterLimit: bigint | null;
    readonly returns: Returns | null;
    readonly npv: number | null;
    readonly rate: number | null;
}

/** Payback, rule, return and present value of a scenario in one sentence; null where nothing is stated in cash. */
export function proposalKeyFigures(proposal: Proposal, scenario: Scenario | undefined, profile: Profile, language: Language): string | null {
    if (scenario === undefined || profile.timeline === null) return null;
    if (hasUnreadable(scenario)) return phrases.incomplete[language];
    const cash = scenario.blocks
        .flatMap((block) => block.rows)
        .filter(({ written }) => !written.actual && written.liquidity === 'cash' && isDataRow(written));
    if (!cash.some(isStatedRow)) return null;
    const investments = cash.filter(({ written }) => written.kind === 'investment');
    const invests = (profile.totals.investment?.counted ?? 0n) > 0n || (profile.setup?.net?.counted ?? 0n) < 0n;
    const { paybackBest: best, paybackWorst: worst, payback, approximate, relative, returns, npv } = profile;
    const terms = proposal.budget?.written ?? { payback: null, discountRate: null };
    return sentence(
        {
            ...{
                payback,
                cases: profile.ranged && best !== null && worst !== null ? [best, worst] : null,
                investmentUnstated: investments.length > 0 && !investments.some(isStatedRow),
            },
            ...{ approximate, relative, limit: terms.payback, afterLimit: invests ? profile.afterLimit : null },
            ...{ returns, npv, rate: terms.discountRate },
        },
        language,
    );
}

function isStatedRow(row: Row): boolean {
    return row.dimension === 'money' && row.cells?.some((cell) => cell.kind === 'amount') === true;
}

/** The same of a catalogue: derived from the sum of its proposals, never from their averages. */
export function catalogueKeyFigures({ payback, returns, npv, budget, timeline }: Catalogue, language: Language): string | null {
    if (timeline === null) return null;
    const common = { cases: null, investmentUnstated: false, approximate: false, relative: false, afterLimit: null };
    const { payback: limit, discountRate } = budget.written;
    return sentence({ ...common, payback, returns, npv, limit, rate: discountRate }, language);
}

function sentence(figures: KeyFigures, language: Language): string {
    const clauses = [paybackClause, ruleClause, returnClause, valueClause].flatMap((clause) => clause(figures, language) ?? []);
    const said = clauses.join('; ');
    return said.endsWith('.') ? said : `${said}.`;
}

type Clause = (figures: KeyFigures, language: Language) => string | null;

const paybackClause: Clause = ({ payback, cases, investmentUnstated, approximate, relative }, language) => {
    const da = language === 'da';
    if (payback === null) return null;
    if (investmentUnstated)
        return da ? 'tilbagebetaling kan ikke regnes, for investeringen er ikke oplyst' : 'no payback, for the investment is not stated';
    if (payback.state === 'none') return da ? 'der er ingen investering at tjene hjem' : 'there is no investment to earn back';
    const span = cases === null ? '' : casesText(cases, language);
    if (payback.state === 'never') return (da ? `tjenes ikke hjem inden for ${horizon} år` : `not earned back within ${horizon} years`) + span;
    const years = `${approximate ? 'ca. ' : ''}${yearsText(roundedUp(payback.years), language)}`;
    const when = yearWord(payback.year, relative, language);
    return da ? `tjent hjem efter ${years}${span}, i ${when}` : `earned back after ${years}${span}, in ${when}`;
};

function casesText([best, worst]: readonly [Payback, Payback], language: Language): string {
    const said = (payback: Payback) => (payback.state === 'never' ? phrases.never[language] : String(roundedUp(payback.years)));
    return said(best) === said(worst) ? '' : ` (${said(best)}..${said(worst)})`;
}

const ruleClause: Clause = ({ limit, afterLimit, approximate }, language) => {
    const da = language === 'da';
    if (limit === null || afterLimit === null) return null;
    const kept = afterLimit > 0n;
    const left = `${approximate ? 'ca. ' : ''}${quantityText(afterLimit, 'money')} kr.`;
    return da
        ? `reglen om tilbagebetaling inden for ${limit} år er ${kept ? '' : 'ikke '}overholdt (akkumuleret netto efter ${limit} år er ${left})`
        : `the rule of payback within ${limit} years is ${kept ? '' : 'not '}kept (the cumulative net after ${limit} years is ${left})`;
};

const returnClause: Clause = ({ returns, limit, approximate }, language) => {
    if (returns === null || returns.gross === null || returns.net === null) return null;
    const ca = approximate ? 'ca. ' : '';
    const [gross, net] = [ratio(returns.gross), ratio(returns.net)];
    const over = overYears(returns.years, limit, language);
    return language === 'da'
        ? `afkastet pr. investeret krone er ${ca}${gross} brutto og ${ca}${net} netto over ${over}`
        : `the return per invested krone is ${ca}${gross} gross and ${ca}${net} net over ${over}`;
};

/** To a whole 1.000 kr.: a rate is never known as exactly as a krone. */
const valueClause: Clause = ({ npv, rate, returns, limit, approximate }, language) => {
    if (npv === null || rate === null || returns === null) return null;
    const value = `${approximate ? 'ca. ' : ''}${figure(String(Math.round(npv / 100_000) * 1000), 'kr', language)}`;
    const over = overYears(returns.years, limit, language);
    return language === 'da'
        ? `nutidsværdien over ${over} er ${value} ved en rente på ${ratio(rate * 100)} %, med første år udiskonteret`
        : `the net present value over ${over} is ${value} at ${ratio(rate * 100)} %, first year undiscounted`;
};

/** A return says which years it is taken over: those of the rule, or all that the table states. */
function overYears(years: number, limit: number | null, language: Language): string {
    if (limit !== null) return yearsText(years, language);
    return language === 'da' ? `tabellens ${yearsText(years, language)}` : `the ${yearsText(years, language)} of the table`;
}

function yearsText(years: number, language: Language): string {
    if (language === 'da') return `${years} år`;
    return years === 1 ? '1 year' : `${years} years`;
}

function ratio(value: number): string {
    return danish(String(Number(value.toFixed(2))));
}

/** Payback as a cell: whole years, rounded up; `-` where there is nothing to earn back. */
export function paybackText(payback: Payback | null, approximate: boolean, language: Language): string {
    if (payback === null || payback.state === 'none') return '-';
    if (payback.state === 'never') return phrases.never[language];
    return `${approximate ? 'ca. ' : ''}${yearsText(roundedUp(payback.years), language)}`;
}
