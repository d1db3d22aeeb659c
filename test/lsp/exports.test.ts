import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskHost } from '../../language-server/src/cli/disk-host.ts';
import type { HostFile } from '../../language-server/src/editor/workspace-host.ts';
import { formatIds } from '../../language-server/src/exports/formats.ts';
import type { SentFile } from '../../language-server/src/exports/sent-file.ts';
import { TestClient } from './client.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'provenu-editor-exports-'));

// A picture of two by two pixels.
const logo = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAEUlEQVR4AWOsAAIGIGBigAIAHUYB5EJhtKUAAAAASUVORK5CYII=', 'base64');

function put(name: string, content: string | Buffer): void {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
}

/** A round with a logo, a finding set aside, a path with letters that addresses write otherwise, and a budget in the last file. */
beforeAll(() => {
    const round = join(root, 'examples/budgetrunde-2027');
    cpSync(round, join(folder, 'forslag'), { recursive: true });
    rmSync(join(folder, 'forslag/provenu.json'));
    mkdirSync(join(folder, 'forslag/Å'));
    renameSync(join(folder, 'forslag/tek-01-led-belysning.prop'), join(folder, 'forslag/Å/gade – lys.prop'));
    renameSync(join(folder, 'forslag/_budget.prop'), join(folder, 'forslag/ø budget.prop'));
    const aside = readFileSync(join(root, 'test/corpus/suppression/line-before.prop'), 'utf8');
    put('forslag/bilag.prop', aside);
    put('grafik/våben.png', logo);
    put('provenu.json', JSON.stringify({ documents: { logo: 'grafik/våben.png', colours: { main: '#7a1f1f' } } }));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the command line writes of the folder that it runs in. */
function written(format: string): ReadonlyMap<string, Buffer> {
    const out = mkdtempSync(join(tmpdir(), 'provenu-exported-'));
    spawnSync(process.execPath, [join(root, 'language-server/bin/prop.cjs'), 'export', '--to', format, '--out', out], { cwd: folder });
    const files = new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]));
    rmSync(out, { recursive: true });
    return files;
}

function bytesOf(file: SentFile): Buffer {
    return 'text' in file ? Buffer.from(file.text) : Buffer.from(file.base64, 'base64');
}

interface Asking {
    ask(format: string): Promise<readonly SentFile[]>;
    stop(): Promise<void>;
}

/** The server on the desktop, with a file open that the folder has elsewhere in its order. */
async function desktop(): Promise<Asking> {
    const client = new TestClient();
    await client.start(folder);
    const open = join(folder, 'forslag/kul-01-idraetshaller.prop');
    await client.open(pathToFileURL(open).href, readFileSync(open, 'utf8'));
    await client.allChecked();
    return { ask: (format) => client.connection.sendRequest('provenu/export', { format }), stop: () => client.stop() };
}

/** As no order is promised by the files of a browser. */
async function lastFirst(files: AsyncIterable<HostFile>): Promise<readonly HostFile[]> {
    const all: HostFile[] = [];
    for await (const file of files) all.unshift(file);
    return all;
}

interface Message {
    readonly id?: number;
    readonly method?: string;
    readonly params?: { readonly message?: string; readonly uri?: string; readonly name?: string };
    readonly result?: unknown;
    readonly error?: { readonly message: string };
}

/** The server in a web worker, whose client reads the files for it. */
async function browser(): Promise<Asking> {
    const worker = new Worker(join(import.meta.dirname, 'browser-worker.cjs'), { workerData: join(root, 'extension/dist/server-web.js') });
    const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
    const send = (message: object) => worker.postMessage({ jsonrpc: '2.0', ...message });
    const uri = pathToFileURL(folder).href;
    const answers: Readonly<Record<string, (params: Message['params']) => Promise<unknown>>> = {
        'provenu/readFolder': () => lastFirst(diskHost.readFolder(uri, [])),
        'provenu/readConfig': () => diskHost.readConfig(uri),
        'provenu/readLogo': (params) => diskHost.readLogo(params?.uri ?? '', params?.name ?? ''),
    };
    let last = 0;
    const ask = (method: string, params: object) =>
        new Promise<unknown>((resolve, reject) => {
            waiting.set(++last, { resolve, reject });
            send({ id: last, method, params });
        });
    const checked = new Promise<void>((resolve) => {
        worker.on('message', (message: Message) => {
            const { id = 0, method, params, result, error } = message;
            if (method === undefined && error !== undefined) waiting.get(id)?.reject(new Error(error.message));
            else if (method === undefined) waiting.get(id)?.resolve(result);
            else if (message.id !== undefined)
                void (answers[method]?.(params) ?? Promise.resolve(null)).then((answer) => send({ id, result: answer }));
            else if (/filer kontrolleret/.test(params?.message ?? '')) resolve();
        });
    });
    const workspaceFolders = [{ uri, name: 'w' }];
    await ask('initialize', { processId: null, rootUri: null, capabilities: {}, workspaceFolders, initializationOptions: { language: 'da' } });
    send({ method: 'initialized', params: {} });
    await checked;
    return {
        ask: (format) => ask('provenu/export', { format }) as Promise<readonly SentFile[]>,
        stop: async () => void (await worker.terminate()),
    };
}

describe.each([
    ['on the desktop', desktop],
    ['in a browser', browser],
])('an export from the editor %s', (_, start) => {
    let editor: Asking;

    beforeAll(async () => {
        editor = await start();
    }, 60_000);
    afterAll(() => editor.stop());

    it.each(formatIds)('is the same bytes as from the command line, logo and all: %s', { timeout: 60_000 }, async (format) => {
        const files = await editor.ask(format);
        const expected = written(format);
        expect(files.length).toBeGreaterThan(0);
        expect(files.map(({ name }) => name).sort()).toEqual([...expected.keys()].sort());
        for (const file of files) {
            const [ours, theirs] = [bytesOf(file), expected.get(file.name) ?? Buffer.alloc(0)];
            // What is text is shown where it differs.
            if (!theirs.includes(0)) expect(ours.toString()).toBe(theirs.toString());
            expect(ours.equals(theirs), file.name).toBe(true);
        }
    });
});

describe('a logo that cannot be used', () => {
    it.each([
        ['../våben.png', "logo: '../våben.png' ligger uden for mappen."],
        ['grafik/andet.png', "logo: 'grafik/andet.png' findes ikke."],
        ['forslag/bilag.prop', "logo: 'forslag/bilag.prop' er hverken en PNG- eller en JPEG-fil."],
    ])('is said instead of a document without it: %s', async (name, said) => {
        const before = readFileSync(join(folder, 'provenu.json'), 'utf8');
        put('provenu.json', JSON.stringify({ documents: { logo: name } }));
        const editor = await desktop();
        await expect(editor.ask('html')).rejects.toThrow(said);
        await editor.stop();
        put('provenu.json', before);
    });
});
