import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { svgElement } from './picture.ts';

interface ChartProps {
    /** Draws the chart for a width in pixels. */
    readonly draw: (width: number) => string;
    /** A click or a touch on a part of the drawing that carries data. */
    readonly onPick?: (data: DOMStringMap) => void;
    /** Which parts stand out: those of one row of the text. */
    readonly current?: string | null;
}

/** A drawing as wide as there is room for, drawn anew when the room or what it shows changes. */
export function Chart({ draw, onPick, current = null }: ChartProps) {
    const place = useRef<HTMLDivElement>(null);
    const width = useWidth(place);
    const svg = width === 0 ? '' : draw(width);
    useLayoutEffect(() => {
        if (svg !== '') place.current?.replaceChildren(svgElement(svg));
    }, [svg]);
    useLayoutEffect(() => {
        for (const part of place.current?.querySelectorAll<SVGElement>('[data-row]') ?? [])
            part.classList.toggle('current', current !== null && part.dataset.row === current);
    }, [svg, current]);
    // Everything that a click does can be done from the table too, by keyboard.
    useEffect(() => {
        const pick = ({ target }: Event) => {
            const part = target instanceof Element ? target.closest<SVGElement>('[data-row], [data-key], [data-column]') : null;
            if (part !== null) onPick?.(part.dataset);
        };
        const element = place.current;
        element?.addEventListener('click', pick);
        return () => element?.removeEventListener('click', pick);
    }, [onPick]);
    return <div class="chart" ref={place} />;
}

function useWidth(place: { readonly current: HTMLElement | null }): number {
    const [width, setWidth] = useState(0);
    useEffect(() => {
        const element = place.current;
        if (element === null) return undefined;
        const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
        observer.observe(element);
        setWidth(Math.floor(element.clientWidth));
        return () => observer.disconnect();
    }, [place]);
    return width;
}
