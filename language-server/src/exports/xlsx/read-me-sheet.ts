import { oneLine } from '../facts.ts';
import { holdsForm } from '../form.ts';
import { phrases } from '../phrases.ts';
import type { Book } from './book.ts';
import { boldStyle, linesIn, plainSheet, type Sheet, type SheetRow, text, titleStyle } from './sheet.ts';
import { introduction, introductionToForm, introductionToLines, words } from './words.ts';

const width = 110;

/** What the workbook holds, how its figures are to be read, and what they rest on. */
export function readMeSheet(book: Book): Sheet {
    const columns = [{ width: 22 }, { width, style: { alignment: { wrapText: true, vertical: 'top' } } }] as const;
    return {
        ...plainSheet(book.say(words.readMe), columns, () => readMeRows(book)),
        heightOf: ([head, paragraph]) =>
            head === null && paragraph ? 14 * linesIn('text' in paragraph ? paragraph.text : '', width - 10) + 4 : null,
    };
}

function readMeRows({ say, selection, size }: Book): readonly SheetRow[] {
    const { catalogues, language } = selection;
    const facts = catalogues.map(
        ({ budget: { written } }): SheetRow => [
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
        ],
    );
    const hasForm = holdsForm(selection);
    const paragraphs = [...(hasForm ? introductionToForm : introductionToLines), ...introduction];
    const sheets = [
        'overview',
        'lines',
        'profile',
        'figures',
        'targets',
        'accounts',
        'findings',
        'followUp',
        ...(hasForm ? (['fields', 'tables'] as const) : []),
    ] as const;
    const contents = sheets.map((key): SheetRow => [text(say(words[key]), boldStyle), text(say(sheetTexts[key]))]);
    return [
        [text(phrases.catalogue[language], titleStyle)],
        [],
        ...facts,
        [text(say(words.id), boldStyle), text(String(size))],
        [],
        ...contents,
        [],
        ...paragraphs.map((paragraph) => [null, text(say(paragraph))]),
    ];
}

const sheetTexts = {
    overview: { da: 'En række pr. forslag: virkning pr. budgetår og nøgletal', en: 'A row a proposal: effect a budget year, and key figures' },
    lines: { da: 'Hvert beløb for sig; grundlaget for alle summer', en: 'Each amount by itself; what all sums are taken over' },
    profile: { da: 'Ét forslag ad gangen, eller alle, med diagram', en: 'One proposal at a time, or all, with a chart' },
    figures: { da: 'Netto og akkumuleret år for år for hvert forslag', en: 'Net and cumulative, year by year, for each proposal' },
    targets: { da: 'Budgettets måltal mod de medregnede forslag', en: "The budget's targets against the counted proposals" },
    accounts: { da: 'Virkning pr. konto og år af de vedtagne forslag', en: 'Effect by account and year of the adopted proposals' },
    findings: { da: 'Hvad kontrollen har fundet, også det, der er set bort fra', en: 'What the checks found, also what was set aside' },
    fields: { da: 'Hvert felt i hvert forslag, til at rette og læse ind igen', en: 'Each field of each proposal, to change and read back' },
    tables: {
        da: 'Hver linje i hver tabel, som den er skrevet, til at rette og læse ind igen',
        en: 'Each line of each table as it is written, to change and read back',
    },
    followUp: { da: 'Målinger og realiserede beløb mod planen', en: 'Measures and realised amounts against the plan' },
} as const;
