/** The directions in which imports may point: text → tree → model → rules, exports → command line. */
const pure = '^language-server/src/(model|wording|exports|rules)/';

module.exports = {
    forbidden: [
        {
            name: 'model-knows-nothing-outside',
            comment: 'model, rules, wording and exports import neither Langium, VS Code, the disk nor a clock',
            severity: 'error',
            from: { path: pure },
            to: { path: '(node_modules/(langium|chevrotain|vscode[^/]*)/)|^(node:)?(fs|path|os|child_process|process|timers)' },
        },
        {
            name: 'model-does-not-look-up',
            comment: 'the model knows neither rules, exports, the language nor the command line',
            severity: 'error',
            from: { path: '^language-server/src/model/' },
            to: { path: '^language-server/src/', pathNot: '^language-server/src/model/' },
        },
        {
            name: 'rules-read-the-model-only',
            severity: 'error',
            from: { path: '^language-server/src/rules/' },
            to: { path: '^language-server/src/', pathNot: '^language-server/src/(rules|model|wording)/' },
        },
        {
            name: 'wording-knows-texts-only',
            comment: 'the wording matcher sees texts and packs, nothing of the model',
            severity: 'error',
            from: { path: '^language-server/src/wording/' },
            to: { path: '^language-server/src/', pathNot: '^language-server/src/wording/' },
        },
        {
            name: 'language-knows-no-rules',
            comment: 'the parser and the builder end in what a file says',
            severity: 'error',
            from: { path: '^language-server/src/language/' },
            to: { path: '^language-server/src/', pathNot: '^language-server/src/(language|generated|model/(written|decimal)\\.ts)' },
        },
        {
            name: 'exports-write-no-files',
            severity: 'error',
            from: { path: '^language-server/src/exports/' },
            to: { path: '^language-server/src/(cli|language|generated)/' },
        },
        {
            name: 'only-mains-and-cli-know-where-they-run',
            severity: 'error',
            from: { path: '^language-server/src/', pathNot: '^language-server/src/(cli/|main-)' },
            to: { dependencyTypes: ['core'] },
        },
        { name: 'grammar-stands-alone', severity: 'error', from: { path: '^grammar/' }, to: { path: '^(language-server|extension)/' } },
        { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
        { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: '(\\.d\\.ts$|^grammar/|package\\.json$)' }, to: {} },
    ],
    options: {
        doNotFollow: { path: 'node_modules' },
        exclude: { path: 'generated' },
        tsPreCompilationDeps: true,
        tsConfig: { fileName: 'tsconfig.json' },
        enhancedResolveOptions: {
            extensions: ['.ts', '.js', '.cjs', '.mjs', '.json'],
            exportsFields: ['exports'],
            conditionNames: ['import', 'types', 'node', 'default'],
        },
    },
};
