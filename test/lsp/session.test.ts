import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { TestClient } from './client.ts';

let folder: string;
let client: TestClient;

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'provenu-lsp-'));
    client = new TestClient();
});
afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
});

const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;

function file(name: string, text: string): string {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
    return uriOf(name);
}

const proposal = (id: string, net: number) => `forslag ${id} "Fælles indkøb" {
    budget: B1
    sektor: administration
    type: konkurrenceudsættelse
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Indkøb samles."
    borgere: "Ingen ændring."
    økonomi {
        år               2027  2028
        gevinst "Varer"   100   150
        netto             100   ${net}
    }
}
`;
const budget = 'budget B1 "B" { år: 2027 2028 enhed: 1.000 kr }\n';
const codes = (diagnostics: readonly { code?: unknown }[]) => diagnostics.map((each) => each.code);

describe('a session over stdio', () => {
    it('pushes what is wrong in an open file, with the code, its page and the place, and takes it back when mended', async () => {
        file('_budget.prop', budget);
        await client.start(folder);
        const uri = uriOf('a.prop');
        await client.open(uri, proposal('A-1', 160));
        const [found] = await client.until(uri, (all) => codes(all).includes('net-mismatch'));
        expect(found).toMatchObject({
            code: 'net-mismatch',
            severity: 1,
            source: 'Provenu',
            codeDescription: { href: expect.stringContaining('docs/rules/da/net-mismatch.md') },
            range: { start: { line: 11, character: 32 }, end: { line: 11, character: 35 } },
        });
        await client.change(uri, proposal('A-1', 150));
        expect(await client.until(uri, (all) => all.length === 0)).toEqual([]);
    });

    it('knows the files of the folder without their being opened, and leaves out what ignore files leave out', async () => {
        file('_budget.prop', budget);
        file('.gitignore', 'kladder/\n');
        const wrong = file('a/b.prop', proposal('A-1', 170));
        const ignored = file('kladder/c.prop', proposal('A-2', 170));
        await client.start(folder);
        expect(codes(await client.until(wrong, (all) => all.length > 0))).toEqual(['net-mismatch']);
        expect(client.diagnostics.has(ignored)).toBe(false);
    });

    it('tells the other files when an edit changes what holds for them', async () => {
        const uri = file('_budget.prop', budget);
        const dependent = file('a.prop', proposal('A-1', 150));
        await client.start(folder);
        await client.open(uri, budget.replace('B1', 'B2'));
        expect(codes(await client.until(dependent, (all) => all.length > 0))).toContain('unknown-reference');
        await client.change(uri, budget);
        expect(await client.until(dependent, (all) => all.length === 0)).toEqual([]);
    });

    it('a burst of edits ends with one answer to the newest text, and what it made stale is dropped', async () => {
        file('_budget.prop', budget);
        await client.start(folder);
        const uri = uriOf('a.prop');
        await client.open(uri, proposal('A-1', 150));
        await client.allChecked();
        const answered: number[] = [];
        client.connection.onNotification('textDocument/publishDiagnostics', (message: PublishDiagnosticsParams) => {
            if (message.uri === uri) answered.push(message.version ?? 0);
            client.diagnostics.set(message.uri, message.diagnostics);
        });
        const checks = client.checks;
        for (let net = 200; net < 260; net++) void client.change(uri, proposal('A-1', net));
        await expect.poll(() => client.checks, { timeout: 20_000 }).toBeGreaterThan(checks);
        expect(client.diagnostics.get(uri)?.[0]?.message).toContain('259.000 kr.');
        // The first edit comes after a rest and is answered at once. When what is answered is tested with a clock, in checking.test.ts.
        expect(answered.filter((version) => version !== 2)).toEqual([61]);
    });

    it('reads a long document in slices; what is asked and typed meanwhile is answered of the newest text', async () => {
        file('_budget.prop', budget);
        await client.start(folder);
        const uri = uriOf('a.prop');
        const text = Array.from({ length: 600 }, (_, index) => proposal(`A-${index + 1}`, 150)).join('');
        const ask = () => client.connection.sendRequest<readonly unknown[]>('textDocument/documentSymbol', { textDocument: { uri } });
        void client.open(uri, text);
        const first = ask();
        void client.change(uri, `${text}${proposal('A-601', 160)}`);
        expect((await first).length).toBeGreaterThanOrEqual(600);
        expect(codes(await client.until(uri, (all) => codes(all).includes('net-mismatch')))).toContain('net-mismatch');
        expect(await ask()).toHaveLength(601);
    });

    it('answers an edit that changes no finding once, and the check of all files that follows does not repeat it', async () => {
        file('_budget.prop', budget);
        file('b.prop', proposal('A-1', 150));
        await client.start(folder);
        const uri = uriOf('a.prop');
        await client.open(uri, proposal('A-1', 150));
        await client.allChecked();
        const answered: (number | undefined)[] = [];
        client.connection.onNotification('textDocument/publishDiagnostics', ({ uri: about, version }: PublishDiagnosticsParams) => {
            if (about === uri) answered.push(version);
        });
        const checks = client.checks;
        await client.change(uri, `${proposal('A-1', 150)}// en bemærkning`);
        await expect.poll(() => client.checks, { timeout: 20_000 }).toBeGreaterThan(checks);
        expect(answered).toEqual([2]);
    });

    it('a question of our own client that cannot be answered leaves a line in the log', async () => {
        await client.start(folder, { language: 'en' });
        await expect(client.connection.sendRequest('provenu/export', { format: 'no such' })).rejects.toThrow();
        await expect.poll(() => client.logged.some((line) => line.startsWith("provenu/export: Error: no format 'no such'"))).toBe(true);
    });

    it('answers clients that pull, with ids that say when nothing has changed, and pushes nothing to them', async () => {
        file('_budget.prop', budget);
        const { capabilities } = await client.start(folder, { pull: true, language: 'en' });
        expect(capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: true, workspaceDiagnostics: true });
        const uri = uriOf('a.prop');
        await client.open(uri, proposal('A-1', 160));
        const first = (await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })) as {
            kind: string;
            resultId: string;
            items: { message: string }[];
        };
        expect(first.kind).toBe('full');
        expect(first.items[0]?.message).toContain('is stated');
        const again = await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId: first.resultId });
        expect(again).toEqual({ kind: 'unchanged', resultId: first.resultId });
        const all = (await client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] })) as { items: { uri: string }[] };
        expect(all.items.map((item) => item.uri)).toContain(uri);
        expect(client.diagnostics.size).toBe(0);
    });

    it('says what is wrong in provenu.json', async () => {
        file('provenu.json', '{ "rules": { "unit-slop": "off" } }');
        await client.start(folder);
        await expect.poll(() => client.shown).toEqual([expect.stringContaining('unit-slop')]);
    });

    it('logs what was read, what does not count and why, which settings are used and what was checked', async () => {
        file('_budget.prop', budget);
        file('.gitignore', 'kladder/\n');
        file('a.prop', proposal('A-1', 150));
        file('kladder/c.prop', proposal('A-2', 170));
        await client.start(folder);
        const log = () => client.logged.join('\n');
        await expect.poll(log, { timeout: 20_000 }).toMatch(/2 filer kontrolleret på \d+ ms; fundene er nye i \d+/);
        expect(log()).toContain('ingen provenu.json; reglerne gælder, som de er');
        expect(log()).toMatch(/kladder tæller ikke med: en ignoreringsfil udelader den/);
        expect(log()).toMatch(/2 \.prop-filer tæller med, 1 er udeladt/);
        await client.open('untitled:ny.prop', proposal('A-3', 150));
        await expect.poll(log).toContain('den er ikke blandt mappens filer');
    });

    it('says nothing of missing budgets while the folder is being read', async () => {
        file('z/_budget.prop', budget);
        const uri = uriOf('a.prop');
        await client.start(folder);
        await client.open(uri, proposal('A-1', 160));
        expect(codes(await client.until(uri, () => true))).toEqual(['net-mismatch']);
    });
});
