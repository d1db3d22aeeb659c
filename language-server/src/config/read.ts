import { z } from 'zod';
import type { CheckOptions, RuleSetting } from '../rules/check.ts';
import type { Language } from '../rules/define.ts';
import { inLanguage } from '../wording/in-language.ts';
import { readJson } from './json.ts';
import { profiles } from './profiles.ts';
import { type Config, configShape } from './shape.ts';

export type ConfigReading = { readonly kind: 'config'; readonly config: Config } | { readonly kind: 'wrong'; readonly mistakes: readonly string[] };

const locales = { da: z.locales.da(), en: z.locales.en() } as const;

/** Reads a configuration; each mistake names its place in the file and what may stand there. */
export function readConfig(text: string, language: Language): ConfigReading {
    const json = readJson(text);
    if (json.kind === 'wrong') {
        const [da, en] = [`filen er ikke gyldig JSON (linje ${json.line})`, `the file is not valid JSON (line ${json.line})`];
        return { kind: 'wrong', mistakes: [language === 'da' ? da : en] };
    }
    const result = configShape.safeParse(json.value, { error: locales[language].localeError });
    if (result.success) return { kind: 'config', config: result.data };
    return {
        kind: 'wrong',
        mistakes: result.error.issues.map((issue) => {
            const message = inLanguage(issue, language);
            return issue.path.length === 0 ? message : `${issue.path.join('.')}: ${message}`;
        }),
    };
}

/** What the checks are to do: the profile's settings, and over them the workspace's own. */
export function optionsOf(config: Config): Pick<CheckOptions, 'strict' | 'rules'> {
    const base = config.profile === undefined ? {} : profiles[config.profile].rules;
    const own = Object.entries(config.rules ?? {}).map(([code, value]) => [code, settingOf(value)] as const);
    const merged = own.map(([code, setting]) => [code, { ...base[code], ...setting }] as const);
    return { strict: config.strict ?? false, rules: { ...base, ...Object.fromEntries(merged) } };
}

function settingOf(value: unknown): RuleSetting {
    if (typeof value === 'string') return { severity: value as NonNullable<RuleSetting['severity']> };
    if (typeof value !== 'object' || value === null) return {};
    const { severity, ...limits } = value as { readonly severity?: RuleSetting['severity'] } & Record<string, number>;
    return { ...(severity === undefined ? {} : { severity }), ...(Object.keys(limits).length === 0 ? {} : { limits }) };
}
