import { setFlagsFromString } from 'node:v8';

/**
 * Each thread compiles for itself what it does often, and by default puts large parts of what a function calls into it. In a run that ends
 * after seconds that takes more time than it gains, on processors that the threads themselves need.
 */
export function compileLess(): void {
    setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');
}
