import { type Amount, amountOf, type Dimension } from '../../model/amount.ts';
import { judge } from '../../model/figures.ts';
import { evaluate, type Lookup } from '../../model/formula.ts';
import type { Expression, WrittenFormula } from '../../model/written.ts';
import type { Language } from '../../rules/define.ts';
import { amountInFull, asWritten, quantityInWords, shownInUnit, unitLabel } from '../amount-words.ts';
import { items, paragraph, type RootContent, strong } from './content.ts';

/** More operations than can be followed: then only the result is said. */
const mostSteps = 12;

/** The place that a formula's result stands in: what it measures, and its unit as a power of ten. */
export interface FormulaPlace {
    readonly dimension: Dimension;
    readonly power: number | null;
    /** What the model made of it; null where it cannot be computed. */
    readonly amount: Amount | null;
}

/** A formula with its numbers put in, one operation a line, and its result in full and in the unit of its place. */
export function formulaContent(formula: WrittenFormula, lookup: Lookup, place: FormulaPlace | null, language: Language): readonly RootContent[] {
    const da = language === 'da';
    const steps: string[] = [];
    if (operations(formula.expression, mostSteps + 1) <= mostSteps) walk(formula.expression, lookup, language, steps);
    const evaluation = evaluate(formula.expression, lookup);
    if (evaluation.kind !== 'value' || (place !== null && place.amount === null)) {
        const failed = da ? 'Formlen kan ikke regnes ud.' : 'The formula cannot be computed.';
        return [paragraph(strong(da ? 'Formel' : 'Formula')), ...items(...steps.map((step) => [step])), paragraph(failed)];
    }
    const result = place?.amount == null ? quantityInWords(evaluation.value, language) : inPlace(place.amount, place, language);
    return [
        paragraph(strong(da ? 'Formel' : 'Formula')),
        ...items(...steps.map((step) => [step])),
        paragraph(da ? 'Resultat: ' : 'Result: ', strong(result)),
        ...statedResult(formula, place, language),
    ];
}

/** `42.000 kr. (42 i 1.000 kr.)` */
function inPlace(amount: Amount, { dimension, power }: FormulaPlace, language: Language): string {
    const full = amountInFull(amount, dimension, language);
    if (dimension !== 'money' || power === null || power === 0) return full;
    return `${full} (${shownInUnit(amount.counted, dimension, power)} ${language === 'da' ? 'i' : 'in'} ${unitLabel(dimension, power, language)})`;
}

/** A result typed beside its formula is told whether it agrees, as any stated figure is. */
function statedResult({ result }: WrittenFormula, place: FormulaPlace | null, language: Language): readonly RootContent[] {
    if (result === null || result.kind === 'unreadable' || place?.amount == null || place.power === null) return [];
    const power = result.unit?.kind === 'money' ? result.unit.power : place.dimension === 'money' ? place.power : 0;
    const { verdict } = judge(amountOf(result, power, place.dimension), place.amount);
    const da = language === 'da';
    const said = {
        equal: da ? 'stemmer' : 'agrees',
        rounding: da ? 'stemmer med afrunding' : 'agrees but for rounding',
        wrong: da ? 'stemmer ikke' : 'does not agree',
    }[verdict];
    return [paragraph(`${da ? 'Det oplyste resultat' : 'The stated result'} ${asWritten(result, language)} ${said}.`)];
}

/** How many operations an expression has, counted no further than `most`. */
function operations(expression: Expression, most: number): number {
    const open = [expression];
    let count = 0;
    while (count < most) {
        const next = open.pop();
        if (next === undefined) break;
        if (next.kind === 'negation') open.push(next.operand);
        if (next.kind === 'binary') {
            count++;
            open.push(next.right, next.left);
        }
    }
    return count;
}

const signs = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const;

/** Writes one line an operation, the inner ones first, and gives what stands in its place in the next. */
function walk(expression: Expression, lookup: Lookup, language: Language, steps: string[]): string {
    if (expression.kind === 'unreadable') return '?';
    if (expression.kind === 'number') return asWritten(expression.amount, language);
    if (expression.kind === 'reference') {
        const value = inWordsOf(expression, lookup, language);
        const line = `${expression.name.name} = ${value}`;
        if (!steps.includes(line)) steps.push(line);
        return value;
    }
    if (expression.kind === 'negation') return `−${walk(expression.operand, lookup, language, steps)}`;
    const [left, right] = [expression.left, expression.right].map((each) => walk(each, lookup, language, steps));
    const value = inWordsOf(expression, lookup, language);
    steps.push(`${left} ${signs[expression.operator]} ${right} = ${value}`);
    return value;
}

function inWordsOf(expression: Expression, lookup: Lookup, language: Language): string {
    const evaluation = evaluate(expression, lookup);
    return evaluation.kind === 'value' ? quantityInWords(evaluation.value, language) : '?';
}
