import type { z } from 'zod';

interface VsCode {
    postMessage(message: unknown): void;
    getState(): unknown;
    setState(state: unknown): void;
}

/** What the page says to itself once it is loaded. */
const loaded = 'loaded';

declare function acquireVsCodeApi(): VsCode;

/** The page's end of the line to the extension; what comes in is validated before anything is done with it. */
export class Host<To extends { readonly type: string }, From> {
    private readonly api = acquireVsCodeApi();

    /**
     * Listens, and says once the page is loaded whether it has been told what it shows, the message `main`: what is said to a page that is
     * being loaded VS Code keeps, and gives to it then.
     */
    listen(shape: z.ZodType<To>, main: To['type'], receive: (message: To) => void): void {
        let isTold = false;
        window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
            if (data === loaded) return this.api.postMessage({ type: 'ready', isTold });
            const message = shape.safeParse(data);
            if (!message.success) return;
            isTold ||= message.data.type === main;
            receive(message.data);
        });
        // Behind what VS Code has kept: messages come in the order in which they were sent.
        const sayLoaded = () => setTimeout(() => window.postMessage(loaded, window.origin), 0);
        if (document.readyState === 'complete') sayLoaded();
        else window.addEventListener('load', sayLoaded, { once: true });
    }

    post(message: From): void {
        this.api.postMessage(message);
    }

    /** What the page kept when it was last here: it comes back after a reload and when the panel is moved. */
    kept<State>(shape: z.ZodType<State>): State | null {
        const state = shape.safeParse(this.api.getState());
        return state.success ? state.data : null;
    }

    keep(state: unknown): void {
        this.api.setState(state);
    }
}
