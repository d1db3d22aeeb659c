import type { Finding } from '../../rules/check.ts';
import type { Language } from '../../rules/define.ts';
import { ruleOf } from '../../rules/registry.ts';
import { pageOf } from '../diagnostics.ts';
import { contains } from '../editor.ts';
import { link, paragraph, type RootContent, strong } from './content.ts';
import { signalContent, signalOf } from './signals.ts';

/** Why the findings at a place matter: the message itself is shown by the editor already. Each signal has its own. */
export function findingsContent(findings: readonly Finding[], offset: number, language: Language): readonly RootContent[] {
    const own = findings.filter((finding) => contains(finding.span, offset));
    const codes = [...new Set(own.flatMap((finding) => (signalOf(finding) === null ? [finding.code] : [])))];
    const signals = own.flatMap((finding) => {
        const signal = signalOf(finding);
        return signal === null ? [] : signalContent(finding, signal, language);
    });
    const others = codes.flatMap((code) => {
        const rule = ruleOf(code);
        if (rule === undefined) return [];
        return [paragraph(strong(rule.page.title[language]), ' (', link(code, pageOf(code, language)), ')'), paragraph(rule.page.why[language])];
    });
    return [...signals, ...others];
}
