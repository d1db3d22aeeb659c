import { Zip, ZipPassThrough } from 'fflate';
import { deflated } from './deflate.ts';

/** A file of an archive: its content, made while it is read. */
export interface Part {
    readonly name: string;
    readonly content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** The first moment that an archive can name: no export knows what time it is. */
const moment = '1980-01-01T00:00:00';

/** An archive, part after part, each compressed as it comes. */
export async function* archive(parts: Iterable<Part>): AsyncGenerator<Uint8Array> {
    const made: Uint8Array[] = [];
    const zip = new Zip((error, bytes) => {
        if (error) throw error;
        made.push(bytes);
    });
    for (const { name, content } of parts) {
        const entry = new DeflatedEntry(name);
        zip.add(entry);
        for await (const bytes of deflated(entry.counted(content))) {
            entry.ondata(null, bytes, false);
            yield* made.splice(0);
        }
        entry.ondata(null, new Uint8Array(0), true);
        yield* made.splice(0);
    }
    zip.end();
    yield* made.splice(0);
}

/** Its content is compressed by the platform; here it is counted and summed. */
class DeflatedEntry extends ZipPassThrough {
    constructor(name: string) {
        super(name);
        this.compression = 8;
        this.mtime = moment;
    }

    async *counted(content: Part['content']): AsyncGenerator<Uint8Array> {
        for await (const bytes of content) {
            this.push(bytes, false);
            yield bytes;
        }
        this.push(new Uint8Array(0), true);
    }

    /** What is pushed comes back compressed by `ondata`. */
    protected override process(): void {}
}
