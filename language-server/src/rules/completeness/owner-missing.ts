import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import { defineRule, type Found } from '../define.ts';
import { isReadWhole } from '../whole-proposals.ts';

export const ownerMissing = defineRule({
    code: 'owner-missing',
    group: 'completeness',
    severity: 'warning',
    tier: 'strict',
    page: {
        title: { da: 'Ingen står til ansvar for gevinsten', en: 'Nobody answers for the gain' },
        what: {
            da:
                "Reglen melder et forslag uden 'ansvarlig' eller med en tom tekst i feltet. 'kontakt' er ikke nok: den, der svarer på spørgsmål, " +
                'er ikke altid den, der skal hente gevinsten. Bortfaldne forslag er ikke med, og er der en syntaksfejl i forslaget, venter ' +
                'reglen, til den er rettet.',
            en:
                "The rule reports a proposal without 'owner', or with an empty text there. 'contact' is not enough: whoever answers questions is " +
                'not always the one who is to bring the gain home. Dropped proposals are left out, and while a proposal has a syntax error the ' +
                'rule waits for it to be mended.',
        },
        why: {
            da:
                'En gevinst kommer ikke af sig selv. Når budgettet er vedtaget, er der kun én til at svare på, om pengene kommer: den, der står ' +
                'som ansvarlig.',
            en:
                'A gain does not come by itself. Once the budget is adopted, only one person can answer whether the money is coming: the one ' +
                'named as owner.',
        },
        advice: {
            da: 'Skriv den stilling, der skal hente gevinsten, for eksempel \'ansvarlig: "Ældrechef"\'.',
            en: 'Write the position that is to bring the gain home, for example \'owner: "Head of Elderly Care"\'.',
        },
        failing: `budget B2027 "Efficiencies 2027-2030" {
    years: 2027..2030
    unit: 1.000 kr
    prices: 2027
}

proposal ADM-12 "One agreement for parcels and letters" {
    budget: B2027
    sector: administration
    type: tendering
    class: efficiency
    status: proposed
    realisability: 1 "The agreement is drafted and can be signed before New Year"
    starts: 2027-01-01
    consulted: 2026-05-12
    summary: "All workplaces send parcels and letters under one agreement with one price list."
    target group: "Employees who send parcels and letters"
    citizens: "Letters arrive as quickly as today."

    economy in 1.000 kr {
        years                                2027  2028  2029  2030  onward
        gain "Postage"       cash service     160   170   170   170     170  note "Price list of the new agreement"
        gain "Packing"       cash service      60    60    60    60      60  note "Boxes come with the agreement"
    }

    measure "Price of a parcel" "kr" from 61 to 48 by 2028 source "Invoices"
}
`,
        passing: `budget B2027 "Efficiencies 2027-2030" {
    years: 2027..2030
    unit: 1.000 kr
    prices: 2027
}

proposal ADM-12 "One agreement for parcels and letters" {
    budget: B2027
    sector: administration
    type: tendering
    class: efficiency
    status: proposed
    realisability: 1 "The agreement is drafted and can be signed before New Year"
    owner: "Head of Procurement"
    starts: 2027-01-01
    consulted: 2026-05-12
    summary: "All workplaces send parcels and letters under one agreement with one price list."
    target group: "Employees who send parcels and letters"
    citizens: "Letters arrive as quickly as today."

    economy in 1.000 kr {
        years                                2027  2028  2029  2030  onward
        gain "Postage"       cash service     160   170   170   170     170  note "Price list of the new agreement"
        gain "Packing"       cash service      60    60    60    60      60  note "Boxes come with the agreement"
    }

    measure "Price of a parcel" "kr" from 61 to 48 by 2028 source "Invoices"
}
`,
    },
    message: () => ({
        da: "Ingen står som ansvarlig for gevinsten, så ingen kan svare på, om den kommer. Skriv en stilling i 'ansvarlig'.",
        en: "Nobody is named as owner of the gain, so nobody can answer whether it comes. Write a position in 'owner'.",
    }),
    checks: { proposal: unownedGain },
});

function unownedGain(proposal: Proposal, workspace: Workspace): readonly Found[] {
    const { written } = proposal;
    const named = written.fields.has('owner') && written.texts.owner?.text.trim() !== '';
    if (named || written.status === 'dropped' || !isReadWhole(proposal, workspace)) return [];
    return [{ span: written.id, data: {} }];
}
