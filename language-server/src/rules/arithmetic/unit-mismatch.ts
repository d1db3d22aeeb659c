import { defineRule, problemsOf } from '../define.ts';
import type { Language, Localised } from '../define.ts';
import { todoPage } from '../todo.ts';

export const unitMismatch = defineRule<UnitMismatch>({
    code: 'unit-mismatch',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    page: todoPage,
    message: (data) => ({ da: inWords(data, 'da'), en: inWords(data, 'en') }),
    checks: problemsOf('unit-mismatch'),
});

interface UnitMismatch {
    readonly expected?: string;
    readonly found?: string;
    readonly left?: string;
    readonly right?: string;
    readonly operator?: string;
}

const names: Readonly<Record<string, Localised>> = {
    money: { da: 'kroner', en: 'kroner' },
    hours: { da: 'timer', en: 'hours' },
    fte: { da: 'årsværk', en: 'FTE' },
    percent: { da: 'procent', en: 'per cent' },
    pure: { da: 'et tal uden enhed', en: 'a number without a unit' },
    none: { da: 'et tal uden enhed', en: 'a number without a unit' },
};

function inWords(data: UnitMismatch, language: Language): string {
    const name = (unit = '') => names[unit]?.[language] ?? `'${unit}'`;
    const da = language === 'da';
    if (data.operator === undefined) {
        return da
            ? `Her skal stå ${name(data.expected)}, men det er ${name(data.found)}.`
            : `${name(data.expected)} are needed here, but this is ${name(data.found)}.`;
    }
    if (data.operator === '*') return da ? 'Kroner gange kroner giver ingen mening; den ene faktor må være antal, timer eller procent.' : 'Kroner times kroner has no meaning; one factor must be a number, hours or per cent.';
    const verb = data.operator === '+' ? (da ? 'lægges sammen med' : 'be added to') : da ? 'trækkes fra hinanden:' : 'be subtracted:';
    return da ? `${name(data.left)} kan ikke ${verb} ${name(data.right)}. Gang først med en pris.` : `${name(data.left)} cannot ${verb} ${name(data.right)}. Multiply by a price first.`;
}
