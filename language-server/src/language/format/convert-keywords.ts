import { type KeywordLanguage, spell } from '@provenu/grammar/keywords.ts';
import { scan } from '../scanner.ts';
import { isKeyword } from './statements.ts';

/** The text with its keywords in `language`, and nothing else touched: ids, units, texts and blanks stay as they are. */
export function convertKeywords(text: string, language: KeywordLanguage): string {
    let result = '';
    let end = 0;
    for (const token of scan(text).tokens) {
        if (!isKeyword(token.type)) continue;
        result += text.slice(end, token.start) + spell(token.type, language);
        end = token.end;
    }
    return result + text.slice(end);
}
