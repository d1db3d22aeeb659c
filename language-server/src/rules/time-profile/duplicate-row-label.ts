import { type Block, isDataRow } from '../../model/table.ts';
import { defineRule, type Found } from '../define.ts';
import { word } from '../words.ts';

export const duplicateRowLabel = defineRule<{ readonly kind: string; readonly label: string }>({
    code: 'duplicate-row-label',
    group: 'time-profile',
    severity: 'error',
    tier: 'basic',
    page: {
        title: { da: 'To rækker hedder det samme', en: 'Two rows have the same label' },
        what: {
            da:
                "Reglen melder, når to rækker af samme art, for eksempel to med 'gevinst', har samme tekst i samme tabel og samme gruppe. En " +
                "planlagt række og dens 'realiseret' må gerne hedde det samme, og det må 'før' og 'efter' også.",
            en:
                "The rule reports when two rows of one kind, for example two with 'gain', have the same label in the same table and group. A " +
                "planned row and its 'actual' may share a label, and so may 'before' and 'after'.",
        },
        why: {
            da:
                'Teksten er det, en række kendes på: opfølgningen parrer planlagt og realiseret efter den. To ens rækker ser også ud, som om den ' +
                'samme besparelse er talt med to gange.',
            en:
                'A row is known by its label: the follow-up pairs planned and actual by it. Two rows alike also look as if one saving had been ' +
                'counted twice.',
        },
        advice: {
            da:
                'Giv hver række en tekst, der siger, hvad pengene går til. Er den ene en gentagelse, så slet den; hører de sammen, så læg dem ' +
                'sammen i én række.',
            en:
                'Give each row a label that says what the money is for. If one is a repetition, delete it; if they belong together, add them up ' +
                'in one row.',
        },
        failing: `forslag TEK-04 "Fælles værksted for kommunens køretøjer" {
    sektor: teknik-og-miljø
    type: organisering
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Vejvæsenets og hjemmeplejens biler serviceres på ét værksted."
    borgere: "Borgerne berøres ikke; det handler om kommunens egne biler."

    økonomi i 1.000 kr {
        år                        2027  2028  2029  2030  varig
        gevinst "Reparationer"     100   200   200   200    200
        gevinst "Reparationer"      40    60    60    60     60
    }
}
`,
        passing: `forslag TEK-04 "Fælles værksted for kommunens køretøjer" {
    sektor: teknik-og-miljø
    type: organisering
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Vejvæsenets og hjemmeplejens biler serviceres på ét værksted."
    borgere: "Borgerne berøres ikke; det handler om kommunens egne biler."

    økonomi i 1.000 kr {
        år                        2027  2028  2029  2030  varig
        gevinst "Reparationer"     100   200   200   200    200
        gevinst "Dæk"               40    60    60    60     60
    }
}
`,
    },
    message: ({ kind, label }) => ({
        da: `To rækker med '${word(kind, 'da')}' hedder begge '${label}' i samme tabel og gruppe. Giv dem hver sit navn.`,
        en: `Two rows with '${word(kind, 'en')}' are both called '${label}' in one table and group. Give each a name of its own.`,
    }),
    checks: { proposal: (proposal) => proposal.blocks.flatMap(repeatedLabels) },
});

function repeatedLabels(block: Block): readonly Found[] {
    const seen = new Set<string>();
    return block.rows.flatMap(({ written }) => {
        if (!isDataRow(written) || written.label === null) return [];
        const key = [written.kind, written.actual, written.group, written.label.text.trim()].join('|');
        if (!seen.has(key)) {
            seen.add(key);
            return [];
        }
        return [{ span: written.label, data: { kind: written.kind, label: written.label.text } }];
    });
}
