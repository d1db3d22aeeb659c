import type { RootContent } from 'mdast';
import type { Budget } from '../../model/budget.ts';
import type { Language } from '../../rules/define.ts';
import { word } from '../../rules/words.ts';
import { type ExportedFile, wholeFile } from '../exported-file.ts';
import { oneLine } from '../facts.ts';
import { capitalised, phrases } from '../phrases.ts';
import { type Selection, setAside } from '../selection.ts';
import { accountsSection } from './accounts.ts';
import { dateText } from './dates.ts';
import { bullets, heading, paragraph, plain, serialized, strong } from './nodes.ts';
import { budgetOverview, looseOverview } from './overview.ts';
import { proposalSection } from './proposal.ts';

/** A catalogue to put into an agenda. */
export function markdownFile(selection: Selection): ExportedFile {
    const { proposals, workspace, language, run } = selection;
    return wholeFile('provenu.md', () => {
        const sections = run.each(proposals, (proposal) => proposalSection(proposal, workspace, language));
        return serialized([...opening(selection), ...[...sections].flat(), ...accountsSection(selection), ...suppressedSection(selection)]);
    });
}

/** A single budget gives the document its title; several stand below a common one. */
function opening({ catalogues, proposals, workspace, language }: Selection): readonly RootContent[] {
    const loose = proposals.filter((proposal) => proposal.budget === null);
    const [only, ...others] = catalogues;
    const single = only !== undefined && others.length === 0 && loose.length === 0;
    const looseTitle = catalogues.length > 0 ? phrases.withoutBudget[language] : phrases.overview[language];
    return [
        heading(1, single ? titleOf(only.budget) : phrases.catalogue[language]),
        ...(single ? [...factsOf(only.budget, language), heading(2, phrases.overview[language])] : []),
        ...catalogues.flatMap((catalogue) => [
            ...(single ? [] : [heading(2, titleOf(catalogue.budget)), ...factsOf(catalogue.budget, language)]),
            ...budgetOverview(catalogue, workspace, language),
        ]),
        ...(loose.length === 0 ? [] : [heading(2, looseTitle), ...looseOverview(loose, workspace, language)]),
    ];
}

export function titleOf({ written }: Budget): string {
    return oneLine(written.title?.text ?? '') || written.id.name;
}

function factsOf(budget: Budget, language: Language): readonly RootContent[] {
    const facts = budgetFacts(budget, language);
    return facts.length === 0 ? [] : [paragraph(oneLine(facts.join(' · ')))];
}

/** Whose budget it is, its price level and when it is decided. */
export function budgetFacts({ written }: Budget, language: Language): readonly string[] {
    return [
        written.texts.municipality?.text ?? '',
        written.prices === null ? '' : `${phrases.priceLevel[language]} ${written.prices}`,
        written.decision === null ? '' : `${word('decision', language)} ${dateText(written.decision, language)}`,
    ].filter((fact) => fact !== '');
}

/** Nothing is set aside unseen: where, what, and the reason the authors give. */
function suppressedSection(selection: Selection): readonly RootContent[] {
    const { language } = selection;
    const items = setAside(selection).map(({ finding, path, line }) => [
        strong(`${path}:${line}`),
        plain(` ${finding.code}${finding.proposal === null ? '' : ` (${finding.proposal})`}: ${oneLine(finding.message[language])} `),
        strong(`${capitalised(phrases.reason[language])}:`),
        plain(` ${oneLine(finding.reason)}`),
    ]);
    if (items.length === 0) return [];
    return [heading(2, phrases.setAside[language]), paragraph(phrases.setAsideIntroduction[language]), ...bullets(items)];
}
