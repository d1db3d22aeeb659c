import { compilePack, type Matcher } from './compile.ts';
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
