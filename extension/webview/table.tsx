interface TableProps {
    readonly caption: string;
    readonly head: readonly string[];
    readonly rows: readonly { readonly label: string; readonly row: number | null; readonly strong: boolean; readonly cells: readonly string[] }[];
    /** Goes where the name of a row leads. */
    readonly onRow: (offset: number) => void;
    readonly current: number | null;
}

/** Figures behind a chart: read by a screen reader, scrolled and walked through by keyboard; a row's name leads to it in the text. */
export function FigureTable({ caption, head, rows, onRow, current }: TableProps) {
    return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
        <section class="scrolling" aria-label={caption} tabIndex={0}>
            <table>
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        {head.map((text) => (
                            <th scope="col" key={text}>
                                {text}
                            </th>
                        ))}
                    </tr>
                </thead>
                <tbody>
                    {rows.map(({ label, row, strong, cells }, index) => (
                        <tr
                            key={`${index} ${label}`}
                            class={[strong ? 'strong' : '', row !== null && row === current ? 'current' : ''].join(' ')}
                            aria-current={row !== null && row === current ? 'true' : undefined}
                        >
                            <th scope="row">
                                {row === null ? (
                                    label
                                ) : (
                                    <button type="button" class="link" onClick={() => onRow(row)}>
                                        {label}
                                    </button>
                                )}
                            </th>
                            {cells.map((cell, column) => (
                                <td key={head[column + 1] ?? column}>{cell}</td>
                            ))}
                        </tr>
                    ))}
                </tbody>
            </table>
        </section>
    );
}
