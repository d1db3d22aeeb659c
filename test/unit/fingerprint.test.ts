import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../language-server/src/editor/fingerprint.ts';
import type { Finding } from '../../language-server/src/rules/check.ts';

const message = { da: 'Nettoen er 100.', en: 'The net is 100.' };
const finding: Finding = {
    code: 'net-mismatch',
    severity: 'error',
    path: 'a.prop',
    proposal: 'A-1',
    span: { start: 10, end: 13 },
    message,
    fixes: [],
    data: {},
};

describe('the fingerprint of findings', () => {
    it('is the same for the same findings, whichever objects they are', () => {
        expect(fingerprint([{ ...finding, message: { ...message } }], 'da')).toBe(fingerprint([finding], 'da'));
    });

    it('tells apart what is shown otherwise', () => {
        const others: readonly (readonly Finding[])[] = [
            [],
            [finding],
            [finding, finding],
            ...(
                [
                    { code: 'total-mismatch' },
                    { severity: 'warning' },
                    { proposal: 'A-2' },
                    { proposal: null },
                    { span: { start: 9, end: 13 } },
                    { span: { start: 10, end: 14 } },
                    { message: { ...message, da: 'Nettoen er 200.' } },
                    { message: { ...message, en: 'The net is 200.' } },
                ] as const
            ).map((change) => [{ ...finding, ...change }]),
        ];
        expect(new Set(others.map((findings) => fingerprint(findings, 'da'))).size).toBe(others.length);
        expect(fingerprint([finding], 'en')).not.toBe(fingerprint([finding], 'da'));
    });
});
