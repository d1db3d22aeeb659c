import type { RootContent } from 'mdast';
import { bullets, heading, paragraph, plain, serialized, strong, table } from '../exports/markdown/nodes.ts';
import { capitalised, headWord, phrases } from '../exports/phrases.ts';
import type { AmountChange, CompareJson, FieldChange, FigureChange, ProposalChange } from '../json/compare-shape.ts';
import type { Language } from '../rules/define.ts';
import { word } from '../rules/words.ts';
import { amountName, changeWords, columnName, figureName, figureValue, numberText } from './words.ts';

/** The list of changes to put into an agenda. */
export function compareMarkdown(comparison: CompareJson, language: Language): string {
    const da = language === 'da';
    const { proposals, budgets, files, summary } = comparison;
    const findings = files.flatMap((file) => file.findings);
    const counts = da
        ? `${summary.added} nye, ${summary.removed} taget ud, ${summary.changed} ændret, ${summary.unchanged} uændret.`
        : `${summary.added} added, ${summary.removed} removed, ${summary.changed} changed, ${summary.unchanged} unchanged.`;
    return serialized([
        heading(1, da ? 'Ændringer i kataloget' : 'Changes in the catalogue'),
        paragraph(`${da ? 'Fra' : 'From'} ${comparison.old} ${da ? 'til' : 'to'} ${comparison.new}. ${counts}`),
        ...(findings.length === 0
            ? []
            : [
                  heading(2, da ? 'Skal der ses på' : 'To be looked at'),
                  ...bullets(findings.map(({ message, proposal }) => [strong(`${proposal}:`), plain(` ${message}`)])),
              ]),
        ...(proposals.length === 0 ? [] : [heading(2, phrases.overview[language]), overview(proposals, language)]),
        ...budgets.flatMap((budget) => [
            heading(2, `${headWord('budget', language)} ${budget.id} (${changeWords[budget.change][language]})`),
            ...amountTable(budget.amounts, language),
            ...figureTable(budget.figures, language),
        ]),
        ...proposals.flatMap((proposal) => proposalPart(proposal, language)),
    ]);
}

function overview(proposals: readonly ProposalChange[], language: Language): RootContent {
    const head = [
        capitalised(word('proposal', language)),
        capitalised(phrases.title[language]),
        language === 'da' ? 'Ændring' : 'Change',
        capitalised(word('status', language)),
    ];
    const rows = proposals.map(({ id, title, change, status, dropped }) => {
        const said = (each: typeof status.old) => (each === null ? '–' : word(each, language));
        const moved = status.old === status.new ? said(status.new) : `${said(status.old)} → ${said(status.new)}`;
        return { cells: [id, title, dropped && change === 'changed' ? word('dropped', language) : changeWords[change][language], moved] };
    });
    return table({ head, rows, words: 4 });
}

function proposalPart({ id, title, change, fields, amounts, figures }: ProposalChange, language: Language): readonly RootContent[] {
    if (change === 'removed') return [];
    return [
        heading(2, `${id} ${title} (${changeWords[change][language]})`),
        ...(change === 'added' ? [] : fieldList(fields, language)),
        ...amountTable(amounts, language),
        ...figureTable(figures, language),
    ];
}

function fieldList(fields: readonly FieldChange[], language: Language): readonly RootContent[] {
    const said = (field: string, text: string | null) => (text === null ? '–' : valueText(field, text, language));
    return bullets(
        fields.map(({ field, old, new: now }) => [
            strong(`${capitalised(fieldWord(field, language))}:`),
            plain(` ${said(field, old)} → ${said(field, now)}`),
        ]),
    );
}

/** Classes and statuses in the language of the list. */
function valueText(field: string, text: string, language: Language): string {
    if (field === 'status') return word(text, language);
    return field === 'class'
        ? text.replace(
              /(^|; )(efficiency|service-reduction|budget-change|grey-zone)(?=$|[; ])/g,
              (_, before: string, key: string) => before + word(key, language),
          )
        : text;
}

/** The keyword of a field in the language of the list; that of the title is its own word. */
function fieldWord(field: string, language: Language): string {
    return field === 'proposal' ? phrases.title[language] : word(field.replaceAll(' ', '_'), language);
}

function amountTable(amounts: readonly AmountChange[], language: Language): readonly RootContent[] {
    if (amounts.length === 0) return [];
    const da = language === 'da';
    const head = [da ? 'Beløb, kr.' : 'Amount, kr.', da ? 'År' : 'Year', da ? 'Før' : 'Before', da ? 'Nu' : 'Now', da ? 'Forskel' : 'Difference'];
    const rows = amounts.map((each) => ({
        cells: [
            capitalised(amountName(each, language)),
            columnName(each, language),
            numberText(each.old),
            numberText(each.new),
            numberText(each.difference),
        ],
    }));
    return [table({ head, rows, words: 2 })];
}

function figureTable(figures: readonly FigureChange[], language: Language): readonly RootContent[] {
    if (figures.length === 0) return [];
    const da = language === 'da';
    const head = [phrases.keyFigures[language], da ? 'Før' : 'Before', da ? 'Nu' : 'Now'];
    const rows = figures.map((each) => ({
        cells: [capitalised(figureName(each, language)), figureValue(each.figure, each.old, language), figureValue(each.figure, each.new, language)],
    }));
    return [table({ head, rows, words: 1 })];
}
