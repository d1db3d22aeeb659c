import { describe, expect, it } from 'vitest';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { highlights } from '../../language-server/src/editor/highlights.ts';
import { marked, textIn } from './marked.ts';

function found(text: string): readonly string[] {
    const here = marked(text, { 'file:///b.prop': 'forslag Q { afhænger af: A }' });
    const [position] = here.positions;
    if (position === undefined) throw new Error('no mark');
    const names = { [DocumentHighlightKind.Write]: 'declared', [DocumentHighlightKind.Read]: 'used', [DocumentHighlightKind.Text]: 'alike' };
    return highlights(here.document, position).map(({ range, kind }) => `${range.start.line + 1} ${textIn(here, range)} ${names[kind ?? 1]}`);
}

describe('highlighting what a name means elsewhere in the document', () => {
    it('tells the declaration from the uses, and stays in the document', () => {
        expect(found('forslag A { }\nforslag B { afhænger af: A▮\n udelukker: A }')).toEqual(['1 A declared', '2 A used', '3 A used']);
    });

    it('follows an assumption within its scope', () => {
        const text =
            'forslag A { forudsætning løn = 1 kr\nøkonomi i kr { år 2027\n gevinst "G" (2 * løn▮) } }\nforslag B { forudsætning løn = 3 kr }';
        expect(found(text)).toEqual(['1 løn declared', '3 løn used']);
    });

    it('shows a row’s partner: before and after, planned and actual', () => {
        const table = (first: string, second: string) => `forslag A {\nøkonomi i kr { år 2027\n${first} "H▮" 3\n${second} "H" 2\ngevinst "X" 2\n} }`;
        expect(found(table('før', 'efter'))).toEqual(['3 "H" alike', '4 "H" alike']);
        expect(found(table('gain', 'actual gain'))).toEqual(['3 "H" alike', '4 "H" alike']);
        expect(found(table('gevinst', 'udgift'))).toEqual([]);
    });

    it('shows nothing where nothing is meant, and does not fall over broken text', () => {
        expect(found('forslag A { resumé: "Te▮kst" }')).toEqual([]);
        expect(found('forslag A {\n afhænger af: A▮, \n økonomi i kr { gevinst "')).toEqual(['1 A declared', '2 A used']);
    });
});
