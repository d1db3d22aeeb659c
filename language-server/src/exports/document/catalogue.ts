import type { Proposal } from '../../model/proposal.ts';
import { oneLine } from '../facts.ts';
import { budgetFacts, titleOf } from '../markdown/document.ts';
import { capitalised, phrases } from '../phrases.ts';
import { type Selection, setAside } from '../selection.ts';
import { accountSections } from './accounts.ts';
import { guideSection } from './guide.ts';
import { type CatalogueDocument, type CatalogueInPieces, type Cover, type Section, textBlock } from './model.ts';
import { groupsOf, overviewSections } from './overview.ts';
import { proposalPage } from './proposal.ts';
import type { DocumentSettings } from './settings.ts';
import { documentWords } from './words.ts';

/** The whole catalogue in the usual layout: cover, reading guide, overview by committee, then a proposal a page. */
export function catalogueDocument(selection: Selection): CatalogueDocument {
    const pieces = catalogueInPieces(selection);
    return { ...pieces, proposals: [...pieces.proposals] };
}

export function catalogueInPieces(selection: Selection): CatalogueInPieces {
    const { workspace, language } = selection;
    const { settings, run } = selection;
    const proposals = groupsOf(selection.proposals, { selection }).flatMap(({ members }) => members);
    const anchors = anchorsOf(proposals);
    const anchorOf = (proposal: Proposal) => anchors.get(proposal) ?? '';
    const cover = coverOf(selection, settings);
    return {
        language,
        title: cover.title,
        look: settings.look,
        cover,
        guide: guideSection(selection, settings.sign),
        overviews: overviewSections({ selection, sign: settings.sign, anchorOf }),
        proposals: run.each(proposals, (proposal) => proposalPage(proposal, anchorOf(proposal), workspace, settings, language)),
        appendix: [...accountSections({ selection, sign: settings.sign, anchorOf }), ...setAsideSection(selection)],
    };
}

/** The id of each proposal makes its anchor; where two share one, the second has a number as well. */
function anchorsOf(proposals: readonly Proposal[]): ReadonlyMap<Proposal, string> {
    const seen = new Map<string, number>();
    return new Map(
        proposals.map((proposal) => {
            const id = proposal.written.id.name;
            const count = (seen.get(id) ?? 0) + 1;
            seen.set(id, count);
            return [proposal, count === 1 ? `p-${id}` : `p-${id}--${count}`];
        }),
    );
}

/** A single budget gives the document its title. */
function coverOf({ catalogues, proposals, edition, language }: Selection, settings: DocumentSettings): Cover {
    const [only, ...others] = catalogues;
    const single = only !== undefined && others.length === 0 ? only.budget : null;
    const [, ...facts] = single === null ? [] : coverFacts(single, language);
    const named = [...new Set(catalogues.map(({ budget }) => coverFacts(budget, language)[0] ?? ''))];
    return {
        // Several budgets of one municipality are a catalogue of that municipality.
        municipality: settings.municipality ?? (named.length === 1 ? (named[0] ?? '') : ''),
        title: single === null ? phrases.catalogue[language] : titleOf(single),
        lines: [...editionLines(edition, language), ...facts.map(capitalised), `${proposals.length} ${phrases.proposals[language]}`],
    };
}

/** For the hearing: that it is, and what its sums are; for an agenda: whose item it is. */
function editionLines(edition: Selection['edition'], language: Selection['language']): readonly string[] {
    if (edition.kind === 'agenda') return [edition.committee];
    return edition.kind === 'hearing' ? [documentWords.hearing[language], documentWords.hearingSums[language]] : [];
}

function coverFacts(budget: Parameters<typeof budgetFacts>[0], language: Selection['language']): readonly string[] {
    const facts = budgetFacts(budget, language).map(oneLine);
    return budget.written.texts.municipality === undefined ? ['', ...facts] : facts;
}

/** Nothing is set aside unseen. */
function setAsideSection(selection: Selection): readonly Section[] {
    const { language } = selection;
    const items = setAside(selection).map(({ finding, path, line }) => {
        const where = `${path}:${line} ${finding.code}${finding.proposal === null ? '' : ` (${finding.proposal})`}`;
        return oneLine(`${where}: ${finding.message[language]} ${capitalised(phrases.reason[language])}: ${finding.reason}`);
    });
    if (items.length === 0) return [];
    const blocks = [textBlock(phrases.setAsideIntroduction[language]), { kind: 'list', role: 'body', items } as const];
    return [{ anchor: 'set-aside', title: phrases.setAside[language], blocks }];
}
