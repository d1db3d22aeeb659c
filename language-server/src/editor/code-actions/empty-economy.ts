import type { WrittenProposal } from '../../model/written.ts';
import type { EditorDocument } from '../editor.ts';
import { formatEconomy } from '../formatting/economy-text.ts';
import { resolvedProposal } from '../formatting/resolved.ts';
import { inFile } from './action.ts';

/** A table in which nothing is stated yet, for the years of the budget, else those the file already speaks of. */
export function emptyEconomy(document: EditorDocument, proposal: WrittenProposal): string {
    const years = yearsFor(document, proposal);
    const word = (key: string) => inFile(document, key);
    const dashes = years.map(() => ' -').join('');
    const table = [
        `    ${word('economy')} ${word('in')} 1.000 kr {`,
        `${word('years')} ${years.join(' ')} ${word('onward')}`,
        `${word('gain')} ""${dashes} -`,
        '}',
    ];
    return formatEconomy(table.join('\n'))
        .split('\n')
        .map((line) => line.replace(/^ {4}/, ''))
        .join('\n');
}

function yearsFor(document: EditorDocument, proposal: WrittenProposal): readonly number[] {
    const budget = resolvedProposal(document, proposal)?.budget?.written.years ?? [];
    if (budget.length > 0) return budget;
    if (proposal.starts !== null) return fourFrom(proposal.starts.year);
    const columns = document.written.proposals.flatMap(({ economies }) => economies.find((economy) => economy.columns !== null)?.columns ?? []);
    const beside = columns.find((column) => column.year !== null)?.year ?? null;
    if (beside !== null) return fourFrom(beside);
    const [other] = document.project.workspace.budgets;
    return other !== undefined && other.written.years.length > 0 ? other.written.years : fourFrom(1);
}

/** The budget year and three forecast years. */
function fourFrom(year: number): readonly number[] {
    return [0, 1, 2, 3].map((later) => year + later);
}
