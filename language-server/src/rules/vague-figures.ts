import { type Amount, exactly, negated } from '../model/amount.ts';
import { amountAt, type Flow, yearOf } from '../model/flows.ts';
import type { Proposal, Scenario } from '../model/proposal.ts';
import { labelOf, levelCells } from '../model/stated.ts';
import type { Block, Row } from '../model/table.ts';
import type { Span, TextFieldName } from '../model/written.ts';
import { exactPlaceIn, type PlacedText, textsOfEntry } from './every-text.ts';
import { wholeWords } from './sentences.ts';
import { addedFigures, inWords, levelOf, type NamedFigure, sumOfYears, type YearlyFigures } from './steady-level.ts';
import { isKnown, isRelated, lastPlace, plannedRows } from './table-rows.ts';
import { type VagueQuantity, vagueQuantitiesIn } from './vague-quantities.ts';

/**
 * The figure of the table that a vague quantity means, in words; null where it is not certain: several plans, figures that are not known
 * or ranges, several rows of which the sentence names none, and running costs that make gross and net two figures.
 */
export function figureMeant(quantity: VagueQuantity, { scenarios, blocks }: Proposal): string | null {
    const [scenario, ...others] = scenarios;
    if (scenario === undefined || others.length > 0 || !blocks.every(isKnown)) return null;
    const named = quantity.of === 'fte' ? fteMeant(scenario.blocks, quantity) : moneyMeant(scenario, quantity);
    if (named === null || !fits(named, quantity)) return null;
    return inWords(named, quantity.of === 'fte' ? 'fte' : 'money', quantity.language, quantity.recurring);
}

/** Of a size that the words allow, and one that recurs where they say so. */
function fits({ amount, yearly, to }: NamedFigure, { least, most, recurring }: VagueQuantity): boolean {
    if (amount.counted < least || (most !== null && amount.counted >= most)) return false;
    return !recurring || (yearly && to === null);
}

interface Labelled {
    readonly label: string;
    readonly figures: YearlyFigures;
}

function moneyMeant({ flows }: Scenario, quantity: VagueQuantity): NamedFigure | null {
    const cash = flows.filter((flow) => flow.liquidity === 'cash' && !isNothing(flow));
    if (cash.some(({ setup }) => setup !== null && setup.counted !== 0n)) return null;
    const years = [...new Set(cash.flatMap(({ byYear }) => [...byYear.keys()]))].sort((a, b) => a - b);
    const rowsOf = (kind: Flow['kind']) => cash.filter((flow) => flow.kind === kind).map((flow) => labelled(flow, years));
    const costs = rowsOf('cost');
    switch (quantity.of) {
        case 'net':
            return levelOf(addedFigures([...rowsOf('gain'), ...rowsOf('income'), ...costs.map(opposite)].map(({ figures }) => figures)));
        case 'investment':
            return meant(rowsOf('investment'), quantity, sumOfYears);
        case 'cost':
            return meant(costs, quantity, levelOf);
        default:
            return meant(rowsOf('gain'), quantity, levelOf, costs.length > 0 && !/^brutto|\sbrutto/iu.test(quantity.phrase));
    }
}

/** The one row that the sentence names, or that there is, or all where it speaks of the whole; `onlyNamed` where the whole has two figures. */
function meant(
    rows: readonly Labelled[],
    { rest }: VagueQuantity,
    figureOf: (figures: YearlyFigures) => NamedFigure | null,
    onlyNamed = false,
): NamedFigure | null {
    const named = rows.filter(({ label }) => isRelated(label, rest));
    const isAll = rows.length === 1 || saysWhole.test(rest);
    const picked = named.length === 1 ? named : isAll && !onlyNamed ? rows : [];
    return picked.length === 0 ? null : figureOf(addedFigures(picked.map(({ figures }) => figures)));
}

const saysWhole = wholeWords('forslaget', 'forslagets', 'samlet', 'samlede', 'i alt', 'the proposal', 'in total', 'altogether', 'overall');

function isNothing({ byYear, setup, onward }: Flow): boolean {
    return [...byYear.values(), setup, onward].every((amount) => amount === null || (amount.counted === 0n && !amount.range));
}

function labelled(flow: Flow, years: readonly number[]): Labelled {
    const figures = { years: years.map((year) => ({ year, amount: amountAt(flow, year) })), onward: flow.ends === null ? flow.onward : exactly(0n) };
    return { label: flow.label, figures };
}

function opposite({ label, figures: { years, onward } }: Labelled): Labelled {
    return { label, figures: { years: years.map(({ year, amount }) => ({ year, amount: negated(amount) })), onward: negated(onward) } };
}

/** Of one table alone: several count their years each in its own way. */
function fteMeant(blocks: readonly Block[], quantity: VagueQuantity): NamedFigure | null {
    const [block, ...others] = blocks;
    if (block === undefined || others.length > 0 || block.columns.some(({ kind }) => kind === 'setup')) return null;
    const rows = plannedRows(block).filter(({ written }) => written.kind === 'fte' && !written.oneOff);
    return meant(
        rows.map((row) => fteFigures(row, block)),
        quantity,
        levelOf,
    );
}

function fteFigures({ written, cells }: Row, block: Block): Labelled {
    const { columns } = block;
    const levels = written.stepwise ? levelCells(cells ?? [], columns) : (cells ?? []);
    const amountOf = (index: number): Amount => {
        const cell = levels[index];
        return cell?.kind === 'amount' ? cell.amount : exactly(0n);
    };
    const years = columns.flatMap((column, index) => {
        const year = yearOf(column, block);
        return year === null ? [] : [{ year, amount: amountOf(index) }];
    });
    return { label: labelOf(written), figures: { years, onward: amountOf(lastPlace(block)) } };
}

/** A vague quantity of a proposal's texts, where it stands, and the same words with the figure. */
export interface ReplacedQuantity {
    readonly field: TextFieldName;
    readonly phrase: string;
    readonly span: Span;
    /** The span is that of the phrase alone, so that it can be replaced. */
    readonly exact: boolean;
    readonly instead: string;
}

const fields = ['summary', 'description', 'citizens', 'staff', 'effects'] as const;

/** The vague quantities of which the table has the figure. */
export function vagueQuantitiesOf(proposal: Proposal): readonly ReplacedQuantity[] {
    return textsOfEntry(proposal.written).flatMap((placed) => {
        const field = fields.find((each) => each === placed.field);
        return field === undefined ? [] : vagueQuantitiesIn(placed.text).flatMap((quantity) => replaced(quantity, placed, field, proposal));
    });
}

function replaced(quantity: VagueQuantity, placed: PlacedText, field: TextFieldName, proposal: Proposal): readonly ReplacedQuantity[] {
    const figure = figureMeant(quantity, proposal);
    if (figure === null) return [];
    const { index, phrase } = quantity;
    const exact = exactPlaceIn(placed, index, phrase.length);
    const next = placed.text.charAt(index + phrase.length);
    const written = quantity.write(figure);
    const instead = next === '.' ? written.replace(/\.$/, '') : written;
    return [{ field, phrase, span: exact ?? placed.span, exact: exact !== null, instead }];
}
