import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { catalogueDocument } from '../../language-server/src/exports/document/catalogue.ts';
import { defaultSettings } from '../../language-server/src/exports/document/settings.ts';
import { pdfCatalogue } from '../../language-server/src/exports/pdf/document.ts';
import { ExportRun } from '../../language-server/src/exports/run.ts';
import { select } from '../../language-server/src/exports/selection.ts';
import { Project } from '../../language-server/src/project.ts';

interface PlacedText {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly end: number;
}

async function pagesOf(text: string): Promise<readonly (readonly PlacedText[])[]> {
    const project = new Project();
    project.setFile('a.prop', text);
    const document = catalogueDocument(select(project, { language: 'da', findings: [], settings: defaultSettings }, new ExportRun()));
    const pdf = await getDocument({ data: pdfCatalogue(document).bytes, verbosity: 0 }).promise;
    return Promise.all(
        Array.from({ length: pdf.numPages }, async (_, index) =>
            (await (await pdf.getPage(index + 1)).getTextContent()).items.flatMap((item) => {
                if (!('str' in item) || item.str.trim() === '') return [];
                const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
                return [{ text: item.str, x, y, size, end: x + item.width }];
            }),
        ),
    );
}

const economy = (years: string, amount: string) =>
    `økonomi i 1.000 kr { år ${years} varig\n gevinst "Drift" ${[...years.split(' '), 'varig'].map(() => amount).join(' ')} }`;

describe('a proposal of the PDF', () => {
    const withLines = (count: number) =>
        `forslag A-1 "x" { beskrivelse: """\n${Array.from({ length: count }, (_, index) => `Afsnit ${index + 1}.`).join('\n\n')}\n""" ${economy('2027 2028', '10')} }`;

    it('stands closer where it would else end with a few lines on a page of their own, and no closer than it must', async () => {
        const sizes = new Map<number, { pages: number; size: number }>();
        for (let count = 14; count <= 40; count++) {
            const pages = (await pagesOf(withLines(count))).slice(4);
            const said = pages.flat().find(({ text }) => text === 'Afsnit 1.');
            sizes.set(count, { pages: pages.length, size: said?.size ?? 0 });
        }
        const all = [...sizes.values()];
        expect(new Set(all.map(({ pages }) => pages))).toEqual(new Set([1, 2]));
        expect(all[0]).toEqual({ pages: 1, size: 9.2 });
        expect(all.some(({ pages, size }) => pages === 1 && size < 9.2)).toBe(true);
        for (const { pages, size } of all) if (pages === 2) expect(size).toBe(9.2);
        // A second page has more than a handful of lines.
        const first = [...sizes].find(([, { pages }]) => pages === 2)?.[0] ?? 0;
        const [, second = []] = (await pagesOf(withLines(first))).slice(4);
        expect(second.filter(({ text }) => text.startsWith('Afsnit')).length).toBeGreaterThan(3);
    });
});

describe('a table of the PDF', () => {
    const budget = 'budget B "b" { år: 2027..2036 enhed: 1.000 kr }';
    const years = Array.from({ length: 10 }, (_, index) => 2027 + index).join(' ');
    const title = 'Sammenlægning af planlægningsfunktionerne for hjemmepleje, sygepleje og madservice i de fire distrikter';
    const proposals = Array.from(
        { length: 30 },
        (_, index) => `forslag A-${index + 1} "${title}" { budget: B udvalg: "Udvalg ${index % 7}" ${economy(years, '1.000..2.000')} }`,
    ).join('\n');

    it('has its head over rows, and never alone at the foot of a page', async () => {
        const pages = await pagesOf(`${budget}\n${proposals}`);
        let heads = 0;
        for (const page of pages) {
            for (const head of page.filter(({ text }) => text === 'Titel')) {
                heads++;
                expect(page.some(({ text, y }) => /^A-\d+$/.test(text) && y < head.y)).toBe(true);
            }
        }
        expect(heads).toBeGreaterThan(2);
    });

    it('gives titles room in an overview, and lets ranges stand under their figures', async () => {
        const pages = await pagesOf(`${budget}\n${proposals}`);
        const overview = pages.find((page) => page.some(({ text }) => text === 'Overblik') && page.some(({ text }) => text === 'Titel')) ?? [];
        const [titleHead, classHead] = ['Titel', 'Klasse'].map((name) => overview.find(({ text }) => text === name));
        expect((classHead?.x ?? 0) - (titleHead?.x ?? 0)).toBeGreaterThan(125);
        expect(overview.some(({ text }) => text === '(1.000..')).toBe(true);
    });

    it('breaks no name of a committee within a word where its sum can run on', async () => {
        const long = 'Social-, sundheds- og beskæftigelsesudvalget';
        const several = proposals.replaceAll('"Udvalg 1"', `"${long}"`);
        const said = (await pagesOf(`${budget}\n${several}`)).flat().map(({ text }) => text);
        expect(said.some((text) => text.endsWith('beskæftigelsesudvalget'))).toBe(true);
        expect(said).not.toContain('t');
    });
});

it('the contents of the PDF have titles in full, however long they are', async () => {
    const long = `${'Et meget langt navn på et katalog '.repeat(5)}til sidst`;
    const [, contents = []] = await pagesOf(
        `budget B "${long}" { år: 2027..2028 enhed: 1.000 kr }\nbudget C "c" { år: 2027..2028 enhed: 1.000 kr }\nforslag A-1 "x" { budget: B ${economy('2027 2028', '1')} }\nforslag A-2 "y" { budget: C ${economy('2027 2028', '1')} }`,
    );
    expect(contents.map(({ text }) => text).join(' ')).toContain('til sidst');
});

it('a catalogue of several budgets names the municipality that they share', async () => {
    const [cover = []] = await pagesOf(
        'budget B "b" { kommune: "Nørre Kommune" år: 2027..2028 }\nbudget C "c" { kommune: "Nørre Kommune" år: 2027..2028 }\nforslag A-1 "x" { budget: B }\nforslag A-2 "y" { budget: C }',
    );
    expect(cover.map(({ text }) => text)).toContain('Nørre Kommune');
});
