import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, Hover, TextDocumentEdit } from 'vscode-languageserver-types';
import { TestClient } from './client.ts';

let folder: string;
let client: TestClient;

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'provenu-wording-'));
    client = new TestClient();
});
afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
});

const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

function withPack(): void {
    cpSync(join(import.meta.dirname, '../../examples/budgetrunde-2027/ordvalg'), join(folder, 'ordvalg'), { recursive: true });
    write('provenu.json', '{\n    // egne ord\n    "wording": { "packs": ["ordvalg"] }\n}\n');
}

/** Two signals in one text over several lines, and one in the summary. */
const text = `forslag A-1 "Botilbud" {
    sektor: ældre
    type: tilrettelæggelse
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Tolv borgere hjemtages."
    beskrivelse: """
        Forslaget er en del af Velfærd i balance.
        Kapaciteten tilpasses behovet i området.
        """
    borgere: "Borgerne får besked."
    økonomi i 1.000 kr {
        år            2027  2028  varig
        gevinst "Løn"  100   100    100
    }
}
`;

/** The place of a phrase in the text. */
function placeOf(phrase: string) {
    const lines = text.slice(0, text.indexOf(phrase)).split('\n');
    return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

async function opened(options: Parameters<TestClient['start']>[1] = {}, signals = 3): Promise<string> {
    await client.start(folder, options);
    const uri = uriOf('a.prop');
    await client.open(uri, text);
    await client.until(uri, (all) => all.filter(isSignal).length === signals);
    return uri;
}

const isSignal = ({ code }: Diagnostic) => ['service-signal', 'budget-signal', 'vague-gain', 'euphemism'].includes(String(code));
const phraseOf = ({ range: { start, end } }: Diagnostic) => text.split('\n')[start.line]?.slice(start.character, end.character);

async function actionsAt(uri: string, phrase: string): Promise<readonly CodeAction[]> {
    const start = placeOf(phrase);
    const range = { start, end: start };
    return client.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } });
}

async function quickFixesAt(uri: string, phrase: string) {
    return (await actionsAt(uri, phrase)).filter(({ kind }) => kind === 'quickfix');
}

async function hoverAt(uri: string, phrase: string): Promise<string> {
    const answer: Hover | null = await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: placeOf(phrase) });
    return JSON.stringify(answer?.contents ?? '');
}

describe("a municipality's own pack in the editor", () => {
    it('speaks beside the built-in pack, each signal at its own words', async () => {
        withPack();
        const uri = await opened();
        const found = (client.diagnostics.get(uri) ?? []).filter(isSignal);
        expect(found.map(phraseOf)).toEqual(['borgere hjemtages', 'Velfærd i balance', 'tilpasses behovet']);
        expect(client.logged.join('\n')).toContain('strandkøbing 1.0.0');
    });

    it('is read again when one of its files is saved, and the proposals are checked anew', async () => {
        withPack();
        const uri = await opened();
        write('ordvalg/regler.yaml', readFileSync(join(folder, 'ordvalg/regler.yaml'), 'utf8').replace('strength: strong', 'strength: weak'));
        await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('ordvalg/regler.yaml'), type: 2 }] });
        await client.until(uri, (all) => all.filter(isSignal).length === 2);
    });

    it('shows what is wrong in its own files, and takes it back when mended', async () => {
        withPack();
        const right = readFileSync(join(folder, 'ordvalg/regler.yaml'), 'utf8');
        write('ordvalg/regler.yaml', right.replace("- '@spareplan'", "- '@spareplam'"));
        await opened({}, 1);
        const pack = uriOf('ordvalg/regler.yaml');
        const [mistake] = await client.until(pack, (all) => all.length > 0);
        expect(mistake).toMatchObject({
            severity: 1,
            range: { start: { line: 15, character: 6 } },
            message: expect.stringContaining("Menes '@spareplan'"),
        });
        await expect.poll(() => client.shown.join()).toContain('ordvalg/regler.yaml:16');
        write('ordvalg/regler.yaml', right);
        await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: pack, type: 2 }] });
        expect(await client.until(pack, (all) => all.length === 0)).toEqual([]);
    });

    it('warns of what is switched off and is not there, and reads the texts', async () => {
        withPack();
        write('provenu.json', JSON.stringify({ wording: { packs: ['ordvalg'], off: ['hjemtagnin', 'hjemtagning'] } }));
        await opened({}, 2);
        await expect.poll(() => client.shown.join()).toBe("provenu.json: wording.off.0: reglen 'hjemtagnin' findes ikke. Menes 'hjemtagning'?");
    });

    it('shows an example that does not hold as a warning, and is used all the same', async () => {
        withPack();
        write(
            'ordvalg/regler.yaml',
            readFileSync(join(folder, 'ordvalg/regler.yaml'), 'utf8').replace('Ingen borgere hjemtages.', 'Alle borgere hjemtages.'),
        );
        await opened();
        const [failing] = await client.until(uriOf('ordvalg/regler.yaml'), (all) => all.length > 0);
        expect(failing).toMatchObject({ severity: 2, message: expect.stringContaining("'hjemtagning' taler om et eksempel") });
    });
});

describe('a signal in the editor', () => {
    it('says under the cursor what it signals, why, what to answer, what to write, and which rule of which pack spoke', async () => {
        withPack();
        const uri = await opened();
        const said = await hoverAt(uri, 'hjemtages');
        for (const part of [
            'servicereduktion',
            'Hvorfor',
            'Hvor mange borgere flytter',
            'Skriv, hvor mange der flytter',
            'hjemtagning',
            'strandkøbing',
        ])
            expect(said).toContain(part);
        expect(await hoverAt(uri, 'Velfærd i')).toContain('`spareplanen for 2027`');
        expect(await hoverAt(uri, 'tilpasses')).not.toContain('Velfærd');
    });

    it('says it in English', async () => {
        withPack();
        const uri = await opened({ language: 'en' });
        const said = await hoverAt(uri, 'hjemtages');
        for (const part of ['signals', 'service reduction', 'How many citizens move', 'Write instead', 'of the pack']) expect(said).toContain(part);
    });

    it('has its own actions: put words in its place, explain, suppress with a reason, not in this municipality', async () => {
        withPack();
        const uri = await opened({ commands: { ruleCommand: 'c.rule', offCommand: 'c.off' } });
        const titles = (await quickFixesAt(uri, 'Velfærd i')).map(({ title }) => title);
        expect(titles).toEqual([
            "Skriv 'spareplanen for 2027'",
            "Undertryk 'euphemism' med en begrundelse",
            "Forklar 'Velfærd i balance'",
            "Ikke i denne kommune: 'Velfærd i balance'",
            "Ikke i denne kommune: hele reglen 'velfærd-i-balance'",
        ]);
        const others = (await quickFixesAt(uri, 'tilpasses behovet')).map(({ title }) => title);
        expect(others.filter((title) => title.startsWith('Skriv'))).toEqual(["Skriv 'tilpasses behovet (fra [antal] til [antal])'"]);
        expect(others).toContain("Ikke i denne kommune: 'tilpasses behovet'");
    });

    it('is replaced in a text over several lines by exactly the words proposed', async () => {
        withPack();
        const uri = await opened();
        const [replace] = await actionsAt(uri, 'Velfærd i');
        const start = placeOf('Velfærd i');
        expect(replace?.edit?.changes?.[uri]).toEqual([
            { range: { start, end: { ...start, character: start.character + 'Velfærd i balance'.length } }, newText: 'spareplanen for 2027' },
        ]);
    });

    it('is suppressed in a text over several lines by a comment where the text begins', async () => {
        withPack();
        const uri = await opened();
        const suppress = (await actionsAt(uri, 'Velfærd i')).find(({ title }) => title.startsWith('Undertryk'));
        const [edit] = suppress?.edit?.changes?.[uri] ?? [];
        const lines = text.split('\n');
        lines.splice(
            edit?.range.start.line ?? 0,
            0,
            (edit?.newText ?? '').replace(/\n$/, '').replace('skriv begrundelsen her', 'navnet står i budgetaftalen'),
        );
        expect(edit?.newText).toContain('// prop-ignore euphemism: ');
        await client.change(uri, lines.join('\n'));
        await client.until(uri, (all) => all.filter(isSignal).length === 1);
    });

    it('is explained by the page of its rule, then of such signals', async () => {
        withPack();
        const uri = await opened({ commands: { ruleCommand: 'c.rule' } });
        const explain = (await actionsAt(uri, 'hjemtages')).find(({ title }) => title.startsWith('Forklar'));
        expect(explain?.command).toMatchObject({ command: 'c.rule', arguments: ['service-signal/hjemtagning'] });
        const page = String(await client.connection.sendRequest('provenu/rulePage', 'service-signal/hjemtagning'));
        for (const part of ['# hjemtagning', 'Ord i Strandkøbing Kommune 1.0.0', 'Tolv borgere hjemtages fra specialtilbud', '# service-signal'])
            expect(page).toContain(part);
    });

    it('is switched off in provenu.json, which keeps its comments; the editor heeds it at once', async () => {
        withPack();
        const uri = await opened();
        const off = (await actionsAt(uri, 'hjemtages')).find(({ title }) => title === "Ikke i denne kommune: 'borgere hjemtages'");
        const [edit] = off?.edit?.changes?.[uriOf('provenu.json')] ?? [];
        expect(edit?.newText).toContain('// egne ord');
        write('provenu.json', edit?.newText ?? '');
        await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('provenu.json'), type: 2 }] });
        await client.until(uri, (all) => all.filter(isSignal).length === 2);
    });

    it('is switched off in a provenu.json that is made for it, where the client can make one', async () => {
        const uri = await opened({ createsFiles: true }, 1);
        const off = (await actionsAt(uri, 'tilpasses')).find(({ title }) => title === "Ikke i denne kommune: hele reglen 'tilpasning'");
        const [create, change] = off?.edit?.documentChanges ?? [];
        expect(create).toMatchObject({ kind: 'create', uri: uriOf('provenu.json') });
        const [edit] = (change as TextDocumentEdit).edits;
        expect(JSON.parse((edit as { newText: string }).newText)).toEqual({ wording: { off: ['tilpasning'] } });
    });

    it('is offered no action that the client cannot do', async () => {
        const uri = await opened({}, 1);
        const titles = (await quickFixesAt(uri, 'tilpasses')).map(({ title }) => title);
        expect(titles).toEqual(["Skriv 'tilpasses behovet (fra [antal] til [antal])'", "Undertryk 'euphemism' med en begrundelse"]);
    });
});

describe('what the statistical model alone hears', () => {
    const alone = text
        .replace('Tolv borgere hjemtages.', 'Ventetiden på genoptræning bliver to uger længere.')
        .replace('Kapaciteten tilpasses behovet i området.', '');
    const place = { line: 5, character: alone.split('\n')[5]?.indexOf('længere') ?? 0 };

    async function openedAlone(): Promise<string> {
        await client.start(folder, { commands: { ruleCommand: 'c.rule' }, createsFiles: true });
        const uri = uriOf('a.prop');
        await client.open(uri, alone);
        await client.until(uri, (all) => all.some(isSignal));
        return uri;
    }

    it('is told as information that names the words and asks, with what they weigh under the cursor', async () => {
        const uri = await openedAlone();
        const [told] = (client.diagnostics.get(uri) ?? []).filter(isSignal);
        expect(told).toMatchObject({ code: 'service-signal', severity: 3, range: { start: place } });
        expect(told?.message).toMatch(/Ordene 'længere', '\S+' og '\S+' står oftest i sætninger om en servicereduktion/);
        expect(told?.message).toContain('Bliver nogen borgere ringere stillet?');
        const answer: Hover | null = await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: place });
        expect(JSON.stringify(answer?.contents)).toMatch(/Den anden mening.*længere \(\d,\d\) \+/);
    });

    it('can be suppressed, explained and switched off, and nothing is put in its place', async () => {
        const uri = await openedAlone();
        const asked = { textDocument: { uri }, range: { start: place, end: place }, context: { diagnostics: [] } };
        const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', asked);
        const fixes = actions.filter(({ kind }) => kind === 'quickfix');
        expect(fixes.map(({ title }) => title)).toEqual([
            "Undertryk 'service-signal' med en begrundelse",
            "Forklar 'længere'",
            "Ikke i denne kommune: 'længere'",
            "Ikke i denne kommune: hele reglen 'second-opinion'",
        ]);
        expect(fixes[1]?.command?.arguments).toEqual(['service-signal/second-opinion']);
        const page = String(await client.connection.sendRequest('provenu/rulePage', 'service-signal/second-opinion'));
        for (const part of ['# Den anden mening', 'advarer aldrig', '# service-signal']) expect(page).toContain(part);
        write('provenu.json', JSON.stringify({ wording: { off: [{ rule: 'second-opinion', phrase: 'længere' }] } }));
        await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('provenu.json'), type: 1 }] });
        expect((await client.until(uri, (all) => !all.some(isSignal))).filter(isSignal)).toEqual([]);
    });
});
