import { describe, expect, it } from 'vitest';
import { cardColours, type NetChartColumn, type NetChartInput, netChart } from '../../language-server/src/charts/net-chart.ts';
import { profileChart } from '../../language-server/src/charts/profile-chart.ts';
import { marked } from './marked.ts';

const year = (label: string, net: number | null, cumulative: number | null): NetChartColumn => ({
    kind: 'year',
    label,
    net,
    low: net,
    high: net,
    cumulative,
});
const chart = (...columns: readonly NetChartColumn[]): NetChartInput => ({
    columns,
    title: 'Netto',
    words: { net: 'netto', cumulative: 'akkumuleret', unit: '1.000 kr.' },
});

function textsOf(svg: string): readonly string[] {
    return [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '');
}

describe('the chart of net', () => {
    const input = chart(year('2027', -710, -710), year('2028', 340, -370), year('2029', 540, 170));

    it('is the same for the same input, and needs nothing from outside', () => {
        expect(netChart(input)).toBe(netChart(input));
        expect(netChart(input).replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|<script|<style|<image|href/);
    });

    it('has bars up and down, a line with its last figure, a zero line, years, an axis and a legend', () => {
        const svg = netChart(input);
        expect(svg.split(`fill="${cardColours.up}"`)).toHaveLength(2 + 2);
        expect(svg.split(`fill="${cardColours.down}"`)).toHaveLength(1 + 2);
        expect(svg).toContain(`stroke="${cardColours.zero}" stroke-width="1.5"`);
        expect(textsOf(svg)).toEqual(
            expect.arrayContaining(['netto', 'akkumuleret', '1.000 kr.', '2027', '2028', '2029', '170', '0', '-500', '500']),
        );
    });

    it('has its own background, which its text stands out from', () => {
        expect(netChart(input)).toContain(`fill="${cardColours.background}"`);
        for (const colour of [cardColours.text, cardColours.line, cardColours.zero])
            expect(contrast(colour, cardColours.background)).toBeGreaterThan(4.5);
        for (const colour of [cardColours.up, cardColours.down]) expect(contrast(colour, cardColours.background)).toBeGreaterThan(3);
    });

    it('makes no markup of a label', () => {
        expect(netChart(chart(year('<b>&"', 1, 1)))).toContain('>&lt;b&gt;&amp;&quot;</text>');
    });

    it('leaves out the labels of years that do not fit', () => {
        const many = chart(...Array.from({ length: 40 }, (_, index) => year(String(2001 + index), index, index)));
        const years = textsOf(netChart(many)).filter((text) => /^20\d\d$/.test(text));
        expect(years.length).toBeGreaterThan(5);
        expect(years.length).toBeLessThan(20);
    });

    it('holds up to nothing, zero, one øre and billions', () => {
        for (const value of [null, 0, 0.00001, -1e15]) expect(netChart(chart(year('2027', value, value)))).not.toMatch(/NaN|Infinity/);
        expect(netChart(chart())).not.toMatch(/NaN|Infinity/);
    });

    it('is drawn of a profile in 1.000 kr., setup and onward included', () => {
        const text =
            'forslag A "a" { økonomi i kr { år etablering 2027 2028 varig\n gevinst "G" - 250.000 500.000 600.500\n investering "I" 100.000 - - -\n} }';
        const { project } = marked(text).document;
        const [proposal] = project.workspace.proposals;
        const profile = proposal === undefined ? undefined : project.workspace.profilesOf(proposal)[0];
        const drawn = profile === undefined ? null : profileChart(profile, 'da');
        expect(drawn?.columns.map(({ label, net, cumulative }) => [label, net, cumulative])).toEqual([
            ['etablering', -100, -100],
            ['2027', 250, 150],
            ['2028', 500, 650],
            ['varig', 600.5, null],
        ]);
    });
});

/** The contrast of two colours as WCAG counts it. */
function contrast(a: string, b: string): number {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
        .map((from) => Number.parseInt(colour.slice(from, from + 2), 16) / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
