import { phrases } from '../../../language-server/src/exports/phrases.ts';
import type { Localised } from '../../../language-server/src/rules/define.ts';
import { headed, sayer } from '../words.ts';

const own = {
    opening: { da: 'Forhåndsvisningen hentes …', en: 'The preview is on its way …' },
    nothing: {
        da: 'Sæt markøren i et forslag for at se det her.',
        en: 'Put the cursor in a proposal to see it here.',
    },
    lost: {
        da: 'Forslaget kan ikke læses i teksten lige nu. Her vises det, som det så ud sidst.',
        en: 'The proposal cannot be read in the text just now. This is how it last looked.',
    },
    noChart: { da: 'Der er endnu ingen kontante beløb at tegne.', en: 'There are no cash amounts to draw yet.' },
    lastGood: { da: 'Billedet er det sidste, der kunne tegnes.', en: 'The picture is the last that could be drawn.' },
    scenario: headed(phrases.scenario),
    keyFigures: phrases.keyFigures,
    comparison: { da: 'Scenarier ved siden af hinanden', en: 'Scenarios side by side' },
    whatIf: { da: 'Hvad nu hvis', en: 'What if' },
    whatIfNote: {
        da: 'Træk, og se billedet og tallene ændre sig. Teksten er den samme, til du skriver det ind.',
        en: 'Drag, and see the picture and figures change. The text stays as it is until you write it in.',
    },
    noSliders: {
        da: 'Intet at prøve: tallene hviler ikke på navngivne forudsætninger, og planens år kan ikke flyttes.',
        en: 'Nothing to try: the figures rest on no named assumptions, and the years of the plan cannot be moved.',
    },
    start: { da: 'Første år', en: 'First year' },
    inText: { da: 'i teksten', en: 'in the text' },
    write: { da: 'Skriv ind i teksten', en: 'Write into the text' },
    reset: { da: 'Tilbage til teksten', en: 'Back to the text' },
    trying: {
        da: 'Her prøves andre tal, end teksten har.',
        en: 'Other figures than those of the text are being tried here.',
    },
} as const satisfies Record<string, Localised>;

export const say = sayer(own);
