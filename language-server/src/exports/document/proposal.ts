import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { TextFieldName, WrittenShare } from '../../model/written.ts';
import type { Language } from '../../rules/define.ts';
import { word } from '../../rules/words.ts';
import { filingOf, labelsOf, oneLine } from '../facts.ts';
import { factsOf, rangeText } from '../markdown/facts.ts';
import { measureText } from '../markdown/measures.ts';
import { economyTitle } from '../markdown/proposal.ts';
import { paragraphsOf } from '../paragraphs.ts';
import { capitalised, headWord, phrases } from '../phrases.ts';
import { chartBlock } from './chart.ts';
import { economyBlocks } from './economy.ts';
import { type Block, type ProposalPage, textBlock } from './model.ts';
import { type DocumentSettings, orderedParts, type ProposalPart } from './settings.ts';
import { documentWords } from './words.ts';

interface Told {
    readonly proposal: Proposal;
    readonly workspace: Workspace;
    readonly settings: DocumentSettings;
    readonly language: Language;
}

/** One proposal as a page: its head, what it is in a few words, then its parts in the order of the settings. */
export function proposalPage(proposal: Proposal, anchor: string, workspace: Workspace, settings: DocumentSettings, language: Language): ProposalPage {
    const told = { proposal, workspace, settings, language };
    const { id, title, class: classified, status } = proposal.written;
    const name = oneLine(title?.text ?? '');
    const { sectors, committees } = filingOf(proposal, workspace);
    return {
        proposal,
        anchor,
        id: id.name,
        name,
        title: `${id.name} ${name}`.trim(),
        committee: oneLine(labelsOf(committees)),
        class: classified?.value ?? null,
        status,
        labels: [
            ...(classified === null ? [] : [headWord(classified.value, language)]),
            oneLine(labelsOf(sectors)),
            ...(status === null ? [] : [`${headWord('status', language)}: ${word(status, language)}`]),
        ].filter((label) => label !== ''),
        blocks: [...texts(proposal, 'summary', 'lead'), ...orderedParts(settings.parts).flatMap((part) => parts[part](told))],
    };
}

const parts: Readonly<Record<ProposalPart, (told: Told) => readonly Block[]>> = {
    economy: ({ proposal, workspace, settings, language }) =>
        workspace.profilesOf(proposal).flatMap((profile, index) => {
            const caption = economyTitle(proposal, index, language);
            const scenario = proposal.scenarios[index];
            return titled(caption, economyBlocks({ proposal, scenario, profile, sign: settings.sign, caption }, language));
        }),
    chart: ({ proposal, workspace, language }) => {
        const chart = chartBlock(proposal, workspace, language);
        return chart === null ? [] : [chart];
    },
    content: ({ proposal, language }) => titled(documentWords.content[language], [...texts(proposal, 'description'), ...shares(proposal, language)]),
    consequences: ({ proposal, language }) =>
        titled(phrases.consequences[language], [
            ...texts(proposal, 'citizens', 'body', phrases.forCitizens[language]),
            ...texts(proposal, 'staff', 'body', phrases.forStaff[language]),
        ]),
    effects: ({ proposal, language }) => titled(documentWords.otherEffects[language], texts(proposal, 'effects')),
    risks: ({ proposal, language }) =>
        titled(documentWords.risksAndRealisability[language], [
            ...texts(proposal, 'barriers', 'body', headWord('barriers', language)),
            ...texts(proposal, 'risks', 'body', headWord('risks', language)),
            ...realisability(proposal, language),
        ]),
    'follow-up': ({ proposal, language }) => {
        const items = proposal.written.measures.map((measure) => oneLine(measureText(measure, language)));
        return titled(phrases.followUp[language], items.length === 0 ? [] : [{ kind: 'list', role: 'body', items }]);
    },
    facts: ({ proposal, workspace, language }) => {
        const facts = factsOf(proposal, workspace, language).filter(({ key }) => !toldElsewhere.has(key));
        return titled(phrases.facts[language], facts.length === 0 ? [] : [{ kind: 'facts', facts }]);
    },
    contact: ({ proposal, language }) => {
        const { owner, contact } = proposal.written.texts;
        const said = [
            ['owner', owner?.text ?? ''],
            ['contact', contact?.text ?? ''],
        ] as const;
        const facts = said.flatMap(([key, text]) => (text === '' ? [] : [{ word: headWord(key, language), text: oneLine(text) }]));
        return titled(documentWords.contact[language], facts.length === 0 ? [] : [{ kind: 'facts', facts }]);
    },
};

/** In the head, below the risks and at the end of the page. */
const toldElsewhere: ReadonlySet<string> = new Set(['committee', 'owner', 'realisability']);

function titled(title: string, blocks: readonly Block[]): readonly Block[] {
    return blocks.length === 0 ? [] : [{ kind: 'heading', text: title }, ...blocks];
}

/** The paragraphs of a text field, with its list items as lists. */
function texts({ written }: Proposal, name: TextFieldName, role: 'lead' | 'body' = 'body', title: string | null = null): readonly Block[] {
    const blocks: Block[] = [];
    for (const { text, item } of paragraphsOf(written.texts[name]?.text ?? '')) {
        const last = blocks.at(-1);
        if (!item) blocks.push(textBlock(text, role, blocks.length === 0 && title !== null ? `${title}:` : null));
        else if (last?.kind === 'list') blocks[blocks.length - 1] = { ...last, items: [...last.items, text] };
        else
            blocks.push(...(blocks.length === 0 && title !== null ? [textBlock('', role, `${title}:`)] : []), {
                kind: 'list',
                role: 'body',
                items: [text],
            });
    }
    return blocks;
}

function shares({ written }: Proposal, language: Language): readonly Block[] {
    const items = (written.class?.shares ?? []).map((share) => shareText(share, language));
    return items.length === 0 ? [] : [{ kind: 'list', role: 'body', items }];
}

/** A part of a grey zone with its argument. */
function shareText({ class: value, share, argument }: WrittenShare, language: Language): string {
    const percent = share.kind === 'amount' ? `${rangeText(share.low, share.high)} %` : '?';
    return oneLine(`${headWord(value, language)} ${percent}${argument === null ? '' : `: ${argument.text}`}`);
}

/** A few words as a sentence among others. */
function asSentence(text: string): string {
    return `${capitalised(text)}${/[.!?…:)]$/.test(text) || text === '' ? '' : '.'}`;
}

/** With the scale that the figure is on. */
function realisability({ written }: Proposal, language: Language): readonly Block[] {
    const { realisability: stated } = written;
    if (stated === null) return [];
    const reason = stated.reason === null ? '' : ` ${asSentence(oneLine(stated.reason))}`;
    const said = `${rangeText(stated.low, stated.high)} ${documentWords.realisabilityScale[language]}.${reason}`;
    return [textBlock(said, 'body', `${headWord('realisability', language)}:`)];
}
