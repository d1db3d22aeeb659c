import type { Finding } from '../../rules/check.ts';
import type { Language } from '../../rules/define.ts';
import { ruleOf } from '../../rules/registry.ts';
import { pageOf } from '../diagnostics.ts';
import { contains } from '../editor.ts';
import { link, paragraph, type RootContent, strong } from './content.ts';

/** Why the findings at a place matter: the message itself is shown by the editor already. */
export function findingsContent(findings: readonly Finding[], offset: number, language: Language): readonly RootContent[] {
    const codes = [...new Set(findings.filter((finding) => contains(finding.span, offset)).map((finding) => finding.code))];
    return codes.flatMap((code) => {
        const rule = ruleOf(code);
        if (rule === undefined) return [];
        return [paragraph(strong(rule.page.title[language]), ' (', link(code, pageOf(code, language)), ')'), paragraph(rule.page.why[language])];
    });
}
