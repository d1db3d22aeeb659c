import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import { defineRule, type Found } from '../define.ts';
import { isReadWhole } from '../whole-proposals.ts';

export const consultationMissing = defineRule({
    code: 'consultation-missing',
    group: 'completeness',
    severity: 'warning',
    tier: 'strict',
    page: {
        title: { da: 'Forslaget siger ikke, hvornår det blev hørt', en: 'The proposal does not say when it was consulted on' },
        what: {
            da:
                "Reglen melder et forslag uden 'hørt'. Mens et forslag er en idé, siger den intet, og heller ikke, når det er bortfaldet. Er der " +
                'en syntaksfejl i forslaget, venter reglen, til den er rettet.',
            en:
                "The rule reports a proposal without 'consulted'. It says nothing while a proposal is an idea, nor once it has been dropped. While " +
                'a proposal has a syntax error, the rule waits for it to be mended.',
        },
        why: {
            da:
                'Medarbejdernes udvalg, brugerråd og bestyrelser skal høres, før byrådet beslutter. Mangler høringen, kan punktet blive taget af ' +
                'dagsordenen.',
            en:
                'Staff committees, user councils and boards must be heard before the council decides. If the consultation is missing, the item ' +
                'may be taken off the agenda.',
        },
        advice: {
            da: 'Skriv datoen og gerne hvem, der blev hørt, for eksempel \'hørt: 2026-05-12 "Hovedudvalget"\'.',
            en: 'Write the date and preferably who was heard, for example \'consulted: 2026-05-12 "Main staff committee"\'.',
        },
        failing: `budget B2027 "Efficiencies 2027-2030" {
    years: 2027..2030
    unit: 1.000 kr
    prices: 2027
}

proposal SKO-14 "Joint cleaning supplies for eight schools" {
    budget: B2027
    sector: schools
    type: tendering
    class: efficiency
    status: proposed
    realisability: 1 "Six of the schools already buy from the same supplier"
    owner: "Head of Schools"
    starts: 2027-01-01
    summary: "Eight schools order soap, cloths and bags together and pay one price."
    target group: "Caretakers and cleaners at eight schools"
    citizens: "Pupils notice no difference; the rooms are cleaned as they are today."

    economy in 1.000 kr {
        years                               2027  2028  2029  2030  onward
        gain "Soap"         cash service      90   100   100   100     100  note "Prices of the joint agreement"
        gain "Freight"      cash service      40    40    40    40      40  note "One delivery a month"
    }

    measure "Supplies a square metre" "kr" from 9 to 7 by 2028 source "Accounts"
}
`,
        passing: `budget B2027 "Efficiencies 2027-2030" {
    years: 2027..2030
    unit: 1.000 kr
    prices: 2027
}

proposal SKO-14 "Joint cleaning supplies for eight schools" {
    budget: B2027
    sector: schools
    type: tendering
    class: efficiency
    status: proposed
    realisability: 1 "Six of the schools already buy from the same supplier"
    owner: "Head of Schools"
    starts: 2027-01-01
    consulted: 2026-05-19 "Staff committee of the schools"
    summary: "Eight schools order soap, cloths and bags together and pay one price."
    target group: "Caretakers and cleaners at eight schools"
    citizens: "Pupils notice no difference; the rooms are cleaned as they are today."

    economy in 1.000 kr {
        years                               2027  2028  2029  2030  onward
        gain "Soap"         cash service      90   100   100   100     100  note "Prices of the joint agreement"
        gain "Freight"      cash service      40    40    40    40      40  note "One delivery a month"
    }

    measure "Supplies a square metre" "kr" from 9 to 7 by 2028 source "Accounts"
}
`,
    },
    message: () => ({
        da: "Forslaget siger ikke, hvornår det blev hørt; høringen skal ligge før beslutningen. Skriv datoen i 'hørt'.",
        en: "The proposal does not say when it was consulted on; that comes before the decision. Write the date in 'consulted'.",
    }),
    checks: { proposal: withoutConsultation },
});

/** An idea is not yet ready to be heard about, and nobody hears about what was dropped. */
function withoutConsultation(proposal: Proposal, workspace: Workspace): readonly Found[] {
    const { written } = proposal;
    if (written.fields.has('consulted') || written.status === 'idea' || written.status === 'dropped') return [];
    return isReadWhole(proposal, workspace) ? [{ span: written.id, data: {} }] : [];
}
