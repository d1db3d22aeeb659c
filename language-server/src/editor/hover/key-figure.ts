import { withMinus } from '../../exports/markdown/figures.ts';
import { paybackText } from '../../exports/markdown/key-figures.ts';
import { capitalised } from '../../exports/phrases.ts';
import { danish } from '../../model/decimal.ts';
import type { Profile } from '../../model/derived.ts';
import type { WrittenKeyFigure } from '../../model/written.ts';
import type { Language } from '../../rules/define.ts';
import { word } from '../../rules/words.ts';
import { asWritten } from '../amount-words.ts';
import { keywordDoc } from '../keyword-docs.ts';
import { paragraph, type RootContent, strong } from './content.ts';

/** A stated payback or return beside the computed one. */
export function keyFigureContent({ of, basis, value }: WrittenKeyFigure, profile: Profile | null, language: Language): readonly RootContent[] {
    const da = language === 'da';
    const key = of === 'payback' ? 'stated_payback' : 'stated_return';
    const title = paragraph(strong(word(key, language)), basis === null ? '' : ` ${word(basis, language)}`);
    const doc = paragraph(keywordDoc(key)[language]);
    if (value.kind === 'unreadable' || profile === null) return [title, doc];
    const computed = of === 'payback' ? payback(profile, language) : returned(profile, basis ?? 'gross', language);
    if (computed === null) return [title, doc];
    const stated = `${asWritten(value, language)}${of === 'payback' ? (da ? ' år' : ' years') : ''}`;
    return [title, paragraph(da ? `Oplyst ${stated}; tabellen giver ` : `Stated ${stated}; the table gives `, strong(computed), '.'), doc];
}

function payback(profile: Profile, language: Language): string | null {
    const { payback: computed } = profile;
    if (computed === null || computed.state === 'none') return null;
    const exact = computed.state === 'years' ? ` (${danish(String(Number(computed.years.toFixed(2))))})` : '';
    return paybackText(computed, profile.approximate, language) + exact;
}

function returned({ returns }: Profile, basis: 'gross' | 'net', language: Language): string | null {
    const value = returns[basis];
    if (value === null) return null;
    const over = language === 'da' ? `over ${returns.years} år` : `over ${returns.years} years`;
    return `${danish(String(Number(value.toFixed(2))))} ${over}`;
}

/** The clauses of a sentence about key figures, each a line of its own. */
export function keyFigureLines(sentence: string): readonly string[] {
    return withMinus(sentence)
        .split('; ')
        .map((clause) => capitalised(clause.endsWith('.') ? clause : `${clause}.`));
}
