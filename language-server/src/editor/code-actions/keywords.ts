import { type KeywordLanguage, keywordLanguages, spell } from '@provenu/grammar/keywords.ts';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { isKeyword } from '../../language/format/statements.ts';
import { scan } from '../../language/scanner.ts';
import type { Edit } from '../../model/written.ts';
import type { Localised } from '../../rules/define.ts';
import { type ActionContext, actionOf } from './action.ts';

export const keywordsKind = `${CodeActionKind.RefactorRewrite}.keywords`;

const titles: Readonly<Record<KeywordLanguage, Localised>> = {
    da: { da: 'Skriv filens nøgleord på dansk', en: "Write the file's keywords in Danish" },
    en: { da: 'Skriv filens nøgleord på engelsk', en: "Write the file's keywords in English" },
};

/** A file that mixes the languages: all in one of them, the one it uses most first. */
export function keywordMends({ document, findings }: ActionContext): readonly CodeAction[] {
    const finding = findings.find(({ code }) => code === 'mixed-language');
    if (finding === undefined) return [];
    const languages = [document.keywords, ...keywordLanguages.filter((language) => language !== document.keywords)];
    return languages.map((language) => actionOf(document, { title: titles[language], edits: conversion(document.text, language), finding }));
}

/** The whole file in the other language, texts and names untouched. */
export function keywordActions({ document, findings }: ActionContext): readonly CodeAction[] {
    if (findings.some(({ code }) => code === 'mixed-language')) return [];
    return keywordLanguages.flatMap((language) => {
        const edits = language === document.keywords ? [] : conversion(document.text, language);
        return edits.length === 0 ? [] : [actionOf(document, { title: titles[language], edits, kind: keywordsKind })];
    });
}

/** One edit a keyword that is spelled otherwise, so that nothing else is touched. */
function conversion(text: string, language: KeywordLanguage): readonly Edit[] {
    return scan(text).tokens.flatMap(({ type, start, end }) => {
        const word = isKeyword(type) ? spell(type, language) : '';
        return word === '' || word === text.slice(start, end) ? [] : [{ from: start, to: end, text: word }];
    });
}
