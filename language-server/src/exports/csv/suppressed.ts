import { word } from '../../rules/words.ts';
import { type ExportedFile, wholeFile } from '../exported-file.ts';
import { phrases } from '../phrases.ts';
import { type Selection, setAside } from '../selection.ts';
import { byteOrderMark, csvRecords, danishStyle, text } from './cells.ts';

/** Every finding that a comment silenced, with the reason it gives: nothing is set aside unseen. */
export function suppressedFile(selection: Selection): ExportedFile {
    const { language } = selection;
    const { file, line, code, reason, message } = phrases;
    const headers = [...[file, line, code, reason, message].map((phrase) => phrase[language]), word('proposal', language)];
    const rows = setAside(selection).map(({ finding, path, line: number }) => [
        ...[text(path), { number: String(number) }, text(finding.code), text(finding.reason)],
        ...[text(finding.message[language]), text(finding.proposal)],
    ]);
    return wholeFile('provenu-suppressed.csv', () => byteOrderMark + csvRecords([headers.map((header) => ({ text: header })), ...rows], danishStyle));
}
