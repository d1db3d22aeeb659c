import type { Catalogue } from '../../model/catalogue.ts';
import { danish, decimalString } from '../../model/decimal.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { Target } from '../../model/written.ts';
import { type FullLevel, fullLevels, fullOverlap, isOver, percentOf } from '../catalogue-levels.ts';
import { defineRule, type Found, limit } from '../define.ts';
import { figure, listed } from '../words.ts';

export const overCut = defineRule<Cut>({
    code: 'over-cut',
    group: 'catalogue',
    severity: 'warning',
    tier: 'opt-in',
    page: {
        title: { da: 'Flere forslag tager tilsammen meget af én konto', en: 'Several proposals together take much of one account' },
        what: {
            da:
                "Reglen ser på de talte forslag, der har samme 'konto', hvoraf mindst et har et 'basisbudget'. Den melder, når det, de " +
                'tilsammen tager om året ved fuld virkning, er over 25 % af kontoens basisbudget; er der flere, gælder det største. Et forslag ' +
                'med flere konti er ikke med, overlap er trukket fra, grænsen kan ændres, og reglen kører kun, når den er slået til.',
            en:
                "The rule looks at counted proposals that share an 'account', at least one of them with a 'base budget'. It reports where what " +
                "they take together a year, once fully in place, is over 25 % of the account's base budget; of several the largest counts. A " +
                'proposal with several accounts is left out, overlaps are taken off, the limit can be changed, and the rule runs only where it ' +
                'is switched on.',
        },
        why: {
            da:
                'Hvert forslag ser rimeligt ud for sig. Det er først summen på kontoen, der viser, at området mister en fjerdedel af sine penge, ' +
                'og om der er noget tilbage at gennemføre dem for.',
            en:
                'Each proposal looks reasonable by itself. Only the sum on the account shows that the area loses a quarter of its money, and ' +
                'whether enough is left to carry them out.',
        },
        advice: {
            da: 'Se forslagene samlet med dem, der har kontoen. Skub et af dem, eller sig i kataloget, hvad området er, når alle er gennemført.',
            en: 'Look at the proposals together with whoever has the account. Postpone one, or say in the catalogue what the area is once all are carried out.',
        },
        failing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
}

forslag TEK-31 "Færre klip af rabatter" {
    budget: B2027
    sektor: teknik-og-miljø
    type: tilrettelæggelse
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Maskinerne kan nå det"
    ansvarlig: "Driftsleder"
    starter: 2027-01-01
    basisbudget: 1.400
    konto: "0.28.20"
    hørt: 2026-05-12
    resumé: "Rabatter uden for byerne klippes én gang efter blomstring."
    målgruppe: "Trafikanter uden for byerne"
    borgere: "Trafikanterne ser lige så godt i kryds som i dag."

    økonomi i 1.000 kr {
        år                                    2027   2028   2029   2030  varig
        gevinst "Klipning"  kontant service    180    235    240    240    240  note "Ét klip mindre om året"
    }

    måling "Klip pr. rabat" "om året" fra 2 til 1 senest 2028 kilde "Ruteplanen"
}

forslag TEK-32 "Fælles aftale om kørsel med grus" {
    budget: B2027
    sektor: teknik-og-miljø
    type: konkurrenceudsættelse
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Vognmanden har givet tilbud"
    ansvarlig: "Driftsleder"
    starter: 2027-01-01
    basisbudget: 1.400
    konto: "0.28.20"
    hørt: 2026-05-12
    resumé: "Kørsel med grus og jord samles hos én vognmand."
    målgruppe: "Trafikanter på grusveje"
    borgere: "Grusveje får grus lige så tit som i dag."

    økonomi i 1.000 kr {
        år                                    2027   2028   2029   2030  varig
        gevinst "Vognmand"  kontant service    130    175    180    180    180  note "Vognmandens tilbud"
    }

    måling "Pris pr. læs" "kr." fra 2.100 til 1.650 senest 2028 kilde "Fakturaer"
}
`,
        passing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
}

forslag TEK-31 "Færre klip af rabatter" {
    budget: B2027
    sektor: teknik-og-miljø
    type: tilrettelæggelse
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Maskinerne kan nå det"
    ansvarlig: "Driftsleder"
    starter: 2027-01-01
    basisbudget: 2.900
    konto: "0.28.20"
    hørt: 2026-05-12
    resumé: "Rabatter uden for byerne klippes én gang efter blomstring."
    målgruppe: "Trafikanter uden for byerne"
    borgere: "Trafikanterne ser lige så godt i kryds som i dag."

    økonomi i 1.000 kr {
        år                                    2027   2028   2029   2030  varig
        gevinst "Klipning"  kontant service    180    235    240    240    240  note "Ét klip mindre om året"
    }

    måling "Klip pr. rabat" "om året" fra 2 til 1 senest 2028 kilde "Ruteplanen"
}

forslag TEK-32 "Fælles aftale om kørsel med grus" {
    budget: B2027
    sektor: teknik-og-miljø
    type: konkurrenceudsættelse
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Vognmanden har givet tilbud"
    ansvarlig: "Driftsleder"
    starter: 2027-01-01
    basisbudget: 2.900
    konto: "0.28.20"
    hørt: 2026-05-12
    resumé: "Kørsel med grus og jord samles hos én vognmand."
    målgruppe: "Trafikanter på grusveje"
    borgere: "Grusveje får grus lige så tit som i dag."

    økonomi i 1.000 kr {
        år                                    2027   2028   2029   2030  varig
        gevinst "Vognmand"  kontant service    130    175    180    180    180  note "Vognmandens tilbud"
    }

    måling "Pris pr. læs" "kr." fra 2.100 til 1.650 senest 2028 kilde "Fakturaer"
}
`,
    },
    message: (cut) => ({
        da: `${listed(quoted(cut.proposals, 'andre'), 'da')} tager tilsammen ${figure(cut.amount, cut.unit, 'da')} om året af konto '${cut.account}', ${danish(cut.percent)} % af dens basisbudget på ${figure(cut.base, cut.unit, 'da')}; grænsen er ${cut.limit} %. Se dem under ét.`,
        en: `${listed(quoted(cut.proposals, 'others'), 'en')} together take ${figure(cut.amount, cut.unit, 'en')} a year of account '${cut.account}', ${danish(cut.percent)} % of its base budget of ${figure(cut.base, cut.unit, 'en')}; the limit is ${cut.limit} %. Look at them as one.`,
    }),
    thresholds: {
        share: {
            default: 25,
            least: 1,
            most: 100,
            text: {
                da: 'hvor mange procent af en kontos basisbudget flere forslag må tage',
                en: "how many percent of an account's base budget several proposals may take",
            },
        },
    },
    checks: { catalogue: (catalogue, workspace, limits) => cutsIn(catalogue, workspace, limit(limits, 'share')) },
});

interface Cut {
    readonly account: string;
    readonly proposals: readonly string[];
    readonly amount: string;
    readonly base: string;
    readonly percent: string;
    readonly unit: 'kr';
    readonly limit: number;
}

const mostNamed = 5;

function quoted(ids: readonly string[], others: string): readonly string[] {
    const named = ids.length <= mostNamed ? ids : ids.slice(0, mostNamed - 1);
    return [...named.map((id) => `'${id}'`), ...(named.length < ids.length ? [`${ids.length - named.length} ${others}`] : [])];
}

interface Claim extends FullLevel {
    readonly account: Target;
}

function cutsIn(catalogue: Catalogue, workspace: Workspace, most: number): readonly Found[] {
    const levels = fullLevels(catalogue) ?? [];
    const registers = workspace.registersFor(catalogue.budget);
    const accounts = new Map<string, Claim[]>();
    for (const level of levels) {
        const [account, second] = level.proposal.written.accounts;
        if (account === undefined || second !== undefined || level.cash <= 0n) continue;
        const name = registers.label('account', account.name).trim();
        const claims = accounts.get(name);
        if (claims === undefined) accounts.set(name, [{ ...level, account }]);
        else claims.push({ ...level, account });
    }
    return [...accounts].flatMap(([name, claims]) => overCutOn(name, claims, catalogue, most) ?? []);
}

/** Said at the last of the proposals: without it the account was cut less. */
function overCutOn(account: string, claims: readonly Claim[], catalogue: Catalogue, most: number): Found | null {
    const last = claims.at(-1);
    const bases = claims.flatMap(({ proposal }) => proposal.baseBudget?.counted ?? []);
    const base = bases.reduce((largest, each) => (each > largest ? each : largest), 0n);
    if (last === undefined || claims.length < 2 || base <= 0n) return null;
    const proposals = claims.map(({ proposal }) => proposal.written.id.name);
    const claimed = claims.reduce((sum, { cash }) => sum + cash, 0n);
    const taken = isOver(claimed, base, most) ? claimed - fullOverlap(catalogue, new Set(proposals)) : claimed;
    if (!isOver(taken, base, most)) return null;
    const figures = { amount: decimalString(taken, 2), base: decimalString(base, 2), percent: percentOf(taken, base), unit: 'kr', limit: most };
    const { start, end } = last.account;
    return { span: { start, end }, data: { account, proposals, ...figures }, path: last.proposal.path, proposal: last.proposal.written.id.name };
}
