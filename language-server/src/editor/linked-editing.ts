import type { Position, Range } from 'vscode-languageserver-types';
import type { Span } from '../model/written.ts';
import { contains, type EditorDocument, offsetAt, rangeOf } from './editor.ts';
import { declarationsOf, nameAt } from './names.ts';
import { usesOf } from './references.ts';
import { labelsLike } from './row-labels.ts';
import { insideQuotes } from './tokens.ts';

const letters = 'A-Za-zÀ-ÖØ-öø-ž';
/** Nothing at all is let through too: between taking a name out and typing the next one. */
const idPattern = `(?:[${letters}][${letters}0-9_.\\-]*)?`;
const labelPattern = '[^"\\u201c\\u201d\\r\\n]*';

/** As the protocol has it; the package of its types does not. */
export interface LinkedEditingRanges {
    ranges: Range[];
    wordPattern?: string;
}

/** Places that change together while one of them is typed in: an assumption with its uses, or the labels of rows that are read together. */
export function linkedEditing(document: EditorDocument, position: Position): LinkedEditingRanges | null {
    const offset = offsetAt(document, position);
    return linked(document, assumptionPlaces(document, offset), idPattern) ?? linked(document, labelPlaces(document, offset), labelPattern);
}

function linked(document: EditorDocument, places: readonly Span[], wordPattern: string): LinkedEditingRanges | null {
    const spellings = new Set(places.map(({ start, end }) => document.text.slice(start, end)));
    return places.length < 2 || spellings.size > 1 ? null : { ranges: places.map((place) => rangeOf(document, place)), wordPattern };
}

/** Only those of an assumption that the proposal itself declares: one from outside is used in other places too. */
function assumptionPlaces(document: EditorDocument, offset: number): readonly Span[] {
    const { project, written } = document;
    const proposal = written.proposals.find((each) => contains(each, offset));
    const name = proposal === undefined ? null : nameAt(document, offset);
    if (proposal === undefined || name?.kind !== 'assumption') return [];
    const declarations = declarationsOf(project, written, name);
    const own = declarations.some(({ node }) => proposal.assumptions.some((assumption) => assumption === node));
    return own ? usesOf(project, name, declarations, [written]).map((use) => use.name) : [];
}

/** What stands between the quotes; the cursor must stand there too. */
function labelPlaces(document: EditorDocument, offset: number): readonly Span[] {
    const places = labelsLike(document, offset).map((label) => insideQuotes(document.text, label));
    return places.some((place) => contains(place, offset)) ? places : [];
}
