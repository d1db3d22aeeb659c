import type { Language } from './define.ts';
import { word } from './words.ts';

/** What the builder tells of a syntax error: why, where in the grammar, and what was found and expected. */
export interface SyntaxData {
    readonly reason: string;
    readonly found?: string;
    readonly expected?: string;
    readonly rule?: string;
    readonly field?: string;
    readonly owner?: 'budget' | 'proposal';
}

type Sentence = (data: SyntaxData, language: Language) => string;

function pick(da: string, en: string): Sentence {
    return (_, language) => (language === 'da' ? da : en);
}

const sentences: Readonly<Record<string, Sentence>> = {
    'unexpected-character': pick(
        'Tegnet hører ikke til i sproget. Slet det, eller sæt teksten i anførselstegn.',
        'The character does not belong to the language. Delete it, or put the text in quotes.',
    ),
    'unclosed-text': pick(
        'Teksten mangler sit afsluttende anførselstegn. En tekst på én linje skrives "…", en på flere linjer """…""".',
        'The text lacks its closing quote. A text on one line is written "…", one over several lines """…""".',
    ),
    'unclosed-comment': pick('Kommentaren mangler sin afslutning */.', 'The comment lacks its end */.'),
    'curly-quotes': pick(
        'Skriv teksten med lige anførselstegn: "…". De krumme kommer fra et tekstbehandlingsprogram.',
        'Write the text with straight quotes: "…". Curly ones come from a word processor.',
    ),
    'unclosed-block': ({ found }, language) =>
        language === 'da'
            ? `Der mangler en afsluttende } ${found === '' || found === undefined ? 'ved slutningen af filen' : `før '${found}'`}.`
            : `A closing } is missing ${found === '' || found === undefined ? 'at the end of the file' : `before '${found}'`}.`,
    'colon-expected': (data, language) =>
        language === 'da' ? `Der mangler et kolon${found(data, ' før ')}.` : `A colon is missing${found(data, ' before ')}.`,
    'brace-expected': ({ found }, language) =>
        language === 'da'
            ? `Her skal stå { ${found === '' ? '' : `før '${found}'`}.`
            : `A { is needed here${found === '' ? '' : ` before '${found}'`}.`,
    'id-missing': (data, language) =>
        language === 'da'
            ? `Her skal stå et id, for eksempel ÆLD-03${found(data, ', ikke ')}.`
            : `An id is needed here, for example ÆLD-03${found(data, ', not ')}.`,
    'row-without-label': ({ found: row }, language) =>
        language === 'da'
            ? `Rækken '${row}' mangler en tekst i anførselstegn efter ordet.`
            : `The row '${row}' lacks a text in quotes after the word.`,
    'misplaced-field': ({ field = '', owner }, language) =>
        owner === 'proposal'
            ? language === 'da'
                ? `'${word(field, 'da')}' hører til i et budget, ikke i et forslag.`
                : `'${word(field, 'en')}' belongs in a budget, not in a proposal.`
            : language === 'da'
              ? `'${word(field, 'da')}' hører til i et forslag, ikke i et budget.`
              : `'${word(field, 'en')}' belongs in a proposal, not in a budget.`,
    'id-expected': ({ field = '' }, language) =>
        language === 'da'
            ? `'${word(field, 'da')}' skrives med et id uden anførselstegn.`
            : `'${word(field, 'en')}' is written as an id without quotes.`,
    'one-budget': pick('Et forslag hører til ét budget.', 'A proposal belongs to one budget.'),
    'wrong-word': ({ field = '', found: value }, language) =>
        language === 'da' ? `'${value}' kan ikke stå efter '${word(field, 'da')}'.` : `'${value}' cannot stand after '${word(field, 'en')}'.`,
};

/** Where the parser stood, in the words of people who fill in forms. */
const places: Readonly<Record<string, readonly [da: string, en: string]>> = {
    PropFile: [
        'uden for et forslag: en fil består af forslag, budgetter, registre og forudsætninger',
        'outside a proposal: a file is made of proposals, budgets, registers and assumptions',
    ],
    Proposal: [
        'i et forslag: her står felter som "resumé: …", økonomi, måling og forudsætning',
        'in a proposal: fields like "summary: …", economy, measure and assumption stand here',
    ],
    Budget: [
        'i et budget: her står felter som "år: 2027..2030" og "måltal: …"',
        'in a budget: fields like "years: 2027..2030" and "target: …" stand here',
    ],
    Economy: [
        'i økonomitabellen: her står rækker som gevinst "…", udgift "…" og i alt',
        'in the economy table: rows like gain "…", cost "…" and total stand here',
    ],
    Group: ['i gruppen: her står rækker som gevinst "…" og udgift "…"', 'in the group: rows like gain "…" and cost "…" stand here'],
    Header: ['i årsrækken: skriv år som 2027 eller 2027..2030', 'in the header: write years like 2027 or 2027..2030'],
    Row: [
        'i rækken: skriv beløb, - for en tom celle eller en formel i parentes',
        'in the row: write amounts, - for an empty cell or a formula in parentheses',
    ],
    Text: ['her: der skal stå en tekst i anførselstegn', 'here: a text in quotes is needed'],
    Amount: ['her: der skal stå et tal', 'here: a number is needed'],
    Cell: ['her: der skal stå et beløb, - eller en formel i parentes', 'here: an amount, - or a formula in parentheses is needed'],
    When: ['her: der skal stå en dato som 2027-08-01, 2027-Q3 eller 2027', 'here: a date like 2027-08-01, 2027-Q3 or 2027 is needed'],
    Target: ['her: der skal stå et id', 'here: an id is needed'],
    Primary: ['i formlen', 'in the formula'],
    Formula: ['i formlen', 'in the formula'],
    ClassValue: [
        'her: skriv effektivisering, servicereduktion, budgetændring eller gråzone',
        'here: write efficiency, service-reduction, budget-change or grey-zone',
    ],
    WordField: [
        'her: status er idé, analyse, fremsat, i høring, vedtaget, under implementering, i drift, realiseret eller bortfaldet',
        'here: status is idea, analysis, proposed, consulting, adopted, implementing, operating, realised or dropped',
    ],
    UnitField: ['her: skriv en enhed som 1.000 kr, kr, mio. kr, timer eller årsværk', 'here: write a unit like 1.000 kr, kr, mio. kr, hours or fte'],
};

function found({ found: text }: SyntaxData, before: string): string {
    return text === undefined || text === '' ? '' : `${before}'${text.length > 30 ? `${text.slice(0, 29)}…` : text}'`;
}

/** One sentence that says what is wrong and what would be right, never the names of grammar rules. */
export function inWords(data: SyntaxData, language: Language): string {
    const sentence = sentences[data.reason];
    if (sentence !== undefined) return sentence(data, language).replace(/ \./g, '.');
    const place = places[data.rule ?? '']?.[language === 'da' ? 0 : 1];
    const what = data.found === undefined || data.found === '' ? (language === 'da' ? 'Filens slutning' : 'The end of the file') : `'${data.found}'`;
    const cannot = language === 'da' ? 'kan ikke stå' : 'cannot stand';
    return `${what} ${cannot} ${place ?? (language === 'da' ? 'her' : 'here')}.`;
}
