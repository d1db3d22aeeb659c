import type { Language, Localised } from '../rules/define.ts';
import type { LeftOut } from './workspace-host.ts';

/** One line of the output channel for each decision: what was read and what not, what was checked, what was dropped, and why. */
export type Decision =
    | { readonly of: 'config'; readonly folder: string; readonly state: 'none' | 'used' | 'wrong'; readonly mistakes: readonly string[] }
    | { readonly of: 'packs'; readonly folder: string; readonly used: readonly string[]; readonly mistakes: readonly string[] }
    | { readonly of: 'read'; readonly folder: string; readonly files: number; readonly leftOut: number }
    | { readonly of: 'left out'; readonly uri: string; readonly reason: LeftOut }
    | { readonly of: 'more left out'; readonly count: number }
    | { readonly of: 'loaded'; readonly files: number; readonly milliseconds: number }
    | { readonly of: 'opened'; readonly uri: string; readonly known: boolean }
    | { readonly of: 'changed on disk'; readonly uri: string; readonly gone: boolean }
    | { readonly of: 'checked'; readonly files: number; readonly changed: number; readonly milliseconds: number }
    | { readonly of: 'dropped'; readonly work: 'check' | 'loading' };

const reasons: Readonly<Record<LeftOut, Localised>> = {
    ignored: { da: 'en ignoreringsfil udelader den', en: 'an ignore file leaves it out' },
    'too-large': { da: 'den er for stor', en: 'it is too large' },
    'too-many': { da: 'mappen har flere filer, end der læses i browseren', en: 'the folder has more files than are read in the browser' },
    unreadable: { da: 'den kan ikke læses som UTF-8', en: 'it cannot be read as UTF-8' },
};

/** A decision as it stands in the log. */
export function lineOf(decision: Decision, language: Language): string {
    return sentenceOf(decision)[language];
}

function sentenceOf(decision: Decision): Localised {
    switch (decision.of) {
        case 'config':
            return configSentence(decision.folder, decision.state, decision.mistakes);
        case 'packs':
            return packsSentence(decision.folder, decision.used, decision.mistakes);
        case 'read':
            return {
                da: `${decision.folder}: ${decision.files} .prop-filer tæller med, ${decision.leftOut} er udeladt`,
                en: `${decision.folder}: ${decision.files} .prop files count, ${decision.leftOut} are left out`,
            };
        case 'left out':
            return {
                da: `${decision.uri} tæller ikke med: ${reasons[decision.reason].da}`,
                en: `${decision.uri} does not count: ${reasons[decision.reason].en}`,
            };
        case 'more left out':
            return { da: `… og ${decision.count} andre tæller ikke med`, en: `… and ${decision.count} others do not count` };
        case 'loaded':
            return {
                da: `${decision.files} filer læst på ${decision.milliseconds} ms`,
                en: `${decision.files} files read in ${decision.milliseconds} ms`,
            };
        case 'opened':
            return decision.known
                ? { da: `${decision.uri} er åbnet`, en: `${decision.uri} is open` }
                : {
                      da: `${decision.uri} er åbnet; den er ikke blandt mappens filer og kontrolleres, så længe den er åben`,
                      en: `${decision.uri} is open; it is not among the files of the folder and is checked as long as it is open`,
                  };
        case 'changed on disk':
            return decision.gone
                ? { da: `${decision.uri} findes ikke mere`, en: `${decision.uri} is gone` }
                : { da: `${decision.uri} er ændret på disken og læst igen`, en: `${decision.uri} has changed on disk and is read again` };
        case 'checked':
            return {
                da: `${decision.files} filer kontrolleret på ${decision.milliseconds} ms; fundene er nye i ${decision.changed}`,
                en: `${decision.files} files checked in ${decision.milliseconds} ms; the findings are new in ${decision.changed}`,
            };
        case 'dropped':
            return decision.work === 'check'
                ? {
                      da: 'kontrollen af alle filer er droppet: teksten er ændret imens',
                      en: 'the check of all files is dropped: the text has changed meanwhile',
                  }
                : { da: 'indlæsningen er droppet: mappen læses forfra', en: 'the loading is dropped: the folder is read anew' };
    }
}

function configSentence(folder: string, state: 'none' | 'used' | 'wrong', mistakes: readonly string[]): Localised {
    if (state === 'none')
        return { da: `${folder}: ingen provenu.json; reglerne gælder, som de er`, en: `${folder}: no provenu.json; the rules hold as they are` };
    if (state === 'used') return { da: `${folder}: indstillingerne i provenu.json bruges`, en: `${folder}: the settings of provenu.json are used` };
    const list = mistakes.join('; ');
    return {
        da: `${folder}: provenu.json bruges ikke, for den har fejl: ${list}`,
        en: `${folder}: provenu.json is not used, for it has mistakes: ${list}`,
    };
}

function packsSentence(folder: string, used: readonly string[], mistakes: readonly string[]): Localised {
    const list = mistakes.length === 0 ? '' : `; ${mistakes.join('; ')}`;
    const names = used.join(', ') || '-';
    return { da: `${folder}: egne ordvalgspakker i brug: ${names}${list}`, en: `${folder}: own wording packs in use: ${names}${list}` };
}
