import { defineRule, type Found, type Language, type Limits, limit } from '../define.ts';
import { assumedPair, pairsOf, type StatedPair } from '../time-pairs.ts';
import { figure } from '../words.ts';
import { converts, inPositions, type Norm, type TimeKind } from '../worked-time.ts';

export const hoursFteMismatch = defineRule<HoursData>({
    code: 'hours-fte-mismatch',
    group: 'arithmetic',
    severity: 'warning',
    tier: 'strict',
    page: {
        title: { da: 'Timer eller dage og årsværk passer ikke til hinanden', en: 'Hours or days and FTEs do not fit each other' },
        what: {
            da:
                'Reglen ser på timer eller dage og årsværk, som forslaget selv sætter lig hinanden: i en sætning, i en måling eller forudsætning ' +
                'med sin note, og i rækker i timer og årsværk med samme navn. Et årsværk er 1.924 betalte timer eller 260 betalte dage om året; ' +
                'når ferie og helligdage er trukket fra, er det 220 arbejdsdage eller 1.628 timer; og det er 365 kalenderdage. Alt mellem de to ' +
                'første godtages, og der er 10 % tolerance. Timer om ugen, pr. borger og lignende er ikke med.',
            en:
                'The rule looks at hours or days and FTEs that the proposal itself sets equal: in a sentence, in a measure or an assumption with ' +
                'its note, and in rows of hours and FTEs with the same name. An FTE is 1.924 paid hours or 260 paid days a year; less holidays ' +
                'it is 220 working days or 1.628 hours; and it is 365 calendar days. Everything between the first two is accepted, and there is ' +
                'a tolerance of 10 %. Hours a week, for each resident and the like are left out.',
        },
        why: {
            da:
                'Frigjorte timer bliver først til penge, når de svarer til stillinger. Er de regnet forkert om, tages der for mange eller for få ' +
                'stillinger ud af budgettet; oftest er kalenderdage regnet om som arbejdsdage eller omvendt.',
            en:
                'Freed hours become money only when they make up positions. If they are converted wrongly, too many or too few positions are taken ' +
                'out of the budget; most often calendar days have been converted as working days or the reverse.',
        },
        advice: {
            da: 'Regn timerne om igen, og skriv, hvilken norm der er brugt. Er antallet af årsværk det rigtige, så ret timerne.',
            en: 'Convert the hours again, and say which norm has been used. If the number of FTEs is right, correct the hours.',
        },
        failing: `proposal ÆLD-14 "Fewer sick days in home care" {
    sector: elderly
    type: organisation
    class: efficiency
    realisability: 1 "Two districts have done it"
    owner: "Head of Care for the Elderly"
    consulted: 2026-05-12 "Joint committee"
    summary: "Managers phone employees on the first day of illness and agree on what they can do."
    effects: "Absence falls by 1.100 working days, equal to 3 FTE."
    target group: "Employees in home care"
    affected: 520
    citizens: "Residents meet the helper they know more often."

    economy in 1.000 kr prices 2027 {
        years                          2027   2028   2029   2030  onward
        gain "Substitutes" service      750  1.500  1.500  1.500   1.500  note "All districts from 1 July 2027"
        fte "Substitutes"               1,5      3      3      3       3
    }

    measure "Sickness absence" "days per employee" from 18 to 16 by 2028 source "Payroll system"
}
`,
        passing: `proposal ÆLD-14 "Fewer sick days in home care" {
    sector: elderly
    type: organisation
    class: efficiency
    realisability: 1 "Two districts have done it"
    owner: "Head of Care for the Elderly"
    consulted: 2026-05-12 "Joint committee"
    summary: "Managers phone employees on the first day of illness and agree on what they can do."
    effects: "Absence falls by 1.100 calendar days, equal to 3 FTE."
    target group: "Employees in home care"
    affected: 520
    citizens: "Residents meet the helper they know more often."

    economy in 1.000 kr prices 2027 {
        years                          2027   2028   2029   2030  onward
        gain "Substitutes" service      750  1.500  1.500  1.500   1.500  note "All districts from 1 July 2027"
        fte "Substitutes"               1,5      3      3      3       3
    }

    measure "Sickness absence" "days per employee" from 18 to 16 by 2028 source "Payroll system"
}
`,
    },
    message: (data) => ({ da: inWords(data, 'da'), en: inWords(data, 'en') }),
    thresholds: {
        paidHours: { default: 1924, least: 1, most: 9000, text: { da: 'betalte timer i et årsværk', en: 'paid hours of an FTE' } },
        workingDays: {
            default: 220,
            least: 1,
            most: 366,
            text: { da: 'arbejdsdage i et årsværk uden ferie og helligdage', en: 'working days of an FTE less holidays' },
        },
        calendarDays: { default: 365, least: 1, most: 366, text: { da: 'kalenderdage i et årsværk', en: 'calendar days of an FTE' } },
        tolerance: {
            default: 10,
            least: 0,
            most: 100,
            text: { da: 'hvor mange procent omregningen må ramme ved siden af', en: 'by how many per cent the conversion may miss' },
        },
    },
    checks: {
        proposal: (proposal, _, limits) => mismatches(pairsOf(proposal), limits),
        budget: ({ written }, _, limits) => mismatches(written.assumptions.flatMap(assumedPair), limits),
        file: ({ assumptions }, _, limits) => mismatches(assumptions.flatMap(assumedPair), limits),
    },
});

interface HoursData {
    readonly time: string;
    readonly kind: TimeKind;
    readonly fte: string;
    /** What an FTE holds of this kind of time, and how many FTEs the time then is. */
    readonly each: string;
    readonly expected: string;
}

const timeNames: Readonly<Record<Language, Readonly<Record<TimeKind, string>>>> = {
    da: { hours: 'timer', workdays: 'arbejdsdage', 'calendar-days': 'kalenderdage', days: 'dage' },
    en: { hours: 'hours', workdays: 'working days', 'calendar-days': 'calendar days', days: 'days' },
};

function inWords({ time, kind, fte, each, expected }: HoursData, language: Language): string {
    const name = timeNames[language][kind];
    const [worked, norm] = [figure(time, name, language), figure(each, name, language)];
    const [stated, right] = [figure(fte, 'fte', language), figure(expected, 'fte', language)];
    return language === 'da'
        ? `${worked} sættes lig ${stated}, men med ${norm} i et årsværk er det ${right}. Regn om igen, og skriv, hvilken norm der er brugt.`
        : `${worked} are set equal to ${stated}, but with ${norm} to an FTE they are ${right}. Convert again, and say which norm has been used.`;
}

function mismatches(pairs: readonly StatedPair[], limits: Limits): readonly Found[] {
    const norm: Norm = {
        paidHours: limit(limits, 'paidHours'),
        workingDays: limit(limits, 'workingDays'),
        calendarDays: limit(limits, 'calendarDays'),
        tolerance: limit(limits, 'tolerance'),
    };
    return pairs.flatMap(({ span, times, positions }) => {
        const [time] = times;
        if (time === undefined || times.some((each) => converts(each, positions, norm))) return [];
        const { each, count } = inPositions(time, norm);
        const data = { time: short(time.value), kind: time.kind, fte: short(positions.value), each: short(each), expected: short(count) };
        return [{ span, data }];
    });
}

/** At most one decimal above one, two below: nobody counts positions more exactly. */
function short(value: number): string {
    return String(Number(value.toFixed(value < 1 ? 2 : 1)));
}
