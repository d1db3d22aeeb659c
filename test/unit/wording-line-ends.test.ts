import { describe, expect, test } from 'vitest';
import { builtIn } from '../../language-server/src/wording/built-in.ts';
import { sentencesIn, signalsIn } from '../../language-server/src/wording/signals.ts';
import { own } from '../../language-server/training/data.ts';

const matcher = builtIn('da');
const windows = (text: string) => text.replaceAll('\n', '\r\n');

describe('the line ends of Windows', () => {
    test.each([
        ['a blank line ends a sentence', 'Om biblioteket\n\nSkolen lukkes', 2],
        ['a list item begins one', 'Vi vil\n- lukke skolen\n- spare porto', 3],
        ['a line that goes on is one sentence', 'Skolen lukkes til\nsommer.', 1],
    ])('%s', (_, text, sentences) => {
        expect(sentencesIn(text, { matcher })).toHaveLength(sentences);
        expect(sentencesIn(windows(text), { matcher })).toHaveLength(sentences);
    });

    test('change nothing of what is said, a text of many lines with hyphens and headings', () => {
        const lines = own('test').map(({ text }, index) => (index % 5 === 0 ? `${text}\n` : text.replace(/(\w{4})(\w{4})/, '$1-\n$2')));
        const text = lines.join('\n');
        const said = (each: string) =>
            signalsIn(each, { matcher }).map(({ rule, severity, phrase }) => `${rule} ${severity} ${phrase.replaceAll('\r', '')}`);
        expect(said(text).length).toBeGreaterThan(100);
        expect(said(windows(text))).toEqual(said(text));
    });
});
