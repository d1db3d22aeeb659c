import type { Language, Localised } from '../rules/define.ts';
import { classNames } from '../wording/class-names.ts';
import type { WordingRule } from '../wording/shape.ts';
import { secondOpinionRule } from '../wording/signal.ts';
import type { Wording } from '../wording/wording.ts';
import { code, items, markdown, paragraph, plain, type RootContent, strong } from './hover/content.ts';

const words = {
    signals: { da: 'Signalerer', en: 'Signals' },
    question: { da: 'Spørgsmål', en: 'Question' },
    suggestion: { da: 'Skriv i stedet', en: 'Write instead' },
    patterns: { da: 'Mønstre', en: 'Patterns' },
    silentWith: { da: 'Tier, når sætningen også har', en: 'Silent where the sentence also has' },
    hits: { da: 'Taler om', en: 'Speaks of' },
    misses: { da: 'Tier om', en: 'Silent of' },
    off: {
        da: 'Passer reglen ikke i jeres kommune, så nævn den under wording.off i provenu.json.',
        en: 'If the rule does not fit your municipality, name it under wording.off in provenu.json.',
    },
    alone: { da: 'Den anden mening', en: 'The second opinion' },
    whoAlone: {
        da: 'En lille statistisk model har lært af mærkede sætninger, hvilke ord der står i sætninger om en servicereduktion, en budgetændring eller en uklar gevinst. Her talte ingen regel, men modellen er meget sikker; den peger på det ord, der vejede mest. I et forslag oplyser den kun og advarer aldrig.',
        en: 'A small statistical model has learnt from labelled sentences which words stand in sentences about a service reduction, a budget change or a vague gain. Here no rule spoke, but the model is very sure; it points at the word that weighed most. In a proposal it only informs and never warns.',
    },
    doAlone: {
        da: 'Er det rigtigt, så svar på spørgsmålet i teksten. Er det forkert, så lad det stå, undertryk det med en begrundelse, eller slå det fra: nævn ordet eller hele second-opinion under wording.off i provenu.json.',
        en: 'If it is right, answer the question in the text. If it is wrong, let it be, suppress it with a reason, or switch it off: name the word or all of second-opinion under wording.off in provenu.json.',
    },
} satisfies Record<string, Localised>;

/** The page of one rule of a pack or of the statistical model, in Markdown; null where no pack in force has it. */
export function signalPage(wording: Wording, id: string, language: Language): string | null {
    if (id === secondOpinionRule) return markdown(contentOfModel(language)).concat('\n');
    for (const { manifest, rules } of [...wording.packsOf('da'), ...wording.packsOf('en')]) {
        const rule = rules.find((each) => each.id === id);
        if (rule !== undefined) return markdown(contentOf(rule, `${manifest.title[language]} ${manifest.version}`, language)).concat('\n');
    }
    return null;
}

function contentOfModel(language: Language): readonly RootContent[] {
    return [
        { type: 'heading', depth: 1, children: [plain(words.alone[language])] },
        paragraph(words.whoAlone[language]),
        paragraph(words.doAlone[language]),
    ];
}

function contentOf(rule: WordingRule, pack: string, language: Language): readonly RootContent[] {
    const say = (text: Localised) => text[language];
    const list = (title: Localised, entries: readonly string[], asCode: boolean): readonly RootContent[] =>
        entries.length === 0 ? [] : [paragraph(strong(say(title))), ...items(...entries.map((entry) => [asCode ? code(entry) : entry]))];
    return [
        { type: 'heading', depth: 1, children: [plain(rule.id)] },
        paragraph(`${say(words.signals)} `, strong(say(classNames[rule.class])), `. ${pack}.`),
        paragraph(say(rule.reason)),
        ...items([strong(say(words.question)), ': ', say(rule.question)], [strong(say(words.suggestion)), ': ', say(rule.suggestion)]),
        ...list(words.hits, rule.hits, false),
        ...list(words.misses, rule.misses, false),
        ...list(words.patterns, rule.patterns, true),
        ...list(words.silentWith, rule['not-with'], true),
        paragraph(say(words.off)),
    ];
}
