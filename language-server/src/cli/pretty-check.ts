import { countFindings } from '../json/check-json.ts';
import type { Project } from '../project.ts';
import type { FileFindings, Finding } from '../rules/check.ts';
import type { Localised, Severity } from '../rules/define.ts';
import { type Output, say } from './output.ts';

export const severityNames: Readonly<Record<Severity, Localised>> = {
    error: { da: 'fejl', en: 'error' },
    warning: { da: 'advarsel', en: 'warning' },
    info: { da: 'oplysning', en: 'info' },
};

/** Findings for people: file by file, each with the line it stands in and the place marked, and one line of summary. */
export function* findingsInWords(project: Project, files: readonly FileFindings[], output: Output): Generator<string> {
    for (const file of files) {
        if (file.findings.length === 0) continue;
        yield `${output.colors.underline(file.path)}\n`;
        for (const finding of [...file.findings].sort(byImportance)) yield `${shownFinding(project, finding, output)}\n`;
    }
    yield* suppressedInWords(project, files, output);
    yield `${summary(project, files, output)}\n`;
}

/** Errors first, then warnings, then the rest, each in the order of the text. */
function byImportance(a: Finding, b: Finding): number {
    const order: readonly Severity[] = ['error', 'warning', 'info'];
    return order.indexOf(a.severity) - order.indexOf(b.severity) || a.span.start - b.span.start;
}

function colored(severity: Severity, text: string, { colors }: Output): string {
    if (severity === 'error') return colors.red(text);
    return severity === 'warning' ? colors.yellow(text) : colors.cyan(text);
}

function shownFinding(project: Project, finding: Finding, output: Output): string {
    const { line, character } = project.positionOf(finding.path, finding.span.start);
    const place = `${line + 1}:${character + 1}`;
    const name = colored(finding.severity, say(output, severityNames[finding.severity]), output);
    const head = `  ${output.colors.dim(place)}  ${name}  ${finding.message[output.language]}  ${output.colors.dim(finding.code)}`;
    return [head, ...excerpt(project, finding, line, character, output)].join('\n');
}

/** The line of the text with the place underlined; tabs and long lines made to fit. */
function excerpt(project: Project, finding: Finding, line: number, character: number, output: Output): readonly string[] {
    const content = project.lineAt(finding.path, finding.span.start).replace(/\t/g, ' ');
    if (content.trim() === '') return [];
    const number = String(line + 1).padStart(5);
    const end = project.positionOf(finding.path, finding.span.end);
    const width = Math.max(1, (end.line === line ? end.character : content.length) - character);
    const from = Math.max(0, character - 70);
    const shown = content.slice(from, from + 140);
    const mark = colored(finding.severity, '─'.repeat(Math.min(width, Math.max(1, shown.length - (character - from)))), output);
    return [`${output.colors.dim(`${number} │`)} ${shown}`, `${output.colors.dim('      │')} ${' '.repeat(character - from)}${mark}`, ''];
}

function* suppressedInWords(project: Project, files: readonly FileFindings[], output: Output): Generator<string> {
    const all = files.flatMap((file) => file.suppressed);
    if (all.length === 0) return;
    yield `${output.colors.dim(say(output, { da: 'Undertrykt med begrundelse:', en: 'Suppressed, with the reason:' }))}\n`;
    for (const finding of all) {
        const { line } = project.positionOf(finding.path, finding.span.start);
        yield output.colors.dim(`  ${finding.path}:${line + 1}  ${finding.code}: ${finding.reason}\n`);
    }
    yield '\n';
}

function summary(project: Project, files: readonly FileFindings[], output: Output): string {
    const { errors, warnings, infos } = countFindings(files);
    const proposals = project.workspace.proposals.length;
    const counts =
        output.language === 'da'
            ? `${counted(errors, 'fejl', 'fejl')}, ${counted(warnings, 'advarsel', 'advarsler')}, ${counted(infos, 'oplysning', 'oplysninger')}`
            : `${counted(errors, 'error', 'errors')}, ${counted(warnings, 'warning', 'warnings')}, ${counted(infos, 'note', 'notes')}`;
    const where =
        output.language === 'da'
            ? `${counted(proposals, 'forslag', 'forslag')} i ${counted(files.length, 'fil', 'filer')}`
            : `${counted(proposals, 'proposal', 'proposals')} in ${counted(files.length, 'file', 'files')}`;
    const text = `${where}: ${counts}`;
    return errors > 0 ? output.colors.red(text) : warnings > 0 ? output.colors.yellow(text) : output.colors.green(text);
}

export function counted(number: number, one: string, many: string): string {
    return `${number} ${number === 1 ? one : many}`;
}
