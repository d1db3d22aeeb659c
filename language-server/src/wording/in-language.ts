import type { z } from 'zod';

type Issue = Pick<z.core.$ZodIssue, 'code' | 'message'>;

/** A mistake in one language: those that a shape words itself hold both, `English / dansk`; all others are worded in the language asked for. */
export function inLanguage({ code, message }: Issue, language: 'da' | 'en'): string {
    const [en = '', da, ...more] = code === 'custom' || code === 'invalid_format' ? message.split(' / ') : [];
    if (da === undefined || more.length > 0) return message;
    return language === 'da' ? da : en;
}
