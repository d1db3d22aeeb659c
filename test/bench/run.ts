// npm run bench [-- NAME …] measures, prints tables and keeps them in docs/benchmarks.md.
import { keep, table } from './page.ts';
import { benchmarks } from './registry.ts';

const asked = process.argv.slice(2);
for (const name of asked.filter((each) => benchmarks.every((benchmark) => benchmark.name !== each))) {
    console.error(`There is no benchmark '${name}'. There are: ${benchmarks.map((each) => each.name).join(', ')}.`);
    process.exit(2);
}
for (const benchmark of benchmarks) {
    if (asked.length > 0 && !asked.includes(benchmark.name)) continue;
    const rows = await benchmark.run();
    console.log(`\n${benchmark.title}\n\n${table(rows)}\n`);
    keep(benchmark, rows);
}
