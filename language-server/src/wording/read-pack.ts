import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { PackError } from './compile.ts';
import { listsShape, manifestShape, type Pack, packShape, ruleFileShape } from './shape.ts';

/** A file of a pack: where it stands in the pack, and what it says. */
export interface PackFile {
    readonly path: string;
    readonly text: string;
}

export const manifestName = 'pack.yaml';

const largest = 1_000_000;

/** Reads a pack from its files: `pack.yaml`, `lists/*.yaml`, and rules in all others. Throws a PackError that names file and place. */
export function readPack(files: readonly PackFile[]): Pack {
    const manifest = files.find((file) => file.path === manifestName);
    if (manifest === undefined) throw new PackError(manifestName, '?');
    const lists: Record<string, readonly string[]> = {};
    const rules: unknown[] = [];
    for (const file of files) {
        if (file === manifest) continue;
        if (file.path.startsWith('lists/')) addLists(lists, read(file, listsShape), file.path);
        else {
            const content = read(file, ruleFileShape);
            addLists(lists, content.lists ?? {}, file.path);
            rules.push(...content.rules);
        }
    }
    return packShape.parse({ manifest: read(manifest, manifestShape), lists, rules });
}

function addLists(all: Record<string, readonly string[]>, more: Readonly<Record<string, readonly string[]>>, path: string): void {
    for (const [name, entries] of Object.entries(more)) {
        if (Object.hasOwn(all, name)) throw new PackError(path, `@${name} ×2`);
        all[name] = entries;
    }
}

function read<Shape extends z.ZodType>({ path, text }: PackFile, shape: Shape): z.infer<Shape> {
    if (text.length > largest) throw new PackError(path, `> ${largest}`);
    const result = shape.safeParse(parsed(path, text));
    if (result.success) return result.data;
    throw new PackError(path, result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
}

function parsed(path: string, text: string): unknown {
    try {
        return parse(text, { maxAliasCount: 0 });
    } catch (error) {
        if (error instanceof YAMLParseError) throw new PackError(`${path}:${error.linePos?.[0].line ?? 1}`, error.message.split('\n')[0] ?? '');
        throw error;
    }
}
