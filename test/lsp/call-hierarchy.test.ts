import { describe, expect, it } from 'vitest';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../language-server/src/editor/call-hierarchy.ts';
import { type Marked, marked } from './marked.ts';

const others = {
    'file:///b.prop': 'forslag B "Portal" { afhænger af: C\n økonomi i kr { år 2027\n gevinst "x" 200 } }\nforslag C { status: bortfaldet }',
    'file:///d.prop': 'forslag D { afhænger af: B\n udelukker: A }\nforslag E { afhænger af: B, B }',
};

function items({ document, positions }: Marked) {
    const [position] = positions;
    return position === undefined ? null : prepareCallHierarchy(document, position);
}

function item(here: Marked) {
    const [first] = items(here) ?? [];
    if (first === undefined) throw new Error('no proposal');
    return first;
}

describe('what depends on what', () => {
    it('begins with the proposal referred to, else with the one around', () => {
        expect(item(marked('forslag A { afhænger af: B▮ }', others)).name).toBe('B');
        expect(item(marked('forslag A {\n type: x▮ }', others)).name).toBe('A');
        expect(items(marked('sektor x▮\nforslag A { }', others))).toBeNull();
        expect(items(marked('▮'))).toBeNull();
    });

    it('shows title and net, and carries file and id', () => {
        const found = item(marked('forslag A { afhænger af: B▮ }', others));
        expect(found).toMatchObject({ uri: 'file:///b.prop', detail: 'Portal · netto 200 kr. om året', data: { uri: 'file:///b.prop', id: 'B' } });
        expect(item(marked('proposal A { depends on: B▮ }', others, 'en')).detail).toBe('Portal · net 200 kr. a year');
    });

    it('finds those that depend on it, with the places where they say so', () => {
        const here = marked('forslag A { afhænger af: B▮ }', others);
        const calls = incomingCalls(here.document.project, item(here), 'da');
        expect(calls.map(({ from, fromRanges }) => `${from.name} ${fromRanges.length}`).sort()).toEqual(['A 1', 'D 1', 'E 2']);
    });

    it('finds those it depends on, nothing else it refers to', () => {
        const here = marked('forslag A { afhænger af: B▮ }', others);
        const { project } = here.document;
        const calls = outgoingCalls(project, item(here), 'da');
        expect(calls.map(({ to, fromRanges }) => `${to.name} ${fromRanges.length} ${to.tags?.length}`)).toEqual(['C 1 1']);
        expect(outgoingCalls(project, item(marked('forslag D▮ { }', others)), 'da').map(({ to }) => to.name)).toEqual(['B']);
    });

    it('ends well where a proposal depends on itself, on nothing that exists, or is gone', () => {
        const here = marked('forslag A▮ { afhænger af: A, X,', {});
        const { project } = here.document;
        expect(outgoingCalls(project, item(here), 'da').map(({ to }) => to.name)).toEqual(['A']);
        const gone = { ...item(here), name: 'væk', data: 'noget andet' };
        expect([outgoingCalls(project, gone, 'da'), incomingCalls(project, gone, 'da')]).toEqual([[], []]);
    });
});
