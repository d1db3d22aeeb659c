import { type Amount, scaleOf } from '../../model/amount.ts';
import { decimalString } from '../../model/decimal.ts';
import type { Profile } from '../../model/derived.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import { moneyKinds, type Status } from '../../model/written.ts';
import { defineRule, type Found, type Language } from '../define.ts';
import { isReadWhole } from '../whole-proposals.ts';
import { columnWord, figure, word } from '../words.ts';

/** From adoption on the council has decided on the amounts. */
const decided: ReadonlySet<Status> = new Set(['adopted', 'implementing', 'operating', 'realised']);

interface Data {
    /** Which amount, and where in the table: a year, `setup` or `onward`. */
    readonly kind: string;
    readonly place: string;
    /** As adopted and as planned now, kroner. */
    readonly stated: string;
    readonly computed: string;
    readonly difference: string;
    readonly tolerance: '0';
    readonly unit: 'kr';
    /** How many amounts differ besides. */
    readonly others: number;
}

export const planChangedAfterAdoption = defineRule<Data>({
    code: 'plan-changed-after-adoption',
    group: 'completeness',
    severity: 'error',
    tier: 'strict',
    page: {
        title: { da: 'Planen er ændret, efter at den blev vedtaget', en: 'The plan was changed after it was adopted' },
        what: {
            da:
                "Reglen taler kun i 'prop compare'. Den melder et forslag, der i den gamle udgave var vedtaget, under implementering, i drift eller " +
                'realiseret, og hvor et planlagt beløb er et andet i den nye. Rækkerne sammenlignes samlet for hver art og hvert år, så en række må ' +
                "gerne deles eller skifte tekst. Rækker med 'realiseret' er ikke planen og må vokse til.",
            en:
                "The rule speaks only in 'prop compare'. It reports a proposal that was adopted, implementing, operating or realised in the old " +
                'version, and of which a planned amount is another in the new one. Rows are compared together, by kind and year, so that a row may ' +
                "be split or renamed. Rows marked 'actual' are not the plan and may be added.",
        },
        why: {
            da:
                'Byrådet har vedtaget et beløb, og budgettet er skrevet ned med det. Rettes planen bagefter, passer opfølgningen altid, og ingen kan ' +
                'se, om gevinsten kom.',
            en:
                'The council has adopted an amount, and the budget was reduced by it. If the plan is mended afterwards, the follow-up always agrees, ' +
                'and nobody can see whether the gain came.',
        },
        advice: {
            da: "Lad planen stå, og skriv det, der skete, i rækker med 'realiseret'. Skal planen ændres, kræver det en ny beslutning og et nyt forslag.",
            en: "Leave the plan as it is, and write what happened in rows marked 'actual'. Changing the plan takes a new decision and a new proposal.",
        },
        before: `proposal SUN-04 "Dental care in fewer clinics" {
    status: adopted
    economy in 1.000 kr {
        years                        2027  2028  2029  2030  onward
        gain "Rent"    cash service   300   600   600   600     600
        investment "Moving" capital   450     -     -     -       -
    }
}
`,
        failing: `proposal SUN-04 "Dental care in fewer clinics" {
    status: implementing
    economy in 1.000 kr {
        years                        2027  2028  2029  2030  onward
        gain "Rent"    cash service   180   600   600   600     600
        investment "Moving" capital   450     -     -     -       -
    }
}
`,
        passing: `proposal SUN-04 "Dental care in fewer clinics" {
    status: implementing
    economy in 1.000 kr {
        years                        2027  2028  2029  2030  onward
        gain "Rent"    cash service   300   600   600   600     600
        investment "Moving" capital   450     -     -     -       -
        actual gain "Rent"            180     -     -     -       -
    }
}
`,
    },
    message: (data) => ({ da: said(data, 'da'), en: said(data, 'en') }),
    checks: { compared: changedPlan },
});

function said({ kind, place, stated, computed, difference, others }: Data, language: Language): string {
    const what = `${word(kind, language)} (${columnWord(place, language)})`;
    const [was, is, by] = [stated, computed, difference].map((each) => figure(each, 'kr', language));
    if (language === 'da') {
        const more = others === 0 ? '' : ` ${others} andre beløb er også ændret.`;
        return `Planen er ændret, efter at den blev vedtaget: ${what} var ${was} og er nu ${is} (forskel ${by}).${more}`;
    }
    const more = others === 0 ? '' : ` ${others} other amounts have changed too.`;
    return `The plan was changed after it was adopted: ${what} was ${was} and is now ${is} (a difference of ${by}).${more}`;
}

/** Speaks of the first amount that differs; of a table that cannot be read, nothing. */
function changedPlan(before: Proposal, proposal: Proposal, workspace: Workspace, earlier: Workspace): readonly Found[] {
    const { status, economies, id } = proposal.written;
    if (before.written.status === null || !decided.has(before.written.status) || status === 'dropped') return [];
    if (!isReadable(proposal, workspace) || !isReadable(before, earlier)) return [];
    const [adopted, now] = [earlier.profilesOf(before)[0], workspace.profilesOf(proposal)[0]];
    const changes = changesBetween(adopted, now);
    const [first] = changes;
    if (first === undefined) return [];
    const { start, end } = economies[0]?.head ?? id;
    return [{ span: { start, end }, data: { ...first, tolerance: '0', unit: 'kr', others: changes.length - 1 } }];
}

function isReadable(proposal: Proposal, workspace: Workspace): boolean {
    const planned = proposal.blocks.flatMap((block) => block.rows.filter((row) => !row.written.actual));
    return planned.every((row) => row.cells?.every((cell) => cell.kind !== 'unknown') === true) && isReadWhole(proposal, workspace);
}

type Change = Pick<Data, 'kind' | 'place' | 'stated' | 'computed' | 'difference'>;
const kinds = [...moneyKinds, 'noncash', 'avoided'] as const;

function changesBetween(adopted: Profile | undefined, now: Profile | undefined): readonly Change[] {
    const years = [...new Set([...(adopted?.years ?? []), ...(now?.years ?? [])])].sort((a, b) => a - b).map(String);
    return ['setup', ...years, 'onward'].flatMap((place) =>
        kinds.flatMap((kind): readonly Change[] => {
            const [was, is] = [amountIn(adopted, place, kind), amountIn(now, place, kind)];
            // An empty cell and 0 are not the same, but neither is money.
            const [stated, computed] = [was?.counted ?? 0n, is?.counted ?? 0n];
            if (stated === computed) return [];
            const kroner = (øre: bigint) => decimalString(øre, scaleOf.money);
            return [{ kind, place, stated: kroner(stated), computed: kroner(computed), difference: kroner(computed - stated) }];
        }),
    );
}

function amountIn(profile: Profile | undefined, place: string, kind: (typeof kinds)[number]): Amount | null {
    if (profile === undefined) return null;
    if (place === 'setup') return profile.setup?.[kind] ?? null;
    if (place === 'onward') return profile.onward[kind];
    const index = profile.years.indexOf(Number(place));
    return kind === 'noncash' || kind === 'avoided' ? (profile.asides[index]?.[kind] ?? null) : (profile.balances[index]?.[kind] ?? null);
}
