import type { WrittenProposal } from '../../model/written.ts';
import { defineRule, type Found } from '../define.ts';
import { listed, word } from '../words.ts';

export const sectionMissing = defineRule<{ readonly sections: readonly string[] }>({
    code: 'section-missing',
    group: 'completeness',
    severity: 'warning',
    tier: 'basic',
    strictSeverity: 'error',
    page: {
        title: { da: 'Forslaget mangler noget, som hvert katalog trykker', en: 'The proposal lacks something that every catalogue prints' },
        what: {
            da:
                "Reglen melder et forslag uden 'sektor', 'type', 'resumé', 'borgere' eller 'økonomi', eller hvor en af teksterne er tom, og " +
                'nævner alt, der mangler, i én anmærkning. Det er en advarsel, mens forslaget skrives, og en fejl i den strenge kontrol, før det ' +
                'går til politikerne.',
            en:
                "The rule reports a proposal without 'sector', 'type', 'summary', 'citizens' or 'economy', or in which one of the texts is empty, " +
                'and names all that is missing in one finding. It is a warning while the proposal is being written and an error in the strict ' +
                'check before it goes to the politicians.',
        },
        why: {
            da:
                'De fem oplysninger siger, hvor forslaget hører til, hvad der ændres, hvad det betyder for borgerne, og hvad det giver. Uden dem ' +
                'kan det ikke holdes op mod de andre forslag, og det kommer tilbage med spørgsmål.',
            en:
                'The five say where the proposal belongs, what changes, what it means for residents and what it yields. Without them it cannot be ' +
                'held against the other proposals, and it comes back with questions.',
        },
        advice: {
            da: "Udfyld det, anmærkningen nævner. Mærker borgerne ingen forskel, så skriv hvorfor i 'borgere'.",
            en: "Fill in what the finding names. If residents notice no difference, say why in 'citizens'.",
        },
        failing: `proposal KUL-03 "Joint ticket system for museums" {
    sector: culture-and-leisure
    type: digitalisation
    class: efficiency
    realisability: 1
    summary: "Three museums sell their tickets through one system."

    economy in 1.000 kr {
        years              2027  2028  2029  2030  onward
        gain "Licences"      60   120   120   120     120
    }
}
`,
        passing: `proposal KUL-03 "Joint ticket system for museums" {
    sector: culture-and-leisure
    type: digitalisation
    class: efficiency
    realisability: 1
    summary: "Three museums sell their tickets through one system."
    citizens: "Visitors can buy a ticket from home, and the counters stay open."

    economy in 1.000 kr {
        years              2027  2028  2029  2030  onward
        gain "Licences"      60   120   120   120     120
    }
}
`,
    },
    message: ({ sections }) => ({
        da: `Forslaget mangler ${listed(
            sections.map((section) => `'${word(section, 'da')}'`),
            'da',
        )}.`,
        en: `The proposal lacks ${listed(
            sections.map((section) => `'${word(section, 'en')}'`),
            'en',
        )}.`,
    }),
    checks: { proposal: (proposal) => missingSections(proposal.written) },
});

/** What every catalogue prints of a proposal: where it belongs, what changes, what it means for citizens, and its economy. */
function missingSections(written: WrittenProposal): readonly Found[] {
    const sections = [
        ...(written.sectors.length === 0 ? ['sector'] : []),
        ...(written.types.length === 0 ? ['type'] : []),
        ...(['summary', 'citizens'] as const).filter((field) => (written.texts[field]?.text.trim() ?? '') === ''),
        ...(written.economies.length === 0 ? ['economy'] : []),
    ];
    return sections.length === 0 ? [] : [{ span: written.id, data: { sections } }];
}
