import type { CodeAction } from 'vscode-languageserver-types';
import { isBlank, isNewline } from '../../language/characters.ts';
import type { Edit, Fix } from '../../model/written.ts';
import type { Finding } from '../../rules/check.ts';
import type { Localised } from '../../rules/define.ts';
import { type ActionContext, actionOf, inFile, titled } from './action.ts';

/** Findings that are about one figure beside others: the model knows the right one. */
export const statedFigureCodes: ReadonlySet<string> = new Set([
    'total-mismatch',
    'net-mismatch',
    'cumulative-mismatch',
    'formula-mismatch',
    'payback-mismatch',
    'return-mismatch',
    'sector-total-mismatch',
]);

/** Mends that lose nothing and leave no choice. */
const sureCodes: ReadonlySet<string> = new Set([...statedFigureCodes, 'ambiguous-number']);

/** A quick fix for every mend that the findings bring with them, in the order they offer them. */
export function mendActions(context: ActionContext): readonly CodeAction[] {
    const { document, findings } = context;
    return findings
        .filter((finding) => finding.code !== 'unused-suppression')
        .flatMap((finding) =>
            finding.fixes
                .filter((fix) => fix.length > 0 && fix.every(({ to }) => to <= document.text.length))
                .map((fix) =>
                    actionOf(document, {
                        title: titleOf(finding, fix, context),
                        edits: fix.map((edit) => widened(document.text, edit)),
                        finding,
                        preferred: finding.fixes.length === 1 && sureCodes.has(finding.code),
                    }),
                ),
        );
}

function titleOf(finding: Finding, fix: Fix, context: ActionContext): Localised {
    const [first] = fix;
    const text = first?.text ?? '';
    if (finding.code === 'ambiguous-number') return titled((danish) => `${danish ? 'Læs som' : 'Read as'} ${text}`);
    if (finding.code === 'sign-contradicts-label') return signTitle(finding, fix, context);
    if (finding.code === 'duplicate-field') return titled((danish) => `${danish ? 'Slet' : 'Delete'} '${field(finding, context)}'${again(danish)}`);
    if (text === '') return { da: 'Slet det', en: 'Delete it' };
    if (statedFigureCodes.has(finding.code) || finding.code === 'rounding-difference')
        return titled((danish) => `${danish ? 'Skriv' : 'Write'} ${text}`);
    return titled((danish) => `${danish ? 'Skriv' : 'Write'} '${text}'`);
}

function field({ data }: Finding, { document }: ActionContext): string {
    return typeof data.field === 'string' ? inFile(document, data.field) : '';
}

function again(danish: boolean): string {
    return danish ? ', som står der to gange' : ', which stands there twice';
}

/** The row without its minus, or as the kind that the minus makes it. */
function signTitle(finding: Finding, fix: Fix, { document }: ActionContext): Localised {
    const { row, other } = finding.data;
    if (typeof row !== 'string' || typeof other !== 'string') return { da: 'Ret rækken', en: 'Correct the row' };
    const [kept, turned] = [inFile(document, row), inFile(document, other)];
    if (fix.every(({ text }) => text === ''))
        return titled((danish) => (danish ? `Slet minus, og behold '${kept}'` : `Delete the minus and keep '${kept}'`));
    if (fix.length === 1) return titled((danish) => `${danish ? 'Skriv' : 'Write'} '${turned}'`);
    return titled((danish) => (danish ? `Skriv '${turned}' uden minus` : `Write '${turned}' without the minus`));
}

/** What is taken out takes its line with it where nothing else stands there. */
export function widened(text: string, edit: Edit): Edit {
    if (edit.text !== '') return edit;
    let [from, to] = [edit.from, edit.to];
    while (from > 0 && isBlank(text.charCodeAt(from - 1))) from--;
    while (to < text.length && isBlank(text.charCodeAt(to))) to++;
    const [startsLine, endsLine] = [from === 0 || isNewline(text.charCodeAt(from - 1)), to === text.length || isNewline(text.charCodeAt(to))];
    if (startsLine && endsLine) return { from, to: afterLineEnd(text, to), text: '' };
    return endsLine ? { from, to, text: '' } : edit;
}

function afterLineEnd(text: string, offset: number): number {
    if (text.startsWith('\r\n', offset)) return offset + 2;
    return Math.min(text.length, offset + 1);
}
