import { defineRule } from '../define.ts';
import { type KeyFigureData, keyFigureFindings } from '../key-figures.ts';
import { figure } from '../words.ts';

export const returnMismatch = defineRule<KeyFigureData>({
    code: 'return-mismatch',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    page: {
        title: { da: 'Oplyst afkast passer ikke med tabellen', en: 'A stated return does not agree with the table' },
        what: {
            da:
                "Reglen sammenligner 'oplyst afkast' med afkastet pr. investeret krone: 'brutto' er gevinster og indtægter divideret med " +
                "investeringen, 'netto' trækker først driftsudgifterne og investeringen fra. Afkastet regnes over årene i budgettets " +
                "'tilbagebetaling' og ellers over tabellens år. Det oplyste tal må afvige med halvdelen af sit sidste ciffer.",
            en:
                "The rule compares 'stated return' with the return per invested krone: 'gross' is gains and income divided by the investment, " +
                "'net' takes running costs and the investment off first. The return is taken over the years of the budget's 'payback', or over " +
                'the years of the table where there is none. The stated figure may differ by half of its last digit.',
        },
        why: {
            da:
                'Afkastet bruges til at vælge mellem investeringer. Et bruttoafkast, der læses som netto, eller et afkast over flere år end de ' +
                'andres rykker forslaget for højt op på listen.',
            en:
                'The return is used to choose between investments. A gross return read as a net one, or one taken over more years than the ' +
                'others, moves a proposal too far up the list.',
        },
        advice: {
            da:
                "Se efter, hvilke år og hvilket afkast kilden mener, og skriv 'brutto' eller 'netto' efter det. Hurtigrettelsen skriver det " +
                'beregnede afkast.',
            en:
                "See which years and which kind of return the source means, and write 'gross' or 'net' accordingly. The quick fix writes the " +
                'computed return.',
        },
        failing: `proposal KUL-01 "Self-service in branch libraries" {
    sector: culture-and-leisure
    type: digitalisation
    class: efficiency
    realisability: 1
    summary: "Loans and returns are made at machines instead of at the counter."
    citizens: "The libraries keep their opening hours."

    economy in 1.000 kr {
        years                            2027  2028  2029  2030  onward
        gain "Evening shifts"             200   200   200   200     200
        investment "Machines" capital     400     -     -     -       -
        stated return 2,5 gross
    }
}
`,
        passing: `proposal KUL-01 "Self-service in branch libraries" {
    sector: culture-and-leisure
    type: digitalisation
    class: efficiency
    realisability: 1
    summary: "Loans and returns are made at machines instead of at the counter."
    citizens: "The libraries keep their opening hours."

    economy in 1.000 kr {
        years                            2027  2028  2029  2030  onward
        gain "Evening shifts"             200   200   200   200     200
        investment "Machines" capital     400     -     -     -       -
        stated return 2,0 gross
    }
}
`,
    },
    message: ({ stated, computed, basis, years }) => ({
        da:
            `Oplyst ${basis === 'gross' ? 'brutto' : 'netto'}afkast er ${figure(stated, 'ratio', 'da')}, ` +
            `men over ${years} år er det ${figure(computed, 'ratio', 'da')} pr. investeret krone.`,
        en:
            `The stated ${basis} return is ${figure(stated, 'ratio', 'en')}, ` +
            `but over ${years} years it is ${figure(computed, 'ratio', 'en')} per invested krone.`,
    }),
    checks: { proposal: (proposal, workspace) => keyFigureFindings(proposal, workspace, 'return') },
});
