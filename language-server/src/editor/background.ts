/** How long work may hold the thread before whatever has come in meanwhile is answered, in milliseconds. */
const slice = 5;
/** How long after a keystroke or a question the work goes on, in milliseconds. */
const quiet = 40;

/**
 * Long work a slice at a time, so that typing never waits for it. It is dropped, not queued, once it is stale; and it keeps out of
 * the way while somebody types or asks.
 */
export class Background {
    /** Whether somebody waits for this very work: it then does not keep out of anybody's way. */
    hurries = false;
    private lastActive = Number.NEGATIVE_INFINITY;
    private began = performance.now();

    /** Somebody is waiting for an answer. */
    active(): void {
        this.lastActive = performance.now();
    }

    /** Takes the steps one by one; false where they were dropped because they had become stale. */
    async run(steps: Iterator<unknown>, isStale: () => boolean): Promise<boolean> {
        this.began = performance.now();
        while (!isStale()) {
            if (steps.next().done === true) return true;
            await this.breathe();
        }
        return false;
    }

    /** Between two steps of long work: lets everything that has come in be answered, once the slice is used up. */
    async breathe(): Promise<void> {
        if (performance.now() - this.began < slice) return;
        await answered();
        for (let wait = this.wait(); wait > 0; wait = this.wait()) await new Promise((resolve) => setTimeout(resolve, wait));
        this.began = performance.now();
    }

    private wait(): number {
        return this.hurries ? 0 : this.lastActive + quiet - performance.now();
    }
}

/** Resolves once everything that has come in is answered. */
export function answered(): Promise<void> {
    return new Promise((resolve) => {
        if (typeof setImmediate === 'function') setImmediate(resolve);
        else setTimeout(resolve, 0);
    });
}
