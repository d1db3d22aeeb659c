import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { groupBarsChart } from '../../../language-server/src/charts/group-bars-chart.ts';
import { matrixChart } from '../../../language-server/src/charts/matrix-chart.ts';
import { danishNumber } from '../../../language-server/src/charts/text.ts';
import { waterfallChart } from '../../../language-server/src/charts/waterfall-chart.ts';
import { yearSumsChart } from '../../../language-server/src/charts/year-sums-chart.ts';
import { groupings } from '../../../language-server/src/model/grouping.ts';
import type { BudgetRow, Sums } from '../../../language-server/src/views/catalogue-shape.ts';
import type { FromOverview, OverviewState } from '../../src/webview/overview-messages.ts';
import type { ShownCatalogue, ShownProposal } from '../../src/webview/packed-catalogue.ts';
import { inThousands, tsv } from './amounts.ts';
import { ChartCard } from './chart-card.tsx';
import { divisionRows, groupBarsInput, matrixInput, matrixRows, waterfallInput, waterfallRows, yearRows, yearSumsInput } from './figures.ts';
import { Filters, Header } from './filters.tsx';
import { columnsOf, Proposals } from './proposals.tsx';
import { Saving } from './saving.tsx';
import { budgetOf, initial, shownRows } from './selection.ts';
import { say } from './words.ts';

export interface Told {
    readonly rows: ShownCatalogue | null;
    /** The budget that the extension asks for, and how often it has asked. */
    readonly asked: { readonly budget: string; readonly times: number } | null;
    readonly sums: { readonly ticket: number; readonly sums: Sums | null } | null;
    readonly saved: { readonly name: string; readonly done: boolean } | null;
}

interface OverviewProps {
    readonly told: Told;
    readonly kept: OverviewState | null;
    readonly post: (message: FromOverview) => void;
    readonly keep: (state: OverviewState) => void;
}

export function Overview({ told, kept, post, keep }: OverviewProps) {
    const [state, setState] = useState<OverviewState>(kept ?? initial);
    const change = (part: Partial<OverviewState>) => setState((before) => ({ ...before, ...part }));
    useEffect(() => keep(state), [state]);
    useEffect(() => {
        if (told.asked !== null) change({ budget: told.asked.budget });
    }, [told.asked?.times]);
    if (told.rows === null) return <p class="quiet">{say('opening')}</p>;
    const budget = budgetOf(told.rows, state);
    if (budget === null) return told.rows.isReading ? <p class="quiet">{say('opening')}</p> : <p class="note">{say('noBudget')}</p>;
    return <Catalogue rows={told.rows} budget={budget} told={told} state={state} change={change} post={post} />;
}

interface CatalogueProps {
    readonly rows: ShownCatalogue;
    readonly budget: BudgetRow;
    readonly told: Told;
    readonly state: OverviewState;
    readonly change: (part: Partial<OverviewState>) => void;
    readonly post: (message: FromOverview) => void;
}

function Catalogue({ rows, budget, told, state, change, post }: CatalogueProps) {
    const own = useMemo(() => rows.proposals.filter((row) => row.budget === budget.key), [rows, budget.key]);
    const shown = useMemo(() => shownRows(own, state), [own, state.text, state.filters, state.onlyFindings, state.sort, state.measure]);
    const unchecked = useMemo(() => new Set(state.unchecked), [state.unchecked]);
    const chosen = useMemo(() => shown.filter(({ key }) => !unchecked.has(key)), [shown, unchecked]);
    const whole = chosen.length === own.length && rows.whole?.budget === budget.key ? rows.whole.sums : null;
    const sums = useSums(rows, budget.key, own, chosen, whole, told.sums, post);
    // Drawn anew when what they show changes, not at every letter of the search.
    const charts = useMemo(
        () => (sums === null ? null : <Charts sums={sums} budget={budget} state={state} change={change} post={post} />),
        [sums, budget, state.by, state.place, state.filters],
    );
    const check = (keys: readonly string[], isChecked: boolean) => {
        const left = new Set(state.unchecked);
        for (const key of keys) isChecked ? left.delete(key) : left.add(key);
        change({ unchecked: [...left] });
    };
    const sort = (column: OverviewState['sort']['column']) =>
        change({ sort: { column, down: state.sort.column === column ? !state.sort.down : column !== 'id' && column !== 'class' } });
    const apply = (name: string) => {
        const wanted = new Set(rows.selections.find((each) => each.name === name)?.proposals);
        change({ text: '', filters: {}, onlyFindings: false, unchecked: own.flatMap(({ key }) => (wanted.has(key) ? [] : [key])) });
    };
    const header = (
        <Header rows={rows} budget={budget} onBudget={(key) => change({ budget: key, unchecked: [], filters: {}, text: '' })} onSelection={apply} />
    );
    if (own.length === 0) {
        return (
            <article>
                {header}
                {rows.isReading ? <p class="quiet">{say('opening')}</p> : <p class="note">{say('noProposals')}</p>}
            </article>
        );
    }
    return (
        <article>
            {header}
            <Filters rows={own} state={state} change={change} />
            <KeyFigures sums={sums} chosen={chosen.length} all={own.length} />
            {charts}
            <h2>{say('proposals')}</h2>
            <p class="bar">
                <label for="measure">{say('measure')}</label>
                <select
                    id="measure"
                    value={state.measure}
                    onChange={({ currentTarget }) => change({ measure: currentTarget.value === 'net' ? 'net' : 'result' })}
                >
                    <option value="result">{say('result')}</option>
                    <option value="net">{say('net')}</option>
                </select>
                <span class="quiet">{say('thousands')}</span>
                <button
                    type="button"
                    onClick={() =>
                        check(
                            shown.map(({ key }) => key),
                            true,
                        )
                    }
                >
                    {say('checkAll')}
                </button>
                <button
                    type="button"
                    onClick={() =>
                        check(
                            shown.map(({ key }) => key),
                            false,
                        )
                    }
                >
                    {say('uncheckAll')}
                </button>
                <button type="button" onClick={() => post({ type: 'copy', text: tableText(chosen, budget.years, state) })}>
                    {say('copy')}
                </button>
            </p>
            {shown.length === 0 ? (
                <p class="note">{say('none')}</p>
            ) : (
                <Proposals
                    rows={shown}
                    years={budget.years}
                    state={state}
                    unchecked={unchecked}
                    onCheck={check}
                    onSort={sort}
                    onOpen={(proposal) => post({ type: 'open', proposal })}
                />
            )}
            <Saving ids={chosen.map(({ id }) => id)} saved={told.saved} post={post} />
        </article>
    );
}

/** The sums of what is chosen; those shown last stay until the new ones have come. */
function useSums(
    rows: ShownCatalogue,
    budget: string,
    own: readonly ShownProposal[],
    chosen: readonly ShownProposal[],
    whole: Sums | null,
    answer: Told['sums'],
    post: CatalogueProps['post'],
): Sums | null {
    const ticket = useRef(0);
    useEffect(() => {
        ticket.current += 1;
        if (whole !== null) return;
        post({ type: 'sum', ticket: ticket.current, budget, proposals: chosen.length === own.length ? null : chosen.map(({ key }) => key) });
    }, [rows, budget, own, chosen, whole]);
    const newest = useRef<Sums | null>(null);
    // An answer to an older question is no longer of interest.
    if (answer !== null && answer.sums !== null && answer.ticket === ticket.current) newest.current = answer.sums;
    if (whole !== null) newest.current = whole;
    return newest.current;
}

function KeyFigures({ sums, chosen, all }: { readonly sums: Sums | null; readonly chosen: number; readonly all: number }) {
    const gaps =
        sums?.years.flatMap(({ year, difference }) =>
            difference === null ? [] : [`${year}: ${difference > 0 ? '+' : ''}${inThousands(difference)}`],
        ) ?? [];
    const figures = [
        [say('selected'), `${chosen} / ${all} ${say('ofProposals')}`],
        [`${say('permanent')} (${say('thousands')})`, inThousands(sums?.onward ?? null)],
        ...(gaps.length === 0 ? [] : [[`${say('against')} (${say('thousands')})`, gaps.join(' · ')]]),
        [say('payback'), sums?.payback?.text ?? '-'],
        [say('returned'), sums?.returned?.gross === null || sums?.returned === null || sums === null ? '-' : danishNumber(sums.returned.gross, 2)],
        [`${say('npv')} (${say('thousands')})`, inThousands(sums?.npv ?? null)],
        ...(sums === null || sums.earlier === 0 ? [] : [[`${say('earlier')} (${say('thousands')})`, inThousands(sums.earlier)]]),
    ];
    return (
        <div role="status">
            <dl class="key-figures">
                {figures.map(([label, text]) => (
                    <div key={label}>
                        <dt>{label}</dt>
                        <dd class="figure">{text}</dd>
                    </div>
                ))}
            </dl>
        </div>
    );
}

type ChartsProps = Pick<CatalogueProps, 'budget' | 'state' | 'change' | 'post'> & { readonly sums: Sums };

function Charts({ sums, budget, state, change, post }: ChartsProps) {
    const place = Math.min(state.place ?? sums.years.length, sums.years.length);
    const when = place < sums.years.length ? String(sums.years[place]?.year) : say('onward').toLowerCase();
    const division = sums.divisions.find(({ by }) => by === state.by);
    const unplaced = sums.matrix.filter(({ realisability }) => realisability === null).length;
    const name = (what: string) => `${budget.id}-${what}`;
    const filter = ({ key }: DOMStringMap) => {
        if (key !== undefined) change({ filters: { ...state.filters, [state.by]: key } });
    };
    const open = ({ key }: DOMStringMap) => {
        if (key !== undefined) post({ type: 'open', proposal: key });
    };
    return (
        <>
            <p class="bar">
                <label for="by">{say('divideBy')}</label>
                <select
                    id="by"
                    value={state.by}
                    onChange={({ currentTarget }) => change({ by: groupings.find((by) => by === currentTarget.value) ?? 'sector' })}
                >
                    {groupings.map((by) => (
                        <option key={by} value={by}>
                            {say(by)}
                        </option>
                    ))}
                </select>
                <label for="place">{say('year')}</label>
                <select id="place" value={String(place)} onChange={({ currentTarget }) => change({ place: Number(currentTarget.value) })}>
                    {sums.years.map(({ year }, index) => (
                        <option key={year} value={String(index)}>
                            {year}
                        </option>
                    ))}
                    <option value={String(sums.years.length)}>{say('onward')}</option>
                </select>
            </p>
            <div class="cards">
                <ChartCard
                    title={say('yearsHeading')}
                    name={name('maaltal')}
                    draw={(options) => yearSumsChart(yearSumsInput(sums), options)}
                    figures={yearRows(sums)}
                    post={post}
                    onPick={({ column }) => {
                        if (column !== undefined) change({ place: Number(column) });
                    }}
                />
                {division === undefined ? null : (
                    <ChartCard
                        title={groupBarsInput(division, place, when).title}
                        name={name(state.by)}
                        draw={(options) => groupBarsChart(groupBarsInput(division, place, when), options)}
                        figures={divisionRows(division, sums)}
                        post={post}
                        onPick={filter}
                    />
                )}
                <ChartCard
                    title={say('matrixHeading')}
                    name={name('matrix')}
                    draw={(options) => matrixChart(matrixInput(sums), options)}
                    figures={matrixRows(sums)}
                    post={post}
                    onPick={open}
                    onRow={(key) => post({ type: 'open', proposal: key })}
                >
                    {unplaced === 0 ? null : (
                        <p class="quiet">
                            {unplaced} {say('unplaced')}
                        </p>
                    )}
                </ChartCard>
                <ChartCard
                    title={say('waterfallHeading')}
                    name={name('vandfald')}
                    draw={(options) => waterfallChart(waterfallInput(sums, place, when), options)}
                    figures={waterfallRows(sums)}
                    post={post}
                />
            </div>
        </>
    );
}

/** The chosen rows for a sheet, amounts in 1.000 kr. */
function tableText(rows: readonly ShownProposal[], years: readonly number[], state: OverviewState): string {
    const head = ['id', say('proposal'), ...columnsOf(years, state).map(({ label }) => label)];
    const thousand = (kroner: number | null) => (kroner === null ? null : kroner / 1000);
    const lines = rows.map((row) => [
        row.id,
        row.title,
        ...years.map((_, index) => thousand(row[state.measure][index] ?? null)),
        thousand(row.onward),
        thousand(row.investment),
        row.payback?.years ?? null,
        row.returned,
        row.groups.class[0]?.label ?? '',
        row.groups.realisability[0]?.key ?? '',
        row.findings.error + row.findings.warning + row.findings.info,
    ]);
    return tsv([head, ...lines]);
}
