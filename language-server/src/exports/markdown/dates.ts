import type { WrittenDate } from '../../model/written.ts';
import type { Language } from '../../rules/define.ts';

const months = {
    da: ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'],
    en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const;

/** A date no more exact than its source: `1. maj 2027`, `maj 2027`, `3. kvartal 2027`, `2027`. */
export function dateText({ year, first, last }: WrittenDate, language: Language): string {
    const [month, lastMonth] = [Number(first.slice(5, 7)), Number(last.slice(5, 7))];
    if (lastMonth - month === 11) return String(year);
    if (lastMonth !== month) return language === 'da' ? `${lastMonth / 3}. kvartal ${year}` : `quarter ${lastMonth / 3} of ${year}`;
    const name = `${months[language][month - 1] ?? ''} ${year}`;
    if (first !== last) return name;
    return language === 'da' ? `${Number(first.slice(8))}. ${name}` : `${Number(first.slice(8))} ${name}`;
}
