import { defineRule, type Found } from '../define.ts';
import { textFields, type WrittenProposal } from '../../model/written.ts';
import { word } from '../words.ts';
import { todoPage } from '../todo.ts';

export const placeholder = defineRule<{ readonly field: string; readonly text: string }>({
    code: 'placeholder',
    group: 'completeness',
    severity: 'warning',
    tier: 'basic',
    strictSeverity: 'error',
    page: todoPage,
    message: ({ field, text }) => ({
        da: `Feltet '${word(field, 'da')}' siger kun '${text}'. Skriv teksten, eller tag feltet ud.`,
        en: `The field '${word(field, 'en')}' says only '${text}'. Write the text, or take the field out.`,
    }),
    checks: { proposal: (proposal) => placeholders(proposal.written) },
});

const standIn = /^[\s.…?]*(?:x{2,}|tbd|todo|udfyldes|udfyldes senere|kommer senere|mangler|to be filled in|n\.?n\.?)?[\s.…?!]*$/iu;

/** A text that stands only for the one to come; an empty one is missing, which its own rule says. */
function placeholders(written: WrittenProposal): readonly Found[] {
    return textFields.flatMap((field) => {
        const text = written.texts[field];
        if (text === undefined || text.text.trim() === '' || !standIn.test(text.text)) return [];
        return [{ span: { start: text.start, end: text.end }, data: { field, text: text.text.trim() } }];
    });
}
