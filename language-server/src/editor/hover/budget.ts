import { derived, roundingFor, shownFigure } from '../../exports/markdown/figures.ts';
import { catalogueKeyFigures } from '../../exports/markdown/key-figures.ts';
import { phrases } from '../../exports/phrases.ts';
import { type Amount, exactly } from '../../model/amount.ts';
import type { Budget } from '../../model/budget.ts';
import { type Catalogue, computedSum } from '../../model/catalogue.ts';
import { judge } from '../../model/figures.ts';
import { targetYears } from '../../model/overview.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { WrittenAmount, WrittenCell, WrittenUnreadable } from '../../model/written.ts';
import type { Language } from '../../rules/define.ts';
import { word } from '../../rules/words.ts';
import { amountInFull } from '../amount-words.ts';
import { contains, type EditorDocument } from '../editor.ts';
import { remarks } from './cell.ts';
import { emphasis, items, paragraph, type RootContent, type Said, strong, tableOf } from './content.ts';
import { keyFigureLines } from './key-figure.ts';

export function catalogueOf(workspace: Workspace, budget: Budget): Catalogue | null {
    return workspace.catalogues.find((each) => each.budget === budget) ?? null;
}

/** A budget: its proposals' sum against its target, year by year. */
export function budgetContent(budget: Budget, workspace: Workspace, language: Language): readonly RootContent[] {
    const { written } = budget;
    const head = paragraph(strong(written.id.name), ` ${written.title?.text ?? ''}`);
    const catalogue = catalogueOf(workspace, budget);
    if (catalogue === null) return [head];
    const figures = catalogue.counted.length === 0 ? null : catalogueKeyFigures(catalogue, language);
    return [
        head,
        paragraph(countLine(catalogue, language)),
        ...(catalogue.years.length === 0 ? [] : [targetTable(catalogue, language)]),
        ...(figures === null ? [] : items(...keyFigureLines(figures).map((line) => [line]))),
        paragraph(emphasis(phrases.beforeInvestment[language])),
    ];
}

function countLine({ counted, excluded, proposals }: Catalogue, language: Language): string {
    const da = language === 'da';
    const dropped = proposals.length - counted.length - excluded.length;
    const number = counted.length;
    return [
        da ? `${number} forslag tæller med` : `${number} ${number === 1 ? 'proposal counts' : 'proposals count'}`,
        ...(excluded.length === 0 ? [] : [da ? `${excluded.length} er udelukket af et andet` : `${excluded.length} excluded by another`]),
        ...(dropped === 0 ? [] : [da ? `${dropped} er bortfaldet` : `${dropped} dropped`]),
    ].join(' · ');
}

function targetTable(catalogue: Catalogue, language: Language): RootContent {
    const da = language === 'da';
    const years = targetYears(catalogue);
    const carries = catalogue.budget.carriedOver !== null;
    const aims = years.some(({ target }) => target !== null);
    const rows = years.map(({ year, sum, counted, target, difference }) => ({
        year,
        figures: [derived(sum), ...(carries ? [derived(counted)] : []), ...(aims ? [derived(target), derived(difference)] : [])],
    }));
    const rounding = roundingFor(rows.flatMap(({ figures }) => figures));
    const head = [
        phrases.inThousands[language],
        da ? 'forslag' : 'proposals',
        ...(carries ? [da ? 'med overført' : 'with carried over'] : []),
        ...(aims ? [word('target', language), da ? 'over (+) / under (−)' : 'above (+) / below (−)'] : []),
    ];
    return tableOf({
        head,
        rows: rows.map(({ year, figures }) => ({ cells: [String(year), ...figures.map((each) => shownFigure(each, rounding))] })),
        words: 1,
    });
}

/** The amounts that stand in a budget's own fields: a target, a stated total or count, what is carried over. */
export function budgetFieldHover(document: EditorDocument, budget: Budget, offset: number): Said | null {
    const { written } = budget;
    const target = written.target.findIndex((cell) => contains(cell, offset));
    if (target >= 0) return targetHover(document, budget, target);
    const stated = budget.stated.find((each) => contains(each.written, offset));
    const index = stated?.written.cells.findIndex((cell) => contains(cell, offset)) ?? -1;
    if (stated !== undefined && index >= 0) return statedHover(document, budget, stated, index);
    return written.carriedOver !== null && contains(written.carriedOver, offset)
        ? amountHover(written.carriedOver, budget.carriedOver, document.language)
        : null;
}

/** An amount of a field in full. */
export function amountHover(written: WrittenCell | WrittenAmount | WrittenUnreadable, amount: Amount | null, language: Language): Said | null {
    if (amount === null) return null;
    const lines = remarks(amount, written, 'money', language);
    return { span: written, content: [paragraph(strong(amountInFull(amount, 'money', language))), ...items(...lines.map((line) => [line]))] };
}

function targetHover({ project, language }: EditorDocument, budget: Budget, index: number): Said | null {
    const [cell, written] = [budget.target[index], budget.written.target[index]];
    if (cell?.kind !== 'amount' || written === undefined) return null;
    const said = amountHover(written, cell.amount, language);
    const catalogue = catalogueOf(project.workspace, budget);
    const year = catalogue === null ? undefined : targetYears(catalogue)[index];
    if (said === null || year === undefined) return said;
    const { counted } = year;
    const difference = counted.counted - cell.amount.counted;
    const full = (øre: bigint) => amountInFull(exactly(øre), 'money', language);
    const gap = full(difference < 0n ? -difference : difference);
    const line =
        language === 'da'
            ? `Måltal for ${year.year}. Forslagene giver ${amountInFull(counted, 'money', 'da')}: ${difference < 0n ? `der mangler ${gap}` : difference === 0n ? 'det går lige op.' : `${gap} mere end måltallet.`}`
            : `Target for ${year.year}. The proposals give ${amountInFull(counted, 'money', 'en')}: ${difference < 0n ? `${gap} is missing.` : difference === 0n ? 'exactly that.' : `${gap} above the target.`}`;
    return { ...said, content: [...said.content, paragraph(line.replace('kr..', 'kr.'))] };
}

function statedHover({ project, language }: EditorDocument, budget: Budget, stated: Budget['stated'][number], index: number): Said | null {
    const [cell, written] = [stated.cells[index], stated.written.cells[index]];
    const catalogue = catalogueOf(project.workspace, budget);
    if (cell?.kind !== 'amount' || written === undefined || catalogue === null) return null;
    const computed = computedSum(catalogue, stated, project.workspace.registersFor(budget))[index];
    const dimension = stated.of === 'count' ? 'count' : 'money';
    const full = (amount: Amount) =>
        dimension === 'count' ? `${amount.counted} ${language === 'da' ? 'forslag' : 'proposals'}` : amountInFull(amount, dimension, language);
    const title = paragraph(strong(full(cell.amount)));
    if (computed === undefined) return { span: written, content: [title] };
    const { verdict } = judge(dimension === 'count' ? { ...cell.amount, step: 0n } : cell.amount, computed);
    const verdicts = {
        equal: { da: 'Stemmer', en: 'Agrees' },
        rounding: { da: 'Stemmer med afrunding', en: 'Agrees but for rounding' },
        wrong: { da: 'Stemmer ikke', en: 'Does not agree' },
    };
    const where = stated.of === 'count' ? '' : ` ${language === 'da' ? 'i' : 'in'} ${catalogue.years[index] ?? ''}`;
    const give = stated.of === 'count' ? { da: 'der tæller', en: 'there count' } : { da: 'forslagene giver', en: 'the proposals give' };
    const line = `: ${give[language]} ${full(computed)}${where}`;
    return { span: written, content: [title, paragraph(strong(verdicts[verdict][language]), line)] };
}
