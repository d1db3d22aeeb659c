import { useEffect, useRef, useState } from 'preact/hooks';
import { danishNumber } from '../../../language-server/src/charts/text.ts';
import type { OverviewState } from '../../src/webview/overview-messages.ts';
import type { ShownProposal } from '../../src/webview/packed-catalogue.ts';
import { inThousands } from './amounts.ts';
import { say } from './words.ts';

interface ProposalsProps {
    readonly rows: readonly ShownProposal[];
    readonly years: readonly number[];
    readonly state: OverviewState;
    readonly unchecked: ReadonlySet<string>;
    readonly onCheck: (keys: readonly string[], isChecked: boolean) => void;
    readonly onSort: (column: OverviewState['sort']['column']) => void;
    readonly onOpen: (key: string) => void;
}

/** The height of a row in pixels, the same in the style sheet: only the rows in sight are drawn. */
const rowHeight = 30;
const beyond = 12;

interface Column {
    readonly key: OverviewState['sort']['column'];
    readonly label: string;
    cell(row: ShownProposal): string;
}

/** All proposals that the filters let through, of which only those in sight are drawn: a thousand are scrolled like ten. */
export function Proposals({ rows, years, state, unchecked, onCheck, onSort, onOpen }: ProposalsProps) {
    const place = useRef<HTMLElement>(null);
    const [top, setTop] = useState(0);
    const [height, setHeight] = useState(480);
    useEffect(() => {
        const element = place.current;
        if (element === null) return undefined;
        const observer = new ResizeObserver(() => setHeight(element.clientHeight));
        observer.observe(element);
        return () => observer.disconnect();
    }, []);
    const columns = columnsOf(years, state);
    const first = Math.max(0, Math.min(rows.length - 1, Math.floor(top / rowHeight)) - beyond);
    const last = Math.min(rows.length, Math.ceil((top + height) / rowHeight) + beyond);
    const checked = rows.filter(({ key }) => !unchecked.has(key)).length;
    const keys = () => rows.map(({ key }) => key);
    return (
        <section
            class="proposals"
            aria-label={say('proposals')}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
            tabIndex={0}
            ref={place}
            onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
        >
            <table aria-rowcount={rows.length + 1}>
                <caption>{say('proposals')}</caption>
                <thead>
                    <tr aria-rowindex={1}>
                        <td class="check">
                            <input
                                type="checkbox"
                                aria-label={say('checkAll')}
                                checked={rows.length > 0 && checked === rows.length}
                                ref={(box) => {
                                    if (box !== null) box.indeterminate = checked > 0 && checked < rows.length;
                                }}
                                onChange={({ currentTarget }) => onCheck(keys(), currentTarget.checked)}
                            />
                        </td>
                        <Head column="id" label={say('proposal')} state={state} onSort={onSort} />
                        {columns.map(({ key, label }) => (
                            <Head key={key} column={key} label={label} state={state} onSort={onSort} />
                        ))}
                    </tr>
                </thead>
                <tbody>
                    <Gap rows={first} columns={columns.length + 2} />
                    {rows.slice(first, last).map((row, index) => (
                        <tr key={row.key} aria-rowindex={first + index + 2} class={row.standing === 'counted' ? '' : 'aside'}>
                            <td class="check">
                                <input
                                    type="checkbox"
                                    aria-label={row.id}
                                    checked={!unchecked.has(row.key)}
                                    onChange={({ currentTarget }) => onCheck([row.key], currentTarget.checked)}
                                />
                            </td>
                            <th scope="row">
                                <button type="button" class="link" title={titleOf(row)} onClick={() => onOpen(row.key)}>
                                    {row.id} {row.title}
                                </button>
                            </th>
                            {columns.map(({ key, cell }) => (
                                <td key={key} class={typeof key === 'number' || key !== 'class' ? '' : 'word'}>
                                    {cell(row)}
                                </td>
                            ))}
                        </tr>
                    ))}
                    <Gap rows={rows.length - last} columns={columns.length + 2} />
                </tbody>
            </table>
        </section>
    );
}

function Gap({ rows, columns }: { readonly rows: number; readonly columns: number }) {
    if (rows <= 0) return null;
    return (
        <tr class="gap">
            <td colSpan={columns} style={{ height: `${rows * rowHeight}px` }} />
        </tr>
    );
}

interface HeadProps extends Pick<ProposalsProps, 'state' | 'onSort'> {
    readonly column: OverviewState['sort']['column'];
    readonly label: string;
}

function Head({ column, label, state: { sort }, onSort }: HeadProps) {
    const order = sort.column !== column ? 'none' : sort.down ? 'descending' : 'ascending';
    const mark = { none: '', ascending: ' ↑', descending: ' ↓' }[order];
    return (
        <th scope="col" aria-sort={order} class={column === 'class' ? 'word' : ''}>
            <button type="button" class="link" onClick={() => onSort(column)}>
                {label}
                <span aria-hidden="true">{mark}</span>
            </button>
        </th>
    );
}

function titleOf({ id, title, standing }: ShownProposal): string {
    const why = { counted: '', excluded: say('standsExcluded'), dropped: say('standsDropped'), undated: say('standsUndated') }[standing];
    return [`${id} ${title}`, why].filter(Boolean).join('\n');
}

export function columnsOf(years: readonly number[], { measure }: OverviewState): readonly Column[] {
    const ca = (row: ShownProposal, text: string) => (row.approximate && text !== '-' ? `ca. ${text}` : text);
    return [
        ...years.map((year, index) => ({
            key: index,
            label: String(year),
            cell: (row: ShownProposal) => ca(row, inThousands(row[measure][index] ?? null)),
        })),
        { key: 'onward', label: say('onward'), cell: (row) => ca(row, inThousands(row.onward)) },
        { key: 'investment', label: say('investment'), cell: (row) => inThousands(row.investment) },
        { key: 'payback', label: say('payback'), cell: ({ payback }) => payback?.text ?? '-' },
        { key: 'returned', label: say('return'), cell: ({ returned }) => (returned === null ? '-' : danishNumber(returned, 2)) },
        { key: 'class', label: say('class'), cell: ({ groups }) => groups.class[0]?.label ?? '' },
        {
            key: 'realisability',
            label: say('realisability'),
            cell: ({ groups }) => (groups.realisability[0]?.key === null ? '-' : (groups.realisability[0]?.label ?? '-')),
        },
        { key: 'findings', label: say('findings'), cell: ({ findings }) => String(findings.error + findings.warning + findings.info) },
    ];
}
