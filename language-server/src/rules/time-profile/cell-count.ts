import { statedKinds } from '../../model/written.ts';
import type { Language } from '../define.ts';
import { defineRule, problemsOf } from '../define.ts';
import { columnWord, listed, word } from '../words.ts';

export const cellCount = defineRule<CellCount>({
    code: 'cell-count',
    group: 'time-profile',
    severity: 'error',
    tier: 'basic',
    page: {
        title: { da: 'En række har for få eller for mange beløb', en: 'A row has too few or too many amounts' },
        what: {
            da:
                "Hver række skal have ét beløb for hver kolonne efter 'år', også for 'varig'; summen efter '=' er ikke en kolonne. Reglen nævner " +
                "begge antal og de kolonner, der intet beløb har. I et budget skal 'måltal' og 'oplyst total' på samme måde have ét beløb for " +
                'hvert år.',
            en:
                "Every row must have one amount for each column after 'years', 'onward' included; the sum after '=' is not a column. The rule " +
                "names both numbers and the columns that have no amount. In a budget 'target' and 'stated total' must have one amount for each " +
                'year in the same way.',
        },
        why: {
            da:
                'Mangler der ét beløb, kan alle de følgende stå i et forkert år, og ingen kan se hvilke. Indtil rækken passer, kontrolleres de ' +
                'totaler, den indgår i, ikke.',
            en:
                'If one amount is missing, all those after it may stand in the wrong year, and nobody can see which. Until the row fits, the ' +
                'totals it is part of are not checked.',
        },
        advice: {
            da:
                "Skriv det beløb, der mangler: '-' for en tom celle og 0 for et oplyst nul. Skriv tusinder med punktum, '1.250', for et mellemrum " +
                'begynder en ny celle.',
            en:
                "Write the amount that is missing: '-' for an empty cell and 0 for a stated zero. Write thousands with a point, '1.250', because " +
                'a space begins a new cell.',
        },
        failing: `proposal ADM-04 "Shared licence for drawing software" {
    sector: administration
    type: tendering
    class: efficiency
    realisability: 1
    summary: "Three departments share one licence for drawing software."
    citizens: "Residents are not affected; this is about the offices' own tools."

    economy in 1.000 kr {
        years              2027  2028  2029  2030  onward
        gain "Licences"      90   180   180   180
    }
}
`,
        passing: `proposal ADM-04 "Shared licence for drawing software" {
    sector: administration
    type: tendering
    class: efficiency
    realisability: 1
    summary: "Three departments share one licence for drawing software."
    citizens: "Residents are not affected; this is about the offices' own tools."

    economy in 1.000 kr {
        years              2027  2028  2029  2030  onward
        gain "Licences"      90   180   180   180     180
    }
}
`,
    },
    message: (data) => ({ da: inWords(data, 'da'), en: inWords(data, 'en') }),
    checks: problemsOf('cell-count'),
});

interface CellCount {
    readonly cells: number;
    readonly columns: number;
    readonly missing: readonly string[];
    readonly label: string;
}

function inWords({ cells, columns, missing, label: text }: CellCount, language: Language): string {
    const da = language === 'da';
    const label = (statedKinds as readonly string[]).includes(text) ? word(text, language) : text;
    const row = label === '' ? (da ? 'feltet' : 'the field') : da ? `rækken '${label}'` : `the row '${label}'`;
    const counts = da
        ? `${cells} beløb mod ${columns} ${columns === 1 ? 'kolonne' : 'kolonner'}`
        : `${cells} ${cells === 1 ? 'amount' : 'amounts'} against ${columns} ${columns === 1 ? 'column' : 'columns'}`;
    if (columns === 0)
        return da
            ? `Tabellen har ingen år: skriv 'år 2027 2028 …' over rækkerne, eller angiv et budget (${counts} i ${row}).`
            : `The table has no years: write 'years 2027 2028 …' above its rows, or name a budget (${counts} in ${row}).`;
    if (missing.length === 0) return da ? `Der er for mange beløb i ${row}: ${counts}.` : `There are too many amounts in ${row}: ${counts}.`;
    const names = listed(
        missing.map((column) => columnWord(column, language)),
        language,
    );
    const year = missing.every((column) => /^\d+$/.test(column));
    const one = missing.length === 1;
    const which = da ? (year ? 'År' : one ? 'Kolonnen' : 'Kolonnerne') : year ? (one ? 'Year' : 'The years') : one ? 'The column' : 'The columns';
    return da
        ? `${which} ${names} har intet beløb i ${row}: ${counts}. Skriv '-' for en tom celle.`
        : `${which} ${names} ${one ? 'has' : 'have'} no amount in ${row}: ${counts}. Write '-' for an empty cell.`;
}
