import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GroupBarsInput, groupBarsChart } from '../../../language-server/src/charts/group-bars-chart.ts';
import { type MatrixInput, matrixChart } from '../../../language-server/src/charts/matrix-chart.ts';
import { overlap } from '../../../language-server/src/charts/places.ts';
import { pageSize, printSize } from '../../../language-server/src/charts/sizes.ts';
import { type WaterfallInput, waterfallChart, waterfallSpans } from '../../../language-server/src/charts/waterfall-chart.ts';
import { type YearSumsInput, yearSumsChart } from '../../../language-server/src/charts/year-sums-chart.ts';
import { attributes, textsOf } from './drawing.ts';

const said = { title: 'Budget 2027-2030', description: 'Tallene i ord.' };

const yearSums: YearSumsInput = {
    ...said,
    years: [
        { label: '2027', sum: 6400, carried: -350, target: 8000 },
        { label: '2028', sum: 9100.5, carried: null, target: 10000 },
        { label: '2029', sum: 10800, carried: null, target: 10000 },
        { label: '2030', sum: 11200, carried: null, target: null },
    ],
    words: { heading: 'Provenu mod måltal, 1.000 kr.', sum: 'forslagene', carried: 'overført', target: 'måltal', difference: 'over/under' },
};

const groupBars: GroupBarsInput = {
    ...said,
    groups: [
        { key: 'ældre', label: 'Ældre', amount: 4300 },
        { key: 'beskæftigelse', label: 'Beskæftigelse og borgerservice i hele kommunen', amount: -400 },
        { key: 'skole', label: 'Skole', amount: 0 },
    ],
    words: { heading: 'Varig virkning efter sektor, 1.000 kr.' },
};

const waterfall: WaterfallInput = {
    ...said,
    steps: [
        { kind: 'whole', label: 'brutto', amount: 14200 },
        { kind: 'change', label: 'overlap', amount: -300 },
        { kind: 'change', label: 'ikke-kontant', amount: -2500 },
        { kind: 'whole', label: 'tæller med', amount: 11400 },
    ],
    words: { heading: 'Fra brutto til det, der tæller, 1.000 kr.' },
};

const matrix: MatrixInput = {
    ...said,
    points: [
        { key: 'ÆLD-01', label: 'Vagtplaner', realisability: 1.5, permanent: 1250, investment: 900 },
        { key: 'ÆLD-02', label: 'Køreruter', realisability: 1.5, permanent: 1240, investment: 0 },
        { key: 'TEK-01', label: 'Gadelys', realisability: 1, permanent: 800, investment: 3600 },
        { key: 'KUL-01', label: 'Haller', realisability: 3, permanent: -90, investment: 100 },
    ],
    words: {
        heading: 'Realiserbarhed og varig virkning, 1.000 kr. om året',
        steps: ['1 let', '2 kræver arbejde', '3 svær'],
        size: 'Cirklens størrelse er investeringen',
        investment: 'investering',
    },
};

const drawn = {
    'year-sums': (size: typeof printSize) => yearSumsChart(yearSums, size),
    'group-bars': (size: typeof printSize) => groupBarsChart(groupBars, size),
    waterfall: (size: typeof printSize) => waterfallChart(waterfall, size),
    matrix: (size: typeof printSize) => matrixChart(matrix, size),
};

describe.each(Object.entries(drawn))('the %s chart', (name, draw) => {
    it('looks as it did when somebody last looked at it', async () => {
        await expect(draw(printSize)).toMatchFileSnapshot(`pictures/${name}.svg`);
    });

    it.each([280, 420, 640, 960])('has texts within the picture that do not stand on one another, %i pixels wide', (width) => {
        const svg = draw(pageSize(width));
        const texts = textsOf(svg);
        for (const { text, x, width: wide } of texts) expect([x >= -0.5, x + wide <= width + 0.5], text).toEqual([true, true]);
        texts.forEach((one, index) => {
            for (const other of texts.slice(index + 1)) expect(overlap(one, other), `${one.text} | ${other.text}`).toBe(false);
        });
    });

    it('needs nothing from outside and says in words what it shows', () => {
        const svg = draw(printSize);
        expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|<script|<style|href|data-/);
        expect(svg).toContain('<title>Budget 2027-2030</title><desc>Tallene i ord.</desc>');
    });
});

describe('a year against its target', () => {
    it('tells what the proposals bring, what is carried over, and the difference of both to the target', () => {
        const texts = textsOf(yearSumsChart(yearSums, printSize)).map(({ text }) => text.replaceAll('\u2212', '-'));
        expect(texts).toEqual(expect.arrayContaining(['6.400', '-350', '8.000', '-1.950', '9.101', '-900', '800']));
    });
});

describe('a waterfall', () => {
    it('begins each change where the bar before ended, and a whole at zero', () => {
        expect(waterfallSpans(waterfall.steps).map(({ from, to }) => [from, to])).toEqual([
            [0, 14200],
            [14200, 13900],
            [13900, 11400],
            [0, 11400],
        ]);
    });
});

describe('a matrix', () => {
    const circlesOf = (svg: string) => [...svg.matchAll(/<circle ([^>]*)\/>/g)].map(([, tag = '']) => attributes(tag));

    it('has a circle a proposal, the larger the more it costs, none covering another', () => {
        const circles = circlesOf(matrixChart(matrix, printSize)).map(({ cx, cy, r }) => ({ x: Number(cx), y: Number(cy), r: Number(r) }));
        expect(circles).toHaveLength(4);
        const [first, second] = circles;
        expect(first?.r).toBeGreaterThan(second?.r ?? 0);
        circles.forEach((one, index) => {
            for (const other of circles.slice(index + 1))
                expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(one.r + other.r - 0.3);
        });
    });

    it('draws any proposals', () => {
        const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
        const point = fc.record({
            key: fc.string({ maxLength: 20 }),
            label: fc.string({ maxLength: 20 }),
            realisability: fc.constantFrom(1, 1.5, 2, 2.5, 3),
            permanent: amount,
            investment: amount,
        });
        fc.assert(
            fc.property(fc.array(point, { maxLength: 60 }), (points) => {
                const svg = matrixChart({ ...matrix, points }, pageSize(500));
                expect(svg).not.toMatch(/NaN|Infinity|undefined/);
                expect(circlesOf(svg)).toHaveLength(points.length);
            }),
            { numRuns: 50 },
        );
    });
});
