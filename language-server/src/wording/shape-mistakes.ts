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
        const text = plainly(issue, value) ?? { da: inLanguage(issue, 'da'), en: inLanguage(english[index] ?? issue, 'en') };
        return [{ path: issue.path, text: placed(issue.path, text) }];
    });
}

function issuesOf(shape: z.ZodType, value: unknown, locale: () => z.core.$ZodConfig): readonly Issue[] {
    const { localeError } = locale();
    const { error } = shape.safeParse(value, localeError === undefined ? {} : { error: localeError });
    return error?.issues.flatMap((issue) => ofShapeBegun(issue, value)) ?? [];
}

/** Where one of several shapes may stand: the issues of the one that was begun, where it can be told. */
function ofShapeBegun(issue: Issue, value: unknown): readonly Issue[] {
    if (issue.code !== 'invalid_union') return [issue];
    const isWord = typeof valueAt(value, issue.path) === 'string';
    const isOther = ({ code, path }: Issue) => path.length === 0 && (code === 'invalid_type' || (code === 'invalid_value' && !isWord));
    const begun = issue.errors.find((issues) => !issues.some(isOther));
    if (begun === undefined) return [issue];
    return begun.flatMap((each) => ofShapeBegun({ ...each, path: [...issue.path, ...each.path] }, value));
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

/** Of several shapes that of an object, which alone has keys. */
function unwrapped(shape: unknown): unknown {
    if (shape instanceof z.ZodUnion) return shape.options.map(unwrapped).find((option) => option instanceof z.ZodObject);
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

/** What can stand where something else does; null where the shape says it better. */
function plainly(issue: Issue, value: unknown): Text | null {
    if (issue.code === 'invalid_type') return mustBe(kinds[issue.expected] ?? null);
    if (issue.code === 'invalid_value') return cannotStand(valueAt(value, issue.path), issue.values.map(String));
    if (issue.code === 'invalid_key') return { da: 'kan ikke være et navn her', en: 'cannot be a name here' };
    if (issue.code !== 'invalid_union') return null;
    const options = issue.errors.flatMap(([first]) => (first === undefined ? [] : (optionOf(first) ?? [])));
    return mustBe({ da: options.map(({ da }) => da).join(' eller '), en: options.map(({ en }) => en).join(' or ') });
}

function optionOf(issue: Issue): Text | null {
    if (issue.code === 'invalid_value') return { da: issue.values.join(', '), en: issue.values.join(', ') };
    if (issue.code !== 'invalid_type') return null;
    return issue.expected === 'object' ? { da: '{ … }', en: '{ … }' } : (kinds[issue.expected] ?? null);
}

const kinds: Readonly<Record<string, Text>> = {
    string: { da: 'tekst i anførselstegn', en: 'text in quotation marks' },
    number: { da: 'et tal', en: 'a number' },
    int: { da: 'et helt tal', en: 'a whole number' },
    boolean: { da: 'true eller false', en: 'true or false' },
    array: { da: 'en liste, [ … ]', en: 'a list, [ … ]' },
    object: { da: 'et objekt, { … }', en: 'an object, { … }' },
    record: { da: 'et objekt, { … }', en: 'an object, { … }' },
};

function mustBe(kind: Text | null): Text | null {
    return kind === null ? null : { da: `skal være ${kind.da}`, en: `must be ${kind.en}` };
}

function cannotStand(value: unknown, can: readonly string[]): Text {
    const [name, near] = [String(value), typeof value === 'string' ? nearest(value, can) : null];
    return {
        da: `'${name}' kan ikke stå her; det kan: ${can.join(', ')}.${meant(near).da}`,
        en: `'${name}' cannot stand here; what can: ${can.join(', ')}.${meant(near).en}`,
    };
}

/** A path as people name it: the entries of a list are counted from 1. */
function named(path: readonly PropertyKey[], number: string): string {
    return path.reduce<string>((above, step) => {
        if (typeof step === 'number') return `${above} (${number} ${step + 1})`;
        return above === '' ? String(step) : `${above}.${String(step)}`;
    }, '');
}

function placed(path: readonly PropertyKey[], { da, en }: Text): Text {
    if (path.length === 0) return { da, en };
    return { da: `${named(path, 'nr.')}: ${da}`, en: `${named(path, 'no.')}: ${en}` };
}

function missing(path: readonly PropertyKey[]): Text {
    const name = String(path.at(-1));
    return placed(path.slice(0, -1), { da: `'${name}' mangler.`, en: `'${name}' is missing.` });
}

function unknownKey({ name, near }: UnknownKey): Text {
    return { da: `'${name}' kendes ikke.${meant(near).da}`, en: `'${name}' is not known.${meant(near).en}` };
}
