import { defineRule, problemsOf } from '../define.ts';

export const unitMissing = defineRule({
    code: 'unit-missing',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    page: {
        title: { da: 'Et beløb har ingen enhed', en: 'An amount has no unit' },
        what: {
            da:
                "Reglen melder et beløb uden egen enhed, når tabellen ikke har en efter 'i', og forslagets budget ikke har en 'enhed'. Den melder " +
                "det én gang for hver tabel, ved det første af beløbene, og også i felter som 'basisbudget' og 'måltal'. Et bart 0 og rækker med " +
                "'årsværk' har ikke brug for en enhed.",
            en:
                "The rule reports an amount without a unit of its own where the table has none after 'in' and the proposal's budget has no " +
                "'unit'. It says so once a table, at the first such amount, and also in fields like 'base budget' and 'target'. A bare 0 and rows " +
                "with 'fte' need no unit.",
        },
        why: {
            da:
                '250 kan være 250 kr. og 250.000 kr. Et beløb, hvis enhed læseren må gætte, kan ikke indgå i en sum, og ingen af tabellens ' +
                'totaler kan kontrolleres.',
            en:
                "250 can be 250 kr. or 250.000 kr. An amount whose unit the reader has to guess cannot enter a sum, and none of the table's " +
                'totals can be checked.',
        },
        advice: {
            da:
                "Skriv enheden efter 'i', for eksempel 'økonomi i 1.000 kr {'. Bruger hele kataloget samme enhed, så skriv i stedet 'enhed: 1.000 " +
                "kr' i budgettet.",
            en:
                "Write the unit after 'in', for example 'economy in 1.000 kr {'. If the whole catalogue uses one unit, write 'unit: 1.000 kr' in " +
                'the budget instead.',
        },
        failing: `proposal ADM-02 "One switchboard for all departments" {
    sector: administration
    type: organisation
    class: efficiency
    realisability: 1
    summary: "Calls are answered by one team instead of five."
    citizens: "Callers dial one number, whatever their question."

    economy {
        years              2027  2028  2029  2030  onward
        gain "Salaries"     200   450   450   450     450
    }
}
`,
        passing: `proposal ADM-02 "One switchboard for all departments" {
    sector: administration
    type: organisation
    class: efficiency
    realisability: 1
    summary: "Calls are answered by one team instead of five."
    citizens: "Callers dial one number, whatever their question."

    economy in 1.000 kr {
        years              2027  2028  2029  2030  onward
        gain "Salaries"     200   450   450   450     450
    }
}
`,
    },
    message: () => ({
        da:
            'Beløbet har ingen enhed, hverken sin egen, tabellens eller et budgets. ' +
            'Skriv den efter tallet, "450 t.kr", eller for hele tabellen, "økonomi i 1.000 kr {".',
        en:
            'The amount has no unit, neither its own nor that of a table or a budget. ' +
            'Write it after the number, "450 t.kr", or for the whole table, "economy in 1.000 kr {".',
    }),
    checks: problemsOf('unit-missing'),
});
