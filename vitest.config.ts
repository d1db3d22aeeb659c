import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

export default defineConfig({
    plugins: [
        {
            // Files in the language itself are bundled as text, in tests as in the build.
            name: 'prop-as-text',
            enforce: 'pre',
            load(id) {
                const path = id.split('?')[0] ?? id;
                return path.endsWith('.prop') ? `export default ${JSON.stringify(readFileSync(path, 'utf8'))};` : null;
            },
        },
    ],
    test: {
        include: ['test/**/*.test.ts'],
        setupFiles: ['./tools/node20-polyfill.cjs'],
        testTimeout: 60_000,
    },
});
