import type { ExportedCell, ExportedLine, ExportedProposal } from '../../json/export-shape.ts';
import { kroner } from '../../json/profile-json.ts';
import type { ProposalJson } from '../../json/shapes.ts';
import { type Amount, type Dimension, scaleOf, unitName } from '../../model/amount.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { Measure, WrittenShare } from '../../model/written.ts';
import { decimalText, filingOf, priceLevelsOf, quantityOf } from '../facts.ts';
import { type Line, type LineCell, linesOf } from '../lines.ts';

/** What the form says of a proposal, beside its derived figures. */
export function proposalFacts(proposal: Proposal, workspace: Workspace): Omit<ExportedProposal, keyof ProposalJson> {
    const { written } = proposal;
    const { sectors, types, tracks, committees, accounts } = filingOf(proposal, workspace);
    const { realisability, affected } = written;
    return {
        budget: written.budget?.name ?? null,
        sectors: [...sectors],
        types: [...types],
        tracks: [...tracks],
        committees: [...committees],
        accounts: [...accounts],
        class: written.class?.value ?? null,
        shares: (written.class?.shares ?? []).map(shareOf),
        status: written.status,
        realisability: realisability === null ? null : { low: realisability.low, high: realisability.high, reason: realisability.reason },
        ...textsOf(proposal),
        starts: written.starts?.first ?? null,
        ends: written.ends?.last ?? null,
        consulted: written.consulted?.first ?? null,
        baseBudget: moneyOf(proposal.baseBudget),
        affected: affected?.kind === 'amount' ? quantityOf(affected) : null,
        priceLevels: [...priceLevelsOf(proposal)],
        measures: written.measures.map(measureOf),
        relations: relationsOf(proposal),
        lines: linesOf(proposal).map(lineJson),
    };
}

function textsOf({ written }: Proposal) {
    const { owner, contact, financing, summary, description, target_group, citizens, staff, effects, barriers, risks } = written.texts;
    return {
        owner: owner?.text ?? null,
        contact: contact?.text ?? null,
        financing: financing?.text ?? null,
        summary: summary?.text ?? null,
        description: description?.text ?? null,
        targetGroup: target_group?.text ?? null,
        citizens: citizens?.text ?? null,
        staff: staff?.text ?? null,
        effects: effects?.text ?? null,
        barriers: barriers?.text ?? null,
        risks: risks?.text ?? null,
    };
}

function shareOf({ class: value, share, argument }: WrittenShare) {
    const percent = share.kind === 'amount' ? decimalText(share.low ?? share.high) : null;
    return { class: value, percent: percent === null ? null : Number(percent), argument: argument?.text ?? null };
}

function relationsOf({ written, overlaps }: Proposal) {
    return {
        dependsOn: written.dependsOn.map((target) => target.name),
        excludes: written.excludes.map((target) => target.name),
        overlaps: written.overlaps.map((overlap, index) => ({ proposal: overlap.target.name, perYear: moneyOf(overlaps[index] ?? null) })),
    };
}

function measureOf({ label, unit, values, deadline, source, note }: Measure) {
    const measured = values.flatMap(({ kind, value, date }) =>
        value.kind === 'amount' ? [{ kind, ...quantityOf(value), date: date?.first ?? null }] : [],
    );
    return { label, unit, values: measured, by: deadline?.last ?? null, source, note };
}

function lineJson(line: Line): ExportedLine {
    const { cells, dimension, flows: _, ...rest } = line;
    return { ...rest, cells: cells.map((cell) => cellJson(cell, dimension)) };
}

function cellJson({ column, year, relative, value }: LineCell, dimension: Dimension): ExportedCell {
    const unit = unitName[dimension];
    const place = { column, year, relative, state: value.state };
    if (value.state !== 'stated') return { ...place, amount: null, low: null, high: null, approximate: false, unit };
    const { amount, low, high } = value;
    const number = (minor: bigint | null) => (minor === null ? null : Number(minor) / 10 ** scaleOf[dimension]);
    return { ...place, amount: number(amount.counted), low: number(low), high: number(high), approximate: amount.approximate, unit };
}

function moneyOf(amount: Amount | null) {
    if (amount === null) return null;
    return { amount: kroner(amount.counted), low: kroner(amount.low), high: kroner(amount.high), approximate: amount.approximate };
}
