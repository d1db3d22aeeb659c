import { useState } from 'preact/hooks';
import type { ChartOptions } from '../../../language-server/src/charts/frame.ts';
import { pageSize, printSize } from '../../../language-server/src/charts/sizes.ts';
import type { FromOverview } from '../../src/webview/overview-messages.ts';
import { Chart } from '../chart.tsx';
import { pngOf } from '../picture.ts';
import { FigureTable } from '../table.tsx';
import { inThousands, tsv } from './amounts.ts';
import type { FigureRows } from './figures.ts';
import { say } from './words.ts';

interface CardProps {
    readonly title: string;
    /** The name of a saved picture. */
    readonly name: string;
    readonly draw: (options: ChartOptions) => string;
    readonly figures: FigureRows;
    readonly post: (message: FromOverview) => void;
    readonly onPick?: (data: DOMStringMap) => void;
    /** Goes where the name of a row behind the chart leads. */
    readonly onRow?: (key: string) => void;
    readonly children?: preact.ComponentChildren;
}

/** A chart with its figures behind it, which can be saved as a picture and copied into a sheet. */
export function ChartCard({ title, name, draw, figures, post, onPick, onRow, children }: CardProps) {
    const [isCopied, setCopied] = useState(false);
    const [isOpen, setOpen] = useState(false);
    const svg = () => draw(printSize);
    const savePng = async () => post({ type: 'save', name, picture: { format: 'png', base64: await pngOf(svg()) } });
    const copy = () => {
        const thousands = figures.rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell / 1000 : cell)));
        post({ type: 'copy', text: tsv([figures.head, ...thousands]) });
        setCopied(true);
    };
    return (
        <section class="card" aria-label={title}>
            <Chart draw={(width) => draw(pageSize(width))} {...(onPick === undefined ? {} : { onPick })} />
            {children}
            <p class="bar">
                <button type="button" onClick={() => post({ type: 'save', name, picture: { format: 'svg', text: svg() } })}>
                    {say('saveSvg')}
                </button>
                <button type="button" onClick={() => void savePng()}>
                    {say('savePng')}
                </button>
                <button type="button" onClick={copy}>
                    {say('copy')}
                </button>
            </p>
            <p class="quiet" role="status">
                {isCopied ? say('copied') : ''}
            </p>
            <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
                <summary>{say('figures')}</summary>
                {isOpen ? <Behind title={title} figures={figures} onRow={onRow} /> : null}
            </details>
        </section>
    );
}

function Behind({
    title,
    figures: { head, rows, keys },
    onRow,
}: Pick<CardProps, 'title' | 'figures'> & { readonly onRow: CardProps['onRow'] | undefined }) {
    const shown = rows.map(([label = '', ...cells], index) => {
        const texts = cells.map((cell) => (typeof cell === 'string' ? cell : inThousands(cell)));
        return {
            label: String(label),
            row: keys === undefined ? null : index,
            strong: label === say('total') || label === say('counted'),
            cells: texts,
        };
    });
    return <FigureTable caption={title} head={head} rows={shown} onRow={(index) => onRow?.(keys?.[index] ?? '')} current={null} />;
}
