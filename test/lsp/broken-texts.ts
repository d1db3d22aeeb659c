import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { keywords } from '../../grammar/keywords.ts';
import { keywordLanguageOf } from '../../language-server/src/editor/editor.ts';
import { Project } from '../../language-server/src/project.ts';
import { examplePaths } from '../examples.ts';
import type { Marked } from './marked.ts';

export const examples = examplePaths.map((path) => ({ name: relative(join(import.meta.dirname, '../..'), path), text: readFileSync(path, 'utf8') }));

const piece = fc.oneof(
    fc.constantFrom(...keywords.flatMap((keyword) => [...keyword.en, ...keyword.da])),
    fc.constantFrom(
        '{',
        '}',
        ':',
        ',',
        '=',
        '(',
        ')',
        '-',
        '*',
        '%',
        '"',
        '"""',
        '//',
        '/*',
        '\n',
        '\r\n',
        '    ',
        '// prop-ignore total-mismatch: x',
    ),
    fc.constantFrom('1.000 kr', '2,5', '0.625', '1..2', '2027', '2027..2030', '-', 'mio', 'ÆLD-03', '"tekst"', '“', '😀', '§'),
);
const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '));

/** A real file with a stretch cut out, doubled or replaced: what a half-written document looks like. */
const mutated = fc
    .record({
        text: fc.constantFrom(...examples.map((example) => example.text)),
        from: fc.nat(),
        length: fc.nat({ max: 80 }),
        insert: fc.oneof(fc.constant(''), soup),
        lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
    })
    .map(({ text, from, length, insert, lineEnd }) => {
        const start = from % text.length;
        return (text.slice(0, start) + insert + text.slice(start + length)).replaceAll('\n', lineEnd).replaceAll('▮', '');
    });

/** Texts as they are while they are being written. */
export const brokenTexts = fc.oneof(soup, mutated, mutated);

const project = new Project();
const uri = 'file:///a.prop';

/** A document of this text; the project is one for all, as setting up its parser takes longer than a small test. */
export function plain(text: string): Marked {
    project.setFile(uri, text);
    const written = project.writtenOf(uri);
    if (written === undefined) throw new Error('the document was not built');
    return {
        document: { project, uri, text, written, keywords: keywordLanguageOf(written, 'da'), language: 'da', selectCommand: '' },
        positions: [],
    };
}
