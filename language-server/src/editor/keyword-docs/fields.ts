import type { Localised } from '../../rules/define.ts';

/** What declares something or stands before a colon. */
export const fieldDocs = {
    budget: {
        da: 'Den budgetlægning, som forslagene hører til: år, enhed, prisniveau, måltal og regler, som gælder for dem alle. I et forslag står budgettets id.',
        en: 'The budget round that the proposals belong to: the years, unit, price level, targets and rules that hold for all of them. In a proposal it names that budget.',
    },
    proposal: {
        da: 'Ét forslag med id, titel, oplysninger, tekster og økonomi.',
        en: 'One proposal with its id, title, facts, texts and economy.',
    },
    sector: {
        da: 'Det område, forslaget hører under. Et forslag kan stå under flere områder og tæller alligevel kun én gang.',
        en: 'The area that the proposal belongs to. A proposal may be filed under several sectors and still counts once.',
    },
    type: {
        da: 'Den slags ændring, der giver gevinsten, fx digitalisering eller energi. Står der flere, er den første den vigtigste.',
        en: 'The kind of change that gives the gain, such as digitalisation or energy. Where there are several, the first is the primary one.',
    },
    track: {
        da: 'Det spor i kommunens strategi, som forslaget hører til.',
        en: "The track of the municipality's strategy that the proposal belongs to.",
    },
    committee: {
        da: 'Det politiske udvalg, som forslaget hører under.',
        en: 'The political committee that the proposal belongs to.',
    },
    account: {
        da: 'Den konto i budgettet, som forslaget ændrer.',
        en: 'The account of the budget that the proposal changes.',
    },
    assumption: {
        da: 'Et tal med et navn, som formler kan regne med, fx en timepris. Det gælder der, hvor det står: i filen, i budgettet eller i forslaget, det nærmeste først.',
        en: 'A number with a name that formulas may count with, such as the price of an hour. It is seen where it stands: in the file, the budget or the proposal, the nearest first.',
    },
    municipality: {
        da: 'Den kommune, budgettet gælder for.',
        en: 'The municipality that the budget is for.',
    },
    class: {
        da: 'Hvad forslaget er: en effektivisering, en servicereduktion, en budgetændring eller noget midt imellem. Hvor grænsen går, er et politisk valg.',
        en: 'What the proposal is: an efficiency, a service reduction, a budget change or something in between. Where the border runs is a political decision.',
    },
    status: {
        da: 'Hvor langt forslaget er nået, fra idé til realiseret. Bortfaldne forslag tæller ikke med i budgettet.',
        en: 'How far the proposal has come, from idea to realised. Dropped proposals do not count in the budget.',
    },
    realisability: {
        da: 'Hvor sikkert forslaget kan gennemføres, fra 1 (sikkert) til 3 (usikkert), gerne med en begrundelse. Det ændrer ikke beløbene.',
        en: 'How surely the proposal can be carried out, from 1 (sure) to 3 (unsure), preferably with a reason. It changes no amount.',
    },
    owner: {
        da: 'Den stilling, der har ansvaret for, at gevinsten kommer hjem.',
        en: 'The position that answers for the gain being realised.',
    },
    contact: {
        da: 'Hvem man kan spørge om forslaget.',
        en: 'Whom to ask about the proposal.',
    },
    starts: {
        da: 'Hvornår forslaget begynder at virke, som år, kvartal, måned eller dag. Begynder det midt i et år, er årets beløb kun for en del af året.',
        en: 'When the proposal takes effect: a year, quarter, month or day. If it starts within a year, the amounts of that year are for a part of it.',
    },
    ends: {
        da: 'Det år, forslaget hører op. Derefter tæller ingen af dets beløb.',
        en: 'The year in which the proposal ends. None of its amounts count after that.',
    },
    consulted: {
        da: 'Hvornår forslaget var i høring, og hos hvem.',
        en: 'When the proposal was heard, and by whom.',
    },
    summary: {
        da: 'Forslaget med få ord, til den, der kun læser overblikket.',
        en: 'The proposal in a few words, for those who read only the overview.',
    },
    description: {
        da: 'Hvad der ændres, og hvorfor det giver en gevinst.',
        en: 'What is changed, and why it gives a gain.',
    },
    target_group: {
        da: 'De borgere, brugere eller medarbejdere, forslaget handler om.',
        en: 'The citizens, users or staff that the proposal is about.',
    },
    affected: {
        da: 'Hvor mange mennesker forslaget berører.',
        en: 'How many people the proposal affects.',
    },
    citizens: {
        da: 'Hvad forslaget betyder for borgerne.',
        en: 'What the proposal means for citizens.',
    },
    staff: {
        da: 'Hvad forslaget betyder for medarbejderne.',
        en: 'What the proposal means for staff.',
    },
    effects: {
        da: 'Andre virkninger end de økonomiske.',
        en: 'Effects other than those on the economy.',
    },
    barriers: {
        da: 'Hvad der i dag står i vejen for forslaget.',
        en: 'What stands in the way of the proposal today.',
    },
    risks: {
        da: 'Hvad der kan gå galt, og hvad man gør for at undgå det.',
        en: 'What may go wrong, and what is done to avoid it.',
    },
    financing: {
        da: 'Hvor pengene til investeringen kommer fra.',
        en: 'Where the money for the investment comes from.',
    },
    base_budget: {
        da: 'Det, området bruger i dag: det beløb, som forslagets ændringer skal ses i forhold til.',
        en: 'What the area spends today: the amount to see the changes of the proposal against.',
    },
    decision: {
        da: 'Den dag, budgettet vedtages: byrådets anden behandling.',
        en: "The day the budget is adopted: the council's second reading.",
    },
    target: {
        da: 'Hvad forslagene tilsammen skal give, ét beløb for hvert af budgettets år. Det måles på kontante gevinster og indtægter minus udgifter, uden investering.',
        en: "What the proposals are to give together, one amount for each of the budget's years. It is measured by cash gains and income less costs, without investment.",
    },
    carried_over: {
        da: 'Sidste års over- eller underopfyldelse, som lægges til det første års sum. Minus gør behovet større.',
        en: "Last year's over- or under-fulfilment, which is added to the sum of the first year. A minus raises the need.",
    },
    discount_rate: {
        da: 'Den rente, som senere års beløb regnes tilbage til i dag med. Første år tilbageregnes ikke.',
        en: 'The rate at which amounts of later years are brought back to today. The first year is not discounted.',
    },
    unit: {
        da: 'Hvad et beløb uden enhed betyder, fx 1.000 kr.',
        en: 'What an amount without a unit means, such as 1.000 kr.',
    },
    prices: {
        da: 'Det pris- og lønniveau, beløbene er regnet i.',
        en: 'The price and wage level that the amounts are in.',
    },
    payback: {
        da: 'Det antal år, en investering skal være tjent hjem inden for, så der er noget til overs.',
        en: 'The number of years within which an investment must be earned back, with something left over.',
    },
    registers: {
        da: "Skriv 'egne', hvis kun kommunens egne områder, typer og spor gælder, og ikke dem, der følger med programmet.",
        en: "Write 'own' where only the municipality's own sectors, types and tracks hold, not those that ship with the program.",
    },
    depends_on: {
        da: 'Forslag, som skal gennemføres, for at dette kan.',
        en: 'Proposals that must be carried out for this one to be.',
    },
    excludes: {
        da: 'Forslag, som ikke kan gennemføres sammen med dette. Kun det ene af dem tæller med i budgettet: det, der er nået længst.',
        en: 'Proposals that cannot be carried out together with this one. Only one of them counts in the budget: the one that has come furthest.',
    },
    overlaps: {
        da: 'Forslag, som delvis henter de samme penge. Beløbet trækkes fra én gang i budgettets sum, i de år, hvor begge har en gevinst.',
        en: 'Proposals that partly gain the same money. The amount is taken off the sum of the budget once, in years in which both gain.',
    },
    stated_total: {
        da: 'En sum, som budgettet oplyser, og som kontrolleres mod forslagene: af dem alle, eller af ét område eller udvalg.',
        en: 'A sum that the budget states and that is checked against the proposals: of them all, or of one sector or committee.',
    },
    stated_count: {
        da: 'Et antal forslag, som budgettet oplyser, og som kontrolleres.',
        en: 'A number of proposals that the budget states and that is checked.',
    },
} as const satisfies Record<string, Localised>;
