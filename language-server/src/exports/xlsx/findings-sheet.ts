import type { Finding } from '../../rules/check.ts';
import { oneLine } from '../facts.ts';
import { setAside } from '../selection.ts';
import type { Book } from './book.ts';
import { number, type Sheet, type SheetRow, tableSheet, text } from './sheet.ts';
import { words } from './words.ts';

/** What the checks found, and what the authors set aside with a reason: nothing is unseen. */
export function findingsSheet(book: Book): Sheet {
    const { say } = book;
    return tableSheet(
        say(words.findings),
        [
            { header: say(words.id), kind: 'text', width: 14 },
            { header: say(words.severity), kind: 'text', width: 11 },
            { header: say(words.code), kind: 'text', width: 24 },
            { header: say(words.message), kind: 'long', width: 80 },
            { header: say(words.reason), kind: 'long', width: 40 },
            { header: say(words.file), kind: 'text', width: 34 },
            { header: say(words.fileLine), kind: 'count', width: 8 },
        ],
        { lastRows: () => findingRows(book) },
    );
}

function* findingRows(book: Book): Generator<SheetRow> {
    const { files, project } = book.selection;
    for (const { findings } of files) {
        for (const finding of findings) yield findingCells(book, finding, project.positionOf(finding.path, finding.span.start).line + 1, null);
    }
    for (const { finding, line } of setAside(book.selection)) yield findingCells(book, finding, line, finding.reason);
}

function findingCells({ say, selection }: Book, finding: Finding, line: number, reason: string | null): SheetRow {
    return [
        text(finding.proposal),
        text(say(words[finding.severity])),
        text(finding.code),
        text(oneLine(finding.message[selection.language])),
        text(reason === null ? null : oneLine(reason)),
        text(selection.shownPath(finding.path)),
        number(line),
    ];
}
