import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { danish } from '../../model/decimal.ts';
import type { Language } from '../../rules/define.ts';
import { printed } from '../document/effects.ts';
import type { Block, ChartBlock, ChartPlace, TableBlock, TableColumn, TableRow } from '../document/model.ts';
import { documentWords } from '../document/words.ts';
import { capitalised } from '../phrases.ts';
import { rawSvg } from './raw.ts';

/** Blocks as HTML; every text goes in as a text, which the serializer escapes. */
export function blocksHtml(blocks: readonly Block[], language: Language): ElementContent[] {
    return blocks.map((block) => blockHtml(block, language));
}

function blockHtml(block: Block, language: Language): Element {
    switch (block.kind) {
        case 'heading':
            return h('h3', block.text);
        case 'text':
            return h(
                'p',
                { className: block.role === 'body' ? [] : [block.role] },
                block.name === null ? [] : [h('strong', block.name), ' '],
                block.text,
            );
        case 'list':
            return h(
                'ul',
                { className: block.role === 'note' ? ['note'] : [] },
                block.items.map((item) => h('li', item)),
            );
        case 'facts':
            return h(
                'dl',
                block.facts.flatMap(({ word, text }) => [h('dt', word), h('dd', text)]),
            );
        case 'table':
            return tableHtml(block, language);
        case 'chart':
            return chartHtml(block, language);
    }
}

/** Where there are no pages, there is no column of pages. */
function tableHtml({ caption, columns, rows, lookup }: TableBlock, language: Language): Element {
    // On a telephone an overview has room for ids, titles and figures alone.
    const aside = lookup ? columns.findLastIndex(({ kind }) => kind === 'word') : -1;
    const shown = columns.flatMap((column, index) => (column.kind === 'page' ? [] : [{ column, index, isAside: index === aside }]));
    const words = lookup
        ? {
              dataLookup: '',
              dataFilter: documentWords.filter[language],
              dataShown: documentWords.shown[language],
              dataSort: documentWords.sortHint[language],
          }
        : {};
    const head = shown.map((each) => h('th', { scope: 'col', className: classOf(each) }, each.column.title));
    return h('div', { className: ['scroll'], tabIndex: lookup ? -1 : 0 }, [
        h('table', { className: [lookup ? 'overview' : 'economy', ...widthOf(columns)], ...words }, [
            h('caption', caption),
            h('thead', h('tr', head)),
            h(
                'tbody',
                rows.map((row) => rowHtml(row, shown)),
            ),
        ]),
    ]);
}

/** Paper does not scroll: what has many years is printed in smaller letters. */
function widthOf(columns: readonly TableColumn[]): string[] {
    const figures = columns.filter(({ kind }) => kind === 'figure').length;
    return figures > 14 ? ['widest'] : figures > 7 ? ['wide'] : [];
}

interface Shown {
    readonly column: TableColumn;
    readonly index: number;
    readonly isAside: boolean;
}

function rowHtml(row: TableRow, shown: readonly Shown[]): Element {
    if (row.kind === 'group') return h('tr', { className: ['group'] }, h('th', { scope: 'colgroup', colSpan: shown.length }, row.text));
    if (row.kind === 'across') {
        return h('tr', { className: ['sum'] }, [
            h('th', { scope: 'row' }, row.word),
            h('td', { className: ['figure'], colSpan: shown.length - 1 }, row.text),
        ]);
    }
    const cells = shown.map((each, place) => {
        const { column, index } = each;
        const { text, value } = row.cells[index] ?? { text: '', value: null };
        const content = place === 0 && row.to !== null ? h('a', { href: `#${encodeURIComponent(row.to)}` }, text) : text;
        if (place === 0) return h('th', { scope: 'row', className: row.to === null ? [] : ['id'] }, content);
        return h(
            'td',
            {
                className: classOf(each),
                ...(column.kind === 'figure' && row.to !== null ? { dataValue: value === null ? '' : String(value) } : {}),
            },
            content,
        );
    });
    const search = row.to === null ? {} : { dataSearch: [row.group ?? '', ...row.cells.map((cell) => cell.text)].join(' ').toLocaleLowerCase('da') };
    return h('tr', { className: row.kind === 'line' ? [] : [row.kind], ...search }, cells);
}

function classOf({ column: { kind }, isAside }: Shown): string[] {
    return [...(kind === 'word' ? [] : [kind]), ...(isAside ? ['aside'] : [])];
}

/** The drawing, and its figures for those who do not see it or want them. */
function chartHtml(chart: ChartBlock, language: Language): Element {
    const { words, columns, unit } = chart;
    const head = [unit, ...columns.map((column) => column.label)];
    const line = (name: string, pick: (place: ChartPlace) => number | null) =>
        h('tr', [
            h('th', { scope: 'row' }, capitalised(name)),
            ...columns.map((column) => h('td', { className: ['figure'] }, amountText(pick(column)))),
        ]);
    return h('figure', [
        rawSvg(chart.svg),
        h('details', [
            h('summary', documentWords.figures[language]),
            h('div', { className: ['scroll'], tabIndex: 0 }, [
                h('table', [
                    h('caption', chart.title),
                    h(
                        'thead',
                        h(
                            'tr',
                            head.map((title, index) => h('th', { scope: 'col', className: index === 0 ? [] : ['figure'] }, title)),
                        ),
                    ),
                    h('tbody', [line(words.net, (place) => place.net), line(words.cumulative, (place) => place.cumulative)]),
                ]),
            ]),
        ]),
    ]);
}

export function amountText(amount: number | null): string {
    return amount === null ? '–' : printed(danish(String(Math.round(amount * 10) / 10)));
}
