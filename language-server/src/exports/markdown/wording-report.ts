import type { RootContent } from 'mdast';
import type { WordingReportJson } from '../../json/wording-report-shape.ts';
import type { Language, Localised } from '../../rules/define.ts';
import { word } from '../../rules/words.ts';
import { classNames } from '../../wording/class-names.ts';
import { wordingClasses } from '../../wording/shape.ts';
import { bullets, heading, paragraph, plain, serialized, strong, table } from './nodes.ts';

type ProposalReport = WordingReportJson['proposals'][number];
type SignalReport = ProposalReport['signals'][number];

const words = {
    title: { da: 'Ordvalg i kataloget', en: 'Wording of the catalogue' },
    about: {
        da: 'Et signal er ingen dom: hvor grænsen går mellem effektivisering, servicereduktion og budgetændring, er en politisk beslutning. Men ordene bliver læst, og spørgsmålene bliver stillet.',
        en: 'A signal is no verdict: where the border runs between efficiency, service reduction and budget change is a political decision. But the words will be read, and the questions asked.',
    },
    proposal: { da: 'forslag', en: 'proposal' },
    class: { da: 'klasse', en: 'class' },
    said: { da: 'meldt', en: 'reported' },
    total: { da: 'i alt', en: 'total' },
    question: { da: 'Svar på', en: 'Answer' },
    suggestion: { da: 'Skriv i stedet', en: 'Write instead' },
    none: { da: 'Ingen signaler.', en: 'No signals.' },
} satisfies Record<string, Localised>;

/** The report as a document for the budget office, in Markdown; `shown` says how a path is shown. */
export function wordingReportMarkdown(report: WordingReportJson, language: Language, shown: (path: string) => string = (path) => path): string {
    const { proposals, totals } = report;
    const content: readonly RootContent[] = [
        heading(1, words.title[language]),
        paragraph(strong(summaryOf(totals, language)), ` ${words.about[language]}`),
        ...(report.notReadWhole ?? []).map((path) => paragraph(notReadWhole(shown(path), language))),
        ...(proposals.length === 0 ? [paragraph(words.none[language])] : [overview(report, language)]),
        ...proposals.flatMap((proposal) => chapter(proposal, language, shown)),
    ];
    return serialized(content);
}

/** `Signaler i 3 af 27 forslag.` */
export function summaryOf({ proposals, withSignals }: WordingReportJson['totals'], language: Language): string {
    return language === 'da' ? `Signaler i ${withSignals} af ${proposals} forslag.` : `Signals in ${withSignals} of ${proposals} proposals.`;
}

/** Of a file with a syntax error some may be missing: what the report says of it is not all that stands there. */
export function notReadWhole(path: string, language: Language): string {
    return language === 'da'
        ? `${path}: ikke læst helt, for der er syntaksfejl i filen; prop check viser hvor.`
        : `${path}: not read whole, since there are syntax errors in the file; prop check shows where.`;
}

export function classWord({ class: name }: ProposalReport, language: Language): string {
    return name === null ? '-' : word(name, language);
}

export function saidCount({ signals }: ProposalReport): number {
    return signals.filter(({ state }) => state === 'finding').length;
}

function overview({ proposals, totals }: WordingReportJson, language: Language): RootContent {
    const count = (number: number) => (number === 0 ? '' : String(number));
    const all = proposals.reduce((sum, proposal) => sum + saidCount(proposal), 0);
    return table({
        head: [
            words.proposal[language],
            '',
            words.class[language],
            ...wordingClasses.map((name) => classNames[name][language]),
            words.said[language],
        ],
        rows: [
            ...proposals.map((each) => ({
                cells: [
                    each.id,
                    each.title,
                    classWord(each, language),
                    ...wordingClasses.map((name) => count(each.counts[name])),
                    count(saidCount(each)),
                ],
            })),
            { cells: [words.total[language], '', '', ...wordingClasses.map((name) => count(totals.counts[name])), count(all)], strong: true },
        ],
        words: 3,
    });
}

function chapter(proposal: ProposalReport, language: Language, shown: (path: string) => string): readonly RootContent[] {
    const { id, title, path, line, signals } = proposal;
    return [
        heading(2, `${id} ${title}`),
        paragraph(`${classWord(proposal, language)} · ${shown(path)}:${line}`),
        ...signals.flatMap((signal) => entry(signal, language)),
    ];
}

function entry(signal: SignalReport, language: Language): readonly RootContent[] {
    const { phrase, state, reason, question, suggestion } = signal;
    if (state === 'repeated') return [paragraph(strong(`»${phrase}«`), ` (${placeOf(signal, language)})`)];
    const said = reason === undefined ? '' : ` ${reason[language]}`;
    const parts = [
        ...(question === undefined ? [] : [[strong(words.question[language]), plain(`: ${question[language]}`)]]),
        ...(suggestion === undefined ? [] : [[strong(words.suggestion[language]), plain(`: ${suggestion[language]}`)]]),
    ];
    return [paragraph(strong(`»${phrase}«`), ` (${placeOf(signal, language)}).${said}`), ...bullets(parts)];
}

/** `servicereduktion, resumé, linje 12, meldt som advarsel`. */
export function placeOf(signal: SignalReport, language: Language): string {
    const { field, range } = signal;
    const danish = language === 'da';
    const place = field === 'title' ? (danish ? 'titel' : 'title') : word(field, language);
    return [classNames[signal.class][language], place, `${danish ? 'linje' : 'line'} ${range.start.line + 1}`, stateOf(signal)[language]].join(', ');
}

const reportedAs: Readonly<Record<SignalReport['severity'], Localised>> = {
    error: { da: 'meldt som fejl', en: 'reported as an error' },
    warning: { da: 'meldt som advarsel', en: 'reported as a warning' },
    info: { da: 'meldt som oplysning', en: 'reported as information' },
};

function stateOf(signal: SignalReport): Localised {
    const { state, severity, why } = signal;
    switch (state) {
        case 'finding':
            return reportedAs[severity];
        case 'suppressed':
            return { da: `undertrykt: ${why}`, en: `suppressed: ${why}` };
        case 'repeated':
            return { da: 'som ovenfor', en: 'as above' };
        case 'unsaid':
            return unsaidBecause(signal);
    }
}

function unsaidBecause({ unsaid, code }: SignalReport): Localised {
    switch (unsaid) {
        case 'off':
            return { da: `ikke meldt: ${code} er slået fra i provenu.json`, en: `not reported: ${code} is off in provenu.json` };
        case 'no-class':
            return {
                da: 'ikke meldt: forslaget har ingen klasse at holde ordene op imod',
                en: 'not reported: the proposal has no class to hold the words against',
            };
        case 'class':
            return { da: 'ikke meldt: klassen siger det selv', en: 'not reported: the class says it itself' };
        case 'other-class':
            return {
                da: `ikke meldt: ${code} gælder forslag, hvis klasse er effektivisering`,
                en: `not reported: ${code} is for proposals of class efficiency`,
            };
        case 'other-rule': {
            const other = code === 'vague-gain' ? 'vague-quantity' : 'class-text-contradiction';
            return { da: `ikke meldt: det hører under ${other}`, en: `not reported: that is for ${other}` };
        }
        default:
            return { da: 'ikke meldt', en: 'not reported' };
    }
}
