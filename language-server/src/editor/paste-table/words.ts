import type { RowKind, StatedKind } from '../../model/written.ts';

export interface GuessedKind {
    readonly kind: RowKind | StatedKind;
    /** The label says no more than the keyword does. */
    readonly plain: boolean;
}

/** A word of its own: letters with accents are letters. */
function words(pattern: string): RegExp {
    return new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'iu');
}

const cumulative = words('(?:netto |net )?(?:akkumuleret|akk\\.?|kumuleret|kumulativ|akkumulerede|cumulative|accumulated)(?: netto| net)?');
const sum = words('i alt|ialt|total|totalt|sum|sum i alt|subtotal');
const together =
    /^(?:samlet|samlede|total|totale|sum af)\s+(?:netto|gevinst|besparelse|udgift|indtægt|invest|økonomi|effekt|resultat|net|gain|saving|cost|income|effect)/iu;
const net = words('netto|nettogevinst|nettobesparelse|nettoeffekt|nettoresultat|nettoudgift|resultat|net|net effect|net gain|net saving|net savings');
const saving = /besparelse|mindre-?\s?udgift|sparet|sparede|\bsaving|effektivisering|gevinst|\bgain|cost reduction|reduceret|reducerede/iu;
const investment = /invest|anskaffelse|anlægs/iu;
const income = /indtægt|\bincome|\brevenue/iu;
const cost = /udgift|omkostning|\bcosts?\b|\bexpen[sd]/iu;
const fte = words('årsværk|fuldtidsstillinger|fte|ftes|antal stillinger|antal årsværk');

/** What a row is, guessed from the words in front of its figures; a row that says nothing of itself is a gain. */
export function kindOf(label: string): GuessedKind {
    const stated = statedKind(label);
    if (stated !== null) return { kind: stated, plain: isPlain(label) };
    return { kind: rowKind(label), plain: false };
}

function statedKind(label: string): StatedKind | null {
    if (startsOrEndsWith(label, cumulative)) return 'cumulative';
    const isSum = startsOrEndsWith(label, sum) || together.test(label);
    if (!isSum) return startsWith(label, net) ? 'net' : null;
    if (net.test(label)) return 'net';
    const kind = partsKind(label);
    return kind === null ? 'total' : `total_${kind}`;
}

/** The kind of rows that a total says it adds up, or null for all. */
function partsKind(label: string): 'gain' | 'investment' | 'income' | 'cost' | null {
    if (saving.test(label)) return 'gain';
    if (investment.test(label)) return 'investment';
    if (income.test(label)) return 'income';
    return cost.test(label) ? 'cost' : null;
}

function rowKind(label: string): RowKind {
    if (fte.test(label)) return 'fte';
    return partsKind(label) ?? 'gain';
}

function startsWith(label: string, pattern: RegExp): boolean {
    return pattern.exec(label)?.index === 0;
}

/** `I alt udgifter` and `Udgifter i alt`, but not a word that happens to stand in the middle of a name. */
function startsOrEndsWith(label: string, pattern: RegExp): boolean {
    const bare = label.replace(/[\s:.*]+$/, '');
    const found = pattern.exec(bare);
    return found !== null && (found.index === 0 || found.index + found[0].length === bare.length);
}

const plainWords =
    /^(?:(?:i alt|ialt|total|samlet|sum|subtotal|netto|net|akkumuleret|akk|kumuleret|cumulative|accumulated|gevinst(?:er)?|besparelser?|udgift(?:er)?|indtægt(?:er)?|investering(?:er)?|gains?|savings?|costs?|income|investments?|resultat|effekt)[\s:.]*)+$/iu;

function isPlain(label: string): boolean {
    return plainWords.test(label.trim());
}

const kindWords: ReadonlyMap<string, RowKind> = new Map([
    ...['gevinst', 'besparelse', 'gain', 'saving'].map((word) => [word, 'gain'] as const),
    ...['udgift', 'driftsudgift', 'omkostning', 'cost', 'expense'].map((word) => [word, 'cost'] as const),
    ...['indtægt', 'income', 'revenue'].map((word) => [word, 'income'] as const),
    ...['investering', 'investment', 'anlæg'].map((word) => [word, 'investment'] as const),
    ...['årsværk', 'fte'].map((word) => [word, 'fte'] as const),
]);

/** A first column that holds nothing but the kind of each row. */
export function kindNamed(cell: string): RowKind | null {
    return kindWords.get(cell.toLowerCase()) ?? null;
}

/** The power of ten of a unit of money that a heading names, or null. */
export function powerNamed(text: string): number | null {
    if (/(?<!\p{L})mia\b/iu.test(text)) return 9;
    if (/(?<!\p{L})(?:mio|mill?\.?)\b/iu.test(text)) return 6;
    if (/1[.\s\u00a0]?000\s*kr|(?<!\p{L})(?:t\.?\s?kr|tkr|tusinde? kr|tdkk)(?!\p{L})/iu.test(text)) return 3;
    return /(?<!\p{L})(?:kr|kroner|dkk)(?!\p{L})/iu.test(text) ? 0 : null;
}
