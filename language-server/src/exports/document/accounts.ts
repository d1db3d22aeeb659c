import type { Proposal } from '../../model/proposal.ts';
import { word } from '../../rules/words.ts';
import { type AccountGroup, type AccountLine, accountRemarks, accountSheet } from '../account-sheet.ts';
import { oneLine } from '../facts.ts';
import { quantityText } from '../markdown/figures.ts';
import { capitalised, headWord, phrases } from '../phrases.ts';
import type { Selection } from '../selection.ts';
import { printed } from './effects.ts';
import { type Section, type TableCell, type TableRow, textBlock } from './model.ts';
import type { Sign } from './settings.ts';
import { accountSigns, documentWords } from './words.ts';

interface Told {
    readonly selection: Selection;
    readonly sign: Sign;
    readonly anchorOf: (proposal: Proposal) => string;
}

/** The account sheet of what is adopted, for those who enter it in the budget; none where nothing is. */
export function accountSections(told: Told): readonly Section[] {
    const { language } = told.selection;
    const sheet = accountSheet(told.selection);
    if (sheet === null) return [];
    const { years, groups, total } = sheet;
    const words = [word('proposal', language), phrases.title[language], headWord('status', language)].map(capitalised);
    const table = {
        kind: 'table',
        caption: phrases.accounts[language],
        columns: [
            ...words.map((title) => ({ title, kind: 'word' as const })),
            ...years.map((year) => ({ title: String(year), kind: 'figure' as const })),
            { title: documentWords.page[language], kind: 'page' },
        ],
        rows: [...groups.flatMap((group) => groupRows(group, told)), sumRow('total', phrases.sum[language], total, told.sign)],
        lookup: true,
    } as const;
    const blocks = [
        textBlock(`${phrases.accountsIntroduction[language]} ${accountSigns[told.sign][language]}`),
        ...(groups.length === 0 ? [] : [table]),
        ...accountRemarks(sheet, language).map((remark) => textBlock(remark, 'note')),
    ];
    return [{ anchor: 'accounts', title: phrases.accounts[language], blocks }];
}

function groupRows({ account, lines, sum }: AccountGroup, told: Told): readonly TableRow[] {
    const { language } = told.selection;
    const name = account === '' ? phrases.withoutAccount[language] : `${headWord('account', language)} ${account}`;
    return [
        { kind: 'group', text: name },
        ...lines.map((line) => lineRow(line, name, told)),
        ...(lines.length > 1 ? [sumRow('sum', `${phrases.sum[language]} ${name.slice(0, 1).toLowerCase()}${name.slice(1)}`, sum, told.sign)] : []),
    ];
}

function lineRow({ proposal, effects }: AccountLine, group: string, { selection: { language }, sign, anchorOf }: Told): TableRow {
    const { id, title, status } = proposal.written;
    const words = [id.name, oneLine(title?.text ?? ''), status === null ? '' : word(status, language)].map(textCell);
    const cells = [...words, ...effects.map((effect) => amountCell(effect, sign)), textCell('')];
    return { kind: 'line', cells, to: anchorOf(proposal), group };
}

function sumRow(kind: 'sum' | 'total', label: string, sums: readonly (bigint | null)[], sign: Sign): TableRow {
    const cells = [...['', label, ''].map(textCell), ...sums.map((sum) => amountCell(sum, sign)), textCell('')];
    return { kind, cells, to: null, group: null };
}

function textCell(text: string): TableCell {
    return { text, value: null };
}

/** Kroner to the øre, as they are entered. */
function amountCell(effect: bigint | null, sign: Sign): TableCell {
    const value = effect === null || sign === 'saving-plus' ? effect : -effect;
    return { text: value === null ? '–' : printed(quantityText(value, 'money')), value };
}
