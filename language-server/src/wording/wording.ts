import { builtInPack } from './built-in.ts';
import { compilePack, type Matcher } from './compile.ts';
import type { PackLanguage } from './forms.ts';
import type { Off } from './off.ts';
import { isPhraseOff, withoutRules } from './off.ts';
import type { Pack, PassageField } from './shape.ts';
import { type Reading, type Signal, signalsIn } from './signals.ts';

/** So many texts are remembered; then it begins anew. */
const mostTexts = 20_000;

/**
 * What is read for signals with: the built-in packs and a municipality's own, less what it has switched off. A text is read once; packs are made
 * ready when a text of their language is read first.
 */
export class Wording {
    readonly packs: readonly Pack[];
    readonly off: readonly Off[];
    private readonly matchers = new Map<PackLanguage, Matcher>();
    private readonly texts = new Map<string, readonly Signal[]>();

    constructor(packs: readonly Pack[] = [], off: readonly Off[] = []) {
        this.packs = packs;
        this.off = off;
    }

    /** The built-in pack of a language, and the own ones that speak it. */
    packsOf(language: PackLanguage): readonly Pack[] {
        return [builtInPack(language), ...this.packs.filter((pack) => pack.manifest.language === language)];
    }

    reading(language: PackLanguage, field: PassageField | null = null): Reading {
        return { matcher: this.matcher(language), field, isOff: (rule, phrase) => isPhraseOff(this.off, rule, phrase) };
    }

    /** What the rules find in a text that stands in a field. The second opinion is not asked: alone it is never sure enough for a check. */
    signalsIn(text: string, language: PackLanguage, field: PassageField): readonly Signal[] {
        const key = `${language} ${field} ${text}`;
        const before = this.texts.get(key);
        if (before !== undefined) return before;
        const signals = signalsIn(text, { ...this.reading(language, field), secondOpinion: false });
        if (this.texts.size >= mostTexts) this.texts.clear();
        this.texts.set(key, signals);
        return signals;
    }

    private matcher(language: PackLanguage): Matcher {
        const known = this.matchers.get(language);
        if (known !== undefined) return known;
        const [base, ...own] = this.packsOf(language).map((pack) => withoutRules(pack, this.off));
        const made = compilePack(base ?? builtInPack(language), own);
        this.matchers.set(language, made);
        return made;
    }
}

/** The built-in packs alone: where no workspace says otherwise. */
export const builtInWording = new Wording();
