import type { WriteSheet } from 'hucre/xlsx';
import { oneLine } from '../facts.ts';
import { setAside } from '../selection.ts';
import type { Book } from './book.ts';
import { number, type SheetCell, tableSheet, text } from './sheet.ts';
import { words } from './words.ts';

/** What the checks found, and what the authors set aside with a reason: nothing is unseen. */
export function findingsSheet(book: Book): WriteSheet {
    const { say, selection } = book;
    const { files, project, language } = selection;
    const open = files.flatMap((file) =>
        file.findings.map((finding): readonly SheetCell[] => [
            text(finding.proposal),
            text(say(words[finding.severity])),
            text(finding.code),
            text(oneLine(finding.message[language])),
            null,
            text(finding.path),
            number(project.positionOf(finding.path, finding.span.start).line + 1),
        ]),
    );
    const aside = setAside(selection).map(({ finding, line }): readonly SheetCell[] => [
        text(finding.proposal),
        text(say(words[finding.severity])),
        text(finding.code),
        text(oneLine(finding.message[language])),
        text(oneLine(finding.reason)),
        text(finding.path),
        number(line),
    ]);
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
