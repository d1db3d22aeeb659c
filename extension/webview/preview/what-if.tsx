import { danishNumber } from '../../../language-server/src/charts/text.ts';
import { asWritten, type ProposalView, type WhatIf } from '../../../language-server/src/views/proposal-shape.ts';
import { say } from './words.ts';

interface WhatIfProps {
    readonly view: ProposalView;
    readonly tried: WhatIf;
    readonly onTry: (whatIf: WhatIf) => void;
    readonly onWrite: () => void;
}

const mostYears = 5;

/** Other assumptions and another first year: the picture follows, the text does not until it is asked to. */
export function WhatIfPanel({ view, tried, onTry, onWrite }: WhatIfProps) {
    const { sliders, start } = view;
    const isTrying = tried.later !== 0 || Object.keys(tried.assumptions).length > 0;
    const value = (name: string, written: number) => (Object.hasOwn(tried.assumptions, name) ? (tried.assumptions[name] ?? written) : written);
    return (
        <details class="what-if" open={isTrying || undefined}>
            <summary>{say('whatIf')}</summary>
            <p class="quiet">{sliders.length === 0 && start === null ? say('noSliders') : say('whatIfNote')}</p>
            {sliders.map(({ name, note, unit, value: written, low, high, step }) => (
                <Slider
                    key={name}
                    name={name}
                    note={note}
                    range={{ low, high, step }}
                    value={value(name, written)}
                    written={written}
                    show={(each) => `${danishNumber(each, decimalsOf(step))} ${unit}`.trim()}
                    onChange={(next) => onTry({ ...tried, assumptions: withValue(tried.assumptions, name, next, written) })}
                />
            ))}
            {start === null ? null : (
                <Slider
                    name={say('start')}
                    note=""
                    range={{ low: start - mostYears, high: start + mostYears, step: 1 }}
                    value={start + tried.later}
                    written={start}
                    show={String}
                    onChange={(year) => onTry({ ...tried, later: year - start })}
                />
            )}
            <div role="status">{isTrying ? <p class="note">{say('trying')}</p> : null}</div>
            <p class="bar">
                <button type="button" class="primary" disabled={!isTrying} onClick={onWrite}>
                    {say('write')}
                </button>
                <button type="button" disabled={!isTrying} onClick={() => onTry(asWritten)}>
                    {say('reset')}
                </button>
            </p>
        </details>
    );
}

interface SliderProps {
    readonly name: string;
    readonly note: string;
    readonly range: { readonly low: number; readonly high: number; readonly step: number };
    readonly value: number;
    readonly written: number;
    readonly show: (value: number) => string;
    readonly onChange: (value: number) => void;
}

function Slider({ name, note, range, value, written, show, onChange }: SliderProps) {
    const id = `slider-${name}`;
    return (
        <div class="slider">
            <label for={id}>{name}</label>
            <input
                id={id}
                type="range"
                min={range.low}
                max={range.high}
                step={range.step}
                value={value}
                aria-valuetext={show(value)}
                onInput={({ currentTarget }) => onChange(currentTarget.valueAsNumber)}
            />
            <output for={id}>
                {show(value)}
                {value === written ? '' : ` (${say('inText')} ${show(written)})`}
            </output>
            {note === '' ? null : <p class="quiet">{note}</p>}
        </div>
    );
}

function decimalsOf(step: number): number {
    return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
}

/** A value that is what the text says is not tried. */
function withValue(assumptions: WhatIf['assumptions'], name: string, value: number, written: number): WhatIf['assumptions'] {
    const { [name]: _, ...others } = assumptions;
    return value === written ? others : { ...others, [name]: value };
}
