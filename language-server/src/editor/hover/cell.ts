import { type Amount, type Dimension, exactly } from '../../model/amount.ts';
import { levelCells } from '../../model/stated.ts';
import { type Block, isDataRow, type Row } from '../../model/table.ts';
import type { WrittenCell } from '../../model/written.ts';
import type { Language, Localised } from '../../rules/define.ts';
import { word } from '../../rules/words.ts';
import { amountInFull, asWritten, placeInWords, unitLabel } from '../amount-words.ts';
import { keywordDoc } from '../keyword-docs.ts';
import { items, paragraph, type RootContent, strong } from './content.ts';
import { rowName } from './stated.ts';

/** One amount of a table, spelled out: in full, with its unit, its place and how its range or `~` is counted. */
export function cellContent(row: Row, block: Block, index: number, language: Language): readonly RootContent[] {
    const written = row.written.cells[index];
    const cell = row.cells?.[index];
    const column = block.columns[index];
    if (written === undefined || cell === undefined || column === undefined) return [];
    const where = `${capitalised(word(row.written.kind, language))}${row.written.label === null ? '' : ` ${rowName(row, language)}`} ${placeInWords(column, language)}`;
    if (cell.kind === 'empty') {
        const after = column.kind === 'onward' ? [paragraph(keywordDoc('onward')[language])] : [];
        return [paragraph(strong(emptyTitle[language])), paragraph(`${where}. ${emptyMeaning[language]}`), ...after];
    }
    if (cell.kind !== 'amount') return [];
    const lines = [
        ...remarks(cell.amount, written, row.dimension, language),
        ...(row.written.stepwise && isDataRow(row.written) ? levelLine(row, block, index, language) : []),
        ...(column.kind === 'year' ? [] : [keywordDoc(column.kind)[language]]),
    ];
    return [
        paragraph(strong(amountInFull(cell.amount, row.dimension, language)), inWhat(written, row, block, language)),
        paragraph(`${where}.`),
        ...items(...lines.map((line) => [line])),
    ];
}

const emptyTitle = { da: 'Ikke oplyst', en: 'Not stated' };
const emptyMeaning = {
    da: 'En streg er ikke det samme som 0: den siger, at der ikke er oplyst noget.',
    en: 'A dash is not 0: it says that nothing is stated.',
};

function capitalised(text: string): string {
    return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** How the amount is written where that is not in full, and its price level. */
function inWhat(written: WrittenCell, row: Row, block: Block, language: Language): string {
    const da = language === 'da';
    const prices = row.dimension !== 'money' || block.prices === null ? '' : da ? `i ${block.prices}-priser` : `${block.prices} prices`;
    const scaled = written.kind === 'amount' && written.unit === null && row.dimension === 'money' && (block.power ?? 0) > 0;
    const unit = unitLabel('money', block.power ?? 0, language);
    const own = scaled && written.kind === 'amount' ? `${asWritten(written, language)}${block.power === 3 ? ' × ' : ' '}${unit}` : '';
    const said = [own, prices].filter((each) => each !== '').join(', ');
    return said === '' ? '' : ` (${said})`;
}

/** How a range and an approximate figure are counted. */
export function remarks(amount: Amount, written: WrittenCell, dimension: Dimension, language: Language): readonly string[] {
    const show = (value: bigint) => amountInFull(exactly(value), dimension, language);
    const counted = show(amount.counted);
    const approximate = {
        da: `Et anslået tal (~): regnes som ${counted} og vises altid med 'ca.'`,
        en: `An approximate figure (~): counted as ${counted}, always shown with 'ca.'`,
    };
    const range = amount.range ? [rangeMeaning(amount, written, show)[language]] : [];
    return [...range, ...(amount.approximate ? [approximate[language]] : [])];
}

function rangeMeaning(amount: Amount, written: WrittenCell, show: (value: bigint) => string): Localised {
    const counted = show(amount.counted);
    if (written.kind === 'amount' && written.low === null) {
        return { da: `Højst ${counted}: summer regner med det tal, der står.`, en: `At most ${counted}: sums count the number that stands there.` };
    }
    if (written.kind === 'amount' && written.high === null) {
        return { da: `Mindst ${counted}: summer regner med det tal, der står.`, en: `At least ${counted}: sums count the number that stands there.` };
    }
    return {
        da: `Et interval fra ${show(amount.low)} til ${show(amount.high)}: summer regner med midten, ${counted}`,
        en: `A range from ${show(amount.low)} to ${show(amount.high)}: sums count its middle, ${counted}`,
    };
}

/** A stepwise cell is what is new; what it brings the row to is said beside. */
function levelLine(row: Row, block: Block, index: number, language: Language): readonly string[] {
    const level = levelCells(row.cells ?? [], block.columns)[index];
    if (level?.kind !== 'amount') return [];
    const full = amountInFull(level.amount, row.dimension, language);
    return [
        language === 'da' ? `Trinvis: det nye i året. Niveauet er derefter ${full}` : `Stepwise: what is new that year. The level is then ${full}`,
    ];
}
