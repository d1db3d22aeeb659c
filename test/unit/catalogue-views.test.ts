import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { childrenOf, rootsOf, type TreeOptions } from '../../extension/src/tree-model.ts';
import { fromOverview } from '../../extension/src/webview/overview-messages.ts';
import { packed, packedCatalogue, type ShownCatalogue, unpacked } from '../../extension/src/webview/packed-catalogue.ts';
import { tsv } from '../../extension/webview/overview/amounts.ts';
import { initial, shownRows } from '../../extension/webview/overview/selection.ts';
import { withSelection } from '../../language-server/src/config/selections.ts';
import { catalogueRows } from '../../language-server/src/editor/overview/rows.ts';
import { sumsOf } from '../../language-server/src/editor/overview/sums.ts';
import { groupLabel } from '../../language-server/src/editor/overview/words.ts';
import { Session } from '../../language-server/src/editor/session.ts';
import { catalogueShape, type Sums, sumsShape } from '../../language-server/src/views/catalogue-shape.ts';
import { examplePaths } from '../examples.ts';

const session = new Session();
for (const path of examplePaths.filter((each) => each.includes('budgetrunde')))
    session.setText(`file:///${relative('/', path)}`, readFileSync(path, 'utf8'));
session.setText('file:///x.prop', 'forslag X-1 "Uden budget" {\n sektor: skole\n}\nforslag X-2 "=1+1" {\n budget: B2027\n status: bortfaldet\n}\n');
session.configure('{ "selections": { "ældre": "sektor:ældre", "alle": "@ældre,TEK-01" } }');
for (const _ of session.checkAll());
const rows = catalogueRows(session);
const [budget] = rows.budgets;
const keysOf = (...ids: readonly string[]) => rows.proposals.filter(({ id }) => ids.includes(id)).map(({ key }) => key);
const sums = (keys: readonly string[] | null) => sumsOf(session.project.workspace, budget?.key ?? '', keys, 'da');

describe('what the server tells of the catalogues', () => {
    it('is what its shapes say, all of it', () => {
        expect(catalogueShape.parse(rows)).toEqual(rows);
        expect(sumsShape.parse(sums(null))).toEqual(sums(null));
    });

    it('has the same sums for all proposals as for none left out', () => {
        const all = rows.proposals.filter((row) => row.budget === budget?.key).map(({ key }) => key);
        expect(sums(all)).toEqual(sums(null));
        expect(sums(null)?.onward).toBe(budget?.onward);
    });

    it('adds up what the rows say, less overlaps', () => {
        const chosen = keysOf('TEK-01', 'KUL-01');
        const year = (index: number) =>
            rows.proposals.filter(({ key }) => chosen.includes(key)).reduce((sum, { result }) => sum + (result[index] ?? 0), 0);
        expect(sums(chosen)?.years.map(({ result }) => result)).toEqual(budget?.years.map((_, index) => year(index)));
    });

    it.each([
        ['da', ['1 (let)', '1–2 (let til middel)', '2 (middel)', '3 (svær)', 'Uden realiserbarhed']],
        ['en', ['1 (easy)', '1–2 (easy to medium)', '2 (medium)', '3 (hard)', 'No realisability']],
    ] as const)('has a word for each step of realisability and for a range of them, %s', (language, words) => {
        const keys = ['1', '1..2', '2', '3', null];
        expect(keys.map((key) => groupLabel({ key, label: null }, 'realisability', language))).toEqual(words);
    });

    it('says of a dropped one that it does not count, and resolves the named selections of provenu.json', () => {
        expect(rows.proposals.find(({ id }) => id === 'X-2')?.standing).toBe('dropped');
        expect(rows.selections).toEqual([
            { name: 'ældre', proposals: keysOf('ÆLD-01', 'ÆLD-02') },
            { name: 'alle', proposals: [] },
        ]);
        expect(sums(null)?.dropped).toBe(1);
        expect(sumsOf(session.project.workspace, 'file:///gone#B', null, 'da')).toBeNull();
    });
});

describe('what the page is told of the catalogue', () => {
    const whole = { budget: budget?.key ?? '', sums: sums(null) as Sums };
    /** As the page gets it: as data alone, validated. */
    const arrived = (catalogue: ShownCatalogue) => unpacked(packedCatalogue.parse(JSON.parse(JSON.stringify(packed(catalogue)))));

    it('is all of it, less where a proposal stands in the text', () => {
        const proposals = rows.proposals.map(({ uri: _, line: __, ...row }) => row);
        expect(arrived({ ...rows, whole })).toEqual({ ...rows, proposals, whole });
        expect(arrived({ ...rows, whole: null }).whole).toBeNull();
    });

    it('has no point of a proposal that the rows do not have yet', () => {
        const [first, ...others] = rows.proposals;
        const { whole: told } = arrived({ ...rows, proposals: others, whole });
        expect(told?.sums.matrix).toEqual(whole.sums.matrix.filter(({ key }) => key !== first?.key));
    });

    it('takes a group or a budget that there is not for none', () => {
        const message = packed({ ...rows, whole });
        const proposals = message.proposals.map(([names, , , ...rest]): (typeof message.proposals)[number] => [
            names,
            99,
            [[999], [], [], [], []],
            ...rest,
        ]);
        const [row] = unpacked({ ...message, proposals }).proposals;
        expect(row?.budget).toBeNull();
        expect(row?.groups.sector).toEqual([]);
    });
});

describe('the tree', () => {
    const usual: TreeOptions = { by: 'sector', order: 'id', text: '', onlyFindings: false };

    it('goes from budget to sector to proposal, those without a budget last', () => {
        const roots = rootsOf(rows, usual);
        expect(roots.map((node) => node.budget?.id ?? null)).toEqual(['B2027', null]);
        const [first] = roots;
        const groups = first === undefined ? [] : childrenOf(first, usual);
        const elderly = groups.find((node) => node.kind === 'group' && node.label === 'Ældre');
        const proposals = elderly === undefined ? [] : childrenOf(elderly, usual);
        expect(proposals.map((node) => (node.kind === 'proposal' ? node.proposal.id : ''))).toEqual(['ÆLD-01', 'ÆLD-02']);
    });

    it('narrows by words in id, title and filing, and by findings', () => {
        const shown = (options: Partial<TreeOptions>) =>
            rootsOf(rows, { ...usual, ...options }).flatMap(({ proposals }) => proposals.map(({ id }) => id));
        expect(shown({ text: 'teknik' })).toEqual(['TEK-01']);
        expect(shown({ text: 'findes ikke' })).toEqual([]);
        expect(shown({ onlyFindings: true })).toContain('X-1');
    });
});

describe('the page of the overview', () => {
    it('sorts by any column, what is not stated last whichever way', () => {
        const ids = (down: boolean) => shownRows(rows.proposals, { ...initial, sort: { column: 'onward', down } }).map(({ id }) => id);
        expect(ids(true).slice(-2)).toEqual(['X-1', 'X-2']);
        expect(ids(false).slice(-2)).toEqual(['X-1', 'X-2']);
        expect(ids(true).slice(0, -2)).toEqual(ids(false).slice(0, -2).toReversed());
    });

    it('copies numbers as Danish sheets read them, and no text as a formula', () => {
        expect(
            tsv([
                ['=1+1', 1250.5, null],
                ['a\tb', -3, 0],
            ]),
        ).toBe("'=1+1\t1250,5\t\na b\t-3\t0");
    });

    it('may ask only what its messages allow', () => {
        expect(fromOverview.safeParse({ type: 'saveSelection', name: '../x', ids: [] }).success).toBe(false);
        expect(fromOverview.safeParse({ type: 'open', proposal: 'file:///a#A', command: 'x' }).success).toBe(true);
        expect(fromOverview.safeParse({ type: 'run', command: 'x' }).success).toBe(false);
    });
});

describe('a named selection', () => {
    it('is written into provenu.json, the rest and its indentation kept', () => {
        expect(withSelection('', 'a', 'X-1')).toBe('{\n  "selections": {\n    "a": "X-1"\n  }\n}\n');
        expect(withSelection('{\n\t"strict": true,\n\t"selections": { "b": "Y" }\n}', 'a', 'X-1,X-2')).toBe(
            '{\n\t"strict": true,\n\t"selections": {\n\t\t"b": "Y",\n\t\t"a": "X-1,X-2"\n\t}\n}',
        );
    });

    it('never overwrites what is not JSON, nor takes a name that provenu.json refuses', () => {
        expect(withSelection('{ "strict": tru', 'a', 'X-1')).toBeNull();
        expect(withSelection('[]', 'a', 'X-1')).toBeNull();
        expect(withSelection('{}', 'a b', 'X-1')).toBeNull();
    });
});
