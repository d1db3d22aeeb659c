// Runs the browser's server in a thread of Node that looks to it like a web worker.
const { parentPort, workerData } = require('node:worker_threads');

globalThis.self = globalThis;
globalThis.postMessage = (message) => parentPort.postMessage(message);
// It listens for errors, of which a thread of Node tells its parent.
globalThis.addEventListener = () => {};
require(workerData);
parentPort.on('message', (data) => globalThis.onmessage({ data }));
