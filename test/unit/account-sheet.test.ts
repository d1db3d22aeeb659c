import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { accountSheet } from '../../language-server/src/exports/account-sheet.ts';
import { accountEntries } from '../../language-server/src/exports/accounts.ts';
import { catalogueDocument } from '../../language-server/src/exports/document/catalogue.ts';
import type { Section, TableBlock } from '../../language-server/src/exports/document/model.ts';
import { type DocumentSettings, defaultSettings } from '../../language-server/src/exports/document/settings.ts';
import { docxBytes } from '../../language-server/src/exports/docx/document.ts';
import type { Chunk } from '../../language-server/src/exports/exported-file.ts';
import { htmlPieces } from '../../language-server/src/exports/html/page.ts';
import { markdownFile } from '../../language-server/src/exports/markdown/document.ts';
import { pdfCatalogue } from '../../language-server/src/exports/pdf/document.ts';
import { ExportRun } from '../../language-server/src/exports/run.ts';
import { select } from '../../language-server/src/exports/selection.ts';
import { Project } from '../../language-server/src/project.ts';

const files = `
budget B "Katalog" { år: 2027..2028 enhed: 1.000 kr }
forslag A-1 "Rengøring" { budget: B status: vedtaget konto: "6.45.51" økonomi i 1.000 kr { år 2027 2028 varig
 gevinst "Timer" 100 250,5 250,5
 investering "Maskiner" 40 - - } }
forslag A-2 "Kørsel" { budget: B status: under implementering konto: "6.45.51" økonomi i 1.000 kr { år 2027 2028 varig
 gevinst "Biler" 10 20 20 } }
forslag A-3 "Bro" { budget: B status: vedtaget konto: "0.28.20", "0.28.22" økonomi i 1.000 kr { år 2028 varig
 gevinst "Drift" 7 7 } }
forslag A-4 "Ukendt konto" { budget: B status: vedtaget økonomi i 1.000 kr { år 2027 varig
 gevinst "Drift" 3 3 } }
forslag A-5 "Fremsat" { budget: B status: fremsat konto: "6.45.51" økonomi i 1.000 kr { år 2027 2028 varig
 gevinst "Drift" 999 999 999 } }
forslag A-6 "Uden kalender" { status: vedtaget konto: "1.22.01" økonomi i 1.000 kr { år etablering varig
 gevinst "Drift" - 5
 investering "Start" 8 - } }`;

function selectionOf(text: string, settings: DocumentSettings = defaultSettings) {
    const project = new Project();
    project.setFile('a.prop', text);
    return select(project, { language: 'da', findings: [], settings }, new ExportRun());
}

function sectionOf(text: string, settings: DocumentSettings = defaultSettings): Section | undefined {
    return catalogueDocument(selectionOf(text, settings)).appendix.find(({ anchor }) => anchor === 'accounts');
}

function rowsOf(section: Section | undefined): readonly string[] {
    const table = section?.blocks.find((block): block is TableBlock => block.kind === 'table');
    return (table?.rows ?? []).map((row) => ('cells' in row ? row.cells.map(({ text }) => text).join('|') : row.kind === 'group' ? row.text : ''));
}

const selection = selectionOf(files);
const document = catalogueDocument(selection);
const texts = (section: Section | undefined) => (section?.blocks ?? []).flatMap((block) => (block.kind === 'text' ? [block.text] : []));

describe('the account sheet that people read', () => {
    it('has the adopted proposals under their accounts, to the krone, with sums', () => {
        expect(rowsOf(sectionOf(files))).toEqual([
            'Konto 0.28.20, 0.28.22',
            'A-3|Bro|vedtaget|–|7.000|',
            'Konto 6.45.51',
            'A-1|Rengøring|vedtaget|60.000|250.500|',
            'A-2|Kørsel|under implementering|10.000|20.000|',
            '|I alt konto 6.45.51||70.000|270.500|',
            'Uden konto',
            'A-4|Ukendt konto|vedtaget|3.000|3.000|',
            '|I alt||73.000|280.500|',
        ]);
    });

    it('says what its signs mean, where amounts are not divided, and what cannot be entered', () => {
        const said = texts(sectionOf(files)).join(' ');
        expect(said).toContain('Plus er en forbedring af kommunens økonomi.');
        expect(said).toContain('Hvor et forslag nævner flere konti');
        expect(said).toContain('uden kalenderår, som noget kan bogføres i: A-6.');
    });

    it('turns its signs with the settings, and says so', () => {
        const section = sectionOf(files, { ...defaultSettings, sign: 'saving-minus' });
        expect(rowsOf(section)).toContain('A-1|Rengøring|vedtaget|−60.000|−250.500|');
        expect(texts(section).join(' ')).toContain('Minus er en forbedring af kommunens økonomi.');
    });

    it('adds up to the entries that the sheets for machines hold', () => {
        const entries = selection.proposals
            .filter(({ written }) => written.status !== 'proposed')
            .flatMap((each) => accountEntries(each, selection.workspace));
        const sheet = accountSheet(selection);
        expect(sheet?.years.map((year) => entries.filter((entry) => entry.year === year).reduce((sum, { effect }) => sum + effect, 0n))).toEqual(
            sheet?.total,
        );
        expect(entries.length).toBeGreaterThan(5);
    });

    it('is not there where nothing is adopted', () => {
        expect(sectionOf(files.replaceAll('vedtaget', 'fremsat').replace('under implementering', 'fremsat'))).toBeUndefined();
    });

    it('stands in the web page, each line leading to its proposal', () => {
        const { document: page } = parseHTML([...htmlPieces(document)].join(''));
        const section = page.getElementById('accounts');
        expect(section?.querySelector('h2')?.textContent).toBe('Kontoark');
        expect([...(section?.querySelectorAll('tbody a') ?? [])].map((link) => link.getAttribute('href'))).toEqual([
            '#p-A-3',
            '#p-A-1',
            '#p-A-2',
            '#p-A-4',
        ]);
        expect([...page.querySelectorAll('nav a')].map((link) => link.textContent)).toContain('Kontoark');
    });

    it('stands last in the PDF, with the pages of the proposals', async () => {
        const made = pdfCatalogue(document);
        const pdf = await getDocument({ data: made.bytes.slice(), verbosity: 0 }).promise;
        const items = (await (await pdf.getPage(pdf.numPages)).getTextContent()).items.flatMap((item) =>
            'str' in item && item.str.trim() !== '' ? [item.str] : [],
        );
        const text = items.join(' ');
        expect(text).toContain('Kontoark');
        expect(text).toContain(`A-1 Rengøring vedtaget 60.000 250.500 ${made.pageOf.get('p-A-1')}`);
        expect((await pdf.getOutline()).map(({ title }) => title)).toContain('Kontoark');
    });

    it('stands in the Word document', async () => {
        const xml = strFromU8(unzipSync(await docxBytes(document))['word/document.xml'] ?? new Uint8Array());
        const text = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, each]) => each).join('|');
        expect(text).toContain('Konto 6.45.51|A-1|Rengøring|vedtaget|60.000|250.500|');
        expect(xml).toContain('w:name="accounts"');
    });

    it('stands in the Markdown, account by account', () => {
        const text = [...(markdownFile(selection).chunks as Iterable<Chunk>)].join('').replace(/ +/g, ' ');
        expect(text).toContain('## Kontoark');
        expect(text).toContain('| 6.45.51 | A-1 | Rengøring | vedtaget | 60.000 | 250.500 |');
        expect(text).toContain('| **6.45.51** | | **I alt** | | **70.000** | **270.500** |');
    });
});
