import { defineRule } from '../define.ts';
import { type KeyFigureData, keyFigureFindings } from '../key-figures.ts';
import { figure } from '../words.ts';

export const paybackMismatch = defineRule<KeyFigureData>({
    code: 'payback-mismatch',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    page: {
        title: { da: 'Oplyst tilbagebetalingstid passer ikke med tabellen', en: 'A stated payback does not agree with the table' },
        what: {
            da:
                "Reglen sammenligner 'oplyst tilbagebetaling' med den tilbagebetalingstid, som tabellens kontante beløb giver uden diskontering. " +
                'Den siger intet, når forskellen er højst et halvt år, når det oplyste er det beregnede rundet op til hele år, eller når det ' +
                'ligger inden for spændet i en tabel med intervaller. Tjenes investeringen ikke hjem inden for 30 år, melder den det.',
            en:
                "The rule compares 'stated payback' with the payback that the table's cash amounts give without discounting. It is silent where " +
                'the two differ by half a year at most, where the stated one equals the computed one rounded up to whole years, or where it lies ' +
                'within the span of a table with ranges. If the investment is not earned back within 30 years, it says so.',
        },
        why: {
            da:
                'Tilbagebetalingstiden afgør ofte, om et forslag får penge fra en investeringspulje. Er den oplyst for kort, gives der en ' +
                'bevilling, som ikke kommer hjem til tiden.',
            en:
                'The payback often decides whether a proposal gets money from an investment pool. If it is stated too short, a grant is given ' +
                'that does not come home in time.',
        },
        advice: {
            da:
                'Lad hurtigrettelsen skrive den beregnede tilbagebetalingstid i hele år, eller ret tabellen, hvis en gevinst, en udgift eller en ' +
                'investering mangler. Husk, at kun kontante beløb tjener en investering hjem.',
            en:
                'Let the quick fix write the computed payback in whole years, or correct the table if a gain, a cost or an investment is missing. ' +
                'Remember that only cash amounts earn an investment back.',
        },
        failing: `forslag TEK-03 "LED-lys på stier og pladser" {
    sektor: teknik-og-miljø
    type: energi
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Gamle lamper skiftes til LED, som bruger mindre strøm."
    borgere: "Lyset er tændt i de samme timer som i dag."

    økonomi i 1.000 kr {
        år                           2027  2028  2029  2030  varig
        gevinst "Strøm"               300   300   300   300    300
        investering "Lamper" anlæg  1.200     -     -     -      -
        oplyst tilbagebetaling 3 år
    }
}
`,
        passing: `forslag TEK-03 "LED-lys på stier og pladser" {
    sektor: teknik-og-miljø
    type: energi
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Gamle lamper skiftes til LED, som bruger mindre strøm."
    borgere: "Lyset er tændt i de samme timer som i dag."

    økonomi i 1.000 kr {
        år                           2027  2028  2029  2030  varig
        gevinst "Strøm"               300   300   300   300    300
        investering "Lamper" anlæg  1.200     -     -     -      -
        oplyst tilbagebetaling 4 år
    }
}
`,
    },
    message: ({ stated, computed, span }) => {
        const never = computed === 'never';
        const range = span === undefined ? '' : ` (${span})`;
        const da = never ? 'investeringen tjenes aldrig hjem' : `den beregnede er ${figure(computed, 'years', 'da')}`;
        const en = never ? 'the investment is never earned back' : `the computed one is ${figure(computed, 'years', 'en')}`;
        return {
            da: `Oplyst tilbagebetaling er ${figure(stated, 'years', 'da')}, men ${da}${range}.`,
            en: `The stated payback is ${figure(stated, 'years', 'en')}, but ${en}${range}.`,
        };
    },
    checks: { proposal: (proposal, workspace) => keyFigureFindings(proposal, workspace, 'payback') },
});
