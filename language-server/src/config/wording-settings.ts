import { z } from 'zod';
import { packLimits } from '../wording/limits.ts';
import { type Off, offShape } from '../wording/off.ts';
import { readJson, withValue } from './json.ts';
import { leadsOutside } from './paths.ts';

/** Which packs a municipality reads its texts with, and what of them it does not want said. */
export const wordingSettingsShape = z.strictObject({
    packs: z
        .array(
            z
                .string()
                .min(1)
                .max(200)
                .refine((path) => !leadsOutside(path), { error: 'lies outside the folder / ligger uden for mappen' }),
        )
        .max(packLimits.packs)
        .optional()
        .describe("folders in this folder with a pack of the municipality's own / mapper med kommunens egne pakker"),
    off: z
        .array(offShape)
        .max(500)
        .optional()
        .describe('rules, patterns and phrases that do not fit here / regler, mønstre og vendinger, der ikke passer her'),
});

export type WordingSettings = z.infer<typeof wordingSettingsShape>;

/** The text of provenu.json with one more thing switched off, comments and all; null where the text cannot be added to. */
export function withOff(text: string, off: Off): string | null {
    const value = text.trim() === '' ? {} : objectOf(text);
    if (value === null) return null;
    const { wording } = value;
    const list = isObject(wording) ? wording.off : undefined;
    if (wording !== undefined && !isObject(wording)) return null;
    return Array.isArray(list) ? withValue(text, ['wording', 'off', list.length], off, true) : withValue(text, ['wording', 'off'], [off]);
}

function objectOf(text: string): Readonly<Record<string, unknown>> | null {
    const read = readJson(text);
    return read.kind === 'json' && isObject(read.value) ? read.value : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
