import type { Localised } from '../../rules/define.ts';

/** Classes, statuses and the words inside a sentence of the language. */
export const valueDocs = {
    efficiency: {
        da: 'Samme eller bedre service for færre penge.',
        en: 'The same or better service for less money.',
    },
    'service-reduction': {
        da: 'Borgerne får mindre eller dårligere service, end de har i dag.',
        en: 'Citizens are worse off than today: less service, or a poorer one.',
    },
    'budget-change': {
        da: 'En teknisk ændring, som hverken borgere eller medarbejdere mærker, fx et budget, der er sat for højt.',
        en: 'A technical change that neither citizens nor staff notice, such as a budget that was set too high.',
    },
    'grey-zone': {
        da: 'Både effektivisering og noget andet. Hver del står med sin andel i procent og sit argument: gråzone { effektivisering 60 % "…" servicereduktion 40 % "…" }.',
        en: 'Both an efficiency and something else. Each part is stated with its share in per cent and its argument: grey-zone { efficiency 60 % "…" service-reduction 40 % "…" }.',
    },
    idea: {
        da: 'En første tanke. Anmærkninger er ét trin mildere, så længe det er en idé.',
        en: 'A first thought. Findings are one step milder as long as it is an idea.',
    },
    analysis: {
        da: 'Forslaget er ved at blive regnet igennem.',
        en: 'The proposal is being worked out.',
    },
    proposed: {
        da: 'Forslaget er lagt frem for politikerne.',
        en: 'The proposal has been put to the politicians.',
    },
    consulting: {
        da: 'Forslaget er i høring.',
        en: 'The proposal is being heard.',
    },
    adopted: {
        da: 'Forslaget er vedtaget med budgettet.',
        en: 'The proposal has been adopted with the budget.',
    },
    implementing: {
        da: 'Forslaget er ved at blive gennemført.',
        en: 'The proposal is being carried out.',
    },
    operating: {
        da: 'Ændringen er gennemført og i daglig drift.',
        en: 'The change has been made and is in daily operation.',
    },
    realised: {
        da: 'Gevinsten er hentet.',
        en: 'The gain has been realised.',
    },
    dropped: {
        da: 'Forslaget er opgivet og tæller ikke med i budgettet.',
        en: 'The proposal has been given up and does not count in the budget.',
    },
    alias: {
        da: 'Andre navne for det samme, fx et engelsk.',
        en: 'Other names for the same, such as an English one.',
    },
    own: {
        da: 'Kun kommunens egne registre gælder.',
        en: "Only the municipality's own registers hold.",
    },
    with: {
        da: 'Hvor mange penge to forslag har til fælles.',
        en: 'How much money two proposals have in common.',
    },
    per_year: {
        da: 'Beløbet gælder hvert år, hvor begge forslag har en gevinst.',
        en: 'The amount holds for every year in which both proposals gain.',
    },
    part: {
        da: 'Økonomien er en del af en samlet plan. Delene lægges sammen år for år til det første scenarie.',
        en: 'This economy is a part of one plan. The parts are added up year by year into the first scenario.',
    },
    in: {
        da: 'Hvad der følger, er en enhed (økonomi i 1.000 kr.) eller et år (måling … i 2027).',
        en: 'What follows is a unit (economy in 1.000 kr.) or a year (measure … in 2027).',
    },
    note: {
        da: 'En kort forklaring, der hører til linjen.',
        en: 'A short explanation that belongs to the line.',
    },
    from: {
        da: 'Hvor målingen står før forslaget: udgangspunktet.',
        en: 'Where the measure stands before the proposal: its baseline.',
    },
    to: {
        da: 'Hvor målingen skal hen.',
        en: 'Where the measure is to end.',
    },
    by: {
        da: 'Hvornår målet skal være nået.',
        en: 'When the aim is to be reached.',
    },
    source: {
        da: 'Hvor tallet kommer fra.',
        en: 'Where the number comes from.',
    },
    measure: {
        da: 'Noget, man kan måle, som viser, om forslaget virker: udgangspunkt, mål, frist og kilde.',
        en: 'Something that can be measured and shows whether the proposal works: baseline, aim, deadline and source.',
    },
} as const satisfies Record<string, Localised>;
