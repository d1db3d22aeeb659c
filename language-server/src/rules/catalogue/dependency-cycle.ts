import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import { defineRule, type Found } from '../define.ts';

export const dependencyCycle = defineRule<{ readonly ring: readonly string[] }>({
    code: 'dependency-cycle',
    group: 'catalogue',
    severity: 'error',
    tier: 'basic',
    page: {
        title: { da: 'Forslag afhænger af hinanden i ring', en: 'Proposals depend on each other in a ring' },
        what: {
            da:
                "Reglen følger 'afhænger af' fra forslag til forslag og melder en ring, også et forslag, der afhænger af sig selv. En ring meldes " +
                'én gang, ved det forslag i den, hvis id kommer først. Bortfaldne forslag er ikke med, og et id, som flere forslag har, ' +
                'springes over.',
            en:
                "The rule follows 'depends on' from proposal to proposal and reports a ring, also a proposal that depends on itself. A ring is " +
                'reported once, at the proposal in it whose id comes first. Dropped proposals are left out, and an id that several proposals ' +
                'share is passed over.',
        },
        why: {
            da: 'Venter to forslag på hinanden, kan ingen af dem begynde, og planen for gevinsterne kan ikke holde.',
            en: 'If two proposals wait for each other, neither can begin, and the plan for the gains cannot hold.',
        },
        advice: {
            da: "Find ud af, hvilket der skal komme først, og fjern 'afhænger af' i det. Kan de kun gennemføres sammen, så gør dem til ét forslag.",
            en: "Find out which must come first, and take 'depends on' out of that one. If they can only be carried out together, make them one.",
        },
        failing: `budget B2027 "Efficiencies 2027-2030" {
    years: 2027..2030
    unit: 1.000 kr
    prices: 2027
}

proposal ADM-20 "One register of municipal buildings" {
    budget: B2027
    sector: administration
    type: organisation
    class: efficiency
    status: proposed
    realisability: 2 "Data must be gathered from five offices"
    owner: "Head of Property"
    starts: 2027-01-01
    consulted: 2026-05-12
    summary: "Addresses, areas and use of all buildings are kept in one register."
    target group: "Employees who work with buildings"
    citizens: "Residents notice no difference."

    economy in 1.000 kr {
        years                              2027   2028   2029   2030  onward
        gain "Consultants"  cash service     80    120    125    125     125  note "Surveys that are bought today"
    }

    measure "Surveys bought" "a year" from 14 to 4 by 2028 source "Accounts"
    depends on: TEK-20
}

proposal TEK-20 "Joint contract for lifts and doors" {
    budget: B2027
    sector: technical-and-environment
    type: tendering
    class: efficiency
    status: proposed
    realisability: 1 "The neighbour has done it twice"
    owner: "Head of Property"
    starts: 2027-01-01
    consulted: 2026-05-12
    summary: "Service of all lifts and doors is put out to tender as one contract."
    target group: "Users of municipal buildings"
    citizens: "Lifts and doors are serviced as often as today."

    economy in 1.000 kr {
        years                                    2027   2028   2029   2030  onward
        gain "Service contracts"  cash service    150    210    215    215     215  note "Prices of a neighbouring municipality"
    }

    measure "Price of a service visit" "kr" from 1.450 to 1.150 by 2028 source "Invoices"
    depends on: ADM-20
}
`,
        passing: `budget B2027 "Efficiencies 2027-2030" {
    years: 2027..2030
    unit: 1.000 kr
    prices: 2027
}

proposal ADM-20 "One register of municipal buildings" {
    budget: B2027
    sector: administration
    type: organisation
    class: efficiency
    status: proposed
    realisability: 2 "Data must be gathered from five offices"
    owner: "Head of Property"
    starts: 2027-01-01
    consulted: 2026-05-12
    summary: "Addresses, areas and use of all buildings are kept in one register."
    target group: "Employees who work with buildings"
    citizens: "Residents notice no difference."

    economy in 1.000 kr {
        years                              2027   2028   2029   2030  onward
        gain "Consultants"  cash service     80    120    125    125     125  note "Surveys that are bought today"
    }

    measure "Surveys bought" "a year" from 14 to 4 by 2028 source "Accounts"
}

proposal TEK-20 "Joint contract for lifts and doors" {
    budget: B2027
    sector: technical-and-environment
    type: tendering
    class: efficiency
    status: proposed
    realisability: 1 "The neighbour has done it twice"
    owner: "Head of Property"
    starts: 2027-01-01
    consulted: 2026-05-12
    summary: "Service of all lifts and doors is put out to tender as one contract."
    target group: "Users of municipal buildings"
    citizens: "Lifts and doors are serviced as often as today."

    economy in 1.000 kr {
        years                                    2027   2028   2029   2030  onward
        gain "Service contracts"  cash service    150    210    215    215     215  note "Prices of a neighbouring municipality"
    }

    measure "Price of a service visit" "kr" from 1.450 to 1.150 by 2028 source "Invoices"
    depends on: ADM-20
}
`,
    },
    message: ({ ring }) => ({
        da:
            ring.length === 2
                ? `'${ring[0]}' afhænger af sig selv. Fjern henvisningen.`
                : `Forslagene venter på hinanden: ${way(ring)}. Ingen af dem kan begynde; fjern 'afhænger af' i det, der skal komme først.`,
        en:
            ring.length === 2
                ? `'${ring[0]}' depends on itself. Remove the reference.`
                : `The proposals wait for each other: ${way(ring)}. None can begin; take 'depends on' out of the one that must come first.`,
    }),
    checks: { workspace: ringsIn },
});

const mostShown = 9;

/** A long ring is named by its ends. */
function way(ring: readonly string[]): string {
    const shown = ring.length <= mostShown ? ring : [...ring.slice(0, mostShown - 2), '…', ...ring.slice(-1)];
    return shown.join(' → ');
}

type Needs = ReadonlyMap<string, readonly string[]>;

function ringsIn(workspace: Workspace): readonly Found[] {
    const needing = workspace.proposals.filter(({ written }) => written.dependsOn.length > 0).filter(isClear(workspace));
    const proposals = new Map(needing.map((proposal) => [proposal.written.id.name, proposal]));
    const needs: Needs = new Map(
        [...proposals].map(([id, { written }]) => [id, written.dependsOn.map((target) => target.name).filter((name) => proposals.has(name))]),
    );
    return tangles(needs).flatMap((tangle) => {
        const ring = ringThrough([...tangle].sort()[0] ?? '', tangle, needs);
        const first = proposals.get(ring[0] ?? '');
        const target = first?.written.dependsOn.find(({ name }) => name === ring[1]);
        if (first === undefined || target === undefined) return [];
        const { start, end } = target;
        return [{ span: { start, end }, data: { ring }, path: first.path, proposal: first.written.id.name }];
    });
}

/** Where several have one id, nobody knows which is meant. */
function isClear(workspace: Workspace): (proposal: Proposal) => boolean {
    return ({ written }) => written.status !== 'dropped' && workspace.proposalsOf(written.id.name).length === 1;
}

/**
 * The groups in which each proposal can be reached from each other, by Tarjan's algorithm with a stack of its own: a chain of
 * proposals may be longer than calls can be deep. A proposal by itself is one only where it needs itself.
 */
function tangles(needs: Needs): readonly (readonly string[])[] {
    const order = new Map<string, number>();
    const lowest = new Map<string, number>();
    const open: string[] = [];
    const isOpen = new Set<string>();
    const found: string[][] = [];
    const lower = (id: string, to: number | undefined) => void lowest.set(id, Math.min(lowest.get(id) ?? 0, to ?? 0));
    const enter = (id: string) => {
        order.set(id, order.size);
        lowest.set(id, order.size - 1);
        open.push(id);
        isOpen.add(id);
        return { id, next: 0 };
    };
    const close = (id: string) => {
        const members = open.splice(open.lastIndexOf(id));
        for (const member of members) isOpen.delete(member);
        if (members.length > 1 || needs.get(id)?.includes(id) === true) found.push(members);
    };
    for (const start of needs.keys()) {
        const path = order.has(start) ? [] : [enter(start)];
        for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
            const needed = needs.get(at.id)?.[at.next++];
            if (needed !== undefined) {
                if (!order.has(needed)) path.push(enter(needed));
                else if (isOpen.has(needed)) lower(at.id, order.get(needed));
                continue;
            }
            path.pop();
            if (lowest.get(at.id) === order.get(at.id)) close(at.id);
            const before = path.at(-1);
            if (before !== undefined) lower(before.id, lowest.get(at.id));
        }
    }
    return found;
}

/** The shortest way from a proposal back to itself within its group, its own id at both ends. */
function ringThrough(first: string, tangle: readonly string[], needs: Needs): readonly string[] {
    const members = new Set(tangle);
    const reachedFrom = new Map<string, string>();
    const queue = [first];
    for (const id of queue) {
        for (const needed of needs.get(id) ?? []) {
            if (!members.has(needed) || reachedFrom.has(needed)) continue;
            reachedFrom.set(needed, id);
            if (needed === first) return wayBack(first, reachedFrom);
            queue.push(needed);
        }
    }
    return [];
}

function wayBack(first: string, reachedFrom: ReadonlyMap<string, string>): readonly string[] {
    const ring = [first];
    let at = reachedFrom.get(first);
    while (at !== undefined && at !== first) {
        ring.unshift(at);
        at = reachedFrom.get(at);
    }
    return [first, ...ring];
}
