import type { CheckJson, FindingJson } from '../json/shapes.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** The findings of files as workflow commands, which GitHub shows beside the lines of a change. */
export function* githubLines(files: Iterable<CheckJson['files'][number]>): Generator<string> {
    for (const { path, findings } of files) for (const finding of findings) yield `${lineOf(finding, path)}\n`;
}

function lineOf(finding: FindingJson, path: string): string {
    const { start, end } = finding.range;
    const place = [
        `file=${property(path)}`,
        `line=${start.line + 1}`,
        `endLine=${end.line + 1}`,
        `col=${start.character + 1}`,
        `endColumn=${end.character + 1}`,
    ];
    return `::${commands[finding.severity]} ${[...place, `title=${property(finding.code)}`].join(',')}::${escaped(finding.message)}`;
}

function escaped(text: string): string {
    return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
    return escaped(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
