import { once } from 'node:events';
import pc from 'picocolors';
import type { Language, Localised } from '../rules/define.ts';

/** Where a command writes: results to `out`, everything said about the work to `log`. */
export interface Output {
    readonly language: Language;
    readonly colors: ReturnType<typeof pc.createColors>;
    readonly interactive: boolean;
    /** A text, or one that is already UTF-8. */
    out(text: string | Uint8Array): void;
    log(text: string): void;
    /** Resolved once whoever reads has taken what was written; to be awaited by who writes more than memory is to hold. */
    taken?(): Promise<void>;
}

export function terminalOutput(language: Language): Output {
    return {
        language,
        colors: pc.createColors(pc.isColorSupported && process.stdout.isTTY === true),
        interactive: process.stderr.isTTY === true,
        out: (text) => void process.stdout.write(text),
        log: (text) => void process.stderr.write(text),
        taken: async () => {
            if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
        },
    };
}

export function say(output: Output, text: Localised): string {
    return text[output.language];
}

/** What went wrong with the call itself: said in one line, exit status 2. */
export class UsageError extends Error {
    readonly text: Localised;

    constructor(text: Localised) {
        super(text.en);
        this.text = text;
    }
}

export const exitStatus = { fine: 0, findings: 1, failed: 2 } as const;
