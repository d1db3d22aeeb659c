import { setFlagsFromString } from 'node:v8';

/**
 * What the engine compiles of what is done often, it compiles beside the program, on a processor that the program's other threads need, or that is
 * the only one. In a short run that takes more than it gains.
 */

/** Milliseconds; by then a server has started, and from there on it does the same for hours. */
const start = 1000;

/** For a run of some seconds: by default large parts of what a function calls are put into it. */
export function compileLess(): void {
    setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');
}

/** For a run that ends before anything has been done often. */
export function compileNothing(): void {
    setFlagsFromString('--no-turbofan');
}

/** For a server that somebody waits for, until it has started. */
export function compileNothingAtFirst(): void {
    compileNothing();
    setTimeout(() => setFlagsFromString('--turbofan'), start).unref();
}
