import { builtIn, builtInPack, readyingBuiltIn } from './built-in.ts';
import { compileInSteps, finished, type Matcher } from './compile.ts';
import type { PackLanguage } from './forms.ts';
import { readWeights } from './model/weights.ts';
import type { Off } from './off.ts';
import { isPhraseOff, withoutRules } from './off.ts';
import { ReadBefore } from './read-before.ts';
import type { Pack, PassageField } from './shape.ts';
import type { Reading, Signal } from './signals.ts';

/**
 * What is read for signals with: the built-in packs and a municipality's own, less what it has switched off. A text is read once; packs are made
 * ready when a text of their language is read first.
 */
export class Wording {
    readonly packs: readonly Pack[];
    readonly off: readonly Off[];
    private readonly matchers = new Map<PackLanguage, Matcher>();
    private readonly read = new Map<PackLanguage, ReadBefore>();

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

    /** What rules and second opinion find in a text that stands in a field. */
    signalsIn(text: string, language: PackLanguage, field: PassageField): readonly Signal[] {
        return this.readBefore(language).signalsIn(text, field);
    }

    /** Makes the packs of a language ready a step at a time, where they are not yet: what is read first then need not wait for it. */
    *readying(language: PackLanguage): Generator<null> {
        yield* this.readyingPacks(language);
        yield null;
        if (language === 'da') readWeights();
    }

    private *readyingPacks(language: PackLanguage): Generator<null> {
        if (this.isBuiltIn(language)) yield* readyingBuiltIn(language);
        else if (!this.matchers.has(language)) {
            const matcher = yield* this.compiling(language);
            this.matchers.set(language, matcher);
        }
    }

    private readBefore(language: PackLanguage): ReadBefore {
        const known = this.read.get(language);
        if (known !== undefined) return known;
        const made = new ReadBefore(this.reading(language));
        this.read.set(language, made);
        return made;
    }

    private matcher(language: PackLanguage): Matcher {
        if (this.isBuiltIn(language)) return builtIn(language);
        const known = this.matchers.get(language);
        if (known !== undefined) return known;
        const made = finished(this.compiling(language));
        this.matchers.set(language, made);
        return made;
    }

    /** The built-in packs are made ready once for all. */
    private isBuiltIn(language: PackLanguage): boolean {
        return this.off.length === 0 && this.packs.every((pack) => pack.manifest.language !== language);
    }

    private compiling(language: PackLanguage): Generator<null, Matcher> {
        const [base, ...own] = this.packsOf(language).map((pack) => withoutRules(pack, this.off));
        return compileInSteps(base ?? builtInPack(language), own);
    }
}

/** The built-in packs alone: where no workspace says otherwise. */
export const builtInWording = new Wording();
