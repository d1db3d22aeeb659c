import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
    plugins: [
        {
            // Files in the language itself are bundled as text, in tests as in the build.
            name: 'prop-as-text',
            enforce: 'pre',
            load(id) {
                const path = id.split('?')[0] ?? id;
                if (path.endsWith('.prop')) return `export default ${JSON.stringify(readFileSync(path, 'utf8'))};`;
                const bytes = () => readFileSync(path).toString('base64');
                return path.endsWith('.woff') ? `export default Uint8Array.from(atob('${bytes()}'), (letter) => letter.charCodeAt(0));` : null;
            },
        },
    ],
    // As in the bundles: the build that compresses alike everywhere.
    resolve: { alias: { pdfkit: join(import.meta.dirname, 'node_modules/pdfkit/js/pdfkit.browser.mjs') } },
    test: {
        include: ['test/**/*.test.ts'],
        setupFiles: ['./tools/node20-polyfill.cjs'],
        testTimeout: 60_000,
        // All processors: a third of the tests wait for programs that they have started.
        maxWorkers: '100%',
        // What a test changes outside itself it puts back: so the program need not be loaded anew for each of a hundred files.
        isolate: false,
    },
});
