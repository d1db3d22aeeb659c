// Bundles the program. One file, no second runtime; the registers are bundled as text.
import { build } from 'esbuild';

await build({
    entryPoints: { prop: 'language-server/src/main-node.ts' },
    outdir: 'language-server/dist',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    inject: ['tools/node20-polyfill.cjs'],
    loader: { '.prop': 'text' },
    minify: true,
    keepNames: true,
    sourcemap: true,
    legalComments: 'linked',
    logLevel: 'warning',
});
