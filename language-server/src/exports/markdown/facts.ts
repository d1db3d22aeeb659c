import type { PhrasingContent } from 'mdast';
import { type Decimal, danish } from '../../model/decimal.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { Target, WrittenAmount, WrittenDate } from '../../model/written.ts';
import type { Language } from '../../rules/define.ts';
import { word } from '../../rules/words.ts';
import { decimalText, filingOf, labelsOf, oneLine, unitText } from '../facts.ts';
import { headWord } from '../phrases.ts';
import { dateText } from './dates.ts';
import { kronerText } from './figures.ts';
import { plain, strong } from './nodes.ts';

/** A field of the form in words. */
export interface Fact {
    readonly key: string;
    readonly word: string;
    readonly text: string;
}

/** The facts of the form that stand nowhere else in the section, each with its word. */
export function factItems(proposal: Proposal, workspace: Workspace, language: Language): readonly (readonly PhrasingContent[])[] {
    return factsOf(proposal, workspace, language).map(({ word: name, text }) => [strong(`${name}:`), plain(` ${text}`)]);
}

/** The short fields of a proposal, those that are filled in. */
export function factsOf(proposal: Proposal, workspace: Workspace, language: Language): readonly Fact[] {
    const { texts, starts, ends, consulted, affected, realisability, dependsOn, excludes } = proposal.written;
    const { tracks, committees, accounts } = filingOf(proposal, workspace);
    const date = (written: WrittenDate | null) => (written === null ? '' : dateText(written, language));
    const names = (targets: readonly Target[]) => targets.map((target) => target.name).join(', ');
    const facts: readonly (readonly [string, string])[] = [
        ['committee', labelsOf(committees)],
        ['owner', texts.owner?.text ?? ''],
        ['track', labelsOf(tracks)],
        ['realisability', realisability?.reason ?? ''],
        ['starts', date(starts)],
        ['ends', date(ends)],
        ['consulted', date(consulted)],
        ['target_group', texts.target_group?.text ?? ''],
        ['affected', affected?.kind === 'amount' ? writtenText(affected) : ''],
        ['base_budget', proposal.baseBudget === null ? '' : kronerText(proposal.baseBudget)],
        ['financing', texts.financing?.text ?? ''],
        ['account', labelsOf(accounts)],
        ['depends_on', names(dependsOn)],
        ['excludes', names(excludes)],
        ['overlaps', overlapsText(proposal, language)],
    ];
    return facts.flatMap(([key, text]) => (text === '' ? [] : [{ key, word: headWord(key, language), text: oneLine(text) }]));
}

function overlapsText({ written, overlaps }: Proposal, language: Language): string {
    const said = written.overlaps.map(({ target }, index) => {
        const amount = overlaps[index] ?? null;
        return amount === null ? target.name : `${target.name} ${word('with', language)} ${kronerText(amount)} ${word('per_year', language)}`;
    });
    return said.join(', ');
}

/** A written number as it stands: `ca. 12..13 %`. */
export function writtenText({ low, high, approximate, unit }: WrittenAmount): string {
    const own = unitText(unit);
    return `${approximate ? 'ca. ' : ''}${rangeText(low, high)}${own === null ? '' : ` ${own}`}`;
}

/** `2`, `2..3`, `2..` or `..3`: an open end is null. */
export function rangeText(low: Decimal | number | null, high: Decimal | number | null): string {
    const [from, to] = [endText(low), endText(high)];
    return from === to ? from : `${from}..${to}`;
}

function endText(end: Decimal | number | null): string {
    if (end === null) return '';
    return danish(typeof end === 'number' ? String(end) : (decimalText(end) ?? ''));
}
