import type { Budget } from '../../model/budget.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Localised } from '../../rules/define.ts';
import { words } from './words.ts';

const without = { da: '', en: '' };

/** Whether proposals count towards their budgets, in words; none where there is no budget. */
export class Standings {
    private readonly budgets: ReadonlySet<Budget>;
    private readonly counted: ReadonlySet<Proposal>;
    private readonly excluded: ReadonlySet<Proposal>;

    constructor(catalogues: readonly Catalogue[]) {
        this.budgets = new Set(catalogues.map(({ budget }) => budget));
        this.counted = new Set(catalogues.flatMap(({ counted }) => counted));
        this.excluded = new Set(catalogues.flatMap(({ excluded }) => excluded));
    }

    of(proposal: Proposal): Localised {
        if (proposal.budget === null || !this.budgets.has(proposal.budget)) return without;
        if (this.counted.has(proposal)) return words.yes;
        return this.excluded.has(proposal) ? words.excluded : words.no;
    }
}
