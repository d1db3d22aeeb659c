import { type Reading, type Signal, signalsIn, signalsOfLines } from '../wording/signals.ts';
import type { WordingJson } from './shapes.ts';

export interface WordingReading {
    readonly reading: Reading;
    /** Each line is a sentence of its own, up to an empty line they are one text; else sentences and paragraphs run over lines. */
    readonly lines: boolean;
    readonly explain: boolean;
}

type SignalJson = WordingJson['lines'][number]['signals'][number];

/** The signals in a text as CLI.md shapes them: each line of the text, with places within it. */
export function wordingJson(text: string, { reading, lines, explain }: WordingReading): WordingJson {
    const rows = rowsOf(text);
    if (lines) return { version: 1, lines: ofLines(rows, reading).map((signals, index) => ({ line: index + 1, signals: signals.map(shown) })) };
    return { version: 1, lines: placed(rows, signalsIn(rows.join('\n'), reading)) };

    function shown(signal: Signal): SignalJson {
        const { class: name, code, phrase, from, to, severity, rule, pack, weight, pattern, reason, question, suggestion } = signal;
        const base = { class: name, code, phrase, from, to, severity, rule };
        return explain ? { ...base, pack, weight, pattern, reason, question, suggestion } : base;
    }

    /** A phrase that runs on over the end of a line ends there. */
    function placed(all: readonly string[], signals: readonly Signal[]): WordingJson['lines'] {
        let start = 0;
        let next = 0;
        return all.map((row, index) => {
            const own: SignalJson[] = [];
            for (let signal = signals[next]; signal !== undefined && signal.from <= start + row.length; signal = signals[next]) {
                own.push({ ...shown(signal), from: signal.from - start, to: Math.min(signal.to - start, row.length) });
                next += 1;
            }
            start += row.length + 1;
            return { line: index + 1, signals: own };
        });
    }
}

/** The lines of a text, whichever line ends it has: those of Windows, of Unix or, as in old files, a lone `\r`. */
export function rowsOf(text: string): readonly string[] {
    const rows = text.split(/\r\n|\n|\r/);
    return rows.at(-1) === '' ? rows.slice(0, -1) : rows;
}

/** So many lines are read together at most: what is made of them is let go before the next are read. */
const mostLines = 500;

/** An empty line ends a text: what stands before it is not heard after it. */
function ofLines(rows: readonly string[], reading: Reading): readonly (readonly Signal[])[] {
    const signals: (readonly Signal[])[] = [];
    let text: string[] = [];
    const end = () => {
        for (const each of signalsOfLines(text, reading)) signals.push(each);
        text = [];
    };
    for (const row of rows) {
        text.push(row);
        if (row.trim() === '' || text.length === mostLines) end();
    }
    end();
    return signals;
}
