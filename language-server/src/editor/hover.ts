import { keywordOf } from '@provenu/grammar/keywords.ts';
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import type { Scan } from '../language/scanner.ts';
import type { Budget } from '../model/budget.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Finding } from '../rules/check.ts';
import { contains, type EditorDocument, offsetAt, rangeOf } from './editor.ts';
import { amountHover, budgetContent, budgetFieldHover } from './hover/budget.ts';
import { emphasis, markdown, paragraph, type RootContent, rule, type Said, strong } from './hover/content.ts';
import { economyHover } from './hover/economy.ts';
import { findingsContent } from './hover/findings.ts';
import { nameHover } from './hover/names.ts';
import { profileContent } from './hover/profile.ts';
import { isKeyword, keywordDoc } from './keyword-docs.ts';
import { budgetOf, proposalOf } from './models.ts';

/** What there is to know about the place: figures, names, keywords, and why the findings there matter. */
export function hover(document: EditorDocument, position: Position, findings: readonly Finding[] = []): Hover | null {
    const offset = offsetAt(document, position);
    const said = saidAt(document, offset);
    const own = findings.filter((finding) => finding.path === document.uri && contains(finding.span, offset));
    const why = findingsContent(own, offset, document.language);
    const span = said?.span ?? own[0]?.span;
    if (span === undefined) return null;
    const content: readonly RootContent[] = [...(said?.content ?? []), ...(said !== null && why.length > 0 ? [rule()] : []), ...why];
    if (content.length === 0) return null;
    return { contents: { kind: MarkupKind.Markdown, value: markdown(content) }, range: rangeOf(document, span) };
}

function saidAt(document: EditorDocument, offset: number): Said | null {
    const token = tokenAt(document.project.scanAround(document.uri, offset), offset);
    if (token === null) return null;
    const within = entryAt(document, offset);
    const proposal = within !== null && 'budget' in within ? within : null;
    const budget = within !== null && !('budget' in within) ? within : null;
    const said =
        nameHover(document, within, offset) ??
        declarationHover(document, within, token) ??
        (proposal === null ? null : (economyHover(document, proposal, offset) ?? proposalFieldHover(proposal, document, offset))) ??
        (budget === null ? null : budgetFieldHover(document, budget, offset));
    if (said !== null) return said.content.length === 0 ? null : said;
    return keywordHover(document, token);
}

interface Token {
    readonly type: string;
    /** What stands before it. */
    readonly after: string;
    readonly start: number;
    readonly end: number;
}

/** The token at a place, the one that begins there before the one that ends there; null in blanks and comments. */
function tokenAt({ tokens }: Scan, offset: number): Token | null {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((tokens[middle]?.start ?? 0) <= offset) low = middle + 1;
        else high = middle;
    }
    const token = tokens[low - 1];
    return token !== undefined && contains(token, offset) ? { ...token, after: tokens[low - 2]?.type ?? '' } : null;
}

function entryAt(document: EditorDocument, offset: number): Proposal | Budget | null {
    const { proposals, budgets } = document.written;
    const proposal = proposals.find((each) => contains(each, offset));
    if (proposal !== undefined) return proposalOf(document, proposal);
    const budget = budgets.find((each) => contains(each, offset));
    return budget === undefined ? null : budgetOf(document, budget);
}

/** The word `proposal` or `budget` that begins a declaration says what its id says. */
function declarationHover({ project, language }: EditorDocument, within: Proposal | Budget | null, token: Token): Said | null {
    if (within === null || token.start !== within.written.start) return null;
    if ('budget' in within) return { span: token, content: profileContent(within, project.workspace, language) };
    return { span: token, content: budgetContent(within, project.workspace, language) };
}

/** The amounts that stand in a proposal's own fields. */
function proposalFieldHover({ written, baseBudget, overlaps }: Proposal, { language }: EditorDocument, offset: number): Said | null {
    if (written.baseBudget !== null && contains(written.baseBudget, offset)) return amountHover(written.baseBudget, baseBudget, language);
    const index = written.overlaps.findIndex(({ amount }) => amount !== null && contains(amount, offset));
    const amount = written.overlaps[index]?.amount;
    return amount === undefined || amount === null ? null : amountHover(amount, overlaps[index] ?? null, language);
}

/** A keyword: what it means, and how the other language spells it. */
function keywordHover({ text, language }: EditorDocument, token: Token): Said | null {
    if (!isKeyword(token.type)) return null;
    // `payback: 8 years` names no years of a table.
    const key = token.type === 'years' && token.after === 'AMOUNT' ? 'payback' : token.type;
    const spelling = text.slice(token.start, token.end).replace(/\s+/g, ' ');
    const { da, en } = keywordOf(token.type);
    const others = [da, en].flatMap((spellings) => (spellings.includes(spelling) ? [] : (spellings[0] ?? [])));
    const also = others.length === 0 ? [] : [' ', emphasis(`(${others.join(', ')})`)];
    return { span: token, content: [paragraph(strong(spelling), ...also), paragraph(keywordDoc(key)[language])] };
}
