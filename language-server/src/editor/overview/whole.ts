import type { Catalogue } from '../../model/catalogue.ts';
import { type Overview, overviewOf } from '../../model/overview.ts';
import type { Workspace } from '../../model/workspace.ts';

/** A catalogue is summed anew whenever a file changes: until then its overview is the same. */
const known = new WeakMap<Catalogue, Overview>();

export function wholeOverview(catalogue: Catalogue, workspace: Workspace): Overview {
    const overview = known.get(catalogue) ?? overviewOf(catalogue, workspace);
    known.set(catalogue, overview);
    return overview;
}
