import type { Project } from '../project.ts';
import type { FileFindings, Finding } from '../rules/check.ts';
import type { Language, Severity } from '../rules/define.ts';
import type { CheckJson, FindingJson } from './shapes.ts';
import { indented, listed } from './text.ts';

/** The findings as CLI.md shapes them. */
export function checkJson(project: Project, files: readonly FileFindings[], language: Language): CheckJson {
    return {
        version: 1,
        files: files.map((file) => fileJson(project, file, language)),
        summary: summaryOf(project, files),
    };
}

/** The text of the same, a file at a time: that of a hundred thousand proposals is larger than the proposals. */
export function* checkText(project: Project, files: readonly FileFindings[], language: Language): Generator<string> {
    yield '{\n  "version": 1,\n  "files": ';
    yield* listed(textsOf(project, files, language), 2);
    yield `,\n  "summary": ${indented(summaryOf(project, files), 1)}\n}\n`;
}

function* textsOf(project: Project, files: readonly FileFindings[], language: Language): Generator<string> {
    for (const file of files) yield indented(fileJson(project, file, language), 2);
}

export function fileJson(project: Project, { path, findings, suppressed }: FileFindings, language: Language): CheckJson['files'][number] {
    return {
        path,
        findings: findings.map((finding) => findingJson(project, finding, language)),
        suppressed: suppressed.map((finding) => ({ ...findingJson(project, finding, language), reason: finding.reason })),
    };
}

function summaryOf(project: Project, files: readonly FileFindings[]): CheckJson['summary'] {
    return { proposals: project.workspace.proposals.length, files: files.length, ...countFindings(files) };
}

export function countFindings(files: readonly FileFindings[]) {
    const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
    for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
    return { errors: counts.error, warnings: counts.warning, infos: counts.info };
}

function findingJson(project: Project, finding: Finding, language: Language): FindingJson {
    const { code, severity, message, proposal, path, span, fixes } = finding;
    const range = rangeOf(project, path, span.start, span.end);
    const mends = fixes.map((fix) => fix.map(({ from, to, text }) => ({ range: rangeOf(project, path, from, to), text })));
    const data = mends.length === 0 ? { ...finding.data } : { ...finding.data, fixes: mends };
    return { code, severity, message: message[language], proposal, range, data };
}

function rangeOf(project: Project, path: string, start: number, end: number) {
    return { start: project.positionOf(path, start), end: project.positionOf(path, end) };
}
