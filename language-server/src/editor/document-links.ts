import type { DocumentLink } from 'vscode-languageserver-types';
import { scan } from '../language/scanner.ts';
import type { Named } from '../model/written.ts';
import type { Localised } from '../rules/define.ts';
import { type EditorDocument, rangeOf } from './editor.ts';
import { declarationsOf, namesIn } from './names.ts';
import { insideQuotes } from './tokens.ts';

const address = /https?:\/\/[^\s<>"\u201c\u201d]+/g;

/** What can be clicked: proposals and budgets that are referred to, and web addresses in texts. */
export function documentLinks(document: EditorDocument): DocumentLink[] {
    return [...links(document), ...addresses(document)];
}

function links(document: EditorDocument): readonly DocumentLink[] {
    const { project, written, language } = document;
    return namesIn(project, written)
        .filter(({ kind, role, quoted }) => (kind === 'proposal' || kind === 'budget') && role === 'reference' && !quoted)
        .flatMap((name) => {
            const [declaration] = declarationsOf(project, written, name);
            if (declaration === undefined || declaration.uri === null) return [];
            const { line, character } = project.positionOf(declaration.uri, declaration.id.start);
            const target = `${declaration.uri}#L${line + 1},${character + 1}`;
            return [{ range: rangeOf(document, name), target, tooltip: goTo(name)[language] }];
        });
}

/** Nothing of a document but an id: editors read tooltips of links as Markdown, and trust them. */
function goTo({ name }: Named): Localised {
    return { da: `Gå til ${name}`, en: `Go to ${name}` };
}

function addresses(document: EditorDocument): readonly DocumentLink[] {
    const { text } = document;
    return scan(text)
        .tokens.filter(({ type }) => type === 'STRING')
        .flatMap((token) => {
            const { start, end } = insideQuotes(text, token);
            return [...text.slice(start, end).matchAll(address)].map((found) => {
                const target = withoutSentence(found[0]);
                const at = start + found.index;
                return { range: rangeOf(document, { start: at, end: at + target.length }), target };
            });
        });
}

/** An address without what belongs to the sentence round it; a parenthesis that it opens itself is its own. */
function withoutSentence(found: string): string {
    const target = found.replace(/[.,;:!?'\]}>]+$/, '');
    const unopened = target.endsWith(')') && target.split(')').length > target.split('(').length;
    return unopened ? withoutSentence(target.slice(0, -1)) : target;
}
