import { languageOfSpelling } from '@provenu/grammar/keywords.ts';
import type { PropFile, RegisterEntry as RegisterEntryNode } from '../../generated/ast.ts';
import type { Named, RegisterEntry, RegisterName, WrittenAssumption, WrittenBudget, WrittenFile, WrittenProposal } from '../../model/written.ts';
import { LineIndex } from '../lines.ts';
import type { Parsed, PropParser } from '../parser.ts';
import type { Scan } from '../scanner.ts';
import { buildText } from './economy.ts';
import { buildAssumption, buildBudget, buildProposal } from './entries.ts';
import { readSuppressions } from './suppressions.ts';
import { declarations, reportedErrors, syntaxErrorsOf } from './syntax-errors.ts';
import { keyOf, type Loose, nameOf, Problems, spanOf } from './tree.ts';

/** The one builder: a text through the parser into what the file says. Never throws, whatever the text. */
export function buildFile(path: string, text: string, parser: PropParser): WrittenFile {
    return buildParsed(path, text, parser.parse(text));
}

/** What a tree says, whichever parser it comes from. */
export function buildParsed(path: string, text: string, { tree, scan, result }: Parsed): WrittenFile {
    const lines = new LineIndex(text);
    const { problems, ...items } = readItems(tree);
    const errors = result === null ? [] : reportedErrors(syntaxErrorsOf(result, text), declarations(text, scan), (offset) => lines.lineOf(offset));
    return {
        path,
        ...items,
        problems: [...errors, ...problems],
        suppressions: readSuppressions(text, scan, lines),
        keywords: countLanguages(text, scan),
    };
}

/** What the statements of a text say, and what is wrong outside its budgets and proposals but for its syntax. */
export type Items = Pick<WrittenFile, 'budgets' | 'proposals' | 'registers' | 'assumptions' | 'problems'>;

export function readItems(tree: Loose<PropFile>): Items {
    const problems = new Problems();
    return { ...buildItems(tree.items ?? [], problems), problems: problems.list };
}

function buildItems(items: NonNullable<Loose<PropFile>['items']>, problems: Problems) {
    const budgets: WrittenBudget[] = [];
    const proposals: WrittenProposal[] = [];
    const registers: RegisterEntry[] = [];
    const assumptions: WrittenAssumption[] = [];
    for (const item of items) {
        if (item.$type === 'Assumption') {
            const assumption = buildAssumption(item, problems);
            if (assumption !== null) assumptions.push(assumption);
        } else if (item.$type === 'RegisterEntry') registers.push(...buildRegisterEntry(item));
        else {
            const id = nameOf(item);
            if (id === null) continue;
            if (item.$type === 'Budget') budgets.push(buildBudget(item, id));
            else proposals.push(buildProposal(item, id));
        }
    }
    return { budgets, proposals, registers, assumptions };
}

function buildRegisterEntry(node: Loose<RegisterEntryNode>): readonly RegisterEntry[] {
    const id = nameOf(node);
    const register = keyOf<RegisterName>(node.register, 'declaration');
    if (id === null || register === null) return [];
    return [{ ...spanOf(node), register, id, aliases: node.aliases ?? [], label: buildText(node.label)?.text ?? null }];
}

/** A terminal of the grammar is written in capitals; the keys of keywords are not. */
function isTerminal(type: string): boolean {
    const code = type.charCodeAt(0);
    return code >= 65 && code <= 90;
}

export type LanguageCounts = WrittenFile['keywords'];

export function countLanguages(text: string, { tokens }: Scan): LanguageCounts {
    const counts = { en: { count: 0, first: null as Named | null }, da: { count: 0, first: null as Named | null } };
    for (const { type, start, end } of tokens) {
        if (type.length < 2 || isTerminal(type)) continue;
        const name = text.slice(start, end);
        const language = languageOfSpelling(name.includes(' ') || name.includes('\t') ? name.replace(/[ \t]+/g, ' ') : name);
        if (language === null) continue;
        counts[language].count++;
        counts[language].first ??= { name, start, end };
    }
    return counts;
}
