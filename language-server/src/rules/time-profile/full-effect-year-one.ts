import { decimalString } from '../../model/decimal.ts';
import { amountAt, type Flow, yearOf } from '../../model/flows.ts';
import { isCash } from '../../model/profile.ts';
import type { Proposal, Scenario } from '../../model/proposal.ts';
import { columnName } from '../../model/stated.ts';
import type { Block } from '../../model/table.ts';
import type { Span } from '../../model/written.ts';
import { defineRule, type Found } from '../define.ts';
import { wholeWords } from '../sentences.ts';
import { countedIn, isKnown, levelRows, plannedRows, yearWords } from '../table-rows.ts';
import { figure } from '../words.ts';

export const fullEffectYearOne = defineRule<FullEffect>({
    code: 'full-effect-year-one',
    group: 'time-profile',
    severity: 'warning',
    tier: 'strict',
    page: {
        title: { da: 'Hele gevinsten står allerede i det første år', en: 'The whole gain stands in the very first year' },
        what: {
            da:
                'Reglen melder, når de kontante gevinster i det første år tilsammen er mindst lige så store som i alle de følgende, selv om der ' +
                "spares 'årsværk', eller 'realiserbarhed' er 3. Rækker med 'engangs' tæller ikke med. Den siger intet, når forslaget er i drift " +
                'eller realiseret, eller når en note, medarbejderteksten eller grunden til realiserbarheden siger, at stillingerne er ubesatte, ' +
                "opsagte eller ledige, eller når der står beløb i 'etablering'. Starter forslaget inde i året, er det reglen part-year-suspected, " +
                'der taler.',
            en:
                'The rule reports when the cash gains of the first year are together no smaller than in any later one although FTEs are saved ' +
                "('fte') or 'realisability' is 3. Rows with 'one-off' do not count. It is silent where the proposal is operating or realised, or " +
                'where a note, the text on staff or the reason for the realisability says that the positions are vacant, given notice or ' +
                "unfilled, or where amounts stand in 'setup'. Where the proposal starts within the year, the rule part-year-suspected speaks.",
        },
        why: {
            da:
                'Stillinger falder ikke bort den 1. januar: der er varsler, opsigelser og omplaceringer, og en vanskelig omlægning tager tid. Står ' +
                'hele beløbet i det første år, mangler det i regnskabet.',
            en:
                'Positions do not fall away on 1 January: there are notices, dismissals and transfers, and a difficult change takes time. If the ' +
                'whole amount stands in the first year, it will be missing in the accounts.',
        },
        advice: {
            da:
                'Sæt det første år til den del, der når at virke, for eksempel det halve. Er stillingerne allerede ubesatte, så skriv det i en ' +
                "'note' ved rækken.",
            en:
                'Set the first year to the part that will take effect in it, for example half. If the positions are vacant already, say so in a ' +
                "'note' on the row.",
        },
        failing: `proposal ADM-13 "One archive for case files" {
    sector: administration
    type: organisation
    class: efficiency
    realisability: 1 "All departments already file in the same system"
    owner: "Head of Administration"
    consulted: 2026-05-19 "Joint committee"
    summary: "The archives of three departments become one, and requests are answered by one team."
    target group: "Employees who ask for old case files"
    affected: 420
    citizens: "Residents get access to their own files within the same time limit."

    economy in 1.000 kr prices 2027 {
        years                             2027  2028  2029  2030  onward
        gain "Archive staff" service       500   500   500   500     500  note "Average pay of an archivist"
        fte "Archive staff"                  1     1     1     1       1
    }

    measure "Requests answered per employee" "requests a week" from 30 to 45 by 2028 source "Case system"
}
`,
        passing: `proposal ADM-13 "One archive for case files" {
    sector: administration
    type: organisation
    class: efficiency
    realisability: 1 "All departments already file in the same system"
    owner: "Head of Administration"
    consulted: 2026-05-19 "Joint committee"
    summary: "The archives of three departments become one, and requests are answered by one team."
    target group: "Employees who ask for old case files"
    affected: 420
    citizens: "Residents get access to their own files within the same time limit."

    economy in 1.000 kr prices 2027 {
        years                             2027  2028  2029  2030  onward
        gain "Archive staff" service       250   500   500   500     500  note "Notice until the middle of 2027"
        fte "Archive staff"                0,5     1     1     1       1
    }

    measure "Requests answered per employee" "requests a week" from 30 to 45 by 2028 source "Case system"
}
`,
    },
    message: ({ year, amount, fte }) => ({
        da:
            `Hele gevinsten, ${figure(amount, 'kr', 'da')}, står allerede i ${yearWords(year).da}, selv om ` +
            `${fte === null ? 'realiserbarheden er 3' : `der spares ${figure(fte, 'fte', 'da')}`}. ` +
            'Sæt året til den del, der når at virke, eller forklar det i en note.',
        en:
            `The whole gain, ${figure(amount, 'kr', 'en')}, stands already in ${yearWords(year).en} although ` +
            `${fte === null ? 'the realisability is 3' : `${figure(fte, 'fte', 'en')} ${fte === '1' ? 'is' : 'are'} saved`}. ` +
            'Set the year to the part that will take effect in it, or explain it in a note.',
    }),
    checks: { proposal: (proposal) => proposal.scenarios.flatMap((scenario, index) => fullFirstYear(scenario, proposal, index === 0)) },
});

interface FullEffect {
    readonly year: number;
    readonly amount: string;
    /** Null where it is the realisability that speaks against it. */
    readonly fte: string | null;
}

/** Where the change has been made, or the positions stand empty, there is nothing to phase in. */
const done = new Set(['operating', 'realised']);
const vacantWord = wholeWords(
    'ubesat(?:te)?|vakante?|vakance\\p{L}*|ledige? stilling\\p{L}*|stilling\\p{L}* er ledige?|opsagte?|fratrådt\\p{L}*',
    'vacan\\p{L}*|unfilled|given notice',
);

function fullFirstYear(scenario: Scenario, proposal: Proposal, isFirst: boolean): readonly Found[] {
    const { realisability, status } = proposal.written;
    const blocks = isFirst ? [...scenario.blocks, ...proposal.blocks.filter((block) => block.dimension === 'fte')] : scenario.blocks;
    if (done.has(status ?? '') || !blocks.every(isKnown) || blocks.some(hasSetup) || isVacant(blocks, proposal)) return [];
    const fte = mostFte(blocks);
    const found = fte > 0n || realisability?.low === 3 ? fullYear(scenario, proposal) : null;
    if (found === null) return [];
    const data = { year: found.year, amount: decimalString(found.level, 2), fte: fte > 0n ? decimalString(fte, 4) : null };
    return [{ span: found.span, data }];
}

interface FullYear {
    readonly year: number;
    readonly level: bigint;
    readonly span: Span;
}

/** The first year of the plan, where its level is that of the years after it and no start date says that it is a part of a year. */
function fullYear(scenario: Scenario, proposal: Proposal): FullYear | null {
    const gains = scenario.flows.filter((flow) => isCash(flow) && flow.kind === 'gain' && !flow.oneOff && flow.byYear.size > 0);
    const starts = scenario.blocks.some((block) => block.relative) ? null : proposal.written.starts;
    const earliest = gains.reduce((least, flow) => Math.min(least, flow.firstYear), Number.POSITIVE_INFINITY);
    const year = Math.max(earliest, starts?.year ?? earliest);
    if (gains.length === 0 || (starts !== null && starts.year === year && starts.first > `${year}-01-01`)) return null;
    const level = sum(gains, (flow) => amountAt(flow, year).counted);
    const later = laterLevels(gains, year);
    const span = placeOf(scenario.blocks, year);
    if (level <= 0n || span === null || later.length === 0 || later.some((each) => each > level) || later.every((each) => each <= 0n)) return null;
    return { year, level, span };
}

/** A plan with a time of setting up before the first year has its phasing-in there. */
function hasSetup(block: Block): boolean {
    const setup = block.columns.findIndex((column) => column.kind === 'setup');
    return levelRows(block).some(({ levels }) => countedIn(levels[setup]) !== 0n);
}

/** What is stated of the time after a year. */
function laterLevels(gains: readonly Flow[], year: number): readonly bigint[] {
    const last = gains.reduce((most, flow) => Math.max(most, flow.lastYear), year);
    const years = Array.from({ length: last - year }, (_, index) => year + 1 + index);
    const onward = gains.some((flow) => flow.onwardStated) ? [sum(gains, (flow) => flow.onward.counted)] : [];
    return [...years.map((each) => sum(gains, (flow) => amountAt(flow, each).counted)), ...onward];
}

function sum<Item>(items: readonly Item[], pick: (item: Item) => bigint): bigint {
    return items.reduce((total, item) => total + pick(item), 0n);
}

/** The first cash gain of the year. */
function placeOf(blocks: readonly Block[], year: number): Span | null {
    for (const block of blocks) {
        const index = block.columns.findIndex((column) => yearOf(column, block) === year);
        const gains = levelRows(block).filter(({ kind, cash, row }) => kind === 'gain' && cash && !row.written.oneOff);
        const cell = gains.map(({ levels }) => levels[index]).find((each) => countedIn(each) > 0n);
        if (cell !== undefined) return { start: cell.start, end: cell.end };
    }
    return null;
}

/** The most positions that go in any year, added ones left aside. */
function mostFte(blocks: readonly Block[]): bigint {
    const byColumn = new Map<string, bigint>();
    for (const block of blocks) {
        for (const row of plannedRows(block).filter((each) => each.dimension === 'fte')) {
            row.cells?.forEach((cell, index) => {
                const column = block.columns[index];
                const saved = countedIn(cell);
                if (column !== undefined && saved > 0n) byColumn.set(columnName(column), (byColumn.get(columnName(column)) ?? 0n) + saved);
            });
        }
    }
    return [...byColumn.values()].reduce((most, each) => (each > most ? each : most), 0n);
}

function isVacant(blocks: readonly Block[], { written }: Proposal): boolean {
    const notes = blocks.flatMap((block) => block.rows.map((row) => row.written.note ?? ''));
    return [...notes, written.realisability?.reason ?? '', written.texts.staff?.text ?? ''].some((text) => vacantWord.test(text));
}
