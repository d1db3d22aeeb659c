import type { RootContent } from 'mdast';
import { word } from '../../rules/words.ts';
import { accountRemarks, accountSheet } from '../account-sheet.ts';
import { oneLine } from '../facts.ts';
import { capitalised, headWord, phrases } from '../phrases.ts';
import type { Selection } from '../selection.ts';
import { quantityText } from './figures.ts';
import { heading, paragraph, table } from './nodes.ts';

/** The account sheet of what is adopted; none where nothing is. */
export function accountsSection(selection: Selection): readonly RootContent[] {
    const { language } = selection;
    const sheet = accountSheet(selection);
    if (sheet === null) return [];
    const { years, groups, total } = sheet;
    const words = [headWord('account', language), word('proposal', language), phrases.title[language], headWord('status', language)].map(capitalised);
    const amounts = (effects: readonly (bigint | null)[]) => effects.map((effect) => (effect === null ? '-' : quantityText(effect, 'money')));
    const rows = groups.flatMap(({ account, lines, sum }) => [
        ...lines.map(({ proposal: { written }, effects }) => {
            const status = written.status === null ? '' : word(written.status, language);
            return { cells: [account, written.id.name, oneLine(written.title?.text ?? ''), status, ...amounts(effects)] };
        }),
        ...(lines.length > 1 ? [{ cells: [account, '', phrases.sum[language], '', ...amounts(sum)], strong: true }] : []),
    ]);
    const last = { cells: ['', '', phrases.sum[language], '', ...amounts(total)], strong: true };
    return [
        heading(2, phrases.accounts[language]),
        paragraph(`${phrases.accountsIntroduction[language]} ${phrases.plusImproves[language]}`),
        ...(groups.length === 0 ? [] : [table({ head: [...words, ...years.map(String)], rows: [...rows, last], words: words.length })]),
        ...accountRemarks(sheet, language).map((remark) => paragraph(remark)),
    ];
}
