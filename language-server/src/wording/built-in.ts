import { compilePack, type Matcher, PackError } from './compile.ts';
import type { PackLanguage } from './forms.ts';
import danish from './packs/da.json';
import english from './packs/en.json';
import { type Pack, packShape } from './shape.ts';

const sources: Readonly<Record<PackLanguage, unknown>> = { da: danish, en: english };
const ready = new Map<PackLanguage, Matcher>();

/** The built-in pack of a language, made ready once. */
export function builtIn(language: PackLanguage): Matcher {
    const known = ready.get(language);
    if (known !== undefined) return known;
    const matcher = compilePack(builtInPack(language));
    ready.set(language, matcher);
    return matcher;
}

export function builtInPack(language: PackLanguage): Pack {
    return packShape.parse(sources[language]);
}

/** The built-in pack of a language with a workspace's own packs. Throws a PackError where one of them is wrong. */
export function withPacks(language: PackLanguage, packs: readonly Pack[]): Matcher {
    const own = packs.filter((pack) => pack.manifest.language === language);
    const base = builtInPack(language);
    const taken = own.find((pack) => pack.manifest.name === base.manifest.name);
    if (taken !== undefined) throw new PackError('pack.yaml', `name: ${taken.manifest.name}`);
    return own.length === 0 ? builtIn(language) : compilePack(base, own);
}
