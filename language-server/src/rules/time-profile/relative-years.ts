import { defineRule } from '../define.ts';

export const relativeYears = defineRule({
    code: 'relative-years',
    group: 'time-profile',
    severity: 'warning',
    tier: 'basic',
    page: {
        title: { da: 'Årene tæller fra 1, men intet siger, hvornår år 1 er', en: 'The years count from 1, but nothing says when year 1 is' },
        what: {
            da:
                "Reglen melder, når en tabels årsrække tæller 1, 2, 3 i stedet for at nævne kalenderår, og forslaget ikke har noget 'starter'. " +
                'Den melder det én gang for hvert forslag.',
            en:
                "The rule reports when a table's header counts 1, 2, 3 instead of naming calendar years and the proposal has no 'starts'. It says " +
                'so once a proposal.',
        },
        why: {
            da: 'Uden et kalenderår tæller forslaget ikke med i katalogets årssummer og måltal, hvor stort det end er.',
            en: "Without a calendar year the proposal does not count in the catalogue's yearly sums and target, however large it is.",
        },
        advice: {
            da: "Skriv 'starter: 2027', hvis år 1 er 2027, eller skriv kalenderårene efter 'år'.",
            en: "Write 'starts: 2027' if year 1 is 2027, or write the calendar years after 'years'.",
        },
        failing: `forslag SUN-03 "Fælles aftale om tandlægeudstyr" {
    sektor: sundhed
    type: konkurrenceudsættelse
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Tre klinikker køber forbrugsvarer på én aftale."
    borgere: "Børnene behandles på de samme klinikker."

    økonomi i 1.000 kr {
        år                          1    2    3    4  varig
        gevinst "Forbrugsvarer"    80  160  160  160    160
    }
}
`,
        passing: `forslag SUN-03 "Fælles aftale om tandlægeudstyr" {
    sektor: sundhed
    type: konkurrenceudsættelse
    klasse: effektivisering
    realiserbarhed: 1
    starter: 2027
    resumé: "Tre klinikker køber forbrugsvarer på én aftale."
    borgere: "Børnene behandles på de samme klinikker."

    økonomi i 1.000 kr {
        år                          1    2    3    4  varig
        gevinst "Forbrugsvarer"    80  160  160  160    160
    }
}
`,
    },
    message: () => ({
        da: "Årene tælles fra 1, og intet siger, hvilket kalenderår år 1 er. Skriv 'starter: 2027', så forslaget kan tælle med i et budget.",
        en: "The years count from 1, and nothing says which calendar year 1 is. Write 'starts: 2027', so that the proposal can count in a budget.",
    }),
    checks: {
        proposal: (proposal) =>
            proposal.blocks
                .filter((block) => block.relative)
                .slice(0, 1)
                .map((block) => ({ span: block.written.header ?? block.written.head, data: {} })),
    },
});
