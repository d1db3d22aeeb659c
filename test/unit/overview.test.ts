import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueOf, partSum } from '../../language-server/src/model/catalogue.ts';
import { inCatalogue } from '../../language-server/src/model/derived.ts';
import { overviewOf, targetYears, type Waterfall } from '../../language-server/src/model/overview.ts';
import { timelineOf } from '../../language-server/src/model/profile.ts';
import type { Workspace } from '../../language-server/src/model/workspace.ts';
import { Project } from '../../language-server/src/project.ts';
import { exampleProject } from '../examples.ts';

const budget = `budget B1 "Katalog" {
    years: 2027..2029
    unit: 1.000 kr
    payback: 8 years
    discount rate: 3,5 %
    target: 900 1.000 1.100
    carried over: -50
}
`;

function workspaceOf(...proposals: readonly string[]): Workspace {
    const project = new Project();
    project.setFile('a.prop', budget + proposals.join('\n'));
    return project.workspace;
}

function only<Item>(items: readonly Item[]): Item {
    const [item] = items;
    if (item === undefined || items.length !== 1) throw new Error(`${items.length} items`);
    return item;
}

const proposal = (id: string, fields: string, rows: string) =>
    `proposal ${id} "Forslag ${id}" {\n budget: B1\n ${fields}\n economy {\n years 2027 2028 2029 onward\n ${rows}\n }\n}`;

const schedule = proposal(
    'A',
    'sector: ældre\n class: efficiency\n realisability: 1..2\n overlaps: B with 30',
    'gain "Vagter" 100 200 300 400\n cost "Licens" 10 10 10 10',
);
const routes = proposal(
    'B',
    'sector: ældre, skole\n class: budget-change',
    'gain "Kørsel" 50 50 50 50\n gain "Tid" noncash 7 7 7 8\n investment "System" 90 10 - -',
);
const rival = proposal('C', 'sector: skole\n status: idea\n excludes: A', 'gain "Andet" 500 500 500 500');

describe('an overview', () => {
    const workspace = workspaceOf(schedule, routes, rival);
    const overview = overviewOf(only(workspace.catalogues), workspace);
    const sector = overview.divisions.find((each) => each.by === 'sector');
    const øre = (thousands: number) => BigInt(thousands) * 100_000n;

    it('holds the sum of each sector, and what lies between them, so that all adds up', () => {
        // C is further in status than A, which has none: A is excluded, and no overlap is left.
        expect(overview.catalogue.counted.map((each) => each.written.id.name)).toEqual(['B', 'C']);
        const sums = sector?.groups.map(({ name, count, sum }) => [name.key, count, ...sum.years.map((each) => each.counted), sum.onward.counted]);
        expect(sums).toEqual([
            ['ældre', 1, øre(50), øre(50), øre(50), øre(50)],
            ['skole', 2, øre(550), øre(550), øre(550), øre(550)],
        ]);
        // B is filed under both.
        expect(sector?.between.years.map((each) => each.counted)).toEqual([øre(-50), øre(-50), øre(-50)]);
    });

    it('goes from gross to what counts, step by step', () => {
        expect(overview.waterfalls[0]).toEqual<Waterfall>({
            gross: øre(657),
            excluded: øre(100),
            overlap: 0n,
            noncash: øre(7),
            avoided: 0n,
            cost: 0n,
            counted: øre(550),
        });
        expect(overview.waterfalls.at(-1)).toMatchObject({ gross: øre(958), excluded: øre(400), noncash: øre(8), counted: øre(550) });
    });

    it('counts the one that was excluded when its rival is not selected, with its overlap', () => {
        const [a, b] = workspace.proposals;
        const chosen = overviewOf(
            catalogueOf(
                only(workspace.budgets),
                [a, b].flatMap((each) => each ?? []),
            ),
            workspace,
        );
        expect(chosen.waterfalls[0]).toMatchObject({
            gross: øre(157),
            excluded: 0n,
            overlap: øre(30),
            noncash: øre(7),
            cost: øre(10),
            counted: øre(110),
        });
        expect(chosen.matrix.map(({ realisability, permanent, investment }) => [realisability, permanent, investment])).toEqual([
            [1.5, øre(390), 0n],
            [null, øre(50), øre(100)],
        ]);
        expect(chosen.divisions.find((each) => each.by === 'realisability')?.groups.map(({ name }) => name.key)).toEqual(['1..2', null]);
    });

    it('adds what is carried over to the first year, as a part of its own', () => {
        const [first, second] = targetYears(overview.catalogue);
        expect([first?.sum.counted, first?.carried?.counted, first?.counted.counted, first?.difference?.counted]).toEqual([
            øre(550),
            øre(-50),
            øre(500),
            øre(-400),
        ]);
        expect([second?.carried, second?.difference?.counted]).toEqual([null, øre(-450)]);
    });

    it('of nothing is nothing, not a mistake', () => {
        const { divisions, matrix, waterfalls } = overviewOf(catalogueOf(only(workspace.budgets), []), workspace);
        expect([divisions.every((each) => each.groups.length === 0), matrix, waterfalls.length]).toEqual([true, [], 4]);
        expect(waterfalls.every((each) => Object.values(each).every((amount) => amount === 0n))).toBe(true);
    });
});

const amount = fc.oneof(fc.constantFrom('-', '0', '~40', '10..20', '3..'), fc.integer({ min: -50, max: 900 }).map(String));
const row = fc
    .tuple(
        fc.constantFrom('gain', 'gain', 'income', 'cost', 'investment'),
        fc.constantFrom('', 'noncash', 'avoided', 'one-off', 'stepwise'),
        fc.array(amount, { minLength: 4, maxLength: 4 }),
    )
    .map(([kind, modifier, cells]) => ({ kind, modifier, cells: cells.join(' ') }));
const written = fc.record({
    header: fc.constantFrom('2027 2028 2029 onward', 'setup 2027 2028 2029', '2028 2029 2031 onward', '2026 2027 2030 onward', '1 2 3 onward'),
    rows: fc.array(row, { maxLength: 4 }),
    fields: fc.subarray(['starts: 2027', 'ends: 2029', 'class: efficiency', 'realisability: 2', 'status: proposed']),
    dropped: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
    sectors: fc.subarray(['ældre', 'skole', 'sundhed']),
    committees: fc.subarray(['"Skoleudvalget"', '"Ældreudvalget"']),
    other: fc.nat({ max: 5 }),
    relation: fc.constantFrom('', '', 'excludes: P', 'overlaps: P', 'overlaps: P'),
});
const catalogue = fc.array(written, { maxLength: 6 }).map((all) =>
    all.map((each, index) => {
        const target = each.other % Math.max(1, all.length);
        const fields = each.fields.filter((field) => !(each.dropped && field.startsWith('status')));
        return `proposal P${index} "Forslag" {
 budget: B1
 ${fields.join('\n ')}
 ${each.dropped ? 'status: dropped' : ''}
 ${each.sectors.length === 0 ? '' : `sector: ${each.sectors.join(', ')}`}
 ${each.committees.length === 0 ? '' : `committee: ${each.committees.join(', ')}`}
 ${each.relation === '' || target === index ? '' : `${each.relation}${target}${each.relation.startsWith('overlaps') ? ' with 25 per year' : ''}`}
 economy { years ${each.header}
 ${each.rows.map(({ kind, modifier, cells }, place) => `${kind} "R${place}" ${modifier} ${cells}`).join('\n ')}
 } }`;
    }),
);

describe('any catalogue', () => {
    it('all proposals selected give exactly the figures of the catalogue', () => {
        fc.assert(
            fc.property(catalogue, (proposals) => {
                const workspace = workspaceOf(...proposals);
                const whole = only(workspace.catalogues);
                const { counted, ...selected } = catalogueOf(only(workspace.budgets), [...workspace.proposals].reverse());
                const { proposals: _, ...figures } = { ...selected, counted: [...counted].reverse(), excluded: [...selected.excluded].reverse() };
                const sorted = (overlaps: typeof whole.overlaps) =>
                    [...overlaps].sort((a, b) => ([a.a, a.b].sort().join() < [b.a, b.b].sort().join() ? -1 : 1)).map(({ amounts }) => amounts);
                expect({ ...figures, overlaps: sorted(figures.overlaps) }).toEqual({ ...figures, ...pick(whole), overlaps: sorted(whole.overlaps) });
                expect(partSum(whole, whole.counted)).toEqual({ sum: whole.sum, onward: whole.onward });
            }),
            { numRuns: 300 },
        );
    });

    it('sums flows first: its timeline is that of all its flows together', () => {
        fc.assert(
            fc.property(catalogue, (proposals) => {
                const workspace = workspaceOf(...proposals.map((text) => text.replace(/ overlaps: .*/g, '')));
                const { counted, timeline } = only(workspace.catalogues);
                const dated = counted.filter(({ scenarios: [first] }) => first?.blocks.some((block) => !block.relative));
                expect(timeline).toEqual(timelineOf(dated.flatMap(({ scenarios: [first] }) => first?.flows.map(inCatalogue) ?? [])));
            }),
            { numRuns: 300 },
        );
    });

    it('every division and every waterfall adds up to what counts, to the øre', () => {
        fc.assert(
            fc.property(catalogue, (proposals) => {
                const workspace = workspaceOf(...proposals);
                const whole = only(workspace.catalogues);
                const { divisions, waterfalls, matrix } = overviewOf(whole, workspace);
                const counted = [...whole.sum, whole.onward].map((each) => each.counted);
                for (const { groups, between } of divisions) {
                    const courses = [...groups.map((group) => group.sum), between];
                    expect(counted.map((_, index) => courses.reduce((sum, { years, onward }) => sum + (years[index] ?? onward).counted, 0n))).toEqual(
                        counted,
                    );
                }
                expect(waterfalls.map((each) => each.gross - each.excluded - each.overlap - each.noncash - each.avoided - each.cost)).toEqual(
                    counted,
                );
                expect(waterfalls.map((each) => each.counted)).toEqual(counted);
                expect(matrix.map(({ proposal: each }) => each)).toEqual(whole.counted);
            }),
            { numRuns: 300 },
        );
    });

    it('the examples are no exception', () => {
        const { workspace } = exampleProject();
        for (const whole of workspace.catalogues) {
            const { waterfalls, divisions } = overviewOf(whole, workspace);
            expect(waterfalls.map((each) => each.gross - each.excluded - each.overlap - each.noncash - each.avoided - each.cost)).toEqual(
                [...whole.sum, whole.onward].map((each) => each.counted),
            );
            expect(divisions.every(({ groups }) => groups.length > 0)).toBe(true);
        }
    });
});

function pick({ counted, excluded, sum, onward, timeline, payback, returns, npv }: Workspace['catalogues'][number]) {
    return { counted, excluded, sum, onward, timeline, payback, returns, npv };
}
