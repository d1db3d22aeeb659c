import { defineConfig } from 'vitest/config';

// The tests that drive a real VS Code, or its pages alone, in a real browser: npm run test:vscode, after npm run package.
export default defineConfig({
    test: {
        include: ['test/{vscode,pages}/**/*.e2e.ts'],
        testTimeout: 90_000,
        hookTimeout: 120_000,
        fileParallelism: false,
        // An editor in a browser loses a click now and then while it draws; the report tells which test was tried again.
        retry: 1,
    },
});
