import type { WordingJson } from '../json/shapes.ts';
import { rowsOf } from '../json/wording-json.ts';
import { danish } from '../model/decimal.ts';
import { classNames } from '../wording/class-names.ts';
import { secondOpinionRule } from '../wording/signal.ts';
import { type Output, say } from './output.ts';
import { counted, severityNames } from './pretty-check.ts';

/** The signals for people: the line, the phrase marked, and what it signals. */
export function showSignals(text: string, { lines }: WordingJson, output: Output): void {
    const rows = rowsOf(text);
    const { colors } = output;
    let count = 0;
    for (const { line, signals } of lines) {
        for (const signal of signals) {
            count += 1;
            const mark = signal.severity === 'warning' ? colors.yellow : colors.cyan;
            const [severity, name] = [say(output, severityNames[signal.severity]), say(output, classNames[signal.class])];
            output.out(`${colors.dim(`${line}:${signal.from + 1}`)}  ${mark(severity)}  ${mark(name)}  ${signal.rule}\n`);
            output.out(`    ${excerpt(rows[line - 1] ?? '', signal, (phrase) => mark(colors.underline(phrase)))}\n`);
            for (const part of [signal.reason, signal.question, signal.suggestion]) if (part !== undefined) output.out(`    ${say(output, part)}\n`);
            if (signal.pattern !== undefined) output.out(`    ${colors.dim(patternOf(signal, output))}\n`);
        }
    }
    output.out(`${say(output, { da: counted(count, 'signal', 'signaler'), en: counted(count, 'signal', 'signals') })}\n`);
}

type Explained = Pick<WordingJson['lines'][number]['signals'][number], 'rule' | 'pack' | 'pattern' | 'weight'>;

/** `dansk/lukning: mønster  (tegnene vejer 0,96 af 1)`: which pattern of which rule spoke, and how strong the signs are together. */
export function patternOf({ rule, pack, pattern, weight = 0 }: Explained, output: Output): string {
    const [da, en] = [danish(String(weight)), String(weight)];
    const meaning =
        rule === secondOpinionRule
            ? { da: `modellens sandsynlighed: ${da} af 1`, en: `likelihood by the model: ${en} of 1` }
            : { da: `tegnene vejer ${da} af 1`, en: `the signs weigh ${en} of 1` };
    return `${pack}/${rule}: ${pattern}  (${say(output, meaning)})`;
}

function excerpt(row: string, { from, to }: { readonly from: number; readonly to: number }, mark: (phrase: string) => string): string {
    const before = row.slice(0, from);
    const after = row.slice(to);
    const lead = before.length > 60 ? `…${before.slice(-58)}` : before;
    const rest = after.length > 60 ? `${after.slice(0, 58)}…` : after;
    return `${lead}${mark(row.slice(from, to))}${rest.trimEnd()}`;
}
