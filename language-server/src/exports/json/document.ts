import { checkJson } from '../../json/check-json.ts';
import type { ExportedBudget, ExportJson } from '../../json/export-shape.ts';
import { profileJson } from '../../json/profile-json.ts';
import type { BudgetJson } from '../../json/shapes.ts';
import type { Budget } from '../../model/budget.ts';
import { type ExportedFile, wholeFile } from '../exported-file.ts';
import { unitText } from '../facts.ts';
import type { Selection } from '../selection.ts';
import { proposalFacts } from './proposal.ts';

export function jsonFile(selection: Selection): ExportedFile {
    return wholeFile('provenu.json', () => `${JSON.stringify(documentOf(selection), null, 2)}\n`);
}

function documentOf({ project, workspace, language, catalogues, proposals, files }: Selection): ExportJson {
    const profile = profileJson(workspace, proposals);
    return {
        version: 1,
        // The profile lists all budgets, in the order of the catalogues.
        budgets: workspace.catalogues.flatMap((catalogue, index) => {
            const figures = profile.budgets[index];
            return figures === undefined || !catalogues.includes(catalogue) ? [] : [budgetOf(catalogue.budget, figures)];
        }),
        proposals: profile.proposals.flatMap((figures, index) => {
            const proposal = proposals[index];
            return proposal === undefined ? [] : [{ ...figures, ...proposalFacts(proposal, workspace) }];
        }),
        suppressed: checkJson(project, files, language).files.flatMap(({ path, suppressed }) => suppressed.map((finding) => ({ path, ...finding }))),
    };
}

function budgetOf({ written }: Budget, figures: BudgetJson): ExportedBudget {
    return {
        ...figures,
        title: written.title?.text ?? '',
        municipality: written.texts.municipality?.text ?? null,
        priceLevel: written.prices,
        unit: 'kr',
        statedIn: unitText(written.unit),
        paybackLimit: written.payback,
        discountRate: written.discountRate,
        decision: written.decision?.first ?? null,
    };
}
