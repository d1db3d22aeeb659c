import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Session } from '../../../language-server/src/editor/session.ts';
import { editsOfWhatIf, viewOfProposal } from '../../../language-server/src/editor/view-requests.ts';
import { asWritten, type ProposalView, proposalViewShape, type WhatIf } from '../../../language-server/src/views/proposal-shape.ts';
import { placeBefore } from '../../../language-server/src/views/what-if.ts';

const uri = 'file:///p.prop';
const text = `budget B "b" { år: 2027..2030 enhed: 1.000 kr prisniveau: 2027 tilbagebetaling: 8 år diskonteringsrente: 3,5 %
    forudsætning timeløn = 350 kr note "Snit for 2026"
}
forslag A-1 "Vagtplan <b>" {
    budget: B
    klasse: effektivisering
    starter: 2027-08-01
    forudsætning timer = 2.000 timer
    økonomi i 1.000 kr {
        år                        2027   2028..2029       2030  varig
        gevinst "Vikarer"         (timer * timeløn)  700 700  700  700
        udgift "Licens"             60    60   60           60     60
        investering "System"       900   100    -            -      -
        netto                     -260   540  640          640    640
    }
    økonomi "Lille" i 1.000 kr {
        år                2027   2028   2029   2030  varig
        gevinst "G"        100    100    100    100    100
    }
}
forslag A-2 "Andet" { økonomi i kr { år 2027\n gevinst "G" 5 } }
`;

function sessionWith(content: string): Session {
    const session = new Session();
    session.setText(uri, content);
    return session;
}

function viewOf(content: string, whatIf: WhatIf = asWritten, scenario = 0): ProposalView {
    const view = viewOfProposal(sessionWith(content), { uri, at: { id: 'A-1' }, scenario, whatIf });
    if (view === null) throw new Error('no such proposal');
    return proposalViewShape.parse(view);
}

const rowOf = (view: ProposalView, label: string) => view.table.rows.find((row) => row.label === label);

describe('the view of a proposal', () => {
    const view = viewOf(text);

    it('is the proposal at a place or of an id, and none elsewhere', () => {
        const at = (offset: number) => viewOfProposal(sessionWith(text), { uri, at: { offset }, scenario: 0, whatIf: asWritten })?.id ?? null;
        expect(at(text.indexOf('Vikarer'))).toBe('A-1');
        expect(at(text.indexOf('A-2'))).toBe('A-2');
        expect(at(3)).toBeNull();
        const near = (offset: number) => viewOfProposal(sessionWith(text), { uri, at: { near: offset }, scenario: 0, whatIf: asWritten })?.id ?? null;
        expect([near(3), near(text.indexOf('A-2') - 8), near(text.length)]).toEqual(['A-1', 'A-2', 'A-2']);
        expect(viewOfProposal(sessionWith(text), { uri, at: { id: 'nope' }, scenario: 0, whatIf: asWritten })).toBeNull();
    });

    it('has a table of every row with its place in the text, then net and running net', () => {
        expect(view.table.head).toEqual(['1.000 kr.', '2027', '2028', '2029', '2030', 'Varig']);
        expect(view.table.rows.map(({ label, cells }) => [label, ...cells].join(' | '))).toEqual([
            'Gevinst: Vikarer | 700 | 700 | 700 | 700 | 700',
            'Udgift: Licens | 60 | 60 | 60 | 60 | 60',
            'Investering: System | 900 | 100 | - | - | -',
            'Netto | −260 | 540 | 640 | 640 | 640',
            'Akkumuleret | −260 | 280 | 920 | 1.560 | ',
        ]);
        const licence = rowOf(view, 'Udgift: Licens');
        expect(text.slice(licence?.row ?? 0, licence?.end ?? 0)).toMatch(/^udgift "Licens" .* 60$/);
    });

    it('names each key figure with what it rests on, the unit and the price level', () => {
        expect(view.keyFigures.map(({ term, figure, detail }) => `${term}: ${figure}, ${detail}`)).toEqual([
            'Tilbagebetaling: 2 år, tjent hjem i 2028',
            'Reglen om 8 år: overholdt, akkumuleret netto efter 8 år er 4.120.000 kr.',
            'Afkast pr. investeret krone: 4,12, netto; brutto 5,6, over 8 år',
            expect.stringMatching(/^Nutidsværdi: 3\.\d{3}\.000 kr\., ved 3,5 %, over 8 år, første år udiskonteret$/),
        ]);
        expect(view.conventions).toContain('Beløb i 1.000 kr. i pris- og lønniveau 2027.');
    });

    it('shows another scenario, and all of them side by side', () => {
        expect(view.scenarios).toEqual(['Forslaget', 'Lille']);
        expect(view.comparison?.rows.map(({ label, cells }) => [label, ...cells])).toEqual([
            ['Forslaget', '1.560', '640', '2 år'],
            ['Lille', '400', '100', '-'],
        ]);
        const other = viewOf(text, asWritten, 1);
        expect(other.shown).toBe(1);
        expect(rowOf(other, 'Netto')?.cells).toEqual(['100', '100', '100', '100', '100']);
        expect(other.chart?.scenarios.map(({ name }) => name)).toEqual(['Scenarie 1']);
        expect(viewOf(text, asWritten, 99).shown).toBe(0);
    });

    it('offers the assumptions that its tables rest on, wherever they stand, and its first year', () => {
        expect(view.sliders).toEqual([
            { name: 'timer', note: '', unit: 'timer', value: 2000, low: 0, high: 4000, step: 1 },
            { name: 'timeløn', note: 'Snit for 2026', unit: 'kr.', value: 350, low: 0, high: 700, step: 1 },
        ]);
        expect(view.start).toBe(2027);
    });

    it('says so where the text or an amount cannot be read, and draws nothing of half an amount', () => {
        expect(viewOf(text.replace('100    -   ', '1.5    -   '))).toMatchObject({
            problem: expect.stringContaining('kan ikke læses'),
            chart: null,
            keyFigures: [],
        });
        expect(viewOf(text.replace('starter:', 'starter')).problem).toBe('Teksten kan ikke læses helt endnu.');
        expect(view.problem).toBeNull();
    });
});

describe('what if', () => {
    const whatIf: WhatIf = { assumptions: { timeløn: 400, timer: 1500.4 }, later: 0 };

    it('is worked out by the model from the text as it would be, and points to the text as it is', () => {
        const tried = viewOf(text, whatIf);
        expect(rowOf(tried, 'Gevinst: Vikarer')?.cells[0]).toBe('600');
        expect(rowOf(tried, 'Netto')?.cells[0]).toBe('−360');
        expect(tried.sliders).toEqual(viewOf(text).sliders);
        expect(tried.table.rows.map(({ row, end }) => [row, end])).toEqual(viewOf(text).table.rows.map(({ row, end }) => [row, end]));
    });

    it('moves the whole plan to another first year', () => {
        const tried = viewOf(text, { assumptions: {}, later: 2 });
        expect(tried.table.head.slice(1)).toEqual(['2029', '2030', '2031', '2032', 'Varig']);
        expect(tried.start).toBe(2027);
        expect(tried.chart?.columns[0]?.label).toBe('2029');
    });

    it('is written into the text by the edits that the picture came from, in whatever file an assumption stands', () => {
        const edits = editsOfWhatIf(sessionWith(text), { uri, id: 'A-1', whatIf: { assumptions: { timeløn: 1400, timer: 1500 }, later: 1 } });
        const lines = text.split('\n');
        expect(edits.map(({ range: { start, end }, newText }) => [lines[start.line]?.slice(start.character, end.character), newText])).toEqual(
            expect.arrayContaining([
                ['350', '1.400'],
                ['2.000', '1.500'],
                ['2027-08-01', '2028-08-01'],
                ['2027', '2028'],
                ['2028..2029', '2029..2030'],
                ['2030', '2031'],
            ]),
        );
    });

    it('changes nothing where nothing is tried, and knows no name that the text does not have', () => {
        const none = (tried: WhatIf) => editsOfWhatIf(sessionWith(text), { uri, id: 'A-1', whatIf: tried });
        expect(none(asWritten)).toEqual([]);
        expect(none({ assumptions: { timeløn: 350, __proto__: 3, ukendt: 7 }, later: 0 })).toEqual([]);
    });

    it('moves a table that takes the years of its budget by a header of its own', () => {
        const short = text.replace(/^ +år .*\n/gm, '').replace(/ {2}(?:700|60|-|640|100)$/gm, '');
        expect(viewOf(short).start).toBe(2027);
        const tried = viewOf(short, { assumptions: {}, later: 1 });
        expect(tried.table.head.slice(1, 5)).toEqual(['2028', '2029', '2030', '2031']);
        expect(tried.table.rows.map(({ label, row }) => [label, row])).toEqual(viewOf(short).table.rows.map(({ label, row }) => [label, row]));
        const edits = editsOfWhatIf(sessionWith(short), { uri, id: 'A-1', whatIf: { assumptions: {}, later: 1 } });
        expect(edits.map(({ newText }) => newText)).toEqual(['2028-08-01', ...Array(2).fill('år 2028 2029 2030 2031\n        ')]);
    });

    it('does not move what is realised, nor a table whose cells do not fit the years of its budget', () => {
        expect(viewOf(text.replace('        netto  ', '        realiseret gevinst "Vikarer" 1 - - -\n        netto  ')).start).toBeNull();
        expect(viewOf(text.replace(/^ +år .*$/gm, '')).start).toBeNull();
    });

    it('finds every place that no edit touches again', () => {
        const part = fc.record({ gap: fc.integer({ min: 2, max: 9 }), size: fc.nat({ max: 9 }), put: fc.string({ maxLength: 12 }) });
        fc.assert(
            fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
                let [before, after] = [0, 0];
                const untouched: { readonly was: number; readonly is: number }[] = [];
                const edits = parts.map(({ gap, size, put }) => {
                    untouched.push({ was: before + 1, is: after + 1 });
                    const from = before + gap;
                    [before, after] = [from + size, after + gap + put.length];
                    return { from, to: before, text: put };
                });
                untouched.push({ was: before + 1, is: after + 1 });
                for (const { was, is } of untouched) expect(placeBefore(is, edits)).toBe(was);
            }),
        );
    });
});
