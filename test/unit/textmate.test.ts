import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keywords } from '../../grammar/keywords.ts';
import { textMateGrammar } from '../../grammar/textmate.ts';

const committed = JSON.parse(readFileSync(join(import.meta.dirname, '../../extension/syntaxes/prop.tmLanguage.json'), 'utf8'));

describe('the TextMate grammar', () => {
    it('is the one that the keyword table makes (npm run made writes it anew)', () => {
        expect(committed).toEqual(JSON.parse(JSON.stringify(textMateGrammar())));
    });

    it('colours every keyword of every language as a whole word', () => {
        const { fields, rows, values, words, declarations } = textMateGrammar().repository;
        const patterns = [fields, rows, values, words].map((each) => new RegExp(each.match, 'u'));
        const declares = new RegExp(declarations.match, 'u');
        for (const keyword of keywords) {
            for (const spelling of [...keyword.en, ...keyword.da]) {
                const found =
                    patterns.some((pattern) => pattern.exec(` ${spelling}: `)?.[0] === spelling) ||
                    declares.exec(`${spelling} X-1`)?.[1] === spelling;
                expect(found, spelling).toBe(true);
                expect(
                    patterns.some((pattern) => pattern.test(`x${spelling.replaceAll(' ', '')}x`)),
                    spelling,
                ).toBe(false);
            }
        }
    });
});
