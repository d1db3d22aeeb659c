import { svgDataUri } from '../../charts/data-uri.ts';
import { proposalChart } from '../../charts/proposal-chart.ts';
import { proposalChartInput } from '../../charts/proposal-data.ts';
import { hoverSize } from '../../charts/sizes.ts';
import { filingOf, labelsOf, priceLevelsOf } from '../../exports/facts.ts';
import { derived, type Figure, none, roundingFor, shownFigure } from '../../exports/markdown/figures.ts';
import { paybackText, proposalKeyFigures } from '../../exports/markdown/key-figures.ts';
import { hasUnreadable } from '../../exports/markdown/levels.ts';
import { capitalised, phrases, yearWord } from '../../exports/phrases.ts';
import { type Amount, exactly } from '../../model/amount.ts';
import type { Aside, Profile } from '../../model/derived.ts';
import type { Balance } from '../../model/profile.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import { moneyKinds } from '../../model/written.ts';
import type { Language } from '../../rules/define.ts';
import { listed, word } from '../../rules/words.ts';
import { emphasis, image, items, paragraph, type RootContent, strong, tableOf } from './content.ts';
import { keyFigureLines } from './key-figure.ts';

/** A proposal as a controller wants to see it: picture, table, key figures, and what the figures are in. */
export function profileContent(proposal: Proposal, workspace: Workspace, language: Language): readonly RootContent[] {
    const { written } = proposal;
    const profiles = workspace.profilesOf(proposal);
    const [first, ...others] = profiles;
    const head = [paragraph(strong(written.id.name), ` ${written.title?.text ?? ''}`), ...factsOf(proposal, workspace, language)];
    if (first === undefined || !statesMoney(first)) return [...head, paragraph(noAmounts[language])];
    return [
        ...head,
        ...pictureOf(proposal, profiles, language),
        profileTable(first, language),
        ...items(...[...keyFigures(proposal, first, language), ...asides(first, language)].map((line) => [line])),
        ...comparison(first, others, language),
        paragraph(emphasis(conventions(proposal, language))),
    ];
}

const noAmounts = { da: 'Forslaget har endnu ingen beløb.', en: 'The proposal has no amounts yet.' };

function statesMoney({ totals, onward, asides: all }: Profile): boolean {
    const states = ({ noncash, avoided }: Aside) => noncash !== null || avoided !== null;
    return totals.net !== null || onward.net !== null || all.some(states) || states(onward);
}

function factsOf(proposal: Proposal, workspace: Workspace, language: Language): readonly RootContent[] {
    const { class: kind, status, economies } = proposal.written;
    const scenario = economies.length > 1 ? (workspace.profilesOf(proposal)[0]?.scenario ?? null) : null;
    const facts = [
        kind === null ? '' : word(kind.value, language),
        status === null ? '' : word(status, language),
        labelsOf(filingOf(proposal, workspace).sectors),
        scenario ?? '',
        proposal.parts.length > 1 ? `${language === 'da' ? 'dele' : 'parts'}: ${listed(proposal.parts, language)}` : '',
    ];
    const said = facts.filter((fact) => fact !== '').join(' · ');
    return said === '' ? [] : [paragraph(said)];
}

function pictureOf(proposal: Proposal, profiles: readonly Profile[], language: Language): readonly RootContent[] {
    const [scenario] = proposal.scenarios;
    const chart = scenario !== undefined && hasUnreadable(scenario) ? null : proposalChartInput(proposal, profiles, language);
    return chart === null ? [] : [image(svgDataUri(proposalChart(chart, hoverSize)), chart.title)];
}

interface Line {
    readonly name: string;
    readonly balance: Balance | null;
    readonly cumulative: bigint | null;
}

/** A row a year, as wide as there are kinds of money; what goes on after the last year, and the sum of the years. */
function profileTable(profile: Profile, language: Language): RootContent {
    const { setup, onward, totals, timeline } = profile;
    const years = profile.years.map((year, index) => ({
        name: yearWord(year, profile.relative, language),
        balance: profile.balances[index] ?? null,
        cumulative: profile.cumulative[index] ?? null,
    }));
    const before =
        setup === null ? [] : [{ name: word('setup', language), balance: setup, cumulative: setup.net === null ? null : (timeline?.setup ?? null) }];
    const after = { name: word('onward', language), balance: onward, cumulative: null };
    const sum = { name: word('total', language), balance: totals, cumulative: null };
    const lines: readonly Line[] = [...before, ...years, ...(years.length + before.length > 1 ? [sum] : []), after];
    const kinds = moneyKinds.filter((kind) => lines.some(({ balance }) => balance !== null && balance[kind] !== null));
    const figuresOf = ({ balance, cumulative }: Line): readonly Figure[] => [
        ...kinds.map((kind) => derived(balance?.[kind] ?? null)),
        derived(balance?.net ?? null),
        cumulative === null ? none : derived(exactly(cumulative)),
    ];
    const rounding = roundingFor(lines.flatMap(figuresOf));
    return tableOf({
        head: [phrases.inThousands[language], ...[...kinds, 'net', 'cumulative'].map((key) => word(key, language))],
        rows: lines.map((line) => ({
            cells: [capitalised(line.name), ...figuresOf(line).map((figure) => shownFigure(figure, rounding))],
            strong: line === sum,
        })),
        words: 1,
    });
}

/** Payback, the rule of the budget, return and present value: a line each. */
function keyFigures(proposal: Proposal, profile: Profile, language: Language): readonly string[] {
    const [scenario] = proposal.scenarios;
    if (scenario !== undefined && hasUnreadable(scenario)) return [unreadable[language]];
    const said = proposalKeyFigures(proposal, scenario, profile, language);
    if (said === null) return [];
    return keyFigureLines(said);
}

const unreadable = {
    da: 'Et beløb i tabellen kan ikke læses endnu. Tallene ovenfor er derfor ikke komplette, og nøgletallene regnes ikke.',
    en: 'An amount of the table cannot be read yet. The figures above are therefore incomplete, and no key figures are computed.',
};

/** What stands beside the cash: shown, never added to it. */
function asides({ asides: all, onward, setup }: Profile, language: Language): readonly string[] {
    const places = [...(setup === null ? [] : [setup]), ...all, onward];
    const show = (pick: (aside: Aside) => Amount | null, dimension: 'money' | 'fte' | 'hours') => {
        const figures = places.map((place) => derived(pick(place), dimension));
        const rounding = roundingFor(figures);
        return figures.map((figure) => shownFigure(figure, rounding)).join(' · ');
    };
    const line = (name: string, unit: string, pick: (aside: Aside) => Amount | null, dimension: 'money' | 'fte' | 'hours') =>
        places.some((place) => pick(place) !== null) ? [`${capitalised(name)}${unit}: ${show(pick, dimension)}`] : [];
    const apart = language === 'da' ? ' (1.000 kr., ikke i netto)' : ' (1.000 kr., not in net)';
    return [
        ...line(word('noncash', language), apart, (aside) => aside.noncash, 'money'),
        ...line(word('avoided', language), apart, (aside) => aside.avoided, 'money'),
        ...line(language === 'da' ? 'årsværk sparet' : 'FTE saved', '', (aside) => aside.fte, 'fte'),
        ...line(language === 'da' ? 'timer' : 'hours', '', (aside) => aside.hours, 'hours'),
    ];
}

/** The other scenarios, each in a line beside the first. */
function comparison(first: Profile, others: readonly Profile[], language: Language): readonly RootContent[] {
    if (others.length === 0) return [];
    const da = language === 'da';
    const all = [first, ...others];
    const rounding = roundingFor(all.flatMap(({ totals, onward }) => [derived(totals.net), derived(onward.net)]));
    const rows = all.map((profile, index) => ({
        cells: [
            profile.scenario ?? (index === 0 ? (da ? 'Forslaget' : 'The proposal') : `${da ? 'Scenarie' : 'Scenario'} ${index + 1}`),
            shownFigure(derived(profile.totals.net), rounding),
            shownFigure(derived(profile.onward.net), rounding),
            paybackText(profile.payback, profile.approximate, language),
        ],
        strong: index === 0,
    }));
    const head = da ? ['Scenarier', 'netto i alt', 'netto varig', 'tjent hjem'] : ['Scenarios', 'net, total', 'net, onward', 'earned back'];
    return [tableOf({ head, rows, words: 1 })];
}

function conventions(proposal: Proposal, language: Language): string {
    const levels = priceLevelsOf(proposal);
    if (language === 'da') {
        const prices = levels.length === 0 ? 'uden oplyst pris- og lønniveau' : `i pris- og lønniveau ${levels.join(', ')}`;
        return `Beløb i 1.000 kr. ${prices}. Netto er kontante gevinster og indtægter minus udgifter og investering; 'varig' er niveauet hvert år derefter.`;
    }
    const prices = levels.length === 0 ? 'no price level stated' : `price and wage level ${levels.join(', ')}`;
    return `Amounts in 1.000 kr., ${prices}. Net is cash gains and income less costs and investment; 'onward' is the level of every year after.`;
}
