import { capitalised, headWord, unitWord } from '../../exports/phrases.ts';
import { words } from '../../exports/xlsx/words.ts';
import { danish } from '../../model/decimal.ts';
import { moneyKinds } from '../../model/written.ts';
import type { Language } from '../../rules/define.ts';
import type { Remark } from '../draft.ts';
import type { Table } from '../table.ts';

/**
 * The sums of the overview and of the profile figures are formulas, or blank: a number typed there is somebody's change, and is not read. What another program
 * calculates anew is still a formula; one that keeps no formula at all tells nothing of who typed what.
 */
export function typedOverSums(tables: readonly Table[]): readonly Remark[] {
    return (['da', 'en'] as const).flatMap((language) =>
        tables
            .filter(({ head, formulas }) => head.includes(words.id[language]) && (formulas?.size ?? 0) > 0)
            .flatMap((table) => typedIn(table, language)),
    );
}

function typedIn({ name, head, rows, formulas }: Table, language: Language): readonly Remark[] {
    const isSum = name === words.overview[language] ? isSumOfOverview : name === words.figures[language] ? isSumOfFigures : () => false;
    const sums = head.flatMap((each, column) => (isSum(each, language) ? [column] : []));
    const id = head.indexOf(words.id[language]);
    return rows.flatMap(({ line, cells }) =>
        sums.flatMap((column): readonly Remark[] => {
            const cell = cells[column];
            if (typeof cell !== 'number' || formulas?.has(`${line - 1},${column}`) === true) return [];
            const place = `${name}!${columnLetters(column)}${line} (${head[column]})`;
            const said = danish(String(cell));
            return [
                {
                    ...{ line, proposal: String(cells[id] ?? '') || null, what: 'changed' },
                    message: {
                        da: `${place}: ${said} er skrevet, hvor arket har en formel over Linjer eller intet; det er ikke læst. Ret i arket Tabeller`,
                        en: `${place}: ${said} is typed where the workbook has a formula over Lines, or nothing; it is not read. Change the sheet Tables`,
                    },
                },
            ];
        }),
    );
}

function isSumOfOverview(head: string, language: Language): boolean {
    const running = words.running[language];
    const others: readonly string[] = [words.runningOnward, words.investmentTotal, words.netTotal, words.fteOnward].map((each) => each[language]);
    return others.includes(head) || (head.startsWith(`${running} `) && /^\d{4}$/.test(head.slice(running.length + 1)));
}

/** The running sum is typed by us too, where a table skips a year. */
function isSumOfFigures(head: string, language: Language): boolean {
    const beside = [words.noncash[language], words.avoided[language], capitalised(unitWord('hours', language))];
    return [...[...moneyKinds, 'net', 'fte'].map((key) => headWord(key, language)), ...beside].includes(head);
}

/** 0 is A, 26 is AA. */
function columnLetters(column: number): string {
    const before = column < 26 ? '' : columnLetters(Math.floor(column / 26) - 1);
    return before + String.fromCharCode(65 + (column % 26));
}
