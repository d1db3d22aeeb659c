import { describe, expect, it } from 'vitest';
import { foldingRanges } from '../../language-server/src/editor/folding.ts';
import { marked } from './marked.ts';

/** Each fold as its first and last line, counted from 1. */
function folds(text: string): readonly string[] {
    return foldingRanges(marked(text).document).map(({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind ? ` ${kind}` : ''}`);
}

describe('folding', () => {
    it('folds proposals, tables, groups and shares, with the closing brace left to be seen', () => {
        const text = `forslag A {
    klasse: gråzone {
        effektivisering 60 %
        servicereduktion 40 %
    }
    økonomi i kr {
        gruppe "Drift" {
            udgift "x" 2
        }
    }
}
`;
        expect(folds(text)).toEqual(['1-10', '2-4', '6-9', '7-8']);
    });

    it('folds a block to its last line where the brace stands behind something', () => {
        expect(folds('proposal A {\n economy in kr {\n years 2027 } }')).toEqual(['1-3', '2-3']);
    });

    it('folds texts over several lines', () => {
        expect(folds('forslag A { beskrivelse: """\n  Et.\n\n  To.\n  """ }\n')).toEqual(['1-5']);
        expect(folds('budget A {\n kommune: """\n  Et.\n  """\n ejer: """Et\n To"""\n}')).toEqual(['1-6', '2-3', '5-6']);
    });

    it('folds comments over several lines and runs of them, not one at the end of a line', () => {
        expect(folds('// en\n// to\n\n// tre\n/* fire\n fem */\nsektor a // her\n// der\n')).toEqual(['1-2 comment', '5-6 comment']);
    });

    it('folds regions that somebody marks', () => {
        expect(folds('// #region Ældre\n// om\n// det\nforslag A { }\n// #endregion\n')).toEqual(['1-5 region', '2-3 comment']);
    });

    it('ends a block that was never closed before the next proposal or budget', () => {
        expect(folds('forslag A {\n økonomi i kr {\n  udgift "x" 2\n\nforslag B {\n type: x\n}\nbudget C {\n\n')).toEqual(['1-3', '2-3', '5-6']);
        expect(folds('proposal A {\n summary: """\n  half a text\n\nproposal B "T" {\n}\n')).toEqual(['1-3', '2-3']);
    });

    it('folds with Windows line ends, and nothing where nothing is', () => {
        expect(folds('forslag A {\r\n type: x\r\n}\r\n')).toEqual(['1-2']);
        expect(folds('')).toEqual([]);
        expect(folds('} } {')).toEqual([]);
    });
});
