import { decimalString } from '../../model/decimal.ts';
import { amountAt, statedIn } from '../../model/flows.ts';
import { isCash } from '../../model/profile.ts';
import type { Proposal } from '../../model/proposal.ts';
import { defineRule, type Found } from '../define.ts';
import { figure } from '../words.ts';

export const partYearSuspected = defineRule<{ readonly starts: string; readonly year: number; readonly amount: string }>({
    code: 'part-year-suspected',
    group: 'time-profile',
    severity: 'warning',
    tier: 'basic',
    page: {
        title: {
            da: 'Det første år har fuld gevinst, selv om forslaget starter senere',
            en: 'The first year has the full gain although the proposal starts later',
        },
        what: {
            da:
                "Reglen melder, når 'starter' ligger efter 1. januar, og de kontante gevinster i startåret tilsammen er mindst lige så store som " +
                "året efter. Rækker med 'engangs' tæller ikke med.",
            en:
                "The rule reports when 'starts' lies after 1 January and the cash gains of that year are together no smaller than those of the " +
                "year after. Rows with 'one-off' do not count.",
        },
        why: {
            da:
                'Et forslag, der begynder 1. august, når kun at virke i fem måneder af det første år. Regnes der med et helt år, mangler pengene ' +
                'allerede i det første regnskab.',
            en:
                'A proposal that begins on 1 August takes effect for only five months of the first year. If a whole year is counted, the money is ' +
                'missing in the very first accounts.',
        },
        advice: {
            da:
                'Skriv kun den del, der når at virke i startåret, for eksempel 5/12 af helårseffekten, og hele beløbet fra året efter. Kommer ' +
                "hele gevinsten alligevel i startåret, så forklar det i en 'note', og undertryk anmærkningen.",
            en:
                'Write only the part that takes effect in the first year, for example 5/12 of the full-year effect, and the whole amount from the ' +
                "year after. If the whole gain does come in the first year, explain it in a 'note' and suppress the finding.",
        },
        failing: `forslag ÆLD-03 "Nye kørelister i hjemmeplejen" {
    sektor: ældre
    type: tilrettelæggelse
    klasse: effektivisering
    realiserbarhed: 1
    starter: 2027-08-01
    resumé: "Kørelisterne lægges efter adresse, så medarbejderne kører kortere mellem besøgene."
    borgere: "Besøgene ligger på de aftalte tidspunkter."

    økonomi i 1.000 kr {
        år                   2027  2028  2029  2030  varig
        gevinst "Kørsel"      600   600   600   600    600
    }
}
`,
        passing: `forslag ÆLD-03 "Nye kørelister i hjemmeplejen" {
    sektor: ældre
    type: tilrettelæggelse
    klasse: effektivisering
    realiserbarhed: 1
    starter: 2027-08-01
    resumé: "Kørelisterne lægges efter adresse, så medarbejderne kører kortere mellem besøgene."
    borgere: "Besøgene ligger på de aftalte tidspunkter."

    økonomi i 1.000 kr {
        år                   2027  2028  2029  2030  varig
        gevinst "Kørsel"      250   600   600   600    600
    }
}
`,
    },
    message: ({ starts, year, amount }) => ({
        da:
            `Forslaget starter ${starts}, men gevinsten i ${year} (${figure(amount, 'kr', 'da')}) er ikke mindre end året efter. ` +
            `Skriv kun den del, der når at virke i startåret.`,
        en:
            `The proposal starts ${starts}, but the gain of ${year} (${figure(amount, 'kr', 'en')}) is no smaller than that of the year after. ` +
            `Write only the part that takes effect in the first year.`,
    }),
    checks: { proposal: (proposal) => fullFirstYear(proposal) },
});

/** Year 1 is a full year where its gain is no smaller than the next year's. One-off gains come when they come. */
function fullFirstYear(proposal: Proposal): readonly Found[] {
    const { starts } = proposal.written;
    const [first] = proposal.scenarios;
    if (starts === null || first === undefined || starts.first <= `${starts.year}-01-01`) return [];
    if (first.blocks.every((block) => block.relative)) return [];
    const gains = first.flows.filter((flow) => isCash(flow) && flow.kind === 'gain' && !flow.oneOff);
    if (statedIn(gains, starts.year) === null) return [];
    const level = (year: number) => gains.reduce((sum, flow) => sum + amountAt(flow, year).counted, 0n);
    const [firstYear, nextYear] = [level(starts.year), level(starts.year + 1)];
    if (firstYear <= 0n || firstYear < nextYear || !hasLater(gains, starts.year)) return [];
    return [
        { span: { start: starts.start, end: starts.end }, data: { starts: starts.first, year: starts.year, amount: decimalString(firstYear, 2) } },
    ];
}

/** Something must be said of a later year to compare with. */
function hasLater(gains: readonly { readonly lastYear: number; readonly onwardStated: boolean }[], year: number): boolean {
    return gains.some((flow) => flow.lastYear > year || flow.onwardStated);
}
