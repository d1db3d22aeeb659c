import type { Path, Pattern } from './path.ts';

/** A way of setting two quantities beside one another: "fra … til …", "… mod før …". */
export interface Comparison {
    readonly pattern: Pattern;
    /** The places that are no quantities: without their words there is nothing to compare, and no quantity is read. */
    readonly words: Path;
    /** Which of the two was before. */
    readonly before: 'first' | 'last';
}
