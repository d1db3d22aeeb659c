import { classWord, notReadWhole, placeOf, saidCount, summaryOf } from '../exports/markdown/wording-report.ts';
import type { WordingReportJson } from '../json/wording-report-shape.ts';
import { classNames } from '../wording/class-names.ts';
import { wordingClasses } from '../wording/shape.ts';
import { type Output, say } from './output.ts';
import { patternOf } from './pretty-wording.ts';

const widestTitle = 40;

/** The report for people: a table of proposals and classes, then each proposal's signals with their places. */
export function showWordingReport(report: WordingReportJson, output: Output): void {
    const { proposals, totals } = report;
    const { colors, language } = output;
    if (proposals.length > 0) showTable(rowsOf(report, output), output);
    for (const { id, title, path, signals } of proposals) {
        output.out(`\n${colors.bold(id)}  ${title}\n`);
        for (const signal of signals) {
            const mark = signal.state === 'finding' && signal.severity === 'warning' ? colors.yellow : colors.cyan;
            output.out(`  ${colors.dim(`${path}:${signal.range.start.line + 1}`)}  ${mark(signal.phrase)}  ${placeOf(signal, language)}\n`);
            for (const part of [signal.reason, signal.question, signal.suggestion])
                if (part !== undefined) output.out(`      ${say(output, part)}\n`);
            if (signal.pattern !== undefined) output.out(`      ${colors.dim(patternOf(signal, output))}\n`);
        }
    }
    output.out(`${proposals.length > 0 ? '\n' : ''}${summaryOf(totals, language)}\n`);
    for (const path of report.notReadWhole ?? []) output.out(`${colors.yellow(notReadWhole(path, language))}\n`);
}

function rowsOf({ proposals, totals }: WordingReportJson, output: Output): readonly (readonly string[])[] {
    const { language } = output;
    const count = (number: number) => (number === 0 ? '-' : String(number));
    const all = proposals.reduce((sum, proposal) => sum + saidCount(proposal), 0);
    const head = [
        { da: 'forslag', en: 'proposal' },
        { da: '', en: '' },
        { da: 'klasse', en: 'class' },
        ...wordingClasses.map((name) => classNames[name]),
        { da: 'meldt', en: 'reported' },
    ];
    return [
        head.map((each) => say(output, each)),
        ...proposals.map((each) => [
            each.id,
            each.title.length > widestTitle ? `${each.title.slice(0, widestTitle - 1)}…` : each.title,
            classWord(each, language),
            ...wordingClasses.map((name) => count(each.counts[name])),
            count(saidCount(each)),
        ]),
        [say(output, { da: 'i alt', en: 'total' }), '', '', ...wordingClasses.map((name) => count(totals.counts[name])), count(all)],
    ];
}

/** Words to the left, counts to the right. */
function showTable(rows: readonly (readonly string[])[], { out, colors }: Output): void {
    const words = 3;
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    for (const [index, row] of rows.entries()) {
        const cells = row.map((cell, column) => (column < words ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)));
        const line = cells.join('  ').trimEnd();
        out(`${index === 0 ? colors.dim(line) : index === rows.length - 1 ? colors.bold(line) : line}\n`);
    }
}
