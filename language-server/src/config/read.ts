import type { CheckOptions, RuleSetting } from '../rules/check.ts';
import type { Language } from '../rules/define.ts';
import { shapeMistakes } from '../wording/shape-mistakes.ts';
import { lineAt, readJson } from './json.ts';
import { profiles } from './profiles.ts';
import { type Config, configShape } from './shape.ts';

export type ConfigReading = { readonly kind: 'config'; readonly config: Config } | { readonly kind: 'wrong'; readonly mistakes: readonly string[] };

/** Reads a configuration; each mistake names its place in the file and what may stand there. */
export function readConfig(text: string, language: Language): ConfigReading {
    const json = readJson(text);
    if (json.kind === 'wrong') {
        const mistake = { da: 'filen er ikke gyldig JSON', en: 'the file is not valid JSON' }[language];
        return { kind: 'wrong', mistakes: [`${mistake} ${onLine(json.line, language)}`] };
    }
    const result = configShape.safeParse(json.value);
    if (result.success) return { kind: 'config', config: result.data };
    const mistakes = shapeMistakes(configShape, json.value);
    return { kind: 'wrong', mistakes: mistakes.map(({ path, text: said }) => `${said[language]} ${onLine(lineAt(text, path), language)}`) };
}

const onLine = (line: number, language: Language) => (language === 'da' ? `(linje ${line})` : `(line ${line})`);

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
