/** Does something now and then while there is reason to: at once, and again when the interval is over if it was asked for meanwhile. */
export class Seldom {
    private readonly act: () => void;
    private readonly interval: number;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private isWanted = false;

    /** @param interval in milliseconds */
    constructor(act: () => void, interval: number) {
        this.act = act;
        this.interval = interval;
    }

    ask(): void {
        if (this.timer !== undefined) {
            this.isWanted = true;
            return;
        }
        this.isWanted = false;
        this.timer = setTimeout(() => {
            this.timer = undefined;
            if (this.isWanted) this.ask();
        }, this.interval);
        this.act();
    }
}
