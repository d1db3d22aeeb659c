import type { Cell } from '../../model/amount.ts';
import { decimalString } from '../../model/decimal.ts';
import type { Proposal } from '../../model/proposal.ts';
import { type Block, columnYears } from '../../model/table.ts';
import { defineRule, type Found } from '../define.ts';
import { figure } from '../words.ts';

export const incrementsSuspected = defineRule<{ readonly label: string; readonly year: string; readonly before: string }>({
    code: 'increments-suspected',
    group: 'time-profile',
    severity: 'warning',
    tier: 'basic',
    page: {
        title: {
            da: 'En gevinst forsvinder igen, som om beløbene er nye hvert år',
            en: 'A gain disappears again as if each amount were new that year',
        },
        what: {
            da:
                "Reglen melder en 'gevinst', der er oplyst til 0 i et år og over 0 i året før, når rækken hverken er 'engangs' eller 'trinvis'. " +
                "Tomme celler, kolonnen 'varig' og år efter 'slutter' er ikke med.",
            en:
                "The rule reports a 'gain' that is stated as 0 in one year and above 0 in the year before, where the row is neither 'one-off' nor " +
                "'stepwise'. Empty cells, the column 'onward' and years after 'ends' are left out.",
        },
        why: {
            da:
                'Beløb er niveauer mod basisbudgettet. En gevinst, der er skrevet som det nye i hvert år, ser ud til at holde op, og så tæller ' +
                'forslaget for lidt i de senere år og i måltallet.',
            en:
                'Amounts are levels against the base budget. A gain written as what is new each year seems to stop, and then the proposal counts ' +
                'too little in the later years and towards the target.',
        },
        advice: {
            da:
                "Skriv 'trinvis', hvis hvert tal er det nye i året, eller 'engangs', hvis gevinsten kun kommer én gang. Ophører hele forslaget, " +
                "så skriv 'slutter: 2028'.",
            en:
                "Write 'stepwise' if each figure is what is new that year, or 'one-off' if the gain comes once. If the whole proposal ends, write " +
                "'ends: 2028'.",
        },
        failing: `proposal ADM-05 "Fewer printed letters" {
    sector: administration
    type: digitalisation
    class: efficiency
    realisability: 1
    summary: "Letters to residents are sent by digital post, department by department."
    citizens: "Residents exempt from digital post still get a letter."

    economy in 1.000 kr {
        years                       2027  2028  2029  2030  onward
        gain "Print and postage"     400   200     0     0       0
    }
}
`,
        passing: `proposal ADM-05 "Fewer printed letters" {
    sector: administration
    type: digitalisation
    class: efficiency
    realisability: 1
    summary: "Letters to residents are sent by digital post, department by department."
    citizens: "Residents exempt from digital post still get a letter."

    economy in 1.000 kr {
        years                       2027  2028  2029  2030  onward
        gain "Print and postage" stepwise  400   200     0     0       0
    }
}
`,
    },
    message: ({ label, year, before }) => ({
        da:
            `Gevinsten '${label}' falder til 0 i ${inYear(year, 'år')} efter ${figure(before, 'kr', 'da')} året før. ` +
            `Beløb er niveauer mod basisbudgettet: skriv 'trinvis', hvis tallene er nye beløb hvert år, ` +
            `eller 'engangs', hvis gevinsten kun kommer én gang.`,
        en:
            `The gain '${label}' falls to 0 in ${inYear(year, 'year')} after ${figure(before, 'kr', 'en')} the year before. ` +
            `Amounts are levels against the base budget: write 'stepwise' if each figure is new that year, or 'one-off' if the gain comes once.`,
    }),
    checks: { proposal: (proposal) => proposal.blocks.flatMap((block) => fallingGains(block, proposal)) },
});

/** A calendar year as it is, one counted from 1 with the word before it. */
function inYear(year: string, word: string): string {
    return Number(year) < 1000 ? `${word} ${year}` : year;
}

/** A stated 0 after a gain: an empty cell says nothing and accuses nobody. */
function fallingGains(block: Block, proposal: Proposal): readonly Found[] {
    if (block.dimension !== 'money') return [];
    const lastYear = proposal.written.ends?.year ?? Number.POSITIVE_INFINITY;
    return block.rows.flatMap((row) => {
        const { kind, actual, oneOff, stepwise, label } = row.written;
        if (kind !== 'gain' || actual || oneOff || stepwise || row.cells === null) return [];
        const levels = columnYears(block).flatMap(({ index, column }) => {
            const cell = row.cells?.[index];
            return cell === undefined || cell.kind === 'unknown' || (column.calendar ?? 0) > lastYear ? [] : [{ cell, column }];
        });
        const fall = levels.findIndex(({ cell }, at) => cell.kind === 'amount' && levelOf(cell) === 0n && levelOf(levels[at - 1]?.cell) > 0n);
        const fallen = levels[fall];
        const before = levels[fall - 1];
        if (fallen === undefined || before === undefined) return [];
        const { start, end } = fallen.cell;
        return [
            {
                span: { start, end },
                data: { label: label?.text ?? '', year: String(fallen.column.year), before: decimalString(levelOf(before.cell), 2) },
            },
        ];
    });
}

function levelOf(cell: Cell | undefined): bigint {
    return cell?.kind === 'amount' ? cell.amount.counted : 0n;
}
