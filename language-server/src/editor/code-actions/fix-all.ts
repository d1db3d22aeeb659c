import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import type { Edit } from '../../model/written.ts';
import { Project } from '../../project.ts';
import type { Finding } from '../../rules/check.ts';
import type { EditorDocument } from '../editor.ts';
import { applied, lineEdits } from '../formatting/line-edits.ts';
import { type ActionContext, actionOf } from './action.ts';
import { statedFigureCodes } from './mends.ts';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.provenu`;

/** What may turn wrong when another figure is put right: a running sum and a sum across follow the net they are made of. */
const dependent = ['total-mismatch', 'net-mismatch', 'cumulative-mismatch'];
const mostRounds = 4;
const figures = /[\s\d.,_~\u2013\u2212-]+/g;

/** Puts every wrong stated figure of the file right, and those that follow from them. What is within rounding stays as printed. */
export function fixAllAction({ document, all }: ActionContext): readonly CodeAction[] {
    const first = mendsOf(all, document.text);
    if (first.length === 0) return [];
    let text = applied(document.text, first);
    const checked = copyWith(document);
    for (let round = 0; round < mostRounds; round++) {
        checked.setFile(document.uri, text);
        const findings = checked.check({ only: dependent }).find((file) => file.path === document.uri)?.findings ?? [];
        const more = mendsOf(findings, text);
        if (more.length === 0) break;
        text = applied(text, more);
    }
    const title = { da: 'Ret alle oplyste tal, der ikke stemmer', en: 'Correct every stated figure that does not add up' };
    return [actionOf(document, { title, edits: lineEdits(document.text, text, figures), kind: fixAllKind })];
}

/** The edits of the findings that have one mend, in the order of the text, none within another. */
function mendsOf(findings: readonly Finding[], text: string): readonly Edit[] {
    const edits = findings.filter(({ code, fixes }) => statedFigureCodes.has(code) && fixes.length === 1).flatMap(({ fixes }) => fixes[0] ?? []);
    const sorted = [...edits].sort((a, b) => a.from - b.from);
    return sorted.filter((edit, index) => edit.to <= text.length && edit.from >= (sorted[index - 1]?.to ?? 0));
}

/** A project of this file and the budgets it belongs to: enough to check its tables again. */
function copyWith({ project, uri, written }: EditorDocument): Project {
    const copy = new Project();
    const names = new Set(written.proposals.flatMap(({ budget }) => budget?.name ?? []));
    const paths = [...names].flatMap((name) => project.workspace.budgetsOf(name).map((budget) => budget.path));
    for (const path of new Set(paths)) if (path !== uri) copy.setContextFile(path, project.textOf(path));
    return copy;
}
