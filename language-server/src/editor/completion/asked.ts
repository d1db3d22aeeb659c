import { spell } from '@provenu/grammar/keywords.ts';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Budget } from '../../model/budget.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Block } from '../../model/table.ts';
import type { Localised } from '../../rules/define.ts';
import type { EditorDocument } from '../editor.ts';
import { keywordDoc } from '../keyword-docs.ts';
import { type OpenBlock, openBlock, type Place } from '../place.ts';
import { type TableSettings, tableSettings } from './settings.ts';
import { type Suggestion, shortened, spellings } from './suggestion.ts';

/** What every producer of suggestions is given: the document, the place, and what the model knows of what is open there. */
export interface Asked {
    readonly document: EditorDocument;
    readonly place: Place;
    /** The proposal or budget that the place stands in, where the model has it. */
    readonly proposal: Proposal | null;
    readonly ownBudget: Budget | null;
    /** The budget that rules here: the one the place stands in, or that of its proposal. */
    readonly budget: Budget | null;
    readonly economy: OpenBlock | null;
    readonly block: Block | null;
    /** What a new table would have here. */
    readonly settings: TableSettings;
    /** A keyword as the file's language writes it. */
    word(key: string): string;
    /** A text for people. */
    say(text: Localised): string;
    /** A text to be written into the file. */
    put(text: Localised): string;
}

export function askedAt(document: EditorDocument, place: Place): Asked {
    const { project, uri, keywords, language } = document;
    const entry = openBlock(place, 'proposal', 'budget');
    const start = entry === undefined ? -1 : (place.tokens[entry.head + 1]?.start ?? -1);
    const proposal = project.workspace.proposalsIn(uri).find(({ written }) => written.id.start === start) ?? null;
    const ownBudget = project.workspace.budgetsIn(uri).find(({ written }) => written.id.start === start) ?? null;
    const economy = openBlock(place, 'economy') ?? null;
    const economyStart = economy === null ? -1 : (place.tokens[economy.head]?.start ?? -1);
    const budget = ownBudget ?? proposal?.budget ?? null;
    let settings: TableSettings | undefined;
    return {
        document,
        place,
        proposal,
        ownBudget,
        budget,
        get settings() {
            settings ??= tableSettings(document, budget, place.word.start);
            return settings;
        },
        economy,
        block: proposal?.blocks.find((block) => block.written.start === economyStart) ?? null,
        word: (key) => spell(key, keywords),
        say: (text) => text[language],
        put: (text) => text[keywords],
    };
}

/** A keyword to write, explained as it is everywhere else. Where its line goes on behind it already, the word alone is written. */
export function keywordItem(asked: Asked, key: string, more: Partial<Suggestion> = {}): Suggestion {
    const label = asked.word(key);
    const about = asked.say(keywordDoc(key));
    const { insert, ...others } = more;
    return {
        label,
        kind: CompletionItemKind.Keyword,
        detail: shortened((about.split('. ')[0] ?? '').replace(/\.$/, ''), 120),
        about: `${about}${inOtherLanguage(asked, key)}`,
        also: spellings(key),
        ...others,
        insert: insert === undefined || isWrittenOver(asked) ? (more.label !== undefined && insert === undefined ? more.label : label) : insert,
    };
}

/** The word at the place begins a line that goes on behind it: only the word is being mended. */
export function isWrittenOver({ place }: Asked): boolean {
    const next = place.rest[0]?.type;
    return place.statement.length === 0 && next !== undefined && next !== '}';
}

/** `English: gain`, where the two languages differ. */
function inOtherLanguage({ document, say }: Asked, key: string): string {
    const [da, en] = [spell(key, 'da'), spell(key, 'en')];
    if (da === en) return '';
    return document.keywords === 'da'
        ? say({ da: `  \nEngelsk: \`${en}\``, en: `  \nEnglish: \`${en}\`` })
        : say({ da: `  \nDansk: \`${da}\``, en: `  \nDanish: \`${da}\`` });
}
