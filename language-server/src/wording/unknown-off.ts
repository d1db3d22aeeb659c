import { builtInPacks } from './built-in.ts';
import { meant, nearest } from './nearest.ts';
import type { Off } from './off.ts';
import type { Text, WordingRule } from './shape.ts';
import { codeOfClass, secondOpinionRule } from './signal.ts';
import type { Wording } from './wording.ts';

/** What is switched off that no pack has, so that it silences nothing. Texts are read all the same: a rule may have gone with a new version. */
export function unknownOff({ packs, off }: Pick<Wording, 'packs' | 'off'>): readonly Text[] {
    if (off.length === 0) return [];
    const rules = [...builtInPacks, ...packs].flatMap((pack) => pack.rules);
    return off.flatMap((each, index) => {
        const text = mistakeOf(each, rules);
        return text === null ? [] : [{ da: `wording.off.${index}: ${text.da}`, en: `wording.off.${index}: ${text.en}` }];
    });
}

function mistakeOf(off: Off, rules: readonly WordingRule[]): Text | null {
    const { rule: id, pattern } = typeof off === 'string' ? { rule: off } : off;
    const named = rules.filter((rule) => rule.id === id);
    if (named.length === 0 && id !== secondOpinionRule) return unknownRule(id, rules);
    const patterns = named.flatMap((rule) => rule.patterns);
    return pattern === undefined || patterns.includes(pattern) ? null : unknownPattern(id, pattern, patterns);
}

const codes: ReadonlySet<string> = new Set(Object.values(codeOfClass));

function unknownRule(id: string, rules: readonly WordingRule[]): Text {
    if (codes.has(id)) {
        return {
            da: `'${id}' er en kode og ingen regel i en pakke; koder slås fra under 'rules'.`,
            en: `'${id}' is a code and no rule of a pack; codes are switched off under 'rules'.`,
        };
    }
    const near = meant(nearest(id, [...rules.map((rule) => rule.id), secondOpinionRule]));
    return { da: `reglen '${id}' findes ikke.${near.da}`, en: `the rule '${id}' does not exist.${near.en}` };
}

function unknownPattern(id: string, pattern: string, patterns: readonly string[]): Text {
    const near = meant(nearest(pattern, patterns));
    return {
        da: `reglen '${id}' har ikke mønsteret '${pattern}'.${near.da}`,
        en: `the rule '${id}' does not have the pattern '${pattern}'.${near.en}`,
    };
}
