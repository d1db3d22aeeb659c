import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker, workerData } from 'node:worker_threads';
import { Examiner, type Source } from '../examine.ts';
import type { CheckOptions } from '../rules/check.ts';
import { Wording } from '../wording/wording.ts';
import { UsageError } from './output.ts';
import { packExamined } from './packed-examined.ts';

/** What a helper is started with. */
interface HelperData {
    readonly port: MessagePort;
}

/** What its work begins with; plain data, so that the wording is made anew from its packs. */
interface Beginning {
    readonly declaring: readonly Source[];
    readonly options: Omit<CheckOptions, 'wording'>;
    readonly wording: Pick<Wording, 'packs' | 'off'> | null;
}

interface Task {
    readonly first: number;
    readonly sources: readonly Source[];
}

export interface Result {
    /** The place of the first of them among all files. */
    readonly first: number;
    readonly packed: Uint8Array<ArrayBuffer>;
}

/** Room for what a file is read into: nearly all of it is let go before the room is full, and costs nothing then. */
const youngMegabytes = 64;

/**
 * Another thread that looks at files as this one does; it answers in the order it was asked. It can be started before it is known what
 * there is to do, and loads the program meanwhile; one that has not begun holds up nobody's end.
 */
export class Helper {
    private readonly worker: Worker;
    private readonly port: MessagePort;
    private waiting = 0;
    private failure: UsageError | null = null;
    private wake: () => void = () => {};

    constructor(program: string) {
        const { port1, port2 } = new MessageChannel();
        this.port = port1;
        const data: HelperData = { port: port2 };
        this.worker = new Worker(program, {
            workerData: data,
            transferList: [port2],
            resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
        });
        this.worker.on('error', (error) => this.fail(error.message));
        this.worker.on('exit', (status) => this.fail(`status ${status}`));
        this.worker.unref();
    }

    /** Says what the tasks after this one are looked at with. */
    begin(declaring: readonly Source[], { wording, ...options }: CheckOptions): void {
        this.worker.ref();
        const plain = wording === undefined ? null : { packs: wording.packs, off: wording.off };
        const beginning: Beginning = { declaring, options, wording: plain };
        this.port.postMessage(beginning);
    }

    /** How many tasks have been given and not answered. */
    get underway(): number {
        return this.waiting;
    }

    give(task: Task): void {
        this.waiting++;
        this.port.postMessage(task);
    }

    /** An answer that has come already; null where none has. */
    take(): Result | null {
        const received = receiveMessageOnPort(this.port) as { readonly message: Result } | undefined;
        if (received === undefined) return null;
        this.waiting--;
        return received.message;
    }

    /** The next answer, when it comes. */
    async next(): Promise<Result> {
        for (;;) {
            const result = this.take();
            if (result !== null) return result;
            if (this.failure !== null) throw this.failure;
            await new Promise<void>((resolve) => {
                this.wake = resolve;
                setTimeout(resolve, 5);
            });
        }
    }

    async end(): Promise<void> {
        this.worker.ref();
        this.worker.removeAllListeners('exit');
        this.port.close();
        await this.worker.terminate();
    }

    private fail(reason: string): void {
        this.failure ??= new UsageError({
            da: `En af de tråde, der kontrollerer filerne, stoppede før tid (${reason}). Prøv igen med PROP_THREADS=1.`,
            en: `One of the threads that check the files ended too early (${reason}). Try again with PROP_THREADS=1.`,
        });
        this.wake();
    }
}

/** The other end: answers until the port is closed. */
export function serve(): void {
    const { port } = workerData as HelperData;
    let examiner: Examiner | null = null;
    port.on('message', (asked: Beginning | Task) => {
        if ('declaring' in asked) {
            examiner = examinerFor(asked);
            return;
        }
        const { first, sources } = asked;
        const examined = sources.flatMap((source) => examiner?.examine(source) ?? []);
        const result: Result = { first, packed: packExamined(examined) };
        port.postMessage(result, [result.packed.buffer]);
    });
}

function examinerFor({ declaring, options, wording }: Beginning): Examiner {
    const read = wording === null ? {} : { wording: new Wording(wording.packs, wording.off) };
    return new Examiner(declaring, { ...options, ...read });
}
