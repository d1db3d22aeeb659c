import type { Catalogue } from '../../model/catalogue.ts';
import type { Proposal } from '../../model/proposal.ts';
import { signedRows } from '../../model/stated.ts';
import { isDataRow } from '../../model/table.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { Span } from '../../model/written.ts';
import { defineRule, type Found } from '../define.ts';
import { isWithin, nameDifferentThings, type TitleWords, titleWords } from '../likeness.ts';

export const countedTwice = defineRule<{ readonly other: string; readonly account: string; readonly label: string | null }>({
    code: 'counted-twice',
    group: 'catalogue',
    severity: 'warning',
    tier: 'basic',
    page: {
        title: { da: 'To forslag henter måske de samme penge', en: 'Two proposals may claim the same money' },
        what: {
            da:
                "Reglen ser på forslag, der tæller i samme budget og har samme 'konto'. Den melder det senere af to, når de har en kontant " +
                'gevinst med samme tekst, eller når de har samme første type og det enes titel går op i det andets. Tekster som "Løn", ' +
                '"Drift" og "Besparelse" siger for lidt. Er overlappet skrevet som \'overlapper\', eller har titlerne hvert sit tal eller ' +
                'stednavn, siger reglen intet.',
            en:
                "The rule looks at proposals that count in one budget and share an 'account'. It reports the later of two where both have a cash " +
                "gain with the same label, or where both have the same first type and one's title is contained in the other's. Labels like " +
                '"Wages", "Operations" and "Savings" say too little. Where the overlap is written as \'overlaps\', or the titles have ' +
                'different numbers or place names, the rule says nothing.',
        },
        why: {
            da:
                'En krone kan kun tages ud af en konto én gang. Regner to forslag med den samme, mangler den i budgettet, når begge er ' +
                'gennemført.',
            en: 'A krone can be taken out of an account only once. If two proposals count on the same one, it is missing once both are carried out.',
        },
        advice: {
            da: "Skriv, hvor meget de deler, for eksempel 'overlapper: ÆLD-01 med 150 om året', eller saml gevinsten i det ene forslag.",
            en: "Write how much they share, for example 'overlaps: ÆLD-01 with 150 per year', or keep the gain in one of them.",
        },
        failing: `budget B2027 "Efficiencies 2027-2030" {
    years: 2027..2030
    unit: 1.000 kr
    prices: 2027
}

proposal ELD-01 "Joint rotas for home care" {
    budget: B2027
    sector: elderly
    type: scheduling
    class: efficiency
    status: proposed
    realisability: 1 "Tried in two districts"
    owner: "Head of Elderly Care"
    starts: 2027-01-01
    account: "5.30.26"
    consulted: 2026-05-12
    summary: "Rotas of six districts are made together, so free hours in one cover the need in another."
    target group: "Residents with help at home"
    citizens: "Residents meet more familiar faces."

    economy in 1.000 kr {
        years                        2027   2028   2029   2030  onward
        gain "Temps"  cash service    300    620    640    640     640  note "Trial in two districts"
    }

    measure "Shifts covered by temps" "pct. of shifts" from 18 to 13 by 2029 source "Rota system"
}

proposal ELD-07 "Fewer changes of shift at short notice" {
    budget: B2027
    sector: elderly
    type: organisation
    class: efficiency
    status: proposed
    realisability: 2 "Needs an agreement with the staff"
    owner: "Head of Elderly Care"
    starts: 2027-01-01
    account: "5.30.26"
    consulted: 2026-05-12
    summary: "Shifts are only changed with two days of notice, so fewer have to be filled from outside."
    target group: "Residents with help at home"
    citizens: "Visits are moved less often."

    economy in 1.000 kr {
        years                        2027   2028   2029   2030  onward
        gain "Temps"  cash service    120    230    250    250     250  note "Calls to the agency in 2025"
    }

    measure "Changes with less than two days of notice" "a month" from 410 to 250 by 2029 source "Rota system"
}
`,
        passing: `budget B2027 "Efficiencies 2027-2030" {
    years: 2027..2030
    unit: 1.000 kr
    prices: 2027
}

proposal ELD-01 "Joint rotas for home care" {
    budget: B2027
    sector: elderly
    type: scheduling
    class: efficiency
    status: proposed
    realisability: 1 "Tried in two districts"
    owner: "Head of Elderly Care"
    starts: 2027-01-01
    account: "5.30.26"
    consulted: 2026-05-12
    summary: "Rotas of six districts are made together, so free hours in one cover the need in another."
    target group: "Residents with help at home"
    citizens: "Residents meet more familiar faces."

    economy in 1.000 kr {
        years                        2027   2028   2029   2030  onward
        gain "Temps"  cash service    300    620    640    640     640  note "Trial in two districts"
    }

    measure "Shifts covered by temps" "pct. of shifts" from 18 to 13 by 2029 source "Rota system"
}

proposal ELD-07 "Fewer changes of shift at short notice" {
    budget: B2027
    sector: elderly
    type: organisation
    class: efficiency
    status: proposed
    realisability: 2 "Needs an agreement with the staff"
    owner: "Head of Elderly Care"
    starts: 2027-01-01
    account: "5.30.26"
    consulted: 2026-05-12
    summary: "Shifts are only changed with two days of notice, so fewer have to be filled from outside."
    target group: "Residents with help at home"
    citizens: "Visits are moved less often."

    economy in 1.000 kr {
        years                        2027   2028   2029   2030  onward
        gain "Temps"  cash service    120    230    250    250     250  note "Calls to the agency in 2025"
    }

    measure "Changes with less than two days of notice" "a month" from 410 to 250 by 2029 source "Rota system"
    overlaps: ELD-01 with 150 per year
}
`,
    },
    message: ({ other, account, label }) => ({
        da: `'${other}' ${label === null ? 'har samme type og titel' : `har også gevinsten '${label}'`} på konto '${account}', så den tæller måske to gange. Skriv, hvad de deler: 'overlapper: ${other} med … om året'.`,
        en: `'${other}' ${label === null ? 'has the same type and title' : `has the gain '${label}' too`} on account '${account}', so it may be counted twice. Write what they share: 'overlaps: ${other} with … per year'.`,
    }),
    checks: { catalogue: sharedReasons },
});

/** What a proposal says that its money comes from. */
interface Claim {
    readonly proposal: Proposal;
    readonly title: TitleWords;
    readonly gains: readonly Gain[];
}

interface Gain {
    readonly key: string;
    readonly label: string;
    readonly span: Span;
}

/** Enough to find one that is no declared overlap; more on one reason are said of one another. */
const mostCompared = 50;

function sharedReasons(catalogue: Catalogue, workspace: Workspace): readonly Found[] {
    const registers = workspace.registersFor(catalogue.budget);
    const claims = new Map<string, Claim[]>();
    const filed = catalogue.counted.filter(({ written }) => written.accounts.length > 0);
    return filed.flatMap((proposal) => {
        const claim = { proposal, title: titleWords(proposal.written.title?.text ?? ''), gains: gainsOf(proposal) };
        const accounts = [...new Set(proposal.written.accounts.map((account) => registers.label('account', account.name).trim()))];
        if (claim.gains.length === 0) return [];
        const found = accounts.flatMap((account) => clashOn(account, claim, claims) ?? []).slice(0, 1);
        for (const account of accounts) for (const reason of reasonsOf(claim)) add(claims, `${account}\n${reason.key}`, claim);
        return found;
    });
}

interface Reason {
    readonly key: string;
    /** Null where the reason is type and title. */
    readonly gain: Gain | null;
}

function clashOn(account: string, claim: Claim, claims: ReadonlyMap<string, readonly Claim[]>): Found | null {
    for (const { key, gain } of reasonsOf(claim)) {
        const earlier = claims.get(`${account}\n${key}`)?.find((other) => claimsTheSame(other, claim, gain));
        if (earlier === undefined) continue;
        const { written, path } = claim.proposal;
        const { start, end } = gain?.span ?? written.title ?? written.id;
        const data = { other: earlier.proposal.written.id.name, account, label: gain?.label ?? null };
        return { span: { start, end }, data, path, proposal: written.id.name };
    }
    return null;
}

/** Labels that say a reason, and the words of the title beside the first type. */
function reasonsOf({ proposal, title, gains }: Claim): readonly Reason[] {
    const labels = gains.filter((gain) => !general.has(gain.key)).map((gain) => ({ key: `label ${gain.key}`, gain }));
    const type = proposal.written.types[0]?.name;
    const words = type === undefined ? [] : title.words.map(({ word }) => ({ key: `type ${type} ${word.slice(0, stem)}`, gain: null }));
    return [...labels, ...words];
}

const stem = 4;

function claimsTheSame(earlier: Claim, later: Claim, gain: Gain | null): boolean {
    const [a, b] = [earlier.proposal.written, later.proposal.written];
    if (a.id.name === b.id.name || nameDifferentThings(earlier.title, later.title)) return false;
    const declared = a.overlaps.some(({ target }) => target.name === b.id.name) || b.overlaps.some(({ target }) => target.name === a.id.name);
    return !declared && (gain !== null || isWithin(earlier.title, later.title));
}

function add(claims: Map<string, Claim[]>, key: string, claim: Claim): void {
    const list = claims.get(key);
    if (list === undefined) claims.set(key, [claim]);
    else if (list.length < mostCompared && list.at(-1) !== claim) list.push(claim);
}

/** What every account is spent on is no reason to gain. */
const general = new Set(
    (
        'løn,lønsum,lønudgifter,lønninger,løn og drift,personale,personaleudgifter,medarbejdere,stillinger,årsværk,drift,driftsudgifter,øvrig drift,besparelse,' +
        'besparelser,gevinst,gevinster,nettogevinst,effektivisering,effektiviseringer,budget,indkøb,licens,licenser,system,andet,øvrigt,wages,salaries,staff,' +
        'staff costs,positions,operations,running costs,saving,savings,gain,gains,net gain,efficiency,efficiencies,purchases,licence,licences,license,licenses,other'
    ).split(','),
);

/** Cash gains and income above 0 somewhere in the plan; a pair of before and after is one of their difference. */
function gainsOf({ scenarios }: Proposal): readonly Gain[] {
    const blocks = scenarios[0]?.blocks ?? [];
    return blocks.flatMap((block) =>
        block.rows.flatMap((row) => {
            const { label } = row.written;
            if (label === null || !isDataRow(row.written) || row.written.actual) return [];
            const gains = signedRows([row], block).filter((signed) => (signed.kind === 'gain' || signed.kind === 'income') && signed.cash);
            const counts = gains.some(({ cells }) => cells.some((cell) => cell.kind === 'amount' && cell.amount.counted > 0n));
            if (!counts) return [];
            return [{ key: label.text.trim().toLowerCase(), label: label.text.trim(), span: { start: label.start, end: label.end } }];
        }),
    );
}
