import { endOfWord, isLetter } from '../language/characters.ts';
import type { RegisterName } from '../model/written.ts';
import type { Project } from '../project.ts';
import { assumptionSeen, type Declaration } from './names.ts';
import type { Use } from './references.ts';

/** A letter first, then letters, digits, `-`, `_` and inner points. */
export function isId(name: string): boolean {
    return isLetter(name.charCodeAt(0)) && endOfWord(name, 0) === name.length;
}

/** What has the new name already, or would be meant by it in one of the places; null where the name is free. */
export function clashOf(project: Project, { kind, id, uri }: Declaration, uses: readonly Use[], name: string): Declaration['kind'] | null {
    switch (kind) {
        case 'proposal':
            return project.workspace.hasProposal(name) ? kind : null;
        case 'budget':
            return project.workspace.budgetsOf(name).length > 0 ? kind : null;
        case 'assumption':
            return isSeen(project, [...uses.map((use) => ({ uri: use.uri, start: use.name.start })), { uri: uri ?? '', start: id.start }], name)
                ? kind
                : null;
        // The subject of a stated total is a sector or a committee: neither may take the place of the other.
        case 'sector':
        case 'committee':
            return takenIn(project, ['sector', 'committee'], name);
        default:
            return takenIn(project, [kind], name);
    }
}

function isSeen(project: Project, places: readonly { readonly uri: string; readonly start: number }[], name: string): boolean {
    return places.some(({ uri, start }) => {
        const file = project.writtenOf(uri);
        return file !== undefined && assumptionSeen(project, file, start, name).length > 0;
    });
}

/** Ids and aliases of the registers in force: those that ship with the product count where any budget uses them. */
function takenIn(project: Project, kinds: readonly RegisterName[], name: string): RegisterName | null {
    const { workspace } = project;
    const budgets = workspace.budgets.length === 0 ? [null] : workspace.budgets;
    const registers = new Set(budgets.map((budget) => workspace.registersFor(budget)));
    return kinds.find((kind) => [...registers].some((each) => each.find(kind, name) !== null)) ?? null;
}
