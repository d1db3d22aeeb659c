import { type SumData, statedSums, sumInWords } from '../catalogue-sums.ts';
import { defineRule } from '../define.ts';

export const sectorTotalMismatch = defineRule<SumData>({
    code: 'sector-total-mismatch',
    group: 'catalogue',
    severity: 'error',
    tier: 'basic',
    page: {
        title: { da: 'En oplyst total i budgettet passer ikke med forslagene', en: 'A stated total of the budget does not agree with its proposals' },
        what: {
            da:
                "Reglen sammenligner 'oplyst total' og 'oplyst antal' i et budget, for hele kataloget eller for én sektor eller ét udvalg, med de " +
                'forslag, der tæller. Totalen er for hvert år de kontante gevinster og indtægter minus driftsudgifter, uden investering og uden ' +
                "'overført', og overlap er trukket fra én gang. Bortfaldne forslag og forslag, der udelukkes af et andet, tæller ikke; totaler må " +
                'afvige med afrunding, antal må ikke.',
            en:
                "The rule compares 'stated total' and 'stated count' in a budget, for the whole catalogue or for one sector or committee, with " +
                'the proposals that count. The total is, for each year, cash gains and income less running costs, without investment and without ' +
                "'carried over', and overlaps are subtracted once. Dropped proposals and those excluded by another do not count; totals may " +
                'differ by rounding, counts may not.',
        },
        why: {
            da:
                'Den oplyste total er det tal, der stemmes om. Er et forslag kommet til, bortfaldet eller ændret, efter at den blev skrevet, ' +
                'siger kataloget og budgettet ikke længere det samme.',
            en:
                'The stated total is the figure that is voted on. If a proposal has been added, dropped or changed since it was written, the ' +
                'catalogue and the budget no longer say the same.',
        },
        advice: {
            da:
                "Se efter, om et forslag mangler, har fået en anden 'status' eller er ændret. Er forslagene rigtige, skriver hurtigrettelsen det " +
                'beregnede tal.',
            en:
                "See whether a proposal is missing, has been given another 'status' or has changed. If the proposals are right, the quick fix " +
                'writes the computed figure.',
        },
        failing: `budget B2027 "Efficiency catalogue 2027-2030" {
    years: 2027..2030
    unit: 1.000 kr
    prices: 2027
    stated total: 200 430 450 450
}

proposal SOC-03 "One framework for interpreters" {
    budget: B2027
    sector: social-services
    type: tendering
    class: efficiency
    realisability: 1
    summary: "All departments book interpreters under one agreement."
    citizens: "Interpreters are booked as quickly as today."

    economy in 1.000 kr {
        years                  2027  2028  2029  2030  onward
        gain "Interpreters"     200   400   450   450     450
    }
}
`,
        passing: `budget B2027 "Efficiency catalogue 2027-2030" {
    years: 2027..2030
    unit: 1.000 kr
    prices: 2027
    stated total: 200 400 450 450
}

proposal SOC-03 "One framework for interpreters" {
    budget: B2027
    sector: social-services
    type: tendering
    class: efficiency
    realisability: 1
    summary: "All departments book interpreters under one agreement."
    citizens: "Interpreters are booked as quickly as today."

    economy in 1.000 kr {
        years                  2027  2028  2029  2030  onward
        gain "Interpreters"     200   400   450   450     450
    }
}
`,
    },
    message: (data) => ({
        da: `${sumInWords(data, 'da')} Ret tallet, eller se efter, om et forslag mangler.`,
        en: `${sumInWords(data, 'en')} Correct the figure, or see whether a proposal is missing.`,
    }),
    checks: { catalogue: (catalogue, workspace) => statedSums(catalogue, workspace, 'wrong') },
});
