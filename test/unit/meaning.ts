import type { Project } from '../../language-server/src/project.ts';

/** Where something stands, which language it is written in and how it is mended: not what it says. */
const layout = new Set([
    'start',
    'end',
    'span',
    'lineStarts',
    'numberEnd',
    'path',
    'language',
    'keywords',
    'head',
    'header',
    'yearsSpan',
    'targetSpan',
    'fixes',
    'line',
    'firstLine',
    'lastLine',
]);

function said(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(said);
    if (value instanceof Set) return [...value].sort();
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (layout.has(key) ? [] : [[key, said(inner)]])));
}

/** What the files of a project say, file by file. */
export function meaningOf(project: Project): readonly unknown[] {
    return project.paths.map((path) => said(project.writtenOf(path)));
}
