import type { WordingJson } from '../json/shapes.ts';
import { rowsOf } from '../json/wording-json.ts';
import { classNames } from '../wording/class-names.ts';
import { type Output, say } from './output.ts';

/** The signals for people: the line, the phrase marked, and what it signals. */
export function showSignals(text: string, { lines }: WordingJson, output: Output): void {
    const rows = rowsOf(text);
    const { colors } = output;
    let count = 0;
    for (const { line, signals } of lines) {
        for (const signal of signals) {
            count += 1;
            const mark = signal.severity === 'warning' ? colors.yellow : colors.cyan;
            output.out(`${colors.dim(`${line}:${signal.from + 1}`)}  ${mark(say(output, classNames[signal.class]))}  ${signal.rule}\n`);
            output.out(`    ${excerpt(rows[line - 1] ?? '', signal, (phrase) => mark(colors.underline(phrase)))}\n`);
            for (const part of [signal.reason, signal.question, signal.suggestion]) if (part !== undefined) output.out(`    ${say(output, part)}\n`);
            if (signal.pattern !== undefined)
                output.out(`    ${colors.dim(`${signal.pack}/${signal.rule}: ${signal.pattern}  (${signal.weight})`)}\n`);
        }
    }
    output.out(say(output, { da: `${count} ${count === 1 ? 'signal' : 'signaler'}\n`, en: `${count} ${count === 1 ? 'signal' : 'signals'}\n` }));
}

function excerpt(row: string, { from, to }: { readonly from: number; readonly to: number }, mark: (phrase: string) => string): string {
    const before = row.slice(0, from);
    const after = row.slice(to);
    const lead = before.length > 60 ? `…${before.slice(-58)}` : before;
    const rest = after.length > 60 ? `${after.slice(0, 58)}…` : after;
    return `${lead}${mark(row.slice(from, to))}${rest.trimEnd()}`;
}
