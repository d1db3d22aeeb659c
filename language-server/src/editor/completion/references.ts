import { CompletionItemKind } from 'vscode-languageserver-types';
import { decimalString } from '../../model/decimal.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { RegisterEntry, RegisterName, Target, WrittenProposal } from '../../model/written.ts';
import { figure } from '../../rules/words.ts';
import type { Asked } from './asked.ts';
import { plain, type Suggestion, shortened } from './suggestion.ts';

/** Proposals of other files that are asked for the texts they use, and those whose figures are shown. */
const mostAsked = 200;
const mostFigures = 60;

const targetsOf: Readonly<Record<RegisterName, (written: WrittenProposal) => readonly Target[]>> = {
    sector: (written) => written.sectors,
    type: (written) => written.types,
    track: (written) => written.tracks,
    committee: (written) => written.committees,
    account: (written) => written.accounts,
};

/** The entries of a register, those this file uses first; for committees and accounts the texts used elsewhere too. */
export function registerIds(asked: Asked, register: RegisterName): readonly Suggestion[] {
    const { document, budget } = asked;
    const { workspace } = document.project;
    const named = namesIn(asked);
    const usedHere = new Set(document.written.proposals.flatMap((each) => targetsOf[register](each).map((target) => target.name)));
    const rank = ({ id, aliases }: RegisterEntry) => (usedHere.has(id.name) || aliases.some((alias) => usedHere.has(alias)) ? 0 : 1);
    const entries = workspace
        .registersFor(budget)
        .all(register)
        .filter(({ id, aliases }) => !named.has(id.name) && !aliases.some((alias) => named.has(alias)));
    const items = [...entries].sort((a, b) => rank(a) - rank(b)).map((entry) => registerItem(asked, entry));
    return register === 'committee' || register === 'account' ? [...items, ...textsUsed(asked, register, named)] : items;
}

function registerItem(asked: Asked, { id, label, aliases }: RegisterEntry): Suggestion {
    const others =
        aliases.length === 0 ? '' : asked.say({ da: `  \nOgså: ${plain(aliases.join(', '))}`, en: `  \nAlso: ${plain(aliases.join(', '))}` });
    return {
        label: id.name,
        kind: CompletionItemKind.EnumMember,
        detail: shortened(label ?? ''),
        about: `**${plain(label ?? id.name)}**${others}`,
        also: [...aliases, ...(label === null ? [] : [label])],
    };
}

/** Committees and accounts may be texts: those that other proposals name are written alike. */
function textsUsed(asked: Asked, register: 'committee' | 'account', named: ReadonlySet<string>): readonly Suggestion[] {
    const proposals = [
        ...asked.document.written.proposals,
        ...asked.document.project.workspace.firstProposals(mostAsked).map((each) => each.written),
    ];
    const quoted = proposals.flatMap((each) => targetsOf[register](each).filter((target) => target.quoted && !named.has(target.name)));
    const texts = new Set(quoted.map((target) => target.name).filter((text) => !/[\\"\r\n]/.test(text)));
    return [...texts].map((text) => ({
        label: `"${text}"`,
        kind: CompletionItemKind.Text,
        detail: asked.say({ da: 'brugt i et andet forslag', en: 'used in another proposal' }),
        about: plain(text),
        also: [text],
    }));
}

/** What the statement names already. */
function namesIn({ document, place }: Asked): ReadonlySet<string> {
    const names = [...place.statement, ...place.rest].filter((token) => token.type === 'ID');
    return new Set(names.map(({ start, end }) => document.text.slice(start, end)));
}

/** Entries that a budget may state a total for. */
export function statedSubjects(asked: Asked): readonly Suggestion[] {
    return [...registerIds(asked, 'sector'), ...registerIds(asked, 'committee')];
}

export function budgetIds(asked: Asked): readonly Suggestion[] {
    const { project, uri } = asked.document;
    return [...project.workspace.budgets]
        .sort((a, b) => Number(b.path === uri) - Number(a.path === uri))
        .map(({ written }) => ({
            label: written.id.name,
            kind: CompletionItemKind.Module,
            detail: shortened(written.title?.text ?? ''),
            about: `**${plain(written.title?.text ?? written.id.name)}**  \n${written.years.join(', ')}`,
            also: [written.title?.text ?? ''],
        }));
}

/** The proposals of the workspace but its own, those of the same budget and sector first, with title and net. */
export function proposalIds(asked: Asked): readonly Suggestion[] {
    const { document, proposal } = asked;
    const named = namesIn(asked);
    const sectors = new Set(proposal?.written.sectors.map((target) => target.name));
    const own = proposal?.written.id.name;
    const distance = (other: Proposal) =>
        (other.budget === proposal?.budget ? 0 : 2) + (other.written.sectors.some((target) => sectors.has(target.name)) ? 0 : 1);
    return document.project.workspace.proposals
        .filter(({ written }) => written.id.name !== own && !named.has(written.id.name))
        .map((other) => ({ other, rank: distance(other) }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ other }, index) => proposalItem(asked, other, index < mostFigures));
}

function proposalItem(asked: Asked, other: Proposal, withFigures: boolean): Suggestion {
    const title = other.written.title?.text ?? '';
    const net = withFigures ? netOf(asked, other) : '';
    const status = other.written.status === null ? '' : `  \n${asked.word(other.written.status)}`;
    return {
        label: other.written.id.name,
        kind: CompletionItemKind.Reference,
        detail: [shortened(title, 60), net].filter((each) => each !== '').join(' · '),
        about: `**${plain(title === '' ? other.written.id.name : title)}**${status}${net === '' ? '' : `  \n${plain(net)}`}`,
        also: [title],
    };
}

/** The net of every year after the last: what the proposal gives in the long run. */
function netOf(asked: Asked, other: Proposal): string {
    const [profile] = asked.document.project.workspace.profilesOf(other);
    const net = profile?.onward.net ?? null;
    if (profile === undefined || net === null || profile.balances.every((balance) => balance.net === null)) return '';
    const amount = figure(decimalString(net.counted, 2), 'kr', asked.document.language);
    const approximately = profile.approximate || profile.ranged;
    return asked.say({
        da: `netto ${approximately ? 'ca. ' : ''}${amount} om året på sigt`,
        en: `net ${approximately ? 'about ' : ''}${amount} a year in the long run`,
    });
}
