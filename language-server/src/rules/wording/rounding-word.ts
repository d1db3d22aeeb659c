import { decimalString } from '../../model/decimal.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { TextFieldName } from '../../model/written.ts';
import { defineRule, type Found } from '../define.ts';
import { exactPlaceIn, type PlacedText, placeIn, textsOfEntry } from '../every-text.ts';
import { ownAmountsIn, type ProseAmount, type ProseKind } from '../prose-amounts.ts';
import { type Figure, figuresOf, size } from '../table-figures.ts';
import { countedIn, isKnown, levelRows } from '../table-rows.ts';
import { figure, word } from '../words.ts';

interface RoundingData {
    readonly field: TextFieldName;
    readonly said: string;
    readonly instead: string;
    readonly amount: string;
    readonly figure: string;
}

export const roundingWord = defineRule<RoundingData>({
    code: 'rounding-word',
    group: 'wording',
    severity: 'info',
    tier: 'opt-in',
    page: {
        title: { da: "'Knap' eller 'godt' om et tal, der rundes den anden vej", en: "'Nearly' or 'just over' before a figure rounded the other way" },
        what: {
            da:
                "Reglen ser på 'knap', 'næsten', 'lidt under', 'godt' og 'lidt over' foran et beløb i 'resumé', 'beskrivelse', 'borgere', " +
                "'medarbejdere' og 'effekter', som en sætning kalder forslagets besparelse, gevinst, investering eller udgift. Den taler, når det " +
                'tal i tabellen, der er rundet, ligger på den anden side: knap 500.000 kr. om 520.000. Passer beløbet, eller ligger et andet af ' +
                "tabellens tal på den rigtige side, tier den. 'Over' og 'under' alene er grænser, ikke afrundinger. Reglen kører kun, når den er slået til.",
            en:
                "The rule looks at 'nearly', 'almost', 'just under' and 'just over' before an amount in 'summary', 'description', 'citizens', 'staff' " +
                "and 'effects' that a sentence calls the proposal's saving, gain, investment or cost. It speaks where the figure of the table that " +
                'was rounded lies on the other side: nearly 500.000 kr. for 520.000. Where the amount agrees, or another figure of the table lies ' +
                "on the right side, it is silent. 'Over' and 'under' alone are bounds and no rounding. The rule runs only where it is switched on.",
        },
        why: {
            da: 'Den, der læser ordet, lægger til eller trækker fra i hovedet, og så bliver forskellen til tabellen dobbelt så stor.',
            en: 'Whoever reads the word adds or takes off a little in his head, and the difference to the table doubles.',
        },
        advice: {
            da: 'Brug det modsatte ord; løsningen gør det. Eller skriv tallet, som det er.',
            en: 'Use the opposite word; the quick fix does it. Or write the figure as it is.',
        },
        failing: `forslag KUL-18 "Fælles annoncer for museum og teater" {
    sektor: kultur-og-fritid
    type: organisering
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Museum og teater annoncerer sammen, og det giver en besparelse på knap 400.000 kr. om året."
    borgere: "Alle arrangementer kan ses samlet i én kalender."

    økonomi i 1.000 kr {
        år                  2027  2028  2029  2030  varig
        gevinst "Annoncer"   412   412   412   412    412
    }
}
`,
        passing: `forslag KUL-18 "Fælles annoncer for museum og teater" {
    sektor: kultur-og-fritid
    type: organisering
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Museum og teater annoncerer sammen, og det giver en besparelse på godt 400.000 kr. om året."
    borgere: "Alle arrangementer kan ses samlet i én kalender."

    økonomi i 1.000 kr {
        år                  2027  2028  2029  2030  varig
        gevinst "Annoncer"   412   412   412   412    412
    }
}
`,
    },
    message: ({ field, said, instead, amount, figure: exact }) => ({
        da: `'${said} ${figure(amount, 'kr', 'da')}' i '${word(field, 'da')}' er rundet den anden vej: tabellen har ${figure(exact, 'kr', 'da')}. Læseren regner med det modsatte. Skriv '${instead}', eller skriv tallet, som det er.`,
        en: `'${said} ${figure(amount, 'kr', 'en')}' in '${word(field, 'en')}' is rounded the other way: the table has ${figure(exact, 'kr', 'en')}. The reader expects the opposite. Write '${instead}', or the figure as it is.`,
    }),
    checks: { proposal: wronglyRounded },
});

const fields: ReadonlySet<TextFieldName | null> = new Set(['summary', 'description', 'citizens', 'staff', 'effects']);

type Side = 'under' | 'over';
/** Words that say on which side of the amount the figure lies, and the one that says the opposite. */
const words: Readonly<Record<string, { readonly side: Side; readonly opposite: string }>> = {
    knap: { side: 'under', opposite: 'godt' },
    næsten: { side: 'under', opposite: 'godt' },
    'lidt under': { side: 'under', opposite: 'lidt over' },
    godt: { side: 'over', opposite: 'knap' },
    'lidt over': { side: 'over', opposite: 'lidt under' },
    nearly: { side: 'under', opposite: 'just over' },
    almost: { side: 'under', opposite: 'just over' },
    'just under': { side: 'under', opposite: 'just over' },
    'just over': { side: 'over', opposite: 'just under' },
};
const before = new RegExp(`(?<!\\p{L})(${Object.keys(words).join('|')})\\s+$`, 'iu');

function wronglyRounded(proposal: Proposal, workspace: Workspace): readonly Found[] {
    const texts = textsOfEntry(proposal.written).filter(({ field }) => fields.has(field));
    return texts.flatMap((placed) => {
        if (!anyWord.test(placed.text)) return [];
        const rounded = ownAmountsIn(placed.text).filter(({ index }) => wordBefore(placed.text, index) !== null);
        return rounded.slice(0, mostAmounts).flatMap((amount) => findingOn(placed, amount, proposal, workspace));
    });
}

/** A text with more rounded amounts than this is a table of its own. */
const mostAmounts = 50;
const longestWord = 20;

function wordBefore(text: string, index: number): { readonly said: string; readonly index: number } | null {
    const match = before.exec(text.slice(Math.max(0, index - longestWord), index));
    return match === null ? null : { said: match[1] ?? '', index: index - match[0].length };
}

const anyWord = new RegExp(Object.keys(words).join('|'), 'iu');

function findingOn(placed: PlacedText, stated: ProseAmount, proposal: Proposal, workspace: Workspace): readonly Found[] {
    const match = wordBefore(placed.text, stated.index);
    const said = match?.said ?? '';
    const meaning = words[said.toLowerCase()];
    if (match === null || meaning === undefined || placed.field === null || !proposal.blocks.every(isKnown)) return [];
    const exact = figureOnOtherSide(stated, meaning.side, proposal, workspace);
    if (exact === null) return [];
    const instead = /^\p{Lu}/u.test(said) ? meaning.opposite.charAt(0).toUpperCase() + meaning.opposite.slice(1) : meaning.opposite;
    const place = exactPlaceIn(placed, match.index, said.length);
    return [
        {
            span: placeIn(placed, match.index, stated.index + stated.length - match.index),
            data: { field: placed.field, said, instead, amount: decimalString(stated.amount, 2), figure: decimalString(exact, 2) },
            fixes: place === null ? [] : [[{ from: place.start, to: place.end, text: instead }]],
        },
    ];
}

/** The nearest figure of the kind that the amount may be rounded from, where all such lie on the other side than the word says. */
function figureOnOtherSide(stated: ProseAmount, side: Side, proposal: Proposal, workspace: Workspace): bigint | null {
    const { amount, rounding } = stated;
    const isRight = ({ least, most }: Figure) =>
        side === 'under' ? least <= amount && most >= amount - amount / 10n : most >= amount && least <= amount + amount / 10n;
    const other = side === 'under' ? 1n : -1n;
    const steps = largestStep(proposal);
    const wrong = statedFigures(proposal, stated.kind).filter((value) => {
        const beyond = (value - amount) * other;
        return beyond > steps / 2n && beyond <= rounding;
    });
    const [first, ...rest] = wrong;
    if (first === undefined || figuresOf(proposal, workspace, stated).some(isRight)) return null;
    return rest.reduce((best, value) => (size(value - amount) < size(best - amount) ? value : best), first);
}

const kindsOf: Readonly<Record<ProseKind, readonly string[]>> = {
    gain: ['gain', 'income'],
    investment: ['investment'],
    cost: ['cost', 'investment'],
};

/** Cells of the kind, their sum in each column, and the sums over the years. */
function statedFigures({ blocks }: Proposal, kind: ProseKind): readonly bigint[] {
    return blocks.flatMap((block) => {
        const rows = levelRows(block).filter((row) => kindsOf[kind].includes(row.kind) && row.cash);
        const series = rows.map(({ levels }) => levels.map(countedIn));
        const totals = block.columns.map((_, column) => series.reduce((sum, each) => sum + (each[column] ?? 0n), 0n));
        const inYears = (values: readonly bigint[]) =>
            values.filter((_, column) => block.columns[column]?.kind !== 'onward').reduce((sum, value) => sum + value, 0n);
        return [...series, totals].flatMap((values) => [...values, inYears(values)]);
    });
}

/** A figure is itself rounded by half of its last digit: that near, nobody knows on which side it lies. */
function largestStep({ blocks }: Proposal): bigint {
    const steps = blocks.flatMap((block) =>
        levelRows(block).flatMap(({ levels }) => levels.flatMap((cell) => (cell.kind === 'amount' ? [cell.amount.step] : []))),
    );
    return steps.reduce((most, each) => (each > most ? each : most), 0n);
}
