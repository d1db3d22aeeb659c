import { pathToFileURL } from 'node:url';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { CheckJson, FindingJson } from '../json/shapes.ts';
import { indented, listed } from '../json/text.ts';
import type { Language } from '../rules/define.ts';
import { ruleOf, rules } from '../rules/registry.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

type FileJson = CheckJson['files'][number];

/** The findings as SARIF 2.1.0, for code hosts and viewers, a file at a time; suppressed ones are marked as such, with their reason. */
export function* sarifText(files: Iterable<FileJson>, language: Language, version: string): Generator<string> {
    const none = '"results": []';
    const [before = '', after = ''] = JSON.stringify(logOf(language, version), null, 2).split(none);
    yield `${before}"results": `;
    yield* listed(resultTexts(files), 4);
    yield `${after}\n`;
}

/** Of no files. */
function logOf(language: Language, version: string): Log {
    return {
        version: '2.1.0',
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'Provenu',
                        version,
                        informationUri: 'https://github.com/provenu/provenu',
                        rules: rules.map((rule) => descriptor(rule.code, language)),
                    },
                },
                columnKind: 'utf16CodeUnits',
                results: [],
            },
        ],
    };
}

function* resultTexts(files: Iterable<FileJson>): Generator<string> {
    for (const { path, findings, suppressed } of files) {
        for (const finding of findings) yield indented(resultOf(finding, path), 4);
        for (const finding of suppressed) {
            const suppressions = [{ kind: 'inSource' as const, justification: finding.reason }];
            yield indented({ ...resultOf(finding, path), suppressions }, 4);
        }
    }
}

function descriptor(code: string, language: Language): ReportingDescriptor {
    const rule = ruleOf(code);
    if (rule === undefined) return { id: code };
    return {
        id: code,
        shortDescription: { text: rule.page.title[language] },
        fullDescription: { text: rule.page.what[language] },
        help: { text: `${rule.page.why[language]} ${rule.page.advice[language]}` },
        defaultConfiguration: { level: levels[rule.severity] },
    };
}

function resultOf(finding: FindingJson, path: string): Result {
    const { start, end } = finding.range;
    return {
        ruleId: finding.code,
        level: levels[finding.severity],
        message: { text: finding.message },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: uriOf(path) },
                    region: { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 },
                },
            },
        ],
    };
}

/** A relative path stays relative, its characters escaped; an absolute one becomes a file URI. */
function uriOf(path: string): string {
    if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return pathToFileURL(path).href;
    return path.split('/').map(encodeURIComponent).join('/');
}
