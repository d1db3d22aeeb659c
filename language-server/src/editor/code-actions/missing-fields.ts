import type { CodeAction } from 'vscode-languageserver-types';
import { type ProposalClass, proposalClasses, type WrittenProposal } from '../../model/written.ts';
import type { Finding } from '../../rules/check.ts';
import type { Localised } from '../../rules/define.ts';
import { listed } from '../../rules/words.ts';
import type { EditorDocument } from '../editor.ts';
import { writtenProposalAt } from '../formatting/resolved.ts';
import { type ActionContext, actionOf, inFile, titled } from './action.ts';
import { emptyEconomy } from './empty-economy.ts';
import { insertions, type NewLine } from './places.ts';

const texts: ReadonlySet<string> = new Set(['summary', 'citizens']);

/** What a proposal still lacks, put where it usually stands. */
export function missingFieldActions(context: ActionContext): readonly CodeAction[] {
    return context.findings.flatMap((finding) => {
        const proposal = writtenProposalAt(context.document, finding.span.start);
        if (proposal === null) return [];
        if (finding.code === 'section-missing') return missingSections(context, finding, proposal);
        if (finding.code === 'class-missing' && !proposal.fields.has('class')) return missingClass(context, finding, proposal);
        if (finding.code === 'realisability-missing') return missingRealisability(context, finding, proposal);
        return [];
    });
}

function missingSections({ document }: ActionContext, finding: Finding, proposal: WrittenProposal): readonly CodeAction[] {
    const sections = Array.isArray(finding.data.sections) ? finding.data.sections.filter((each) => typeof each === 'string') : [];
    // A section that is there, but empty, is to be filled in, not written twice.
    const absent = sections.filter((section) => !proposal.fields.has(section));
    const names = absent.map((section) => `'${inFile(document, section)}'`);
    const title = titled((danish) => (danish ? `Indsæt ${listed(names, 'da')}` : `Insert ${listed(names, 'en')}`));
    const lines = absent.map((section) => ({ key: section, text: skeleton(document, section, proposal) }));
    return offered(document, proposal, lines, title, finding);
}

/** An empty text, an empty table, or a field whose value is the author's to choose. */
function skeleton(document: EditorDocument, section: string, proposal: WrittenProposal): string {
    if (section === 'economy') return emptyEconomy(document, proposal);
    return `${inFile(document, section)}: ${texts.has(section) ? '""' : ''}`;
}

function missingClass({ document }: ActionContext, finding: Finding, proposal: WrittenProposal): readonly CodeAction[] {
    const field = inFile(document, 'class');
    return proposalClasses.flatMap((value) => {
        const line = `${field}: ${inFile(document, value)}`;
        const title = titled((danish) => `${danish ? 'Skriv' : 'Write'} '${line}'`);
        return offered(document, proposal, [{ key: 'class', text: line + shares(document, value) }], title, finding);
    });
}

/** The grey zone states its shares and argues both ways. */
function shares(document: EditorDocument, value: ProposalClass): string {
    if (value !== 'grey-zone') return '';
    return ` {\n    ${inFile(document, 'efficiency')} 50 % ""\n    ${inFile(document, 'service-reduction')} 50 % ""\n}`;
}

const levels: readonly { readonly value: string; readonly text: string; readonly words: Localised }[] = [
    { value: '1', text: '1', words: { da: 'let', en: 'easy' } },
    { value: '2', text: '2', words: { da: 'middel', en: 'medium' } },
    { value: '3', text: '3 ""', words: { da: 'svær, med begrundelse', en: 'hard, with a reason' } },
];

function missingRealisability({ document }: ActionContext, finding: Finding, proposal: WrittenProposal): readonly CodeAction[] {
    const field = inFile(document, 'realisability');
    return levels.flatMap(({ value, text, words }) => {
        const title = {
            da: `Skriv '${field}: ${value}' (${words.da})`,
            en: `Write '${field}: ${value}' (${words.en})`,
        };
        return offered(document, proposal, [{ key: 'realisability', text: `${field}: ${text}` }], title, finding);
    });
}

function offered(
    document: EditorDocument,
    proposal: WrittenProposal,
    lines: readonly NewLine[],
    title: Localised,
    finding: Finding,
): readonly CodeAction[] {
    const edits = insertions(document.text, proposal, lines);
    return edits.length === 0 ? [] : [actionOf(document, { title, edits, finding })];
}
