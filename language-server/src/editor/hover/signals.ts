import type { Finding } from '../../rules/check.ts';
import type { Language, Localised } from '../../rules/define.ts';
import type { SignalData } from '../../rules/wording-signals.ts';
import { classNames } from '../../wording/class-names.ts';
import { secondOpinionRule } from '../../wording/signal.ts';
import { pageOf } from '../diagnostics.ts';
import { code, emphasis, items, link, paragraph, type RootContent, strong } from './content.ts';

/** What the finding of a signal knows of it; null for any other finding. */
export function signalOf({ data }: Finding): SignalData | null {
    return typeof data.signal === 'string' && typeof data.pack === 'string' ? (data as unknown as SignalData) : null;
}

const words = {
    signals: { da: 'signalerer', en: 'signals' },
    why: { da: 'Hvorfor', en: 'Why' },
    question: { da: 'Svar på', en: 'Answer' },
    suggestion: { da: 'Skriv i stedet', en: 'Write instead' },
    rule: { da: 'Regel', en: 'Rule' },
    ofPack: { da: 'i pakken', en: 'of the pack' },
    alone: { da: 'Den anden mening, og hvad ordene vejer', en: 'The second opinion, and what the words weigh' },
} satisfies Record<string, Localised>;

/** A signal: the phrase, its class, why it matters, what to answer, what to write, and which rule of which pack spoke. */
export function signalContent({ code: name }: Finding, signal: SignalData, language: Language): readonly RootContent[] {
    const say = (text: Localised) => text[language];
    const { phrase, reason, question, suggestion, replacement } = signal;
    const better = replacement === null ? [say(suggestion)] : [say(suggestion), ' ', code(replacement)];
    return [
        paragraph(strong(phrase), ` ${say(words.signals)} `, strong(say(classNames[signal.class])), ' (', link(name, pageOf(name, language)), ')'),
        ...items(
            [strong(say(words.why)), ': ', say(reason)],
            [strong(say(words.question)), ': ', say(question)],
            [strong(say(words.suggestion)), ': ', ...better],
        ),
        saidBy(signal, language),
    ];
}

/** The rule of a pack that spoke, and with which pattern; or the statistical model, with which words. */
function saidBy({ signal, pack, pattern }: SignalData, language: Language): RootContent {
    if (signal === secondOpinionRule) return paragraph(emphasis(words.alone[language]), ': ', code(pattern));
    return paragraph(emphasis(words.rule[language]), ' ', code(signal), ` ${words.ofPack[language]} `, code(pack), ': ', code(pattern));
}
