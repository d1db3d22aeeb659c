import type { Localised } from '../../rules/define.ts';

/** The words of the economy table. */
export const tableDocs = {
    economy: {
        da: 'Forslagets tabel over år og beløb. Den første er den, der tæller; flere tabeller er scenarier til sammenligning.',
        en: 'The table of years and amounts of the proposal. The first one counts; further ones are scenarios to compare with.',
    },
    years: {
        da: 'De år, beløbene gælder for: kalenderår, eller 1, 2, 3, hvor år 1 er det år, forslaget starter.',
        en: 'The years that the amounts are for: calendar years, or 1, 2, 3, where year 1 is the year in which the proposal starts.',
    },
    setup: {
        da: 'En kolonne før det første år til det, som skal betales én gang for at komme i gang.',
        en: 'A column before the first year for what is paid once to get going.',
    },
    onward: {
        da: 'Niveauet hvert år efter det sidste. En streg betyder, at rækken hører op. Kolonnen er ikke et år og er ikke med i årenes sum.',
        en: 'The level of every year after the last. A dash means that the row stops. The column is not a year and is not in the sum over the years.',
    },
    gain: {
        da: 'Det, kommunen sparer i forhold til i dag. Lægges til netto.',
        en: 'What the municipality saves compared with today. Adds to net.',
    },
    income: {
        da: 'Nye indtægter i forhold til i dag. Lægges til netto.',
        en: 'New income compared with today. Adds to net.',
    },
    cost: {
        da: 'Nye løbende udgifter i forhold til i dag. Trækkes fra netto.',
        en: 'New running costs compared with today. Taken from net.',
    },
    investment: {
        da: 'Det, der skal betales for at få gevinsten. Trækkes fra netto og skal tjenes hjem.',
        en: 'What must be paid to get the gain. Taken from net, and must be earned back.',
    },
    fte: {
        da: 'Fuldtidsstillinger: plus er stillinger, der spares, minus er nye. Tæller ikke i kroner.',
        en: 'Full-time positions: a plus is positions saved, a minus is new ones. Counts in no sum of money.',
    },
    before: {
        da: "Hele udgiften, som den er uden forslaget. Sammen med 'efter' med samme tekst giver den en gevinst på forskellen.",
        en: "The whole spending without the proposal. With an 'after' of the same label it makes a gain of the difference.",
    },
    after: {
        da: "Hele udgiften, som den bliver med forslaget. Sammen med 'før' med samme tekst giver den en gevinst på forskellen.",
        en: "The whole spending with the proposal. With a 'before' of the same label it makes a gain of the difference.",
    },
    group: {
        da: 'Rækker, som hører sammen, under en fælles overskrift.',
        en: 'Rows that belong together, under a heading of their own.',
    },
    total: {
        da: 'En sum af rækkerne ovenfor, med de fortegn, de er skrevet med. Den kontrolleres og bruges aldrig til at regne videre med.',
        en: 'A sum of the rows above, with their signs as written. It is checked, and nothing is computed from it.',
    },
    total_gain: {
        da: 'Summen af de kontante gevinster. Den kontrolleres.',
        en: 'The sum of the cash gains. It is checked.',
    },
    total_income: {
        da: 'Summen af de kontante indtægter. Den kontrolleres.',
        en: 'The sum of the cash income. It is checked.',
    },
    total_cost: {
        da: 'Summen af de kontante udgifter. Den kontrolleres.',
        en: 'The sum of the cash costs. It is checked.',
    },
    total_investment: {
        da: 'Summen af de kontante investeringer. Den kontrolleres.',
        en: 'The sum of the cash investments. It is checked.',
    },
    net: {
        da: 'Kontante gevinster og indtægter minus udgifter og investering i hvert år. Skriver man den, kontrolleres den.',
        en: 'Cash gains and income less costs and investment, in each year. Where it is written, it is checked.',
    },
    cumulative: {
        da: 'Netto lagt sammen år for år. Er det over nul, er investeringen tjent hjem.',
        en: 'Net added up year by year. Once it is above zero, the investment has been earned back.',
    },
    actual: {
        da: 'Det, der faktisk blev realiseret, holdt op mod den planlagte række eller måling.',
        en: 'What was actually realised, beside the row or measure that was planned.',
    },
    stated_payback: {
        da: 'Den tilbagebetalingstid, forslaget oplyser. Den kontrolleres mod tabellen.',
        en: 'The payback time that the proposal states. It is checked against the table.',
    },
    stated_return: {
        da: 'Det afkast pr. investeret krone, forslaget oplyser, brutto eller netto. Det kontrolleres mod tabellen.',
        en: 'The return per invested krone that the proposal states, gross or net. It is checked against the table.',
    },
    gross: {
        da: 'Afkast før udgifter: gevinster og indtægter for hver investeret krone.',
        en: 'Return before costs: gains and income for every krone invested.',
    },
    cash: {
        da: 'Penge, der kan tages ud af et budget. Det gælder, når intet andet står; kun kontante beløb tæller i netto, måltal og tilbagebetaling.',
        en: 'Money that can be taken out of a budget. This holds where nothing else is said; only cash counts in net, targets and payback.',
    },
    noncash: {
        da: 'Frigjort tid eller bedre kvalitet, som ingen tager ud af et budget. Vises for sig og tæller ikke i netto.',
        en: 'Freed time or better quality that nobody takes out of a budget. Shown apart, and not counted in net.',
    },
    avoided: {
        da: 'En udgift, der ellers ville være kommet. Vises for sig og tæller ikke i netto.',
        en: 'A cost that would otherwise have come. Shown apart, and not counted in net.',
    },
    service: {
        da: 'Beløbet ligger under serviceudgifterne.',
        en: 'The amount is service expenditure.',
    },
    capital: {
        da: 'Beløbet ligger under anlæg.',
        en: 'The amount is capital expenditure.',
    },
    transfers: {
        da: 'Beløbet ligger under overførsler.',
        en: 'The amount is transfers to citizens.',
    },
    'one-off': {
        da: 'Beløbet kommer kun i de år, der står, og går ikke videre efter det sidste.',
        en: 'The amount comes only in the years stated, and does not go on after the last.',
    },
    stepwise: {
        da: 'Hver celle er det nye, der kommer til det år. Programmet lægger dem sammen til niveauer.',
        en: 'Each cell is what is new that year. The program adds them up into levels.',
    },
} as const satisfies Record<string, Localised>;
