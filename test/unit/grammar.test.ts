import { GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import { keywords, keywordsSpelled } from '../../grammar/keywords.ts';
import { PropGrammar } from '../../language-server/src/generated/grammar.ts';

/**
 * The grammar is LL(1): at each choice, each option and each repetition the next token alone decides. Then no text has two
 * readings, and the parser never has to look further. FIRST and FOLLOW are computed here from the grammar itself.
 */
const grammar = PropGrammar();
const rules = grammar.rules.filter(GrammarAST.isParserRule);
const empty = 'ε';

type AbstractElement = GrammarAST.AbstractElement;
type Tokens = Set<string>;

const firstOfRule = new Map<string, Tokens>(rules.map((rule) => [rule.name, new Set()]));
const followOfRule = new Map<string, Tokens>(rules.map((rule) => [rule.name, new Set()]));

function isOptional(element: AbstractElement): boolean {
    return element.cardinality === '?' || element.cardinality === '*';
}

function isRepeated(element: AbstractElement): boolean {
    return element.cardinality === '*' || element.cardinality === '+';
}

function once(element: AbstractElement): Tokens {
    if (GrammarAST.isKeyword(element)) return new Set([element.value]);
    if (GrammarAST.isRuleCall(element)) {
        const rule = element.rule.ref;
        if (rule === undefined) throw new Error(`unresolved rule in the grammar`);
        return GrammarAST.isParserRule(rule) ? new Set(firstOfRule.get(rule.name)) : new Set([rule.name]);
    }
    if (GrammarAST.isAssignment(element)) return first(element.terminal);
    if (GrammarAST.isAction(element)) return new Set([empty]);
    if (GrammarAST.isAlternatives(element)) return new Set(element.elements.flatMap((each) => [...first(each)]));
    if (GrammarAST.isGroup(element)) return firstOfSequence(element.elements);
    throw new Error(`the test knows no grammar element ${element.$type}`);
}

function first(element: AbstractElement): Tokens {
    const tokens = once(element);
    if (isOptional(element)) tokens.add(empty);
    return tokens;
}

function firstOfSequence(elements: readonly AbstractElement[]): Tokens {
    const tokens: Tokens = new Set();
    for (const element of elements) {
        const own = first(element);
        for (const token of own) if (token !== empty) tokens.add(token);
        if (!own.has(empty)) return tokens;
    }
    return tokens.add(empty);
}

function untilNothingChanges(step: () => void, sets: Iterable<Tokens>): void {
    const all = [...sets];
    const size = () => all.reduce((sum, set) => sum + set.size, 0);
    for (let before = -1; before !== size(); ) {
        before = size();
        step();
    }
}

/** Walks an element with what may come after it; tells of every decision that the next token does not settle. */
function walk(element: AbstractElement, after: Tokens, conflicts: string[], place: string): void {
    const own = once(element);
    const next = isRepeated(element) ? new Set([...after, ...own].filter((token) => token !== empty)) : after;
    if (isOptional(element) || isRepeated(element)) {
        for (const token of own) if (token !== empty && after.has(token)) conflicts.push(`${place}: '${token}' may begin it or follow it`);
    }
    if (GrammarAST.isAssignment(element)) walk(element.terminal, next, conflicts, place);
    else if (GrammarAST.isAlternatives(element)) {
        const seen = new Set<string>();
        for (const each of element.elements) {
            for (const token of first(each)) {
                if (seen.has(token)) conflicts.push(`${place}: '${token}' begins two alternatives`);
                seen.add(token);
            }
            walk(each, next, conflicts, place);
        }
    } else if (GrammarAST.isGroup(element)) {
        element.elements.forEach((each, index) => {
            const rest = firstOfSequence(element.elements.slice(index + 1));
            const following = rest.has(empty) ? new Set([...rest, ...next]) : rest;
            following.delete(empty);
            walk(each, following, conflicts, place);
        });
    } else if (GrammarAST.isRuleCall(element) && GrammarAST.isParserRule(element.rule.ref)) {
        for (const token of next) followOfRule.get(element.rule.ref.name)?.add(token);
    }
}

describe('the grammar', () => {
    untilNothingChanges(() => {
        for (const rule of rules) for (const token of first(rule.definition)) firstOfRule.get(rule.name)?.add(token);
    }, firstOfRule.values());
    untilNothingChanges(() => {
        for (const rule of rules) walk(rule.definition, followOfRule.get(rule.name) ?? new Set(), [], rule.name);
    }, followOfRule.values());

    it('is LL(1): no text can be read in two ways', () => {
        const conflicts: string[] = [];
        for (const rule of rules) walk(rule.definition, followOfRule.get(rule.name) ?? new Set(), conflicts, rule.name);
        expect(conflicts).toEqual([]);
    });

    it('would be told to be ambiguous if it were', () => {
        const conflicts: string[] = [];
        const header = rules.find((rule) => rule.name === 'Header');
        if (header === undefined) throw new Error('no rule Header');
        walk(header.definition, new Set(['AMOUNT']), conflicts, 'Header');
        expect(conflicts).toEqual(["Header: 'AMOUNT' may begin it or follow it"]);
    });

    it('has the keywords of the table, and no others', () => {
        const words = new Set<string>();
        const collect = (element: AbstractElement): void => {
            if (GrammarAST.isKeyword(element) && /^[a-z]/.test(element.value)) words.add(element.value);
            if (GrammarAST.isAssignment(element)) collect(element.terminal);
            if (GrammarAST.isAlternatives(element) || GrammarAST.isGroup(element)) element.elements.forEach(collect);
        };
        for (const rule of rules) collect(rule.definition);
        expect([...words].sort()).toEqual(keywords.map((keyword) => keyword.key).sort());
    });
});

describe('the keyword table', () => {
    it('gives every keyword a word in every language', () => {
        for (const keyword of keywords) {
            expect(keyword.en.length, keyword.key).toBeGreaterThan(0);
            expect(keyword.da.length, keyword.key).toBeGreaterThan(0);
        }
    });

    it('lets one word be two keywords only where its place tells them apart', () => {
        const doubled = keywords.flatMap((keyword) => [...keyword.en, ...keyword.da]).filter((word) => keywordsSpelled(word).length > 1);
        expect([...new Set(doubled)]).toEqual(['realiseret']);
    });
});
