import type { Proposal } from '../../model/proposal.ts';
import { levelCells } from '../../model/stated.ts';
import { type Block, isDataRow, type Row } from '../../model/table.ts';
import type { Language } from '../../rules/define.ts';
import { listed, word } from '../../rules/words.ts';
import { amountInFull, placeInWords, shownInUnit, unitLabel } from '../amount-words.ts';
import { keywordDoc } from '../keyword-docs.ts';
import { rowSum, summedYears } from '../row-sums.ts';
import { items, paragraph, type RootContent, strong } from './content.ts';
import { rowName } from './stated.ts';

/** A row in words: what it is, its sum, how its cells are to be read, and what of it counts. */
export function rowContent(row: Row, block: Block, proposal: Proposal, language: Language): readonly RootContent[] {
    const { written } = row;
    const kind = word(written.kind, language);
    const actual = written.actual ? `${word('actual', language)} ` : '';
    const title = written.label === null ? [strong(actual + kind)] : [strong(actual + kind), ` ${rowName(row, language)}`];
    const lines = [
        keywordDoc(written.kind)[language],
        ...(written.actual ? [keywordDoc('actual')[language]] : []),
        ...sumLine(row, block, language),
        ...(isDataRow(written) ? dataLines(row, block, language) : statedLines(row, proposal, language)),
        ...(written.note === null ? [] : [`${language === 'da' ? 'Note' : 'Note'}: ${written.note}`]),
    ];
    return [paragraph(...title), ...items(...lines.map((line) => [line]))];
}

function sumLine(row: Row, block: Block, language: Language): readonly string[] {
    const sum = rowSum(row, block);
    const { first, last, setup, count } = summedYears(block);
    if (sum === null || count < 2) return [];
    const da = language === 'da';
    const years = `${setup ? `${word('setup', language)} ${da ? 'og' : 'and'} ` : ''}${first === last ? first : `${first}-${last}`}`;
    const money = row.dimension === 'money' && block.power !== null && block.power > 0;
    const own = money
        ? ` (${shownInUnit(sum.counted, 'money', block.power ?? 0)} ${da ? 'i' : 'in'} ${unitLabel('money', block.power ?? 0, language)})`
        : '';
    const printed = row.written.stepwise ? (da ? ', de trinvise beløb som de står' : ', the stepwise amounts as printed') : '';
    return [`${da ? 'Sum over' : 'Sum over'} ${years}: ${amountInFull(sum, row.dimension, language)}${own}${printed}.`];
}

/** What a stated figure adds up. */
function statedLines(row: Row, proposal: Proposal, language: Language): readonly string[] {
    if (row.written.kind === 'cumulative') return [];
    const check = proposal.checks.find((each) => each.row === row && each.of !== 'row-sum');
    const labels = [...new Set(check?.parts.map((part) => part.label) ?? [])];
    if (labels.length === 0) return [];
    return [`${language === 'da' ? 'Lægger sammen' : 'Adds up'}: ${listed(labels, language)}.`];
}

function dataLines(row: Row, block: Block, language: Language): readonly string[] {
    const { kind, stepwise, liquidity, area, oneOff } = row.written;
    const fte = row.dimension !== 'money';
    return [
        ...(stepwise ? stepwiseLines(row, block, language) : [levelMeaning[language]]),
        ...(fte || kind === 'before' || kind === 'after' ? [] : [named(liquidity, language)]),
        ...(area === null ? [] : [named(area, language)]),
        ...(oneOff ? [named('one-off', language)] : goesOn(row, block, language)),
    ];
}

const levelMeaning = {
    da: 'Hver celle er årets niveau i forhold til i dag, ikke ændringen fra året før.',
    en: 'Each cell is the level of its year compared with today, not the change from the year before.',
};

function named(key: string, language: Language): string {
    return `${word(key, language).replace(/^./u, (letter) => letter.toUpperCase())}: ${keywordDoc(key)[language]}`;
}

/** The levels that increments add up to. */
function stepwiseLines(row: Row, block: Block, language: Language): readonly string[] {
    const levels = levelCells(row.cells ?? [], block.columns);
    const show = (at: (typeof levels)[number]) => (at.kind === 'amount' ? shownInUnit(at.amount.counted, row.dimension, block.power ?? 0) : '-');
    const said = levels.every((level) => level.kind !== 'unknown') && levels.length > 0 ? [levels.map(show).join(' · ')] : [];
    return [named('stepwise', language), ...said.map((each) => `${language === 'da' ? 'Niveauer' : 'Levels'}: ${each}`)];
}

/** What becomes of a row after its last year where no column says so. */
function goesOn(row: Row, block: Block, language: Language): readonly string[] {
    const last = block.columns.findLast((column) => column.kind === 'year');
    const { kind } = row.written;
    if (last === undefined || kind === 'fte' || row.dimension !== 'money' || block.columns.some((column) => column.kind === 'onward')) return [];
    const da = language === 'da';
    const after = placeInWords(last, language);
    if (kind === 'investment') {
        return [
            da
                ? `Tabellen har ingen kolonne '${word('onward', 'da')}': efter det sidste år er der ingen investering.`
                : `The table has no column '${word('onward', 'en')}': there is no investment after the last year.`,
        ];
    }
    return [
        da
            ? `Tabellen har ingen kolonne '${word('onward', 'da')}': der regnes videre med niveauet ${after}.`
            : `The table has no column '${word('onward', 'en')}': the level ${after} goes on.`,
    ];
}
