import type { Budget } from '../../model/budget.ts';
import { evaluate } from '../../model/formula.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { RegisterEntry, RegisterName, WrittenAssumption } from '../../model/written.ts';
import { builtInPath } from '../../project.ts';
import type { Language } from '../../rules/define.ts';
import { word } from '../../rules/words.ts';
import { asWritten, quantityInWords } from '../amount-words.ts';
import { type AssumptionScope, assumptionNamed, assumptionScopes, lookupWithin } from '../assumption-scopes.ts';
import { contains, type EditorDocument } from '../editor.ts';
import { budgetNamed, proposalNamed } from '../models.ts';
import { type Occurrence, occurrencesIn, partAt } from '../occurrences.ts';
import { budgetContent } from './budget.ts';
import { code, link, type PhrasingContent, paragraph, type RootContent, type Said, strong } from './content.ts';
import { formulaContent } from './formula.ts';
import { profileContent } from './profile.ts';

/** What a name stands for: a proposal, a budget, an entry of a register or an assumption. */
export function nameHover(document: EditorDocument, within: Proposal | Budget | null, offset: number): Said | null {
    const occurrence = occurrencesIn(partAt(document.written, offset)).find((each) => contains(each, offset));
    if (occurrence === undefined) return aliasHover(document, offset);
    const content = contentOf(document, occurrence, within);
    return content === null || content.length === 0 ? null : { span: { start: occurrence.start, end: occurrence.end }, content };
}

function contentOf(document: EditorDocument, { kind, name }: Occurrence, within: Proposal | Budget | null): readonly RootContent[] | null {
    const { workspace } = document.project;
    if (kind === 'proposal') {
        const proposal = proposalNamed(document, name);
        return proposal === null ? null : profileContent(proposal, workspace, document.language);
    }
    if (kind === 'budget') {
        const budget = budgetNamed(document, name);
        return budget === null ? null : budgetContent(budget, workspace, document.language);
    }
    if (kind === 'assumption') return assumptionContent(document, within, name);
    const registers = workspace.registersFor(within === null ? null : 'budget' in within ? within.budget : within);
    const found = registers.find(kind, name) ?? (kind === 'sector' ? registers.find('committee', name) : null);
    const entry = found ?? document.written.registers.find((each) => each.register === kind && each.id.name === name);
    return entry === undefined || entry === null ? null : entryContent(document, entry);
}

/** Another name of an entry, where it is declared. */
function aliasHover(document: EditorDocument, offset: number): Said | null {
    const entry = document.written.registers.find((each) => contains(each, offset));
    const name = entry === undefined ? undefined : wordAt(document.text, offset);
    if (entry === undefined || name === undefined || !entry.aliases.includes(name.text)) return null;
    return { span: name, content: entryContent(document, entry) };
}

function wordAt(text: string, offset: number): { readonly text: string; readonly start: number; readonly end: number } | undefined {
    const before = /[\p{L}\d_.-]*$/u.exec(text.slice(Math.max(0, offset - 100), offset))?.[0] ?? '';
    const after = /^[\p{L}\d_.-]*/u.exec(text.slice(offset, offset + 100))?.[0] ?? '';
    const word = before + after;
    return word === '' ? undefined : { text: word, start: offset - before.length, end: offset + after.length };
}

const registerNames: Readonly<Record<RegisterName, { readonly da: string; readonly en: string }>> = {
    sector: { da: 'sektor', en: 'sector' },
    type: { da: 'type', en: 'type' },
    track: { da: 'spor', en: 'track' },
    committee: { da: 'udvalg', en: 'committee' },
    account: { da: 'konto', en: 'account' },
};

function entryContent(document: EditorDocument, entry: RegisterEntry): readonly RootContent[] {
    const { language, project } = document;
    const da = language === 'da';
    const names = entry.aliases.flatMap((alias, index): (PhrasingContent | string)[] => (index === 0 ? [code(alias)] : [', ', code(alias)]));
    const path = project.workspace.files.find((file) => file.registers.includes(entry))?.path ?? null;
    const from = path === null ? builtInPath : path;
    return [
        paragraph(strong(entry.label ?? entry.id.name), ` (${registerNames[entry.register][language]} `, code(entry.id.name), ')'),
        ...(names.length === 0 ? [] : [paragraph(da ? 'Skrives også ' : 'Also written ', ...names)]),
        paragraph(
            ...(path === null
                ? [da ? 'Står i de registre, der følger med programmet.' : 'In the registers that ship with the program.']
                : declaredIn(document, from, entry.id.start)),
        ),
    ];
}

/** `Erklæret i _budget.prop, linje 12`, with a link where an editor can follow it. */
function declaredIn({ project, language }: EditorDocument, path: string, offset: number): readonly (PhrasingContent | string)[] {
    const line = project.positionOf(path, offset).line + 1;
    const name = fileName(path);
    const said = `${name}, ${language === 'da' ? 'linje' : 'line'} ${line}`;
    const target = /^[a-z][a-z\d+.-]*:\/\//i.test(path) ? link(said, `${path}#L${line}`) : said;
    return [language === 'da' ? 'Står i ' : 'Declared in ', target];
}

function fileName(path: string): string {
    const last = path.split('/').at(-1) ?? path;
    try {
        return decodeURIComponent(last);
    } catch {
        return last;
    }
}

function assumptionContent(document: EditorDocument, within: Proposal | Budget | null, name: string): readonly RootContent[] | null {
    const scopes = assumptionScopes(document, within);
    const found = assumptionNamed(scopes, name);
    if (found === null) return null;
    const { assumption, scope } = found;
    return [
        paragraph(strong(name), ` = ${inWordsOf(assumption, scopes, document.language)}`),
        ...(assumption.value.kind === 'formula' ? formulaContent(assumption.value, lookupWithin(scopes), null, document.language) : []),
        ...(assumption.note === null ? [] : [paragraph(assumption.note)]),
        paragraph(...declaredIn(document, scope.path, assumption.name.start), seenFrom(scope, document.language)),
    ];
}

function inWordsOf({ value }: WrittenAssumption, scopes: readonly AssumptionScope[], language: Language): string {
    if (value.kind === 'amount') return asWritten(value, language);
    if (value.kind !== 'formula') return '?';
    const evaluation = evaluate(value.expression, lookupWithin(scopes));
    return evaluation.kind === 'value' ? quantityInWords(evaluation.value, language) : '?';
}

function seenFrom({ kind, id }: AssumptionScope, language: Language): string {
    const da = language === 'da';
    if (kind === 'file') return da ? ': gælder i hele filen.' : ': holds in the whole file.';
    if (kind === 'budget')
        return da ? `: gælder for alle forslag i ${word('budget', 'da')} ${id}.` : `: holds for all proposals of ${word('budget', 'en')} ${id}.`;
    return da ? `: gælder kun i ${word('proposal', 'da')} ${id}.` : `: holds only in ${word('proposal', 'en')} ${id}.`;
}
