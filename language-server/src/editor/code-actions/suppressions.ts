import type { CodeAction } from 'vscode-languageserver-types';
import { unwrittenReason } from '../../language/build/suppressions.ts';
import { isBlank } from '../../language/characters.ts';
import { LineIndex } from '../../language/lines.ts';
import { type ScannedToken, scan } from '../../language/scanner.ts';
import { concerns, type Edit, type Suppression } from '../../model/written.ts';
import type { Finding } from '../../rules/check.ts';
import type { Localised } from '../../rules/define.ts';
import type { EditorDocument } from '../editor.ts';
import { type ActionContext, actionOf, titled } from './action.ts';
import { widened } from './mends.ts';

/** What no comment can silence, or should: mistakes in suppressions themselves, and text that cannot be read at all. */
const neverSuppressed: ReadonlySet<string> = new Set([
    'unused-suppression',
    'suppression-without-reason',
    'unknown-code',
    'syntax-error',
    'file-too-large',
]);

/** A comment that would make its line longer than this gets a line of its own. */
const widestLine = 140;

/** Silencing findings with a reason, and taking out what silences nothing. */
export function suppressionActions(context: ActionContext): readonly CodeAction[] {
    return [...removals(context), ...reasons(context), ...suppressions(context)];
}

/** One action a code and line: several findings of one code on a line are silenced by one comment. */
function suppressions({ document, findings }: ActionContext): readonly CodeAction[] {
    const lines = new LineIndex(document.text);
    const { tokens } = scan(document.text);
    const seen = new Set<string>();
    return findings.flatMap((finding) => {
        // Inside a text over several lines no comment can stand: it is silenced where the text begins.
        const text = tokens.find((token) => token.start < finding.span.start && finding.span.start < token.end);
        const line = lines.lineOf(text?.start ?? finding.span.start);
        const key = `${finding.code} ${line}`;
        if (neverSuppressed.has(finding.code) || seen.has(key)) return [];
        seen.add(key);
        const edits = suppressing(document, lines, line, finding.code);
        if (edits === null) return [];
        const title = titled((danish) => (danish ? `Undertryk '${finding.code}' med en begrundelse` : `Suppress '${finding.code}' with a reason`));
        return [actionOf(document, { title, edits, finding, toWrite: unwrittenReason[document.keywords] })];
    });
}

function suppressing(document: EditorDocument, lines: LineIndex, line: number, code: string): readonly Edit[] | null {
    const existing = document.written.suppressions.find((suppression) => concerns(suppression, line) && suppression.codes.length > 0);
    if (existing !== undefined) return withCode(document, existing, code);
    const comment = `// prop-ignore ${code}: ${unwrittenReason[document.keywords]}`;
    return atLineEnd(document, lines, line, comment) ?? onLineBefore(document, lines, line, comment);
}

function withCode(document: EditorDocument, existing: Suppression, code: string): readonly Edit[] {
    const end = existing.codes.at(-1)?.end ?? existing.start;
    if (existing.reason !== null) return [{ from: end, to: end, text: `, ${code}` }];
    const reason = reasonFor(document, existing);
    return [{ ...reason, text: `, ${code}${reason.text}` }];
}

/** Behind what stands on the line, if that holds no comment yet and stays readable; null where the line's end is inside a text or comment. */
function atLineEnd({ text }: EditorDocument, lines: LineIndex, line: number, comment: string): readonly Edit[] | null {
    const start = lines.startOf(line);
    let end = lines.endOf(line);
    while (end > start && /\s/.test(text.charAt(end - 1))) end--;
    const { tokens, comments } = scan(text);
    const hasComment = comments.some((each) => each.start < lines.endOf(line) && start < each.end);
    if (hasComment || end === start || end - start + comment.length + 2 > widestLine || isInside(tokens, lines.endOf(line))) return null;
    return [{ from: end, to: lines.endOf(line) - lineEndLength(text, lines, line), text: `  ${comment}` }];
}

/** On a line of its own before it, indented like it. */
function onLineBefore({ text }: EditorDocument, lines: LineIndex, line: number, comment: string): readonly Edit[] | null {
    const start = lines.startOf(line);
    const { tokens, comments } = scan(text);
    if (isInside(tokens, start) || isInside(comments, start)) return null;
    let margin = start;
    while (isBlank(text.charCodeAt(margin))) margin++;
    const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    return [{ from: margin, to: margin, text: `${comment}${lineEnd}${text.slice(start, margin)}` }];
}

function lineEndLength(text: string, lines: LineIndex, line: number): number {
    return /[\r\n]*$/.exec(text.slice(lines.startOf(line), lines.endOf(line)))?.[0].length ?? 0;
}

function isInside(pieces: readonly ScannedToken[], offset: number): boolean {
    return pieces.some((piece) => piece.start < offset && offset < piece.end);
}

/** A suppression that gives no reason has no effect: a place for one. */
function reasons({ document, findings }: ActionContext): readonly CodeAction[] {
    return findings.flatMap((finding) => {
        if (finding.code !== 'suppression-without-reason') return [];
        const suppression = document.written.suppressions.find((each) => each.start === finding.span.start);
        if (suppression === undefined || suppression.codes.length === 0) return [];
        return [
            actionOf(document, {
                title: { da: 'Tilføj en begrundelse', en: 'Add a reason' },
                edits: [reasonFor(document, suppression)],
                finding,
                toWrite: unwrittenReason[document.keywords],
            }),
        ];
    });
}

function reasonFor({ text, keywords }: EditorDocument, { start, end, codes }: Suppression): Edit {
    const after = codes.at(-1)?.end ?? start;
    const limit = text.startsWith('/*', start) && text.slice(start, end).endsWith('*/') ? end - 2 : end;
    return { from: after, to: limit, text: `: ${unwrittenReason[keywords]}${limit < end ? ' ' : ''}` };
}

/** Takes out a code that silences nothing: with its comment where it is the only one. */
function removals({ document, findings }: ActionContext): readonly CodeAction[] {
    return findings.flatMap((finding) => {
        const suppression = document.written.suppressions.find(({ codes }) => codes.some((code) => code.start === finding.span.start));
        if (finding.code !== 'unused-suppression' || suppression === undefined) return [];
        return [
            actionOf(document, {
                title: removalTitle(finding, suppression),
                edits: [removal(document, finding, suppression)],
                finding,
                preferred: true,
            }),
        ];
    });
}

function removalTitle({ data }: Finding, { codes }: Suppression): Localised {
    if (codes.length === 1) return { da: 'Slet kommentaren, der intet undertrykker', en: 'Delete the comment that suppresses nothing' };
    return titled((danish) => `${danish ? 'Slet' : 'Delete'} '${String(data.code)}' ${danish ? 'af kommentaren' : 'from the comment'}`);
}

function removal({ text }: EditorDocument, { span }: Finding, { start, end, codes }: Suppression): Edit {
    const at = codes.findIndex((code) => code.start === span.start);
    const [before, after] = [codes[at - 1], codes[at + 1]];
    if (after !== undefined) return { from: span.start, to: after.start, text: '' };
    if (before !== undefined) return { from: before.end, to: span.end, text: '' };
    return widened(text, { from: start, to: end, text: '' });
}
