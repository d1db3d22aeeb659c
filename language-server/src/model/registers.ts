import type { RegisterEntry, RegisterName } from './written.ts';

/** Sectors, types, tracks, committees and accounts by id, alias and label. */
export class Registers {
    private readonly entries = new Map<string, RegisterEntry>();

    constructor(entries: Iterable<RegisterEntry>) {
        for (const entry of entries) {
            for (const name of [entry.id.name, ...entry.aliases]) this.entries.set(keyOf(entry.register, name), entry);
        }
    }

    find(register: RegisterName, id: string): RegisterEntry | null {
        return this.entries.get(keyOf(register, id)) ?? null;
    }

    /** What people read: the label of an entry, or the id where there is none. */
    label(register: RegisterName, id: string): string {
        return this.find(register, id)?.label ?? id;
    }

    all(register: RegisterName): readonly RegisterEntry[] {
        return [...new Set(this.entries.values())].filter((entry) => entry.register === register);
    }
}

function keyOf(register: RegisterName, name: string): string {
    return `${register} ${name}`;
}
