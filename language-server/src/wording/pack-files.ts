import type { z } from 'zod';
import { packLimits } from './limits.ts';
import { listsShape, manifestShape, type ownManifestShape, type Pack, packShape, ruleFileShape, type Text } from './shape.ts';
import { shapeMistakes } from './shape-mistakes.ts';
import type { ReadYaml, Yaml } from './yaml.ts';

/** A file of a pack: where it stands in the pack, and what it says. */
export interface PackFile {
    readonly path: string;
    readonly text: string;
}

/** What is wrong with a pack: in which of its files, on which line, from 1. */
export interface PackMistake {
    readonly path: string;
    readonly line: number;
    readonly text: Text;
}

/** Where a rule or a list of a pack is written. */
export interface Written {
    readonly path: string;
    /** The line of what stands at a path within the rule or list. */
    lineOf(path: readonly PropertyKey[]): number;
}

export interface ReadFiles {
    /** Null where a mistake leaves nothing to go on with. */
    readonly pack: Pack | null;
    readonly mistakes: readonly PackMistake[];
    /** By the rule's place in the pack, and by the list's name. */
    readonly rules: readonly Written[];
    readonly lists: ReadonlyMap<string, Written>;
}

export const manifestName = 'pack.yaml';

/** Reads a pack from its files: `pack.yaml`, `lists/*.yaml`, and rules in all others. Every mistake is named, not only the first. */
export function readPackFiles(files: readonly PackFile[], readYaml: ReadYaml, manifestOf: typeof manifestShape | typeof ownManifestShape): ReadFiles {
    const reader = new Reader(readYaml);
    const manifest = files.find((file) => file.path === manifestName);
    if (manifest === undefined) reader.mistake(manifestName, 1, missingManifest);
    if (files.length > packLimits.files) reader.mistake(manifestName, 1, tooMany(files.length, packLimits.files, 'filer', 'files'));
    const head = manifest === undefined ? null : reader.read(manifest, manifestOf);
    for (const file of files.slice(0, packLimits.files)) if (file !== manifest) reader.content(file);
    const { rules, lists, mistakes } = reader;
    if (head === null || mistakes.length > 0) return { pack: null, mistakes, rules: reader.rulesAt, lists: reader.listsAt };
    return {
        pack: packShape.parse({ manifest: manifestShape.parse(head.data), lists, rules }),
        mistakes,
        rules: reader.rulesAt,
        lists: reader.listsAt,
    };
}

class Reader {
    readonly mistakes: PackMistake[] = [];
    readonly rules: unknown[] = [];
    readonly rulesAt: Written[] = [];
    readonly lists: Record<string, readonly string[]> = {};
    readonly listsAt = new Map<string, Written>();
    private readonly readYaml: ReadYaml;

    constructor(readYaml: ReadYaml) {
        this.readYaml = readYaml;
    }

    mistake(path: string, line: number, text: Text): void {
        this.mistakes.push({ path, line, text });
    }

    content(file: PackFile): void {
        if (file.path.startsWith('lists/')) {
            const lists = this.read(file, listsShape);
            if (lists !== null) this.addLists(lists.data, file.path, lists.yaml, []);
            return;
        }
        const read = this.read(file, ruleFileShape);
        if (read === null) return;
        this.addLists(read.data.lists ?? {}, file.path, read.yaml, ['lists']);
        for (const [index, rule] of read.data.rules.entries()) {
            this.rules.push(rule);
            this.rulesAt.push({ path: file.path, lineOf: (within) => read.yaml.lineOf(['rules', index, ...within]) });
        }
    }

    private addLists(more: z.infer<typeof listsShape>, path: string, yaml: Yaml, above: readonly string[]): void {
        for (const [name, entries] of Object.entries(more)) {
            const at: Written = { path, lineOf: (within) => yaml.lineOf([...above, name, ...within]) };
            if (this.listsAt.has(name)) this.mistake(path, at.lineOf([]), twice(`@${name}`));
            this.lists[name] = entries;
            this.listsAt.set(name, at);
        }
    }

    read<Shape extends z.ZodType>({ path, text }: PackFile, shape: Shape): { readonly data: z.output<Shape>; readonly yaml: Yaml } | null {
        if (text.length > packLimits.fileLength) {
            this.mistake(path, 1, tooMany(text.length, packLimits.fileLength, 'tegn', 'characters'));
            return null;
        }
        const yaml = this.readYaml(text);
        for (const { line, text: said } of yaml.mistakes) this.mistake(path, line, said);
        if (yaml.mistakes.length > 0) return null;
        const result = shape.safeParse(yaml.value);
        if (result.success) return { data: result.data, yaml };
        for (const wrong of shapeMistakes(shape, yaml.value)) this.mistake(path, yaml.lineOf(wrong.path), wrong.text);
        return null;
    }
}

const missingManifest: Text = {
    da: 'filen mangler; den siger pakkens navn, version, sprog og titel (name, version, language, title).',
    en: 'the file is missing; it says the name, version, language and title of the pack.',
};

export function twice(what: string): Text {
    return { da: `${what} står to gange.`, en: `${what} stands twice.` };
}

export function tooMany(count: number, most: number, da: string, en: string): Text {
    return { da: `${count} ${da}; der må højst være ${most}.`, en: `${count} ${en}; at most ${most} are allowed.` };
}
