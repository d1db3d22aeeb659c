import type { Proposal } from '../../model/proposal.ts';
import { isDataRow } from '../../model/table.ts';
import type { Workspace } from '../../model/workspace.ts';
import { defineRule, type Found } from '../define.ts';
import { filedUnder } from '../filed-types.ts';
import { investmentRows } from '../investment-rows.ts';
import { levelRows } from '../table-rows.ts';
import { isReadWhole } from '../whole-proposals.ts';
import { word } from '../words.ts';

interface Unstated {
    readonly type: string;
    /** A row of investment without any amount; null where there is no such row. */
    readonly row: string | null;
    /** A one-off cost that may be the investment under another name. */
    readonly oneOff: string | null;
}

export const investmentUnstated = defineRule<Unstated>({
    code: 'investment-unstated',
    group: 'investment',
    severity: 'warning',
    tier: 'strict',
    page: {
        title: { da: 'Forslaget siger ikke, hvad der skal investeres', en: 'The proposal does not say what must be invested' },
        what: {
            da:
                "Reglen melder et forslag af typen 'digitalisering', 'energi', 'hjemtagelse' eller 'omlægning', som har en økonomi, men ingen " +
                "række 'investering' med et beløb. 0 er et svar; '-' er det ikke. Et alias for typen tæller som typen selv. Bortfaldne forslag " +
                'er ikke med, og er der en syntaksfejl i forslaget, venter reglen, til den er rettet.',
            en:
                "The rule reports a proposal of the type 'digitalisation', 'energy', 'insourcing' or 'service-conversion' that has an economy but " +
                "no row 'investment' with an amount. 0 is an answer; '-' is not. An alias of the type counts as the type itself. Dropped " +
                'proposals are left out, and while a proposal has a syntax error the rule waits for it to be mended.',
        },
        why: {
            da:
                'Systemer, energitiltag, hjemtagne opgaver og omlagte tilbud koster næsten altid noget, før de giver noget. Står beløbet ikke i ' +
                'tabellen, er tilbagebetalingen for kort, og regningen kommer som en tillægsbevilling.',
            en:
                'Systems, energy measures, tasks taken in-house and converted services nearly always cost something before they give anything. ' +
                'Where the amount is not in the table, the payback is too short and the bill comes as a supplementary grant.',
        },
        advice: {
            da:
                "Skriv en række 'investering' med beløbet, gerne som interval, hvis det ikke er kendt endnu. Skal der intet købes eller " +
                'etableres, så skriv 0 og hvorfor i en note.',
            en:
                "Write a row 'investment' with the amount, as a range if it is not known yet. Where nothing has to be bought or set up, write 0 " +
                'and why in a note.',
        },
        failing: `forslag ADM-07 "Digital indgang til byggesager" {
    sektor: administration
    type: digitalisering
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Løsningen er i drift i to nabokommuner"
    ansvarlig: "Byggechef"
    starter: 2027-01-01
    hørt: 2026-05-12 "Hovedudvalget"
    resumé: "Tegninger til en byggesag sendes ind digitalt, så ingen skal scanne papir."
    målgruppe: "Bygherrer og arkitekter"
    berørte: 900
    borgere: "Ansøgeren kan selv følge sagen."

    økonomi i 1.000 kr prisniveau 2027 {
        år                                 2027  2028  2029  2030  varig
        gevinst "Scanning" kontant service   60   120   120   120    120  note "Aftalen om scanning udløber 30. juni 2027"
    }

    måling "Sager med papir" "pct." fra 45 til 5 senest 2028 kilde "Byggesagssystemet"
}
`,
        passing: `forslag ADM-07 "Digital indgang til byggesager" {
    sektor: administration
    type: digitalisering
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Løsningen er i drift i to nabokommuner"
    ansvarlig: "Byggechef"
    starter: 2027-01-01
    hørt: 2026-05-12 "Hovedudvalget"
    resumé: "Tegninger til en byggesag sendes ind digitalt, så ingen skal scanne papir."
    målgruppe: "Bygherrer og arkitekter"
    berørte: 900
    borgere: "Ansøgeren kan selv følge sagen."

    økonomi i 1.000 kr prisniveau 2027 {
        år                                 2027  2028  2029  2030  varig
        gevinst "Scanning" kontant service   60   120   120   120    120  note "Aftalen om scanning udløber 30. juni 2027"
        investering "Løsning" service         0     0     0     0      0  note "Indgangen er en del af det system, kommunen har"
    }

    måling "Sager med papir" "pct." fra 45 til 5 senest 2028 kilde "Byggesagssystemet"
}
`,
    },
    message: ({ type, row, oneOff }) => ({
        da:
            (row === null
                ? `Typen '${type}' kræver næsten altid en investering, men tabellen har ingen række '${word('investment', 'da')}'.`
                : `Typen '${type}' kræver næsten altid en investering, men rækken '${row}' har intet beløb.`) +
            (oneOff === null ? '' : ` Er engangsudgiften '${oneOff}' investeringen, så kald den '${word('investment', 'da')}'.`) +
            ' Skriv beløbet, eller skriv 0, hvis intet skal købes eller etableres.',
        en:
            (row === null
                ? `The type '${type}' nearly always needs an investment, but the table has no row '${word('investment', 'en')}'.`
                : `The type '${type}' nearly always needs an investment, but the row '${row}' has no amount.`) +
            (oneOff === null ? '' : ` If the one-off cost '${oneOff}' is the investment, call it '${word('investment', 'en')}'.`) +
            ' Write the amount, or write 0 if nothing has to be bought or set up.',
    }),
    checks: { proposal: unstatedInvestment },
});

/** The types of the built-in register that cost something before they give anything. */
const costly = new Set(['digitalisering', 'energi', 'hjemtagelse', 'omlægning']);

function unstatedInvestment(proposal: Proposal, workspace: Workspace): readonly Found[] {
    const { written, blocks } = proposal;
    const type = filedUnder('type', proposal, workspace).find(({ names }) => names.some((name) => costly.has(name)));
    if (type === undefined || written.status === 'dropped' || !blocks.some((block) => block.rows.some((row) => isDataRow(row.written)))) return [];
    const rows = investmentRows(blocks);
    if (rows.some((row) => row.isStated) || !isReadWhole(proposal, workspace)) return [];
    const [empty] = rows;
    const data: Unstated = { type: type.target.name, row: empty?.label ?? null, oneOff: oneOffCost(proposal) };
    return [{ span: empty?.span ?? written.id, data: { ...data } }];
}

function oneOffCost({ blocks }: Proposal): string | null {
    const found = blocks.flatMap(levelRows).find(({ kind, row }) => kind === 'cost' && row.written.oneOff);
    return found?.label ?? null;
}
