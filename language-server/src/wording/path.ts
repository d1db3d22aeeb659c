/** A place in a pattern: any of these concepts, so many words after the place before. */
export interface Place {
    readonly concepts: readonly number[];
    readonly gap: number;
}
export type Path = readonly Place[];

/** Paths that must all be found in one sentence; `text` is how the pack writes it. */
export interface Pattern {
    readonly text: string;
    readonly paths: readonly Path[];
}
