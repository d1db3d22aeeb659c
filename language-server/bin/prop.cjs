#!/usr/bin/env node
// The command `prop`. The program itself is bundled by `npm run build`.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const program = join(__dirname, '..', 'dist', 'prop.cjs');
if (existsSync(program)) require(program);
else {
    process.stderr.write('prop: not built yet. Run `npm run build` first.\n');
    process.exitCode = 2;
}
