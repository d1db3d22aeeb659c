import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const source = join(import.meta.dirname, '../../language-server/src');

/** Files of the language server bundled as the program is: what runs from source names every small function anew each time it is made. */
export async function bundled<Exports>(files: readonly string[]): Promise<Exports> {
    const folder = mkdtempSync(join(tmpdir(), 'provenu-bundled-'));
    const outfile = join(folder, 'bundled.mjs');
    const contents = files.map((file) => `export * from './${file}';`).join('\n');
    try {
        await build({
            stdin: { contents, resolveDir: source, loader: 'ts' },
            outfile,
            bundle: true,
            platform: 'node',
            target: 'node20',
            format: 'esm',
            loader: { '.prop': 'text', '.woff': 'binary' },
            minify: true,
            logLevel: 'warning',
        });
        return await import(pathToFileURL(outfile).href);
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
