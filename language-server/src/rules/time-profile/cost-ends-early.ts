import { decimalString } from '../../model/decimal.ts';
import type { Proposal } from '../../model/proposal.ts';
import { columnName } from '../../model/stated.ts';
import type { Block } from '../../model/table.ts';
import { defineRule, type Found } from '../define.ts';
import { countedIn, isKnown, type LevelRow, levelRows, notesOf, yearWords } from '../table-rows.ts';
import { figure } from '../words.ts';

export const costEndsEarly = defineRule<EarlyEnd>({
    code: 'cost-ends-early',
    group: 'time-profile',
    severity: 'warning',
    tier: 'strict',
    page: {
        title: { da: 'En løbende udgift hører op, mens gevinsten går videre', en: 'A running cost stops while the gain goes on' },
        what: {
            da:
                "Reglen melder en 'udgift', der har stået i mindst to år uden at falde, og som derefter er 0 eller tom resten af tabellen, " +
                "'varig' medregnet, mens de kontante gevinster i samme gruppe eller tabel går videre. Den siger intet om rækker med 'engangs' " +
                'eller en note, om udgifter, som en anden udgift afløser, eller om udgifter, hvis tekst taler om noget midlertidigt som kurser, ' +
                'projekt, konsulent, overgang, afdrag eller leje.',
            en:
                "The rule reports a 'cost' that has stood for at least two years without falling and then is 0 or empty for the rest of the " +
                "table, 'onward' included, while the cash gains of the same group or table go on. It says nothing of rows with 'one-off' or a " +
                'note, of costs that another cost takes over from, or of costs whose label speaks of something temporary such as training, a ' +
                'project, consultants, a transition, instalments or rent.',
        },
        why: {
            da:
                'Licenser, abonnementer og drift betales, så længe løsningen bruges. Stopper udgiften i tabellen, ser den varige gevinst større ' +
                'ud, end den er, og pengene mangler i overslagsårene.',
            en:
                'Licences, subscriptions and operation are paid for as long as the solution is in use. If the cost stops in the table, the ' +
                'permanent gain looks larger than it is, and the money is missing in the forecast years.',
        },
        advice: {
            da:
                "Skriv udgiften i alle årene og i 'varig', hvis den hører til driften. Er den midlertidig, så skriv 'engangs' eller en 'note' om, " +
                'hvorfor den hører op.',
            en:
                "Write the cost in all the years and in 'onward' if it belongs to the operation. If it is temporary, write 'one-off' or a 'note' " +
                'that says why it stops.',
        },
        failing: `forslag SUN-11 "Fælles booking i sundhedsplejen" {
    sektor: sundhed
    type: tilrettelæggelse
    klasse: effektivisering
    realiserbarhed: 1 "Prøvet i ét distrikt"
    ansvarlig: "Sundhedschef"
    hørt: 2026-05-20 "Hovedudvalget"
    resumé: "Familierne booker selv tiden til det første besøg, så færre besøg er forgæves."
    målgruppe: "Familier med nyfødte"
    berørte: 620
    borgere: "Familien vælger selv tidspunktet og kan flytte det."

    økonomi i 1.000 kr prisniveau 2027 {
        år                            2027  2028  2029  2030  varig
        gevinst "Kørsel" service       150   300   300   300    300  note "Kilometer sparet i prøvedistriktet"
        udgift "Licens" service         40    40    40     -      -
    }

    måling "Forgæves besøg" "pct. af besøgene" fra 12 til 4 senest 2028 kilde "Journalsystemet"
}
`,
        passing: `forslag SUN-11 "Fælles booking i sundhedsplejen" {
    sektor: sundhed
    type: tilrettelæggelse
    klasse: effektivisering
    realiserbarhed: 1 "Prøvet i ét distrikt"
    ansvarlig: "Sundhedschef"
    hørt: 2026-05-20 "Hovedudvalget"
    resumé: "Familierne booker selv tiden til det første besøg, så færre besøg er forgæves."
    målgruppe: "Familier med nyfødte"
    berørte: 620
    borgere: "Familien vælger selv tidspunktet og kan flytte det."

    økonomi i 1.000 kr prisniveau 2027 {
        år                            2027  2028  2029  2030  varig
        gevinst "Kørsel" service       150   300   300   300    300  note "Kilometer sparet i prøvedistriktet"
        udgift "Licens" service         40    40    40    40     40
    }

    måling "Forgæves besøg" "pct. af besøgene" fra 12 til 4 senest 2028 kilde "Journalsystemet"
}
`,
    },
    message: ({ label, last, cost, gain }) => ({
        da:
            `Udgiften '${label}' på ${figure(cost, 'kr', 'da')} hører op efter ${yearWords(last).da}, men gevinsten går videre med ` +
            `${figure(gain, 'kr', 'da')}. Lad udgiften følge med, eller skriv 'engangs' eller en note om, hvorfor den hører op.`,
        en:
            `The cost '${label}' of ${figure(cost, 'kr', 'en')} stops after ${yearWords(last).en}, but the gain goes on with ` +
            `${figure(gain, 'kr', 'en')}. Let the cost go on too, or write 'one-off' or a note that says why it stops.`,
    }),
    checks: { proposal: (proposal) => proposal.blocks.flatMap((block) => earlyEnds(block, proposal)) },
});

interface EarlyEnd {
    readonly label: string;
    /** The last year of the cost. */
    readonly last: number;
    readonly cost: string;
    /** The level at which the gain goes on. */
    readonly gain: string;
}

/** What is paid for a time only: introducing a change, or paying something off. */
const temporaryWord = new RegExp(
    '(?:kurse|kursus|uddannelse|oplæring|projekt|konsulent|implementering|indkøring|opstart|overgang|flytning|etablering|indfasning|' +
        'udvikling|midlertidig|dobbeltdrift|afdrag|leasing|training|project|consultan|implementation|transition|migration|temporary|instalment)|' +
        '(?<!\\p{L})(?:lån|leje|pilot|courses?|start-up|moving|loan|rent|lease)',
    'iu',
);

function earlyEnds(block: Block, proposal: Proposal): readonly Found[] {
    if (!isKnown(block)) return [];
    const rows = levelRows(block).filter(({ cash }) => cash);
    const costs = rows.filter(({ kind }) => kind === 'cost');
    const places = placesOf(block, proposal);
    return costs.flatMap((cost) => earlyEnd(cost, block, { rows, costs, places }));
}

/** The columns of a running level, in the order of time: years up to the end of the proposal, and onward. */
function placesOf(block: Block, { written }: Proposal): readonly number[] {
    const lastYear = written.ends?.year ?? null;
    return block.columns.flatMap(({ kind, calendar }, index) => {
        if (kind === 'setup' || (lastYear !== null && (kind === 'onward' || (calendar ?? 0) > lastYear))) return [];
        return [index];
    });
}

interface Table {
    readonly rows: readonly LevelRow[];
    readonly costs: readonly LevelRow[];
    readonly places: readonly number[];
}

function earlyEnd(cost: LevelRow, block: Block, { rows, costs, places }: Table): readonly Found[] {
    const { label, row } = cost;
    if (row.written.oneOff || notesOf(cost) !== '' || temporaryWord.test(label)) return [];
    const levels = places.map((place) => countedIn(cost.levels[place]));
    const last = levels.findLastIndex((level) => level !== 0n);
    const [lastPlace, stopPlace] = [places[last], places[last + 1]];
    const before = levels[last - 1] ?? 0n;
    if (lastPlace === undefined || stopPlace === undefined || before <= 0n || (levels[last] ?? 0n) < before) return [];
    const others = costs.filter((each) => each !== cost);
    const [gain, year] = [goingOn(cost, rows, stopPlace, places.at(-1) ?? stopPlace), block.columns[lastPlace]];
    const cell = cost.levels[stopPlace];
    if (gain <= 0n || year === undefined || cell === undefined || total(others, stopPlace) > total(others, lastPlace)) return [];
    const data = { label, last: Number(columnName(year)), cost: decimalString(levels[last] ?? 0n, 2), gain: decimalString(gain, 2) };
    return [{ span: { start: cell.start, end: cell.end }, data }];
}

/** What the gains of the cost's own group, else of the table, hold to the end; 0 where they stop too. */
function goingOn(cost: LevelRow, rows: readonly LevelRow[], from: number, to: number): bigint {
    const gains = rows.filter(({ kind, row }) => kind === 'gain' && !row.written.oneOff);
    const group = cost.row.written.group;
    const own = group === null ? [] : gains.filter(({ row }) => row.written.group === group);
    const counted = own.length > 0 ? own : gains;
    return total(counted, from) > 0n ? total(counted, to) : 0n;
}

function total(rows: readonly LevelRow[], place: number): bigint {
    return rows.reduce((sum, { levels }) => sum + countedIn(levels[place]), 0n);
}
