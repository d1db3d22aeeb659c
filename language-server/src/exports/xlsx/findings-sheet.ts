import type { WriteSheet } from 'hucre/xlsx';
import type { Finding } from '../../rules/check.ts';
import { oneLine } from '../facts.ts';
import { setAside } from '../selection.ts';
import type { Book } from './book.ts';
import { number, type SheetCell, tableSheet, text } from './sheet.ts';
import { words } from './words.ts';

/** What the checks found, and what the authors set aside with a reason: nothing is unseen. */
export function findingsSheet(book: Book): WriteSheet {
    const { say, selection } = book;
    const { files, project } = selection;
    const open = files.flatMap((file) =>
        file.findings.map((finding) => findingCells(book, finding, project.positionOf(finding.path, finding.span.start).line + 1, null)),
    );
    const aside = setAside(selection).map(({ finding, line }) => findingCells(book, finding, line, finding.reason));
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
        [...open, ...aside],
    );
}

function findingCells({ say, selection }: Book, finding: Finding, line: number, reason: string | null): readonly SheetCell[] {
    return [
        text(finding.proposal),
        text(say(words[finding.severity])),
        text(finding.code),
        text(oneLine(finding.message[selection.language])),
        text(reason === null ? null : oneLine(reason)),
        text(finding.path),
        number(line),
    ];
}
