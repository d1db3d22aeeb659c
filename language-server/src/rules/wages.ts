/** Whether the label of a gain says that it is saved wages: a signal, so what only stands near wages is left out. */
export function speaksOfWages(label: string): boolean {
    if (!anyOfThem.test(label)) return false;
    const words = wordsOf(label);
    if (words.some(({ word }) => notPositions.test(word))) return false;
    return words.some((word, index) => isWages(word, index, words) || isFewerPeople(word.word, index, words));
}

/** Most labels are about something else, and need no closer look. */
const anyOfThem = /løn|stilling|årsværk|personale|medarbejder|ansatte|wage|salar|fte|position|staff|employee/i;

interface Word {
    readonly word: string;
    /** `Løn- og personalesystem`: half a word. */
    readonly cut: boolean;
}

function wordsOf(label: string): readonly Word[] {
    return [...label.toLowerCase().matchAll(/[\p{L}\d]+/gu)].map((match) => ({
        word: match[0],
        cut: /^[-‐‑](?![\p{L}\d])/u.test(label.slice(match.index + match[0].length)),
    }));
}

/** Overtime, refunds and systems are money about wages, but no positions. */
const notPositions =
    /^(?:overarbejde\w*|overtid\w*|overtime|refusion\w*|refund\w*|\w*tilskud\w*|subsid\w*|\w*system\w*|software|licens\w*|licen[cs]e\w*|\w*forsikring\w*)$/u;

/** Wages and positions, alone or as the last part of a compound, and compounds that are sums of wages. */
const wages = new RegExp(
    '^(?:(?!beløn)\\p{L}*løn(?:nen|ninger|ningerne)?|\\p{L}*løn(?:sum|summer|udgift|budget|midl|kron|omkostning|besparels)\\p{L}*|\\p{L}*årsværk(?:et|ene)?|' +
        '(?:fuldtids|deltids|halvtids|leder|mellemleder|chef|souschef|lærer|pædagog|konsulent|medarbejder|assistent|sygeplejerske|sekretær|planlægger)?s?' +
        'stilling(?:en|er|erne)?|personale(?:udgift|omkostning|budget|timer)\\p{L}*|medarbejdertimer|wages?|salary|salaries|ftes?|positions)$',
    'u',
);

const prepositions = new Set('til for om med ved hos blandt mellem with about among'.split(' '));
const english = /^(?:wages?|salary|salaries|ftes?|positions?|staff|employees?)$/u;
const cutting = /^(?:reduktion|nedlæggelse|nedlægning|besparelse|færre|mindre|reduction|saving|saved|fewer|less)/u;
/** `Løn og bogholderi` names an office that does both. */
const offices = new Set('bogholderi regnskab økonomi personale hr accounts accounting finance personnel'.split(' '));

function isWages({ word, cut }: Word, index: number, words: readonly Word[]): boolean {
    if (cut || !wages.test(word)) return false;
    const before = words[index - 1]?.word ?? '';
    if (prepositions.has(before) || isTowards(before, word)) return false;
    if ((before === 'af' || before === 'of') && !cutting.test(words[0]?.word ?? '')) return false;
    return !((words[index + 1]?.word === 'og' || words[index + 1]?.word === 'and') && offices.has(words[index + 2]?.word ?? ''));
}

/** `Færre medarbejdere` is wages, `telefoner til medarbejdere` is not; nor is `staff training`, where the next word is what is saved. */
const people = /^(?:\p{L}*medarbejdere?|medarbejderne|\p{L}*personalet?|\p{L}*ansatte|staff|employees?|position)$/u;
const quantities = new Set(
    (
        'færre mindre reduceret reducerede sparede sparet administrative administrativ administrativt faste fast tekniske teknisk ledende vakante ' +
        'en én et ét to tre fire fem seks fewer less reduced saved administrative technical vacant one two three four five six'
    ).split(' '),
);
const afterStaff = new Set('costs cost expenses expenditure wages pay time hours reduction positions budget in at of and'.split(' '));

function isFewerPeople(word: string, index: number, words: readonly Word[]): boolean {
    if (words[index]?.cut === true || !people.test(word)) return false;
    const before = words[index - 1]?.word;
    const next = words[index + 1]?.word;
    if (word === 'staff' && next !== undefined && !afterStaff.has(next)) return false;
    if (before === undefined) return word !== 'position';
    if (isTowards(before, word)) return false;
    if (before === 'af' || before === 'of') return cutting.test(words[0]?.word ?? '');
    return quantities.has(before) || /^\d+$/.test(before);
}

/** `To` is a preposition in English and two in Danish. */
function isTowards(before: string, word: string): boolean {
    return before === 'to' && english.test(word);
}
