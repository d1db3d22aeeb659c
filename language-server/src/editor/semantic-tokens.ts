import { keywordOf } from '@provenu/grammar/keywords.ts';
import { SemanticTokenModifiers, type SemanticTokensLegend, SemanticTokenTypes } from 'vscode-languageserver-types';
import { isKeyword, tokensInFormulas } from '../language/format/statements.ts';
import { type ScannedToken, scan } from '../language/scanner.ts';
import type { RegisterEntry, RegisterName } from '../model/written.ts';
import type { EditorDocument } from './editor.ts';
import { type Name, namedBy } from './semantic-tokens/names.ts';

const types = [
    SemanticTokenTypes.keyword,
    SemanticTokenTypes.property,
    SemanticTokenTypes.number,
    SemanticTokenTypes.string,
    SemanticTokenTypes.comment,
    SemanticTokenTypes.variable,
    SemanticTokenTypes.type,
    SemanticTokenTypes.class,
    SemanticTokenTypes.enumMember,
    SemanticTokenTypes.operator,
] as const;
export type TokenType = (typeof types)[number];
const modifiers = [SemanticTokenModifiers.declaration, SemanticTokenModifiers.defaultLibrary] as const;
const [declaration, defaultLibrary] = [1, 2];

export const semanticTokensLegend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [...modifiers] };

/** What a token is shown as; null for punctuation and for words that nothing is known of. */
interface Look {
    readonly type: TokenType;
    readonly modifiers: number;
}

/** The tokens of a document by kind, five numbers each as the protocol has them. Read from the text alone, so broken text is coloured too. */
export function semanticTokens(document: EditorDocument): number[] {
    const { text } = document;
    const { tokens, comments } = scan(text);
    const isBuiltIn = builtInNames(document);
    const names = namedBy(tokens);
    const inFormula = tokensInFormulas(tokens);
    const encoder = new Encoder(document);
    let next = 0;
    const commentsBefore = (offset: number) => {
        for (; next < comments.length && (comments[next]?.start ?? 0) < offset; next++) {
            const comment = comments[next];
            if (comment !== undefined) encoder.add(comment, plain(SemanticTokenTypes.comment));
        }
    };
    tokens.forEach((token, index) => {
        commentsBefore(token.start);
        const name = names.get(index);
        const look = name === undefined ? lookOf(tokens, index, inFormula) : nameLook(name, text.slice(token.start, token.end), isBuiltIn);
        if (look !== null) encoder.add(token, look);
    });
    commentsBefore(text.length);
    return encoder.data;
}

function plain(type: TokenType): Look {
    return { type, modifiers: 0 };
}

const operators = new Set(['+', '*', '/', '=']);

function lookOf(tokens: readonly ScannedToken[], index: number, inFormula: ReadonlySet<number>): Look | null {
    const type = tokens[index]?.type ?? '';
    if (isKeyword(type)) return plain(keywordType(type, tokens[index + 1]?.type));
    if (type === 'STRING') return plain(SemanticTokenTypes.string);
    if (type === 'AMOUNT' || type === 'DATE' || type === 'UNIT' || type === '%') return plain(SemanticTokenTypes.number);
    // Outside formulas a dash takes nothing away: it is a cell in which nothing is stated.
    if (type === '-') return plain(inFormula.has(index) ? SemanticTokenTypes.operator : SemanticTokenTypes.number);
    return operators.has(type) ? plain(SemanticTokenTypes.operator) : null;
}

function keywordType(key: string, next: string | undefined): TokenType {
    const { roles } = keywordOf(key);
    if (roles.includes('class') || roles.includes('status')) return SemanticTokenTypes.enumMember;
    return roles.includes('field') && next === ':' ? SemanticTokenTypes.property : SemanticTokenTypes.keyword;
}

function nameLook(name: Name, word: string, isBuiltIn: IsBuiltIn): Look {
    const builtIn = name.register !== null && !name.declares && isBuiltIn(name.register, word);
    return { type: name.type, modifiers: (name.declares ? declaration : 0) + (builtIn ? defaultLibrary : 0) };
}

type IsBuiltIn = (register: RegisterName, id: string) => boolean;

/** Whether an id stands for an entry of the registers that ship with the product: one that no file declares. */
function builtInNames({ project, uri }: EditorDocument): IsBuiltIn {
    const { workspace } = project;
    const declared = new Set<RegisterEntry>(workspace.files.flatMap((file) => file.registers));
    const budget = workspace.proposalsIn(uri).find((proposal) => proposal.budget !== null)?.budget ?? null;
    const registers = workspace.registersFor(budget);
    return (register, id) => {
        const entry = registers.find(register, id);
        return entry !== null && !declared.has(entry);
    };
}

/** Encodes places as the protocol has them, each relative to the one before; what stands on several lines is parted. */
class Encoder {
    readonly data: number[] = [];
    private line = 0;
    private character = 0;
    private readonly document: EditorDocument;

    constructor(document: EditorDocument) {
        this.document = document;
    }

    add({ start, end }: ScannedToken, look: Look): void {
        const { project, uri, text } = this.document;
        let { line, character } = project.positionOf(uri, start);
        for (const part of text.slice(start, end).split(/\r\n|\n|\r/)) {
            if (part !== '') this.push(line, character, part.length, look);
            line++;
            character = 0;
        }
    }

    private push(line: number, character: number, length: number, { type, modifiers }: Look): void {
        const before = line === this.line ? this.character : 0;
        this.data.push(line - this.line, character - before, length, types.indexOf(type), modifiers);
        [this.line, this.character] = [line, character];
    }
}
