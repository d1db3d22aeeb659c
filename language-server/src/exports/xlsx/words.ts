import type { Language, Localised } from '../../rules/define.ts';
import { columnWord, word } from '../../rules/words.ts';
import type { Entry } from '../ledger.ts';
import { phrases, unitWord, yearWord } from '../phrases.ts';

/** What the workbook says beyond the keywords of the language. */
export const words = {
    readMe: { da: 'Læs mig', en: 'Read me' },
    overview: { da: 'Oversigt', en: 'Overview' },
    lines: { da: 'Linjer', en: 'Lines' },
    profile: { da: 'Profil', en: 'Profile' },
    figures: { da: 'Profiltal', en: 'Profile figures' },
    targets: { da: 'Måltal', en: 'Targets' },
    findings: { da: 'Anmærkninger', en: 'Findings' },
    followUp: { da: 'Opfølgning', en: 'Follow-up' },
    fields: { da: 'Felter', en: 'Fields' },
    tables: { da: 'Tabeller', en: 'Tables' },
    accounts: phrases.accounts,
    tooManyRows: {
        da: 'et ark har plads til 1.048.576 rækker. Vælg færre forslag med --budget eller --select, eller en anden form.',
        en: 'a sheet holds 1,048,576 rows. Choose fewer proposals with --budget or --select, or another form.',
    },
    pageOf: { da: 'Side &P af &N', en: 'Page &P of &N' },
    sum: { da: 'I alt', en: 'Sum' },
    number: { da: 'Nr.', en: 'No.' },
    id: { da: 'Forslag', en: 'Proposal' },
    title: { da: 'Titel', en: 'Title' },
    counted: { da: 'Medregnet', en: 'Counted' },
    yes: { da: 'ja', en: 'yes' },
    no: { da: 'nej', en: 'no' },
    excluded: { da: 'udelukket', en: 'excluded' },
    running: { da: 'Drift', en: 'Running' },
    runningOnward: { da: 'Drift varigt', en: 'Running, onward' },
    investmentTotal: { da: 'Investering i alt', en: 'Investment in all' },
    netTotal: { da: 'Netto i alt', en: 'Net in all' },
    paybackYears: { da: 'Tilbagebetaling, år', en: 'Payback, years' },
    grossReturn: { da: 'Bruttoafkast', en: 'Gross return' },
    presentValue: { da: 'Nutidsværdi', en: 'Present value' },
    fteOnward: { da: 'Årsværk varigt', en: 'FTE, onward' },
    sumCounted: { da: 'I alt, medregnede', en: 'Sum of the counted' },
    beforeOverlap: { da: 'før overlap, som trækkes fra i arket Måltal', en: 'before overlap, which the sheet Targets takes off' },
    line: { da: 'Linje', en: 'Line' },
    kind: { da: 'Art', en: 'Kind' },
    category: { da: 'Kategori', en: 'Category' },
    year: { da: 'År', en: 'Year' },
    calendarYear: { da: 'Kalenderår', en: 'Calendar year' },
    amount: { da: 'Beløb', en: 'Amount' },
    unit: { da: 'Enhed', en: 'Unit' },
    effect: { da: 'Virkning, kr.', en: 'Effect, kr.' },
    origin: { da: 'Oplyst', en: 'Stated' },
    stated: { da: 'oplyst', en: 'stated' },
    implied: { da: 'fortsat', en: 'continued' },
    noncash: { da: 'Ikke-kontant', en: 'Noncash' },
    avoided: { da: 'Undgået', en: 'Avoided' },
    all: { da: 'Alle', en: 'All' },
    choose: { da: 'Vælg forslag i det gule felt:', en: 'Choose a proposal in the yellow cell:' },
    budget: { da: 'Budget', en: 'Budget' },
    item: { da: 'Post', en: 'Item' },
    note: { da: 'Bemærkning', en: 'Remark' },
    countedProposals: { da: 'Medregnede forslag', en: 'Counted proposals' },
    overlap: { da: 'Overlap', en: 'Overlap' },
    carriedOver: { da: 'Overført', en: 'Carried over' },
    result: { da: 'Resultat', en: 'Result' },
    target: { da: 'Måltal', en: 'Target' },
    difference: { da: 'Afvigelse', en: 'Difference' },
    severity: { da: 'Alvor', en: 'Severity' },
    code: { da: 'Kode', en: 'Code' },
    file: { da: 'Fil', en: 'File' },
    fileLine: { da: 'Linje i fil', en: 'Line of file' },
    message: { da: 'Anmærkning', en: 'Finding' },
    reason: { da: 'Begrundelse for at se bort fra den', en: 'Reason to set it aside' },
    error: { da: 'fejl', en: 'error' },
    warning: { da: 'advarsel', en: 'warning' },
    info: { da: 'oplysning', en: 'information' },
    what: { da: 'Hvad', en: 'What' },
    when: { da: 'År eller frist', en: 'Year or deadline' },
    before: { da: 'Udgangspunkt', en: 'Baseline' },
    planned: { da: 'Planlagt', en: 'Planned' },
    realised: { da: 'Realiseret', en: 'Realised' },
    source: { da: 'Kilde', en: 'Source' },
    owner: { da: 'Ansvarlig', en: 'Owner' },
    netPlain: { da: 'Netto', en: 'Net' },
} as const satisfies Record<string, Localised>;

/** The place of an entry as its table heads it: a year as a number, the rest in words. */
export function placeOf({ place }: Entry, language: Language): number | string {
    if (place.column !== 'year') return columnWord(place.column, language);
    return place.relative ? yearWord(place.year, true, language) : place.year;
}

export function kindOf(kind: Entry['kind'], language: Language): string {
    return kind === 'hours' ? unitWord(kind, language) : word(kind, language);
}

/** What a workbook tells its reader first: the one that is read back … */
export const introductionToForm: readonly Localised[] = [
    {
        da: 'Arket er skrevet af Provenu ud fra forslagene som tekst. Felter og Tabeller rummer alt, hvad der står i dem: ret dér, og «prop import» laver teksten igen.',
        en: 'This workbook is written by Provenu from the proposals as text. Fields and Tables hold all they say: change that, and "prop import" makes the text again.',
    },
    {
        da: 'Tabeller har beløbene, som de er skrevet, alle scenarier, i tabellens egen enhed. Linjer er formler over Tabeller, og alle summer er formler over Linjer: retter du et beløb i Tabeller, følger de med.',
        en: "Tables has the amounts as they are written, all scenarios, in the table's own unit. Lines is formulas over Tables, and all sums are formulas over Lines: change an amount in Tables, and they follow.",
    },
    {
        da: '«-» i Tabeller er en celle, der intet siger; 0 er et oplyst nul. Trinvise beløb, før og efter, timer og årsværk lægges sammen af Provenu og følger ikke med, før arket er læst ind.',
        en: '"-" in Tables is a cell that states nothing; 0 is a stated zero. Stepwise amounts, before and after, hours and FTE are worked out by Provenu and follow once the workbook has been read back.',
    },
];

/** … or the one for others to read. */
export const introductionToLines: readonly Localised[] = [
    {
        da: 'Arket er skrevet af Provenu ud fra forslagene som tekst. Ret i teksten, ikke her, hvis tallene skal gælde; her kan du regne videre.',
        en: 'This workbook is written by Provenu from the proposals as text. Change the text, not this, where figures are to count; calculate on here.',
    },
    {
        da: 'Linjer rummer hvert beløb én gang. Alle summer i de andre ark er formler over Linjer: retter du et beløb dér, følger de med.',
        en: 'Lines holds each amount once. All sums in the other sheets are formulas over Lines: change an amount there, and they follow.',
    },
];

/** What holds for both. */
export const introduction: readonly Localised[] = [
    {
        da: 'Beløb er hele kroner i niveauer i forhold til i dag. Gevinst og indtægt tæller plus, udgift og investering minus: plus er en forbedring af kommunens økonomi.',
        en: "Amounts are kroner, as levels against today. Gain and income count plus, cost and investment minus: a plus improves the municipality's finances.",
    },
    {
        da: 'Kun kontante beløb indgår i netto, måltal, tilbagebetaling og afkast. Ikke-kontante og undgåede står for sig selv.',
        en: 'Only cash enters net, targets, payback and return. Noncash and avoided amounts stand by themselves.',
    },
    {
        da: 'Tom celle betyder, at intet er oplyst; 0 er et oplyst nul. «fortsat» er et niveau, der går videre i budgettets år efter forslagets egen tabel.',
        en: 'An empty cell means that nothing is stated; 0 is a stated zero. "continued" is a level that goes on in years of the budget after the proposal\'s own table.',
    },
    {
        da: 'Drift er kontante gevinster og indtægter minus udgifter, uden investering: det er den, måltallet gælder.',
        en: 'Running is cash gains and income less costs, without investment: that is what a target asks for.',
    },
    {
        da: 'Tilbagebetaling, bruttoafkast og nutidsværdi er regnet af Provenu og ændrer sig ikke, når du retter her.',
        en: 'Payback, gross return and present value are computed by Provenu and do not change when you edit here.',
    },
    {
        da: 'Alle ark med summer viser det første scenarie i hvert forslag. De øvrige står i Tabeller og i CSV-, JSON- og Parquet-udskrifterne.',
        en: 'All sheets of sums show the first scenario of each proposal. The others are in Tables and in the CSV, JSON and Parquet exports.',
    },
];
