import type { Dimension } from '../model/amount.ts';
import type { Language, Localised } from '../rules/define.ts';
import { word } from '../rules/words.ts';

/** What the exports say beyond the keywords of the language, whose words come from `word()`. */
export const phrases = {
    title: { da: 'titel', en: 'title' },
    year: { da: 'år', en: 'year' },
    effect: { da: 'virkning på resultatet, kr.', en: 'effect on the result, kr.' },
    scenario: { da: 'scenarie', en: 'scenario' },
    kind: { da: 'art', en: 'kind' },
    label: { da: 'tekst', en: 'label' },
    liquidity: { da: 'kontant/ikke-kontant/undgået', en: 'cash/noncash/avoided' },
    area: { da: 'område', en: 'area' },
    course: { da: 'forløb', en: 'course' },
    uncertainty: { da: 'ca. og interval', en: 'ca. and range' },
    file: { da: 'fil', en: 'file' },
    line: { da: 'linje', en: 'line' },
    code: { da: 'kode', en: 'code' },
    reason: { da: 'begrundelse', en: 'reason' },
    message: { da: 'bemærkning', en: 'message' },
    catalogue: { da: 'Effektiviseringsforslag', en: 'Efficiency proposals' },
    overview: { da: 'Overblik', en: 'Overview' },
    withoutBudget: { da: 'Forslag uden budget', en: 'Proposals without a budget' },
    inThousands: { da: '1.000 kr.', en: '1.000 kr.' },
    beforeInvestment: {
        da: 'Beløbene er kontante gevinster og indtægter minus udgifter før investering, i 1.000 kr. Plus er en forbedring af kommunens økonomi.',
        en: "The amounts are cash gains and income less costs, before investment, in 1.000 kr. A plus improves the municipality's finances.",
    },
    firstYearAndOnward: {
        da: 'Netto er kontante gevinster og indtægter minus udgifter og investering, i 1.000 kr. Varigt er niveauet efter tabellens sidste år.',
        en: 'Net is cash gains and income less costs and investment, in 1.000 kr. Onward is the level after the last year of the table.',
    },
    proposals: { da: 'forslag', en: 'proposals' },
    beforeTheYears: {
        da: 'Netto før budgettets år tæller i tilbagebetaling, afkast og nutidsværdi, men står ikke i tabellen',
        en: "Net before the budget's years counts in payback, return and present value, but stands in no column",
    },
    sum: { da: 'I alt', en: 'Sum' },
    netAfterInvestment: { da: 'Netto efter investering', en: 'Net after investment' },
    notCounted: { da: 'Ikke medregnet', en: 'Not counted' },
    excluded: { da: 'udelukket af et andet forslag', en: 'excluded by another proposal' },
    noCalendar: { da: 'uden kalenderår', en: 'without calendar years' },
    firstYear: { da: 'Netto første år', en: 'Net, first year' },
    netOnward: { da: 'Netto varigt', en: 'Net, onward' },
    followUp: { da: 'Opfølgning', en: 'Follow-up' },
    consequences: { da: 'Konsekvenser', en: 'Consequences' },
    facts: { da: 'Oplysninger', en: 'Facts' },
    forCitizens: { da: 'For borgere', en: 'For citizens' },
    forStaff: { da: 'For medarbejdere', en: 'For staff' },
    setAside: { da: 'Kontroller, der er set bort fra', en: 'Findings set aside' },
    setAsideIntroduction: {
        da: 'Programmets kontrol har gjort opmærksom på følgende. Forfatterne har set bort fra det med den begrundelse, der står ved.',
        en: 'The program pointed out the following. The authors have set it aside, for the reason given.',
    },
    accounts: { da: 'Kontoark', en: 'Accounts' },
    accountsIntroduction: {
        da: 'Hvad kontiene skal rettes med i budgettet, når de vedtagne forslag indarbejdes: den kontante virkning på resultatet, i kr.',
        en: 'What the accounts are to be corrected by in the budget for the proposals that are adopted: the cash effect on the result, in kr.',
    },
    plusImproves: { da: 'Plus er en forbedring af kommunens økonomi.', en: "A plus improves the municipality's finances." },
    accountsTogether: {
        da: 'Hvor et forslag nævner flere konti, siger det ikke, hvordan beløbet deles mellem dem.',
        en: 'Where a proposal names several accounts, it does not say how the amount is divided among them.',
    },
    accountsUndated: {
        da: 'Vedtaget, men uden kalenderår, som noget kan bogføres i',
        en: 'Adopted, but without calendar years in which anything could be entered',
    },
    withoutAccount: { da: 'Uden konto', en: 'Without an account' },
    priceLevel: { da: 'prisniveau', en: 'price level' },
    keyFigures: { da: 'Nøgletal', en: 'Key figures' },
    number: { da: 'antal', en: 'number' },
    never: { da: 'aldrig', en: 'never' },
    overlap: { da: 'Overlap', en: 'Overlap' },
    counts: { da: 'tæller med', en: 'counts' },
    compared: { da: 'til sammenligning', en: 'for comparison' },
    increments: { da: 'Trinvise beløb er lagt sammen til niveauer', en: 'Stepwise amounts are added up into levels' },
    differences: { da: 'Forskellen mellem før og efter', en: 'The difference between before and after' },
    openRanges: {
        da: 'Åbne intervaller: 2.. er mindst 2, ..3 er højst 3; summerne regner med det tal, der står',
        en: 'Open ranges: 2.. is at least 2, ..3 is at most 3; sums count the number that stands there',
    },
    skippedYears: {
        da: 'Akkumuleret regner et år, som tabellen springer over, med niveauet fra året før',
        en: 'The cumulative figure counts a year that the table skips at the level of the year before',
    },
    roundedToHundreds: {
        da: 'Beløbene er afrundet til hele 100 kr.; summerne er regnet på de uafrundede',
        en: 'Amounts are rounded to 100 kr.; sums are taken over the unrounded ones',
    },
    roundedToThousands: { da: 'Beløbene er afrundet til hele 1.000 kr.', en: 'Amounts are rounded to 1.000 kr.' },
    incomplete: {
        da: 'kan ikke regnes, for et beløb i tabellen kan ikke læses.',
        en: 'cannot be computed, for an amount of the table cannot be read.',
    },
} as const satisfies Record<string, Localised>;

const unitWords: Readonly<Record<Dimension, Localised>> = {
    money: { da: 'kr.', en: 'kr.' },
    hours: { da: 'timer', en: 'hours' },
    fte: { da: 'årsværk', en: 'FTE' },
    count: { da: 'antal', en: 'count' },
};

export function unitWord(dimension: Dimension, language: Language): string {
    return unitWords[dimension][language];
}

/** Whether a year counts from the start of the proposal, since nothing says when that is. */
export function countsFromStart(year: number, relative: boolean): boolean {
    return relative || year < 1000;
}

/** A year as a column head and in a sentence. */
export function yearWord(year: number, relative: boolean, language: Language): string {
    return countsFromStart(year, relative) ? `${language === 'da' ? 'år' : 'year'} ${year}` : String(year);
}

export function capitalised(text: string): string {
    return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A keyword as a heading or at the beginning of a sentence. */
export function headWord(key: string, language: Language): string {
    // Letters that each stand for a word are all written large.
    return key === 'fte' && language === 'en' ? 'FTE' : capitalised(word(key, language));
}
