import { spell } from '@provenu/grammar/keywords.ts';
import type { ParameterInformation, Position, SignatureHelp } from 'vscode-languageserver-types';
import { rowKinds } from '../model/written.ts';
import type { Localised } from '../rules/define.ts';
import { type Asked, askedAt } from './completion/asked.ts';
import { countCells, isRowHead } from './completion/rows.ts';
import { columnNames } from './completion/table.ts';
import { type EditorDocument, offsetAt } from './editor.ts';
import { keywordDoc } from './keyword-docs.ts';
import { cursorAt, isInFormula, type Place } from './place.ts';

/** Signs that open the help, and those that move it on while it is open. */
export const signatureTriggers: readonly string[] = ['"', ':'];
export const signatureRetriggers: readonly string[] = [' ', ',', '='];

/** A part of a line: how it is shown, and what it is. */
interface Part {
    readonly key: string;
    readonly text: string;
    readonly about: Localised;
}

/** How the line at a place is made up, with the part being written: for rows, measures and overlaps. */
export function signatureHelp(document: EditorDocument, position: Position): SignatureHelp | null {
    const offset = offsetAt(document, position);
    const cursor = cursorAt(document.text, document.project.scanAround(document.uri, offset), offset);
    if (cursor.kind === 'comment') return null;
    const place = cursor.kind === 'text' ? cursor.place : cursor.places[0];
    if (place === undefined || place.statement.length === 0) return null;
    const asked = askedAt(document, place);
    const line = lineAt(asked, cursor.kind === 'text');
    return line === null ? null : shown(asked, line);
}

interface Line {
    readonly head: string;
    readonly parts: readonly Part[];
    /** The key of the part being written. */
    readonly active: string;
    readonly about: Localised;
}

function lineAt(asked: Asked, inText: boolean): Line | null {
    const head = asked.place.statement[0]?.type ?? '';
    if (asked.economy !== null && isRowHead(head)) return rowLine(asked, inText);
    if (head === 'measure') return measureLine(asked);
    return head === 'overlaps' ? overlapLine(asked) : null;
}

function shown({ say }: Asked, { head, parts, active, about }: Line): SignatureHelp {
    let label = head;
    const parameters: ParameterInformation[] = parts.map((part) => {
        const start = label.length + 1;
        label += ` ${part.text}`;
        return { label: [start, label.length], documentation: say(part.about) };
    });
    const index = parts.findIndex((part) => part.key === active);
    const activeParameter = index < 0 ? null : index;
    return { signatures: [{ label, documentation: say(about), parameters }], activeSignature: 0, activeParameter };
}

const modifiers: ReadonlySet<string> = new Set(['cash', 'noncash', 'avoided', 'service', 'capital', 'transfers', 'one-off', 'stepwise']);

function rowLine(asked: Asked, inText: boolean): Line | null {
    const { place, word } = asked;
    const types = place.statement.map((token) => token.type);
    const actual = types[0] === 'actual';
    const kind = types[actual ? 1 : 0];
    if (kind === undefined || !isRowHead(kind)) return null;
    const isData = (rowKinds as readonly string[]).includes(kind);
    return {
        head: actual ? `${word('actual')} ${word(kind)}` : word(kind),
        parts: [...(isData ? rowParts(asked) : []), ...columnParts(asked), ...endParts(asked)],
        active: activeInRow(place, types.slice(actual ? 2 : 1), isData, inText, columnNames(asked).length),
        about: keywordDoc(actual ? 'actual' : kind),
    };
}

function rowParts(asked: Asked): readonly Part[] {
    const { word, say } = asked;
    const label = { da: 'Hvad rækken er, med få ord.', en: 'What the row is, in a few words.' };
    const choices = {
        da: 'Må udelades: kontant, ikke-kontant eller undgået; service, anlæg eller overførsler; engangs eller trinvis.',
        en: 'May be left out: cash, noncash or avoided; service, capital or transfers; one-off or stepwise.',
    };
    return [
        { key: 'label', text: `"${say({ da: 'navn', en: 'label' })}"`, about: label },
        { key: 'modifiers', text: `[${word('cash')} ${word('service')} …]`, about: choices },
    ];
}

function columnParts(asked: Asked): readonly Part[] {
    const columns = asked.block?.columns ?? [];
    return columnNames(asked).map((name, index) => {
        const kind = columns[index]?.kind ?? (/^\d/.test(name) ? 'year' : 'onward');
        const year = { da: `Beløbet i ${name}. En streg er et tomt felt.`, en: `The amount in ${name}. A dash is an empty cell.` };
        return { key: String(index), text: name, about: kind === 'year' ? year : keywordDoc(kind) };
    });
}

function endParts({ word, say }: Asked): readonly Part[] {
    const sum = {
        da: 'Må udelades: rækkens sum over årene, uden varig. Den kontrolleres.',
        en: "May be left out: the row's sum over the years, without onward. It is checked.",
    };
    return [
        { key: 'sum', text: `= ${say({ da: 'sum', en: 'sum' })}`, about: sum },
        { key: 'note', text: `${word('note')} "…"`, about: keywordDoc('note') },
    ];
}

/** The part of a row that the next word or text belongs to. */
function activeInRow(place: Place, rest: readonly string[], isData: boolean, inText: boolean, columns: number): string {
    const last = rest.at(-1) ?? '';
    if (rest.includes('note')) return last === 'note' ? 'note' : '';
    if (inText) return rest.length === 0 ? 'label' : '';
    const equals = rest.indexOf('=', Math.max(0, rest.lastIndexOf(')')));
    if (equals >= 0 && !isInFormula(place)) return last === '=' || last === 'AMOUNT' ? 'sum' : 'note';
    const cells = countCells(rest);
    if (isInFormula(place)) return String(cells - 1);
    const letters = /^\p{L}/u.test(place.word.text);
    if (cells > 0) return cells < columns ? (letters ? String(cells - 1) : String(cells)) : 'sum';
    if (!isData || (!letters && place.word.text !== '')) return '0';
    if (rest.length === 0) return letters ? 'modifiers' : 'label';
    return letters || !modifiers.has(last) ? 'modifiers' : '0';
}

const measureKeys = ['from', 'to', 'by', 'source', 'note', 'actual'];

function measureLine(asked: Asked): Line {
    const { word, say, place } = asked;
    const number = say({ da: 'tal', en: 'number' });
    const date = say({ da: 'dato', en: 'date' });
    const texts: Readonly<Record<string, string>> = {
        from: number,
        to: number,
        by: date,
        source: '"…"',
        note: '"…"',
        actual: `${number} ${word('in')} ${say({ da: 'år', en: 'year' })}`,
    };
    const parts: Part[] = [
        { key: 'label', text: `"${say({ da: 'navn', en: 'label' })}"`, about: { da: 'Hvad der måles.', en: 'What is measured.' } },
        {
            key: 'unit',
            text: `"${say({ da: 'enhed', en: 'unit' })}"`,
            about: { da: 'Enheden, fx "pct. af løn".', en: 'The unit, such as "per cent of pay".' },
        },
        ...measureKeys.map((key) => ({ key, text: `${word(key)} ${texts[key] ?? ''}`, about: keywordDoc(key) })),
    ];
    return { head: word('measure'), parts, active: activeInMeasure(place), about: keywordDoc('measure') };
}

function activeInMeasure({ statement }: Place): string {
    const types = statement.slice(1).map((token) => token.type);
    const last = types.findLast((type) => measureKeys.includes(type));
    const complete = types.at(-1) === 'STRING' || types.at(-1) === 'DATE';
    if (last !== undefined && !complete) return last;
    if (last !== undefined) return measureKeys.find((key) => !types.includes(key)) ?? '';
    const texts = types.filter((type) => type === 'STRING').length;
    return texts === 0 ? 'label' : texts === 1 ? 'unit' : 'from';
}

function overlapLine(asked: Asked): Line {
    const { word, say, place } = asked;
    const types = place.statement.map((token) => token.type);
    const own = types.slice(types.lastIndexOf(',') + 1);
    const active = own.includes('per_year') ? '' : own.includes('AMOUNT') ? 'per_year' : own.includes('with') ? 'with' : 'target';
    const target = { da: 'Det forslag, som henter en del af de samme penge.', en: 'The proposal that gains some of the same money.' };
    const parts: Part[] = [
        { key: 'target', text: say({ da: 'forslag', en: 'proposal' }), about: target },
        { key: 'with', text: `${word('with')} ${say({ da: 'beløb', en: 'amount' })}`, about: keywordDoc('with') },
        { key: 'per_year', text: spell('per_year', asked.document.keywords), about: keywordDoc('per_year') },
    ];
    return { head: `${word('overlaps')}:`, parts, active, about: keywordDoc('overlaps') };
}
