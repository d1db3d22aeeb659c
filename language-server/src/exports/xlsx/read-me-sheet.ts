import type { WriteSheet } from 'hucre/xlsx';
import { oneLine } from '../facts.ts';
import { phrases } from '../phrases.ts';
import type { Book } from './book.ts';
import { boldStyle, linesIn, plainSheet, type SheetCell, text, titleStyle } from './sheet.ts';
import { introduction, words } from './words.ts';

const width = 110;

/** What the workbook holds, how its figures are to be read, and what they rest on. */
export function readMeSheet({ say, selection, members }: Book): WriteSheet {
    const { catalogues, language } = selection;
    const facts = catalogues.map(({ budget: { written } }): readonly SheetCell[] => [
        text(written.id.name, boldStyle),
        text(
            [
                oneLine(written.title?.text ?? ''),
                oneLine(written.texts.municipality?.text ?? ''),
                written.prices === null ? '' : `${phrases.priceLevel[language]} ${written.prices}`,
            ]
                .filter((fact) => fact !== '')
                .join(' · '),
        ),
    ]);
    const contents = (['overview', 'lines', 'profile', 'figures', 'targets', 'findings', 'followUp'] as const).map((key): readonly SheetCell[] => [
        text(say(words[key]), boldStyle),
        text(say(sheetTexts[key])),
    ]);
    const rows = [
        [text(phrases.catalogue[language], titleStyle)],
        [],
        ...facts,
        [text(say(words.id), boldStyle), text(String(members.length))],
        [],
        ...contents,
        [],
        ...introduction.map((paragraph) => [null, text(say(paragraph))]),
    ];
    const rowDefs = new Map(
        introduction.map((paragraph, index) => [rows.length - introduction.length + index, { height: 14 * linesIn(say(paragraph), width - 10) + 4 }]),
    );
    return { ...plainSheet(say(words.readMe), [{ width: 22 }, { width, style: { alignment: { wrapText: true, vertical: 'top' } } }], rows), rowDefs };
}

const sheetTexts = {
    overview: { da: 'En række pr. forslag: virkning pr. budgetår og nøgletal', en: 'A row a proposal: effect a budget year, and key figures' },
    lines: { da: 'Hvert beløb for sig; grundlaget for alle summer', en: 'Each amount by itself; what all sums are taken over' },
    profile: { da: 'Ét forslag ad gangen, eller alle, med diagram', en: 'One proposal at a time, or all, with a chart' },
    figures: { da: 'Netto og akkumuleret år for år for hvert forslag', en: 'Net and cumulative, year by year, for each proposal' },
    targets: { da: 'Budgettets måltal mod de medregnede forslag', en: "The budget's targets against the counted proposals" },
    findings: { da: 'Hvad kontrollen har fundet, også det, der er set bort fra', en: 'What the checks found, also what was set aside' },
    followUp: { da: 'Målinger og realiserede beløb mod planen', en: 'Measures and realised amounts against the plan' },
} as const;
