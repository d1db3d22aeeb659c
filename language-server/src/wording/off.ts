import { z } from 'zod';
import type { Pack } from './shape.ts';

/** What a municipality does not want said: a rule by its name, or one pattern or phrase of it, perhaps with a reason. */
export const offShape = z.union([
    z.string().min(1).max(100).describe('a rule / en regel'),
    z.strictObject({
        rule: z.string().min(1).max(100),
        phrase: z.string().min(1).max(400).optional().describe('only these words, in any case / kun disse ord, små eller store bogstaver'),
        pattern: z
            .string()
            .min(1)
            .max(400)
            .optional()
            .describe('only this pattern, as --explain shows it / kun dette mønster, som --explain viser det'),
        reason: z.string().max(1000).optional().describe('why, for those who read it later / hvorfor, til dem, der læser det senere'),
    }),
]);

export type Off = z.infer<typeof offShape>;

/** A pack without the rules and patterns that are switched off. */
export function withoutRules(pack: Pack, off: readonly Off[]): Pack {
    if (off.length === 0) return pack;
    const whole = new Set(off.flatMap((each) => (typeof each === 'string' ? [each] : isWhole(each) ? [each.rule] : [])));
    const rules = pack.rules
        .filter((rule) => !whole.has(rule.id))
        .map((rule) => ({ ...rule, patterns: rule.patterns.filter((pattern) => !isPatternOff(off, rule.id, pattern)) }));
    return { ...pack, rules: rules.filter((rule) => rule.patterns.length > 0) };
}

const isWhole = ({ phrase, pattern }: Exclude<Off, string>) => phrase === undefined && pattern === undefined;

function isPatternOff(off: readonly Off[], rule: string, pattern: string): boolean {
    return off.some((each) => typeof each !== 'string' && each.rule === rule && each.pattern === pattern);
}

/** Whether a rule is to be silent of these words. */
export function isPhraseOff(off: readonly Off[], rule: string, phrase: string): boolean {
    return off.some((each) => {
        if (typeof each === 'string') return each === rule;
        return each.rule === rule && (isWhole(each) || (each.phrase !== undefined && isWithin(phrase, each.phrase)));
    });
}

/** The words themselves, or fewer of them: another pattern may point at a part of the phrase. */
function isWithin(phrase: string, off: string): boolean {
    return ` ${plain(off)} `.includes(` ${plain(phrase)} `);
}

const plain = (phrase: string) => phrase.trim().replace(/\s+/g, ' ').toLowerCase().normalize();
