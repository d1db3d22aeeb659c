/**
 * The one table of keywords. `key` is the English word as the grammar writes it, `_` for a blank; each language has its spellings, the first being
 * the one that is written, the others also read. A third language is one more column.
 *
 * Roles decide where a word is a keyword:
 * - `declaration`: begins something with an id (`proposal X`)   - `field`: stands before a colon
 * - `class`, `status`: a value after its field only             - `line`: begins a row or a line of a table
 * - `word`: everywhere else inside a sentence of the language
 */
export type KeywordRole = 'declaration' | 'field' | 'class' | 'status' | 'line' | 'word';
export type KeywordLanguage = 'en' | 'da';
export const keywordLanguages: readonly KeywordLanguage[] = ['en', 'da'];

export interface Keyword {
    readonly key: string;
    readonly roles: readonly KeywordRole[];
    readonly en: readonly string[];
    readonly da: readonly string[];
}

function keyword(roles: KeywordRole | readonly KeywordRole[], key: string, ...danish: readonly string[]): Keyword {
    return { key, roles: typeof roles === 'string' ? [roles] : roles, en: [key.replace('_', ' ')], da: danish };
}

const declaredField: readonly KeywordRole[] = ['declaration', 'field'];

export const keywords: readonly Keyword[] = [
    keyword(declaredField, 'budget', 'budget'),
    keyword('declaration', 'proposal', 'forslag'),
    keyword(declaredField, 'sector', 'sektor'),
    keyword(declaredField, 'type', 'type'),
    keyword(declaredField, 'track', 'spor'),
    keyword(declaredField, 'committee', 'udvalg'),
    keyword(declaredField, 'account', 'konto'),
    keyword('declaration', 'assumption', 'forudsætning'),
    keyword('word', 'alias', 'alias'),

    keyword('field', 'municipality', 'kommune'),
    keyword('field', 'class', 'klasse'),
    keyword('class', 'efficiency', 'effektivisering'),
    keyword('class', 'service-reduction', 'servicereduktion'),
    keyword('class', 'budget-change', 'budgetændring'),
    keyword('class', 'grey-zone', 'gråzone'),
    keyword('field', 'status', 'status'),
    keyword('status', 'idea', 'idé'),
    keyword('status', 'analysis', 'analyse'),
    keyword('status', 'proposed', 'fremsat'),
    keyword('status', 'consulting', 'i høring'),
    keyword('status', 'adopted', 'vedtaget'),
    keyword('status', 'implementing', 'under implementering'),
    keyword('status', 'operating', 'i drift'),
    keyword('status', 'realised', 'realiseret'),
    keyword('status', 'dropped', 'bortfaldet'),
    keyword('field', 'realisability', 'realiserbarhed'),
    keyword('field', 'owner', 'ansvarlig'),
    keyword('field', 'contact', 'kontakt'),
    keyword('field', 'starts', 'starter'),
    keyword('field', 'ends', 'slutter'),
    keyword('field', 'consulted', 'hørt'),
    keyword('field', 'summary', 'resumé'),
    keyword('field', 'description', 'beskrivelse'),
    keyword('field', 'target_group', 'målgruppe'),
    keyword('field', 'affected', 'berørte'),
    keyword('field', 'citizens', 'borgere'),
    keyword('field', 'staff', 'medarbejdere'),
    keyword('field', 'effects', 'effekter'),
    keyword('field', 'barriers', 'barrierer'),
    keyword('field', 'risks', 'risici'),
    keyword('field', 'financing', 'finansiering'),
    keyword('field', 'base_budget', 'basisbudget'),
    keyword('field', 'decision', 'beslutning'),
    keyword('field', 'target', 'måltal'),
    keyword('field', 'carried_over', 'overført'),
    keyword('field', 'discount_rate', 'diskonteringsrente'),
    keyword('field', 'unit', 'enhed'),
    keyword('field', 'prices', 'prisniveau'),
    keyword('field', 'payback', 'tilbagebetaling'),
    keyword('field', 'registers', 'registre'),
    keyword('word', 'own', 'egne'),
    keyword('field', 'depends_on', 'afhænger af'),
    keyword('field', 'excludes', 'udelukker'),
    keyword('field', 'overlaps', 'overlapper'),
    keyword('word', 'with', 'med'),
    keyword('word', 'per_year', 'om året'),
    keyword('field', 'stated_total', 'oplyst total'),
    keyword('field', 'stated_count', 'oplyst antal'),

    keyword('line', 'economy', 'økonomi'),
    keyword('word', 'part', 'del'),
    keyword('word', 'in', 'i'),
    keyword(['line', 'field'], 'years', 'år'),
    keyword('word', 'setup', 'etablering'),
    keyword('word', 'onward', 'varig'),
    keyword('line', 'gain', 'gevinst'),
    keyword('line', 'income', 'indtægt'),
    keyword('line', 'cost', 'udgift'),
    keyword('line', 'investment', 'investering'),
    keyword('line', 'fte', 'årsværk'),
    keyword('line', 'before', 'før'),
    keyword('line', 'after', 'efter'),
    keyword('line', 'group', 'gruppe'),
    keyword('line', 'total', 'i alt', 'samlet'),
    keyword('line', 'total_gain', 'samlet gevinst', 'i alt gevinst'),
    keyword('line', 'total_income', 'samlet indtægt', 'i alt indtægt'),
    keyword('line', 'total_cost', 'samlet udgift', 'i alt udgift'),
    keyword('line', 'total_investment', 'samlet investering', 'i alt investering'),
    keyword('line', 'net', 'netto'),
    keyword('line', 'cumulative', 'akkumuleret'),
    keyword('line', 'actual', 'realiseret'),
    keyword('line', 'stated_payback', 'oplyst tilbagebetaling'),
    keyword('line', 'stated_return', 'oplyst afkast'),
    keyword('word', 'gross', 'brutto'),
    keyword('word', 'cash', 'kontant'),
    keyword('word', 'noncash', 'ikke-kontant'),
    keyword('word', 'avoided', 'undgået'),
    keyword('word', 'service', 'service'),
    keyword('word', 'capital', 'anlæg'),
    keyword('word', 'transfers', 'overførsler'),
    keyword('word', 'one-off', 'engangs'),
    keyword('word', 'stepwise', 'trinvis'),
    keyword('word', 'note', 'note'),

    keyword('line', 'measure', 'måling'),
    keyword('word', 'from', 'fra'),
    keyword('word', 'to', 'til'),
    keyword('word', 'by', 'senest'),
    keyword('word', 'source', 'kilde'),
];

const byKey = new Map(keywords.map((entry) => [entry.key, entry]));

const bySpelling = new Map<string, Keyword[]>();
for (const entry of keywords) {
    for (const spelling of new Set([...entry.en, ...entry.da])) {
        bySpelling.set(spelling, [...(bySpelling.get(spelling) ?? []), entry]);
    }
}

/** All keywords written as `spelling` in some language; `realiseret` is two of them, a status and a row. */
export function keywordsSpelled(spelling: string): readonly Keyword[] {
    return bySpelling.get(spelling) ?? [];
}

const longer = new Map<string, string[]>();
for (const spelling of bySpelling.keys()) {
    const [first = '', ...rest] = spelling.split(' ');
    if (rest.length > 0) longer.set(first, [...(longer.get(first) ?? []), rest.join(' ')]);
}

/** What may follow `word` to make a keyword of several words: `i` goes on as `i alt`, `i høring`, `i drift` … */
export function continuationsOf(word: string): readonly string[] {
    return longer.get(word) ?? [];
}

/** The keyword of this key; an unknown key is a mistake in the program. */
export function keywordOf(key: string): Keyword {
    const entry = byKey.get(key);
    if (entry === undefined) throw new Error(`no keyword '${key}' in the table`);
    return entry;
}

/** The word to write for `key` in `language`. */
export function spell(key: string, language: KeywordLanguage): string {
    return keywordOf(key)[language][0] ?? key;
}

/** The language that a spelling belongs to alone, or null where several share it (`budget`, `type`, `service`). */
export function languageOfSpelling(spelling: string): KeywordLanguage | null {
    return languages.get(spelling) ?? null;
}

/** Of the spellings that one language has alone. */
const languages = new Map<string, KeywordLanguage>();
for (const [spelling, entries] of bySpelling) {
    const [language, another] = keywordLanguages.filter((each) => entries.some((entry) => entry[each].includes(spelling)));
    if (language !== undefined && another === undefined) languages.set(spelling, language);
}
