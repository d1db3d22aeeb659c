import type { Finding } from '../rules/check.ts';
import type { Language, Localised } from '../rules/define.ts';
import { hashOf, mixed, start } from '../rules/hash.ts';

/** Tells one list of findings, and the language it is shown in, from the next. A file of a thousand proposals has thousands: their sentences are read once. */
export function fingerprint(findings: readonly Finding[], language: Language): string {
    let value = hashOf(language, start);
    for (const { code, severity, proposal, span, message } of findings) {
        value = mixed(value, span.start);
        value = mixed(value, span.end);
        value = mixed(value, sentence(message));
        value = hashOf(code, value);
        value = hashOf(severity, value);
        value = proposal === null ? mixed(value, -1) : hashOf(proposal, value);
    }
    return (value >>> 0).toString(16);
}

/** Of each finding's message, which stays the same object from one check to the next. */
const sentences = new WeakMap<Localised, number>();

function sentence(message: Localised): number {
    const known = sentences.get(message);
    if (known !== undefined) return known;
    const value = hashOf(message.en, hashOf(message.da, start));
    sentences.set(message, value);
    return value;
}
