import { type Ambiguous, ambiguityIn } from './ambiguous.ts';
import { packLimits } from './limits.ts';
import { meant, nearest } from './nearest.ts';
import { danishNames, numberKinds } from './numbers.ts';
import { type PackMistake, type ReadFiles, tooMany, type Written } from './pack-files.ts';
import { type Choice, type Parsed, PatternError, parsePattern } from './pattern.ts';
import type { Pack, Text } from './shape.ts';

type Mistakes = PackMistake[];

/** What is wrong with a pack of a workspace beside the built-in one of its language: patterns, lists, circumstances and names. */
export function packMistakes(pack: Pack, base: Pack, at: Pick<ReadFiles, 'rules' | 'lists'>): readonly PackMistake[] {
    const known: Known = {
        lists: new Set([...Object.keys(base.lists), ...Object.keys(pack.lists)]),
        circumstances: new Set([...Object.keys(base.manifest.circumstances), 'question', 'announces', 'heading']),
        language: base.manifest.language,
    };
    const mistakes: Mistakes = [...sizeMistakes(pack)];
    if (pack.manifest.name === base.manifest.name) mistakes.push({ path: 'pack.yaml', line: 1, text: taken(`name: ${pack.manifest.name}`) });
    const ids = new Set(base.rules.map((rule) => rule.id));
    for (const [index, rule] of pack.rules.entries()) {
        const written = at.rules[index] ?? nowhere;
        if (ids.has(rule.id)) mistakes.push(placed(written, ['id'], taken(`id: ${rule.id}`)));
        ids.add(rule.id);
        for (const key of ['patterns', 'not-with'] as const)
            for (const [number, text] of rule[key].entries()) add(mistakes, written, [key, number], patternMistake(text, known));
        for (const [number, name] of (rule.unless ?? []).entries())
            if (!known.circumstances.has(name)) mistakes.push(placed(written, ['unless', number], unknownCircumstance(name, known)));
    }
    for (const [name, entries] of Object.entries(pack.lists)) {
        const written = at.lists.get(name) ?? nowhere;
        for (const [number, entry] of entries.entries()) add(mistakes, written, [number], entryMistake(entry, known));
        add(mistakes, written, [], nestingMistake(name, { ...base.lists, ...pack.lists }, known.language));
    }
    return mistakes;
}

interface Known {
    readonly lists: ReadonlySet<string>;
    readonly circumstances: ReadonlySet<string>;
    readonly language: 'da' | 'en';
}

const nowhere: Written = { path: 'pack.yaml', lineOf: () => 1 };

function placed(written: Written, within: readonly PropertyKey[], text: Text): PackMistake {
    return { path: written.path, line: written.lineOf(within), text };
}

function add(mistakes: Mistakes, written: Written, within: readonly PropertyKey[], text: Text | null): void {
    if (text !== null) mistakes.push(placed(written, within, text));
}

function sizeMistakes({ rules, lists }: Pack): readonly PackMistake[] {
    const patterns = rules.reduce((sum, rule) => sum + rule.patterns.length + rule['not-with'].length, 0);
    const entries = Object.values(lists).reduce((sum, list) => sum + list.length, 0);
    return [
        { count: rules.length, most: packLimits.rules, da: 'regler', en: 'rules' },
        { count: patterns, most: packLimits.patterns, da: 'mønstre', en: 'patterns' },
        { count: entries, most: packLimits.entries, da: 'ord i lister', en: 'entries of lists' },
    ]
        .filter(({ count, most }) => count > most)
        .map(({ count, most, da, en }) => ({ path: 'pack.yaml', line: 1, text: tooMany(count, most, da, en) }));
}

/** Null for a pattern that can be used. */
function patternMistake(text: string, known: Known): Text | null {
    const parsed = parsedOrNull(text, known.language);
    if (parsed === null) return wrongPattern(text);
    for (const { kind, name } of listsIn(parsed)) {
        if (name.startsWith('{') ? !isNumberKind(name) : !known.lists.has(name))
            return unknown(
                kind + name,
                [...known.lists].map((each) => kind + each),
            );
    }
    const unclear = ambiguityIn(text);
    return unclear === null ? null : ambiguous(text, unclear);
}

function entryMistake(entry: string, known: Known): Text | null {
    if (entry.includes(' & ')) return notInList(entry);
    return patternMistake(entry.replace(/^!\s*/, ''), known);
}

function parsedOrNull(text: string, language: Known['language']): readonly Parsed[] | null {
    try {
        return parsePattern(text, language);
    } catch (error) {
        if (error instanceof PatternError) return null;
        throw error;
    }
}

function listsIn(parsed: readonly Parsed[]): readonly { readonly kind: '@' | ''; readonly name: string }[] {
    const choices = parsed.flat(2).flatMap((step): readonly Choice[] => step.choices);
    return choices.flatMap((choice) =>
        choice.kind === 'list' ? [{ kind: choice.name.startsWith('{') ? ('' as const) : ('@' as const), name: choice.name }] : [],
    );
}

function isNumberKind(name: string): boolean {
    return numberKinds.some((kind) => kind === (danishNames[name] ?? name));
}

/** Lists may be made of lists, not of themselves, and not endlessly. */
function nestingMistake(name: string, lists: Pack['lists'], language: Known['language']): Text | null {
    let names: readonly string[] = [name];
    for (let depth = 0; depth <= packLimits.nesting; depth += 1) {
        names = [
            ...new Set(
                names.flatMap((each) =>
                    (lists[each] ?? []).flatMap((entry) =>
                        listsIn(parsedOrNull(entry.replace(/^!\s*/, ''), language) ?? []).map((list) => list.name),
                    ),
                ),
            ),
        ];
        if (names.includes(name)) return { da: `@${name} er lavet af sig selv.`, en: `@${name} is made of itself.` };
    }
    if (names.length === 0) return null;
    return {
        da: `@${name} er lavet af lister i mere end ${packLimits.nesting} led.`,
        en: `@${name} is made of lists more than ${packLimits.nesting} deep.`,
    };
}

function wrongPattern(text: string): Text {
    return {
        da: `'${text}' er ikke et mønster: ord, ord/n, ord/v, ord/a, ord*, *ord/n, @liste, a|b, (a b|c d), ord?, ..3, a <4> b, a & b. Højst 16 udgaver af et stykke, 64 i alt.`,
        en: `'${text}' is no pattern: word, word/n, word/v, word/a, word*, *word/n, @list, a|b, (a b|c d), word?, ..3, a <4> b, a & b. At most 16 variants of a part, 64 in all.`,
    };
}

function ambiguous(text: string, { words, phrases }: Ambiguous): Text {
    return {
        da: `'${text}': står | mellem ord eller mellem vendinger? Skriv ${words} eller ${phrases}.`,
        en: `'${text}': does | stand between words or between phrases? Write ${words} or ${phrases}.`,
    };
}

function notInList(entry: string): Text {
    return { da: `'${entry}': & kan ikke stå i en liste, kun i et mønster.`, en: `'${entry}': & cannot stand in a list, only in a pattern.` };
}

function taken(what: string): Text {
    return { da: `${what} er der allerede.`, en: `${what} is there already.` };
}

/** There are few of them, and their names are no words of the text: where none is near, all are named. */
function unknownCircumstance(name: string, { circumstances }: Known): Text {
    const names = [...circumstances];
    const { da, en } = unknown(name, names);
    if (nearest(name, names) !== null) return { da, en };
    return { da: `${da} Omstændighederne er ${names.join(', ')}.`, en: `${en} The circumstances are ${names.join(', ')}.` };
}

function unknown(name: string, known: readonly string[]): Text {
    const near = meant(nearest(name, known));
    return { da: `'${name}' findes ikke.${near.da}`, en: `'${name}' does not exist.${near.en}` };
}
