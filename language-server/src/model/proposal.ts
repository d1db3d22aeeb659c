import type { Amount } from './amount.ts';
import { lookupIn } from './assumptions.ts';
import type { Budget } from './budget.ts';
import { type Flow, flowsOf } from './flows.ts';
import { Recent } from './recent.ts';
import { checkBlock, type StatedCheck } from './stated.ts';
import { type Block, CellReader, resolveBlock } from './table.ts';
import type { Problem, ProblemData, Span, WrittenAmount, WrittenAssumption, WrittenProposal, WrittenUnreadable } from './written.ts';

/** One plan of a proposal: the first that counts, or another it is compared with. */
export interface Scenario {
    readonly name: string | null;
    readonly blocks: readonly Block[];
    readonly flows: readonly Flow[];
}

/** A proposal with its names and amounts resolved; everything derived from it starts here. */
export interface Proposal {
    readonly path: string;
    readonly written: WrittenProposal;
    readonly budget: Budget | null;
    readonly blocks: readonly Block[];
    /** The first counts; empty where no block holds money. */
    readonly scenarios: readonly Scenario[];
    /** Names of the blocks that are parts of the first scenario. */
    readonly parts: readonly string[];
    readonly checks: readonly StatedCheck[];
    readonly baseBudget: Amount | null;
    /** What each declared overlap takes off a year, by its place in the text; null without an amount. */
    readonly overlaps: readonly (Amount | null)[];
    readonly problems: readonly Problem[];
}

/** Enough for what is looked at together: a figure is worked out within one proposal, and what others ask of it is remembered. */
const mostResolved = 512;
const resolutions = new Recent<ResolvedProposal, Resolution>(mostResolved);

/** A program that looks at everything once and ends may keep more than an editor that stays. */
export function keepResolved(most: number): void {
    resolutions.most = most;
}

interface Resolution extends Pick<Proposal, 'blocks' | 'scenarios' | 'parts' | 'baseBudget' | 'overlaps' | 'problems'> {
    checks?: readonly StatedCheck[];
}

/** A proposal within its budget and the assumptions of its file; its amounts are resolved when they are asked for. */
export class ResolvedProposal implements Proposal {
    readonly path: string;
    readonly written: WrittenProposal;
    readonly budget: Budget | null;
    private readonly fileAssumptions: readonly WrittenAssumption[];

    constructor(path: string, written: WrittenProposal, budget: Budget | null, fileAssumptions: readonly WrittenAssumption[]) {
        this.path = path;
        this.written = written;
        this.budget = budget;
        this.fileAssumptions = fileAssumptions;
    }

    get blocks(): Proposal['blocks'] {
        return this.resolution.blocks;
    }

    get scenarios(): Proposal['scenarios'] {
        return this.resolution.scenarios;
    }

    get parts(): Proposal['parts'] {
        return this.resolution.parts;
    }

    get checks(): readonly StatedCheck[] {
        const { resolution } = this;
        resolution.checks ??= resolution.blocks.flatMap(checkBlock);
        return resolution.checks;
    }

    get baseBudget(): Proposal['baseBudget'] {
        return this.resolution.baseBudget;
    }

    get overlaps(): Proposal['overlaps'] {
        return this.resolution.overlaps;
    }

    get problems(): Proposal['problems'] {
        return this.resolution.problems;
    }

    /** Lets go of what was worked out: the text before it has changed, and with it the offsets that its figures carry, or it is not there any more. */
    moved(): void {
        resolutions.forget(this);
    }

    private get resolution(): Resolution {
        return resolutions.get(this, () => resolve(this.written, this.budget, this.fileAssumptions));
    }
}

function resolve(written: WrittenProposal, budget: Budget | null, fileAssumptions: readonly WrittenAssumption[]): Resolution {
    const problems: Problem[] = [...written.problems];
    const report = (code: string, span: Span, data: ProblemData) => void problems.push({ code, span: { start: span.start, end: span.end }, data });
    const lookup = lookupIn([written.assumptions, budget?.written.assumptions ?? [], fileAssumptions]);
    const blocks = written.economies.map((economy) =>
        resolveBlock(economy, {
            unit: budget?.written.unit ?? null,
            years: budget?.written.years ?? [],
            prices: budget?.written.prices ?? null,
            starts: written.starts,
            lookup,
            yearsUnreadable: budget !== null && budget.written.yearsSpan !== null && budget.written.years.length === 0,
            report,
        }),
    );
    const scenarios = scenariosOf(blocks, anchorOf(written, budget), written);
    const parts = blocks.filter((block) => block.written.part).map((block, index) => block.written.label ?? String(index + 1));
    const fields = new CellReader(budget?.written.unit ?? null, { lookup, report });
    return {
        blocks,
        scenarios,
        parts,
        baseBudget: fieldAmount(written.baseBudget, fields),
        overlaps: written.overlaps.map((overlap) => fieldAmount(overlap.amount, fields)),
        problems,
    };
}

/** The year of a table that states only onward: that of `starts`, else the budget's first, else year 1. */
function anchorOf(written: WrittenProposal, budget: Budget | null): number {
    return written.starts?.year ?? budget?.written.years[0] ?? 1;
}

function scenariosOf(blocks: readonly Block[], anchor: number, written: WrittenProposal): readonly Scenario[] {
    const money = blocks.filter((block) => block.dimension === 'money');
    const parts = money.filter((block) => block.written.part);
    const others = money.filter((block) => !block.written.part).map((block) => [block]);
    const plans = parts.length > 0 ? [parts, ...others] : others;
    return plans.map((plan) => {
        const [first] = plan;
        const usable = plan.some((block) => !block.relative) ? plan.filter((block) => !block.relative) : plan;
        const name = first === undefined || first.written.part ? null : first.written.label;
        return { name, blocks: plan, flows: usable.flatMap((block) => flowsOf(block, anchor, written.ends)) };
    });
}

function fieldAmount(written: WrittenAmount | WrittenUnreadable | null, reader: CellReader): Amount | null {
    const cell = written === null ? null : reader.read(written, 'money');
    return cell?.kind === 'amount' ? cell.amount : null;
}
