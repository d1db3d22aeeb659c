import type { Expression, Named, WrittenCell, WrittenFile } from '../model/written.ts';
import type { Occurrence } from './occurrences.ts';

/** Assumptions that the formulas of a budget's target and stated totals use. */
export function budgetNames(file: WrittenFile): readonly Occurrence[] {
    return file.budgets.flatMap(({ id, target, stated }) => {
        const cells = [...target, ...stated.flatMap((each) => each.cells)];
        return cells.flatMap(namesInCell).map(({ name, start, end }) => ({
            kind: 'assumption' as const,
            role: 'reference' as const,
            name,
            start,
            end,
            within: id.name,
        }));
    });
}

function namesInCell(cell: WrittenCell): readonly Named[] {
    return cell.kind === 'formula' ? namesInExpression(cell.expression) : [];
}

function namesInExpression(expression: Expression): readonly Named[] {
    switch (expression.kind) {
        case 'reference':
            return [expression.name];
        case 'negation':
            return namesInExpression(expression.operand);
        case 'binary':
            return [...namesInExpression(expression.left), ...namesInExpression(expression.right)];
        default:
            return [];
    }
}
