// Bundles the program, the language server and the extension. No second runtime; the registers are bundled as text.
import { copyFileSync, mkdirSync } from 'node:fs';
import { build } from 'esbuild';

const shared = {
    bundle: true,
    target: 'node20',
    inject: ['tools/node20-polyfill.cjs'],
    loader: { '.prop': 'text' },
    minify: true,
    keepNames: true,
    legalComments: 'none',
    logLevel: 'warning',
};
const node = { ...shared, platform: 'node', format: 'cjs' };
const web = { ...shared, platform: 'browser', target: 'es2022', conditions: ['worker'] };

await Promise.all([
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

for (const folder of ['extension/schemas', 'out']) mkdirSync(folder, { recursive: true });
copyFileSync('language-server/schemas/config.schema.json', 'extension/schemas/config.schema.json');
for (const name of ['LICENSE', 'CHANGELOG.md']) copyFileSync(name, `extension/${name}`);
