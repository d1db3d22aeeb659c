import { defineRule } from '../define.ts';

export const suppressionWithoutReason = defineRule({
    code: 'suppression-without-reason',
    group: 'hygiene',
    severity: 'error',
    tier: 'basic',
    alwaysFull: true,
    page: {
        title: { da: 'En undertrykkelse har ingen begrundelse', en: 'A suppression gives no reason' },
        what: {
            da:
                "Reglen melder en kommentar '// prop-ignore …' uden kolon og begrundelse. Den virker ikke: anmærkningen, den skulle undertrykke, " +
                'bliver stående.',
            en:
                "The rule reports a comment '// prop-ignore …' without a colon and a reason. It has no effect: the finding it was to suppress " +
                'remains.',
        },
        why: {
            da:
                'En undtagelse uden grund kan ikke forklares for revisor eller politikere, og næste år husker ingen, hvorfor den kom. Derfor står ' +
                'hver undertrykkelse i rapporten med sin begrundelse.',
            en:
                'An exception without a reason cannot be explained to auditors or politicians, and next year nobody remembers why it is there. ' +
                'That is why every suppression stands in the report with its reason.',
        },
        advice: {
            da:
                "Skriv begrundelsen efter et kolon: '// prop-ignore total-mismatch: kilden er afrundet i bilag 3'. Er der ingen, så ret fejlen i " +
                'stedet.',
            en:
                "Write the reason after a colon: '// prop-ignore total-mismatch: the source is rounded in annex 3'. If there is none, correct the " +
                'mistake instead.',
        },
        failing: `// prop-ignore class-missing
forslag KUL-04 "Ændret brug af svømmehallen" {
    sektor: kultur-og-fritid
    type: tilrettelæggelse
    realiserbarhed: 2
    resumé: "Svømmehallen lejes ud til foreninger, når skolerne ikke bruger den."
    borgere: "Foreninger får flere tider, og offentlig svømning flyttes til weekenden."

    økonomi i 1.000 kr {
        år                2027  2028  2029  2030  varig
        indtægt "Leje"      90   180   180   180    180
    }
}
`,
        passing: `// prop-ignore class-missing: udvalget tager stilling til klassen den 3. juni
forslag KUL-04 "Ændret brug af svømmehallen" {
    sektor: kultur-og-fritid
    type: tilrettelæggelse
    realiserbarhed: 2
    resumé: "Svømmehallen lejes ud til foreninger, når skolerne ikke bruger den."
    borgere: "Foreninger får flere tider, og offentlig svømning flyttes til weekenden."

    økonomi i 1.000 kr {
        år                2027  2028  2029  2030  varig
        indtægt "Leje"      90   180   180   180    180
    }
}
`,
    },
    message: () => ({
        da: "En undertrykkelse skal sige hvorfor: '// prop-ignore total-mismatch: kilden er afrundet i bilag 3'. Uden begrundelse virker den ikke.",
        en: "A suppression must say why: '// prop-ignore total-mismatch: the source is rounded in annex 3'. Without a reason it has no effect.",
    }),
    checks: {
        file: (file) => file.suppressions.filter((each) => each.reason === null).map(({ start, end }) => ({ span: { start, end }, data: {} })),
    },
});
