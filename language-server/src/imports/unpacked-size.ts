const entrySignature = 0x02014b50;
const deflated = 8;

/**
 * How many bytes the parts of a zip take unpacked, counted while they are unpacked and thrown away; no more is counted than tells that it
 * is over `most`. The sizes that the zip states are asked first: they may say too little, not too much.
 */
export async function unpackedSize(bytes: Uint8Array, most: number): Promise<number> {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries: number[] = [];
    for (let at = 0; at + 46 <= bytes.length; at++) {
        if (bytes[at] === 0x50 && view.getUint32(at, true) === entrySignature) entries.push(at);
    }
    const stated = entries.reduce((sum, at) => sum + view.getUint32(at + 24, true), 0);
    if (stated > most) return stated;
    let size = 0;
    for (const at of entries) {
        size += await sizeOf(bytes, view, at, most - size);
        if (size > most) break;
    }
    return size;
}

/** Of one part; 0 where its data are not where the directory says: then nobody can unpack it. */
async function sizeOf(bytes: Uint8Array, view: DataView, at: number, most: number): Promise<number> {
    const header = view.getUint32(at + 42, true);
    if (header + 30 > bytes.length) return 0;
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    const data = bytes.subarray(start, start + view.getUint32(at + 20, true));
    return view.getUint16(at + 10, true) === deflated ? inflatedSize(data, most) : data.length;
}

async function inflatedSize(data: Uint8Array, most: number): Promise<number> {
    const reader = new Blob([data as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    let size = 0;
    try {
        for (;;) {
            const { done, value } = await reader.read();
            if (done) return size;
            size += value.length;
            if (size > most) {
                await reader.cancel();
                return size;
            }
        }
    } catch {
        // Damaged: the reader of workbooks says so.
        return size;
    }
}
