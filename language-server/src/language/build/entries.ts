import type * as ast from '../../generated/ast.ts';
import type {
    Measure,
    Named,
    Span,
    Status,
    Target,
    TextFieldName,
    WrittenAmount,
    WrittenAssumption,
    WrittenBudget,
    WrittenCell,
    WrittenClass,
    WrittenDate,
    WrittenOverlap,
    WrittenProposal,
    WrittenRealisability,
    WrittenStated,
    WrittenText,
    WrittenUnreadable,
} from '../../model/written.ts';
import { buildAmount, buildCell, buildDate, joined, unitOf, wholeNumber } from './amounts.ts';
import { buildEconomy, buildText, readYears } from './economy.ts';
import { buildClass, buildMeasure, buildStated, buildTarget } from './parts.ts';
import { headOf, keyOf, type Loose, nameOf, Problems, sourceOf, spanOf, spanOfProperty } from './tree.ts';

const budgetOnly = new Set([
    'municipality',
    'years',
    'unit',
    'prices',
    'payback',
    'discount_rate',
    'target',
    'carried_over',
    'decision',
    'registers',
    'stated_total',
    'stated_count',
]);
/** May stand several times in one proposal or budget. */
const repeatable = new Set(['stated_total', 'stated_count', 'depends_on', 'excludes', 'overlaps']);

type Member = Loose<ast.Member>;
type QuantityKey = 'realisability' | 'affected' | 'base_budget' | 'carried_over' | 'prices';
type DateKey = 'starts' | 'ends' | 'consulted' | 'decision';
type ReferenceKey = 'budget' | 'sector' | 'type' | 'track' | 'committee' | 'account' | 'depends_on' | 'excludes';

export function buildBudget(node: Loose<ast.Budget>, id: Named): WrittenBudget {
    const members = new Members('budget');
    members.readAll(node.members ?? []);
    return { ...spanOf(node), id, title: buildText(node.title), ...members.shared(), ...members.budget() };
}

export function buildProposal(node: Loose<ast.Proposal>, id: Named): WrittenProposal {
    const members = new Members('proposal');
    members.readAll(node.members ?? []);
    return members.proposal(node, id);
}

export function buildAssumption(node: Loose<ast.Assumption>, problems: Problems): WrittenAssumption | null {
    const name = nameOf(node);
    if (name === null || node.value === undefined) return null;
    const value = buildCell(node.value, problems);
    if (value.kind === 'empty') problems.add('invalid-value', value, { reason: 'assumption-without-value', name: name.name });
    const note = node.remarks?.find((remark) => keyOf(remark.kind, 'word') === 'note');
    return { ...spanOf(node), name, value, note: buildText(note?.text)?.text ?? null };
}

/** Reads the members of one budget or proposal in order; the first of two equal fields counts. */
class Members {
    private readonly problems = new Problems();
    private readonly seen = new Map<string, Span>();
    private readonly texts: Partial<Record<TextFieldName, WrittenText>> = {};
    private readonly targets: Partial<Record<ReferenceKey, Target[]>> = {};
    private readonly quantities: Partial<Record<QuantityKey, WrittenAmount | WrittenUnreadable>> = {};
    private readonly dates: Partial<Record<DateKey, WrittenDate | null>> = {};
    private readonly assumptions: WrittenAssumption[] = [];
    private readonly economies: WrittenProposal['economies'][number][] = [];
    private readonly measures: Measure[] = [];
    private readonly overlaps: WrittenOverlap[] = [];
    private readonly stated: WrittenStated[] = [];
    private class: WrittenClass | null = null;
    private status: Status | null = null;
    private ownRegisters = false;
    private realisability: WrittenRealisability | null = null;
    private years: readonly number[] = [];
    private target: readonly WrittenCell[] = [];
    private unit: WrittenBudget['unit'] = null;
    private prices: number | null = null;
    private payback: number | null = null;
    private discountRate: number | null = null;
    private readonly owner: 'budget' | 'proposal';

    constructor(owner: 'budget' | 'proposal') {
        this.owner = owner;
    }

    readAll(members: readonly Member[]): void {
        for (const member of members) this.read(member);
    }

    shared() {
        return { texts: this.texts, assumptions: this.assumptions, problems: this.problems.list };
    }

    budget() {
        return {
            years: this.years,
            yearsSpan: this.seen.get('years') ?? null,
            unit: this.unit,
            prices: this.prices,
            payback: this.payback,
            discountRate: this.discountRate,
            target: this.target,
            targetSpan: this.seen.get('target') ?? null,
            carriedOver: this.quantities.carried_over ?? null,
            decision: this.dates.decision ?? null,
            ownRegisters: this.ownRegisters,
            stated: this.stated,
        };
    }

    proposal(node: Loose<ast.Proposal>, id: Named): WrittenProposal {
        const [budget] = this.targets.budget ?? [];
        const { start, end } = spanOf(node);
        return {
            start,
            end,
            id,
            title: buildText(node.title),
            texts: this.texts,
            assumptions: this.assumptions,
            problems: this.problems.list,
            fields: new Set(this.seen.keys()),
            budget: budget ?? null,
            sectors: this.targets.sector ?? [],
            types: this.targets.type ?? [],
            tracks: this.targets.track ?? [],
            committees: this.targets.committee ?? [],
            accounts: this.targets.account ?? [],
            class: this.class,
            status: this.status,
            realisability: this.realisability,
            starts: this.dates.starts ?? null,
            ends: this.dates.ends ?? null,
            consulted: this.dates.consulted ?? null,
            baseBudget: this.quantities.base_budget ?? null,
            affected: this.quantities.affected ?? null,
            economies: this.economies,
            measures: this.measures,
            dependsOn: this.targets.depends_on ?? [],
            excludes: this.targets.excludes ?? [],
            overlaps: this.overlaps,
        };
    }

    private read(member: Member): void {
        switch (member.$type) {
            case 'Economy':
                if (this.belongsHere('economy', member)) this.economies.push(buildEconomy(member, this.problems));
                return;
            case 'Measure':
                if (this.belongsHere('measure', member)) this.measures.push(buildMeasure(member, this.problems));
                return;
            case 'Assumption': {
                const assumption = buildAssumption(member, this.problems);
                if (assumption !== null) this.assumptions.push(assumption);
                return;
            }
            default:
                return this.readField(member);
        }
    }

    private belongsHere(field: string, member: Member): boolean {
        const inBudget = budgetOnly.has(field);
        if (inBudget === (this.owner === 'budget')) return true;
        this.problems.add('syntax-error', headOf(member), { reason: 'misplaced-field', field, owner: this.owner });
        return false;
    }

    private readField(member: Member): void {
        const field = fieldOf(member);
        if (field === null || !this.belongsHere(field, member)) return;
        if (this.seen.has(field) && !repeatable.has(field)) {
            const { start, end } = spanOf(member);
            return this.problems.add('duplicate-field', headOf(member), { field, fixes: [[{ from: start, to: end, text: '' }]] });
        }
        this.seen.set(field, headOf(member));
        this.readValue(field, member);
    }

    private readValue(field: string, member: Member): void {
        switch (member.$type) {
            case 'TextField':
                return this.readText(field as TextFieldName, member);
            case 'ReferenceField':
                return this.readTargets(field as ReferenceKey, member.targets ?? []);
            case 'ClassField':
                this.class = buildClass(member, this.problems);
                return;
            case 'WordField':
                return this.readWord(field, member);
            case 'DateField':
                this.dates[field as DateKey] = buildDate(member.date, this.problems);
                return;
            case 'QuantityField':
                return this.readQuantity(field as QuantityKey, member);
            case 'AmountsField':
                return this.readAmounts(field, member);
            case 'StatedField':
                this.stated.push(buildStated(member, this.problems));
                return;
            case 'UnitField':
                this.unit = unitOf(joined(member.unit));
                return;
            case 'PeriodField':
                this.payback = this.whole(member.years, 1, 30, 'payback');
                return;
            case 'RateField':
                this.discountRate = this.rate(member.rate);
                return;
            case 'Overlaps':
                for (const overlap of member.overlaps ?? []) this.readOverlap(overlap);
                return;
        }
    }

    private readText(field: TextFieldName, node: Loose<ast.TextField>): void {
        const text = buildText(node.text);
        if (text !== null) this.texts[field] = text;
    }

    private readTargets(field: ReferenceKey, nodes: readonly Loose<ast.Target>[]): void {
        const targets: Target[] = [];
        for (const node of nodes) {
            const target = buildTarget(node);
            if (target !== null) targets.push(target);
        }
        const before = this.targets[field];
        this.targets[field] = before === undefined ? targets : [...before, ...targets];
        const quotable = field === 'committee' || field === 'account';
        const quoted = quotable ? undefined : targets.find((target) => target.quoted);
        if (quoted !== undefined) this.problems.add('syntax-error', quoted, { reason: 'id-expected', field, found: quoted.name });
        const [, second] = targets;
        if (field === 'budget' && second !== undefined) this.problems.add('syntax-error', second, { reason: 'one-budget', found: second.name });
    }

    private readWord(field: string, node: Loose<ast.WordField>): void {
        if (field === 'registers') this.ownRegisters = node.word !== undefined;
        const status = keyOf<Status>(node.word, 'status');
        if (field === 'status' && status !== null) this.status = status;
        if (node.word !== undefined && (field === 'status') !== (status !== null)) {
            this.problems.add('syntax-error', spanOfProperty(node, 'word'), { reason: 'wrong-word', field, found: node.word });
        }
    }

    private readQuantity(field: QuantityKey, node: Loose<ast.QuantityField>): void {
        const amount = buildAmount(node.quantity, this.problems);
        if (field === 'prices') this.prices = wholeNumber(amount, 1900, 2200, 'price-level', this.problems);
        else if (field === 'realisability') this.realisability = this.buildRealisability(amount, buildText(node.note)?.text ?? null);
        else this.quantities[field] = amount;
    }

    private buildRealisability(amount: WrittenAmount | WrittenUnreadable, reason: string | null): WrittenRealisability | null {
        if (amount.kind === 'unreadable') return null;
        const low = amount.low === null ? 1 : Number(amount.low.mantissa) / 10 ** amount.low.decimals;
        const high = amount.high === null ? 3 : Number(amount.high.mantissa) / 10 ** amount.high.decimals;
        if (low < 1 || high > 3) {
            this.problems.add('invalid-value', amount, { reason: 'realisability' });
            return null;
        }
        return { start: amount.start, end: amount.end, low, high, reason };
    }

    private readAmounts(field: string, node: Loose<ast.AmountsField>): void {
        const cells = node.cells ?? [];
        if (field === 'target') {
            this.target = cells.map((cell) => buildCell(cell, this.problems));
            return;
        }
        this.years = cells.flatMap((cell) => {
            const value = cell.$type === 'Amount' ? cell.value : undefined;
            if (value !== undefined) return readYears(value, spanOf(cell), this.problems);
            this.problems.add('invalid-value', spanOf(cell), { reason: 'year', text: sourceOf(cell) });
            return [];
        });
    }

    private readOverlap(node: Loose<ast.Overlap>): void {
        const target = buildTarget(node.target);
        if (target === null) return;
        this.overlaps.push({ ...spanOf(node), target, amount: node.amount === undefined ? null : buildAmount(node.amount, this.problems) });
    }

    private whole(node: Loose<ast.Amount> | undefined, least: number, most: number, reason: string): number | null {
        return node === undefined ? null : wholeNumber(buildAmount(node, this.problems), least, most, reason, this.problems);
    }

    private rate(node: Loose<ast.Amount> | undefined): number | null {
        if (node === undefined) return null;
        const amount = buildAmount(node, this.problems);
        if (amount.kind === 'unreadable' || amount.low === null) return null;
        if (amount.unit?.kind !== 'percent') this.problems.add('unit-mismatch', amount, { expected: 'percent', found: amount.unit?.kind ?? 'none' });
        const rate = Number(amount.low.mantissa) / 10 ** amount.low.decimals / 100;
        if (rate >= 0 && rate < 1) return rate;
        this.problems.add('invalid-value', amount, { reason: 'rate' });
        return null;
    }
}

/** The key of the field that a member is, whatever language it is written in. */
function fieldOf(member: Member): string | null {
    switch (member.$type) {
        case 'ClassField':
            return 'class';
        case 'UnitField':
            return 'unit';
        case 'PeriodField':
            return 'payback';
        case 'RateField':
            return 'discount_rate';
        case 'Overlaps':
            return 'overlaps';
        default:
            return keyOf((member as { readonly key?: string | undefined }).key, 'field');
    }
}
