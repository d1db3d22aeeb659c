import { SymbolTag } from 'vscode-languageserver-types';
import { type Amount, scaleOf } from '../model/amount.ts';
import { decimalString } from '../model/decimal.ts';
import type { Profile } from '../model/derived.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Project } from '../project.ts';
import type { Language } from '../rules/define.ts';
import { figure, word } from '../rules/words.ts';

const longest = 120;

/** A text on one line, cut where it is long: lists show no more. */
export function onOneLine(text: string): string {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}

/** `netto 540.000 kr. om året`: what the proposal gives a year once it is fully in place; empty where no cash amount says so. */
export function netWords(project: Project, proposal: Proposal, language: Language): string {
    const [profile] = project.workspace.profilesOf(proposal);
    const net = profile?.onward.net ?? null;
    if (net === null || profile === undefined || !isStated(profile)) return '';
    const approximately = profile.approximate ? `${language === 'da' ? 'ca.' : 'about'} ` : '';
    const year = language === 'da' ? 'om året' : 'a year';
    return `${word('net', language)} ${approximately}${kroner(net.counted, language)} ${year}${spanWords(net, language)}`;
}

/** A half-written table has rows, but no amount yet: it says nothing, and that is not 0. */
function isStated({ balances, setup, onward }: Profile): boolean {
    return [...balances, ...(setup === null ? [] : [setup])].some(({ net }) => net !== null) || onward.net?.counted !== 0n;
}

function spanWords({ low, high }: Amount, language: Language): string {
    if (low === high) return '';
    return ` (${kroner(low, language)} ${language === 'da' ? 'til' : 'to'} ${kroner(high, language)})`;
}

function kroner(øre: bigint, language: Language): string {
    return figure(decimalString(øre, scaleOf.money), 'kr', language);
}

/** Title and net, what there is of them. */
export function proposalDetail(project: Project, proposal: Proposal, language: Language): string {
    const title = onOneLine(proposal.written.title?.text ?? '');
    return [title, netWords(project, proposal, language)].filter((part) => part !== '').join(' · ');
}

/** A dropped proposal is struck through in lists. */
export function tagsOf({ written }: Proposal): { tags?: SymbolTag[] } {
    return written.status === 'dropped' ? { tags: [SymbolTag.Deprecated] } : {};
}
