import { isMainThread } from 'node:worker_threads';
import { serve } from './cli/helper-thread.ts';
import { main } from './cli/main.ts';

if (!isMainThread) serve();
else {
    // The exit status is set, not forced, so that a full pipe is written to its end.
    main(process.argv.slice(2)).then((status) => {
        process.exitCode = status;
    });
}
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
});
