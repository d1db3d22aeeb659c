import { fieldDocs } from '../../editor/keyword-docs/fields.ts';
import { tableDocs } from '../../editor/keyword-docs/table.ts';
import { valueDocs } from '../../editor/keyword-docs/values.ts';
import type { Language, Localised } from '../../rules/define.ts';
import { headWord } from '../phrases.ts';
import type { Selection } from '../selection.ts';
import { type Section, textBlock } from './model.ts';
import type { Sign } from './settings.ts';
import { documentWords } from './words.ts';

/** What a reader needs before the first figure: signs, unit, price level, and what the words mean. */
export function guideSection({ proposals, catalogues, language }: Selection, sign: Sign): Section {
    const levels = [...new Set(catalogues.flatMap(({ budget }) => budget.written.prices ?? []))];
    const prices = levels.length > 0 ? `${documentWords.pricesLegend[language]} ${levels.join(', ')}.` : documentWords.pricesOwn[language];
    const classes = new Set(proposals.flatMap(({ written }) => written.class?.value ?? []));
    return {
        anchor: 'guide',
        title: documentWords.guide[language],
        blocks: [
            { kind: 'heading', text: documentWords.signAndUnit[language] },
            textBlock(documentWords[sign][language]),
            textBlock(documentWords.unitLegend[language]),
            textBlock(prices),
            { kind: 'heading', text: documentWords.terms[language] },
            { kind: 'facts', facts: [...classTerms.filter(({ key }) => classes.has(key)), ...terms].map((term) => termOf(term, language)) },
        ],
    };
}

interface Term {
    readonly key: string;
    /** Where the word is no keyword of the language. */
    readonly word?: Localised;
    readonly meaning: Localised;
}

function termOf({ key, word, meaning }: Term, language: Language): { readonly word: string; readonly text: string } {
    return { word: word?.[language] ?? headWord(key, language), text: meaning[language] };
}

const classTerms: readonly (Term & { readonly key: 'efficiency' | 'service-reduction' | 'budget-change' | 'grey-zone' })[] = [
    { key: 'efficiency', meaning: valueDocs.efficiency },
    { key: 'service-reduction', meaning: valueDocs['service-reduction'] },
    { key: 'budget-change', meaning: valueDocs['budget-change'] },
    { key: 'grey-zone', meaning: documentWords.greyZone },
];

const terms: readonly Term[] = [
    { key: 'permanent', word: documentWords.permanent, meaning: documentWords.permanentMeaning },
    { key: 'implementation', word: documentWords.implementation, meaning: documentWords.implementationMeaning },
    { key: 'totalEffect', word: documentWords.totalEffect, meaning: documentWords.totalEffectMeaning },
    { key: 'noncash', meaning: tableDocs.noncash },
    { key: 'avoided', meaning: tableDocs.avoided },
    { key: 'fte', meaning: tableDocs.fte },
    { key: 'paybackTime', word: documentWords.paybackTime, meaning: documentWords.paybackMeaning },
    { key: 'realisability', meaning: fieldDocs.realisability },
    { key: 'target', meaning: fieldDocs.target },
    { key: 'carried_over', meaning: fieldDocs.carried_over },
    { key: 'overlaps', meaning: fieldDocs.overlaps },
];
