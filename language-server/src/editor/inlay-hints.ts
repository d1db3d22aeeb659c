import type { InlayHint, Range } from 'vscode-languageserver-types';
import { hasUnreadable } from '../exports/markdown/levels.ts';
import type { Amount, Dimension } from '../model/amount.ts';
import type { Budget } from '../model/budget.ts';
import type { Profile } from '../model/derived.ts';
import { evaluate } from '../model/formula.ts';
import type { Proposal, Scenario } from '../model/proposal.ts';
import type { Block, Row } from '../model/table.ts';
import type { Span, StatedKind, WrittenAssumption, WrittenCell } from '../model/written.ts';
import type { Language } from '../rules/define.ts';
import { word } from '../rules/words.ts';
import { amountInFull, inUnit, quantityInWords, unitLabel } from './amount-words.ts';
import { assumptionScopes, lookupWithin } from './assumption-scopes.ts';
import { type EditorDocument, offsetAt } from './editor.ts';
import { budgetOf, proposalOf } from './models.ts';
import { rowSum, summedYears } from './row-sums.ts';

/** The figures that nobody has written: sums of rows, results of formulas, net and cumulative net of a table. */
export function inlayHints(document: EditorDocument, range: Range): InlayHint[] {
    const [start, end] = [offsetAt(document, range.start), offsetAt(document, range.end)];
    const { written } = document;
    const inRange = (span: Span) => span.start <= end && start <= span.end;
    const hints = [
        ...written.proposals.filter(inRange).flatMap((each) => {
            const proposal = proposalOf(document, each);
            return proposal === null ? [] : proposalHints(document, proposal, inRange);
        }),
        ...written.budgets.filter(inRange).flatMap((each) => assumptionHints(document, each.assumptions, budgetOf(document, each))),
        ...assumptionHints(document, written.assumptions, null),
    ];
    return hints.filter(({ at }) => start <= at && at <= end).map((hint) => toLsp(document, hint));
}

interface Hint {
    readonly at: number;
    readonly label: string;
    readonly tooltip: string;
    /** What a double click writes there; null where the figure is no exact one. */
    readonly writes: string | null;
    readonly tight?: boolean;
}

function toLsp({ project, uri }: EditorDocument, { at, label, tooltip, writes, tight }: Hint): InlayHint {
    const position = project.positionOf(uri, at);
    const edits = writes === null ? {} : { textEdits: [{ range: { start: position, end: position }, newText: writes }] };
    return { position, label, tooltip, paddingLeft: tight !== true, paddingRight: false, ...edits };
}

function proposalHints(document: EditorDocument, proposal: Proposal, inRange: (span: Span) => boolean): readonly Hint[] {
    const rows = proposal.blocks
        .filter((block) => inRange(block.written))
        .flatMap((block) => block.rows.filter((row) => inRange(row.written)).flatMap((row) => rowHints(document, row, block)));
    const profiles = document.project.workspace.profilesOf(proposal);
    const tables = proposal.scenarios.flatMap((scenario, index) => {
        const profile = profiles[index];
        return profile === undefined ? [] : scenarioHints(document, scenario, profile);
    });
    return [...rows, ...tables, ...assumptionHints(document, proposal.written.assumptions, proposal)];
}

function rowHints(document: EditorDocument, row: Row, block: Block): readonly Hint[] {
    const formulas = row.written.cells.flatMap((cell, index) => {
        const value = row.cells?.[index];
        return value?.kind === 'amount' ? formulaHint(document, cell, value.amount, row.dimension, block.power) : [];
    });
    return [...formulas, ...sumHint(document, row, block)];
}

/** ` = 42` before the closing parenthesis, where a result may be typed. */
function formulaHint(
    { text, language }: EditorDocument,
    written: WrittenCell,
    amount: Amount,
    dimension: Dimension,
    power: number | null,
): readonly Hint[] {
    if (written.kind !== 'formula' || written.result !== null || power === null || text[written.end - 1] !== ')') return [];
    const value = valueInUnit(amount, dimension, power);
    const tooltip =
        language === 'da' ? `Formlen giver ${amountInFull(amount, dimension, 'da')}` : `The formula gives ${amountInFull(amount, dimension, 'en')}`;
    return [{ at: written.end - 1, label: `= ${value}`, tooltip, writes: isExact(amount) ? ` = ${value}` : null }];
}

/** `= 1.950` after the last cell of a row that states no sum; a row of one year has none. */
function sumHint({ language }: EditorDocument, row: Row, block: Block): readonly Hint[] {
    const last = row.written.cells.at(-1);
    const sum = rowSum(row, block);
    const { first, last: lastYear, setup, count } = summedYears(block);
    if (row.written.sum !== null || last === undefined || sum === null || block.power === null || count < 2) return [];
    const value = valueInUnit(sum, row.dimension, block.power);
    const full = amountInFull(sum, row.dimension, language);
    const years = `${setup ? `${word('setup', language)} + ` : ''}${first}-${lastYear}`;
    const onward = block.columns.some((column) => column.kind === 'onward');
    const without = onward ? (language === 'da' ? `, '${word('onward', 'da')}' ikke medregnet` : `, '${word('onward', 'en')}' not counted`) : '';
    const tooltip = `${language === 'da' ? 'Rækkens sum over' : 'The sum of the row over'} ${years}: ${full}${without}`;
    return [{ at: last.end, label: `= ${value}`, tooltip, writes: isExact(sum) ? ` = ${value}` : null }];
}

function isExact(amount: Amount): boolean {
    return !amount.approximate && amount.low === amount.high;
}

function valueInUnit(amount: Amount, dimension: Dimension, power: number): string {
    const show = (minor: bigint) => inUnit(minor, dimension, power);
    const span = amount.low === amount.high ? '' : ` (${show(amount.low)}..${show(amount.high)})`;
    return `${amount.approximate ? 'ca. ' : ''}${show(amount.counted)}${span}`;
}

/** Net and running net after a table that does not state them; of a plan in parts, after the last of them. */
function scenarioHints({ text, language }: EditorDocument, scenario: Scenario, profile: Profile): readonly Hint[] {
    const block = scenario.blocks.at(-1);
    if (block === undefined || block.power === null || profile.totals.net === null || hasUnreadable(scenario)) return [];
    const at = text[block.written.end - 1] === '}' ? block.written.end : (block.written.rows.at(-1)?.end ?? block.written.end);
    const parts = scenario.blocks.length > 1;
    const net = parts || !states(block, 'net') ? [netLabel(profile, block.power, language)] : [];
    const running = parts || !states(block, 'cumulative') ? cumulativeLabel(profile, block.power, language) : [];
    const unit = unitLabel('money', block.power, language);
    const whole = parts ? (language === 'da' ? 'alle dele' : 'all parts') : '';
    const label = [whole, ...net, ...running].filter((each) => each !== '').join(' · ');
    if (net.length + running.length === 0) return [];
    const tooltip =
        language === 'da'
            ? `I ${unit}, år for år: kontante gevinster og indtægter minus udgifter og investering`
            : `In ${unit}, year by year: cash gains and income less costs and investment`;
    return [{ at, label, tooltip, writes: null }];
}

function states(block: Block, kind: StatedKind): boolean {
    return block.rows.some(
        ({ written, cells }) =>
            written.kind === kind && !written.actual && written.group === null && cells?.some((cell) => cell.kind !== 'empty') !== false,
    );
}

/** `netto -710 340 540 540 · varig 540`, in the unit of the table. */
function netLabel({ setup, balances, onward }: Profile, power: number, language: Language): string {
    const show = (amount: Amount | null) => (amount === null ? '-' : valueInUnit(amount, 'money', power));
    const years = [...(setup === null ? [] : [setup]), ...balances].map((balance) => show(balance.net));
    const after = onward.net === null ? '' : ` · ${word('onward', language)} ${show(onward.net)}`;
    return `${word('net', language)} ${years.join('  ')}${after}`;
}

function cumulativeLabel({ setup, cumulative, timeline }: Profile, power: number, language: Language): readonly string[] {
    const sums = [...(setup === null ? [] : [setup.net === null ? null : (timeline?.setup ?? null)]), ...cumulative];
    if (sums.filter((sum) => sum !== null).length < 2) return [];
    const show = (sum: bigint | null) => (sum === null ? '-' : inUnit(sum, 'money', power));
    return [`${word('cumulative', language)} ${sums.map(show).join('  ')}`];
}

/** What an assumption that is a formula comes to. */
function assumptionHints(document: EditorDocument, assumptions: readonly WrittenAssumption[], within: Proposal | Budget | null): readonly Hint[] {
    const formulas = assumptions.filter(({ value }) => value.kind === 'formula' && value.result === null);
    if (formulas.length === 0) return [];
    const lookup = lookupWithin(assumptionScopes(document, within));
    const { text, language } = document;
    return formulas.flatMap(({ value, name }) => {
        const evaluation = value.kind === 'formula' && text[value.end - 1] === ')' ? evaluate(value.expression, lookup) : null;
        if (evaluation?.kind !== 'value') return [];
        const said = quantityInWords(evaluation.value, language);
        const tooltip = language === 'da' ? `${name.name} er ${said}` : `${name.name} is ${said}`;
        return [{ at: value.end - 1, label: `= ${said}`, tooltip, writes: null }];
    });
}
