import { defineRule } from '../define.ts';

export const unusedSuppression = defineRule<{ readonly code: string }>({
    code: 'unused-suppression',
    group: 'hygiene',
    severity: 'warning',
    tier: 'basic',
    alwaysFull: true,
    page: {
        title: { da: 'En kommentar undertrykker noget, der ikke er der', en: 'A comment suppresses something that is not there' },
        what: {
            da:
                "Reglen melder en kommentar '// prop-ignore …', når linjen ikke har nogen anmærkning af den regel, den nævner. En regel, der ikke " +
                'er slået til, for eksempel fordi den kun hører til den strenge kontrol, tæller ikke.',
            en:
                "The rule reports a comment '// prop-ignore …' whose line has no finding of the rule that it names. A rule that is not switched " +
                'on, for example because it belongs to the strict check only, does not count.',
        },
        why: {
            da:
                'Kommentaren var engang rigtig. Får den lov at stå, kan den skjule den næste fejl på linjen, og rapportens liste over undtagelser ' +
                'bliver længere, end den er.',
            en:
                "The comment was right once. Left standing, it may hide the next mistake on the line, and the report's list of exceptions looks " +
                'longer than it is.',
        },
        advice: {
            da: 'Slet kommentaren. Er anmærkningen flyttet, så flyt kommentaren til linjen før den eller til slutningen af dens egen linje.',
            en: 'Delete the comment. If the finding has moved, move the comment to the line before it or to the end of its own line.',
        },
        failing: `proposal ADM-07 "Fewer lease agreements for copiers" {
    sector: administration
    type: tendering
    class: efficiency
    realisability: 1
    summary: "Nine lease agreements are replaced by one."
    citizens: "Residents are not affected; this is about the offices' own machines."

    economy in 1.000 kr {
        years                 2027  2028  2029  2030  onward
        gain "Leases"           80   160   160   160     160
        gain "Paper"            20    30    30    30      30
        // prop-ignore total-mismatch: the source is rounded in annex 3
        total gain             100   190   190   190     190
    }
}
`,
        passing: `proposal ADM-07 "Fewer lease agreements for copiers" {
    sector: administration
    type: tendering
    class: efficiency
    realisability: 1
    summary: "Nine lease agreements are replaced by one."
    citizens: "Residents are not affected; this is about the offices' own machines."

    economy in 1.000 kr {
        years                 2027  2028  2029  2030  onward
        gain "Leases"           80   160   160   160     160
        gain "Paper"            20    30    30    30      30
        total gain             100   190   190   190     190
    }
}
`,
    },
    message: ({ code }) => ({
        da: `Linjen har ingen anmærkning '${code}' at undertrykke. Slet kommentaren, så den ikke skjuler en senere fejl.`,
        en: `The line has no finding '${code}' to suppress. Delete the comment, so that it hides no later mistake.`,
    }),
    checks: {},
});
