/** Sentences to learn from: our own, and, where it lies beside the repository, the gold set, which stays outside it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const CLASSES = ['SERVICE', 'BUDGET', 'VAGUE'] as const;
export type Class = (typeof CLASSES)[number];

export interface Labelled {
    /** Sentences of one origin are a text, in its order, and never on both sides of a split. */
    readonly origin: string;
    readonly source: 'gold' | 'gold2' | 'own';
    readonly text: string;
    readonly labels: ReadonlySet<string>;
}

const GOLD = join(import.meta.dirname, '../../../shared/wording');
const OWN = join(import.meta.dirname, 'sentences');

const rowsOf = (file: string) =>
    existsSync(file)
        ? readFileSync(file, 'utf8')
              .trimEnd()
              .split('\n')
              .slice(1)
              .map((line) => line.split('\t'))
        : [];

function gold(name: string, source: 'gold' | 'gold2'): Labelled[] {
    return rowsOf(join(GOLD, name)).map(([id = '', example = '', labels = '', , text = '']) => ({
        origin: example || id,
        source,
        text,
        labels: new Set(labels.split(',').filter(Boolean)),
    }));
}

/**
 * Own sentences: to train on, most rich in signals, whole descriptions of cases in their order, in which signals are as rare as in real prose, and
 * cases as catalogues and texts pasted from them have them: signals in passing, fragments, list items, headings that ran into a sentence;
 * to judge rules by while they are made; and those that are scored but never read: two parts as rich in signals as the training sentences,
 * descriptions of cases, 600 in the manner of the gold set, 45 whole descriptions of 16 sentences each, 600 single
 * ones of another hand, 900 as catalogues have them, and 40 whole descriptions of 15.
 */
export type OwnPart = (typeof trainedParts)[number] | 'test' | Unread;
export const trainedParts = ['train', 'descriptions', 'catalogues'] as const;
export const unreadParts = ['unread', 'unread-2', 'cases', 'unread-3', 'unread-4', 'unread-5', 'unread-6', 'unread-7'] as const;
type Unread = (typeof unreadParts)[number];

export function own(part: OwnPart): Labelled[] {
    return rowsOf(join(OWN, `${part}.tsv`)).map(([field = '', labels = '', text = ''], i) => ({
        origin: originOf(part, field, i),
        source: 'own',
        text,
        labels: new Set(labels.split(',').filter(Boolean)),
    }));
}

/** So many sentences has a description of the parts that are made of descriptions. */
const ofDescription: Readonly<Partial<Record<OwnPart, number>>> = { 'unread-4': 16, 'unread-7': 15 };

function originOf(part: OwnPart, field: string, index: number): string {
    if (part === 'cases') return part;
    const sentences = ofDescription[part];
    return sentences === undefined ? `${part}-${field}-${index}` : `${part}-${Math.floor(index / sentences)}`;
}

/** All own sentences that are trained on. */
export const ownTrained = () => trainedParts.flatMap(own);
export const goldFirst = () => gold('gold-dev.tsv', 'gold');
export const goldSecond = () => gold('gold-dev-2.tsv', 'gold2');
