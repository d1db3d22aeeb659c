import { CompletionItemKind } from 'vscode-languageserver-types';
import { danish } from '../../model/decimal.ts';
import { isDataRow } from '../../model/table.ts';
import { moneyKinds, type StatedKind } from '../../model/written.ts';
import { roundedUp } from '../../rules/key-figures.ts';
import { keywordDoc } from '../keyword-docs.ts';
import { openBlock } from '../place.ts';
import { type Asked, isWrittenOver, keywordItem } from './asked.ts';
import { isStated, type RowPlace, statedCells } from './figures.ts';
import { spanOfYears } from './settings.ts';
import { choice, type Suggestion, spellings, stop } from './suggestion.ts';

const widestTable = 14;

/** What may begin a line of a table: its years while it has none, rows, and figures worked out from the rows that are there. */
export function tableLines(asked: Asked): readonly Suggestion[] {
    const { block, place } = asked;
    const where = placeInBlock(asked);
    const rows = [...dataRows(asked), ...actualRows(asked), group(asked)];
    const computed = totals(asked, where);
    const afterTotals = place.before === 'net' || place.before === 'cumulative' || place.before.startsWith('total');
    const header = block?.written.columns == null ? headers(asked) : [];
    const keys = where.group !== null || (block !== null && block.dimension !== 'money') ? [] : keyFigures(asked);
    return [...header, ...(afterTotals ? [...computed, ...rows] : [...rows, ...computed]), ...keys];
}

/** Where in its block the line stands: the statement it goes on with begins there, else the word. */
export function placeInBlock(asked: Asked): RowPlace {
    const { place, block } = asked;
    const open = openBlock(place, 'economy', 'group');
    const head = open?.kind === 'group' ? place.tokens[open.head]?.start : undefined;
    const index = block?.written.groups.findIndex((each) => each.start === head) ?? -1;
    return { start: place.statement[0]?.start ?? place.word.start, group: index < 0 ? null : index };
}

/** The columns of the table as they are written, or those it would most likely have. */
export function columnNames(asked: Asked): readonly string[] {
    const columns = asked.block?.columns ?? [];
    if (columns.length === 0) return [...asked.settings.years.map(String), asked.word('onward')];
    return columns.map(({ kind, year }) => (kind === 'year' ? String(year) : asked.word(kind)));
}

/** How a row goes on after its label, with a stop for every cell. */
function dataRows(asked: Asked): readonly Suggestion[] {
    const { word } = asked;
    const kinds = ['gain', 'cost', 'investment', 'income', 'fte', 'before', 'after'];
    return kinds.map((kind) => {
        const label = kind === 'gain' ? `${stop(1)}" ${word('cash')}` : kind === 'investment' ? `${stop(1)}" ${areas(asked)}` : `${stop(1)}"`;
        return keywordItem(asked, kind, {
            insert: `${word(kind)} "${label}${cellStops(asked, 3)}`,
            snippet: true,
            kind: CompletionItemKind.Snippet,
            detail: rowDetail(asked),
        });
    });
}

function areas({ word }: Asked): string {
    return choice(2, [word('capital'), word('service')]);
}

export function cellStops(asked: Asked, from: number): string {
    const count = asked.block?.columns.length ?? columnNames(asked).length;
    return count > widestTable ? ' ' : Array.from({ length: count }, (_, index) => `  ${stop(from + index, '-')}`).join('');
}

function rowDetail(asked: Asked): string {
    const names = columnNames(asked);
    return names.length > widestTable ? '' : `"…" ${names.join(' ')}`;
}

/** Rows of what was realised, once there is a plan to hold them against. */
function actualRows(asked: Asked): readonly Suggestion[] {
    const { block, word, say } = asked;
    const planned = new Set(block?.rows.filter(({ written }) => !written.actual).map(({ written }) => written.kind));
    return moneyKinds
        .filter((kind) => planned.has(kind))
        .map((kind) =>
            keywordItem(asked, 'actual', {
                label: `${word('actual')} ${word(kind)}`,
                insert: `${word('actual')} ${word(kind)} `,
                detail: say({ da: 'hvad der blev realiseret', en: 'what was realised' }),
                also: [...spellings('actual'), ...spellings(kind)],
                goesOn: true,
            }),
        );
}

function group(asked: Asked): Suggestion {
    const { word } = asked;
    const insert = `${word('group')} "${stop(1)}" {\n    ${word('cost')} "${stop(2)}"${cellStops(asked, 3)}\n}`;
    return keywordItem(asked, 'group', { insert, snippet: true, kind: CompletionItemKind.Snippet, detail: '"…" { … }' });
}

const inOrder: readonly StatedKind[] = ['net', 'cumulative', 'total_gain', 'total_cost', 'total_investment', 'total_income', 'total'];
const inGroupOrder: readonly StatedKind[] = ['total', 'net', 'cumulative'];

/** Rows of totals with the right figures; bare, where a figure is not known yet. */
function totals(asked: Asked, where: RowPlace): readonly Suggestion[] {
    const { block } = asked;
    const kinds = (where.group === null ? inOrder : inGroupOrder).filter((kind) => block === null || !isStated(block, kind, where));
    const afterNet = asked.place.before === 'net';
    const ordered = afterNet ? [...kinds].sort((a, b) => Number(b === 'cumulative') - Number(a === 'cumulative')) : kinds;
    return ordered
        .map((kind) => totalItem(asked, kind, where))
        .sort((a, b) => Number(b.kind === CompletionItemKind.Value) - Number(a.kind === CompletionItemKind.Value));
}

function totalItem(asked: Asked, kind: StatedKind, where: RowPlace): Suggestion {
    const { block, word, say } = asked;
    const cells = block === null || isWrittenOver(asked) ? null : statedCells(block, kind, where);
    if (cells === null) return keywordItem(asked, kind, { kind: CompletionItemKind.Keyword });
    return {
        label: `${word(kind)}  ${cells.join(' ')}`,
        insert: `${word(kind)}  ${cells.join('  ')}`,
        kind: CompletionItemKind.Value,
        detail: say({ da: 'regnet ud af rækkerne', en: 'worked out from the rows' }),
        about: `${say(keywordDoc(kind))}\n\n${figuresTable(asked, cells)}`,
        also: spellings(kind),
    };
}

/** The figures under their years. */
export function figuresTable(asked: Asked, cells: readonly string[]): string {
    const names = columnNames(asked);
    if (cells.length !== names.length) return '';
    return [names, names.map(() => '--:'), cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Payback and return as the table gives them, where it gives any. */
function keyFigures(asked: Asked): readonly Suggestion[] {
    const { block, proposal, word, document } = asked;
    const index = block === null ? -1 : (proposal?.scenarios.findIndex((each) => each.blocks.includes(block)) ?? -1);
    const profile = proposal === null || index < 0 ? undefined : document.project.workspace.profilesOf(proposal)[index];
    const known = block?.rows.every(({ written, cells }) => !isDataRow(written) || cells?.every((cell) => cell.kind !== 'unknown') === true);
    const payback = known === true && profile?.payback?.state === 'years' ? String(roundedUp(profile.payback.years)) : null;
    const stated = new Set(block?.written.keyFigures.map((figure) => figure.basis ?? figure.of));
    const returns = (['gross', 'net'] as const).map((basis) => ({ basis, value: known === true ? (profile?.returns[basis] ?? null) : null }));
    return [
        ...(stated.has('payback') ? [] : [keyFigure(asked, 'stated_payback', payback, word('years'))]),
        ...returns
            .filter(({ basis }) => !stated.has(basis))
            .map(({ basis, value }) => keyFigure(asked, 'stated_return', value === null ? null : danish(value.toFixed(2)), word(basis))),
    ];
}

function keyFigure(asked: Asked, key: string, value: string | null, after: string): Suggestion {
    const label = `${asked.word(key)} ${value ?? '…'} ${after}`;
    const insert = `${asked.word(key)} ${value ?? stop(1, '0')} ${after}`;
    const detail = asked.say({ da: 'regnet ud af tabellen', en: 'worked out from the table' });
    return keywordItem(asked, key, { label, insert, snippet: true, ...(value === null ? {} : { detail }) });
}

/** Whole headers: the years that rule here with the level that goes on, with a column for setup, or no calendar years at all. */
function headers(asked: Asked): readonly Suggestion[] {
    const { word, say, settings } = asked;
    const years = settings.years.map(String);
    const onward = word('onward');
    const span = spanOfYears(settings.years);
    const forms = [
        { columns: [...years, onward], detail: { da: `årene ${span} og derefter`, en: `the years ${span} and after` } },
        { columns: [word('setup'), ...years, onward], detail: { da: 'med en kolonne til etablering', en: 'with a column for setup' } },
        { columns: [onward], detail: { da: 'det samme hvert år', en: 'the same every year' } },
        { columns: ['1', '2', '3', '4', onward], detail: { da: 'år 1 er det år, forslaget starter', en: 'year 1 is the year of the start' } },
    ];
    return forms.map(({ columns, detail }) =>
        keywordItem(asked, 'years', {
            label: `${word('years')}  ${columns.join(' ')}`,
            insert: `${word('years')}  ${columns.join('  ')}`,
            kind: CompletionItemKind.Struct,
            detail: say(detail),
        }),
    );
}

/** How a header that has begun may go on: all the rest at once, the next year, `onward`. */
export function headerRest(asked: Asked): readonly Suggestion[] {
    const { place, document, word } = asked;
    const written = place.statement.slice(1);
    const types = new Set(written.map((token) => token.type));
    if (types.has('onward')) return [];
    if (place.rest.some((token) => token.type !== '}')) return written.length === 0 ? [keywordItem(asked, 'setup')] : [];
    const years = written.filter((token) => token.type === 'AMOUNT').map(({ start, end }) => document.text.slice(start, end));
    const last = Number(years.at(-1)?.split('..').at(-1) ?? Number.NaN);
    const expected = asked.settings.years.filter((year) => Number.isNaN(last) || year > last);
    const relative = last < 1000;
    const next = relative ? [last + 1] : expected.length > 0 ? expected : Number.isNaN(last) ? [] : [last + 1];
    const rest = relative ? [] : [...expected.map(String), word('onward')];
    return [
        ...(rest.length > 1 ? [columnItem(asked, rest.join(' '), rest.join('  '))] : []),
        ...next.map((year) => columnItem(asked, String(year))),
        ...(years.length > 1 || !Number.isNaN(last) ? [keywordItem(asked, 'onward')] : []),
        ...(written.length === 0 ? [keywordItem(asked, 'setup'), keywordItem(asked, 'onward')] : []),
    ];
}

function columnItem(asked: Asked, label: string, insert = label): Suggestion {
    const detail = asked.say({ da: 'kolonner', en: 'columns' });
    return { label, insert, kind: CompletionItemKind.Value, detail, about: asked.say(keywordDoc('years')) };
}
