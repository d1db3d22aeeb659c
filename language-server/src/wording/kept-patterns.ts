import type { Root } from './beginnings.ts';
import { compileInSteps, finished } from './compile.ts';
import { type KeptWords, keptWords, type Learned, learnAll } from './kept-words.ts';
import { Lexicon } from './lexicon.ts';
import type { NumberKind } from './numbers.ts';
import { type PackList, type PackPatterns, WrittenPatterns } from './pack-patterns.ts';
import type { Path, Pattern } from './path.ts';
import type { WordTest } from './pattern.ts';
import type { Pack } from './shape.ts';

/**
 * The patterns of a pack that never changes, read when the program is made rather than each time it starts: a start reads hundreds of patterns
 * otherwise, to look at one text. The long parts are strings, which cost nothing until they are asked for.
 */
export interface Kept extends KeptWords {
    /** How many concepts there are. */
    readonly size: number;
    /** Lists and kinds of numbers by name. */
    readonly concepts: Readonly<Record<string, number>>;
    /** JSON of a KeptList[], in the order in which they can be read. */
    readonly lists: string;
    /** JSON of a KeptPattern[][]: the variants of each pattern, in the order in which a compiler asks for them. */
    readonly patterns: string;
}

type KeptPlace = readonly [gap: number, ...concepts: readonly number[]];
/** The root is a place by its number and what must occur too, or -1 for each. */
type KeptPattern = readonly [place: number, need: number, ...paths: readonly (readonly KeptPlace[])[]];
type KeptPhrase = readonly [concept: number, entry: number, pattern: KeptPattern];
type KeptList = readonly [name: string, level: number, ...phrases: readonly KeptPhrase[]];

const none = -1;

/** What is kept of a pack. */
export function keep(pack: Pack): Kept {
    const patterns = new Watched(pack);
    finished(compileInSteps(pack, [], patterns));
    const kept = (pattern: Pattern) => keptPattern(pattern, patterns.rootOf(pattern));
    const lists = patterns.lists.map(({ name, level, phrases }): KeptList => {
        const entries = pack.lists[name] ?? [];
        return [name, level, ...phrases.map(({ concept, pattern }): KeptPhrase => [concept, entries.indexOf(pattern.text), kept(pattern)])];
    });
    return {
        size: patterns.size,
        concepts: patterns.names,
        ...keptWords(patterns.learned),
        lists: JSON.stringify(lists),
        patterns: JSON.stringify(patterns.asked.map((variants) => variants.map(kept))),
    };
}

/** Writes down what it is asked for. */
class Watched extends WrittenPatterns {
    readonly learned: Learned[] = [];
    readonly asked: (readonly Pattern[])[] = [];

    get names(): Readonly<Record<string, number>> {
        return Object.fromEntries(this.concepts);
    }

    override of(text: string, place: string): readonly Pattern[] {
        const variants = super.of(text, place);
        this.asked.push(variants);
        return variants;
    }

    protected override know(test: WordTest, concept: number): void {
        super.know(test, concept);
        this.learned.push({ test, concept });
    }
}

function keptPattern({ paths }: Pattern, root: Root | undefined): KeptPattern {
    const place = root === undefined ? none : paths.flat().indexOf(root.place);
    return [place, root?.need ?? none, ...paths.map((path) => path.map(({ gap, concepts }): KeptPlace => [gap, ...concepts]))];
}

/** The patterns of a pack of which they are kept. */
export class KeptPatterns implements PackPatterns {
    readonly lexicon = new Lexicon();
    lists: readonly PackList[] = [];
    private readonly kept: Kept;
    private readonly pack: Pack;
    private readonly variants: Iterator<readonly KeptPattern[]>;
    private readonly roots = new Map<Pattern, Root>();

    constructor(pack: Pack, kept: Kept) {
        this.pack = pack;
        this.kept = kept;
        this.variants = (JSON.parse(kept.patterns) as readonly (readonly KeptPattern[])[]).values();
    }

    get size(): number {
        return this.kept.size;
    }

    *readLists(): Generator<null> {
        learnAll(this.kept, this.lexicon);
        yield null;
        this.lists = (JSON.parse(this.kept.lists) as readonly KeptList[]).map((list) => this.list(list));
        yield null;
    }

    known(name: string): number | undefined {
        return this.kept.concepts[name];
    }

    number(kind: NumberKind): number {
        return this.kept.concepts[kind] ?? 0;
    }

    of(text: string): readonly Pattern[] {
        const next = this.variants.next();
        return next.done === true ? [] : next.value.map((each) => this.pattern(text, each));
    }

    rootOf(pattern: Pattern): Root | undefined {
        return this.roots.get(pattern);
    }

    private list([name, level, ...phrases]: KeptList): PackList {
        const entries = this.pack.lists[name] ?? [];
        return {
            name,
            level,
            phrases: phrases.map(([concept, entry, pattern]) => ({ concept, pattern: this.pattern(entries[entry] ?? '', pattern) })),
        };
    }

    private pattern(text: string, [place, need, ...kept]: KeptPattern): Pattern {
        const paths = kept.map((path): Path => path.map(([gap, ...concepts]) => ({ concepts, gap })));
        const pattern: Pattern = { text, paths };
        const root = place === none ? undefined : paths.flat()[place];
        if (root !== undefined) this.roots.set(pattern, { place: root, need: need === none ? null : need });
        return pattern;
    }
}
