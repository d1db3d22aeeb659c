import { beginningsOf } from './beginnings.ts';
import { candidatesOf, type Matcher } from './compile.ts';
import type { PackMistake, Written } from './pack-files.ts';
import type { Pack, WordingRule } from './shape.ts';
import { signalsIn } from './signals.ts';

/** The examples of a pack that do not hold: a rule that is silent of one of its `hits`, or speaks of one of its `misses`. */
export function failingExamples(pack: Pack, matcher: Matcher, at: readonly Written[]): readonly PackMistake[] {
    return pack.rules.flatMap((rule, index) => {
        const written = at[index];
        const alone = aloneIn(matcher, rule, pack.manifest.name);
        if (alone === null || written === undefined) return [];
        const failing = (key: 'hits' | 'misses', should: boolean) =>
            rule[key].flatMap((sentence, number) => {
                const speaks = signalsIn(sentence, { matcher: alone, field: rule.fields?.[0] ?? null }).some((signal) => signal.rule === rule.id);
                if (speaks === should) return [];
                return [
                    {
                        path: written.path,
                        line: written.lineOf([key, number]),
                        text: should ? silentOf(rule.id, sentence) : speaksOf(rule.id, sentence),
                    },
                ];
            });
        return [...failing('hits', true), ...failing('misses', false)];
    });
}

/** The pack with one rule: what others say of the same words takes nothing from it. */
function aloneIn(matcher: Matcher, { id }: WordingRule, pack: string): Matcher | null {
    const rule = matcher.rules.find((each) => each.pack === pack && each.rule.id === id);
    if (rule === undefined) return null;
    return { ...matcher, rules: [rule], candidates: beginningsOf(matcher.candidates.starts.length - 1, candidatesOf(rule)) };
}

function silentOf(rule: string, sentence: string) {
    return {
        da: `reglen '${rule}' tier om sit eget eksempel: ${sentence} Ret mønstrene, eller flyt eksemplet til 'misses'.`,
        en: `the rule '${rule}' is silent of its own example: ${sentence} Mend the patterns, or move the example to 'misses'.`,
    };
}

function speaksOf(rule: string, sentence: string) {
    return {
        da: `reglen '${rule}' taler om et eksempel, den skal tie om: ${sentence} Ret mønstrene, eller brug 'not-with' eller 'unless'.`,
        en: `the rule '${rule}' speaks of an example it should be silent of: ${sentence} Mend the patterns, or use 'not-with' or 'unless'.`,
    };
}
