import { z } from 'zod';

/** A question of our own client to the server, with the shapes of both: each side validates what it is given. */
export interface ViewRequest<Question extends z.ZodType, Answer extends z.ZodType> {
    readonly method: string;
    readonly question: Question;
    readonly answer: Answer;
}

/** Keeps the shapes of a request together with their types. */
export function viewRequest<Question extends z.ZodType, Answer extends z.ZodType>(
    method: string,
    question: Question,
    answer: Answer,
): ViewRequest<Question, Answer> {
    return { method, question, answer };
}

/** Texts of a document end somewhere: more than this is no label, title or sentence. */
export const text = z.string().max(20_000);
export const number = z.number().finite();
/** A place in a text, counted in UTF-16 units from its beginning. */
export const offset = z.number().int().nonnegative();
export const languageShape = z.enum(['da', 'en']);
