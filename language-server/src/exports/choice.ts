import { keywordsSpelled } from '@provenu/grammar/keywords.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Workspace } from '../model/workspace.ts';
import { proposalClasses, statuses } from '../model/written.ts';
import type { Localised } from '../rules/define.ts';
import { type Filed, filingOf } from './facts.ts';

/** What a proposal can be chosen by, with the field's name in either language: `sektor:ældre`, `status:adopted`. */
const chosenBy = ['id', 'sector', 'type', 'track', 'committee', 'class', 'status'] as const;
export type ChosenBy = (typeof chosenBy)[number];

export interface Term {
    readonly by: ChosenBy;
    readonly value: string;
}

/** Terms of one kind are alternatives, of different kinds all must hold. */
export type Choice = readonly Term[];

export type ChoiceReading = { readonly kind: 'choice'; readonly choice: Choice } | { readonly kind: 'wrong'; readonly message: Localised };

/**
 * Reads `ÆLD-03,ÆLD-04`, `sektor:ældre,status:vedtaget` or `@navn`, a selection that provenu.json names. A named one may name others,
 * but not itself.
 */
export function readChoice(text: string, named: Readonly<Record<string, string>>, inside: readonly string[] = []): ChoiceReading {
    const terms: Term[] = [];
    for (const word of text.split(',').map((each) => each.trim())) {
        if (word === '') continue;
        const reading = word.startsWith('@') ? readNamed(word.slice(1), named, inside) : readTerm(word);
        if (reading.kind === 'wrong') return reading;
        terms.push(...reading.choice);
    }
    if (terms.length > 0) return { kind: 'choice', choice: terms };
    return { kind: 'wrong', message: { da: 'Udvalget er tomt.', en: 'The selection is empty.' } };
}

function readNamed(name: string, named: Readonly<Record<string, string>>, inside: readonly string[]): ChoiceReading {
    const text = Object.hasOwn(named, name) ? named[name] : undefined;
    if (text !== undefined && !inside.includes(name)) return readChoice(text, named, [...inside, name]);
    const known = Object.keys(named).join(', ');
    return {
        kind: 'wrong',
        message: {
            da:
                text === undefined
                    ? `provenu.json har intet udvalg '${name}'; der er: ${known || 'ingen'}.`
                    : `Udvalget '${name}' peger på sig selv.`,
            en:
                text === undefined
                    ? `provenu.json has no selection '${name}'; there are: ${known || 'none'}.`
                    : `The selection '${name}' points to itself.`,
        },
    };
}

function readTerm(word: string): ChoiceReading {
    const colon = word.indexOf(':');
    if (colon < 0) return { kind: 'choice', choice: [{ by: 'id', value: word }] };
    const field = word.slice(0, colon).trim().toLowerCase();
    const value = word.slice(colon + 1).trim();
    const by = chosenBy.find((each) => each === field || keywordsSpelled(field).some((keyword) => keyword.key === each));
    if (by === undefined || value === '') return wrongTerm(word);
    if (by === 'class') return keywordTerm(word, by, value, proposalClasses);
    if (by === 'status') return keywordTerm(word, by, value, statuses);
    return { kind: 'choice', choice: [{ by, value }] };
}

function keywordTerm(word: string, by: ChosenBy, value: string, keys: readonly string[]): ChoiceReading {
    const key = keys.find((each) => each === value.toLowerCase() || keywordsSpelled(value.toLowerCase()).some((keyword) => keyword.key === each));
    return key === undefined ? wrongTerm(word) : { kind: 'choice', choice: [{ by, value: key }] };
}

function wrongTerm(word: string): ChoiceReading {
    return {
        kind: 'wrong',
        message: {
            da: `'${word}' vælger ikke noget. Skriv et id eller sektor:, type:, spor:, udvalg:, klasse: eller status: med en værdi, eller @ og et navn fra provenu.json.`,
            en: `'${word}' selects nothing. Write an id, or sector:, type:, track:, committee:, class: or status: with a value, or @ and a name from provenu.json.`,
        },
    };
}

export function isChosen(proposal: Proposal, choice: Choice, workspace: Workspace): boolean {
    const kinds = new Set(choice.map((term) => term.by));
    return [...kinds].every((by) => choice.some((term) => term.by === by && holds(proposal, term, workspace)));
}

/** A sector is known by its id, its aliases or its label. */
function holds(proposal: Proposal, { by, value }: Term, workspace: Workspace): boolean {
    const { id, class: classified, status } = proposal.written;
    if (by === 'id') return id.name === value;
    if (by === 'class') return classified?.value === value;
    if (by === 'status') return status === value;
    const filing = filingOf(proposal, workspace);
    const filed = { sector: filing.sectors, type: filing.types, track: filing.tracks, committee: filing.committees }[by];
    const meant = workspace.registersFor(proposal.budget).find(by, value)?.id.name ?? value;
    return filed.some((each: Filed) => each.id === meant || same(each.label, value));
}

function same(one: string, other: string): boolean {
    return one.localeCompare(other, 'da', { sensitivity: 'accent' }) === 0;
}
