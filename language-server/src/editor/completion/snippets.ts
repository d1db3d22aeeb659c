import { CompletionItemKind } from 'vscode-languageserver-types';
import { proposalClasses, type RegisterName } from '../../model/written.ts';
import { type Asked, keywordItem } from './asked.ts';
import { spanOfYears } from './settings.ts';
import { choice, escapeSnippet, type Suggestion, stop } from './suggestion.ts';

export const realisabilities: readonly string[] = ['1', '1..2', '2', '2..3', '3'];

/** What a file is made of: whole proposals, budgets, assumptions and entries of registers. */
export function fileSnippets(asked: Asked): readonly Suggestion[] {
    const proposal = wholeProposal(asked);
    const budget = wholeBudget(asked);
    const hasBudget = asked.document.project.workspace.budgets.length > 0;
    return [...(hasBudget ? [proposal, budget] : [budget, proposal]), assumption(asked), ...registerEntries(asked)];
}

/** The next number after that of the last proposal: `ÆLD-04` after `ÆLD-03`. */
export function nextId({ document, word }: Asked): string {
    const { workspace } = document.project;
    const last =
        document.written.proposals.at(-1)?.id.name ??
        workspace.proposals.at(-1)?.written.id.name ??
        `${word('proposal').slice(0, 3).toUpperCase()}-00`;
    const [, stem = `${last}-`, digits = '0'] = /^(.*?)(\d{1,9})$/.exec(last) ?? [];
    for (let number = Number(digits) + 1; ; number++) {
        const id = stem + String(number).padStart(Math.max(digits.length, 2), '0');
        if (!workspace.hasProposal(id)) return id;
    }
}

function wholeProposal(asked: Asked): Suggestion {
    const { document, word, say, put } = asked;
    const { workspace } = document.project;
    const budget = document.written.budgets[0]?.id.name ?? workspace.budgets.at(-1)?.written.id.name;
    const registers = workspace.registersFor(workspace.budgets.at(-1) ?? null);
    const ids = (register: RegisterName) => registers.all(register).map((entry) => entry.id.name);
    const title = put({ da: 'Hvad der ændres', en: 'What changes' });
    const lines = [
        `${word('proposal')} ${stop(1, nextId(asked))} "${stop(2, title)}" {`,
        ...(budget === undefined ? [] : [`    ${word('budget')}: ${budget}`]),
        `    ${word('sector')}: ${choice(3, ids('sector'))}`,
        `    ${word('type')}: ${choice(4, ids('type'))}`,
        `    ${word('class')}: ${choice(5, proposalClasses.filter((each) => each !== 'grey-zone').map(word))}`,
        `    ${word('status')}: ${word('idea')}`,
        `    ${word('realisability')}: ${choice(6, realisabilities)} "${stop(7)}"`,
        `    ${word('owner')}: "${stop(8)}"`,
        '',
        `    ${word('summary')}: "${stop(9)}"`,
        `    ${word('citizens')}: "${stop(10)}"`,
        `    ${word('staff')}: "${stop(11)}"`,
        `    ${word('risks')}: "${stop(12)}"`,
        '',
        ...economyLines(asked, 13).map((line) => `    ${line}`),
        '}',
    ];
    const detail = say({ da: 'nyt forslag med felter og økonomi', en: 'new proposal with fields and economy' });
    return keywordItem(asked, 'proposal', { insert: lines.join('\n'), snippet: true, kind: CompletionItemKind.Snippet, detail });
}

function wholeBudget(asked: Asked): Suggestion {
    const { word, say, put } = asked;
    const { years, unit } = asked.settings;
    const [first = 2027] = years;
    const title = put({ da: 'Effektiviseringskatalog', en: 'Efficiency catalogue' });
    const lines = [
        `${word('budget')} ${stop(1, `B${first}`)} "${stop(2, `${title} ${spanOfYears(years)}`)}" {`,
        `    ${word('municipality')}: "${stop(3)}"`,
        `    ${word('years')}: ${stop(4, yearRange(years))}`,
        `    ${word('unit')}: ${unit}`,
        `    ${word('prices')}: ${stop(5, String(first))}`,
        `    ${word('payback')}: ${stop(6, '8')} ${word('years')}`,
        `    ${word('discount_rate')}: ${stop(7, '3,5')} %`,
        `    ${word('target')}: ${years.map((_, index) => stop(8 + index, '-')).join(' ')}`,
        '}',
    ];
    const detail = say({ da: 'ny budgetlægning med år, enhed og måltal', en: 'new budget with years, unit and target' });
    return keywordItem(asked, 'budget', { insert: lines.join('\n'), snippet: true, kind: CompletionItemKind.Snippet, detail });
}

export function yearRange(years: readonly number[]): string {
    const [first] = years;
    const last = years.at(-1);
    const whole = first !== undefined && last !== undefined && last - first === years.length - 1 && years.length > 1;
    return whole ? `${first}..${last}` : years.join(' ');
}

function registerEntries(asked: Asked): readonly Suggestion[] {
    const detail = asked.say({ da: 'ny post i registret', en: 'new entry of the register' });
    const label = asked.put({ da: 'Det, folk læser', en: 'What people read' });
    return ['sector', 'type', 'track', 'committee', 'account'].map((register) =>
        keywordItem(asked, register, {
            insert: `${asked.word(register)} ${stop(1, 'id')} "${stop(2, label)}"`,
            snippet: true,
            kind: CompletionItemKind.Snippet,
            detail,
        }),
    );
}

export function assumption(asked: Asked): Suggestion {
    const { word, say, put } = asked;
    const name = put({ da: 'navn', en: 'name' });
    const detail = say({ da: 'et tal med et navn', en: 'a number with a name' });
    const insert = `${word('assumption')} ${stop(1, name)} = ${stop(2, '0')} ${word('note')} "${stop(3)}"`;
    return keywordItem(asked, 'assumption', { insert, snippet: true, kind: CompletionItemKind.Snippet, detail });
}

export function measure(asked: Asked): Suggestion {
    const { word, say, put } = asked;
    const last = asked.settings.years.at(1) ?? asked.settings.years[0] ?? 2027;
    const name = stop(1, put({ da: 'Hvad der måles', en: 'What is measured' }));
    const unit = stop(2, put({ da: 'enhed', en: 'unit' }));
    const aim = `${word('from')} ${stop(3, '0')} ${word('to')} ${stop(4, '0')} ${word('by')} ${stop(5, String(last))}`;
    const insert = `${word('measure')} "${name}" "${unit}" ${aim} ${word('source')} "${stop(6)}"`;
    const detail = say({ da: 'udgangspunkt, mål, frist og kilde', en: 'baseline, aim, deadline and source' });
    return keywordItem(asked, 'measure', { insert, snippet: true, kind: CompletionItemKind.Snippet, detail });
}

/** A table with the years and the unit that rule here. */
export function economy(asked: Asked): Suggestion {
    const { years, unit } = asked.settings;
    return keywordItem(asked, 'economy', {
        insert: economyLines(asked, 1).join('\n'),
        snippet: true,
        kind: CompletionItemKind.Snippet,
        detail: asked.say({ da: `tabel ${spanOfYears(years)} i ${unit}`, en: `table ${spanOfYears(years)} in ${unit}` }),
    });
}

/** Another table: a scenario to compare with. */
export function scenario(asked: Asked): Suggestion {
    const { years, unit } = asked.settings;
    const name = stop(1, asked.put({ da: 'Scenarie 2', en: 'Scenario 2' }));
    return keywordItem(asked, 'economy', {
        label: `${asked.word('economy')} "…"`,
        insert: economyLines(asked, 2, `"${name}" `).join('\n'),
        snippet: true,
        kind: CompletionItemKind.Snippet,
        detail: asked.say({ da: `scenarie ${spanOfYears(years)} i ${unit}`, en: `scenario ${spanOfYears(years)} in ${unit}` }),
    });
}

function economyLines(asked: Asked, from: number, name = ''): readonly string[] {
    const { word } = asked;
    const { years, unit } = asked.settings;
    const label = `"${stop(from)}"`;
    const columns = [...years.map(String), word('onward')];
    const head = `${word('years')} `.padEnd(word('gain').length + word('cash').length + 6);
    const cells = columns.map((column, index) => ' '.repeat(Math.max(0, column.length - 1)) + stop(from + 1 + index, '-'));
    return [
        `${word('economy')} ${name}${word('in')} ${escapeSnippet(unit)} {`,
        `    ${head}  ${columns.join('  ')}`,
        `    ${word('gain')} ${label} ${word('cash')}  ${cells.join('  ')}`,
        '}',
    ];
}
