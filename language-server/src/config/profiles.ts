import type { RuleSetting } from '../rules/check.ts';
import type { Localised } from '../rules/define.ts';

export const profileNames = ['allerød', 'københavn'] as const;
export type ProfileName = (typeof profileNames)[number];

export interface RuleProfile {
    readonly description: Localised;
    readonly rules: Readonly<Record<string, RuleSetting>>;
}

const on = (severity: 'info' | 'warning' | 'error'): RuleSetting => ({ severity });
const off: RuleSetting = { severity: 'off' };

/** How two kinds of municipalities check their catalogues: a place to begin, from which a workspace's own settings go on. */
export const profiles: Readonly<Record<ProfileName, RuleProfile>> = {
    allerød: {
        description: {
            da: 'Tre klasser og en gråzone, der begrundes; fire spor; investeringer tjent hjem med gevinst inden for budgettets frist; måltal med overførsel.',
            en: "Three classes and a grey zone that is argued; four tracks; investments earned back with a gain within the budget's limit; a target with carry-over.",
        },
        rules: {
            'class-missing': on('error'),
            'grey-zone-unargued': on('error'),
            'reduction-unnamed': on('warning'),
            'track-type-conflict': on('info'),
            'barely-earned-back': on('warning'),
            'price-level-missing': on('warning'),
            'investment-unstated': on('warning'),
            'owner-missing': on('warning'),
        },
    },
    københavn: {
        description: {
            da: 'Styringsområderne service, anlæg og overførsler; investeringer fra en pulje; profiler, der stiger over årene.',
            en: 'The governing areas service, capital and transfers; investments from a pool; profiles that rise over the years.',
        },
        rules: {
            'investment-unsplit': on('error'),
            'financing-missing': on('error'),
            'price-level-missing': on('error'),
            'price-level-mixed': on('error'),
            'onward-missing': on('warning'),
            'spread-missing': on('info'),
            'unexplained-profile': off,
            'full-effect-year-one': on('warning'),
        },
    },
};
