import { type Evaluation, evaluate, type Lookup, quantityOf } from './formula.ts';
import type { Expression, WrittenAssumption, WrittenCell } from './written.ts';

/**
 * Names to values, the nearest declaration first. An assumption that rests on itself is a failure, said where it is used.
 */
export function lookupIn(scopes: readonly (readonly WrittenAssumption[])[]): Lookup {
    const underway = new Set<WrittenAssumption>();
    const known = new Map<WrittenAssumption, Evaluation>();
    const lookup: Lookup = (name) => {
        const assumption = scopes.flatMap((scope) => scope.find((each) => each.name.name === name.name) ?? [])[0];
        if (assumption === undefined) return null;
        const before = known.get(assumption);
        if (before !== undefined) return before;
        if (underway.has(assumption)) {
            return {
                kind: 'failure',
                code: 'invalid-value',
                span: { start: name.start, end: name.end },
                data: { reason: 'circular-assumption', name: name.name },
            };
        }
        underway.add(assumption);
        const value = evaluated(assumption, lookup);
        underway.delete(assumption);
        known.set(assumption, value.kind === 'failure' ? { ...value, span: { start: name.start, end: name.end } } : value);
        return known.get(assumption) ?? value;
    };
    return lookup;
}

function evaluated(assumption: WrittenAssumption, lookup: Lookup): Evaluation {
    const { value } = assumption;
    if (value.kind === 'amount') return { kind: 'value', value: quantityOf(value) };
    return value.kind === 'formula' ? evaluate(value.expression, lookup) : { kind: 'unknown' };
}

/** The assumptions that a cell names, as often as it names them. */
export function namesIn(cell: WrittenCell): readonly string[] {
    return cell.kind === 'formula' ? namesOf(cell.expression) : [];
}

function namesOf(expression: Expression): readonly string[] {
    if (expression.kind === 'reference') return [expression.name.name];
    if (expression.kind === 'negation') return namesOf(expression.operand);
    return expression.kind === 'binary' ? [...namesOf(expression.left), ...namesOf(expression.right)] : [];
}
