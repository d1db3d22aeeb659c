import type { Finding } from '../rules/check.ts';
import type { Language, Localised } from '../rules/define.ts';

/** Tells one list of findings, and the language it is shown in, from the next. A file of a thousand proposals has thousands: their sentences are read once. */
export function fingerprint(findings: readonly Finding[], language: Language): string {
    let value = hash(language);
    for (const { code, severity, proposal, span, message } of findings) {
        value = mixed(value, span.start);
        value = mixed(value, span.end);
        value = mixed(value, sentence(message));
        value = hash(code, value);
        value = hash(severity, value);
        value = proposal === null ? mixed(value, -1) : hash(proposal, value);
    }
    return value.toString(16);
}

/** Of each finding's message, which stays the same object from one check to the next. */
const sentences = new WeakMap<Localised, number>();

function sentence(message: Localised): number {
    const known = sentences.get(message);
    if (known !== undefined) return known;
    const value = hash(message.en, hash(message.da));
    sentences.set(message, value);
    return value;
}

/** FNV-1a, 32 bits: enough to tell one list of findings from the next. */
function hash(text: string, from = 0x811c9dc5): number {
    let value = from;
    for (let index = 0; index < text.length; index++) value = mixed(value, text.charCodeAt(index));
    return value;
}

function mixed(value: number, more: number): number {
    return Math.imul(value ^ more, 0x01000193) >>> 0;
}
