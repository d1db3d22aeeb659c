// Bundles the program, the language server and the extension. No second runtime; the registers are bundled as text.
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'esbuild';

/** zod speaks fifty languages, a quarter of a megabyte in every bundle; we speak two. */
const twoLocales = {
    name: 'two-locales',
    setup: ({ onResolve, onLoad }) => {
        onResolve({ filter: /locales\/index\.js$/ }, ({ importer, resolveDir }) => {
            return /[\\/]zod[\\/]/.test(importer) ? { path: 'locales', namespace: 'two-locales', pluginData: resolveDir } : null;
        });
        onLoad({ filter: /.*/, namespace: 'two-locales' }, ({ pluginData }) => ({
            contents: "export { default as da } from '../locales/da.js'; export { default as en } from '../locales/en.js';",
            resolveDir: pluginData,
        }));
    },
};

const shared = {
    bundle: true,
    plugins: [twoLocales],
    target: 'node20',
    // Its main entry asks for its parts in a way that no bundler sees.
    alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
    inject: ['tools/node20-polyfill.cjs'],
    loader: { '.prop': 'text', '.woff': 'binary' },
    minify: true,
    keepNames: false,
    legalComments: 'none',
    logLevel: 'warning',
};
const node = { ...shared, platform: 'node', format: 'cjs' };
const web = { ...shared, platform: 'browser', target: 'es2022', conditions: ['worker'] };

/** What the source imports dynamically becomes a bundle of its own beside the program, which costs nothing until it is asked for. */
const lazy = new Map();
const lazily = (inWorker) => ({
    name: 'lazily',
    setup({ onResolve, onLoad }) {
        onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
            if (kind !== 'dynamic-import') return null;
            const source = join(resolveDir, path);
            const name = relative('language-server/src', source).replace(/\.ts$/, '').replaceAll(sep, '-');
            lazy.set(name, source);
            return inWorker ? { path: name, namespace: 'lazy' } : { path: `./lazy/${name}.mjs`, external: true };
        });
        // A module that exports `then` is what this promises when it is imported: in a worker, the chunk from wherever it can be had.
        onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => ({
            contents: `import { chunk } from './chunks.ts'; export const then = (...told) => chunk('${path}').then(...told);`,
            resolveDir: 'language-server/src',
        }));
    },
});
node.plugins = [...shared.plugins, lazily(false)];
web.plugins = [...shared.plugins, lazily(true)];
const pages = ['preview', 'overview'];
const page = {
    ...shared,
    keepNames: false,
    inject: [],
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
};

await Promise.all([
    ...pages.map((name) => build({ ...page, entryPoints: [`extension/webview/${name}/main.tsx`], outfile: `extension/dist/pages/${name}.js` })),
    ...pages.map((name) => build({ ...page, entryPoints: [`extension/webview/${name}/${name}.css`], outfile: `extension/dist/pages/${name}.css` })),
    build({ ...node, entryPoints: ['language-server/src/main-node.ts'], outfile: 'language-server/dist/prop.cjs', sourcemap: true }),
    build({ ...node, entryPoints: ['language-server/src/main-lsp-node.ts'], outfile: 'extension/dist/server-node.cjs' }),
    build({ ...node, entryPoints: ['extension/src/extension-node.ts'], outfile: 'extension/dist/extension-node.cjs', external: ['vscode'] }),
    build({ ...web, entryPoints: ['language-server/src/main-lsp-web.ts'], outfile: 'extension/dist/server-web.js', format: 'iife' }),
    build({
        ...web,
        entryPoints: ['extension/src/extension-web.ts'],
        outfile: 'extension/dist/extension-web.js',
        format: 'cjs',
        external: ['vscode'],
    }),
]);

// The same bundles serve Node and the browser: what they share stands in chunks beside them.
const neutral = {
    ...shared,
    inject: [],
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['import', 'browser'],
    target: 'es2022',
    // pdfkit makes an address of a colour profile that we do not use; a chunk that was made from a text has none to make it from.
    define: { 'import.meta.url': '"file:///"' },
};
const folders = ['language-server/dist/lazy', 'extension/dist/lazy'];
for (const folder of folders) rmSync(folder, { recursive: true, force: true });
if (lazy.size > 0) {
    await Promise.all(
        folders.map((outdir) =>
            build({
                ...neutral,
                entryPoints: Object.fromEntries(lazy),
                outdir,
                outExtension: { '.js': '.mjs' },
                splitting: true,
                chunkNames: 'shared-[hash]',
            }),
        ),
    );
}

for (const folder of ['extension/schemas', 'out']) mkdirSync(folder, { recursive: true });
for (const name of ['config', 'wording-pack', 'wording-rules', 'wording-lists'])
    copyFileSync(`language-server/schemas/${name}.schema.json`, `extension/schemas/${name}.schema.json`);
for (const name of ['LICENSE', 'CHANGELOG.md']) copyFileSync(name, `extension/${name}`);
// The font in documents travels with its licence.
for (const folder of folders) copyFileSync('node_modules/@fontsource/source-sans-3/LICENSE', `${folder}/source-sans-3-license.txt`);
