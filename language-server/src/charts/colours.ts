/**
 * The colours of a drawing: anything that SVG reads as a colour, a CSS variable among them. The four kinds differ in
 * lightness as well as in hue, so that they are told apart on black-and-white paper and by those who see no red.
 */
export interface ChartColours {
    readonly background: string;
    /** Round the whole picture, or null for none. */
    readonly border: string | null;
    readonly text: string;
    readonly faint: string;
    readonly zero: string;
    readonly gain: string;
    readonly income: string;
    readonly cost: string;
    readonly investment: string;
    readonly line: string;
    /** Between the worst and the best case. */
    readonly band: string;
}

const onLight = {
    text: '#24292f',
    faint: '#d5d9e0',
    zero: '#4b5563',
    gain: '#1f5f9f',
    income: '#5b9bd5',
    cost: '#e59a5c',
    investment: '#a3400f',
    line: '#24292f',
    band: '#c9ced6',
};

/** A card of its own colour, read the same in light, dark and high contrast themes. */
export const cardColours: ChartColours = { ...onLight, background: '#f3f4f6', border: '#9aa3af' };

export const paperColours: ChartColours = { ...onLight, background: '#ffffff', border: null };

/** The page that shows the drawing decides: `--chart-text`, `--chart-gain` and so on. */
export const themeColours: ChartColours = {
    background: 'var(--chart-background)',
    border: null,
    text: 'var(--chart-text)',
    faint: 'var(--chart-faint)',
    zero: 'var(--chart-zero)',
    gain: 'var(--chart-gain)',
    income: 'var(--chart-income)',
    cost: 'var(--chart-cost)',
    investment: 'var(--chart-investment)',
    line: 'var(--chart-line)',
    band: 'var(--chart-band)',
};
