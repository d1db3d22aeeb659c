import { z } from 'zod';
import { packLimits } from './limits.ts';

const localised = z.strictObject({ da: z.string().min(1), en: z.string().min(1) });
const name = z.string().regex(/^[\p{Ll}\d][\p{Ll}\d-]*$/u, 'small letters, digits and hyphens / små bogstaver, tal og bindestreger');
const pattern = z.string().min(1).max(400);

export const wordingClasses = ['service', 'budget', 'vague', 'euphemism'] as const;
const wordingClass = z.enum(wordingClasses);

/** The texts of a proposal as a rule may ask for them; `gain` is also a heading or a row that speaks of the gain. */
export const passageFields = [
    'title',
    'summary',
    'description',
    'citizens',
    'staff',
    'effects',
    'barriers',
    'risks',
    'gain',
    'status',
    'purpose',
] as const;
const field = z.enum(passageFields);

export const ruleShape = z.strictObject({
    id: name,
    class: wordingClass,
    strength: z.enum(['strong', 'medium', 'weak']).describe('one strong or medium sign is a warning; two weak ones of a class in a sentence are'),
    reason: localised.describe('what the wording signals, and why that matters'),
    question: localised.describe('what the writer must be able to answer'),
    suggestion: localised.describe('what to write instead'),
    patterns: z.array(pattern).min(1),
    'not-with': z.array(pattern).default([]).describe('silent where one of these stands in the sentence'),
    unless: z.array(name).optional().describe("circumstances that silence the rule; without it the pack's for the class"),
    fields: z.array(field).optional().describe('only in these fields'),
    'not-fields': z.array(field).optional(),
    replace: z
        .record(z.string().min(1).max(100), z.string().min(1).max(200))
        .optional()
        .describe('words that can be put in the place of a phrase, as they are: the quick fix "replace"'),
    propose: z
        .string()
        .max(200)
        .regex(/\{phrase\}.*\[.+\]/)
        .optional()
        .describe('what to write instead of any phrase of the rule: {phrase} with gaps in [brackets] to fill in; `replace` comes before it'),
    hits: z.array(z.string().min(1)).min(1),
    misses: z.array(z.string().min(1)).default([]),
});

const reaches = ['sentence', 'part', 'clause', 'ahead', 'behind', 'next'] as const;
const circumstance = z.strictObject({ pattern, reach: z.enum(reaches) });

/** The words in which a language tells quantities, and the ways of setting two of them beside one another. */
const quantities = z.strictObject({
    numbers: z.record(z.string(), z.number()),
    ordinals: z.record(z.string(), z.number()),
    units: z.record(z.string(), z.number()).describe('days of a week, thousands of a million'),
    rates: z.record(z.string(), z.number()).describe('days from one time to the next'),
    each: z.array(z.string()),
    per: z.array(z.string()),
    clock: z.array(z.string()).describe('a number after these is an hour'),
    months: z.array(z.string()).describe('a number before these is a date'),
    comparisons: z.array(z.strictObject({ pattern, before: z.enum(['first', 'last']) })),
});

export const manifestShape = z.strictObject({
    name,
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    language: z.enum(['da', 'en']),
    title: localised,
    abbreviations: z.array(z.string()).default([]).describe('words whose full stop ends no sentence'),
    breaks: z.array(z.string()).default([]).describe('words that begin another main clause'),
    headings: z.array(z.strictObject({ phrase: z.string().min(1), field })).default([]),
    quantities: quantities.optional(),
    circumstances: z.record(name, z.array(circumstance).min(1)).default({}),
    unless: z.partialRecord(wordingClass, z.array(name)).default({}),
    about: z
        .partialRecord(wordingClass, z.array(pattern).min(1))
        .default({})
        .describe('what a sentence of the class speaks of: where nothing of it stands, the statistical model is believed less'),
});

export const listsShape = z.record(name, z.array(z.string().min(1).max(200)));

/** A pack as it is compiled: its files put together. */
export const packShape = z.strictObject({
    manifest: manifestShape,
    lists: listsShape.default({}),
    rules: z.array(ruleShape),
});

/** A file of rules in a pack. */
export const ruleFileShape = z.strictObject({ lists: listsShape.optional(), rules: z.array(ruleShape).min(1).max(packLimits.rules) });

/** What `pack.yaml` of a workspace's own pack says: circumstances, headings and abbreviations are those of the built-in pack. */
export const ownManifestShape = manifestShape.pick({ name: true, version: true, language: true, title: true });

/** Danish and English beside one another. */
export type Text = z.infer<typeof localised>;
export type Pack = z.infer<typeof packShape>;
export type PackInput = z.input<typeof packShape>;
export type WordingRule = z.infer<typeof ruleShape>;
export type WordingClass = z.infer<typeof wordingClass>;
export type PassageField = z.infer<typeof field>;
export type Reach = (typeof reaches)[number];
export type QuantityWords = z.infer<typeof quantities>;
export type Manifest = z.infer<typeof manifestShape>;
