import { phrases, yearWord } from '../exports/phrases.ts';
import { decimalString } from '../model/decimal.ts';
import type { Profile } from '../model/derived.ts';
import type { Language } from '../rules/define.ts';
import { word } from '../rules/words.ts';
import type { NetChartColumn, NetChartInput } from './net-chart.ts';

/** The net and running sum of a profile in 1.000 kr. as a chart shows them; null where no cash is stated. */
export function profileChart(profile: Profile, language: Language): NetChartInput | null {
    const columns = [...setupColumn(profile, language), ...yearColumns(profile, language), ...onwardColumn(profile, language)];
    if (columns.every(({ net }) => net === null)) return null;
    const words = { net: word('net', language), cumulative: word('cumulative', language), unit: phrases.inThousands[language] };
    return { columns, title: titleOf(columns, language), words };
}

function setupColumn({ setup, timeline }: Profile, language: Language): readonly NetChartColumn[] {
    if (setup === null) return [];
    const cumulative = setup.net === null ? null : thousands(timeline?.setup ?? null);
    return [{ kind: 'setup', label: word('setup', language), ...netOf(setup.net), cumulative }];
}

function yearColumns(profile: Profile, language: Language): readonly NetChartColumn[] {
    return profile.years.map((year, index) => ({
        kind: 'year',
        label: yearWord(year, profile.relative, language),
        ...netOf(profile.balances[index]?.net ?? null),
        cumulative: thousands(profile.cumulative[index] ?? null),
    }));
}

function onwardColumn({ onward }: Profile, language: Language): readonly NetChartColumn[] {
    return [{ kind: 'onward', label: word('onward', language), ...netOf(onward.net), cumulative: null }];
}

function netOf(net: Profile['totals']['net']): Pick<NetChartColumn, 'net' | 'low' | 'high'> {
    return { net: thousands(net?.counted ?? null), low: thousands(net?.low ?? null), high: thousands(net?.high ?? null) };
}

function thousands(øre: bigint | null): number | null {
    return øre === null ? null : Number(decimalString(øre, 5));
}

function titleOf(columns: readonly NetChartColumn[], language: Language): string {
    const last = columns.findLast(({ kind }) => kind === 'year')?.label;
    const first = columns.find(({ kind }) => kind === 'year')?.label;
    const years = first === undefined || first === last ? (first ?? word('onward', language)) : `${first}-${last}`;
    return language === 'da' ? `Netto og akkumuleret netto, ${years}, i 1.000 kr.` : `Net and cumulative net, ${years}, in 1.000 kr.`;
}
