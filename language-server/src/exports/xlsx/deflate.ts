type Bytes = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** Compresses piece by piece, as fast as what is made is taken. */
export function deflated(pieces: Bytes): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    return through(pieces, new CompressionStream('deflate-raw'));
}

export async function compressed(bytes: Uint8Array): Promise<Uint8Array> {
    return joined(deflated([bytes]));
}

export async function decompressed(bytes: Uint8Array): Promise<Uint8Array> {
    return joined(through([bytes], new DecompressionStream('deflate-raw')));
}

async function* through(pieces: Bytes, { readable, writable }: CompressionStream): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const fed = feed(pieces, writable.getWriter());
    const reader = readable.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
    await fed;
}

/** What goes wrong with the pieces goes on to whoever reads. */
async function feed(pieces: Bytes, writer: WritableStreamDefaultWriter): Promise<void> {
    try {
        for await (const piece of pieces) await writer.write(piece);
        await writer.close();
    } catch (error) {
        await writer.abort(error).catch(() => undefined);
    }
}

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
    const all: Uint8Array[] = [];
    for await (const piece of pieces) all.push(piece);
    const bytes = new Uint8Array(all.reduce((sum, each) => sum + each.length, 0));
    let at = 0;
    for (const piece of all) {
        bytes.set(piece, at);
        at += piece.length;
    }
    return bytes;
}
