import { progress } from '../../model/catalogue.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import { type Status, statuses, type Target } from '../../model/written.ts';
import { defineRule, type Found } from '../define.ts';
import { word } from '../words.ts';

export const mutuallyExclusive = defineRule<Clash>({
    code: 'mutually-exclusive',
    group: 'catalogue',
    severity: 'error',
    tier: 'basic',
    page: {
        title: { da: 'To forslag kan ikke begge gennemføres', en: 'Two proposals cannot both be carried out' },
        what: {
            da:
                "Reglen melder to forslag, hvor det ene har det andet i 'udelukker', og begge er 'fremsat' eller længere. Den melder også et " +
                "forslag, der ikke selv er bortfaldet, men i 'afhænger af' nævner et, der er. Et id, der ikke findes, hører under " +
                "'unknown-reference', og et id, som flere forslag har, springes over.",
            en:
                "The rule reports two proposals of which one has the other in 'excludes', where both are 'proposed' or later. It also reports a " +
                "proposal that is not dropped itself but names one that is in 'depends on'. An id that does not exist is a matter for " +
                "'unknown-reference', and an id that several proposals share is passed over.",
        },
        why: {
            da:
                'Byrådet kan komme til at vedtage begge og regne med penge fra to veje, hvoraf kun den ene kan gås. Et forslag, der bygger på et ' +
                'bortfaldet, giver slet ingen.',
            en:
                'The council may adopt both and count on money from two roads of which only one can be taken. A proposal that builds on a dropped ' +
                'one yields none at all.',
        },
        advice: {
            da: "Vælg det ene, og sæt det andet til 'bortfaldet', eller hold det tilbage som 'analyse', til valget er truffet.",
            en: "Choose one and set the other to 'dropped', or keep it back as 'analysis' until the choice is made.",
        },
        failing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
}

forslag KUL-02 "Fælles reception i kulturhuset" {
    budget: B2027
    sektor: kultur-og-fritid
    type: organisering
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Receptionen er bygget"
    ansvarlig: "Kulturchef"
    starter: 2027-01-01
    hørt: 2026-05-12
    resumé: "Bibliotek og museum deler én reception ved hovedindgangen."
    målgruppe: "Gæster i kulturhuset"
    borgere: "Gæsterne får svar om begge huse samme sted."

    økonomi i 1.000 kr {
        år                                     2027   2028   2029   2030  varig
        gevinst "Vagtfirma"  kontant service    140    190    195    195    195  note "Kontrakten er sagt op fra marts"
    }

    måling "Åbne skranker" "skranker" fra 2 til 1 senest 2027-06 kilde "Vagtplanen"
}

forslag KUL-03 "Reception på skærm i kulturhuset" {
    budget: B2027
    sektor: kultur-og-fritid
    type: organisering
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 2 "Gæsterne skal vænne sig til skærmene"
    ansvarlig: "Kulturchef"
    starter: 2027-01-01
    hørt: 2026-05-12
    resumé: "Skærme viser vej, og gæsterne ringer op fra dem, når de har spørgsmål."
    målgruppe: "Gæster i kulturhuset"
    borgere: "Gæsterne kan ringe op fra en skærm ved hver indgang."

    økonomi i 1.000 kr {
        år                                       2027   2028   2029   2030  varig
        gevinst "Vagtordning"  kontant service    210    280    285    285    285  note "Kontrakten er sagt op fra marts"
    }

    måling "Opkald fra skærmene" "om ugen" fra 0 til 150 senest 2028 kilde "Telefonsystemet"
    udelukker: KUL-02
}
`,
        passing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
}

forslag KUL-02 "Fælles reception i kulturhuset" {
    budget: B2027
    sektor: kultur-og-fritid
    type: organisering
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Receptionen er bygget"
    ansvarlig: "Kulturchef"
    starter: 2027-01-01
    hørt: 2026-05-12
    resumé: "Bibliotek og museum deler én reception ved hovedindgangen."
    målgruppe: "Gæster i kulturhuset"
    borgere: "Gæsterne får svar om begge huse samme sted."

    økonomi i 1.000 kr {
        år                                     2027   2028   2029   2030  varig
        gevinst "Vagtfirma"  kontant service    140    190    195    195    195  note "Kontrakten er sagt op fra marts"
    }

    måling "Åbne skranker" "skranker" fra 2 til 1 senest 2027-06 kilde "Vagtplanen"
}

forslag KUL-03 "Reception på skærm i kulturhuset" {
    budget: B2027
    sektor: kultur-og-fritid
    type: organisering
    klasse: effektivisering
    status: analyse
    realiserbarhed: 2 "Gæsterne skal vænne sig til skærmene"
    ansvarlig: "Kulturchef"
    starter: 2027-01-01
    hørt: 2026-05-12
    resumé: "Skærme viser vej, og gæsterne ringer op fra dem, når de har spørgsmål."
    målgruppe: "Gæster i kulturhuset"
    borgere: "Gæsterne kan ringe op fra en skærm ved hver indgang."

    økonomi i 1.000 kr {
        år                                       2027   2028   2029   2030  varig
        gevinst "Vagtordning"  kontant service    210    280    285    285    285  note "Kontrakten er sagt op fra marts"
    }

    måling "Opkald fra skærmene" "om ugen" fra 0 til 150 senest 2028 kilde "Telefonsystemet"
    udelukker: KUL-02
}
`,
    },
    message: (clash) =>
        clash.reason === 'excluded'
            ? {
                  da: `Forslaget ('${word(clash.status, 'da')}') udelukker '${clash.other}' ('${word(clash.otherStatus, 'da')}'), så kun det ene kan gennemføres. Lad det andet bortfalde.`,
                  en: `The proposal ('${word(clash.status, 'en')}') excludes '${clash.other}' ('${word(clash.otherStatus, 'en')}'), so only one can be carried out. Drop the other.`,
              }
            : {
                  da: `Forslaget afhænger af '${clash.other}', som er bortfaldet. Lad det bortfalde også, eller skriv, hvad det bygger på i stedet.`,
                  en: `The proposal depends on '${clash.other}', which has been dropped. Drop it too, or write what it builds on instead.`,
              },
    checks: { workspace: clashes },
});

interface Clash {
    readonly reason: 'excluded' | 'needs-dropped';
    readonly other: string;
    readonly status: string;
    readonly otherStatus: string;
}

/** A pair that excludes each other both ways is said once, where it stands first. */
function clashes(workspace: Workspace): readonly Found[] {
    const said = new Set<string>();
    return workspace.proposals.flatMap((proposal) => {
        const { written } = proposal;
        if (written.status === 'dropped' || written.excludes.length + written.dependsOn.length === 0) return [];
        const excluded = written.excludes.flatMap((target) => excludedBeside(proposal, target, workspace, said) ?? []);
        const dropped = written.dependsOn.filter((target) => theOne(target, proposal, workspace)?.written.status === 'dropped');
        return [...excluded, ...dropped.map((target) => clash(proposal, target, 'needs-dropped', 'dropped'))];
    });
}

const firstPut = statuses.indexOf('proposed');

function excludedBeside(proposal: Proposal, target: Target, workspace: Workspace, said: Set<string>): Found | null {
    const other = theOne(target, proposal, workspace);
    if (other === null || !isPut(proposal) || !isPut(other)) return null;
    const pair = [proposal.written.id.name, other.written.id.name].sort().join('\n');
    if (said.has(pair)) return null;
    said.add(pair);
    return clash(proposal, target, 'excluded', other.written.status ?? 'proposed');
}

function isPut(proposal: Proposal): boolean {
    return proposal.written.status !== 'dropped' && progress(proposal) >= firstPut;
}

/** Where several have one id, nobody knows which is meant. */
function theOne(target: Target, proposal: Proposal, workspace: Workspace): Proposal | null {
    const [other, second] = workspace.proposalsOf(target.name);
    return other === undefined || second !== undefined || other === proposal ? null : other;
}

function clash({ written, path }: Proposal, target: Target, reason: Clash['reason'], otherStatus: Status): Found {
    const data = { reason, other: target.name, status: written.status ?? '', otherStatus };
    return { span: { start: target.start, end: target.end }, data, path, proposal: written.id.name };
}
