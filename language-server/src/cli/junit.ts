import Builder from 'fast-xml-builder';
import type { CheckJson, FindingJson } from '../json/shapes.ts';

const attribute = (name: string) => `@${name}`;

/** The findings as JUnit results: a suite a file, a case a finding; errors fail, the rest is told in the output, suppressed ones are skipped. */
export function junitOf(check: CheckJson): string {
    const builder = new Builder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true, suppressEmptyNode: true, processEntities: true });
    const suites = check.files.map((file) => {
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
    });
    const { errors } = check.summary;
    const root = { testsuites: { [attribute('name')]: 'prop check', [attribute('failures')]: errors, testsuite: suites } };
    return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(root)}`;
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
