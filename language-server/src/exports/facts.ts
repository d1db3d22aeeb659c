import { type Decimal, decimalString } from '../model/decimal.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Registers } from '../model/registers.ts';
import type { Workspace } from '../model/workspace.ts';
import type { RegisterName, Target, Unit, WrittenAmount } from '../model/written.ts';

/** A reference of the form in the words of its register; a committee or account given as text has no id. */
export interface Filed {
    readonly id: string | null;
    readonly label: string;
}

export interface Filing {
    readonly sectors: readonly Filed[];
    readonly types: readonly Filed[];
    readonly tracks: readonly Filed[];
    readonly committees: readonly Filed[];
    readonly accounts: readonly Filed[];
}

export function filingOf(proposal: Proposal, workspace: Workspace): Filing {
    const registers = workspace.registersFor(proposal.budget);
    const { sectors, types, tracks, committees, accounts } = proposal.written;
    return {
        sectors: filed(sectors, 'sector', registers),
        types: filed(types, 'type', registers),
        tracks: filed(tracks, 'track', registers),
        committees: filed(committees, 'committee', registers),
        accounts: filed(accounts, 'account', registers),
    };
}

function filed(targets: readonly Target[], register: RegisterName, registers: Registers): readonly Filed[] {
    return targets.map(({ name, quoted }) => {
        const entry = registers.find(register, name);
        return { id: entry?.id.name ?? (quoted ? null : name), label: registers.label(register, name) };
    });
}

export function labelsOf(filing: readonly Filed[]): string {
    return filing.map((each) => each.label).join(', ');
}

/** The price levels of a proposal's tables, each once, in their order. */
export function priceLevelsOf(proposal: Proposal): readonly number[] {
    return [...new Set(proposal.blocks.flatMap((block) => (block.dimension === 'money' ? (block.prices ?? []) : [])))];
}

/** A unit as the language writes it; null for none. */
export function unitText(unit: Unit | null): string | null {
    if (unit === null) return null;
    switch (unit.kind) {
        case 'money':
            return moneyUnits[unit.power] ?? 'kr';
        case 'percent':
            return '%';
        case 'word':
            return unit.word;
        default:
            return unit.kind;
    }
}

const moneyUnits: Readonly<Record<number, string>> = { 0: 'kr', 3: '1.000 kr', 6: 'mio. kr', 9: 'mia. kr' };

/** A written number with a point, or null for an open end: `decimalText({ mantissa: 25n, decimals: 1 })` is `2.5`. */
export function decimalText(decimal: Decimal | null): string | null {
    return decimal === null ? null : decimalString(decimal.mantissa, decimal.decimals);
}

export interface Quantity {
    readonly low: number | null;
    readonly high: number | null;
    readonly approximate: boolean;
    readonly unit: string | null;
}

/** A number of a measure or a field that is no money: it enters no sum, so that a double holds it. */
export function quantityOf({ low, high, approximate, unit }: WrittenAmount): Quantity {
    const value = (end: Decimal | null) => (end === null ? null : Number(decimalText(end)));
    return { low: value(low), high: value(high), approximate, unit: unitText(unit) };
}

/** Texts on one line, for cells and headings: line breaks and control characters are blanks. */
export function oneLine(text: string): string {
    return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
