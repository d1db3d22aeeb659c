/** What a column of a sheet can hold; `2027` … are years, each with an amount a row. */
export const importFields = [
    ...(['number', 'id', 'title', 'budget', 'sector', 'type', 'class', 'status', 'committee', 'summary', 'starts', 'ends'] as const),
    ...(['scenario_number', 'scenario', 'part', 'group', 'kind', 'actual', 'label', 'liquidity', 'area', 'one_off', 'stepwise', 'course'] as const),
    ...([
        'column',
        'year',
        'amount',
        'low',
        'high',
        'approximate',
        'state',
        'relative',
        'unit',
        'note',
        'origin',
        'setup',
        'onward',
        'ignore',
    ] as const),
] as const;
export type ImportField = (typeof importFields)[number] | `${number}`;

/** Which field each head stands for. */
export type ColumnMapping = Readonly<Record<string, ImportField>>;

const synonyms: Readonly<Record<string, ImportField>> = {
    'nr.': 'number',
    nr: 'number',
    'lb.nr.': 'number',
    løbenr: 'number',
    'løbenr.': 'number',
    forslagsnr: 'id',
    'forslagsnr.': 'id',
    'forslag nr': 'id',
    'forslags nr.': 'id',
    'no.': 'number',
    proposal: 'id',
    forslag: 'id',
    id: 'id',
    'forslag nr.': 'id',
    forslagsnummer: 'id',
    title: 'title',
    titel: 'title',
    navn: 'title',
    forslagsnavn: 'title',
    forslagstekst: 'title',
    'forslagets titel': 'title',
    'forslagets navn': 'title',
    emne: 'title',
    overskrift: 'title',
    forslagstitel: 'title',
    budget: 'budget',
    sectors: 'sector',
    sector: 'sector',
    sektor: 'sector',
    område: 'sector',
    types: 'type',
    type: 'type',
    area: 'area',
    class: 'class',
    klasse: 'class',
    status: 'status',
    committee: 'committee',
    udvalg: 'committee',
    fagudvalg: 'committee',
    forvaltning: 'sector',
    fagområde: 'sector',
    politikområde: 'sector',
    summary: 'summary',
    resumé: 'summary',
    beskrivelse: 'summary',
    kind: 'kind',
    art: 'kind',
    label: 'label',
    tekst: 'label',
    linje: 'label',
    line: 'label',
    post: 'label',
    'kontant/ikke-kontant/undgået': 'liquidity',
    'cash/noncash/avoided': 'liquidity',
    kategori: 'liquidity',
    category: 'liquidity',
    forløb: 'course',
    course: 'course',
    year: 'year',
    år: 'year',
    amount: 'amount',
    beløb: 'amount',
    unit: 'unit',
    enhed: 'unit',
    note: 'note',
    oplyst: 'origin',
    stated: 'origin',
    gruppe: 'group',
    scenarie: 'scenario',
    onward: 'onward',
    varig: 'onward',
    varigt: 'onward',
    'varig effekt': 'onward',
    'varig virkning': 'onward',
    'årligt herefter': 'onward',
    'og frem': 'onward',
    setup: 'setup',
    etablering: 'setup',
};

/** The field a head seems to stand for; what is not known is left out of the import, and said to be. */
export function guessed(head: readonly string[]): ColumnMapping {
    const own = isTidy(head);
    const taken = new Set<ImportField>();
    // Each field once, from the first head that fits: `område` is a sector only where none is named as such.
    const bySureness = [...head].sort((a, b) => Number(isVague(a)) - Number(isVague(b)));
    const found = new Map<string, ImportField>();
    for (const each of bySureness.filter((name) => name !== '')) {
        const field = guess(each, own);
        found.set(each, taken.has(field) ? 'ignore' : field);
        taken.add(field);
    }
    if (!own && !isLines(head)) nameWhatIsLeft(head, found);
    // A number of its own is what a proposal is called where nothing else is.
    if (!own && ![...found.values()].includes('id') && !isLines(head))
        for (const [name, field] of found) if (field === 'number') found.set(name, 'id');
    const inOrder = head.filter((name) => name !== '').map((name) => [name, found.get(name) ?? 'ignore'] as const);
    const area = inOrder.find(([name]) => isVague(name));
    return Object.fromEntries(area === undefined || area[1] === 'sector' ? inOrder : [...inOrder, [area[0], 'area' as const]]);
}

/** `Forslag` is what a proposal is called where a number stands beside it, and an amount has many names where the years stand below each other. */
function nameWhatIsLeft(head: readonly string[], found: Map<string, ImportField>): void {
    const has = (field: ImportField) => [...found.values()].includes(field);
    const named = head.find((each) => /^(?:forslag|proposal)$/i.test(each));
    if (named !== undefined && !has('title') && (found.get(named) === 'ignore' || has('number'))) found.set(named, 'title');
    const amount = head.find((each) => found.get(each) === 'ignore' && amountWords.test(bareHead(each)));
    if (amount !== undefined && has('year') && !has('amount')) found.set(amount, 'amount');
}

const amountWords = /^(?:netto)?(?:besparelse|effekt|virkning|provenu|gevinst|reduktion|mindreudgift)(?: i alt)?$/;

/** The sheet of lines of our own workbook: its numbers are not what proposals are called. */
function isLines(head: readonly string[]): boolean {
    return head.some((name) => synonyms[name.toLowerCase()] === 'origin');
}

/** The columns of our own file for programs. */
export function isTidy(head: readonly string[]): boolean {
    return head.includes('scenario_number') && head.includes('liquidity') && head.includes('column');
}

function isVague(head: string): boolean {
    return head.toLowerCase() === 'område';
}

function guess(head: string, own: boolean): ImportField {
    const name = head.toLowerCase().trim();
    if (own && (importFields as readonly string[]).includes(name)) return name as ImportField;
    const bare = bareHead(name);
    const year = yearWords.exec(bare);
    if (year !== null) return `${Number(year[1])}`;
    // `B27` is the budget of 2027, `BO28` a forecast year.
    const short = /^(?:bo|bf|b)[ .-]*(\d\d)$/.exec(bare);
    if (short !== null) return `20${short[1]}` as ImportField;
    return Object.hasOwn(synonyms, bare) ? (synonyms[bare] ?? 'ignore') : 'ignore';
}

/** `Beløb (1.000 kr.)` and `Beløb 2027 kr.` tell a unit beside what they are. */
function bareHead(head: string): string {
    return head
        .toLowerCase()
        .trim()
        .replace(/\s*\([^)]*\)$/, '')
        .replace(/,?\s+(?:i )?(?:(?:hele|1\.?000|t\.?|mio\.?|mill\.?) ?)?(?:kr\.?|kroner|tkr\.?|dkk)$/, '');
}

/** What stands before a year in a head that means an amount in it. */
const yearWords =
    /^(?:(?:netto|nettoeffekt|nettovirkning|budget|budgetår|budgetforslag|overslag|overslagsår|budgetoverslag|beløb|besparelse|effekt|virkning|provenu|gevinst|reduktion|bo|bf|b|år|year)[ .-]*)?(20\d\d)$/;

/** How well a table can be read: one without an id or a title, or without amounts, cannot. */
export function readability(mapping: ColumnMapping): number {
    const fields = Object.values(mapping);
    const named = fields.includes('id') || fields.includes('title');
    const amounts = fields.includes('amount') || fields.some((field) => /^\d+$/.test(field));
    // A row an amount tells more than a row of sums: our own workbook has both.
    const single = fields.includes('amount') && fields.includes('kind') ? 100 : 0;
    return named && amounts ? single + fields.filter((field) => field !== 'ignore').length : 0;
}

/** Our own files of figures, and a workbook made for others: known by columns that no other sheet has. */
export function isOwnFigures(mapping: ColumnMapping): boolean {
    const fields = Object.values(mapping);
    return fields.includes('origin') || fields.includes('course') || fields.includes('scenario_number');
}
