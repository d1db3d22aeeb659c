import type { BudgetJson, ProfileJson, ScenarioJson } from '../json/shapes.ts';
import { danish } from '../model/decimal.ts';
import { word } from '../rules/words.ts';
import { type Output, say } from './output.ts';

const barWidth = 16;

/** The derived figures for people: a small table a proposal, in 1.000 kr., each year's net with a bar. */
export function showProfiles(json: ProfileJson, output: Output): void {
    for (const proposal of json.proposals) {
        showScenario(proposal, output);
        for (const scenario of proposal.scenarios) showScenario(scenario, output);
    }
    for (const budget of json.budgets) showBudget(budget, output);
}

type Figures = Omit<ScenarioJson, 'scenarios'>;

interface Line {
    readonly name: string;
    readonly cells: readonly (number | null)[];
    readonly net: number | null;
}

function showScenario(scenario: Figures, output: Output): void {
    const { colors, language } = output;
    const name = scenario.scenario === null ? '' : ` – ${scenario.scenario}`;
    output.out(`${colors.bold(scenario.id)}  ${scenario.title}${name}  ${colors.dim('1.000 kr.')}\n`);
    const lines = linesOf(scenario, output);
    if (lines.length === 0) {
        output.out(`  ${colors.dim(say(output, { da: 'Ingen kontante beløb.', en: 'No cash amounts.' }))}\n\n`);
        return;
    }
    const columns = ['gain', 'income', 'cost', 'investment', 'net', 'cumulative'];
    showTable(
        columns.map((key) => word(key, language)),
        lines,
        output,
    );
    output.out(`  ${colors.dim(keyFigures(scenario, output))}\n\n`);
}

function linesOf(scenario: Figures, output: Output): readonly Line[] {
    const { setup, onward } = scenario;
    const years = scenario.years.map((year, index) =>
        line(scenario.relative ? `${word('years', output.language)} ${year}` : String(year), [
            scenario.gain[index],
            scenario.income[index],
            scenario.cost[index],
            scenario.investment[index],
            scenario.net[index],
            scenario.cumulative[index],
        ]),
    );
    const place = (name: string, at: NonNullable<typeof setup>) =>
        line(word(name, output.language), [at.gain, at.income, at.cost, at.investment, at.net, null]);
    const all = [...(setup === null ? [] : [place('setup', setup)]), ...years, place('onward', onward)];
    return all.some((each) => each.net !== null) ? all : [];
}

function line(name: string, cells: readonly (number | null | undefined)[]): Line {
    const numbers = cells.map((cell) => cell ?? null);
    return { name, cells: numbers, net: numbers[4] ?? null };
}

/** Columns in which nothing stands are left out. */
function showTable(headings: readonly string[], lines: readonly Line[], output: Output): void {
    const used = headings.flatMap((_, index) => (lines.some((each) => (each.cells[index] ?? null) !== null) ? [index] : []));
    const text = lines.map((each) => used.map((index) => thousands(each.cells[index] ?? null)));
    const widths = used.map((index, place) => Math.max((headings[index] ?? '').length, ...text.map((row) => (row[place] ?? '').length)) + 2);
    const nameWidth = Math.max(...lines.map((each) => each.name.length));
    const head = used.map((index, place) => (headings[index] ?? '').padStart(widths[place] ?? 0)).join('');
    output.out(`  ${output.colors.dim(`${' '.repeat(nameWidth)}${head}`)}\n`);
    const bar = barsFor(
        lines.map((each) => each.net ?? 0),
        output,
    );
    lines.forEach((each, row) => {
        const cells = (text[row] ?? []).map((cell, place) => cell.padStart(widths[place] ?? 0)).join('');
        output.out(`  ${each.name.padEnd(nameWidth)}${cells}  ${bar(each.net ?? 0)}\n`);
    });
}

/** Kroner in thousands, with as many decimals as there are. */
export function thousands(kroner: number | null): string {
    return kroner === null ? '' : danish(String(Math.round(kroner * 100) / 100_000));
}

/** Bars to both sides of one axis, to a common scale. */
function barsFor(values: readonly number[], output: Output): (value: number) => string {
    const largest = Math.max(...values.map(Math.abs));
    const leftWidth = values.some((value) => value < 0) ? barWidth : 0;
    const length = (value: number) => (largest === 0 || value === 0 ? 0 : Math.max(1, Math.round((barWidth * Math.abs(value)) / largest)));
    return (value) => {
        const bar = '█'.repeat(length(value));
        if (value < 0) return `${output.colors.red(bar.padStart(leftWidth))}│`;
        return `${' '.repeat(leftWidth)}│${output.colors.green(bar)}`;
    };
}

function keyFigures(scenario: Figures, output: Output): string {
    const da = output.language === 'da';
    const { gross, net, years } = scenario.return;
    const parts = [
        paybackText(scenario, da),
        ...(gross === null || net === null
            ? []
            : [
                  da
                      ? `afkast ${decimal(gross)} brutto og ${decimal(net)} netto pr. krone over ${years} år`
                      : `return ${decimal(gross)} gross and ${decimal(net)} net per krone over ${years} years`,
              ]),
        ...(scenario.npv === null
            ? []
            : [
                  da
                      ? `nutidsværdi ${thousands(scenario.npv)}, første år udiskonteret`
                      : `present value ${thousands(scenario.npv)}, first year undiscounted`,
              ]),
        ...(scenario.withinLimit === null ? [] : [limitText(scenario.withinLimit, da)]),
        ...(scenario.approximate ? [da ? 'med anslåede tal' : 'with approximate figures'] : []),
        ...(scenario.low === null || span(scenario.low.net) === span(scenario.high?.net ?? [])
            ? []
            : [
                  da
                      ? `netto fra ${span(scenario.low.net)} til ${span(scenario.high?.net ?? [])}`
                      : `net from ${span(scenario.low.net)} to ${span(scenario.high?.net ?? [])}`,
              ]),
    ];
    return parts.join(' · ');
}

function limitText(within: boolean, da: boolean): string {
    if (within) return da ? 'inden for budgettets frist' : "within the budget's limit";
    return da ? 'ikke tjent hjem inden for budgettets frist' : "not earned back within the budget's limit";
}

function paybackText({ paybackState, paybackYears, paybackYear, relative }: Figures, da: boolean): string {
    if (paybackState === 'never') return da ? 'tjenes aldrig hjem' : 'never earned back';
    if (paybackState === 'none' || paybackYears === null) return da ? 'ingen investering at tjene hjem' : 'no investment to earn back';
    const rounded = Math.ceil(paybackYears - 1e-9);
    const when = relative ? (da ? `år ${paybackYear}` : `year ${paybackYear}`) : String(paybackYear);
    return da
        ? `tjent hjem efter ${decimal(paybackYears)} år, altså ${rounded} (${when})`
        : `earned back after ${decimal(paybackYears)} years, that is ${rounded} (${when})`;
}

function span(nets: readonly (number | null)[]): string {
    return nets
        .map(thousands)
        .filter((each) => each !== '')
        .join(' / ');
}

function decimal(value: number): string {
    return danish(value.toFixed(2));
}

function showBudget(budget: BudgetJson, output: Output): void {
    const da = output.language === 'da';
    const { colors } = output;
    output.out(
        `${colors.bold(budget.id)}  ${da ? 'alle talte forslag' : 'all counted proposals'}: ${budget.counted.length}  ${colors.dim('1.000 kr.')}\n`,
    );
    const names = ['sum', da ? 'måltal' : 'target'];
    const lines = budget.years.map((year, index) => ({
        name: String(year),
        cells: [budget.sum[index] ?? null, budget.target[index] ?? null],
        net: budget.sum[index] ?? null,
    }));
    showTable(names, lines, output);
    const carried =
        budget.carriedOver === null ? '' : da ? `overført ${thousands(budget.carriedOver)} · ` : `carried over ${thousands(budget.carriedOver)} · `;
    const payback =
        budget.paybackYears === null
            ? ''
            : da
              ? `tjent hjem efter ${decimal(budget.paybackYears)} år`
              : `earned back after ${decimal(budget.paybackYears)} years`;
    output.out(`  ${colors.dim(`${carried}${payback}`)}\n\n`);
}
