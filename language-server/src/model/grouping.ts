import type { Proposal } from './proposal.ts';
import type { Registers } from './registers.ts';
import type { RegisterName, Target } from './written.ts';

/** What a catalogue can be divided by. */
export const groupings = ['sector', 'committee', 'class', 'realisability', 'status'] as const;
export type Grouping = (typeof groupings)[number];

/** One part of a catalogue; the key is the id of a register, a text, or a word of the language, null for those that say nothing. */
export interface GroupName {
    readonly key: string | null;
    /** What people read where a register or a text gives it; null where the key is a word of the language. */
    readonly label: string | null;
}

const unsaid: GroupName = { key: null, label: null };

type Groups = Readonly<Record<Grouping, readonly GroupName[]>>;

const known = new WeakMap<Registers, WeakMap<Proposal, Groups>>();

/** The parts that a proposal belongs to: more than one only where it is filed under several sectors or committees. */
export function groupsOf(proposal: Proposal, registers: Registers): Groups {
    const all = known.get(registers) ?? new WeakMap<Proposal, Groups>();
    known.set(registers, all);
    const groups = all.get(proposal) ?? namesOf(proposal, registers);
    all.set(proposal, groups);
    return groups;
}

function namesOf({ written }: Proposal, registers: Registers): Groups {
    const said = (key: string | undefined): readonly GroupName[] => [key === undefined ? unsaid : { key, label: null }];
    return {
        sector: filed(written.sectors, 'sector', registers),
        committee: filed(written.committees, 'committee', registers),
        class: said(written.class?.value),
        realisability: said(written.realisability === null ? undefined : realisabilityKey(written.realisability)),
        status: said(written.status ?? undefined),
    };
}

/** `2`, or `1..2` for a range. */
function realisabilityKey({ low, high }: { readonly low: number; readonly high: number }): string {
    return low === high ? String(low) : `${low}..${high}`;
}

/** By id or alias, a committee also by its label or text: the same place has one key, however it is named. */
function filed(targets: readonly Target[], register: RegisterName, registers: Registers): readonly GroupName[] {
    const byKey = new Map<string, GroupName>();
    for (const { name } of targets) {
        const label = registers.label(register, name);
        const key = register === 'committee' ? label : (registers.find(register, name)?.id.name ?? name);
        if (!byKey.has(key)) byKey.set(key, { key, label });
    }
    return byKey.size === 0 ? [unsaid] : [...byKey.values()];
}
