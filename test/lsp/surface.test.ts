import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SentFile } from '../../language-server/src/exports/sent-file.ts';
import { importRequest } from '../../language-server/src/views/import-shape.ts';
import { proposalViewRequest, whatIfEditsRequest } from '../../language-server/src/views/proposal-shape.ts';
import { TestClient } from './client.ts';

/** Every feature once over stdio, as another editor would ask for it: what is advertised is handled. */
const text = `forslag A-1 "Fælles indkøb" {
    sektor: administration
    type: konkurrenceudsættelse
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Indkøb samles."
    borgere: "Ingen ændring."
    forudsætning time = 350 kr
    økonomi i 1.000 kr {
        år               2027  2028
        gevinst "Varer"   (1.000 * time)   150
        investering "System" 200 -
        netto             100   150
    }
}

forslag A-2 "Fælles bil" {
    afhænger af: A-1
}
`;
const requests: Readonly<Record<string, readonly [method: string, parameters: (uri: string) => object]>> = {
    definitionProvider: ['textDocument/definition', (uri) => at(uri, 17, 18)],
    referencesProvider: ['textDocument/references', (uri) => ({ ...at(uri, 0, 9), context: { includeDeclaration: true } })],
    documentHighlightProvider: ['textDocument/documentHighlight', (uri) => at(uri, 7, 19)],
    renameProvider: ['textDocument/rename', (uri) => ({ ...at(uri, 0, 9), newName: 'A-9' })],
    documentSymbolProvider: ['textDocument/documentSymbol', (uri) => about(uri)],
    workspaceSymbolProvider: ['workspace/symbol', () => ({ query: 'A-1' })],
    foldingRangeProvider: ['textDocument/foldingRange', (uri) => about(uri)],
    selectionRangeProvider: ['textDocument/selectionRange', (uri) => ({ ...about(uri), positions: [{ line: 12, character: 28 }] })],
    documentLinkProvider: ['textDocument/documentLink', (uri) => about(uri)],
    callHierarchyProvider: ['textDocument/prepareCallHierarchy', (uri) => at(uri, 0, 9)],
    linkedEditingRangeProvider: ['textDocument/linkedEditingRange', (uri) => at(uri, 7, 19)],
    completionProvider: ['textDocument/completion', (uri) => at(uri, 3, 12)],
    signatureHelpProvider: ['textDocument/signatureHelp', (uri) => at(uri, 12, 28)],
    hoverProvider: ['textDocument/hover', (uri) => at(uri, 0, 9)],
    inlayHintProvider: [
        'textDocument/inlayHint',
        (uri) => ({ ...about(uri), range: { start: { line: 0, character: 0 }, end: { line: 15, character: 0 } } }),
    ],
    codeLensProvider: ['textDocument/codeLens', (uri) => about(uri)],
    codeActionProvider: [
        'textDocument/codeAction',
        (uri) => ({ ...about(uri), range: { start: { line: 12, character: 26 }, end: { line: 12, character: 29 } }, context: { diagnostics: [] } }),
    ],
    documentFormattingProvider: ['textDocument/formatting', (uri) => ({ ...about(uri), options: { tabSize: 4, insertSpaces: true } })],
    documentRangeFormattingProvider: [
        'textDocument/rangeFormatting',
        (uri) => ({
            ...about(uri),
            range: { start: { line: 8, character: 0 }, end: { line: 13, character: 5 } },
            options: { tabSize: 4, insertSpaces: true },
        }),
    ],
    documentOnTypeFormattingProvider: [
        'textDocument/onTypeFormatting',
        (uri) => ({ ...at(uri, 11, 0), ch: '\n', options: { tabSize: 4, insertSpaces: true } }),
    ],
    semanticTokensProvider: ['textDocument/semanticTokens/full', (uri) => about(uri)],
};
/** Answered elsewhere: by the session's own tests. */
const elsewhere = ['textDocumentSync', 'diagnosticProvider'];

function about(uri: string) {
    return { textDocument: { uri } };
}

function at(uri: string, line: number, character: number) {
    return { ...about(uri), position: { line, character } };
}

describe('the surface of the server', () => {
    const folder = mkdtempSync(join(tmpdir(), 'provenu-surface-'));
    const uri = pathToFileURL(join(folder, 'a.prop')).href;
    const client = new TestClient();
    let advertised: Readonly<Record<string, unknown>>;

    beforeAll(async () => {
        writeFileSync(join(folder, 'a.prop'), text);
        advertised = (await client.start(folder)).capabilities;
        await client.open(uri, text);
        await client.until(uri, (all) => all.length > 0);
    });
    afterAll(async () => {
        await client.stop();
        rmSync(folder, { recursive: true, force: true });
    });

    it('advertises what is asked for here, and nothing else', () => {
        expect(
            Object.keys(advertised)
                .filter((name) => !elsewhere.includes(name))
                .sort(),
        ).toEqual(Object.keys(requests).sort());
    });

    it('documents what it advertises, and nothing else', () => {
        const page = readFileSync(join(import.meta.dirname, '../../docs/editor.md'), 'utf8');
        const documented = [...page.matchAll(/`(\w+Provider)`/g)].map((found) => found[1] ?? '');
        const both = [...Object.keys(requests), 'diagnosticProvider'];
        expect(documented.sort()).toEqual(both.sort());
    });

    it.each(Object.entries(requests))('%s answers with something', async (_, [method, parameters]) => {
        const answer = await client.connection.sendRequest(method, parameters(uri));
        expect(answer, method).not.toBeNull();
        expect(JSON.stringify(answer).length, method).toBeGreaterThan(20);
    });

    it('answers what our own client asks: pages, preview, paste and export', async () => {
        const ask = (method: string, question: unknown) => client.connection.sendRequest<unknown>(method, question);
        expect(JSON.stringify(await ask('provenu/catalogue', null))).toContain('"A-2"');
        expect(await ask('provenu/sums', { budget: 'file:///none#B', proposals: null })).toBeNull();
        await expect(ask('provenu/sums', { budget: 1 })).rejects.toThrow();
        expect(await ask('provenu/rulePage', 'net-mismatch')).toContain('# net-mismatch');
        expect(await ask('provenu/wordingReport', null)).toContain('# Ordvalg i kataloget');
        const question = { uri, at: { id: 'A-1' }, scenario: 0, whatIf: { assumptions: {}, later: 0 } };
        expect(proposalViewRequest.answer.parse(await ask(proposalViewRequest.method, question))?.table.head).toContain('2027');
        expect(await ask(whatIfEditsRequest.method, { uri, id: 'A-1', whatIf: { assumptions: {}, later: 1 } })).not.toEqual([]);
        await expect(ask(proposalViewRequest.method, { uri })).rejects.toThrow();
        const pasted = await ask('provenu/paste', {
            uri,
            position: { line: 12, character: 0 },
            text: 'Besparelse\t100\t200\nUdgift til kursus\t10\t20\n',
        });
        expect(JSON.stringify(pasted)).toContain('Udgift til kursus');
        expect(await ask('provenu/export', { format: 'md' })).toMatchObject([{ name: 'provenu.md' }]);
        await expect(ask('provenu/export', { format: '../../x' })).rejects.toThrow();
        const sheet = (content: string, unit: string | null) => ({
            files: [{ name: 'ark.csv', base64: Buffer.from(content).toString('base64') }],
            columns: {},
            unit,
        });
        const imported = async (content: string, unit: string | null = null) =>
            importRequest.answer.parse(await ask(importRequest.method, sheet(content, unit)));
        expect(await imported('Titel;2027\nEt;15\n')).toMatchObject({ kind: 'wrong', needs: 'unit' });
        expect(await imported('Farve;Form\nrød;rund\n')).toMatchObject({ kind: 'wrong', needs: 'columns', heads: [{ head: ['Farve', 'Form'] }] });
        expect(await imported('Id;Titel;2027\nZ-1;Et;15\n', 'kr')).toMatchObject({
            kind: 'read',
            columns: [
                { head: 'Id', field: 'id' },
                { head: 'Titel', field: 'title' },
                { head: '2027', field: '2027' },
            ],
            files: [{ path: 'Z-1.prop', ids: ['Z-1'], text: expect.stringContaining('forslag Z-1 "Et" {') }],
        });
        await expect(ask(importRequest.method, { files: [], columns: {}, unit: null })).rejects.toThrow();
    });

    it.each(
        Object.entries({
            ...{ md: '# ', html: '<!doctype html>', svg: '<svg ', csv: '\ufeff', jsonl: '{"proposal":', json: '{' },
            ...{ docx: 'PK', xlsx: 'PK', pdf: '%PDF-1.7', parquet: 'PAR1' },
        }),
    )('exports %s from the bundles as they are shipped', async (format, beginning) => {
        const [file] = await client.connection.sendRequest<readonly SentFile[]>('provenu/export', { format });
        const content = file === undefined ? '' : 'text' in file ? file.text : atob(file.base64);
        expect(content.slice(0, beginning.length)).toBe(beginning);
        expect(content.length).toBeGreaterThan(300);
    });

    it('survives a document in any state', async () => {
        for (let cut = 0; cut < text.length; cut += 97) {
            await client.change(uri, text.slice(0, cut));
            for (const [method, parameters] of Object.values(requests)) {
                await client.connection
                    .sendRequest(method, parameters(uri))
                    .catch((error: Error) => expect(error.message).not.toMatch(/undefined|not a function/));
            }
        }
        expect(client.shown).toEqual([]);
    });
});
