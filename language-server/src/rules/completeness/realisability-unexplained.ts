import type { WrittenProposal } from '../../model/written.ts';
import { defineRule, type Found } from '../define.ts';

export const realisabilityUnexplained = defineRule<{ readonly low: number; readonly high: number }>({
    code: 'realisability-unexplained',
    group: 'completeness',
    severity: 'warning',
    tier: 'strict',
    page: {
        title: { da: 'Forslaget er svært, men siger ikke hvorfor', en: 'The proposal is hard, but does not say why' },
        what: {
            da:
                "Reglen melder en 'realiserbarhed', der når 3 (svær), også som ende af et interval som 2..3, når der hverken står en begrundelse " +
                "efter tallet eller noget i 'barrierer' eller 'risici', som kan vise, hvad der gør det svært, og hvad der gøres ved det. " +
                'Bortfaldne forslag er ikke med.',
            en:
                "The rule reports a 'realisability' that reaches 3 (hard), also as the end of a range like 2..3, where there is neither a reason " +
                "after the number nor anything in 'barriers' or 'risks' that could show what makes it hard and what is done about it. Dropped " +
                'proposals are left out.',
        },
        why: {
            da:
                'Et 3-tal siger, at pengene måske ikke kommer. Uden en forklaring kan politikerne ikke vurdere, om de skal vente, give tid eller ' +
                'vælge et andet forslag.',
            en:
                'A 3 says that the money may not come. Without an explanation politicians cannot judge whether to wait, to give it time or to ' +
                'choose another proposal.',
        },
        advice: {
            da: "Skriv grunden efter tallet, for eksempel '3 \"Kræver nye aftaler med alle skoler\"', eller udfyld 'barrierer' eller 'risici'.",
            en: "Write the reason after the number, for example '3 \"Needs new agreements with all schools\"', or fill in 'barriers' or 'risks'.",
        },
        failing: `budget B2027 "Efficiencies 2027-2030" {
    years: 2027..2030
    unit: 1.000 kr
    prices: 2027
}

proposal DAG-03 "Joint orders of fruit and bread for nurseries" {
    budget: B2027
    sector: daycare
    type: tendering
    class: efficiency
    status: proposed
    realisability: 3
    owner: "Head of Daycare"
    starts: 2027-01-01
    consulted: 2026-05-12
    summary: "Forty nurseries order fruit and bread together instead of each for itself."
    target group: "Children in forty nurseries"
    citizens: "The children get the same fruit and bread."

    economy in 1.000 kr {
        years                              2027  2028  2029  2030  onward
        gain "Fruit"       cash service     100   190   190   190     190  note "Nurseries join in two steps"
        gain "Bread"       cash service      60   110   110   110     110  note "Nurseries join in two steps"
    }

    measure "Food a child" "kr a day" from 24 to 22 by 2028 source "Accounts"
}
`,
        passing: `budget B2027 "Efficiencies 2027-2030" {
    years: 2027..2030
    unit: 1.000 kr
    prices: 2027
}

proposal DAG-03 "Joint orders of fruit and bread for nurseries" {
    budget: B2027
    sector: daycare
    type: tendering
    class: efficiency
    status: proposed
    realisability: 3 "Forty nurseries must give up their own suppliers"
    owner: "Head of Daycare"
    starts: 2027-01-01
    consulted: 2026-05-12
    summary: "Forty nurseries order fruit and bread together instead of each for itself."
    target group: "Children in forty nurseries"
    citizens: "The children get the same fruit and bread."

    economy in 1.000 kr {
        years                              2027  2028  2029  2030  onward
        gain "Fruit"       cash service     100   190   190   190     190  note "Nurseries join in two steps"
        gain "Bread"       cash service      60   110   110   110     110  note "Nurseries join in two steps"
    }

    measure "Food a child" "kr a day" from 24 to 22 by 2028 source "Accounts"
}
`,
    },
    message: ({ low, high }) => ({
        da: `${low === high ? 'Realiserbarheden er' : `Realiserbarheden ${levels(low, high)} når`} 3 (svær), men hverken en begrundelse, 'barrierer' eller 'risici' siger hvorfor. Skriv grunden efter tallet.`,
        en: `The realisability ${low === high ? 'is' : `${levels(low, high)} reaches`} 3 (hard), but neither a reason, 'barriers' nor 'risks' says why. Write the reason after the number.`,
    }),
    checks: { proposal: (proposal) => unexplained(proposal.written) },
});

const hardest = 3;

function levels(low: number, high: number): string {
    return [low, high].map((level) => String(level).replace('.', ',')).join('..');
}

/** What stands in the way, or may go wrong, is the place where a mitigation is written. */
function unexplained({ realisability, fields, texts, status }: WrittenProposal): readonly Found[] {
    if (realisability === null || realisability.high < hardest || status === 'dropped') return [];
    const explained = (realisability.reason ?? '').trim() !== '' || saysSomething('barriers') || saysSomething('risks');
    if (explained) return [];
    return [{ span: { start: realisability.start, end: realisability.end }, data: { low: realisability.low, high: realisability.high } }];

    /** A field whose text cannot be read may say it. */
    function saysSomething(field: 'barriers' | 'risks'): boolean {
        return fields.has(field) && texts[field]?.text.trim() !== '';
    }
}
