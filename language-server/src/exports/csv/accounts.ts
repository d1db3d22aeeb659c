import type { Proposal } from '../../model/proposal.ts';
import { word } from '../../rules/words.ts';
import { type ExportedFile, wholeFile } from '../exported-file.ts';
import { filingOf, labelsOf } from '../facts.ts';
import { ledgerOf, ledgerSum } from '../ledger.ts';
import { phrases } from '../phrases.ts';
import type { Selection } from '../selection.ts';
import { amount, blank, byteOrderMark, type CsvCell, csvRecords, danishStyle, text } from './cells.ts';

const decided: readonly (string | null)[] = ['adopted', 'implementing', 'operating', 'realised'];

/** What the accounts are to be corrected by once proposals are adopted: account, year and the cash effect on the result, a row each. */
export function accountsFile(selection: Selection): ExportedFile {
    const { proposals, language, run } = selection;
    const heads = [word('account', language), phrases.year[language], phrases.effect[language], word('proposal', language), phrases.title[language]];
    return wholeFile('provenu-accounts.csv', () => {
        const adopted = proposals.filter((proposal) => decided.includes(proposal.written.status));
        const rows = [...run.each(adopted, (proposal) => accountRows(proposal, selection))].flat();
        return byteOrderMark + csvRecords([heads.map((head) => ({ text: head })), ...rows], danishStyle);
    });
}

/** Only calendar years can be entered in the accounts. Several accounts stand together: how an amount is divided among them, nobody has said. */
function accountRows(proposal: Proposal, { workspace }: Selection): readonly (readonly CsvCell[])[] {
    const { accounts } = filingOf(proposal, workspace);
    const entries = ledgerOf(proposal, workspace).filter((entry) => entry.liquidity === 'cash');
    const years = [...new Set(entries.flatMap((entry) => entry.calendar ?? []))].sort((a, b) => a - b);
    const { id, title } = proposal.written;
    return years.map((year) => {
        const effect = ledgerSum(entries, 'effect', (entry) => entry.calendar === year);
        return [
            text(accounts.length === 0 ? null : labelsOf(accounts)),
            { number: String(year) },
            effect === null ? blank : amount(effect, 'money', ','),
            text(id.name),
            text(title?.text ?? null),
        ];
    });
}
