import type { Catalogue } from '../../model/catalogue.ts';
import { danish, decimalString } from '../../model/decimal.ts';
import { type FullLevel, fullLevels, fullOverlap, isOver, percentOf } from '../catalogue-levels.ts';
import { defineRule, type Found, type Language, limit } from '../define.ts';
import { figure } from '../words.ts';

export const concentration = defineRule<Share>({
    code: 'concentration',
    group: 'catalogue',
    severity: 'warning',
    tier: 'strict',
    page: {
        title: { da: 'En stor del af kataloget hviler på det samme', en: 'A large part of the catalogue rests on one thing' },
        what: {
            da:
                'Reglen ser på det, de talte forslag giver om året, når de virker fuldt ud: kontante gevinster og indtægter minus udgifter, med ' +
                'overlap trukket fra. Den melder, når over 30 % hviler på forslag med realiserbarhed 3, når over 30 % hviler på ét forslag (og ' +
                'der er mindst fire), eller når ikke-kontante og undgåede gevinster udgør over 30 % af alt tilsammen. Grænsen kan ændres.',
            en:
                'The rule looks at what the counted proposals give a year once fully in place: cash gains and income less running costs, with ' +
                'overlaps taken off. It reports where over 30 % rests on proposals of realisability 3, where over 30 % rests on one proposal (and ' +
                'there are at least four), or where noncash and avoided gains make over 30 % of everything together. The limit can be changed.',
        },
        why: {
            da:
                'Et katalog er kun så sikkert som det, dets største del hviler på. Falder den, er der ikke tid til at finde pengene et andet sted ' +
                'i budgetåret.',
            en:
                'A catalogue is only as certain as what its largest part rests on. If that falls, there is no time to find the money elsewhere ' +
                'within the budget year.',
        },
        advice: {
            da: 'Læg flere eller sikrere forslag til, del det store op, eller sig åbent, hvad der sker, hvis det ikke lykkes.',
            en: 'Add more or safer proposals, divide the large one, or say openly what happens if it does not succeed.',
        },
        failing: `budget B2027 "Efficiencies 2027-2030" {
    years: 2027..2030
    unit: 1.000 kr
    prices: 2027
}

proposal BES-01 "Shorter waiting lists for courses" {
    budget: B2027
    sector: employment
    type: scheduling
    class: efficiency
    status: proposed
    realisability: 1 "Two providers already begin every week"
    owner: "Head of Employment"
    starts: 2027-01-01
    consulted: 2026-05-12
    summary: "Courses begin every week, so fewer days pass between two of them."
    target group: "Jobseekers"
    citizens: "Jobseekers begin sooner."

    economy in 1.000 kr {
        years                              2027   2028   2029   2030  onward
        gain "Course days"  cash service    200    260    265    265     265  note "Days paid for without a course"
    }

    measure "Days between two courses" "days" from 19 to 9 by 2029 source "Course system"
}

proposal SUN-02 "Joint stock of dressings with the hospital" {
    budget: B2027
    sector: health
    type: organisation
    class: efficiency
    status: proposed
    realisability: 3 "The hospital must agree, and its stock is full"
    owner: "Head of Health"
    starts: 2027-01-01
    consulted: 2026-05-12
    summary: "Dressings are ordered, stored and driven out together with the hospital."
    target group: "Patients of the home nurses"
    citizens: "Patients get the same dressings."

    economy in 1.000 kr {
        years                            2027   2028   2029   2030  onward
        gain "Dressings"  cash service    110    190    195    195     195  note "Prices of the hospital"
    }

    measure "Price of dressings a patient" "kr" from 410 to 330 by 2029 source "Orders"
}
`,
        passing: `budget B2027 "Efficiencies 2027-2030" {
    years: 2027..2030
    unit: 1.000 kr
    prices: 2027
}

proposal BES-01 "Shorter waiting lists for courses" {
    budget: B2027
    sector: employment
    type: scheduling
    class: efficiency
    status: proposed
    realisability: 1 "Two providers already begin every week"
    owner: "Head of Employment"
    starts: 2027-01-01
    consulted: 2026-05-12
    summary: "Courses begin every week, so fewer days pass between two of them."
    target group: "Jobseekers"
    citizens: "Jobseekers begin sooner."

    economy in 1.000 kr {
        years                              2027   2028   2029   2030  onward
        gain "Course days"  cash service    400    580    590    590     590  note "Days paid for without a course"
    }

    measure "Days between two courses" "days" from 19 to 9 by 2029 source "Course system"
}

proposal SUN-02 "Joint stock of dressings with the hospital" {
    budget: B2027
    sector: health
    type: organisation
    class: efficiency
    status: proposed
    realisability: 3 "The hospital must agree, and its stock is full"
    owner: "Head of Health"
    starts: 2027-01-01
    consulted: 2026-05-12
    summary: "Dressings are ordered, stored and driven out together with the hospital."
    target group: "Patients of the home nurses"
    citizens: "Patients get the same dressings."

    economy in 1.000 kr {
        years                            2027   2028   2029   2030  onward
        gain "Dressings"  cash service    110    190    195    195     195  note "Prices of the hospital"
    }

    measure "Price of dressings a patient" "kr" from 410 to 330 by 2029 source "Orders"
}
`,
    },
    message: (share) => ({ da: inWords(share, 'da'), en: inWords(share, 'en') }),
    thresholds: {
        share: {
            default: 30,
            least: 5,
            most: 100,
            text: { da: 'hvor mange procent af kataloget der må hvile på det samme', en: 'how many percent of the catalogue may rest on one thing' },
        },
    },
    checks: { catalogue: (catalogue, _workspace, limits) => shares(catalogue, limit(limits, 'share')) },
});

interface Share {
    readonly of: 'hard' | 'one' | 'not-cash';
    readonly percent: string;
    readonly amount: string;
    readonly sum: string;
    readonly unit: 'kr';
    readonly proposals: readonly string[];
    readonly limit: number;
}

function inWords({ of, percent, amount, sum, unit, proposals, limit: most }: Share, language: Language): string {
    const da = language === 'da';
    const [part, whole] = [figure(amount, unit, language), figure(sum, unit, language)];
    const figures = da
        ? `${danish(percent)} % af kataloget ved fuld virkning (${part} af ${whole})`
        : `${danish(percent)} % of the catalogue at full level (${part} of ${whole})`;
    const count = danish(String(proposals.length));
    const rests = {
        hard: da
            ? `hviler på ${count} forslag med realiserbarhed 3 (svær)`
            : `rests on ${count} ${count === '1' ? 'proposal' : 'proposals'} of realisability 3 (hard)`,
        one: da ? `hviler på ét forslag, '${proposals[0]}'` : `rests on one proposal, '${proposals[0]}'`,
        'not-cash': da ? 'er ikke-kontante eller undgåede gevinster, som intet budget mærker' : 'is noncash or avoided gains, which no budget feels',
    }[of];
    return da
        ? `${figures} ${rests}; grænsen er ${most} %. Spred risikoen, eller sig, hvad der sker, hvis det glipper.`
        : `${figures} ${rests}; the limit is ${most} %. Spread the risk, or say what happens if it fails.`;
}

const hardest = 3;
/** One proposal by itself is no catalogue, and of three one always holds a third. */
const leastTogether = 2;
const leastProposals = 4;

function shares(catalogue: Catalogue, most: number): readonly Found[] {
    const levels = fullLevels(catalogue);
    if (levels === null || levels.length < leastTogether) return [];
    const ids = new Set(levels.map(({ proposal }) => proposal.written.id.name));
    const sum = levels.reduce((total, { cash }) => total + cash, 0n) - fullOverlap(catalogue, ids);
    const found = [hardShare(levels, sum), largestShare(levels, sum), notCashShare(levels, sum)];
    const { id } = catalogue.budget.written;
    return found.flatMap((share) => {
        if (share === null || share.whole <= 0n || !isOver(share.part, share.whole, most)) return [];
        const { of, part, whole, proposals } = share;
        const figures = { amount: decimalString(part, 2), sum: decimalString(whole, 2), unit: 'kr' };
        return [{ span: { start: id.start, end: id.end }, data: { of, percent: percentOf(part, whole), ...figures, proposals, limit: most } }];
    });
}

interface Part {
    readonly of: Share['of'];
    readonly part: bigint;
    readonly whole: bigint;
    readonly proposals: readonly string[];
}

/** A range that only reaches 3 is not counted: it may turn out easier. */
function hardShare(levels: readonly FullLevel[], whole: bigint): Part {
    const hard = levels.filter(({ proposal }) => (proposal.written.realisability?.low ?? 0) >= hardest);
    return { of: 'hard', part: hard.reduce((total, { cash }) => total + cash, 0n), whole, proposals: idsOf(hard) };
}

function largestShare(levels: readonly FullLevel[], whole: bigint): Part | null {
    const [first, ...rest] = levels.filter(({ cash }) => cash !== 0n);
    if (first === undefined || rest.length + 1 < leastProposals) return null;
    const largest = rest.reduce((most, each) => (each.cash > most.cash ? each : most), first);
    return { of: 'one', part: largest.cash, whole, proposals: idsOf([largest]) };
}

function notCashShare(levels: readonly FullLevel[], cash: bigint): Part {
    const beside = levels.filter(({ noncash, avoided }) => noncash + avoided > 0n);
    const part = beside.reduce((total, { noncash, avoided }) => total + noncash + avoided, 0n);
    return { of: 'not-cash', part, whole: cash + part, proposals: idsOf(beside) };
}

function idsOf(levels: readonly FullLevel[]): readonly string[] {
    return levels.map(({ proposal }) => proposal.written.id.name);
}
