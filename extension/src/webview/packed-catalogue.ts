import { z } from 'zod';
import type { Grouping } from '../../../language-server/src/model/grouping.ts';
import {
    type BudgetRow,
    budgetRowShape,
    type CatalogueRows,
    groupShape,
    type ProposalRow,
    proposalRowShape,
    type Sums,
    sumsShape,
} from '../../../language-server/src/views/catalogue-shape.ts';

/** A proposal as the page shows it; where it stands in the text the page does not need. */
export type ShownProposal = Omit<ProposalRow, 'uri' | 'line'>;

/** The catalogue as the page shows it, and the sums of all proposals of one budget, so that the first picture waits for no second question. */
export interface ShownCatalogue {
    readonly isReading: boolean;
    readonly budgets: readonly BudgetRow[];
    readonly proposals: readonly ShownProposal[];
    readonly selections: CatalogueRows['selections'];
    readonly whole: { readonly budget: string; readonly sums: Sums } | null;
}

const index = z.int().nonnegative();
const { standing, payback, onward: amount } = proposalRowShape.shape;

/** A proposal without the names of its fields; its budget, its groups and the keys of the catalogue are told once, and it says which. */
const packedProposal = z.tuple([
    z.tuple([z.string(), z.string(), z.string()]).describe('key, id, title'),
    index.nullable().describe('its budget'),
    z.tuple([z.array(index), z.array(index), z.array(index), z.array(index), z.array(index)]).describe('its groups, in the order of the groupings'),
    standing,
    z.array(amount).describe('result'),
    z.array(amount).describe('net'),
    z.tuple([amount, amount, amount]).describe('onward, investment, returned'),
    z.boolean().describe('approximate'),
    payback,
    z.tuple([z.int(), z.int(), z.int()]).describe('findings: errors, warnings, information'),
]);

/** A thousand proposals with the names of their fields in every row are a megabyte, and take longer on the way to a page than to be drawn there. */
export const packedCatalogue = z.object({
    isReading: z.boolean(),
    budgets: z.array(budgetRowShape),
    groups: z.array(groupShape),
    proposals: z.array(packedProposal),
    selections: z.array(z.object({ name: z.string(), proposals: z.array(index) })),
    whole: z
        .object({
            budget: z.string(),
            sums: sumsShape.omit({ matrix: true }),
            matrix: z.array(z.tuple([index, amount, z.number(), z.number()])).describe('proposal, realisability, permanent, investment'),
        })
        .nullable(),
});
type PackedCatalogue = z.infer<typeof packedCatalogue>;
type PackedProposal = z.infer<typeof packedProposal>;

export function packed({ isReading, budgets, proposals, selections, whole }: ShownCatalogue): PackedCatalogue {
    const budgetAt = new Map(budgets.map(({ key }, at) => [key, at]));
    const proposalAt = new Map(proposals.map(({ key }, at) => [key, at]));
    const groups = new Map<string, readonly [number, ProposalRow['groups'][Grouping][number]]>();
    const groupAt = (by: Grouping, group: ProposalRow['groups'][Grouping][number]) => {
        const name = `${by} ${group.key} ${group.label}`;
        const [at] = groups.get(name) ?? [groups.size];
        groups.set(name, [at, group]);
        return at;
    };
    const placesOf = (keys: readonly string[]) => keys.flatMap((key) => proposalAt.get(key) ?? []);
    const pack = (row: ShownProposal): PackedProposal => {
        const of = (by: Grouping) => row.groups[by].map((group) => groupAt(by, group));
        return [
            [row.key, row.id, row.title],
            row.budget === null ? null : (budgetAt.get(row.budget) ?? null),
            [of('sector'), of('committee'), of('class'), of('realisability'), of('status')],
            row.standing,
            row.result,
            row.net,
            [row.onward, row.investment, row.returned],
            row.approximate,
            row.payback,
            [row.findings.error, row.findings.warning, row.findings.info],
        ];
    };
    return {
        isReading,
        budgets: [...budgets],
        proposals: proposals.map(pack),
        groups: [...groups.values()].map(([, group]) => group),
        selections: selections.map(({ name, proposals: keys }) => ({ name, proposals: placesOf(keys) })),
        whole: whole === null ? null : packedWhole(whole, proposalAt),
    };
}

/** A proposal that the rows do not have yet is left out: they are told anew in a moment. */
function packedWhole({ budget, sums: { matrix, ...sums } }: NonNullable<ShownCatalogue['whole']>, proposalAt: ReadonlyMap<string, number>) {
    const points = matrix.flatMap(({ key, realisability, permanent, investment }): [number, number | null, number, number][] => {
        const at = proposalAt.get(key);
        return at === undefined ? [] : [[at, realisability, permanent, investment]];
    });
    return { budget, sums, matrix: points };
}

export function unpacked({ isReading, budgets, groups, proposals, selections, whole }: PackedCatalogue): ShownCatalogue {
    const unpack = ([
        [key, id, title],
        budget,
        of,
        standing,
        result,
        net,
        figures,
        approximate,
        payback,
        findings,
    ]: PackedProposal): ShownProposal => {
        const [onward, investment, returned] = figures;
        const [error, warning, info] = findings;
        const groupsAt = (places: readonly number[]) => places.flatMap((at) => groups[at] ?? []);
        const [sector, committee, kind, realisability, status] = of;
        return {
            key,
            id,
            title,
            budget: budget === null ? null : (budgets[budget]?.key ?? null),
            groups: {
                sector: groupsAt(sector),
                committee: groupsAt(committee),
                class: groupsAt(kind),
                realisability: groupsAt(realisability),
                status: groupsAt(status),
            },
            standing,
            result,
            net,
            onward,
            investment,
            approximate,
            payback,
            returned,
            findings: { error, warning, info },
        };
    };
    const matrix = (whole?.matrix ?? []).flatMap(([at, realisability, permanent, investment]) => {
        const [name] = proposals[at] ?? [];
        return name === undefined ? [] : [{ key: name[0], id: name[1], realisability, permanent, investment }];
    });
    return {
        isReading,
        budgets,
        proposals: proposals.map(unpack),
        selections: selections.map(({ name, proposals: places }) => ({ name, proposals: places.flatMap((at) => proposals[at]?.[0][0] ?? []) })),
        whole: whole === null ? null : { budget: whole.budget, sums: { ...whole.sums, matrix } },
    };
}
