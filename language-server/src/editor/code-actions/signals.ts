import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver-types';
import { withOff } from '../../config/wording-settings.ts';
import { LineIndex } from '../../language/lines.ts';
import type { Finding } from '../../rules/check.ts';
import type { Localised } from '../../rules/define.ts';
import type { SignalData } from '../../rules/wording-signals.ts';
import type { Off } from '../../wording/off.ts';
import { diagnosticsOf } from '../diagnostics.ts';
import type { EditorDocument, SignalActions } from '../editor.ts';
import { signalOf } from '../hover/signals.ts';
import { type ActionContext, titled } from './action.ts';

/** What can be done about each signal beside mending and suppressing it: see why it is one, and say that it is none in this municipality. */
export function signalActions({ document, findings }: ActionContext): readonly CodeAction[] {
    const { signals: can } = document;
    if (can === undefined) return [];
    return findings.flatMap((finding) => {
        const signal = signalOf(finding);
        return signal === null ? [] : [...explanations(document, finding, signal, can), ...switches(document, finding, signal, can)];
    });
}

function explanations(
    document: EditorDocument,
    finding: Finding,
    { phrase, signal }: SignalData,
    { ruleCommand }: SignalActions,
): readonly CodeAction[] {
    if (ruleCommand === '') return [];
    const title = titled((danish) => (danish ? `Forklar '${phrase}'` : `Explain '${phrase}'`));
    return [action(document, finding, title, { command: ruleCommand, arguments: [`${finding.code}/${signal}`] })];
}

/** The phrase alone, or the whole rule. */
function switches(document: EditorDocument, finding: Finding, signal: SignalData, can: SignalActions): readonly CodeAction[] {
    const written = document.text.slice(finding.span.start, finding.span.end).replace(/\s+/g, ' ');
    const ofPhrase = titled((danish) => (danish ? `Ikke i denne kommune: '${signal.phrase}'` : `Not in this municipality: '${signal.phrase}'`));
    const ofRule = titled((danish) =>
        danish ? `Ikke i denne kommune: hele reglen '${signal.signal}'` : `Not in this municipality: the whole rule '${signal.signal}'`,
    );
    const offs: readonly (readonly [Localised, Off])[] = [
        [ofPhrase, { rule: signal.signal, phrase: written }],
        [ofRule, signal.signal],
    ];
    return offs.flatMap(([title, off]) => {
        if (can.offCommand !== '') return [action(document, finding, title, { command: can.offCommand, arguments: [off] })];
        const edit = editOf(can, off);
        return edit === null ? [] : [action(document, finding, title, edit)];
    });
}

type Does = { readonly command: string; readonly arguments: unknown[] } | WorkspaceEdit;

function action(document: EditorDocument, finding: Finding, title: Localised, does: Does): CodeAction {
    const { project, uri, language } = document;
    const base = { title: title[language], kind: CodeActionKind.QuickFix, diagnostics: diagnosticsOf(project, uri, [finding], language) };
    return 'command' in does ? { ...base, command: { title: title[language], ...does } } : { ...base, edit: does };
}

/** Makes provenu.json where it is not there; null where it is something else than settings. */
function editOf({ config }: SignalActions, off: Off): WorkspaceEdit | null {
    if (config === null) return null;
    const { uri, text } = config;
    const newText = withOff(text ?? '', off);
    if (newText === null) return null;
    const end = text === null ? { line: 0, character: 0 } : new LineIndex(text).positionOf(text.length);
    const edits = [{ range: { start: { line: 0, character: 0 }, end }, newText }];
    if (text !== null) return { changes: { [uri]: edits } };
    return {
        documentChanges: [
            { kind: 'create', uri, options: { ignoreIfExists: true } },
            { textDocument: { uri, version: null }, edits },
        ],
    };
}
