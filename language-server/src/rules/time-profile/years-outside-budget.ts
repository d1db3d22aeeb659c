import type { Budget } from '../../model/budget.ts';
import type { Proposal, Scenario } from '../../model/proposal.ts';
import type { Block } from '../../model/table.ts';
import { defineRule, type Found, type Language, limit } from '../define.ts';
import { headerOf, holdsMoney, yearWords } from '../table-rows.ts';
import { listed } from '../words.ts';

export const yearsOutsideBudget = defineRule<YearsData>({
    code: 'years-outside-budget',
    group: 'time-profile',
    severity: 'warning',
    tier: 'strict',
    page: {
        title: { da: 'Tabellens år er ikke budgettets', en: 'The years of the table are not those of the budget' },
        what: {
            da:
                'Reglen melder en tabel, der mangler et af budgettets år eller har et år efter budgettets sidste. Hører forslaget ikke til et ' +
                'budget, melder den en tabel uden et budgetår og tre overslagsår, og på samme måde et budget med færre end fire år. År før ' +
                'forslaget starter, og efter det slutter, må gerne mangle. År før budgettets første hører til reglen closed-year, spring ' +
                "mellem to år til missing-year. Er forslaget delt i tabeller med 'del', ses deres år under ét.",
            en:
                "The rule reports a table that lacks one of the budget's years or has a year after the budget's last. Where the proposal belongs " +
                'to no budget, it reports a table without a budget year and three forecast years, and likewise a budget with fewer than four ' +
                "years. Years before the proposal starts and after it ends may be missing. Years before the budget's first belong to the rule " +
                "closed-year, gaps between two years to missing-year. Where a proposal is divided into tables with 'part', their years are seen " +
                'together.',
        },
        why: {
            da:
                'Budgettet vedtages for budgetåret og overslagsårene under ét. Mangler et år i et forslag, regner kataloget videre med niveauet ' +
                'før det, og ingen har sagt, at det passer; et år uden for budgettet tæller slet ikke med i summen.',
            en:
                'The budget is adopted for the budget year and the forecast years together. If a proposal lacks a year, the catalogue goes on with ' +
                'the level before it, and nobody has said that it is right; a year outside the budget does not enter the sum at all.',
        },
        advice: {
            da:
                "Skriv budgettets år over tabellen, for eksempel 'år 2027..2030 varig', eller udelad linjen, så gælder budgettets år. Skriv '-', " +
                'hvor intet er oplyst.',
            en:
                "Write the budget's years above the table, for example 'years 2027..2030 onward', or leave the line out, and the budget's years " +
                "apply. Write '-' where nothing is stated.",
        },
        failing: `proposal ADM-12 "One switchboard for the town hall" {
    sector: administration
    type: organisation
    class: efficiency
    realisability: 1 "The lines are already shared"
    owner: "Head of Citizen Service"
    consulted: 2026-05-19 "Joint committee"
    summary: "Three departments answer their calls through one switchboard with one contract."
    target group: "Residents and businesses that call the town hall"
    affected: 9.000
    citizens: "Callers reach the right department with one call less."

    economy in 1.000 kr prices 2027 {
        years                                2027  2028  onward
        gain "Telephone contracts" service    120   240     240  note "Two contracts end on 1 July 2027"
    }

    measure "Telephone contracts" "contracts" from 3 to 1 by 2028 source "Contract register"
}
`,
        passing: `proposal ADM-12 "One switchboard for the town hall" {
    sector: administration
    type: organisation
    class: efficiency
    realisability: 1 "The lines are already shared"
    owner: "Head of Citizen Service"
    consulted: 2026-05-19 "Joint committee"
    summary: "Three departments answer their calls through one switchboard with one contract."
    target group: "Residents and businesses that call the town hall"
    affected: 9.000
    citizens: "Callers reach the right department with one call less."

    economy in 1.000 kr prices 2027 {
        years                                2027  2028  2029  2030  onward
        gain "Telephone contracts" service    120   240   240   240     240  note "Two contracts end on 1 July 2027"
    }

    measure "Telephone contracts" "contracts" from 3 to 1 by 2028 source "Contract register"
}
`,
    },
    message: (data) => ({ da: inWords(data, 'da'), en: inWords(data, 'en') }),
    thresholds: {
        forecastYears: {
            default: 3,
            least: 0,
            most: 20,
            text: { da: 'hvor mange overslagsår der skal være efter budgetåret', en: 'how many forecast years must follow the budget year' },
        },
    },
    checks: {
        proposal: (proposal, _, limits) => proposal.scenarios.flatMap((scenario) => strayYears(scenario, proposal, limit(limits, 'forecastYears'))),
        budget: (budget, _, limits) => shortBudget(budget, limit(limits, 'forecastYears')),
    },
});

interface YearsData {
    /** Null where no budget is named, or where it is the budget that is too short. */
    readonly budget: string | null;
    /** The years that stand there, as they are written. */
    readonly years: readonly number[];
    readonly missing: readonly number[];
    readonly outside: readonly number[];
    readonly forecastYears: number;
}

function inWords({ budget, years, missing, outside, forecastYears }: YearsData, language: Language): string {
    const da = language === 'da';
    const names = (list: readonly number[]) =>
        listed(
            list.map((year) => yearWords(year)[language]),
            language,
        );
    if (budget === null) {
        const has = years.length === 0 ? (da ? 'ingen år' : 'no years') : `${da ? 'kun' : 'only'} ${names(years)}`;
        return da
            ? `Der er ${has}, men der skal være et budgetår og ${forecastYears} overslagsår. Skriv alle årene, og '-' hvor intet er oplyst.`
            : `There ${years.length === 1 ? 'is' : 'are'} ${has}, but a budget year and ${forecastYears} forecast years are needed. ` +
                  "Write all the years, and '-' where nothing is stated.";
    }
    const lacks = missing.length === 0 ? [] : [da ? `mangler ${names(missing)}` : `lacks ${names(missing)}`];
    const beyond =
        outside.length === 0 ? [] : [da ? `har ${names(outside)} efter budgettets sidste år` : `has ${names(outside)} after its last year`];
    const both = listed([...lacks, ...beyond], language);
    return da
        ? `Tabellen følger ikke årene i budgettet '${budget}': den ${both}. Skriv budgettets år, og '-' hvor intet er oplyst.`
        : `The table does not follow the years of the budget '${budget}': it ${both}. Write the budget's years, and '-' where nothing is stated.`;
}

/** One finding a plan, parts seen together, on the header of its first table. */
function strayYears(scenario: Scenario, proposal: Proposal, forecastYears: number): readonly Found[] {
    const { budget, written } = proposal;
    const blocks = scenario.blocks.filter(holdsMoney);
    const [first] = blocks;
    const unclear = blocks.some(isUnclear) || (written.budget !== null && budget === null) || hasUnreadableYears(budget);
    if (first === undefined || unclear) return [];
    const years = [...new Set(blocks.flatMap(calendarYears))].sort((a, b) => a - b);
    const data = { years: [...new Set(blocks.flatMap((block) => block.columns.flatMap(({ year }) => year ?? [])))], forecastYears };
    const span = headerOf(first);
    if (budget === null || budget.written.years.length === 0) {
        const ended = written.ends !== null && written.ends.year <= (years.at(-1) ?? 0);
        const [earliest = 0, latest = -1] = [years[0], years.at(-1)];
        return latest - earliest + 1 > forecastYears || ended ? [] : [{ span, data: { ...data, budget: null, missing: [], outside: [] } }];
    }
    const missing = budget.written.years.filter((year) => !years.includes(year) && isExpected(year, proposal) && !isSkipped(year, blocks));
    const counted = blocks.every((block) => block.relativeHeader);
    const outside = counted ? [] : years.filter((year) => year > (budget.written.years.at(-1) ?? year));
    const strays = missing.length + outside.length;
    return strays === 0 ? [] : [{ span, data: { ...data, budget: budget.written.id.name, missing, outside } }];
}

/** A header that is read from nowhere, has a mistake of its own or counts from no year. */
function isUnclear(block: Block): boolean {
    const years = calendarYears(block);
    const rising = years.every((year, index) => index === 0 || year > (years[index - 1] ?? year));
    return block.columns.length === 0 || block.written.headerUnreadable || block.relative || !rising;
}

function calendarYears(block: Block): readonly number[] {
    return block.columns.flatMap((column) => column.calendar ?? []);
}

function hasUnreadableYears(budget: Budget | null): boolean {
    return budget !== null && budget.written.years.length === 0 && budget.written.yearsSpan !== null;
}

/** Before it starts and after it ends a proposal has nothing to say. */
function isExpected(year: number, { written }: Proposal): boolean {
    return year >= (written.starts?.year ?? year) && year <= (written.ends?.year ?? year);
}

/** A year that one table steps over: its header is told so already. */
function isSkipped(year: number, blocks: readonly Block[]): boolean {
    return blocks.some((block) => {
        const years = calendarYears(block);
        return (years[0] ?? year) < year && year < (years.at(-1) ?? year);
    });
}

function shortBudget({ written }: Budget, forecastYears: number): readonly Found[] {
    const { years, yearsSpan } = written;
    if (yearsSpan === null || years.length === 0 || years.length > forecastYears) return [];
    return [{ span: { start: yearsSpan.start, end: yearsSpan.end }, data: { budget: null, years, missing: [], outside: [], forecastYears } }];
}
