import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import { defineRule, type Found } from '../define.ts';
import { isReadWhole } from '../whole-proposals.ts';

export const targetGroupMissing = defineRule({
    code: 'target-group-missing',
    group: 'completeness',
    severity: 'warning',
    tier: 'strict',
    page: {
        title: { da: 'Forslaget siger ikke, hvem det berører', en: 'The proposal does not say whom it affects' },
        what: {
            da:
                "Reglen melder et forslag, hvor både 'målgruppe' og 'berørte' mangler; en tom 'målgruppe' tæller som manglende. Ét af de to " +
                'felter er nok. Bortfaldne forslag er ikke med, og er der en syntaksfejl i forslaget, venter reglen, til den er rettet.',
            en:
                "The rule reports a proposal that has neither 'target group' nor 'affected'; an empty 'target group' counts as missing. One of " +
                'the two fields is enough. Dropped proposals are left out, and while a proposal has a syntax error the rule waits for it to be ' +
                'mended.',
        },
        why: {
            da:
                'Det første, et udvalg og en høringspart spørger om, er, hvem forslaget rammer, og hvor mange de er. Uden det svar kan ingen se, ' +
                'om konsekvenserne i teksten er store eller små.',
            en:
                'The first thing that a committee and those consulted ask is whom a proposal hits, and how many they are. Without that answer ' +
                'nobody can see whether the consequences in the text are large or small.',
        },
        advice: {
            da: "Skriv i 'målgruppe', hvem der mærker ændringen, og i 'berørte', hvor mange de er. Berører den kun medarbejdere, så skriv dem.",
            en: "Say in 'target group' who notices the change and in 'affected' how many they are. If it affects only staff, name them.",
        },
        failing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
}

forslag TEK-11 "Fælles kørsel af affald fra kommunens bygninger" {
    budget: B2027
    sektor: teknik-og-miljø
    type: tilrettelæggelse
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Ruterne er lagt, og vognmanden kan begynde ved nytår"
    ansvarlig: "Driftsleder"
    starter: 2027-01-01
    hørt: 2026-05-12
    resumé: "Affald fra skoler, haller og plejecentre hentes på én rute, så bilen kører færre kilometer."
    borgere: "Affaldet hentes lige så tit som i dag."

    økonomi i 1.000 kr {
        år                                        2027  2028  2029  2030  varig
        gevinst "Brændstof"     kontant service    110   120   120   120    120  note "Kilometer efter den nye rute"
        gevinst "Reparationer"  kontant service     80    80    80    80     80  note "Én bil mindre på vejen"
    }

    måling "Kørsel med affald" "km om ugen" fra 620 til 410 senest 2028 kilde "Bilens kilometertæller"
}
`,
        passing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
}

forslag TEK-11 "Fælles kørsel af affald fra kommunens bygninger" {
    budget: B2027
    sektor: teknik-og-miljø
    type: tilrettelæggelse
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Ruterne er lagt, og vognmanden kan begynde ved nytår"
    ansvarlig: "Driftsleder"
    starter: 2027-01-01
    hørt: 2026-05-12
    resumé: "Affald fra skoler, haller og plejecentre hentes på én rute, så bilen kører færre kilometer."
    målgruppe: "Ledere af kommunens bygninger"
    borgere: "Affaldet hentes lige så tit som i dag."

    økonomi i 1.000 kr {
        år                                        2027  2028  2029  2030  varig
        gevinst "Brændstof"     kontant service    110   120   120   120    120  note "Kilometer efter den nye rute"
        gevinst "Reparationer"  kontant service     80    80    80    80     80  note "Én bil mindre på vejen"
    }

    måling "Kørsel med affald" "km om ugen" fra 620 til 410 senest 2028 kilde "Bilens kilometertæller"
}
`,
    },
    message: () => ({
        da: "Forslaget siger ikke, hvem det berører, så ingen kan se, hvor langt konsekvenserne rækker. Skriv 'målgruppe' eller 'berørte'.",
        en: "The proposal does not say whom it affects, so nobody can see how far its consequences reach. Write 'target group' or 'affected'.",
    }),
    checks: { proposal: unnamedTargetGroup },
});

function unnamedTargetGroup(proposal: Proposal, workspace: Workspace): readonly Found[] {
    const { written } = proposal;
    if (written.status === 'dropped' || written.fields.has('affected')) return [];
    const named = written.fields.has('target_group') && written.texts.target_group?.text.trim() !== '';
    return named || !isReadWhole(proposal, workspace) ? [] : [{ span: written.id, data: {} }];
}
