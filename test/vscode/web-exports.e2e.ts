import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatIds } from '../../language-server/src/exports/formats.ts';
import { browserPath } from './editor.ts';

const dist = join(import.meta.dirname, '../../extension/dist');
const text = readFileSync(join(import.meta.dirname, '../../examples/budgetrunde-2027/tek-01-led-belysning.prop'), 'utf8');

let server: Server;
let browser: Browser;
let page: Page;

/** The folder of the packed extension, as a web server has it. */
beforeAll(async () => {
    server = createServer((request, response) => {
        const path = decodeURIComponent(request.url ?? '/').slice(1);
        try {
            const content = path === '' ? '<!doctype html><title>host</title>' : readFileSync(join(dist, path));
            const type = path === '' ? 'text/html' : /js$/.test(basename(path)) ? 'text/javascript' : 'application/octet-stream';
            response.writeHead(200, { 'content-type': type }).end(content);
        } catch {
            response.writeHead(404).end();
        }
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});

afterAll(async () => {
    await browser?.close();
    server?.close();
});

/** Each way in which an editor in a browser makes the server's worker. */
const workers = {
    'from its address': "new Worker('/server-web.js')",
    // As VS Code for the web does with every worker of an extension.
    'from a script that imports it': "new Worker(URL.createObjectURL(new Blob(['importScripts(\"' + location.origin + '/server-web.js\")'])))",
    // As our extension does where it is installed remotely: the script is a text, and has no address beside which its chunks lie.
    'from its text': "new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })))",
};

describe.each(Object.entries(workers))('the server in a web worker made %s', (_, worker) => {
    it.each(formatIds)('exports %s', { timeout: 120_000 }, async (format) => {
        const [name, length] = await page.evaluate(askedFor, { worker, format, text });
        expect(name).toMatch(/^[\p{L}\w-]+\.\w+$/u);
        expect(length).toBeGreaterThan(500);
    });
});

/** In the page: starts a server, opens a proposal and asks for it in a form. */
async function askedFor({ worker, format, text }: { readonly worker: string; readonly format: string; readonly text: string }) {
    const textOf = async (path: string) => (await fetch(path)).text();
    Reflect.set(globalThis, 'script', await textOf('/server-web.js'));
    // biome-ignore lint/security/noGlobalEval: the expression is one of those above
    const made = globalThis.eval(worker) as {
        postMessage(message: object): void;
        terminate(): void;
        onmessage: (event: {
            readonly data: {
                readonly id?: number;
                readonly method?: string;
                readonly params?: unknown;
                readonly result?: unknown;
                readonly error?: { readonly message: string };
            };
        }) => void;
    };
    const waiting = new Map<number, { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void }>();
    const answered = async (method: string, params: unknown) => (method === 'provenu/readChunk' ? textOf(`/lazy/${params}`) : null);
    made.onmessage = ({ data }) => {
        if (data.method !== undefined) {
            if (data.id !== undefined)
                void answered(data.method, data.params).then((result) => made.postMessage({ jsonrpc: '2.0', id: data.id, result }));
            return;
        }
        const asked = waiting.get(data.id ?? -1);
        if (data.error === undefined) asked?.resolve(data.result);
        else asked?.reject(new Error(data.error.message));
    };
    let last = 0;
    const ask = (method: string, params: object) =>
        new Promise<unknown>((resolve, reject) => {
            waiting.set(++last, { resolve, reject });
            made.postMessage({ jsonrpc: '2.0', id: last, method, params });
        });
    const tell = (method: string, params: object) => made.postMessage({ jsonrpc: '2.0', method, params });
    await ask('initialize', { processId: null, rootUri: null, workspaceFolders: null, capabilities: {}, initializationOptions: { language: 'da' } });
    tell('initialized', {});
    tell('textDocument/didOpen', { textDocument: { uri: 'memory:/a.prop', languageId: 'prop', version: 1, text } });
    const [file] = (await ask('provenu/export', { format })) as readonly {
        readonly name: string;
        readonly text?: string;
        readonly base64?: string;
    }[];
    made.terminate();
    return [file?.name ?? '', (file?.text ?? file?.base64 ?? '').length] as const;
}
