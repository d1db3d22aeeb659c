import { defineRule, problemsOf } from '../define.ts';
import type { Language } from '../define.ts';
import { columnWord, listed } from '../words.ts';
import { todoPage } from '../todo.ts';

export const cellCount = defineRule<CellCount>({
    code: 'cell-count',
    group: 'time-profile',
    severity: 'error',
    tier: 'basic',
    page: todoPage,
    message: (data) => ({ da: inWords(data, 'da'), en: inWords(data, 'en') }),
    checks: problemsOf('cell-count'),
});

interface CellCount {
    readonly cells: number;
    readonly columns: number;
    readonly missing: readonly string[];
    readonly label: string;
}

function inWords({ cells, columns, missing, label }: CellCount, language: Language): string {
    const da = language === 'da';
    const row = label === '' ? (da ? 'feltet' : 'the field') : da ? `rækken '${label}'` : `the row '${label}'`;
    const counts = da ? `${cells} beløb mod ${columns} kolonner` : `${cells} amounts against ${columns} columns`;
    if (columns === 0) return da ? `Tabellen har ingen år: skriv 'år 2027 2028 …' over rækkerne, eller angiv et budget (${counts} i ${row}).` : `The table has no years: write 'years 2027 2028 …' above its rows, or name a budget (${counts} in ${row}).`;
    if (missing.length === 0) return da ? `Der er for mange beløb i ${row}: ${counts}.` : `There are too many amounts in ${row}: ${counts}.`;
    const names = listed(missing.map((column) => columnWord(column, language)), language);
    const year = missing.every((column) => /^\d+$/.test(column));
    return da ? `${year ? 'År ' : ''}${names} har intet beløb i ${row}: ${counts}. Skriv '-' for en tom celle.` : `${year ? 'Year ' : ''}${names} has no amount in ${row}: ${counts}. Write '-' for an empty cell.`;
}
