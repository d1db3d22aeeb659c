import { defineRule } from '../define.ts';

export const realisabilityMissing = defineRule({
    code: 'realisability-missing',
    group: 'completeness',
    severity: 'warning',
    tier: 'basic',
    page: {
        title: { da: 'Realiserbarheden mangler', en: 'The realisability is missing' },
        what: {
            da: 'Reglen taler, når et forslag ikke har feltet realiserbarhed.',
            en: 'The rule speaks where a proposal has no field realisability.',
        },
        why: {
            da: 'Politikerne skal kunne se, hvor sikre pengene er. Et katalog, der hviler på svære forslag, er mere usikkert, end summen viser.',
            en: 'Politicians must be able to see how certain the money is. A catalogue that rests on hard proposals is less certain than its sum shows.',
        },
        advice: {
            da: 'Skriv realiserbarhed: 1 (let), 2 eller 3 (svær), eller et interval som 1..2, og gerne hvorfor.',
            en: 'Write realisability: 1 (easy), 2 or 3 (hard), or a range like 1..2, and preferably why.',
        },
        failing: `proposal ADM-01 "One booking system" {
    sector: administration
    type: digitalisation
    class: efficiency
    summary: "Rooms and cars are booked in one system."
    citizens: "No change for citizens."

    economy in 1.000 kr {
        years                 2027  2028  2029  2030  onward
        gain "Licences"        600   600   600   600     600
    }
}
`,
        passing: `proposal ADM-01 "One booking system" {
    sector: administration
    type: digitalisation
    class: efficiency
    realisability: 2 "New to two offices"
    summary: "Rooms and cars are booked in one system."
    citizens: "No change for citizens."

    economy in 1.000 kr {
        years                 2027  2028  2029  2030  onward
        gain "Licences"        600   600   600   600     600
    }
}
`,
    },
    message: () => ({
        da: "Forslaget siger ikke, hvor svært det er at gennemføre. Skriv 'realiserbarhed: 1' (let) til 3 (svær).",
        en: "The proposal does not say how hard it is to carry out. Write 'realisability: 1' (easy) to 3 (hard).",
    }),
    checks: { proposal: ({ written }) => (written.fields.has('realisability') ? [] : [{ span: written.id, data: {} }]) },
});
