import { describe, expect, it } from 'vitest';
import { linkedEditing } from '../../language-server/src/editor/linked-editing.ts';
import { marked, textIn } from './marked.ts';

function linked(text: string): readonly string[] | null {
    const here = marked(text);
    const [position] = here.positions;
    const found = position === undefined ? null : linkedEditing(here.document, position);
    if (found === null) return null;
    const [first] = found.ranges;
    // An editor gives up where what stands there does not fit the pattern as a whole.
    if (first !== undefined) expect(new RegExp(found.wordPattern ?? '').exec(textIn(here, first))?.[0]).toBe(textIn(here, first));
    return found.ranges.map((range) => `${range.start.line + 1} ${textIn(here, range)}`);
}

describe('typing in several places at once', () => {
    const table = (cell: string) => ` økonomi i kr { år 2027\n gevinst "G" (2 * ${cell}) }`;

    it('changes an assumption with its uses in the proposal, from either end', () => {
        expect(linked(`forslag A { forudsætning løn-1▮ = 2 kr\n${table('løn-1')} }`)).toEqual(['1 løn-1', '3 løn-1']);
        expect(linked(`proposal A { assumption løn = 2 kr\n${table('løn▮')} }`)).toEqual(['1 løn', '3 løn']);
    });

    it('leaves an assumption from outside to renaming, and one that nothing uses alone', () => {
        expect(linked(`forudsætning løn = 2 kr\nforslag A { ${table('løn▮')} }`)).toBeNull();
        expect(linked('forslag A { forudsætning løn▮ = 2 kr }')).toBeNull();
    });

    it('keeps the uses of a namesake in another proposal apart', () => {
        const one = `forslag A { forudsætning løn = 2 kr\n${table('løn')} }`;
        expect(linked(`${one}\n${one.replace('løn', 'løn▮')}`)).toEqual(['4 løn', '6 løn']);
    });

    it('changes the labels of before and after, and of planned and actual, together', () => {
        expect(linked('forslag A { økonomi i kr { år 2027\n før "Hjælp og mere▮" 3\n efter "Hjælp og mere" 2 } }')).toEqual([
            '2 Hjælp og mere',
            '3 Hjælp og mere',
        ]);
        expect(linked('proposal A { economy in kr { years 2027\n gain "x▮" 3\n actual gain "x" 2 } }')).toEqual(['2 x', '3 x']);
        expect(linked('proposal A { economy in kr { years 2027\n gain "x▮" 3\n cost "x" 2 } }')).toBeNull();
    });

    it('does not link labels that are quoted or spelled in different ways, nor from outside the quotes', () => {
        expect(linked('forslag A { økonomi { før "x▮" 3\n efter """ x """ 2 } }')).toBeNull();
        expect(linked('forslag A { økonomi { før "x"▮ 3\n efter "x" 2 } }')).toBeNull();
    });

    it('does nothing elsewhere, and does not fall over broken text', () => {
        expect(linked('▮')).toBeNull();
        expect(linked('forslag A { sektor: ældre▮ }')).toBeNull();
        expect(linked('forslag A { økonomi { før "x▮" 3\n efter "x" (2 *\nforslag B {')).toEqual(['1 x', '2 x']);
    });
});
