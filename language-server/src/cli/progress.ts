import type { Output } from './output.ts';

/** A bar on a terminal, once the work has taken a second. */
export class Progress {
    private shown = 0;
    private readonly began = Date.now();
    private readonly output: Output;

    constructor(output: Output) {
        this.output = output;
    }

    show(done: number, total: number, text = ''): void {
        const now = Date.now();
        if (!this.output.interactive || now - this.began < 1000 || now - this.shown < 100) return;
        this.shown = now;
        const filled = Math.round((30 * done) / Math.max(1, total));
        this.output.log(`\r${'█'.repeat(filled)}${'░'.repeat(30 - filled)} ${done}/${total} ${text}\u001b[K`);
    }

    end(): void {
        if (this.shown > 0) this.output.log('\r\u001b[K');
    }
}
