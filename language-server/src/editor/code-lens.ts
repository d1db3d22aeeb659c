import type { CodeLens, Command } from 'vscode-languageserver-types';
import { paybackText } from '../exports/markdown/key-figures.ts';
import { hasUnreadable } from '../exports/markdown/levels.ts';
import { yearWord } from '../exports/phrases.ts';
import { type Amount, added, negated } from '../model/amount.ts';
import type { Profile } from '../model/derived.ts';
import { type TargetYear, targetYears } from '../model/overview.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Language } from '../rules/define.ts';
import { word } from '../rules/words.ts';
import { shownInUnit } from './amount-words.ts';
import { type EditorDocument, rangeOf } from './editor.ts';
import { catalogueOf } from './hover/budget.ts';
import { budgetOf, proposalOf } from './models.ts';

/** Commands that the extension knows; each is given the document and the id of the proposal. */
export const lensCommands = { showFindings: 'provenu.showFindings', preview: 'provenu.preview', export: 'provenu.export' } as const;

/** Above each proposal what it gives, its findings and what can be done with it; above each budget its sum against its target. */
export function codeLenses(document: EditorDocument, counts: ReadonlyMap<string, number>): CodeLens[] {
    const { written } = document;
    return [
        ...written.budgets.flatMap((budget) => {
            const resolved = budgetOf(document, budget);
            const title = resolved === null ? null : budgetTitle(document, resolved);
            return title === null ? [] : [lens(document, budget.id, plain(title))];
        }),
        ...written.proposals.flatMap((proposal) => {
            const resolved = proposalOf(document, proposal);
            const title = resolved === null ? null : proposalTitle(document, resolved);
            const commands = [...(title === null ? [] : [plain(title)]), ...actions(document, proposal.id.name, counts.get(proposal.id.name) ?? 0)];
            return commands.map((command) => lens(document, proposal.id, command));
        }),
    ];
}

function lens(document: EditorDocument, span: { readonly start: number; readonly end: number }, command: Command): CodeLens {
    return { range: rangeOf(document, span), command };
}

/** A lens without a command is read, not clicked. */
function plain(title: string): Command {
    return { title, command: '' };
}

function actions({ uri, language }: EditorDocument, id: string, count: number): readonly Command[] {
    const da = language === 'da';
    const found = da
        ? count === 0
            ? 'Ingen anmærkninger'
            : `${count} ${count === 1 ? 'anmærkning' : 'anmærkninger'}`
        : count === 0
          ? 'No findings'
          : `${count} ${count === 1 ? 'finding' : 'findings'}`;
    return [
        { title: found, command: lensCommands.showFindings, arguments: [uri, id] },
        { title: da ? 'Forhåndsvisning' : 'Preview', command: lensCommands.preview, arguments: [uri, id] },
        { title: da ? 'Eksportér' : 'Export', command: lensCommands.export, arguments: [uri, id] },
    ];
}

/** What stands above a proposal follows from it and its budget alone: an edit beside it does not ask for its figures again. */
const titles: Readonly<Record<Language, WeakMap<Proposal, { readonly title: string | null }>>> = { da: new WeakMap(), en: new WeakMap() };

function proposalTitle(document: EditorDocument, proposal: Proposal): string | null {
    const known = titles[document.language].get(proposal) ?? { title: computedTitle(document, proposal) };
    titles[document.language].set(proposal, known);
    return known.title;
}

/** `Netto 540 varig · 710 i alt 2027-2030 (1.000 kr.) · tjent hjem efter 3 år` */
function computedTitle({ project, language }: EditorDocument, proposal: Proposal): string | null {
    const da = language === 'da';
    const [scenario] = proposal.scenarios;
    const [profile] = project.workspace.profilesOf(proposal);
    if (scenario === undefined || profile === undefined) return null;
    if (hasUnreadable(scenario)) return da ? 'Netto kan ikke regnes endnu' : 'Net cannot be computed yet';
    const { totals, onward } = profile;
    const figures = [
        ...(onward.net === null ? [] : [`${thousands(onward.net)} ${word('onward', language)}`]),
        ...(totals.net === null ? [] : [`${thousands(totals.net)} ${da ? 'i alt' : 'in total'} ${yearsOf(profile, language)}`]),
    ];
    if (figures.length === 0) return null;
    return [`${da ? 'Netto' : 'Net'} ${figures.join(' · ')} (1.000 kr.)`, ...payback(profile, language)].join(' · ');
}

function thousands(amount: Amount): string {
    const show = (øre: bigint) => shownInUnit(øre, 'money', 3);
    const span = amount.low === amount.high ? '' : ` (${show(amount.low)}..${show(amount.high)})`;
    return `${amount.approximate ? 'ca. ' : ''}${show(amount.counted)}${span}`;
}

function yearsOf({ years, relative }: Profile, language: Language): string {
    const [first, last] = [years[0], years.at(-1)];
    if (first === undefined || last === undefined) return '';
    return first === last ? yearWord(first, relative, language) : `${yearWord(first, relative, language)}-${last}`;
}

function payback({ payback: found, approximate }: Profile, language: Language): readonly string[] {
    const da = language === 'da';
    if (found === null || found.state === 'none') return [];
    if (found.state === 'never') return [da ? 'tjenes aldrig hjem' : 'never earned back'];
    const years = paybackText(found, approximate, language);
    return [da ? `tjent hjem efter ${years}` : `earned back after ${years}`];
}

/** `5 forslag giver 1.390 3.760 4.410 4.410 (1.000 kr.) · måltal 1.200 3.600 4.300 4.400 · nået alle år` */
function budgetTitle({ project, language }: EditorDocument, budget: Parameters<typeof catalogueOf>[1]): string | null {
    const catalogue = catalogueOf(project.workspace, budget);
    if (catalogue === null) return null;
    const da = language === 'da';
    const years = targetYears(catalogue);
    const number = catalogue.counted.length;
    const carried = budget.carriedOver === null ? '' : da ? ' med overført' : ' with what is carried over';
    const sums = years.map(({ counted }) => thousands(counted)).join('  ');
    const count = da ? `${number} forslag giver` : `${number} ${number === 1 ? 'proposal gives' : 'proposals give'}`;
    if (years.length === 0) return da ? `${number} forslag` : `${number} ${number === 1 ? 'proposal' : 'proposals'}`;
    return [`${count} ${sums} (1.000 kr.${carried === '' ? '' : `,${carried}`})`, ...againstTarget(years, language)].join(' · ');
}

function againstTarget(years: readonly TargetYear[], language: Language): readonly string[] {
    const aimed = years.filter(({ target }) => target !== null);
    if (aimed.length === 0) return [];
    const da = language === 'da';
    const targets = `${word('target', language)} ${years.map(({ target }) => (target === null ? '-' : thousands(target))).join('  ')}`;
    const missing = aimed.flatMap(({ year, counted, target }) =>
        target !== null && counted.counted < target.counted ? [{ year, gap: added(target, negated(counted)) }] : [],
    );
    if (missing.length === 0) return [targets, da ? 'nået alle år' : 'met in all years'];
    const said = missing.map(({ year, gap }) => `${shownInUnit(gap.counted, 'money', 3)} ${da ? 'i' : 'in'} ${year}`).join(', ');
    return [targets, da ? `mangler ${said}` : `short by ${said}`];
}
