import { languageOfSpelling } from '@provenu/grammar/keywords.ts';
import type { Column, Economy, EconomyLine, Group, Header, Row, StatedPayback, StatedReturn, Text } from '../../generated/ast.ts';
import type {
    Area,
    Liquidity,
    Span,
    WrittenColumn,
    WrittenEconomy,
    WrittenGroup,
    WrittenKeyFigure,
    WrittenRow,
    WrittenText,
} from '../../model/written.ts';
import { rowKinds } from '../../model/written.ts';
import { buildAmount, buildCell, joined, readAmountText, unitOf, wholeNumber } from './amounts.ts';
import { contentOf, lineStartsOf } from './texts.ts';
import { headOf, keyOf, type Loose, type Problems, spanOf } from './tree.ts';

const mostColumns = 60;

export function buildText(node: Loose<Text> | undefined): WrittenText | null {
    if (node?.value === undefined) return null;
    const text = contentOf(node.value);
    const { start, end } = spanOf(node);
    if (!text.includes('\n')) return { text, start, end };
    const lineStarts = lineStartsOf(node.value, text);
    return lineStarts === null ? { text, start, end } : { text, start, end, lineStarts };
}

export function buildEconomy(node: Loose<Economy>, problems: Problems): WrittenEconomy {
    const table = new Table(problems);
    table.addLines(node.lines ?? [], null);
    const prices = node.prices === undefined ? null : wholeNumber(buildAmount(node.prices, problems), 1900, 2200, 'price-level', problems);
    const { start, end } = spanOf(node);
    return {
        start,
        end,
        label: buildText(node.label)?.text ?? null,
        part: node.part === true,
        unit: unitOf(joined(node.unit)),
        prices,
        columns: table.columns,
        header: table.header,
        headerUnreadable: table.headerUnreadable,
        rows: table.rows,
        groups: table.groups,
        keyFigures: table.keyFigures,
        head: headOf(node),
    };
}

/** Flattens the lines of one block: rows keep their order and know their group. */
class Table {
    columns: WrittenColumn[] | null = null;
    header: Span | null = null;
    headerUnreadable = false;
    readonly rows: WrittenRow[] = [];
    readonly groups: WrittenGroup[] = [];
    readonly keyFigures: WrittenKeyFigure[] = [];
    private readonly problems: Problems;

    constructor(problems: Problems) {
        this.problems = problems;
    }

    addLines(lines: readonly Loose<EconomyLine>[], group: number | null): void {
        for (const line of lines) this.addLine(line, group);
    }

    private addLine(line: Loose<EconomyLine>, group: number | null): void {
        switch (line.$type) {
            case 'Header':
                return this.addHeader(line);
            case 'Group':
                return this.addGroup(line, group);
            case 'Row':
                return this.addRow(line, group);
            case 'StatedPayback':
            case 'StatedReturn':
                return this.addKeyFigure(line);
        }
    }

    private addHeader(node: Loose<Header>): void {
        if (this.columns !== null) return this.problems.add('duplicate-field', headOf(node), { field: 'years' });
        this.header = spanOf(node);
        const before = this.problems.list.length;
        const columns: WrittenColumn[] = [];
        for (const column of node.columns ?? []) columns.push(...buildColumn(column, this.problems));
        this.columns = columns.slice(0, mostColumns);
        this.headerUnreadable = this.problems.list.length > before;
        const misplaced = this.columns.find((column, index, all) => {
            return (column.kind === 'setup' && index > 0) || (column.kind === 'onward' && index < all.length - 1);
        });
        if (misplaced !== undefined) this.problems.add('unsorted-years', misplaced, { column: misplaced.kind });
    }

    private addGroup(node: Loose<Group>, parent: number | null): void {
        const index = this.groups.length;
        this.groups.push({ ...spanOf(node), label: buildText(node.label)?.text ?? '', parent });
        this.addLines(node.lines ?? [], index);
    }

    private addRow(node: Loose<Row>, group: number | null): void {
        const kind = keyOf<WrittenRow['kind']>(node.kind, 'line');
        if (kind === null) return;
        const modifiers = node.modifiers === undefined || node.modifiers.length === 0 ? none : modifiersOf(node.modifiers);
        const label = buildText(node.label);
        if (label === null && !node.actual && (rowKinds as readonly string[]).includes(kind)) {
            this.problems.add('syntax-error', headOf(node), { reason: 'row-without-label', found: node.kind ?? kind });
        }
        const { start, end } = spanOf(node);
        this.rows.push({
            start,
            end,
            kind,
            actual: node.actual === true,
            label,
            liquidity: modifiers.find(isLiquidity) ?? 'cash',
            area: modifiers.find(isArea) ?? null,
            oneOff: modifiers.includes('one-off'),
            stepwise: modifiers.includes('stepwise'),
            group,
            cells: (node.cells ?? []).map((cell) => buildCell(cell, this.problems)),
            sum: node.sum === undefined ? null : buildCell(node.sum, this.problems),
            note: buildText(node.note)?.text ?? null,
            head: headOf(node),
            language: languageOfSpelling(node.kind ?? ''),
        });
    }

    private addKeyFigure(node: Loose<StatedPayback> | Loose<StatedReturn>): void {
        const value = buildAmount(node.value, this.problems);
        if (node.$type === 'StatedPayback') {
            this.keyFigures.push({ ...spanOf(node), of: 'payback', basis: null, value });
            return;
        }
        const basis = keyOf(node.basis, 'word') === 'gross' ? 'gross' : 'net';
        this.keyFigures.push({ ...spanOf(node), of: 'return', basis, value });
    }
}

const none: readonly string[] = [];

function modifiersOf(nodes: NonNullable<Loose<Row>['modifiers']>): readonly string[] {
    return nodes.flatMap((modifier) => keyOf<string>(modifier.word, 'word') ?? []);
}

function isLiquidity(word: string): word is Liquidity {
    return word === 'noncash' || word === 'avoided';
}

function isArea(word: string): word is Area {
    return word === 'service' || word === 'capital' || word === 'transfers';
}

function buildColumn(node: Loose<Column>, problems: Problems): readonly WrittenColumn[] {
    const span = spanOf(node);
    if (node.special !== undefined) {
        return [{ kind: keyOf<'setup' | 'onward'>(node.special, 'word') ?? 'onward', year: null, start: span.start, end: span.end }];
    }
    if (node.year === undefined) return [];
    const { start, end } = span;
    return readYears(node.year, span, problems).map((year) => ({ kind: 'year', year, start, end }));
}

/** `2027` or `2027..2030` as the years it names; relative ones count from 1. */
export function readYears(text: string, span: Span, problems: Problems): readonly number[] {
    const years = readAmountText(text, span, problems, 'field');
    if (years === null) return [];
    const { low, high } = years;
    if (
        low === null ||
        high === null ||
        low.decimals > 0 ||
        high.decimals > 0 ||
        low.mantissa < 0n ||
        high.mantissa > 2200n ||
        high.mantissa - low.mantissa > 50n
    ) {
        problems.add('invalid-value', span, { reason: 'year', text });
        return [];
    }
    return Array.from({ length: Number(high.mantissa - low.mantissa) + 1 }, (_, index) => Number(low.mantissa) + index);
}
