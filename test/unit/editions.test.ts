import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { loadLogo } from '../../language-server/src/cli/logo.ts';
import { UsageError } from '../../language-server/src/cli/output.ts';
import { readConfig } from '../../language-server/src/config/read.ts';
import { type DocumentSettings, defaultSettings, type Edition, type Logo } from '../../language-server/src/exports/document/settings.ts';
import { namedInTexts } from '../../language-server/src/exports/edition.ts';
import { exportProject } from '../../language-server/src/exports/export.ts';
import { formatOf, formats } from '../../language-server/src/exports/formats.ts';
import { agendaShape } from '../../language-server/src/json/agenda-shape.ts';
import { Project } from '../../language-server/src/project.ts';
import { exampleProject } from '../examples.ts';

async function written(project: Project, to: string, edition: Edition, settings: DocumentSettings = defaultSettings, budget?: string) {
    const format = formatOf(to);
    if (format === undefined) throw new Error(to);
    const files = new Map<string, Uint8Array>();
    for await (const { name, chunks } of exportProject(project, format, {
        language: 'da',
        findings: project.check(),
        settings,
        edition,
        ...(budget === undefined ? {} : { budget }),
    })) {
        const parts: Uint8Array[] = [];
        for await (const chunk of chunks) parts.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
        files.set(name, Buffer.concat(parts));
    }
    return files;
}

async function textOf(name: string, bytes: Uint8Array): Promise<string> {
    if (/\.(?:docx|xlsx)$/.test(name))
        return Object.entries(unzipSync(bytes))
            .map(([path, content]) => (path.endsWith('.xlsx') ? '' : strFromU8(content)))
            .join('\n');
    if (!name.endsWith('.pdf')) return strFromU8(bytes, /\.parquet$/.test(name));
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const pages = Array.from({ length: pdf.numPages }, async (_, index) =>
        (await (await pdf.getPage(index + 1)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' '),
    );
    return `${(await Promise.all(pages)).join('\n')} ${JSON.stringify(await pdf.getOutline())}`;
}

const round = new Project();
round.setFile(
    'katalog.prop',
    `budget B1 "Katalog" { kommune: "Strandkøbing Kommune" år: 2027..2028 enhed: 1.000 kr måltal: 500 500 beslutning: 2026-10-08 }
    forslag A-1 "Åbent" { budget: B1 udvalg: "Ældreudvalget" afhænger af: HEM-1 overlapper: HEM-1 med 10 om året udelukker: HEM-2 økonomi i 1.000 kr { år 2027 2028 varig\n gevinst "Løn" 100 200 200 } }
    forslag HEM-1 "Lukket skole" { budget: B1 udvalg: "Skoleudvalget" status: analyse økonomi i 1.000 kr { år 2027 2028 varig\n gevinst "Bygning" 777 888 888 } }
    forslag HEM-2 "Hemmeligt salg" { budget: B1 udvalg: "Økonomiudvalget" økonomi i 1.000 kr { år 2027 2028 varig\n gevinst "Salg" 555 - - } }
    // prop-ignore class-missing: intern bemærkning
    forslag A-2 "Også åbent" { budget: B1 udvalg: "Skoleudvalget" beskrivelse: "Se også A-1." økonomi i 1.000 kr { år 2027 2028 varig\n gevinst "El" 20 30 30 } }`,
);
const settings: DocumentSettings = { ...defaultSettings, confidential: { ids: ['HEM-2'], statuses: ['analysis'] } };

describe('the edition for the hearing', () => {
    it.each(formats.map(({ id }) => id))('tells of nothing confidential and nothing internal: %s', async (id) => {
        const council = await Promise.all([...(await written(round, id, 'council', settings))].map(([name, bytes]) => textOf(name, bytes)));
        const names: string[] = [];
        const texts: string[] = [];
        for (const [name, bytes] of await written(round, id, 'hearing', settings)) {
            names.push(name);
            texts.push(await textOf(name, bytes));
        }
        const hearing = [...names, ...texts].join('\n');
        expect(hearing).not.toMatch(/HEM-|Lukket|Hemmeligt|Bygning|intern bemærkning|777|555/);
        expect(hearing.length).toBeGreaterThan(0);
        expect(council.join('\n').length).toBeGreaterThan(texts.join('\n').length);
    });

    it('takes its sums over what is open, and says what it is', async () => {
        const [[name, bytes] = ['', new Uint8Array()]] = await written(round, 'html', 'hearing', settings);
        const text = await textOf(name, bytes);
        expect(text).toContain('Høringsudgave');
        expect(text).toMatch(/I alt \(2 forslag\)[^€]*?>120</);
    });

    it('has its maker told of texts that name what is confidential, ids beginning alike left alone', () => {
        const project = new Project();
        project.setFile(
            'a.prop',
            'forslag H-1 "x" { status: idé } forslag A-1 "y" { resumé: "Som H-1." } forslag A-2 "z" { resumé: "Som H-12 og BH-1." }',
        );
        expect(namedInTexts(project, { ids: [], statuses: ['idea'] })).toEqual([{ proposal: 'A-1', path: 'a.prop', names: 'H-1' }]);
    });
});

describe('the edition for an agenda', () => {
    it('is a document a committee with what a case system asks of it', async () => {
        const files = await written(exampleProject(), 'pdf', 'agenda', defaultSettings, 'B2027');
        expect([...files.keys()]).toEqual(
            ['Økonomiudvalget', 'Ældreudvalget', 'Kulturudvalget', 'Teknikudvalget'].flatMap((name) => [`${name}.pdf`, `${name}.json`]),
        );
        const sidecar = agendaShape.parse(JSON.parse(strFromU8(files.get('Ældreudvalget.json') ?? new Uint8Array())));
        expect(sidecar).toMatchObject({
            file: 'Ældreudvalget.pdf',
            committee: 'Ældreudvalget',
            municipality: 'Strandkøbing Kommune',
            budgets: [{ id: 'B2027', decision: '2026-10-08' }],
        });
        expect(sidecar.proposals.map(({ id }) => id)).toEqual(['ÆLD-01', 'ÆLD-02']);
        const pdf = await getDocument({ data: new Uint8Array(files.get('Ældreudvalget.pdf') ?? []), verbosity: 0 }).promise;
        expect(sidecar.pages).toBe(pdf.numPages);
        for (const { id, page } of sidecar.proposals) {
            const { items } = await (await pdf.getPage(page ?? 0)).getTextContent();
            expect(items.map((item) => ('str' in item ? item.str : '')).join(' ')).toContain(`${id} `);
        }
        const text = await textOf('x.pdf', files.get('Ældreudvalget.pdf') ?? new Uint8Array());
        expect(text).toContain('ÆLD-02 Kørerute efter dagens plan');
        expect(text).not.toContain('ADM-01');
        expect(text).not.toMatch(/Måltal +1\.200/);
    });

    it('tells of no pages where the document has none of its own', async () => {
        const files = await written(exampleProject(), 'docx', 'agenda', defaultSettings, 'B2027');
        const sidecar = agendaShape.parse(JSON.parse(strFromU8(files.get('Ældreudvalget.json') ?? new Uint8Array())));
        expect([sidecar.pages, ...sidecar.proposals.map(({ page }) => page)]).toEqual([null, null, null]);
    });

    it('has names that are safe on every disk, and no two alike', async () => {
        const project = new Project();
        project.setFile('a.prop', 'forslag A "x" { udvalg: "../etc" } forslag B "y" { udvalg: "ETC" } forslag C "z" { udvalg: "CON" }');
        expect([...(await written(project, 'md', 'agenda')).keys()]).toEqual([
            'etc.md',
            'etc.json',
            'ETC-2.md',
            'ETC-2.json',
            '_CON.md',
            '_CON.json',
        ]);
    });
});

// A red pixel.
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==', 'base64');

describe('the look of documents', () => {
    const mistakes = (documents: object) => {
        const reading = readConfig(JSON.stringify({ documents }), 'da');
        return reading.kind === 'wrong' ? reading.mistakes : [];
    };

    it('takes colours that can be read on, and known words', () => {
        expect(
            mistakes({
                colours: { main: '#1f4e79', shade: '#eeeeee' },
                sign: 'saving-minus',
                parts: ['contact'],
                confidential: { statuses: ['idea'] },
            }),
        ).toEqual([]);
        expect(mistakes({ colours: { main: '#ffee88' } })).toHaveLength(1);
        expect(mistakes({ colours: { shade: '#222222' } })).toHaveLength(1);
        expect(mistakes({ colours: { main: 'red; } body { display: none' } })).toHaveLength(1);
        expect(mistakes({ parts: ['salary'] })).toHaveLength(1);
    });

    it('takes a logo from its own folder alone, small, and what it says it is', () => {
        const root = mkdtempSync(join(tmpdir(), 'provenu-logo-'));
        const folder = join(root, 'workspace');
        mkdirSync(folder);
        writeFileSync(join(root, 'outside.png'), png);
        writeFileSync(join(folder, 'logo.png'), png);
        writeFileSync(join(folder, 'fake.png'), '<svg/>');
        writeFileSync(join(folder, 'broken.png'), png.subarray(0, 12));
        writeFileSync(join(folder, 'cut.png'), png.subarray(0, 40));
        writeFileSync(join(folder, 'huge.png'), Buffer.concat([png, Buffer.alloc(600_000)]));
        symlinkSync(join(root, 'outside.png'), join(folder, 'link.png'));
        expect(loadLogo(folder, 'logo.png')).toMatchObject({ type: 'png', width: 1, height: 1 });
        for (const name of [
            '../outside.png',
            join(root, 'outside.png'),
            'link.png',
            'fake.png',
            'broken.png',
            'cut.png',
            'huge.png',
            'none.png',
            '.',
        ]) {
            expect(() => loadLogo(folder, name), name).toThrow(UsageError);
        }
    });

    it.each(['html', 'pdf', 'docx'])('has the logo on the cover, and its colours: %s', async (id) => {
        const logo: Logo = { type: 'png', bytes: new Uint8Array(png), width: 1, height: 1 };
        const look = { colour: '#7a1f1f', shade: '#f8eeee', logo };
        const [plain, made] = [await written(round, id, 'council'), await written(round, id, 'council', { ...defaultSettings, look })];
        const [bytes] = made.values();
        expect(made.keys().next().value).toBe(`provenu.${id}`);
        expect(Buffer.compare(Buffer.from(bytes ?? []), Buffer.from([...plain.values()][0] ?? []))).not.toBe(0);
        if (id === 'pdf') {
            const text = Buffer.from(bytes ?? []).toString('latin1');
            expect(text.match(/\/Subtype \/Image/g)).toHaveLength(1);
            expect(text.trimEnd().endsWith('%%EOF')).toBe(true);
        }
        if (id === 'html') expect(strFromU8(bytes ?? new Uint8Array())).toContain('<img src="data:image/png;base64,iVBOR');
        if (id === 'docx') expect(Object.keys(unzipSync(bytes ?? new Uint8Array())).some((name) => name.startsWith('word/media/'))).toBe(true);
    });
});
