import { word } from '../../rules/words.ts';
import { accountEntries, isDecided } from '../accounts.ts';
import type { ExportedFile } from '../exported-file.ts';
import { phrases } from '../phrases.ts';
import type { Selection } from '../selection.ts';
import { amount, byteOrderMark, type CsvCell, csvRecords, danishStyle, text } from './cells.ts';

/** What the accounts are to be corrected by once proposals are adopted: account, year and the cash effect on the result, a row each. */
export function accountsFile(selection: Selection): ExportedFile {
    return { name: 'provenu-accounts.csv', chunks: accountRecords(selection) };
}

function* accountRecords({ proposals, workspace, language, run }: Selection): Generator<string> {
    const heads = [word('account', language), phrases.year[language], phrases.effect[language], word('proposal', language), phrases.title[language]];
    yield byteOrderMark + csvRecords([heads.map((head) => ({ text: head }))], danishStyle);
    const rowsOf = (proposal: (typeof proposals)[number]): readonly (readonly CsvCell[])[] => {
        if (!isDecided(proposal)) return [];
        const { id, title } = proposal.written;
        return accountEntries(proposal, workspace).map(({ account, year, effect }) => [
            ...[text(account), { number: String(year) }, amount(effect, 'money', ',')],
            ...[text(id.name), text(title?.text ?? null)],
        ]);
    };
    for (const rows of run.each(proposals, rowsOf)) yield csvRecords(rows, danishStyle);
}
