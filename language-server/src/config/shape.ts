import { z } from 'zod';
import type { Rule, Threshold } from '../rules/define.ts';
import { rules } from '../rules/registry.ts';
import { documentsShape } from './documents.ts';
import { profileNames } from './profiles.ts';
import { selectionName } from './selections.ts';
import { wordingSettingsShape } from './wording-settings.ts';

/** Where a workspace says how it wants to be checked. */
export const configFileName = 'provenu.json';

const severity = z.enum(['off', 'info', 'warning', 'error']);

function threshold({ default: usual, least, most, text }: Threshold) {
    return z.number().min(least).max(most).optional().describe(`${text.en} / ${text.da} (${usual})`);
}

/** A severity, or a severity and thresholds: only those that the rule declares. */
function setting(rule: Rule) {
    const thresholds = Object.fromEntries(Object.entries(rule.thresholds ?? {}).map(([name, each]) => [name, threshold(each)]));
    const whole = z.strictObject({ severity: severity.optional(), ...thresholds });
    return z.union([severity, whole]).optional().describe(`${rule.page.title.en} / ${rule.page.title.da}`);
}

/** The configuration of a workspace, made from the rules themselves: a rule cannot be forgotten in it. */
export const configShape = z
    .strictObject({
        $schema: z.string().optional(),
        profile: z.enum(profileNames).optional().describe('a set of rules to begin from'),
        strict: z.boolean().optional().describe('check as before the politicians see it'),
        rules: z.strictObject(Object.fromEntries(rules.map((rule) => [rule.code, setting(rule)]))).optional(),
        selections: z
            .record(z.string().regex(selectionName), z.string())
            .optional()
            .describe('named selections for prop export --select @name, such as "status:consulting" / navngivne udvalg'),
        documents: documentsShape.optional().describe('how documents for people look and are read / hvordan dokumenter ser ud og læses'),
        wording: wordingSettingsShape.optional().describe('how texts are read for signals / hvordan tekster læses for signaler'),
        baseline: z.string().optional().describe('a file of known findings, written by prop check --write-baseline'),
    })
    .describe('provenu.json');

export type Config = z.infer<typeof configShape>;
