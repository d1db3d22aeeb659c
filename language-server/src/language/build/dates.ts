interface Day {
    readonly year: number;
    readonly first: string;
    readonly last: string;
}

/** `2027-08-01`, `2027-08`, `2027-Q3`, `2027`, `01-08-2027` and `01.08.2027`; null for what is no date of the calendar. */
export function readDate(text: string): Day | null {
    const plain = text.replace(/[\u2212\u2013\u2014]/g, '-');
    const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(plain);
    if (iso !== null) return between(iso[1], iso[2], iso[3]);
    const quarter = /^(\d{4})-[Qq]([1-4])$/.exec(plain);
    if (quarter !== null) return ofQuarter(Number(quarter[1]), Number(quarter[2]));
    const danish = /^(\d{1,2})([-.])(\d{1,2})\2(\d{4})$/.exec(plain);
    return danish === null ? null : between(danish[4], danish[3], danish[1]);
}

function between(yearText = '', monthText?: string, dayText?: string): Day | null {
    const year = Number(yearText);
    if (year < 1900 || year > 2200) return null;
    if (monthText === undefined) return { year, first: `${year}-01-01`, last: `${year}-12-31` };
    const month = Number(monthText);
    if (month < 1 || month > 12) return null;
    if (dayText === undefined) return { year, first: iso(year, month, 1), last: iso(year, month, daysIn(year, month)) };
    const day = Number(dayText);
    if (day < 1 || day > daysIn(year, month)) return null;
    return { year, first: iso(year, month, day), last: iso(year, month, day) };
}

function ofQuarter(year: number, quarter: number): Day {
    const month = quarter * 3;
    return { year, first: iso(year, month - 2, 1), last: iso(year, month, daysIn(year, month)) };
}

function iso(year: number, month: number, day: number): string {
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
    if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
    return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
