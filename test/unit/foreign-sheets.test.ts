import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { importedFiles } from '../../language-server/src/imports/files.ts';
import { type ImportOptions, importSheet, knownIn } from '../../language-server/src/imports/import.ts';
import { Project } from '../../language-server/src/project.ts';
import { plainImport } from './import-options.ts';

const options: ImportOptions = {
    ...plainImport,
    known: knownIn(new Project().workspace.registersFor(null)),
};
type Cell = string | number | null;

const workbook = (rows: Cell[][], name = 'Ark1') => writeXlsx({ sheets: [{ name, rows }] });
const utf8 = (text: string) => new TextEncoder().encode(text);
/** As Excel on a Danish Windows saves `CSV`. */
const windows1252 = (text: string) => Uint8Array.from([...text].map((each) => (each === '–' ? 0x96 : each.charCodeAt(0))));
/** As Excel saves `Unicode text`, or with the bytes the other way round. */
const utf16 = (text: string, isBig: boolean) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return new Uint8Array(isBig ? bytes.swap16() : bytes);
};

/** Each proposal as a line: id, title, unit, its first row of figures; and what is said, row by row. */
async function read(kind: 'xlsx' | 'csv', bytes: Uint8Array, more: Partial<ImportOptions> = {}) {
    const result = await importSheet(kind, bytes, { ...options, ...more });
    if (result.kind === 'wrong') throw new Error(result.message.da);
    const proposals = importedFiles(result.proposals, { keywords: 'da', isDeclared: () => true }).map(({ text }) => {
        const [, head = ''] = /^forslag (.*) \{/m.exec(text) ?? [];
        const [, unit = ''] = /økonomi i (.*) \{/.exec(text) ?? [];
        const years = /^ +år +(.*)$/m.exec(text)?.[1]?.split(/ {2,}/) ?? [];
        const rows = [...text.matchAll(/^ +(gevinst|udgift|investering) "([^"]*)" +(.*)$/gm)].map(([, , , cells = '']) => cells.split(/ {2,}/));
        return [head, unit, years.join(' '), ...rows.map((row) => row.join(' '))].join(' | ');
    });
    const remarks = result.remarks.map(({ line, what, message }) => `${line} ${what}: ${message.da}`);
    return { proposals, remarks, rows: [result.rows, result.read], mapping: result.mapping };
}

describe('a sheet of another office', () => {
    it('has the years across, the unit above, sums of committees, and a note below', async () => {
        const { proposals, remarks, rows } = await read(
            'xlsx',
            await workbook([
                ['Effektiviseringskatalog 2027-2030'],
                ['Alle beløb i 1.000 kr.'],
                [],
                ['Nr.', 'Forslag', 'Udvalg', '2027', '2028'],
                ['BUU-01', 'Fælles vikarkorps', 'Børne- og Ungeudvalget', 250, 500],
                ['I alt Børne- og Ungeudvalget', null, null, 250, 500],
                ['ØU-01', 'Udbud af porto', 'Økonomiudvalget', 1250, 1250],
                ['Økonomiudvalget i alt', null, null, 1250, 1250],
                ['Samlet', null, null, 1500, 1750],
                [],
                ['Note: ekskl. moms.'],
            ]),
        );
        expect(proposals).toEqual([
            'BUU-01 "Fælles vikarkorps" | 1.000 kr | 2027 2028 | 250 500',
            'ØU-01 "Udbud af porto" | 1.000 kr | 2027 2028 | 1.250 1.250',
        ]);
        expect(remarks).toEqual([
            "6 changed: 'I alt Børne- og Ungeudvalget' er en sum og er udeladt",
            "8 changed: 'Økonomiudvalget i alt' er en sum og er udeladt",
            "9 changed: 'Samlet' er en sum og er udeladt",
            "11 changed: 'Note: ekskl. moms.' står alene og er taget for en overskrift",
        ]);
        expect(rows).toEqual([6, 6]);
    });

    it('has the years below each other, and calls the amount a saving', async () => {
        const text =
            'Forslagsnr.;Forslag;År;Besparelse (1.000 kr.)\nA-1;Fælles indkøb;2027;100\nA-1;Fælles indkøb;2028;200\nA-2;Porto;2027;1.250,5\n';
        const { proposals, remarks } = await read('csv', utf8(text));
        expect(proposals).toEqual(['A-1 "Fælles indkøb" | 1.000 kr | 2027 2028 | 100 200', 'A-2 "Porto" | 1.000 kr | 2027 | 1.250,5']);
        expect(remarks).toEqual([]);
    });

    it('has millions in which minus is a saving, and says so: the signs are turned, and that is told', async () => {
        const { proposals, remarks } = await read(
            'xlsx',
            await workbook([
                ['Budgetreduktioner, mio. kr. (- = besparelse)'],
                ['Lb.nr.', 'Emne', 'Budget 2027', 'Overslag 2028'],
                ['S-1', 'Færre stillinger', -0.5, -1.2],
                ['S-2', 'Nyt system', 2, 0],
                ['Sum', null, 1.5, -1.2],
            ]),
        );
        expect(proposals).toEqual(['S-1 "Færre stillinger" | mio. kr | 2027 2028 | 0,5 1,2', 'S-2 "Nyt system" | mio. kr | 2027 2028 | -2 0']);
        expect(remarks).toEqual([expect.stringContaining('minus er en besparelse'), "5 changed: 'Sum' er en sum og er udeladt"]);
    });

    it('has nothing but negative amounts and does not say why: they stay, and that is told', async () => {
        const { proposals, remarks } = await read('csv', utf8('Nr.;Titel;2027 (kr.);2028 (kr.)\nS-1;Lys;-500;-500\nS-2;Varme;(100);-\n'));
        expect(proposals).toEqual(['S-1 "Lys" | kr | 2027 2028 | -500 -500', 'S-2 "Varme" | kr | 2027 2028 | -100 -']);
        expect(remarks).toEqual([expect.stringContaining('næsten alle beløb er negative')]);
    });

    it('has two rows of heads with merged cells', async () => {
        const { proposals } = await read(
            'xlsx',
            await workbook([
                ['Forslag', null, 'Nettovirkning i 1.000 kr.', null, 'Årsværk'],
                ['Nr', 'Titel', 2027, 2028, 2027],
                ['S-1', 'Rengøring', 10, 20, 0.5],
                ['S-2', 'Vask', 10, null, null],
            ]),
        );
        expect(proposals).toEqual(['S-1 "Rengøring" | 1.000 kr | 2027 2028 | 10 20', 'S-2 "Vask" | 1.000 kr | 2027 2028 | 10 -']);
    });

    it('has headings and sums between the rows', async () => {
        const { proposals, remarks, rows } = await read(
            'csv',
            utf8('Område;Nr.;Titel;2027 (1.000 kr.)\nSkole;;;\n;S-1;Færre bøger;10\nSkole i alt;;;10\nÆldre;;;\n;S-2;Ruter;100\nTOTAL;;;110\n'),
        );
        expect(proposals).toEqual(['S-1 "Færre bøger" | 1.000 kr | 2027 | 10', 'S-2 "Ruter" | 1.000 kr | 2027 | 100']);
        expect(remarks.map((each) => each.replace(/ .*?: /, ' '))).toEqual([
            "2 'Skole' står alene og er taget for en overskrift",
            "4 'Skole i alt' er en sum og er udeladt",
            "5 'Ældre' står alene og er taget for en overskrift",
            "7 'TOTAL' er en sum og er udeladt",
        ]);
        expect(rows).toEqual([6, 6]);
    });

    it('tells its unit in a note below the table, and nothing by a note of a part of it', async () => {
        const table = 'ID;Forslag;B2027;BO28\nX-1;Lys;1.000;2.000\n\n';
        const { proposals, remarks } = await read('csv', utf8(`${table}1) Beløb i hele kr.\n* Heraf 3 mio. kr. til anlæg\n`));
        expect(proposals).toEqual(['X-1 "Lys" | kr | 2027 2028 | 1.000 2.000']);
        expect(remarks).toHaveLength(2);
        await expect(read('csv', utf8(`${table}* Heraf 3 mio. kr. til anlæg\n`))).rejects.toThrow('siger ikke, om beløbene er i kroner');
    });

    it('has Danish thousands, heads with their unit, and the letters of Windows', async () => {
        const text =
            'Forslag nr.;Overskrift;Fagudvalg;Beløb 2027 kr.;Beløb 2028 kr.\nÆ-1;Træk på lån – øget;Økonomiudvalget;1.250.000;1.250.000,50\n';
        const { proposals, mapping } = await read('csv', windows1252(text));
        expect(proposals).toEqual(['Æ-1 "Træk på lån – øget" | kr | 2027 2028 | 1.250.000 1.250.000,50']);
        expect(mapping).toMatchObject({ 'Forslag nr.': 'id', Overskrift: 'title', Fagudvalg: 'committee', 'Beløb 2027 kr.': '2027' });
    });

    it.each([
        ['with tabs', utf16('Nr.\tTitel\t2027\r\nU-1\tÅbningstider\t1.500\r\n', false)],
        ['with its bytes the other way round', utf16('Nr.;Titel;2027\r\nU-1;Åbningstider;1.500\r\n', true)],
    ])('is saved as UTF-16, %s', async (_, bytes) => {
        expect((await read('csv', bytes, { unit: '1.000 kr' })).proposals).toEqual(['U-1 "Åbningstider" | 1.000 kr | 2027 | 1.500']);
    });

    it('has empty rows and columns, and figures as texts', async () => {
        const { proposals, mapping } = await read(
            'xlsx',
            await workbook(
                [
                    [],
                    [null, 'Spareforslag'],
                    [null, 'Forslag nr', null, 'Navn', null, '2027', '2028', null, 'Bemærkninger'],
                    [],
                    [null, 'K-1', null, 'Kørsel', null, '1.000.000', '1.000.000', null, 'se bilag'],
                    [null, 'K-2', null, 'Vedligehold', null, '750.000 kr.', '-', null, null],
                ],
                'Forslag i kr.',
            ),
        );
        expect(proposals).toEqual(['K-1 "Kørsel" | kr | 2027 2028 | 1.000.000 1.000.000', 'K-2 "Vedligehold" | kr | 2027 2028 | 750.000 -']);
        expect(mapping.Bemærkninger).toBe('ignore');
    });

    it('has commas between quoted cells', async () => {
        const { proposals } = await read('csv', utf8('"Nr.","Titel","Budgetforslag 2027","BF28"\n"C-1","Porto, frimærker","1.250,00","(250)"\n'), {
            unit: 'kr',
        });
        expect(proposals).toEqual(['C-1 "Porto, frimærker" | kr | 2027 2028 | 1.250,00 -250']);
    });

    it('is read as its mapping says where the guess is wrong', async () => {
        const text = 'Nr.;Projekt;Drift/anlæg;27;28\nP-1;Solceller;udgift;10;20\n';
        const mapping = { Projekt: 'title', 'Drift/anlæg': 'kind', '27': '2027', '28': '2028' };
        await expect(read('csv', utf8(text), { unit: 'kr' })).rejects.toThrow('--mapping');
        expect((await read('csv', utf8(text), { unit: 'kr', mapping })).proposals).toEqual(['P-1 "Solceller" | kr | 2027 2028 | 10 20']);
    });
});
