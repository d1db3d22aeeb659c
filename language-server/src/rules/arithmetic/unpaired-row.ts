import { partnerOf } from '../../model/stated.ts';
import { type Block, isDataRow, type Row } from '../../model/table.ts';
import { defineRule, type Found } from '../define.ts';
import { word } from '../words.ts';

export const unpairedRow = defineRule<{ readonly kind: string; readonly label: string }>({
    code: 'unpaired-row',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    page: {
        title: { da: 'En række mangler den række, den hører sammen med', en: 'A row lacks the row it belongs with' },
        what: {
            da:
                "En række med 'før' skal have en række med 'efter' og nøjagtig samme tekst i samme tabel, og omvendt. En række med 'realiseret' " +
                "skal have en planlagt række af samme art og med samme tekst; 'realiseret netto' skal ikke.",
            en:
                "A row with 'before' must have a row with 'after' and exactly the same label in the same table, and the reverse. A row with " +
                "'actual' must have a planned row of the same kind and label; 'actual net' need not.",
        },
        why: {
            da:
                'Gevinsten er forskellen på før og efter, og opfølgningen er forskellen på planlagt og realiseret. Mangler den ene halvdel, er ' +
                'der ingen gevinst at tælle eller ingen plan at følge op på.',
            en:
                'The gain is the difference between before and after, and the follow-up is the difference between planned and actual. If one half ' +
                'is missing, there is no gain to count or no plan to follow up on.',
        },
        advice: {
            da:
                "Giv de to rækker samme tekst, eller skriv den række, der mangler. Kendes kun ændringen, så skriv den som 'gevinst' eller " +
                "'udgift' i stedet for 'før' og 'efter'.",
            en:
                "Give the two rows the same label, or write the one that is missing. If only the change is known, write it as a 'gain' or a " +
                "'cost' instead of 'before' and 'after'.",
        },
        failing: `forslag ADM-03 "Digital post til leverandører" {
    sektor: administration
    type: digitalisering
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Breve til leverandører sendes digitalt, så udgiften til porto falder."
    borgere: "Borgerne får deres post som i dag."

    økonomi i 1.000 kr {
        år                        2027  2028  2029  2030  varig
        før "Porto og kuverter"    420   420   420   420    420
        efter "Porto"              310   120   120   120    120
    }
}
`,
        passing: `forslag ADM-03 "Digital post til leverandører" {
    sektor: administration
    type: digitalisering
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Breve til leverandører sendes digitalt, så udgiften til porto falder."
    borgere: "Borgerne får deres post som i dag."

    økonomi i 1.000 kr {
        år                        2027  2028  2029  2030  varig
        før "Porto og kuverter"    420   420   420   420    420
        efter "Porto og kuverter"  310   120   120   120    120
    }
}
`,
    },
    message: ({ kind, label }) => ({
        da:
            kind === 'actual'
                ? `Den realiserede række '${label}' har ingen planlagt række med samme tekst og art at følge op på.`
                : `Rækken '${label}' med '${word(kind, 'da')}' ` +
                  `mangler en række med '${word(kind === 'before' ? 'after' : 'before', 'da')}' og samme tekst.`,
        en:
            kind === 'actual'
                ? `The actual row '${label}' has no planned row of the same kind and label to follow up on.`
                : `The row '${label}' with '${word(kind, 'en')}' ` +
                  `lacks a row with '${word(kind === 'before' ? 'after' : 'before', 'en')}' and the same label.`,
    }),
    checks: { proposal: (proposal) => proposal.blocks.flatMap(unpairedRows) },
});

function unpairedRows(block: Block): readonly Found[] {
    return block.rows.flatMap((row) => {
        const { written } = row;
        const kind = written.actual ? 'actual' : written.kind;
        const mustHavePartner = written.actual ? isDataRow(written) : written.kind === 'before' || written.kind === 'after';
        if (!mustHavePartner || written.label === null || (written.actual ? isPlanned(row, block) : partnerOf(row, block) !== undefined)) return [];
        return [{ span: written.label, data: { kind, label: written.label.text } }];
    });
}

function isPlanned(actual: Row, block: Block): boolean {
    return block.rows.some(
        ({ written }) => !written.actual && written.kind === actual.written.kind && written.label?.text === actual.written.label?.text,
    );
}
