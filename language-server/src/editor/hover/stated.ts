import { type Amount, added, exactly, scaleOf } from '../../model/amount.ts';
import { type Verdict, writeFigure } from '../../model/figures.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Part, StatedCheck } from '../../model/stated.ts';
import type { Row } from '../../model/table.ts';
import { rowKinds, type Span } from '../../model/written.ts';
import type { Language, Localised } from '../../rules/define.ts';
import { columnWord, word } from '../../rules/words.ts';
import { placeInWords, shownInUnit, unitLabel } from '../amount-words.ts';
import { type PhrasingContent, paragraph, type RootContent, strong, tableOf } from './content.ts';

/** More terms than anyone reads in a hover; the rest is summed up in one line. */
const mostTerms = 14;

/** The check of the stated figure at a place; null where nothing is checked there. */
export function checkAt(proposal: Proposal, row: Row, { start, end }: Span): StatedCheck | null {
    return proposal.checks.find((check) => check.row === row && check.span.start === start && check.span.end === end) ?? null;
}

/** A stated figure beside its terms: what it adds up, what that gives, and whether it agrees. */
export function checkContent(check: StatedCheck, language: Language): readonly RootContent[] {
    const show = (minor: bigint) => shownInUnit(minor, check.dimension, check.power);
    const da = language === 'da';
    const terms = termsOf(check);
    const rest = terms.slice(mostTerms);
    const more = rest.length === 0 ? [] : [{ cells: [da ? `… og ${rest.length} led mere` : `… and ${rest.length} more terms`, ''] }];
    const rows = [
        ...terms.slice(0, mostTerms).map((part) => ({ cells: [termName(part.label, check, language), show(part.amount.counted)] })),
        ...more,
        { cells: [da ? 'Leddene giver' : 'The terms give', show(check.computed)], strong: true },
        { cells: [da ? 'Oplyst' : 'Stated', show(check.stated.counted)], strong: true },
        { cells: [da ? 'Forskel' : 'Difference', show(check.difference)] },
        { cells: [da ? 'Tolerance' : 'Tolerance', tolerance(check)] },
    ];
    return [
        paragraph(strong(titleOf(check, language))),
        tableOf({ head: [da ? 'led' : 'term', unitLabel(check.dimension, check.power, language)], rows, words: 1 }),
        paragraph(...verdictOf(check, language)),
    ];
}

/** `Netto i 2027`, `Summen af rækken 'Licens'`. */
function titleOf({ of, row, column }: StatedCheck, language: Language): string {
    const da = language === 'da';
    const name = rowName(row, language);
    if (of === 'row-sum') return `${da ? 'Summen af rækken' : 'The sum of the row'} ${name}`;
    const where = column === null ? (da ? 'over årene' : 'over the years') : placeInWords(column, language);
    return `${name.slice(0, 1).toUpperCase()}${name.slice(1)} ${where}`;
}

/** A row by its label in quotes, or by its keyword. */
export function rowName({ written }: Row, language: Language): string {
    return written.label === null ? word(written.kind, language) : `'${written.label.text}'`;
}

/** A term is a row, or a column where a figure runs along its row; a row without a label goes by its keyword. */
function termName(label: string, { of }: StatedCheck, language: Language): string {
    if ((of === 'row-sum' || of === 'cumulative') && (label === 'setup' || label === 'onward')) return columnWord(label, language);
    return (rowKinds as readonly string[]).includes(label) ? word(label, language) : label;
}

/** The terms of a figure that goes over years, one a row: each row's years together. */
function termsOf({ of, column, parts }: StatedCheck): readonly Part[] {
    if (of === 'row-sum' || (of !== 'cumulative' && column !== null)) return parts;
    const byLabel = new Map<string, Amount>();
    for (const { label, amount } of parts) byLabel.set(label, added(byLabel.get(label) ?? exactly(0n), amount));
    return [...byLabel].map(([label, amount]) => ({ label, amount }));
}

const verdicts: Readonly<Record<Verdict, { readonly da: string; readonly en: string }>> = {
    equal: { da: 'Stemmer.', en: 'Agrees.' },
    rounding: { da: 'Afrunding.', en: 'Rounding.' },
    wrong: { da: 'Stemmer ikke.', en: 'Does not agree.' },
};

function verdictOf({ verdict, steps, agreesWithNoncash }: StatedCheck, language: Language): readonly (PhrasingContent | string)[] {
    const why = verdict === 'equal' ? same : verdict === 'rounding' ? within : agreesWithNoncash ? noncash : steps === 0n ? exact : beyond;
    return [strong(verdicts[verdict][language]), ` ${why[language]}`];
}

const same: Localised = { da: 'Det oplyste tal er summen af leddene.', en: 'The stated figure is the sum of its terms.' };
const within: Localised = {
    da: 'Forskellen er inden for tolerancen, som er halvdelen af, hvad de sidste cifre er værd tilsammen.',
    en: 'The difference is within the tolerance, which is half of what the last digits are worth together.',
};
const beyond: Localised = {
    da: 'Forskellen er større end tolerancen, som er halvdelen af, hvad de sidste cifre er værd tilsammen.',
    en: 'The difference exceeds the tolerance, which is half of what the last digits are worth together.',
};
const exact: Localised = {
    da: 'Der er ingen tolerance, for alle led er præcise.',
    en: 'There is no tolerance, for all terms are exact.',
};
const noncash: Localised = {
    da: 'Tallet passer kun, når ikke-kontante eller undgåede beløb tælles med, og det gør de ikke.',
    en: 'The figure agrees only with noncash or avoided amounts counted in, and they are not.',
};

/** `± 2,5`, in the unit of the table: the model keeps twice the tolerance, so that it stays whole. */
function tolerance({ steps, dimension, power }: StatedCheck): string {
    const shift = scaleOf[dimension] + (dimension === 'money' ? power : 0);
    return steps === 0n ? '0' : `± ${writeFigure(steps * 5n, shift + 1, 0)}`;
}
