import { main } from './cli/main.ts';

// The exit status is set, not forced, so that a full pipe is written to its end.
main(process.argv.slice(2)).then((status) => {
    process.exitCode = status;
});
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
});
