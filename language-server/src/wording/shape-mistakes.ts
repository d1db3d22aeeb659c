import { z } from 'zod';
import { inLanguage } from './in-language.ts';
import { meant, nearest } from './nearest.ts';
import type { Text } from './shape.ts';

/** What is wrong with data beside its shape, and at which path. */
export interface ShapeMistake {
    readonly path: readonly PropertyKey[];
    readonly text: Text;
}

type Issue = z.core.$ZodIssue;

/** The same mistakes said in both languages. A key that is misspelt is one mistake: that the key it was meant to be is missing is no other. */
export function shapeMistakes(shape: z.ZodType, value: unknown): readonly ShapeMistake[] {
    const english = issuesOf(shape, value, z.locales.en);
    const danish = issuesOf(shape, value, z.locales.da);
    const corrected = new Set(danish.flatMap((issue) => unknownKeys(issue, shape, value).flatMap(({ near }) => keyOf([...issue.path, near ?? '']))));
    return danish.flatMap((issue, index) => {
        const keys = unknownKeys(issue, shape, value);
        if (keys.length > 0) return keys.map((key) => ({ path: [...issue.path, key.name], text: placed(issue.path, unknownKey(key)) }));
        if (isMissing(issue.path, value)) return corrected.has(keyOf(issue.path)) ? [] : [{ path: issue.path, text: missing(issue.path) }];
        return [{ path: issue.path, text: placed(issue.path, { da: inLanguage(issue, 'da'), en: inLanguage(english[index] ?? issue, 'en') }) }];
    });
}

function issuesOf(shape: z.ZodType, value: unknown, locale: () => z.core.$ZodConfig): readonly Issue[] {
    const { localeError } = locale();
    return shape.safeParse(value, localeError === undefined ? {} : { error: localeError }).error?.issues ?? [];
}

interface UnknownKey {
    readonly name: string;
    /** The key that was probably meant, of those that do not stand there. */
    readonly near: string | null;
}

function unknownKeys(issue: Issue, shape: z.ZodType, value: unknown): readonly UnknownKey[] {
    if (issue.code !== 'unrecognized_keys') return [];
    const there = valueAt(value, issue.path);
    const names = keysAt(shape, issue.path).filter((name) => !isObject(there) || !(name in there));
    return issue.keys.map((name) => ({ name, near: nearest(name, names) }));
}

/** The keys that may stand at a path. */
function keysAt(shape: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
    const found = path.reduce<unknown>((at, step) => {
        const inner = unwrapped(at);
        if (inner instanceof z.ZodObject) return inner.shape[String(step)];
        if (inner instanceof z.ZodArray) return inner.element;
        return inner instanceof z.ZodRecord ? inner.valueType : undefined;
    }, shape);
    const inner = unwrapped(found);
    return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function unwrapped(shape: unknown): unknown {
    return shape instanceof z.ZodOptional || shape instanceof z.ZodDefault ? unwrapped(shape.unwrap()) : shape;
}

function isMissing(path: readonly PropertyKey[], value: unknown): boolean {
    const [above, key] = [valueAt(value, path.slice(0, -1)), path.at(-1)];
    return key !== undefined && isObject(above) && !Array.isArray(above) && !(key in above);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
    return path.reduce((at, step) => (isObject(at) ? at[step] : undefined), value);
}

function isObject(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
    return typeof value === 'object' && value !== null;
}

const keyOf = (path: readonly PropertyKey[]) => path.join('.');

function placed(path: readonly PropertyKey[], { da, en }: Text): Text {
    const place = path.length === 0 ? '' : `${keyOf(path)}: `;
    return { da: `${place}${da}`, en: `${place}${en}` };
}

function missing(path: readonly PropertyKey[]): Text {
    const name = String(path.at(-1));
    return placed(path.slice(0, -1), { da: `'${name}' mangler.`, en: `'${name}' is missing.` });
}

function unknownKey({ name, near }: UnknownKey): Text {
    return { da: `'${name}' kendes ikke.${meant(near).da}`, en: `'${name}' is not known.${meant(near).en}` };
}
