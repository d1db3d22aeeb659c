/** What a pack may hold at most: far more than anybody writes, and little enough to be read and matched at once. */
export const packLimits = {
    /** Packs of a workspace. */
    packs: 8,
    /** Files of a pack, and characters of a file. */
    files: 100,
    fileLength: 500_000,
    /** Rules, patterns of all of them together, and entries of all lists together. */
    rules: 500,
    patterns: 4000,
    entries: 20_000,
    /** Lists that are made of lists that are made of lists. */
    nesting: 4,
} as const;
