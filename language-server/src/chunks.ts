/** The text of a chunk by its file name, from whoever lies nearer to it; null where it cannot be had. */
export type ReadChunk = (file: string) => Promise<string | null>;

let readChunk: ReadChunk = async () => null;

/** Says whom a server in a worker asks for the chunks that it cannot reach itself. */
export function askForChunks(read: ReadChunk): void {
    readChunk = read;
}

/**
 * A part of the server that is loaded when it is needed (tools/build.mjs): from beside the server's own script, or, where that was made from
 * a text and has no address, as a text from the client.
 */
export async function chunk(name: string): Promise<unknown> {
    const file = `${name}.mjs`;
    const beside = `./lazy/${file}`;
    try {
        return await import(beside);
    } catch (error) {
        const address = await addressOf(file);
        if (address === null) throw error;
        return await import(address);
    }
}

/** Every chunk has one address, else what two of them share would be loaded twice. */
const addresses = new Map<string, Promise<string | null>>();

function addressOf(file: string): Promise<string | null> {
    const address = addresses.get(file) ?? madeAddress(file);
    addresses.set(file, address);
    return address;
}

/** Of a chunk's text, in which the chunks that it imports are named by their addresses. */
async function madeAddress(file: string): Promise<string | null> {
    const text = await readChunk(file);
    if (text === null) return null;
    const parts = text.split(/\b((?:from|import) ?"\.\/[\w-]+\.mjs")/);
    const placed = await Promise.all(parts.map((part, index) => (index % 2 === 0 ? part : withAddress(part))));
    return URL.createObjectURL(new Blob(placed, { type: 'text/javascript' }));
}

/** `from"./shared-ABC.mjs"` with the address of that chunk. */
async function withAddress(statement: string): Promise<string> {
    const [keyword, file = ''] = statement.split(/ ?"\.\/|"$/);
    return `${keyword}${JSON.stringify(await addressOf(file))}`;
}
