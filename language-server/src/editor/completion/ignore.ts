import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import type { ScannedToken } from '../../language/scanner.ts';
import type { Limits, Rule } from '../../rules/define.ts';
import { rules } from '../../rules/registry.ts';
import { builtInWording } from '../../wording/wording.ts';
import type { EditorDocument } from '../editor.ts';
import { type CompletionOptions, toItems } from './suggestion.ts';

/** What is wrong with suppressions themselves. */
const cannotBeSilenced: ReadonlySet<string> = new Set(['unused-suppression', 'suppression-without-reason', 'unknown-code']);
const underway = /^\/[/*]\s*prop-ignore\s+(?:[\w-]+\s*,\s*|[\w-]+\s+)*([\w-]*)$/;

/** The codes of the rules after `prop-ignore`: those that speak of the line first, then those of its proposal. The reason stands after a colon. */
export function ignoredCodes(document: EditorDocument, comment: ScannedToken, offset: number, options: CompletionOptions): CompletionItem[] {
    const { text, language } = document;
    const found = underway.exec(text.slice(comment.start, offset));
    if (found === null) return [];
    const word = { start: offset - (found[1]?.length ?? 0), end: offset, text: found[1] ?? '' };
    const named = new Set(text.slice(comment.start, word.start).match(/[\w-]+/g));
    const hasReason = text.slice(offset, comment.end).includes(':');
    const ranks = ranksOf(document, comment);
    const rank = (code: string) => ranks.get(code) ?? 2;
    const items = rules
        .filter((rule) => !named.has(rule.code) && !cannotBeSilenced.has(rule.code))
        .sort((a, b) => rank(a.code) - rank(b.code))
        .map((rule) => ({
            label: rule.code,
            insert: hasReason ? rule.code : `${rule.code}: `,
            kind: CompletionItemKind.EnumMember,
            detail: rule.page.title[language],
            about: `${rule.page.what[language]}\n\n${afterwards[language]}`,
            also: [rule.page.title[language]],
        }));
    return toItems(
        document,
        items.map((suggestion) => ({ suggestion, word })),
        options,
    );
}

const afterwards = {
    da: 'Efter kolon står, hvorfor anmærkningen er i orden.',
    en: 'After the colon stands why the finding is all right.',
};

/** 0 for what is found on the comment's line or the one after it, 1 for what is found elsewhere in its proposal. */
function ranksOf({ project, uri, text }: EditorDocument, comment: ScannedToken): ReadonlyMap<string, number> {
    const line = project.positionOf(uri, comment.start).line;
    const next = comment.end + (/\S/.exec(text.slice(comment.end))?.index ?? 0);
    const { workspace } = project;
    const proposal = workspace.proposalsIn(uri).find(({ written }) => written.start <= next && next <= written.end);
    const ranks = new Map<string, number>();
    if (proposal === undefined) return ranks;
    for (const rule of rules) {
        const own = rule.checks.proposal?.(proposal, workspace, thresholdsOf(rule), builtInWording) ?? [];
        const found = [...own, ...(rule.checks.ids?.(proposal, workspace) ?? [])];
        const distances = found.map(({ span }) => project.positionOf(uri, span.start).line - line);
        if (found.length > 0) ranks.set(rule.code, distances.some((distance) => distance === 0 || distance === 1) ? 0 : 1);
    }
    return ranks;
}

function thresholdsOf({ thresholds = {} }: Rule): Limits {
    return Object.fromEntries(Object.entries(thresholds).map(([name, threshold]) => [name, threshold.default]));
}
