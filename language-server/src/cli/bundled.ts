/** The program's file, which other threads can be started from; null where it does not run from its bundle, as in tests that call it. */
export function bundleFile(): string | null {
    return typeof __filename === 'string' && __filename.endsWith('.cjs') ? __filename : null;
}
