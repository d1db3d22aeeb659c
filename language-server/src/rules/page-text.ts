import type { Group, Language, Localised, Rule, Severity, Threshold, Tier } from './define.ts';

const severities: Readonly<Record<Severity, Localised>> = {
    error: { da: 'fejl', en: 'error' },
    warning: { da: 'advarsel', en: 'warning' },
    info: { da: 'oplysning', en: 'information' },
};

const tiers: Readonly<Record<Tier, Localised>> = {
    basic: { da: 'altid', en: 'always' },
    strict: { da: 'før politikerne ser forslaget (--strict)', en: 'before the politicians see it (--strict)' },
    'opt-in': { da: 'kun når provenu.json nævner den', en: 'only where provenu.json names it' },
};

export const groupNames: Readonly<Record<Group, Localised>> = {
    arithmetic: { da: 'Regning', en: 'Arithmetic' },
    'time-profile': { da: 'Tidsprofil', en: 'Time profile' },
    investment: { da: 'Investering og tilbagebetaling', en: 'Investment and payback' },
    classification: { da: 'Klassifikation', en: 'Classification' },
    completeness: { da: 'Fuldstændighed', en: 'Completeness' },
    catalogue: { da: 'Katalog', en: 'Catalogue' },
    wording: { da: 'Ordvalg', en: 'Wording' },
    hygiene: { da: 'Orden i filerne', en: 'Hygiene' },
};

/** The headings of a page, wherever it is shown. */
export const headings = {
    da: {
        why: 'Hvorfor',
        advice: 'Hvad du gør',
        before: 'Den gamle udgave',
        failing: 'Giver anmærkningen',
        passing: 'Er i orden',
        thresholds: 'Kan indstilles',
        suppress: 'Undertryk den',
    },
    en: {
        why: 'Why it matters',
        advice: 'What to do',
        before: 'The old version',
        failing: 'Gives the finding',
        passing: 'Is fine',
        thresholds: 'Can be set',
        suppress: 'Suppress it',
    },
} as const;

const suppressed: Localised = {
    da: 'Skriv på linjen før eller sidst på linjen, med din begrundelse:',
    en: 'Write on the line before, or at the end of the line, with your reason:',
};
/** The reason that stands in an example of a suppression. */
export const sampleReason: Localised = { da: 'kilden er afrundet i bilag 3', en: 'the source is rounded in annex 3' };

/** The examples of a page, in the order in which they are read. */
export const exampleNames = ['before', 'failing', 'passing'] as const;

/** How severe a rule is and when it speaks, in a few words. */
export function standing(rule: Rule, language: Language): string {
    const stricter = rule.strictSeverity;
    const then = stricter === undefined ? '' : `, ${severities[stricter][language]} ${language === 'da' ? 'med' : 'with'} --strict`;
    return `${severities[rule.severity][language]}${then} · ${tiers[rule.tier][language]}`;
}

/** A rule's page of documentation as Markdown. */
export function pageText(rule: Rule, language: Language): string {
    const { page, code } = rule;
    const heading = headings[language];
    const example = (name: (typeof exampleNames)[number]) =>
        (page[name] ?? '') === '' ? '' : `## ${heading[name]}\n\n\`\`\`prop\n${page[name]?.trimEnd()}\n\`\`\`\n\n`;
    return [
        `# ${code}\n\n**${page.title[language]}**\n\n${groupNames[rule.group][language]} · ${standing(rule, language)}\n\n${page.what[language]}\n\n`,
        `## ${heading.why}\n\n${page.why[language]}\n\n## ${heading.advice}\n\n${page.advice[language]}\n\n`,
        ...exampleNames.map(example),
        thresholdText(rule.thresholds, language),
        `## ${heading.suppress}\n\n${suppressed[language]}\n\n\`\`\`prop\n// prop-ignore ${code}: ${sampleReason[language]}\n\`\`\`\n`,
    ].join('');
}

function thresholdText(thresholds: Readonly<Record<string, Threshold>> | undefined, language: Language): string {
    if (thresholds === undefined) return '';
    const lines = Object.entries(thresholds).map(([name, each]) => `- \`${name}\` (${each.default}): ${each.text[language]}`);
    return `## ${headings[language].thresholds}\n\n${lines.join('\n')}\n\n`;
}

/** The list of all rules by group, as Markdown. */
export function indexText(rules: readonly Rule[], language: Language): string {
    const groups = [...new Set(rules.map((rule) => rule.group))];
    const sections = groups.map((group) => {
        const rows = rules
            .filter((rule) => rule.group === group)
            .map((rule) => `| [${rule.code}](${rule.code}.md) | ${rule.page.title[language]} | ${standing(rule, language)} |`);
        const head = language === 'da' ? '| regel | hvad den finder | hvornår |' : '| rule | what it finds | when |';
        return `## ${groupNames[group][language]}\n\n${head}\n|---|---|---|\n${rows.join('\n')}\n`;
    });
    return `# ${language === 'da' ? 'Reglerne' : 'The rules'}\n\n${sections.join('\n')}`;
}
