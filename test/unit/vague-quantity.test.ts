import { describe, expect, it } from 'vitest';
import { applied } from '../../language-server/src/editor/formatting/line-edits.ts';
import { Project } from '../../language-server/src/project.ts';

/** The text of a field after the mend of each vague quantity in it, and the codes that the whole then has. */
function mended(text: string, rows: string, field = 'resumé'): string {
    const source = proposal(text, rows, field);
    const found = findings(source).filter(({ code }) => code === 'vague-quantity');
    const now = applied(
        source,
        found.flatMap(({ fixes }) => fixes[0] ?? []),
    );
    return /: "((?:.|\n)*?)"\n {4}økonomi/.exec(now)?.[1] ?? '';
}

function proposal(text: string, rows: string, field = 'resumé'): string {
    return `forslag A-1 "Annoncer" {\n    klasse: effektivisering\n    ${field}: "${text}"\n    økonomi i 1.000 kr {\n        ${rows}\n    }\n}\n`;
}

function findings(source: string) {
    const project = new Project();
    project.setFile('a.prop', source);
    return project.check({ strict: true }).flatMap((file) => file.findings);
}

const rising = 'år 2027 2028 2029 2030 varig\n        gevinst "Trykning" 250 500 600 600 600';
const steady = 'år 2027 2028 2029 2030 varig\n        gevinst "Trykning" 400 400 400 400 400';

describe('a vague quantity takes the figure of the table', () => {
    it.each([
        ['Det giver en væsentlig besparelse.', rising, 'Det giver en besparelse på 600.000 kr. om året fra 2029.'],
        ['Det giver en betydelig årlig besparelse.', rising, 'Det giver en årlig besparelse på 600.000 kr. fra 2029.'],
        ['Det giver væsentlige besparelser om året.', steady, 'Det giver besparelser på 400.000 kr. om året fra 2027.'],
        ['Betydelig besparelse på trykning.', steady, 'Besparelse på 400.000 kr. om året fra 2027 på trykning.'],
        ['Kommunen sparer flere hundrede tusinde kr. årligt.', rising, 'Kommunen sparer 600.000 kr. om året fra 2029.'],
        ['Kommunen sparer mange penge.', steady, 'Kommunen sparer 400.000 kr. om året fra 2027.'],
        ['Udgiften til tryk falder betydeligt.', steady, 'Udgiften til tryk falder med 400.000 kr. om året fra 2027.'],
        ['Det giver en stor besparelse.', 'år varig\n        gevinst "Trykning" 400', 'Det giver en besparelse på 400.000 kr. om året.'],
        [
            'Det giver en stor besparelse.',
            'år 2027 2028 varig\n        gevinst "Trykning" 400 400 -',
            'Det giver en besparelse på 400.000 kr. om året i 2027-2028.',
        ],
        [
            'Det giver en stor besparelse.',
            'år 2027 2028 varig\n        gevinst "Trykning" - 1.250,5 -',
            'Det giver en besparelse på 1.250.500 kr. i 2028.',
        ],
        [
            'Det giver en stor besparelse.',
            'år 2027 2028\n        gevinst "Trykning" ~400 ~400',
            'Det giver en besparelse på ca. 400.000 kr. om året fra 2027.',
        ],
        ['Det giver en stor besparelse.', 'år 1 2\n        gevinst "Trykning" 200 400', 'Det giver en besparelse på 400.000 kr. om året fra år 2.'],
        [
            'Det kræver en større investering.',
            'år 2027 2028\n        investering "System" 900 100',
            'Det kræver en investering på 1.000.000 kr. i 2027-2028.',
        ],
        ['Et par stillinger nedlægges.', 'år 2027 2028 varig\n        årsværk "Tryk" 1,2 1,5 1,5', '1,5 årsværk fra 2028 nedlægges.'],
        ['This is a considerable annual saving.', steady, 'This is an annual saving of 400.000 kr. from 2027.'],
        ['It is a large investment.', 'år 2027\n        investering "System" 900', 'It is an investment of 900.000 kr. in 2027.'],
    ])('%s', (text, rows, expected) => {
        expect(mended(text, rows)).toBe(expected);
    });

    it('on every line of a text over several', () => {
        const text = '""\n        Holdet kører samlet.\n        Det giver en væsentlig\n        besparelse.\n        ""';
        expect(mended(text, steady)).toContain('Det giver en besparelse på 400.000 kr. om året fra 2027.');
    });

    it('and then no rule of wording or figures has more to say of it', () => {
        for (const rows of [rising, steady]) {
            const text = mended('Det giver en væsentlig besparelse.', rows);
            const codes = findings(proposal(text, rows)).map(({ code }) => code);
            expect(codes.filter((code) => /vague|prose-amount|rounding/.test(code))).toEqual([]);
        }
    });
});

describe('one vague word is spoken of once', () => {
    const vague = 'Det forventes at kunne give en væsentlig besparelse.';
    const codes = (rows: string) =>
        findings(proposal(vague, rows))
            .map(({ code }) => code)
            .filter((code) => code.startsWith('vague'));

    it('with the figure where the table has it', () => {
        expect(codes(steady)).toEqual(['vague-quantity']);
    });

    it('as a vague gain where it has none', () => {
        expect(codes('år 2027 2028\n        gevinst "Tid" ikke-kontant 4 4')).toEqual(['vague-gain']);
    });
});
