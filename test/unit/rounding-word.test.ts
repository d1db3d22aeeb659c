import { describe, expect, it } from 'vitest';
import { applied } from '../../language-server/src/editor/formatting/line-edits.ts';
import { Project } from '../../language-server/src/project.ts';

function mended(text: string, cells: string): string {
    const source = `forslag A-1 "Annoncer" {\n    resumé: "${text}"\n    økonomi i 1.000 kr {\n        år 2027 2028\n        gevinst "Tryk" ${cells}\n    }\n}\n`;
    const project = new Project();
    project.setFile('a.prop', source);
    const found = project.check({ only: ['rounding-word'] }).flatMap((file) => file.findings);
    const now = applied(
        source,
        found.flatMap(({ fixes }) => fixes[0] ?? []),
    );
    return /resumé: "(.*)"/.exec(now)?.[1] ?? '';
}

describe('a rounding word on the wrong side is turned', () => {
    it.each([
        ['Kommunen sparer knap 400.000 kr. om året.', '412 412', 'Kommunen sparer godt 400.000 kr. om året.'],
        ['Kommunen sparer næsten 400.000 kr. om året.', '412 412', 'Kommunen sparer godt 400.000 kr. om året.'],
        ['Kommunen sparer godt 400.000 kr. om året.', '388 388', 'Kommunen sparer knap 400.000 kr. om året.'],
        ['Kommunen sparer lidt over 400.000 kr. om året.', '388 388', 'Kommunen sparer lidt under 400.000 kr. om året.'],
        ['The council saves almost 2 mio. kr. a year.', '2.100 2.100', 'The council saves just over 2 mio. kr. a year.'],
    ])('%s', (text, cells, expected) => {
        expect(mended(text, cells)).toBe(expected);
    });

    it('and left alone where it is right, or the amount is another', () => {
        for (const cells of ['388 388', '400 400', '700 700', '412 390']) {
            const text = 'Kommunen sparer knap 400.000 kr. om året.';
            expect(mended(text, cells), cells).toBe(text);
        }
    });
});
