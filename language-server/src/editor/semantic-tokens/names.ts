import { SemanticTokenTypes } from 'vscode-languageserver-types';
import { isKeyword } from '../../language/format/statements.ts';
import type { ScannedToken } from '../../language/scanner.ts';
import type { RegisterName } from '../../model/written.ts';

/** What an id stands for, by where it stands. */
export interface Name {
    readonly type: SemanticTokenTypes.variable | SemanticTokenTypes.type | SemanticTokenTypes.class;
    readonly declares: boolean;
    /** The register it is looked up in, where it is one. */
    readonly register: RegisterName | null;
}

const registers: ReadonlySet<string> = new Set(['sector', 'type', 'track', 'committee', 'account']);
const toProposals = new Set(['depends_on', 'excludes', 'overlaps']);
const listGoesOn = new Set([',', 'STRING', 'AMOUNT', 'UNIT', 'with', 'per_year', ':']);

/** The ids among tokens that are names of something; a word that stands nowhere in particular is none, and stays uncoloured. */
export function namedBy(tokens: readonly ScannedToken[]): ReadonlyMap<number, Name> {
    const names = new Map<number, Name>();
    let list: Name | null = null;
    let parentheses = 0;
    tokens.forEach(({ type }, index) => {
        const previous = tokens[index - 1]?.type ?? '';
        if (type === '(') parentheses++;
        else if (type === ')') parentheses = Math.max(0, parentheses - 1);
        else if (type === '{' || type === '}' || isKeyword(type)) parentheses = 0;
        if (type === 'ID') {
            const name = parentheses > 0 ? assumption(false) : nameAfter(previous, list);
            if (name !== null) names.set(index, name);
            return;
        }
        if (type === ':') list = listOf(previous);
        else if (type === 'alias') list = declaredIn(tokens, index);
        else if (!listGoesOn.has(type)) list = null;
    });
    return names;
}

function assumption(declares: boolean): Name {
    return { type: SemanticTokenTypes.variable, declares, register: null };
}

function entry(register: RegisterName, declares: boolean): Name {
    return { type: SemanticTokenTypes.type, declares, register };
}

function identified(declares: boolean): Name {
    return { type: SemanticTokenTypes.class, declares, register: null };
}

function nameAfter(previous: string, list: Name | null): Name | null {
    if (previous === 'proposal' || previous === 'budget') return identified(true);
    if (previous === 'assumption') return assumption(true);
    if (previous === 'stated_total' || previous === 'stated_count') return entry('sector', false);
    if (isRegister(previous)) return entry(previous, true);
    return previous === ':' || previous === ',' || previous === 'alias' ? list : null;
}

/** The names that the values of a field are. */
function listOf(field: string): Name | null {
    if (isRegister(field)) return entry(field, false);
    return field === 'budget' || toProposals.has(field) ? identified(false) : null;
}

/** Aliases belong to the register that the entry before them is declared in. */
function declaredIn(tokens: readonly ScannedToken[], alias: number): Name | null {
    const register = tokens[alias - 2]?.type ?? '';
    return isRegister(register) ? entry(register, true) : null;
}

function isRegister(key: string): key is RegisterName {
    return registers.has(key);
}
