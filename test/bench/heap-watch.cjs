// Required into the server while it is measured: writes the most of its heap that was in use after a full collection, in megabytes.
const { PerformanceObserver, constants } = require('node:perf_hooks');
const { writeFileSync } = require('node:fs');

let most = 0;
const take = () => {
    most = Math.max(most, process.memoryUsage().heapUsed / 2 ** 20);
};
new PerformanceObserver((list) => {
    if (list.getEntries().some(({ detail }) => detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR)) take();
}).observe({ entryTypes: ['gc'] });
process.on('exit', () => {
    if (most === 0) take();
    writeFileSync(process.env.PROVENU_HEAP_FILE, String(most));
});
