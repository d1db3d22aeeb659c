import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { svgElement } from './picture.ts';

interface ChartProps {
    /** Draws the chart for a width in pixels. */
    readonly draw: (width: number) => string;
    /** A part of the drawing that carries data was clicked, touched, or chosen by keyboard. */
    readonly onPick?: (data: DOMStringMap) => void;
    /** Which parts stand out: those of one row of the text. */
    readonly current?: string | null;
}

/** A drawing as wide as there is room for, drawn anew when the room or what it shows changes. */
export function Chart({ draw, onPick, current = null }: ChartProps) {
    const place = useRef<HTMLDivElement>(null);
    const width = useWidth(place);
    const svg = width === 0 ? '' : draw(width);
    const canPick = onPick !== undefined;
    useLayoutEffect(() => {
        if (svg === '') return;
        const focused = partsOf(place.current).indexOf(document.activeElement as SVGElement);
        place.current?.replaceChildren(svgElement(svg));
        if (!canPick) return;
        const parts = partsOf(place.current);
        parts.forEach(makeButton);
        // The picture that is drawn anew under somebody's hands leaves them where they were.
        if (focused >= 0) moveTo(parts, Math.min(focused, parts.length - 1));
        else parts[0]?.setAttribute('tabindex', '0');
    }, [svg, canPick]);
    useLayoutEffect(() => {
        for (const part of place.current?.querySelectorAll<SVGElement>('[data-row]') ?? [])
            part.classList.toggle('current', current !== null && part.dataset.row === current);
    }, [svg, current]);
    useEffect(() => {
        const element = place.current;
        if (element === null || onPick === undefined) return undefined;
        const pick = ({ target }: Event) => {
            const part = partAt(target);
            if (part !== null) onPick(part.dataset);
        };
        const press = (event: KeyboardEvent) => {
            const part = partAt(event.target);
            if (part === null) return;
            const parts = partsOf(element);
            const next = stepOf(event.key, parts.indexOf(part), parts.length);
            if (next !== null) moveTo(parts, next);
            else if (event.key === 'Enter' || event.key === ' ') onPick(part.dataset);
            else return;
            event.preventDefault();
        };
        element.addEventListener('click', pick);
        element.addEventListener('keydown', press);
        return () => {
            element.removeEventListener('click', pick);
            element.removeEventListener('keydown', press);
        };
    }, [onPick]);
    return <div class="chart" ref={place} />;
}

const pickable = '[data-row], [data-key], [data-column]:not([data-row])';

function partAt(target: EventTarget | null): SVGElement | null {
    return target instanceof Element ? target.closest<SVGElement>(pickable) : null;
}

/** The parts that can be picked, in the order in which they are walked through. */
function partsOf(place: Element | null): readonly SVGElement[] {
    const parts = [...(place?.querySelectorAll<SVGElement>(pickable) ?? [])];
    if (parts[0]?.dataset.order === undefined) return parts;
    const ordered: SVGElement[] = [];
    for (const part of parts) ordered[Number(part.dataset.order)] = part;
    return ordered;
}

/** The parts together are one stop of the tab key; arrows lead from one to the next. */
function makeButton(part: SVGElement): void {
    part.setAttribute('tabindex', '-1');
    part.setAttribute('role', 'button');
    part.setAttribute('aria-label', part.querySelector(':scope > title')?.textContent ?? '');
}

function moveTo(parts: readonly SVGElement[], index: number): void {
    for (const part of parts) part.setAttribute('tabindex', '-1');
    parts[index]?.setAttribute('tabindex', '0');
    parts[index]?.focus();
}

/** Which part a key leads to; null for a key that leads nowhere. */
function stepOf(key: string, at: number, count: number): number | null {
    switch (key) {
        case 'ArrowRight':
        case 'ArrowDown':
            return Math.min(at + 1, count - 1);
        case 'ArrowLeft':
        case 'ArrowUp':
            return Math.max(at - 1, 0);
        case 'Home':
            return 0;
        case 'End':
            return count - 1;
        default:
            return null;
    }
}

function useWidth(place: { readonly current: HTMLElement | null }): number {
    const [width, setWidth] = useState(0);
    // Measured before the page is painted: the first picture waits for no frame without one.
    useLayoutEffect(() => {
        const element = place.current;
        if (element === null) return undefined;
        const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
        observer.observe(element);
        setWidth(Math.floor(element.clientWidth));
        return () => observer.disconnect();
    }, [place]);
    return width;
}
