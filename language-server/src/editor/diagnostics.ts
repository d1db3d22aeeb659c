import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Project } from '../project.ts';
import type { Finding } from '../rules/check.ts';
import type { Language, Severity } from '../rules/define.ts';
import { rangeOf } from './editor.ts';

/** More than anyone reads in one file; the rest is counted, not shown. */
const mostShown = 200;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
    error: DiagnosticSeverity.Error,
    warning: DiagnosticSeverity.Warning,
    info: DiagnosticSeverity.Information,
};

const faded = new Set(['unused-suppression', 'unused-assumption', 'unused-register-entry']);

/** The page of a rule, where the code of a diagnostic links to. */
export function pageOf(code: string, language: Language): string {
    return `https://github.com/provenu/provenu/blob/main/docs/rules/${language}/${code}.md`;
}

/** The findings of one file as diagnostics, bounded in number, errors kept before the rest. */
export function diagnosticsOf(project: Project, uri: string, findings: readonly Finding[], language: Language): Diagnostic[] {
    const order: readonly Severity[] = ['error', 'warning', 'info'];
    const shown =
        findings.length <= mostShown
            ? findings
            : [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity)).slice(0, mostShown);
    return shown.map((finding) => ({
        range: rangeOf({ project, uri }, finding.span),
        severity: severities[finding.severity],
        code: finding.code,
        codeDescription: { href: pageOf(finding.code, language) },
        source: 'Provenu',
        message: finding.message[language],
        ...(faded.has(finding.code) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
        data: { code: finding.code },
    }));
}
