import * as vscode from 'vscode';
import type { ImportAnswer } from '../../language-server/src/views/import-shape.ts';
import { fieldName } from './import-fields.ts';

type Read = Extract<ImportAnswer, { kind: 'read' }>;

export type FileState = 'written' | 'there' | 'opened' | 'failed';

/** What became of each file, by its path. */
export type Outcome = ReadonlyMap<string, FileState>;

/** What was read, changed and refused, row by row, as a page to keep or throw away. */
export function reportText(name: string, { sheet, rows, columns, remarks, files }: Read, done: Outcome): string {
    const state = {
        written: vscode.l10n.t('written'),
        there: vscode.l10n.t('is there already and was not touched'),
        opened: vscode.l10n.t('opened, not saved'),
        failed: vscode.l10n.t('could not be written'),
    };
    const heads = columns.map(({ head, field }) => `- ${plain(head)} → ${fieldName(field)}`);
    const said = remarks.map(({ line, proposal, what, message }) => {
        const word = what === 'refused' ? vscode.l10n.t('refused') : vscode.l10n.t('changed');
        const place = line === 0 ? '' : `${vscode.l10n.t('row {0}', line)} `;
        return `- ${place}${proposal === null ? '' : `${plain(proposal)} `}${word}: ${plain(message)}`;
    });
    return [
        `# ${vscode.l10n.t('Imported from {0}', plain(name))}`,
        '',
        vscode.l10n.t('Sheet {0}: {1} rows, {2} read, {3} refused.', plain(sheetName(sheet, name)), rows.total, rows.read, rows.refused),
        ...section(vscode.l10n.t('Changed and refused'), said),
        ...section(vscode.l10n.t('Columns'), heads),
        ...section(
            vscode.l10n.t('Files'),
            files.map(({ path, ids }) => `- ${path} (${ids.map(plain).join(', ')}): ${state[done.get(path) ?? 'opened']}`),
        ),
        '',
    ].join('\n');
}

/** A CSV file is its only sheet. */
export function sheetName(sheet: string, file: string): string {
    return sheet === 'csv' ? file : sheet;
}

function section(title: string, lines: readonly string[]): readonly string[] {
    return lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];
}

/** What stands in the sheet is text, no markup. */
function plain(text: string): string {
    return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
