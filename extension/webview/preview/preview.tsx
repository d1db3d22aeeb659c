import { useEffect, useState } from 'preact/hooks';
import { proposalChart } from '../../../language-server/src/charts/proposal-chart.ts';
import { pageSize, printSize } from '../../../language-server/src/charts/sizes.ts';
import { asWritten, type ProposalView, type WhatIf } from '../../../language-server/src/views/proposal-shape.ts';
import type { FromPreview, PreviewState } from '../../src/webview/preview-messages.ts';
import { Chart } from '../chart.tsx';
import { pngOf } from '../picture.ts';
import { FigureTable } from '../table.tsx';
import { WhatIfPanel } from './what-if.tsx';
import { say } from './words.ts';

/** What the page has been told. */
export interface Shown {
    readonly view: ProposalView | null;
    /** The last view whose picture could be drawn whole. */
    readonly drawn: ProposalView | null;
    readonly isLost: boolean;
    readonly cursor: number | null;
}

interface PreviewProps {
    readonly shown: Shown;
    /** What the page kept when it was last here. */
    readonly kept: PreviewState | null;
    readonly post: (message: FromPreview) => void;
    readonly keep: (state: PreviewState) => void;
}

export function Preview({ shown, kept, post, keep }: PreviewProps) {
    const { view, isLost } = shown;
    const [tried, setTried] = useState<WhatIf>(kept?.whatIf ?? asWritten);
    const id = view === null ? null : `${view.uri} ${view.id}`;
    const [triedOf, setTriedOf] = useState(kept === null ? null : `${kept.uri} ${kept.id}`);
    useEffect(() => {
        if (view === null || id === null) return;
        // Another proposal begins with what its text says.
        const whatIf = triedOf === id ? tried : asWritten;
        if (triedOf !== id) {
            setTriedOf(id);
            setTried(asWritten);
        }
        keep({ uri: view.uri, id: view.id, scenario: view.shown, whatIf });
    }, [id, view, tried, triedOf, keep]);
    if (view === null) return <p class="quiet">{isLost ? say('nothing') : say('opening')}</p>;
    const attempt = (scenario: number, whatIf: WhatIf) => {
        setTried(whatIf);
        post({ type: 'try', scenario, whatIf });
    };
    const write = () => {
        post({ type: 'write', whatIf: tried });
        setTried(asWritten);
    };
    return (
        <Proposal view={view} shown={shown} post={post} onScenario={(index) => attempt(index, tried)}>
            <WhatIfPanel view={view} tried={tried} onTry={(whatIf) => attempt(view.shown, whatIf)} onWrite={write} />
        </Proposal>
    );
}

interface ProposalProps {
    readonly view: ProposalView;
    readonly shown: Shown;
    readonly post: (message: FromPreview) => void;
    readonly onScenario: (index: number) => void;
    readonly children: preact.ComponentChildren;
}

function Proposal({ view, shown: { drawn, isLost, cursor }, post, onScenario, children }: ProposalProps) {
    const problem = isLost ? say('lost') : view.problem;
    const picture = view.problem === null ? view : (drawn ?? view);
    const current = rowAt(picture, cursor);
    const toRow = (offset: number) => post({ type: 'reveal', offset });
    return (
        <article class={problem === null ? '' : 'stale'} lang={view.language}>
            <h1>
                {view.id} {view.title}
            </h1>
            {view.facts === '' ? null : <p class="quiet">{view.facts}</p>}
            <div role="status">
                {problem === null ? null : (
                    <p class="note">
                        {problem} {picture === view || isLost ? '' : say('lastGood')}
                    </p>
                )}
            </div>
            {view.scenarios.length === 0 ? null : <ScenarioChoice view={view} onScenario={onScenario} />}
            {picture.chart === null ? <p class="quiet">{say('noChart')}</p> : <Picture view={picture} current={current} onRow={toRow} post={post} />}
            {children}
            <div class="figures">
                <KeyFigures view={picture} />
                {picture.table.rows.length === 0 ? null : (
                    <>
                        <h2>{say('figures')}</h2>
                        <FigureTable caption={say('figures')} {...picture.table} onRow={toRow} current={current} />
                    </>
                )}
                {picture.comparison === null ? null : (
                    <>
                        <h2>{say('comparison')}</h2>
                        <FigureTable caption={say('comparison')} {...picture.comparison} onRow={toRow} current={null} />
                    </>
                )}
                <p class="quiet">{view.conventions}</p>
            </div>
        </article>
    );
}

function ScenarioChoice({ view, onScenario }: { readonly view: ProposalView; readonly onScenario: (index: number) => void }) {
    return (
        <p class="bar">
            <label for="scenario">{say('scenario')}</label>
            <select id="scenario" value={String(view.shown)} onChange={({ currentTarget }) => onScenario(Number(currentTarget.value))}>
                {view.scenarios.map((name, index) => (
                    <option key={`${index} ${name}`} value={String(index)}>
                        {name}
                    </option>
                ))}
            </select>
        </p>
    );
}

interface PictureProps {
    readonly view: ProposalView;
    readonly current: number | null;
    readonly onRow: (offset: number) => void;
    readonly post: (message: FromPreview) => void;
}

function Picture({ view, current, onRow, post }: PictureProps) {
    const [isCopied, setCopied] = useState(false);
    const { chart } = view;
    if (chart === null) return null;
    const paper = () => proposalChart(chart, printSize);
    const savePng = async () => post({ type: 'save', name: view.id, picture: { format: 'png', base64: await pngOf(paper()) } });
    const copy = () => {
        post({ type: 'copy', text: tableText(view.table) });
        setCopied(true);
    };
    return (
        <>
            <Chart
                draw={(width) => proposalChart(chart, pageSize(width))}
                current={current === null ? null : String(current)}
                onPick={({ row }) => {
                    if (row !== undefined) onRow(Number(row));
                }}
            />
            <p class="bar">
                <button type="button" onClick={() => post({ type: 'save', name: view.id, picture: { format: 'svg', text: paper() } })}>
                    {say('saveSvg')}
                </button>
                <button type="button" onClick={() => void savePng()}>
                    {say('savePng')}
                </button>
                <button type="button" onClick={copy}>
                    {say('copy')}
                </button>
                <span role="status" class="quiet">
                    {isCopied ? say('copied') : ''}
                </span>
            </p>
        </>
    );
}

function KeyFigures({ view }: { readonly view: ProposalView }) {
    if (view.keyFigures.length === 0) return null;
    return (
        <>
            <h2>{say('keyFigures')}</h2>
            <dl class="key-figures">
                {view.keyFigures.map(({ term, figure, detail }) => (
                    <div key={term}>
                        <dt>{term}</dt>
                        <dd class="figure">{figure}</dd>
                        <dd class="quiet">{detail}</dd>
                    </div>
                ))}
            </dl>
        </>
    );
}

/** The row of the text that the cursor stands in: the last that begins before it. */
function rowAt({ table, from, to }: ProposalView, cursor: number | null): number | null {
    if (cursor === null || cursor < from || cursor > to) return null;
    const rows = table.rows.filter(({ row, end }) => row !== null && end !== null && row <= cursor && cursor <= end);
    return rows[0]?.row ?? null;
}

/** The figures as a spreadsheet takes them from the clipboard. A name always begins with the word for its kind, never with a formula. */
function tableText({ head, rows }: ProposalView['table']): string {
    const lines = [head, ...rows.map(({ label, cells }) => [label, ...cells])];
    return lines.map((line) => line.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\r\n');
}
