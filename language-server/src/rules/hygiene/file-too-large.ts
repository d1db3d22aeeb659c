import { defineRule, problemsOf } from '../define.ts';

export const fileTooLarge = defineRule<{ readonly bytes: number; readonly limit: number }>({
    code: 'file-too-large',
    group: 'hygiene',
    severity: 'warning',
    tier: 'basic',
    alwaysFull: true,
    page: {
        title: { da: 'Filen er for stor til at blive læst', en: 'The file is too large to be read' },
        what: {
            da: 'Filer over 4 MB læses ikke, og intet i dem er kontrolleret.',
            en: 'Files over 4 MB are not read, and nothing in them is checked.',
        },
        why: {
            da: 'Et helt katalog på tusind forslag fylder omkring det halve. Er en fil større, er der som regel kommet noget andet i den end forslag.',
            en: 'A whole catalogue of a thousand proposals takes about half of that. A larger file usually holds something other than proposals.',
        },
        advice: {
            da: 'Del filen, for eksempel med en fil for hvert forslag eller hver sektor, eller fjern det, der ikke hører til.',
            en: 'Split the file, for example into one a proposal or one a sector, or take out what does not belong.',
        },
        failing: '',
        passing: '',
    },
    message: ({ bytes, limit }) => ({
        da: `Filen fylder ${megabytes(bytes)} MB og er ikke læst: grænsen er ${megabytes(limit)} MB. Del den i flere.`,
        en: `The file takes ${megabytes(bytes)} MB and was not read: the limit is ${megabytes(limit)} MB. Split it.`,
    }),
    checks: problemsOf('file-too-large'),
});

function megabytes(bytes: number): string {
    return (bytes / 1024 / 1024).toFixed(1).replace('.', ',');
}
