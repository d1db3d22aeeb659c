import { codes, noSuchRule } from '../../rules/codes.ts';
import type { Localised, Rule } from '../../rules/define.ts';
import { exampleNames, headings, sampleReason, standing } from '../../rules/page-text.ts';
import { ruleOf, rules } from '../../rules/registry.ts';
import { type Command, languageOption } from '../command.ts';
import { exitStatus, type Output, UsageError } from '../output.ts';

const suppressHeading: Localised = { da: 'Undertryk med begrundelse', en: 'Suppress with a reason' };

export const explainCommand: Command = {
    name: 'explain',
    operands: '[CODE]',
    most: 1,
    help: { da: 'viser en regels side; uden kode listen over regler', en: "shows a rule's page; without a code the list of rules" },
    options: { lang: languageOption },
    run(call, output) {
        const [code] = call.paths;
        if (code === undefined) list(output);
        else show(ruleNamed(code), output);
        return exitStatus.fine;
    },
};

function ruleNamed(code: string): Rule {
    const rule = ruleOf(code);
    if (rule !== undefined) return rule;
    if ((codes as readonly string[]).includes(code)) {
        throw new UsageError({ da: `Reglen '${code}' er planlagt, men findes ikke endnu.`, en: `The rule '${code}' is planned, but not there yet.` });
    }
    throw new UsageError(noSuchRule(code));
}

function list(output: Output): void {
    const width = Math.max(...rules.map((rule) => rule.code.length));
    for (const rule of rules) output.out(`${output.colors.bold(rule.code.padEnd(width))}  ${rule.page.title[output.language]}\n`);
}

function show(rule: Rule, output: Output): void {
    const { language, colors } = output;
    const { page } = rule;
    const heading = headings[language];
    output.out(`${colors.bold(rule.code)}  ${colors.dim(standing(rule, language))}\n${page.title[language]}\n\n${wrapped(page.what[language])}\n`);
    output.out(`\n${colors.bold(heading.why)}\n${wrapped(page.why[language])}\n`);
    output.out(`\n${colors.bold(heading.advice)}\n${wrapped(page.advice[language])}\n`);
    for (const example of exampleNames) {
        const text = page[example] ?? '';
        if (text !== '') output.out(`\n${colors.bold(heading[example])}\n${indented(text)}\n`);
    }
    output.out(`\n${colors.bold(suppressHeading[language])}\n    // prop-ignore ${rule.code}: ${sampleReason[language]}\n`);
}

function wrapped(text: string, width = 88): string {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(/\s+/)) {
        if (line !== '' && line.length + word.length >= width) {
            lines.push(line);
            line = word;
        } else line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line].join('\n');
}

function indented(text: string): string {
    return text
        .trimEnd()
        .split('\n')
        .map((line) => (line === '' ? '' : `    ${line}`))
        .join('\n');
}
