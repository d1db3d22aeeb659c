import { checkJson } from '../../json/check-json.ts';
import type { ExportedBudget, ExportJson } from '../../json/export-shape.ts';
import { budgetJson, proposalJson } from '../../json/profile-json.ts';
import { indented, listed } from '../../json/text.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { ExportedFile } from '../exported-file.ts';
import { unitText } from '../facts.ts';
import type { Selection } from '../selection.ts';
import { proposalFacts } from './proposal.ts';

export function jsonFile(selection: Selection): ExportedFile {
    return { name: 'provenu.json', chunks: pieces(selection) };
}

/** The text that `JSON.stringify` makes of an `ExportJson`, two blanks a level, a proposal at a time. */
function* pieces({ project, workspace, language, catalogues, proposals, files, shownPath, run }: Selection): Generator<string> {
    const budgets: ExportJson['budgets'] = catalogues.map(budgetOf);
    yield `{\n  "version": 1,\n  "budgets": ${indented(budgets, 1)},\n  "proposals": `;
    const proposalOf = (proposal: Proposal): ExportJson['proposals'][number] => ({
        ...proposalJson(proposal, workspace.profilesOf(proposal)),
        path: shownPath(proposal.path),
        ...proposalFacts(proposal, workspace),
    });
    yield* listed(
        run.each(proposals, (proposal) => indented(proposalOf(proposal), 2)),
        2,
    );
    const silenced = files.map(({ path, suppressed }) => ({ path, suppressed, findings: [] }));
    const suppressed: ExportJson['suppressed'] = checkJson(project, silenced, language).files.flatMap((file) =>
        file.suppressed.map((finding) => ({ path: shownPath(file.path), ...finding })),
    );
    yield `,\n  "suppressed": ${indented(suppressed, 1)}\n}\n`;
}

function budgetOf(catalogue: Catalogue): ExportedBudget {
    const { written } = catalogue.budget;
    return {
        ...budgetJson(catalogue),
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
