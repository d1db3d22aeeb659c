import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardColours, paperColours } from '../../../language-server/src/charts/colours.ts';
import { type Box, overlap } from '../../../language-server/src/charts/places.ts';
import { stacked } from '../../../language-server/src/charts/proposal-bars.ts';
import { proposalChart } from '../../../language-server/src/charts/proposal-chart.ts';
import { proposalChartInput } from '../../../language-server/src/charts/proposal-data.ts';
import type { ChartColumn, ProposalChartInput } from '../../../language-server/src/charts/proposal-input.ts';
import { hoverSize, pageSize, printSize } from '../../../language-server/src/charts/sizes.ts';
import { moneyKinds } from '../../../language-server/src/model/written.ts';
import { attributes, contrast, luminance, projectOf, textsOf } from './drawing.ts';

const everything = `
budget B "b" { år: 2027..2030 enhed: 1.000 kr tilbagebetaling: 8 år }
forslag A-1 "Alt" { budget: B
  økonomi i 1.000 kr {
    år etablering 2027 2028 2029 2030 varig
    gevinst "Vikarer" - 250..500 500..900 600..1.100 600..1.100 600..1.100
    indtægt "Leje" - 20 30 40 40 40
    udgift "Licens" - 60 60 60 60 60
    investering "System" 300 1.500..2.500 400 - - -
    realiseret netto - -1.900 100 - - -
  }
  økonomi "Lille løsning" i 1.000 kr {
    år 2027 2028 2029 2030 varig
    gevinst "G" 100 100 100 100 100
  }
}`;

function inputOf(text: string): ProposalChartInput {
    const { workspace } = projectOf(text);
    const [proposal] = workspace.proposals;
    const input = proposal === undefined ? null : proposalChartInput(proposal, workspace.profilesOf(proposal), 'da');
    if (input === null) throw new Error('nothing to draw');
    return input;
}

const paperSize = { width: 470, font: 11.5, colours: paperColours, interactive: false };
const plainText = (text: string) => text.replaceAll('\u2212', '-');

describe('what a chart of a proposal is given', () => {
    const input = inputOf(everything);

    it('holds the setup, the years of the table, and as many after it as the rule of the budget looks at', () => {
        expect(input.columns.map(({ place, label }) => `${place} ${label}`)).toEqual([
            'setup etablering',
            ...[2027, 2028, 2029, 2030].map((year) => `year ${year}`),
            ...[2031, 2032, 2033, 2034].map((year) => `onward ${year}`),
        ]);
    });

    it('has the figures of the model in 1.000 kr.: gains plus, costs and investment minus, the middle of ranges', () => {
        const [, first] = input.columns;
        expect(first?.segments.map(({ kind, label, amount }) => [kind, label, amount])).toEqual([
            ['gain', 'Vikarer', 375],
            ['income', 'Leje', 20],
            ['cost', 'Licens', -60],
            ['investment', 'System', -2000],
        ]);
        expect([first?.net, first?.actual, first?.cumulative, first?.worst, first?.best]).toEqual([-1665, -1900, -1965, -2590, -1340]);
        expect(input.columns.at(-1)?.segments.map(({ amount }) => amount)).toEqual([850, 40, -60]);
    });

    it('knows break-even, the rule and the other scenario', () => {
        expect(input.breakEven?.label).toBe('tjent hjem i 2031');
        expect(plainText(input.limit?.label ?? '')).toBe('efter 8 år: 3.285');
        expect(input.scenarios.map(({ name, cumulative }) => [name, cumulative[1], cumulative[8]])).toEqual([['Lille løsning', 100, 800]]);
    });

    it('tells every figure in words', () => {
        expect(plainText(input.description)).toContain('2027: netto -1.665, realiseret -1.900, akkumuleret -1.965. 2028:');
    });

    it('points each part of a bar to its row', () => {
        const rows = input.columns[1]?.segments.map(({ row }) => everything.slice(row ?? 0).split(' ')[0]);
        expect(rows).toEqual(['gevinst', 'indtægt', 'udgift', 'investering']);
    });

    it('goes on to the year in which an investment is earned back, and shows skipped years', () => {
        const late = inputOf('forslag A "a" { økonomi i 1.000 kr { år 2027 2030 varig\n gevinst "G" 10 10 10\n investering "I" 105 - - } }');
        expect(late.columns.map(({ label }) => label)).toEqual(Array.from({ length: 11 }, (_, index) => String(2027 + index)));
        expect(late.columns.map(({ place }) => place[0]).join('')).toBe('yooyooooooo');
        expect(late.breakEven?.column).toBe(10);
    });

    it('stays small when a table jumps over a century', () => {
        const far = inputOf('forslag A "a" { økonomi i kr { år 2027 2199\n gevinst "G" 10 10 } }');
        expect(far.columns.map(({ label }) => label)).toEqual(['2027', '2199']);
    });
});

describe('the words beside a line', () => {
    const led = `
budget B "b" { år: 2027..2030 enhed: 1.000 kr tilbagebetaling: 8 år }
forslag A "a" { budget: B økonomi i 1.000 kr { år 2027 2028 2029 2030 varig
 gevinst "El" 250 650 800 800 800
 investering "Armaturer" 2.600 1.200 - - - } }`;

    it('stand where neither the end of the table nor the rule of the budget strikes them through', () => {
        const svg = proposalChart(inputOf(led), paperSize);
        const label = textsOf(svg).find(({ text }) => text === 'tjent hjem i 2032');
        expect(standingLines(svg)).toHaveLength(4);
        for (const line of standingLines(svg)) expect(label !== undefined && overlap(label, line)).toBe(false);
    });

    it('name the year of break-even also where the line begins in a corner', () => {
        const early = led.replace('2.600 1.200', '300 - ');
        expect(textsOf(proposalChart(inputOf(early), paperSize)).map(({ text }) => text)).toContain('tjent hjem i 2028');
    });

    it('stand apart from one another', () => {
        const texts = textsOf(proposalChart(inputOf(led.replace('2.600 1.200', '700 300')), paperSize));
        for (const one of texts)
            for (const other of texts)
                if (one !== other) expect(overlap({ ...one, width: one.width + 2 }, other), `${one.text}|${other.text}`).toBe(false);
    });

    it('name a range only where it is to be seen', () => {
        const exact = inputOf(
            'forslag A "a" { økonomi i 1.000 kr { år 2027 2028 varig\n gevinst "G" 10 10 10\n gevinst "U" undgået 1..5 1..5 1..5 } }',
        );
        expect(textsOf(proposalChart(exact, paperSize)).map(({ text }) => text)).not.toContain('interval');
        expect(textsOf(proposalChart(inputOf(everything), paperSize)).map(({ text }) => text)).toContain('interval');
    });

    it('are not there where there is but one year, with nothing to add it to', () => {
        const texts = textsOf(proposalChart(inputOf('forslag A "a" { økonomi i 1.000 kr { år varig\n gevinst "G" 10 } }'), paperSize));
        expect(texts.map(({ text }) => text)).toContain('år 1');
        expect(texts.map(({ text }) => text)).not.toContain('Akkumuleret netto, 1.000 kr.');
    });

    it('give a long name a second line before they cut it', () => {
        const named = inputOf(everything.replace('"Lille løsning"', '"Fysisk landscenter"'));
        expect(textsOf(proposalChart(named, paperSize)).map(({ text }) => text)).toEqual(expect.arrayContaining(['Fysisk', 'landscenter']));
    });
});

describe('the chart of a proposal', () => {
    const input = inputOf(everything);
    const sizes = { hover: hoverSize, print: printSize, wide: pageSize(900), narrow: pageSize(300) };

    it.each(Object.entries(sizes))('looks as it did when somebody last looked at it (%s)', async (name, size) => {
        await expect(proposalChart(input, size)).toMatchFileSnapshot(`pictures/proposal-${name}.svg`);
    });

    it('needs nothing from outside', () => {
        for (const size of Object.values(sizes))
            expect(proposalChart(input, size).replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|<script|<style|<image|href/);
    });

    it('makes no markup of a label', () => {
        const hostile = { ...input, title: '</title><script>', scenarios: [{ name: '<b>&"', cumulative: [] }] };
        const svg = proposalChart(hostile, printSize);
        expect(svg).toContain('<title>&lt;/title&gt;&lt;script&gt;</title>');
        expect(svg).toContain('>&lt;b&gt;&amp;&quot;</text>');
    });

    it('has texts and strokes that stand out from their ground, and kinds that are told apart without colour', () => {
        for (const { background, text, line, zero, gain, income, cost, investment } of [cardColours, paperColours]) {
            for (const colour of [text, line, zero]) expect(contrast(colour, background)).toBeGreaterThan(4.5);
            for (const colour of [gain, investment]) expect(contrast(colour, background)).toBeGreaterThan(3);
            // Those that stand on the same side of zero.
            expect(Math.abs(luminance(gain) - luminance(income))).toBeGreaterThan(0.15);
            expect(Math.abs(luminance(cost) - luminance(investment))).toBeGreaterThan(0.15);
        }
    });

    it('gives a page the row and column of each part of a bar, and an export none', () => {
        expect(proposalChart(input, pageSize(600))).toMatch(/class="segment" data-column="1" data-row="\d+"><title>Vikarer, 2027: 375<\/title>/);
        expect(proposalChart(input, printSize)).not.toContain('data-');
    });
});

/** Whole øre in 1.000 kr.: an amount comes no finer. */
const toTheOre = fc.integer({ min: -1e14, max: 1e14 }).map((ore) => ore / 1e5);
const amount = fc.oneof(fc.constant(0), fc.integer({ min: -5000, max: 5000 }), toTheOre);
const stated = fc.option(amount, { nil: null });
const segment = fc.record({
    kind: fc.constantFrom(...moneyKinds),
    label: fc.string({ maxLength: 12 }),
    row: fc.constant(null),
    amount,
});
const column: fc.Arbitrary<ChartColumn> = fc.record({
    place: fc.constantFrom('year', 'onward'),
    label: fc.integer({ min: 2000, max: 2099 }).map(String),
    segments: fc.array(segment, { maxLength: 5 }),
    net: stated,
    actual: stated,
    cumulative: stated,
    worst: stated,
    best: stated,
});
const anyInput = (base: ProposalChartInput): fc.Arbitrary<ProposalChartInput> =>
    fc.array(column, { minLength: 1, maxLength: 30 }).chain((columns) => {
        const mark = fc.option(fc.record({ column: fc.nat({ max: columns.length - 1 }), label: fc.constant('tjent hjem i 2031') }), { nil: null });
        const scenarios = fc.array(fc.record({ name: fc.string({ maxLength: 30 }), cumulative: fc.array(stated, { maxLength: columns.length }) }), {
            maxLength: 4,
        });
        return fc.record({ breakEven: mark, limit: mark, scenarios }).map((more) => ({ ...base, columns, ...more }));
    });
const anySize = fc.constantFrom(hoverSize, printSize, pageSize(300), pageSize(420), pageSize(900));

/** The lines from top to bottom of a panel: where the years of the table end, and the rule of the budget. */
function standingLines(svg: string): readonly Box[] {
    return [...svg.matchAll(/<path d="((?:M\d+ \d+v\d+)+)"[^>]*stroke-dasharray/g)].flatMap(([, d = '']) =>
        [...d.matchAll(/M(\d+) (\d+)v(\d+)/g)].map(([, x, y, height]) => ({ x: Number(x) - 0.5, y: Number(y), width: 1, height: Number(height) })),
    );
}

describe('any chart of a proposal', () => {
    const base = inputOf(everything);

    it('has texts within the picture that do not stand on one another', () => {
        fc.assert(
            fc.property(anyInput(base), anySize, (input, size) => {
                const svg = proposalChart(input, size);
                expect(svg).not.toMatch(/NaN|Infinity|undefined/);
                const texts = textsOf(svg);
                const height = Number(/^<svg[^>]* height="(\d+)"/.exec(svg)?.[1]);
                for (const { x, y, text, ...box } of texts) {
                    expect([x >= -0.5, x + box.width <= size.width + 0.5, y >= 0, y + box.height <= height], text).toEqual([true, true, true, true]);
                }
                texts.forEach((one, index) => {
                    for (const other of texts.slice(index + 1)) expect(overlap(one, other), `${one.text} | ${other.text}`).toBe(false);
                });
            }),
            { numRuns: 100 },
        );
    });

    it('has texts under the bars that no line of the picture crosses', () => {
        fc.assert(
            fc.property(anyInput(base), anySize, (input, size) => {
                const svg = proposalChart(input, size);
                const standing = standingLines(svg);
                for (const { text, ...box } of textsOf(svg)) {
                    for (const line of standing) expect(overlap(box, line), text).toBe(false);
                }
            }),
            { numRuns: 100 },
        );
    });

    it('has bars as high as their amounts, stacked without gap or overlap', () => {
        fc.assert(
            fc.property(fc.array(segment, { maxLength: 6 }), (segments) => {
                const stack = stacked(segments);
                expect(
                    stack.map(({ from, to }) => to - from).every((size, index) => Math.abs(size - (stack[index]?.segment.amount ?? 0)) < 1e-3),
                ).toBe(true);
                const ends = { up: 0, down: 0 };
                for (const { segment: each, from, to } of stack) {
                    const side = each.amount < 0 ? 'down' : 'up';
                    expect(from).toBe(ends[side]);
                    ends[side] = to;
                }
            }),
        );
    });

    it('draws each bar to the scale of its axis', () => {
        const svg = proposalChart(base, pageSize(700));
        const drawn = [...svg.matchAll(/<g class="segment" ([^>]*)><title>[^<]*<\/title><rect ([^>]*)\/>/g)].map(([, group = '', rect = '']) => {
            const { 'data-column': index, 'data-row': row } = attributes(group);
            const amountOf = base.columns[Number(index)]?.segments.find((each) => String(each.row) === row)?.amount ?? 0;
            return { amount: Math.abs(amountOf), height: Number(attributes(rect).height) };
        });
        const [largest] = drawn.toSorted((a, b) => b.amount - a.amount);
        expect(drawn).toHaveLength(base.columns.flatMap(({ segments }) => segments).length);
        for (const { amount: size, height } of drawn)
            expect(Math.abs(height - (size / (largest?.amount ?? 1)) * (largest?.height ?? 0))).toBeLessThan(1.2);
    });
});
