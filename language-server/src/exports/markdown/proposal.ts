import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { TextFieldName, WrittenShare } from '../../model/written.ts';
import type { Language } from '../../rules/define.ts';
import { word } from '../../rules/words.ts';
import { filingOf, labelsOf, priceLevelsOf } from '../facts.ts';
import { headWord, phrases } from '../phrases.ts';
import { economyTable } from './economy.ts';
import { factItems, rangeText } from './facts.ts';
import { proposalKeyFigures } from './key-figures.ts';
import { measureText } from './measures.ts';
import { bullets, heading, paragraph, plain, strong, textBlocks } from './nodes.ts';

/** One proposal as a section of an agenda. */
export function proposalSection(proposal: Proposal, workspace: Workspace, language: Language): readonly RootContent[] {
    const { written } = proposal;
    return [
        heading(2, `${written.id.name} ${written.title?.text ?? ''}`),
        ...classification(proposal, workspace, language),
        ...field(proposal, 'summary'),
        ...field(proposal, 'description'),
        ...economy(proposal, workspace, language),
        ...consequences(proposal, language),
        ...section(phrases.followUp[language], bullets(written.measures.map((measure) => [plain(measureText(measure, language))]))),
        ...section(phrases.facts[language], bullets(factItems(proposal, workspace, language))),
    ];
}

function section(title: string, content: readonly BlockContent[]): readonly RootContent[] {
    return content.length === 0 ? [] : [heading(3, title), ...content];
}

function field({ written }: Proposal, name: TextFieldName): readonly BlockContent[] {
    const text = written.texts[name]?.text ?? '';
    return text === '' ? [] : textBlocks(text);
}

/** Sector, type, class, status and realisability on one line; shares of a grey zone below, each with its argument. */
function classification(proposal: Proposal, workspace: Workspace, language: Language): readonly BlockContent[] {
    const { class: classified, status, realisability } = proposal.written;
    const { sectors, types } = filingOf(proposal, workspace);
    const parts = [
        labelsOf(sectors),
        labelsOf(types),
        classified === null ? '' : word(classified.value, language),
        status === null ? '' : word(status, language),
        realisability === null ? '' : `${word('realisability', language)} ${rangeText(realisability.low, realisability.high)}`,
    ].filter((part) => part !== '');
    const shares = (classified?.shares ?? []).map((share) => shareItem(share, language));
    return [...(parts.length === 0 ? [] : [paragraph(parts.join(' · '))]), ...bullets(shares)];
}

function shareItem({ class: value, share, argument }: WrittenShare, language: Language): readonly PhrasingContent[] {
    const percent = share.kind === 'amount' ? `${rangeText(share.low, share.high)} %` : '?';
    return [plain(`${headWord(value, language)} ${percent}${argument === null ? '' : `: ${argument.text}`}`)];
}

/** Each scenario with its table and key figures; the first is the one that counts. */
function economy(proposal: Proposal, workspace: Workspace, language: Language): readonly RootContent[] {
    return workspace.profilesOf(proposal).flatMap((profile, index) => {
        const scenario = proposal.scenarios[index];
        const sentence = proposalKeyFigures(proposal, scenario, profile, language);
        const figures = sentence === null ? [] : [paragraph(strong(`${phrases.keyFigures[language]}:`), ` ${sentence}`)];
        return section(economyTitle(proposal, index, language), [...economyTable(scenario, profile, language), ...figures]);
    });
}

/** Which scenario it is, where there are several, and the price level. */
export function economyTitle(proposal: Proposal, index: number, language: Language): string {
    const name = proposal.scenarios[index]?.name ?? String(index + 1);
    const role = index === 0 ? phrases.counts[language] : phrases.compared[language];
    const scenario = proposal.scenarios.length > 1 ? [`${phrases.scenario[language]} ${name} (${role})`] : [];
    const prices = priceLevelsOf(proposal);
    const level = prices.length === 0 ? [] : [`${phrases.priceLevel[language]} ${prices.join(', ')}`];
    return [headWord('economy', language), ...scenario, ...level].join(', ');
}

function consequences({ written }: Proposal, language: Language): readonly RootContent[] {
    const titles: readonly (readonly [TextFieldName, string])[] = [
        ['citizens', phrases.forCitizens[language]],
        ['staff', phrases.forStaff[language]],
        ['effects', headWord('effects', language)],
        ['barriers', headWord('barriers', language)],
        ['risks', headWord('risks', language)],
    ];
    const blocks = titles.flatMap(([name, title]) => {
        const text = written.texts[name]?.text ?? '';
        return text === '' ? [] : textBlocks(text, strong(`${title}:`));
    });
    return section(phrases.consequences[language], blocks);
}
