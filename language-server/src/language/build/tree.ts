import { type KeywordRole, keywordsSpelled } from '@provenu/grammar/keywords.ts';
import { type CstNode, GrammarUtils } from 'langium';
import type { Named, Problem, ProblemData, Span } from '../../model/written.ts';

/** A token, as far as a node needs it. */
export type Piece = Span;

/**
 * What every node has: its type, and its place in the text. One read by the strict parser knows its first and last token, and
 * the one that its name or word stands in; one read by the parser that recovers knows its part of the concrete tree.
 */
export interface TreeNode {
    readonly $type: string;
    readonly $cstNode?: CstNode | undefined;
    readonly $first?: Piece;
    readonly $last?: Piece;
    readonly $named?: Piece;
    /** What stands there, of cells that hold no number. */
    readonly $text?: string;
}

/** A node as the parser really leaves it: after a syntax error any property may be missing, whatever the grammar promises. */
export type Loose<Node extends TreeNode> = Node extends TreeNode
    ? Omit<TreeNode, '$type'> & { readonly $type: Node['$type'] } & {
          readonly [Key in keyof Node as Key extends `$${string}` ? never : Key]?: LooseValue<Node[Key]> | undefined;
      }
    : never;
type LooseValue<Value> = Value extends readonly (infer Item)[] ? readonly LooseValue<Item>[] : Value extends TreeNode ? Loose<Value> : Value;

/** Where the problems of one budget, proposal or file are gathered while it is built. */
export class Problems {
    readonly list: Problem[] = [];

    add(code: string, span: Span, data: ProblemData = {}): void {
        this.list.push({ code, span, data });
    }
}

const nowhere: Span = { start: 0, end: 0 };

export function spanOf(node: TreeNode | undefined): Span {
    if (node?.$first !== undefined) return { start: node.$first.start, end: (node.$last ?? node.$first).end };
    const cst = node?.$cstNode;
    return cst === undefined ? nowhere : { start: cst.offset, end: cst.end };
}

/** The place of one property of a node, for pointing at less than the whole node: its name or word, else what it begins with. */
export function spanOfProperty(node: TreeNode, property: 'name' | 'word' | 'value'): Span {
    const piece = node.$named ?? node.$first;
    if (piece !== undefined) return { start: piece.start, end: piece.end };
    const found = GrammarUtils.findNodeForProperty(node.$cstNode, property);
    return found === undefined ? spanOf(node) : { start: found.offset, end: found.end };
}

/** The first word of a node: the keyword that begins a row, a field, a table. */
export function headOf(node: TreeNode): Span {
    if (node.$first !== undefined) return { start: node.$first.start, end: node.$first.end };
    let cst = node.$cstNode as { offset: number; end: number; content?: readonly unknown[]; hidden?: boolean } | undefined;
    while (cst?.content !== undefined) {
        const visible = (cst.content as readonly (typeof cst)[]).find((child) => child !== undefined && child.hidden !== true);
        if (visible === undefined) break;
        cst = visible;
    }
    return cst === undefined ? nowhere : { start: cst.offset, end: cst.end };
}

/** What stands there. */
export function sourceOf(node: TreeNode): string {
    return node.$text ?? node.$cstNode?.text ?? '';
}

export function nameOf(node: TreeNode & { readonly name?: string | undefined }): Named | null {
    if (node.name === undefined) return null;
    const { start, end } = spanOfProperty(node, 'name');
    return { name: node.name, start, end };
}

/** The key of the keyword that a property of the tree holds in whatever language the file is written. */
export function keyOf<Key extends string>(spelling: string | undefined, role: KeywordRole): Key | null {
    if (spelling === undefined) return null;
    const entries = keywordsSpelled(spelling.includes(' ') || spelling.includes('\t') ? spelling.replace(/[ \t]+/g, ' ') : spelling);
    for (const entry of entries) if (entry.roles.includes(role)) return entry.key as Key;
    return null;
}
