/** A piece of a file. An empty one lets whoever writes it draw breath: show how far the work is, or stop it. */
export type Chunk = string | Uint8Array;

/** A file to write: its name, which is safe on every disk (see safe-name.ts), and its content, made while it is read. Texts are UTF-8. */
export interface ExportedFile {
    readonly name: string;
    readonly chunks: Iterable<Chunk> | AsyncIterable<Chunk>;
    /** The pages of a document that has them, known once its content is made; null before. */
    readonly pages?: () => Pages | null;
}

/** How many pages a document has, and on which one (from 1) each of its proposals begins, in their order in the selection. */
export interface Pages {
    readonly count: number;
    readonly ofProposals: readonly (number | null)[];
}

/** A file that is made whole, once it is asked for. */
export function wholeFile(name: string, content: () => Chunk): ExportedFile {
    return {
        name,
        chunks: {
            *[Symbol.iterator]() {
                yield content();
            },
        },
    };
}
