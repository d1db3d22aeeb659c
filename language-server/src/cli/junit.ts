import Builder from 'fast-xml-builder';
import type { CheckJson, FindingJson } from '../json/shapes.ts';

const attribute = (name: string) => `@${name}`;

type FileJson = CheckJson['files'][number];

const end = '</testsuites>';

/**
 * The findings as JUnit results: a suite a file, a case a finding; errors fail, the rest is told in the output, suppressed ones are skipped.
 * A file at a time, each cut out of the results that it would make by itself.
 */
export function* junitText(files: Iterable<FileJson>, errors: number): Generator<string> {
    const builder = new Builder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true, suppressEmptyNode: true, processEntities: true });
    const head = { [attribute('name')]: 'prop check', [attribute('failures')]: errors };
    const resultsOf = (suites: readonly object[]) => builder.build({ testsuites: { ...head, testsuite: suites } });
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    let last: string | null = null;
    for (const file of files) {
        const results = resultsOf([suiteOf(file)]);
        const to = results.lastIndexOf(end);
        yield results.slice(last === null ? 0 : results.indexOf('\n') + 1, to);
        last = results.slice(to);
    }
    yield last ?? resultsOf([]);
}

function suiteOf(file: FileJson): object {
    const failures = file.findings.filter((finding) => finding.severity === 'error');
    const cases = [
        ...file.findings.map((finding) => caseOf(finding, file.path)),
        ...file.suppressed.map((finding) => ({ ...named(finding, file.path), skipped: { [attribute('message')]: clean(finding.reason) } })),
    ];
    return {
        [attribute('name')]: file.path,
        [attribute('tests')]: Math.max(1, cases.length),
        [attribute('failures')]: failures.length,
        [attribute('skipped')]: file.suppressed.length,
        testcase: cases.length > 0 ? cases : [{ [attribute('name')]: 'prop check', [attribute('classname')]: file.path }],
    };
}

function named(finding: FindingJson, path: string) {
    const { line, character } = finding.range.start;
    const name = `${finding.code} ${line + 1}:${character + 1}${finding.proposal === null ? '' : ` ${finding.proposal}`}`;
    return { [attribute('name')]: clean(name), [attribute('classname')]: path, [attribute('file')]: path, [attribute('line')]: line + 1 };
}

function caseOf(finding: FindingJson, path: string) {
    const message = clean(finding.message);
    if (finding.severity !== 'error') return { ...named(finding, path), 'system-out': message };
    return { ...named(finding, path), failure: { [attribute('message')]: message, [attribute('type')]: finding.code, '#text': message } };
}

/** XML has no place for most control characters, not even escaped. */
function clean(text: string): string {
    return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
}
