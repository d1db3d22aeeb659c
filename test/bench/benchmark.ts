/** One row of the table: what was measured, of which program, and how it stands beside its limit. */
export interface Row {
    readonly what: string;
    /** As it is printed, with its unit: `3,4 s` is written `3.4 s`. */
    readonly value: string;
    /** What must be true, in words; left out where the figure is only told. */
    readonly limit?: string;
    /** Whether it is true; left out without a limit, and where the other program is not installed. */
    readonly met?: boolean;
}

/** One file a benchmark; the registry lists them. Figures of one table are taken in one run, so that they can be compared. */
export interface Benchmark {
    /** What it is called on the command line: `npm run bench -- NAME`. */
    readonly name: string;
    /** The heading of its table. */
    readonly title: string;
    run(): Promise<readonly Row[]> | readonly Row[];
}
