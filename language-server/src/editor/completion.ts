import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver-types';
import { textFields } from '../model/written.ts';
import { type Asked, askedAt, keywordItem } from './completion/asked.ts';
import { budgetLines, proposalLines, shares } from './completion/fields.ts';
import { ignoredCodes } from './completion/ignore.ts';
import { budgetIds, proposalIds, registerIds, statedSubjects } from './completion/references.ts';
import { emptyLabel, inRow, isRowHead } from './completion/rows.ts';
import { fileSnippets, nextId } from './completion/snippets.ts';
import { economyHead, inAssumption, inMeasure, inOverlaps } from './completion/statements.ts';
import { type CompletionOptions, type Placed, type Suggestion, stop, toItems } from './completion/suggestion.ts';
import { headerRest, tableLines } from './completion/table.ts';
import { allStatuses, budgetYears, classes, dates, priceYears, realisability, tableUnits, units } from './completion/values.ts';
import { type EditorDocument, offsetAt } from './editor.ts';
import { keywordDoc } from './keyword-docs.ts';
import { cursorAt, type Place } from './place.ts';

export type { CompletionOptions } from './completion/suggestion.ts';

/** Signs after which the list opens by itself; a blank is none, and none of these opens it inside a text. */
export const completionTriggers: readonly string[] = [':', ',', '('];

/** What may be written at a place, in the language of the file's keywords, the likeliest first. */
export function completions(document: EditorDocument, position: Position, options: CompletionOptions): CompletionItem[] {
    const offset = offsetAt(document, position);
    const cursor = cursorAt(document.text, document.project.scanAround(document.uri, offset), offset);
    if (cursor.kind === 'text') return toItems(document, labelsAt(document, cursor.place), options);
    if (cursor.kind === 'comment') return ignoredCodes(document, cursor.comment, offset, options);
    const placed = cursor.places.flatMap((place) => placedAt(document, place));
    return toItems(document, placed, options);
}

/** Inside an empty label of a row: the labels that such rows have elsewhere, in place of its quotes. Inside any other text nothing. */
function labelsAt(document: EditorDocument, place: Place): readonly Placed[] {
    const text = place.tokens[place.at];
    if (text === undefined || document.text.slice(text.start, text.end) !== '""') return [];
    const word = { start: text.start, end: text.end, text: '""' };
    return emptyLabel(askedAt(document, place)).map((suggestion) => ({ suggestion, word }));
}

/** A keyword of several words that has begun: only what goes on with it. */
function placedAt(document: EditorDocument, place: Place): readonly Placed[] {
    const { word } = place;
    const phrase = word.text.replace(/[ \t]+/g, ' ').toLowerCase();
    const placed = suggestionsAt(document, place).map((suggestion) => ({ suggestion, word }));
    if (!phrase.includes(' ')) return placed;
    const begins = (name: string) => name.toLowerCase().startsWith(phrase);
    const fitting = placed.filter(({ suggestion: { label, also = [] } }) => [label, ...also].some(begins));
    return fitting.sort((a, b) => Number(begins(b.suggestion.label)) - Number(begins(a.suggestion.label)));
}

function suggestionsAt(document: EditorDocument, place: Place): readonly Suggestion[] {
    const asked = askedAt(document, place);
    return place.statement.length === 0 ? newLine(asked) : inStatement(asked);
}

/** What may begin a line in the innermost block. */
function newLine(asked: Asked): readonly Suggestion[] {
    const block = asked.place.blocks.at(-1);
    switch (block?.kind) {
        case undefined:
            return fileSnippets(asked);
        case 'proposal':
            return proposalLines(asked, block);
        case 'budget':
            return budgetLines(asked, block);
        case 'class':
            return shares(asked, block);
        default:
            return tableLines(asked);
    }
}

/** How the statement that has begun may go on. */
function inStatement(asked: Asked): readonly Suggestion[] {
    const { place } = asked;
    const head = place.statement[0]?.type ?? '';
    const isField = place.statement.some((token, index) => token.type === ':' && index <= 2);
    if (isField) return fieldValue(asked, head);
    if (asked.economy !== null) return head === 'years' ? headerRest(asked) : isRowHead(head) ? inRow(asked) : keyFigure(asked, head);
    switch (head) {
        case 'economy':
            return economyHead(asked);
        case 'measure':
            return inMeasure(asked);
        case 'assumption':
            return inAssumption(asked);
        case 'proposal':
            return place.statement.length === 1 ? [newId(asked)] : [];
        case 'stated_total':
        case 'stated_count':
            return place.statement.length === 1 ? statedSubjects(asked) : [];
        default:
            return inShareOrEntry(asked, head);
    }
}

/** `effektivisering 60 %` in the grey zone, `sektor ældre alias elderly` at the top. */
function inShareOrEntry(asked: Asked, head: string): readonly Suggestion[] {
    const { statement, blocks } = asked.place;
    if (blocks.at(-1)?.kind === 'class') return statement.length === 2 ? percent(asked) : [];
    return statement.length === 2 && isRegister(head) ? [keywordItem(asked, 'alias')] : [];
}

function percent(asked: Asked): readonly Suggestion[] {
    return units(asked, true).filter((unit) => unit.label === '%');
}

function isRegister(key: string): key is 'sector' | 'type' | 'track' | 'committee' | 'account' {
    return key === 'sector' || key === 'type' || key === 'track' || key === 'committee' || key === 'account';
}

function newId(asked: Asked): Suggestion {
    const detail = asked.say({ da: 'det næste ledige nummer', en: 'the next free number' });
    return {
        label: nextId(asked),
        kind: CompletionItemKind.Value,
        detail,
        about: asked.say({ da: 'Forslagets id.', en: 'The id of the proposal.' }),
    };
}

/** `oplyst tilbagebetaling 3 år`, `oplyst afkast 2,06 brutto`. */
function keyFigure(asked: Asked, head: string): readonly Suggestion[] {
    if (asked.place.statement.at(-1)?.type !== 'AMOUNT') return [];
    if (head === 'stated_payback') return [keywordItem(asked, 'years')];
    return head === 'stated_return' ? [keywordItem(asked, 'gross'), keywordItem(asked, 'net')] : [];
}

/** The value of a field, after its colon. */
function fieldValue(asked: Asked, head: string): readonly Suggestion[] {
    const last = asked.place.statement.at(-1)?.type ?? '';
    const first = last === ':';
    if (head === 'overlaps') return inOverlaps(asked);
    if (first || last === ',') {
        if (isRegister(head)) return [...registerIds(asked, head), ...(first ? quotes(asked, head) : [])];
        if (head === 'depends_on' || head === 'excludes') return proposalIds(asked);
    }
    return first ? firstValue(asked, head) : afterFigure(asked, head, last);
}

function firstValue(asked: Asked, head: string): readonly Suggestion[] {
    switch (head) {
        case 'budget':
            return budgetIds(asked);
        case 'class':
            return classes(asked);
        case 'status':
            return allStatuses(asked);
        case 'realisability':
            return realisability(asked);
        case 'unit':
            return tableUnits(asked, false);
        case 'years':
            return budgetYears(asked);
        case 'prices':
            return priceYears(asked);
        case 'registers':
            return [keywordItem(asked, 'own')];
        case 'starts':
        case 'ends':
        case 'consulted':
        case 'decision':
            return dates(asked, head);
        default:
            return quotes(asked, head);
    }
}

const takesText: ReadonlySet<string> = new Set([...textFields, 'committee', 'account']);

/** Quotes with the cursor between them, where a text is to stand. */
function quotes(asked: Asked, head: string): readonly Suggestion[] {
    if (!takesText.has(head)) return [];
    const text = { kind: CompletionItemKind.Text, about: asked.say(keywordDoc(head)), snippet: true };
    const one = { ...text, label: '"…"', insert: `"${stop(1)}"`, detail: asked.say({ da: 'tekst på én linje', en: 'text on one line' }) };
    const several = {
        ...text,
        label: '"""…"""',
        insert: `"""\n    ${stop(1)}\n    """`,
        detail: asked.say({ da: 'tekst over flere linjer', en: 'text over several lines' }),
    };
    if (isRegister(head)) return [one];
    return head === 'description' ? [several, one] : [one, several];
}

/** The unit of a field's figure. */
function afterFigure(asked: Asked, head: string, last: string): readonly Suggestion[] {
    if (last !== 'AMOUNT') return [];
    if (head === 'payback') return [keywordItem(asked, 'years')];
    if (head === 'discount_rate') return percent(asked);
    return head === 'base_budget' || head === 'carried_over' || head === 'target' || head === 'stated_total' ? units(asked, false) : [];
}
