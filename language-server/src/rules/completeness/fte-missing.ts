import type { Proposal } from '../../model/proposal.ts';
import { signedRows } from '../../model/stated.ts';
import { type Block, isDataRow, type Row } from '../../model/table.ts';
import type { Workspace } from '../../model/workspace.ts';
import { defineRule, type Found } from '../define.ts';
import { speaksOfWages } from '../wages.ts';
import { isReadWhole } from '../whole-proposals.ts';

export const fteMissing = defineRule<{ readonly label: string }>({
    code: 'fte-missing',
    group: 'completeness',
    severity: 'warning',
    tier: 'strict',
    page: {
        title: { da: 'Der spares løn, men ingen årsværk er oplyst', en: 'Wages are saved, but no positions are stated' },
        what: {
            da:
                'Reglen melder et forslag, hvor en kontant gevinst over 0 efter sin tekst er løn, stillinger eller medarbejdere, og hvor ingen ' +
                "tabel har en række 'årsværk'. Ord som 'lønsystem', 'løntilskud' og 'kurser for medarbejdere' er ikke løn. Overarbejde og " +
                'refusion er heller ikke med, for de svarer ikke til stillinger.',
            en:
                'The rule reports a proposal in which a cash gain above 0 is, by its label, wages, positions or staff, and no table has a row ' +
                "'fte'. Words like 'payroll', 'wage subsidies' and 'staff training' are not wages. Overtime and refunds are left out too, since " +
                'they are no positions.',
        },
        why: {
            da:
                'Sparet løn er færre mennesker på arbejde. Byrådet, medarbejdernes udvalg og økonomistyringen skal kende antallet, og uden det ' +
                'kan ingen se, om beløbet passer.',
            en:
                'Saved wages are fewer people at work. The council, the staff committee and whoever follows up must know how many, and without ' +
                'the number nobody can see whether the amount is right.',
        },
        advice: {
            da: "Skriv en række 'årsværk' i tabellen; positive tal er stillinger, der spares, og '0' siger, at ingen stillinger falder bort.",
            en: "Write a row 'fte' in the table; positive figures are positions saved, and '0' says that no positions go.",
        },
        failing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
}

forslag ADM-07 "Fælles journalisering i borgerservice" {
    budget: B2027
    sektor: administration
    type: organisering
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Systemet kan allerede sortere posten"
    ansvarlig: "Borgerservicechef"
    starter: 2027-01-01
    hørt: 2026-05-12
    resumé: "Post til tre afdelinger journaliseres ét sted i stedet for tre."
    målgruppe: "Medarbejdere, der journaliserer post"
    borgere: "Breve bliver besvaret inden for samme frist."

    økonomi i 1.000 kr {
        år                                           2027  2028  2029  2030  varig
        gevinst "Løn til journal"  kontant service    270   540   540   540    540  note "Én stilling fra hvert sted, når de bliver ledige"
    }

    måling "Tid pr. brev" "minutter" fra 6 til 4 senest 2028 kilde "Stikprøve i marts"
}
`,
        passing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
}

forslag ADM-07 "Fælles journalisering i borgerservice" {
    budget: B2027
    sektor: administration
    type: organisering
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Systemet kan allerede sortere posten"
    ansvarlig: "Borgerservicechef"
    starter: 2027-01-01
    hørt: 2026-05-12
    resumé: "Post til tre afdelinger journaliseres ét sted i stedet for tre."
    målgruppe: "Medarbejdere, der journaliserer post"
    borgere: "Breve bliver besvaret inden for samme frist."

    økonomi i 1.000 kr {
        år                                           2027  2028  2029  2030  varig
        gevinst "Løn til journal"  kontant service    270   540   540   540    540  note "Én stilling fra hvert sted, når de bliver ledige"
        årsværk "Journal"                             0,5     1     1     1      1
    }

    måling "Tid pr. brev" "minutter" fra 6 til 4 senest 2028 kilde "Stikprøve i marts"
}
`,
    },
    message: ({ label }) => ({
        da: `Gevinsten '${label}' ser ud til at være sparet løn, men ingen række 'årsværk' siger, hvor mange stillinger det er. Skriv rækken, eller '0', hvis ingen falder bort.`,
        en: `The gain '${label}' seems to be saved wages, but no row 'fte' says how many positions that is. Write the row, or '0' if none goes.`,
    }),
    checks: { proposal: wagesWithoutPositions },
});

/** Said once, at the first gain of the plan that is wages. */
function wagesWithoutPositions(proposal: Proposal, workspace: Workspace): readonly Found[] {
    if (proposal.written.status === 'dropped' || proposal.blocks.some(statesPositions)) return [];
    const blocks = proposal.scenarios[0]?.blocks ?? [];
    const label = blocks.flatMap((block) => block.rows.filter((row) => savesWages(row, block)))[0]?.written.label;
    if (label === undefined || label === null || !isReadWhole(proposal, workspace)) return [];
    return [{ span: { start: label.start, end: label.end }, data: { label: label.text } }];
}

function statesPositions(block: Block): boolean {
    return block.dimension === 'fte' || block.rows.some((row) => row.written.kind === 'fte');
}

/** A pair of before and after is a gain of their difference; a gain nobody put a figure on saves nothing yet. */
function savesWages(row: Row, block: Block): boolean {
    if (!isDataRow(row.written) || row.written.actual || !speaksOfWages(row.written.label?.text ?? '')) return false;
    const gains = signedRows([row], block).filter((signed) => signed.kind === 'gain' && signed.cash);
    return gains.some(({ cells }) => cells.some((cell) => cell.kind === 'amount' && cell.amount.counted > 0n));
}
