import { decimalString } from '../../model/decimal.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { TextFieldName } from '../../model/written.ts';
import { defineRule, type Found } from '../define.ts';
import { type PlacedText, placeIn, textsOfEntry } from '../every-text.ts';
import { ownAmountsIn, type ProseAmount, type ProseKind } from '../prose-amounts.ts';
import { type Figure, figuresOf, mainFigures, size } from '../table-figures.ts';
import { countedIn, isKnown, levelRows } from '../table-rows.ts';
import { figure, word } from '../words.ts';

export const proseAmountMismatch = defineRule<{ readonly field: TextFieldName; readonly amount: string; readonly nearest: string }>({
    code: 'prose-amount-mismatch',
    group: 'arithmetic',
    severity: 'warning',
    tier: 'strict',
    page: {
        title: { da: 'Et beløb i teksten findes ikke i tabellen', en: 'An amount in the text is not to be found in the table' },
        what: {
            da:
                "Reglen ser på beløb i 'resumé', 'beskrivelse' og 'effekter', som en sætning kalder forslagets besparelse, gevinst, investering " +
                'eller engangsudgift, og melder et, som intet tal i tabellen giver. Tabellens tal er celler, summer på tværs og på langs, ' +
                'nettotal, løbende summer, forskelle mellem år, beløb pr. årsværk og pr. berørt og beløb i noter, forudsætninger og målinger, ' +
                'afrundet som i teksten. Beløb pr. enhed, mindst og højst, og sætninger om andre kommuner, tidligere år, forsøg, potentiale og ' +
                'yderligere gevinster er ikke med.',
            en:
                "The rule looks at amounts in 'summary', 'description' and 'effects' that a sentence calls the proposal's saving, gain or " +
                "investment, and reports one that no figure of the table gives. The table's figures are cells, sums across and down, net " +
                'figures, running sums, differences between years, amounts for each FTE and each person affected, and amounts in notes, ' +
                'assumptions and measures, rounded as in the text. Amounts by the unit, least and most, and sentences about other ' +
                'municipalities, earlier years, trials, potential and further gains are left out.',
        },
        why: {
            da:
                'Politikerne læser resuméet og ikke tabellen. Siger de to noget forskelligt, bliver forslaget vedtaget på ét tal og indarbejdet i ' +
                'budgettet med et andet.',
            en:
                'Politicians read the summary and not the table. If the two say different things, the proposal is adopted on one figure and ' +
                'entered in the budget with another.',
        },
        advice: {
            da:
                'Ret beløbet i teksten, så det er et af tabellens, og skriv, hvilket år eller niveau det er. Taler sætningen om andet end ' +
                'forslaget, så skriv det tydeligt.',
            en:
                'Correct the amount in the text so that it is one of the table, and say which year or level it is. If the sentence speaks of ' +
                'something other than the proposal, say so clearly.',
        },
        failing: `forslag KUL-13 "Samlet annoncering af kulturens tilbud" {
    sektor: kultur-og-fritid
    type: organisering
    klasse: effektivisering
    realiserbarhed: 1 "Alle steder bruger samme kalender"
    ansvarlig: "Kulturchef"
    hørt: 2026-05-20 "Hovedudvalget"
    resumé: "Museum, bibliotek og teater annoncerer sammen, og det giver en varig besparelse på 600.000 kr. om året."
    målgruppe: "Gæster på museum, bibliotek og teater"
    berørte: 45.000
    borgere: "Alle arrangementer kan ses samlet i én kalender."

    økonomi i 1.000 kr prisniveau 2027 {
        år                           2027  2028  2029  2030  varig
        gevinst "Annoncer" service    200   400   400   400    400  note "Tilbud fra lokalavisen"
    }

    måling "Annoncer om året" "sider" fra 96 til 40 senest 2028 kilde "Fakturaer"
}
`,
        passing: `forslag KUL-13 "Samlet annoncering af kulturens tilbud" {
    sektor: kultur-og-fritid
    type: organisering
    klasse: effektivisering
    realiserbarhed: 1 "Alle steder bruger samme kalender"
    ansvarlig: "Kulturchef"
    hørt: 2026-05-20 "Hovedudvalget"
    resumé: "Museum, bibliotek og teater annoncerer sammen, og det giver en varig besparelse på 400.000 kr. om året."
    målgruppe: "Gæster på museum, bibliotek og teater"
    berørte: 45.000
    borgere: "Alle arrangementer kan ses samlet i én kalender."

    økonomi i 1.000 kr prisniveau 2027 {
        år                           2027  2028  2029  2030  varig
        gevinst "Annoncer" service    200   400   400   400    400  note "Tilbud fra lokalavisen"
    }

    måling "Annoncer om året" "sider" fra 96 til 40 senest 2028 kilde "Fakturaer"
}
`,
    },
    message: ({ field, amount, nearest }) => ({
        da:
            `${figure(amount, 'kr', 'da')} i '${word(field, 'da')}' passer ikke med noget tal i tabellen; ` +
            `det nærmeste er ${figure(nearest, 'kr', 'da')}. Ret teksten eller tabellen, eller skriv, hvad beløbet ellers er.`,
        en:
            `${figure(amount, 'kr', 'en')} in '${word(field, 'en')}' agrees with no figure of the table; ` +
            `the nearest is ${figure(nearest, 'kr', 'en')}. Correct the text or the table, or say what else the amount is.`,
    }),
    checks: { proposal: contradictions },
});

/** Texts about the proposal itself; those about citizens, staff and risks speak of much else. */
const fields = new Set<TextFieldName | null>(['summary', 'description', 'effects']);

function contradictions(proposal: Proposal, workspace: Workspace): readonly Found[] {
    const texts = textsOfEntry(proposal.written).filter(({ field }) => fields.has(field));
    const stated = texts.flatMap((text) => ownAmountsIn(text.text).map((amount) => ({ text, amount })));
    if (stated.length === 0 || !proposal.blocks.every(isKnown)) return [];
    const main = mainFigures(proposal).map((value) => ({ least: value, most: value }));
    const candidates = firstOfEach(stated, ({ amount }) => `${amount.amount} ${amount.yearly}`).filter(
        ({ amount }) => amount.amount >= leastAmount && !main.some((each) => agrees(amount, each)) && isCounted(proposal, amount.kind),
    );
    const figures = remembered((amount) => figuresOf(proposal, workspace, amount));
    const wrong = candidates.slice(0, mostAmounts).filter(({ amount }) => !figures(amount).some((each) => agrees(amount, each)));
    return firstOfEach(wrong, ({ amount }) => String(amount.amount)).flatMap(({ text, amount }) => findingOn(text, amount, proposal));
}

function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
    const first = new Map<string, Item>();
    for (const item of items) if (!first.has(keyOf(item))) first.set(keyOf(item), item);
    return [...first.values()];
}

/** A text with more amounts than this is a table of its own. */
const mostAmounts = 50;

/** Figures are worked out once for amounts of one kind. */
function remembered(work: (amount: ProseAmount) => readonly Figure[]): (amount: ProseAmount) => readonly Figure[] {
    const known = new Map<string, readonly Figure[]>();
    return (amount) => {
        const key = `${amount.kind} ${amount.yearly}`;
        const figures = known.get(key) ?? work(amount);
        known.set(key, figures);
        return figures;
    };
}

/** Ten thousand kroner: less than that is a price, not an economy. */
const leastAmount = 1_000_000n;

function agrees({ amount, tolerance }: ProseAmount, { least, most }: Figure): boolean {
    return amount + tolerance >= least && amount - tolerance <= most;
}

function findingOn(text: PlacedText, { index, length, amount }: ProseAmount, proposal: Proposal): readonly Found[] {
    const distance = (value: bigint) => size(value - amount);
    const [first, ...rest] = mainFigures(proposal);
    if (first === undefined) return [];
    const nearest = rest.reduce((best, value) => (distance(value) < distance(best) ? value : best), first);
    const data = { field: text.field, amount: decimalString(amount, 2), nearest: decimalString(nearest, 2) };
    return [{ span: placeIn(text, index, length), data }];
}

/** The kinds of rows that an amount of each sort can be found in. */
const rowKinds: Readonly<Record<ProseKind, readonly string[]>> = {
    gain: ['gain', 'income'],
    investment: ['investment'],
    cost: ['cost', 'investment'],
};

/** Whether the table says how much of it there is, and leaves no row of it open: what is not stated, nothing contradicts. */
function isCounted({ blocks }: Proposal, kind: ProseKind): boolean {
    const rows = blocks.flatMap(levelRows).filter((row) => rowKinds[kind].includes(row.kind) && row.row.written.kind !== 'after');
    const isStated = (cells: (typeof rows)[number]['levels']) => cells.some((cell) => countedIn(cell) !== 0n);
    const open = rows.some(({ row, levels }) => row.written.kind !== 'before' && levels.every((cell) => cell.kind === 'empty'));
    return !open && rows.some(({ levels }) => isStated(levels));
}
