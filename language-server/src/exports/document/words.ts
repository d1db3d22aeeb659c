import type { Localised } from '../../rules/define.ts';
import { phrases } from '../phrases.ts';
import type { Sign } from './settings.ts';

/** What the documents for people say beyond the phrases that all exports share. */
export const documentWords = {
    contents: { da: 'Indhold', en: 'Contents' },
    guide: { da: 'Læsevejledning', en: 'How to read this' },
    proposalsOf: { da: 'Forslagene', en: 'The proposals' },
    page: { da: 'Side', en: 'Page' },
    catalogueOf: { da: 'Katalog over effektiviseringsforslag', en: 'Catalogue of efficiency proposals' },
    hearing: { da: 'Høringsudgave', en: 'Edition for the hearing' },
    hearingSums: {
        da: 'Høringsudgaven omfatter de forslag, der er sendt i høring. Summerne er regnet på dem alene.',
        en: 'The edition for the hearing holds the proposals that are being heard. The sums are taken over those alone.',
    },
    withoutCommittee: { da: 'Uden udvalg', en: 'Without a committee' },
    withoutSector: { da: 'Uden område', en: 'Without a sector' },
    permanent: { da: 'Varige ændringer', en: 'Permanent changes' },
    permanentTotal: { da: 'Varige ændringer i alt', en: 'Total permanent change' },
    implementation: { da: 'Implementeringsomkostninger', en: 'Implementation costs' },
    implementationAndOneOff: { da: 'Implementering og engangsbeløb', en: 'Implementation and one-off amounts' },
    implementationTotal: { da: 'Implementering i alt', en: 'Total implementation' },
    totalEffect: { da: 'Samlet økonomisk virkning', en: 'Total effect' },
    notInSums: { da: 'Indgår ikke i summerne', en: 'Not part of the sums' },
    paybackTime: { da: 'Tilbagebetalingstid', en: 'Payback' },
    content: { da: 'Indhold', en: 'Content' },
    otherEffects: { da: 'Andre virkninger', en: 'Other effects' },
    risksAndRealisability: { da: 'Risici og realiserbarhed', en: 'Risks and realisability' },
    contact: { da: 'Kontakt', en: 'Contact' },
    chart: { da: 'Figur', en: 'Chart' },
    figures: { da: 'Figurens tal', en: 'The figures of the chart' },
    realisabilityScale: { da: 'på en skala fra 1 (sikkert) til 3 (usikkert)', en: 'on a scale from 1 (sure) to 3 (unsure)' },
    signAndUnit: { da: 'Fortegn, enhed og prisniveau', en: 'Signs, unit and price level' },
    'saving-plus': {
        da: 'I tabellerne er plus en forbedring af kommunens økonomi (mindre udgifter eller flere indtægter), og minus er en forringelse.',
        en: "In the tables a plus improves the municipality's finances (less spending or more income), and a minus worsens them.",
    },
    'saving-minus': {
        da: 'I tabellerne er minus en forbedring af kommunens økonomi (mindre udgifter eller flere indtægter), og plus er en forringelse. I figurer og nøgletal er plus en forbedring.',
        en: "In the tables a minus improves the municipality's finances (less spending or more income), and a plus worsens them. In charts and key figures a plus is an improvement.",
    },
    unitLegend: {
        da: 'Beløb står i 1.000 kr. og er niveauer: hvordan året ser ud i forhold til i dag. En streg betyder, at der ikke er oplyst noget; 0 er et oplyst nul. »ca.« er et skøn, og 2..3 er et interval, som summerne regner midten af.',
        en: 'Amounts are in 1.000 kr. and are levels: what the year looks like compared with today. A dash means that nothing is stated; 0 is a stated zero. “ca.” is an estimate, and 2..3 is a range, of which sums count the middle.',
    },
    pricesLegend: { da: 'Pris- og lønniveau:', en: 'Price and wage level:' },
    pricesOwn: {
        da: 'Det enkelte forslag siger, hvilket pris- og lønniveau det er regnet i.',
        en: 'Each proposal says which price and wage level it is in.',
    },
    terms: { da: 'Ord i kataloget', en: 'Words of the catalogue' },
    permanentMeaning: {
        da: 'Gevinster, indtægter og løbende udgifter, der bliver ved. Kolonnen »varig« er niveauet efter tabellens sidste år.',
        en: 'Gains, income and running costs that go on. The column “onward” is the level after the last year of the table.',
    },
    implementationMeaning: {
        da: 'Det, der betales for at komme i gang: investeringer og engangsudgifter.',
        en: 'What is paid to get going: investments and one-off costs.',
    },
    totalEffectMeaning: {
        da: 'Varige ændringer og implementering lagt sammen for hvert år.',
        en: 'Permanent changes and implementation added up for each year.',
    },
    paybackMeaning: {
        da: 'Det antal år, der går, før gevinsten har betalt investeringen, rundet op til hele år og regnet uden rente.',
        en: 'The years until the gain has paid for the investment, rounded up to whole years and without interest.',
    },
    greyZone: {
        da: 'Både effektivisering og noget andet; forslaget siger, hvor meget der er hvad, og hvorfor.',
        en: 'Both an efficiency and something else; the proposal says how much is what, and why.',
    },
    overviewIntroduction: {
        da: 'Beløbene er kontante gevinster og indtægter minus udgifter før investering.',
        en: 'The amounts are cash gains and income less costs, before investment.',
    },
    sumOf: { da: 'I alt', en: 'Sum of' },
    chartBelow: { da: 'Kolonner er netto hvert år, linjen er netto lagt sammen.', en: 'Bars are net each year, the line is net added up.' },
    filter: { da: 'Find i tabellen', en: 'Find in the table' },
    shown: { da: 'forslag vist', en: 'proposals shown' },
    sortHint: { da: 'Sortér efter', en: 'Sort by' },
    backToOverview: { da: 'Til overblikket', en: 'To the overview' },
} as const satisfies Record<string, Localised>;

/** What a sign of the account sheet means. */
export const accountSigns = {
    'saving-plus': phrases.plusImproves,
    'saving-minus': { da: 'Minus er en forbedring af kommunens økonomi.', en: "A minus improves the municipality's finances." },
} as const satisfies Record<Sign, Localised>;
