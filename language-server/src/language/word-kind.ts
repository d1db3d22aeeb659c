import { type Keyword, keywordsSpelled } from '@provenu/grammar/keywords.ts';
import { endOfWord, isBlank, isLetter, isNewline } from './characters.ts';
import type { ScanContext } from './context.ts';

const afterEconomy = /\s*(?:[{"]|(?:in|i|part|del|prices|prisniveau)\b)/y;

/** Which of the keywords spelled like the word that ends at `end`, if any, stands here; undefined for an id or a unit. */
export function keywordHere(entries: readonly Keyword[], end: number, context: ScanContext, text: string): Keyword | undefined {
    const field = entries.find((entry) => entry.roles.includes('field'));
    if (field !== undefined && nextCharacter(text, end) === ':') return field;
    if (context.expectsStatus) return entries.find((entry) => entry.roles.includes('status')) ?? blockAfterEmptyField(entries, end, context, text);
    if (context.expectsClass) return entries.find((entry) => entry.roles.includes('class')) ?? ordinary(entries);
    if (context.expectsId) return blockAfterEmptyField(entries, end, context, text);
    return context.previous === 'AMOUNT' ? keywordAfterNumber(ordinary(entries), end, context, text) : ordinary(entries);
}

const afterDeclaration = /\s+[^\s"{}():]+\s+["{]/y;

/** No formula holds a text or a colon: a keyword before one begins the next row, field or proposal. */
export function leavesFormula(end: number, text: string): boolean {
    const next = nextCharacter(text, end);
    if (next === '"' || next === ':') return true;
    return matches(afterDeclaration, text, end);
}

/** A word after a number is its unit where numbers have free units; in a table a word before a text begins a row that is misspelled. */
export function isFreeUnit(end: number, context: ScanContext, text: string): boolean {
    if (context.previous !== 'AMOUNT') return false;
    return context.inTable ? nextCharacter(text, end) !== '"' : context.hasFreeUnits;
}

/** Words that are values of a field are keywords after that field only. */
function ordinary(entries: readonly Keyword[]): Keyword | undefined {
    return entries.find((entry) => !entry.roles.includes('status') && !entry.roles.includes('class'));
}

/** A field left empty, `sector:` or `depends on: A,`, with `economy in …` or the next proposal on the line after. */
function blockAfterEmptyField(entries: readonly Keyword[], end: number, context: ScanContext, text: string): Keyword | undefined {
    if (context.previous !== ':' && context.previous !== ',') return undefined;
    const declares = entries.find((entry) => entry.key === 'proposal' && matches(afterDeclaration, text, end));
    return declares ?? entries.find((entry) => entry.key === 'economy' && matches(afterEconomy, text, end));
}

function matches(pattern: RegExp, text: string, at: number): boolean {
    pattern.lastIndex = at;
    return pattern.test(text);
}

/** `15 borgere`: after a number a word may be a free unit, although it spells a keyword (LANGUAGE.md section 4). */
function keywordAfterNumber(entry: Keyword | undefined, end: number, context: ScanContext, text: string): Keyword | undefined {
    if (entry === undefined) return undefined;
    if (context.inTable) return entry.key === 'fte' && nextCharacter(text, end) !== '"' ? undefined : entry;
    if (!context.hasFreeUnits) return entry;
    if (entry.key === 'fte') return undefined;
    if (!entry.roles.includes('field')) return entry;
    return entry.roles.includes('declaration') && declares(text, end) ? entry : undefined;
}

/** `15` and then `sector ældre …`: the word declares something where an id follows it. */
function declares(text: string, end: number): boolean {
    const start = skipBlank(text, end);
    if (!isLetter(text.charCodeAt(start))) return false;
    return keywordsSpelled(text.slice(start, endOfWord(text, start))).length === 0;
}

function nextCharacter(text: string, from: number): string {
    return text.charAt(skipBlank(text, from));
}

function skipBlank(text: string, from: number): number {
    let at = from;
    while (isBlank(text.charCodeAt(at)) || isNewline(text.charCodeAt(at))) at++;
    return at;
}
