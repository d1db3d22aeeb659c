import type { z } from 'zod';

interface VsCode {
    postMessage(message: unknown): void;
    getState(): unknown;
    setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCode;

/** The page's end of the line to the extension; what comes in is validated before anything is done with it. */
export class Host<To, From> {
    private readonly api = acquireVsCodeApi();

    /** Listens, and says that the page is ready to be told. */
    listen(shape: z.ZodType<To>, receive: (message: To) => void): void {
        window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
            const message = shape.safeParse(data);
            if (message.success) receive(message.data);
        });
        this.api.postMessage({ type: 'ready' });
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
