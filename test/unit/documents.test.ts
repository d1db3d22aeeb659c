import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { catalogueDocument } from '../../language-server/src/exports/document/catalogue.ts';
import type { CatalogueDocument, ProposalPage, TableBlock, TableRow } from '../../language-server/src/exports/document/model.ts';
import { inPieces } from '../../language-server/src/exports/document/pieces.ts';
import { type DocumentSettings, defaultSettings } from '../../language-server/src/exports/document/settings.ts';
import { docxBytes } from '../../language-server/src/exports/docx/document.ts';
import type { Chunk } from '../../language-server/src/exports/exported-file.ts';
import { htmlPieces } from '../../language-server/src/exports/html/page.ts';
import { pdfCatalogue } from '../../language-server/src/exports/pdf/document.ts';
import { headWord } from '../../language-server/src/exports/phrases.ts';
import { ExportRun } from '../../language-server/src/exports/run.ts';
import { select } from '../../language-server/src/exports/selection.ts';
import { svgFormat } from '../../language-server/src/exports/svg/format.ts';
import { Project } from '../../language-server/src/project.ts';
import { exampleProject } from '../examples.ts';

const examples = exampleProject();

function selectionOf(project: Project, settings: DocumentSettings = defaultSettings, budget?: string) {
    const findings = project.check();
    return select(project, { language: 'da', findings, settings, ...(budget === undefined ? {} : { budget }) }, new ExportRun());
}

function documentOf(project: Project, settings: DocumentSettings = defaultSettings, budget?: string) {
    return catalogueDocument(selectionOf(project, settings, budget));
}

function htmlOf(document: CatalogueDocument): string {
    return [...htmlPieces(document)].join('');
}

function projectOf(text: string): Project {
    const project = new Project();
    project.setFile('a.prop', text);
    return project;
}

const all = documentOf(examples);
const round = documentOf(examples, defaultSettings, 'B2027');

function economyOf({ blocks }: ProposalPage): TableBlock | undefined {
    return blocks.find((block): block is TableBlock => block.kind === 'table');
}

function rowNamed(table: TableBlock, name: string): readonly (bigint | null)[] {
    const row = table.rows.find((each): each is Extract<TableRow, { to: string | null }> => 'cells' in each && each.cells[0]?.text === name);
    return (row?.cells ?? []).slice(1).map((cell) => cell.value);
}

it('FTE is written large at the head of a line too', () => {
    expect([headWord('fte', 'en'), headWord('fte', 'da')]).toEqual(['FTE', 'Årsværk']);
});

describe('the document that people read', () => {
    it('adds permanent changes and implementation up to the net of the profile', () => {
        let compared = 0;
        for (const proposal of examples.workspace.proposals) {
            const page = all.proposals.find(({ id }) => id === proposal.written.id.name);
            const table = page === undefined ? undefined : economyOf(page);
            const [profile] = examples.workspace.profilesOf(proposal);
            if (table === undefined || profile === undefined) continue;
            const [lasting, once, total] = ['Varige ændringer i alt', 'Implementering i alt', 'Samlet økonomisk virkning'].map((name) =>
                rowNamed(table, name),
            );
            const nets = [
                ...(profile.setup === null ? [] : [profile.setup.net?.counted ?? null]),
                ...profile.balances.map(({ net }) => net?.counted ?? null),
            ];
            for (const [index, net] of nets.entries()) {
                if (total?.[index] == null) continue;
                expect(total[index], `${page?.id} ${index}`).toBe(net);
                expect((lasting?.[index] ?? 0n) + (once?.[index] ?? 0n), `${page?.id} ${index}`).toBe(net);
                compared++;
            }
        }
        expect(compared).toBeGreaterThan(60);
    });

    it('turns every sum of money with the sign of the settings, and says so', () => {
        const minus = documentOf(examples, { ...defaultSettings, sign: 'saving-minus' }, 'B2027');
        const [plus, turned] = [round, minus].map((document) =>
            document.proposals.map((page) => rowNamed(economyOf(page) as TableBlock, 'Samlet økonomisk virkning')),
        );
        expect(turned).toEqual(plus?.map((row) => row.map((value) => (value === null ? null : -value))));
        const fte = [round, minus].map((document) => document.proposals.map((page) => rowNamed(economyOf(page) as TableBlock, 'Årsværk (antal)')));
        expect(fte[1]).toEqual(fte[0]);
        expect(JSON.stringify(minus.guide)).toContain('minus en forbedring');
    });

    it('has the sums of committees and their overlaps add up to the sum of the budget', () => {
        const [table] = round.overviews[0]?.blocks.filter((block): block is TableBlock => block.kind === 'table') ?? [];
        const lines = (table?.rows ?? []).filter((row): row is Extract<TableRow, { to: string | null }> => 'cells' in row);
        const sums = lines.filter(({ cells }) => /^I alt \p{L}+$/u.test(cells[1]?.text ?? ''));
        const total = lines.find(({ cells }) => cells[1]?.text.startsWith('I alt (') === true);
        expect(sums).toHaveLength(4);
        for (let column = 3; column < 7; column++) {
            expect(sums.reduce((sum, { cells }) => sum + (cells[column]?.value ?? 0n), 0n)).toBe(total?.cells[column]?.value);
        }
    });

    it('stands in the order of the settings, with nothing left out', () => {
        const [first] = documentOf(examples, { ...defaultSettings, parts: ['contact', 'content'] }, 'B2027').proposals;
        const headings = first?.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])) ?? [];
        expect(headings.slice(0, 2)).toEqual(['Kontakt', 'Indhold']);
        expect([...headings].sort()).toEqual(round.proposals[0]?.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])).sort());
    });
});

describe('what a page leaves out', () => {
    const pageOf = (economy: string) => documentOf(projectOf(`forslag A-1 "x" { økonomi i 1.000 kr { ${economy} } }`)).proposals[0] as ProposalPage;
    const isChart = ({ kind }: { readonly kind: string }) => kind === 'chart';

    it('draws no empty chart of nothing but zeros', () => {
        expect(pageOf('år 2027 2028 varig\n gevinst "G" 0 0 0').blocks.some(isChart)).toBe(false);
        expect(pageOf('år 2027 2028 varig\n gevinst "G" 0 1 0').blocks.some(isChart)).toBe(true);
    });

    it('names no calendar year of break-even where nothing says when the proposal starts', () => {
        const said = JSON.stringify(pageOf('år etablering varig\n gevinst "G" - 10\n investering "I" 25 -').blocks, (_, each) =>
            typeof each === 'bigint' ? String(each) : each,
        );
        expect(said).toContain('tjent hjem efter 3 år, i år 3.');
        expect(said).toContain('"text":"3 år"');
        expect(said).toContain('tjent hjem i år 3');
    });
});

describe('a table in pieces', () => {
    const table = economyOf(round.proposals[0] as ProposalPage) as TableBlock;
    const pieces = inPieces(table, 2);

    it('has the words in each, and every figure in one', () => {
        expect(pieces.map(({ columns }) => columns.map(({ title }) => title))).toEqual([
            ['1.000 kr.', '2027', '2028', '2029'],
            ['1.000 kr.', '2030', 'Varig'],
        ]);
        const parts = pieces.flatMap((piece) => rowNamed(piece, 'Samlet økonomisk virkning'));
        expect(parts).toEqual(rowNamed(table, 'Samlet økonomisk virkning'));
    });

    it('says once what is said of all years together', () => {
        expect(pieces.map(({ rows }) => rows.filter(({ kind }) => kind === 'across').length)).toEqual([0, 1]);
    });
});

describe('HTML', () => {
    const page = htmlOf(all);
    const { document } = parseHTML(page);

    it('is written a proposal at a time: none is made before the one above it is written', () => {
        const made: string[] = [];
        function* proposals() {
            for (const proposal of all.proposals) {
                made.push(proposal.anchor);
                yield proposal;
            }
        }
        const last: (string | undefined)[] = [];
        for (const piece of htmlPieces({ ...all, proposals: proposals() })) {
            if (piece.startsWith('<article')) last.push(made.at(-1));
        }
        expect(last).toEqual(all.proposals.map(({ anchor }) => anchor));
    });

    it('is readable without its script: every proposal stands there, and every link leads somewhere', () => {
        expect(document.querySelectorAll('article')).toHaveLength(examples.workspace.proposals.length);
        const links = [...document.querySelectorAll('a[href^="#"]')].map((link) => decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''));
        expect(links.length).toBeGreaterThan(examples.workspace.proposals.length);
        for (const id of links) expect(document.getElementById(id), id).not.toBeNull();
        expect(document.documentElement.getAttribute('lang')).toBe('da');
    });

    it('loads nothing from outside, and its policy allows its own style and script alone', () => {
        expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|\b(?:src|srcset|@import)\b *=? *["']?(?!data:)\w+:/);
        const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
        const hash = (tag: string) =>
            `'sha256-${createHash('sha256')
                .update(document.querySelector(tag)?.textContent ?? '')
                .digest('base64')}'`;
        expect(policy).toContain(`style-src ${hash('style')};`);
        expect(policy).toContain(`script-src ${hash('script')};`);
        expect(policy).not.toContain('unsafe');
        expect(page).not.toMatch(/ (?:style|on\w+)=/);
    });

    it('leaves telephones the room for figures: of an overview the class alone is set aside', () => {
        for (const table of document.querySelectorAll('table.overview')) {
            const heads = [...table.querySelectorAll('thead th')];
            expect(heads.filter((head) => head.classList.contains('aside')).map((head) => head.textContent)).toEqual([heads[2]?.textContent]);
            for (const row of table.querySelectorAll('tbody tr[data-search]')) expect(row.querySelectorAll('.aside')).toHaveLength(1);
        }
        const style = document.querySelector('style')?.textContent ?? '';
        expect(/@media \(max-width:40rem\)\{([\s\S]*?)@page/.exec(style)?.[1]).toMatch(/\.overview \.aside\{display:none\}/);
    });

    it('prints tables of many years in smaller letters, since paper does not scroll', () => {
        const classesOf = (count: number) => {
            const years = Array.from({ length: count }, (_, index) => 2027 + index);
            const economy = `økonomi i kr { år ${years.join(' ')}\n gevinst "G" ${years.map(() => '1').join(' ')} }`;
            const made = parseHTML(htmlOf(documentOf(projectOf(`forslag A-1 "x" { ${economy} }`)))).document;
            return made.querySelector('article table')?.className;
        };
        expect([4, 10, 20].map(classesOf)).toEqual(['economy', 'economy wide', 'economy widest']);
        expect(document.querySelector('style')?.textContent).toMatch(/@media print\{[\s\S]*\.wide\{font-size:/);
    });

    it('shows the figures of each chart in a table beneath it', () => {
        for (const figure of document.querySelectorAll('figure')) {
            expect(figure.querySelector('svg')).not.toBeNull();
            expect(figure.querySelectorAll('tbody tr')).toHaveLength(2);
        }
    });

    it('takes any text as a text', () => {
        fc.assert(
            fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '/', 'script', 'a', 'ø', '=', '-') }), (hostile) => {
                const escaped = hostile.replace(/["\\]/g, '');
                const html = htmlOf(documentOf(projectOf(`forslag A-1 "${escaped}x" { resumé: "${escaped}y" }`)));
                const made = parseHTML(html).document;
                expect(made.querySelectorAll('script')).toHaveLength(1);
                expect(made.querySelector('article h2')?.textContent).toBe(`A-1 ${escaped}x`);
                expect(made.querySelector('article .lead')?.textContent).toBe(`${escaped}y`);
            }),
            { numRuns: 50 },
        );
    });

    it('is the same each time', () => {
        expect(htmlOf(documentOf(exampleProject()))).toBe(page);
    });
});

describe('PDF', async () => {
    const made = pdfCatalogue(round);
    const pdf = await getDocument({ data: made.bytes.slice(), verbosity: 0 }).promise;
    const textOf = async (page: number) =>
        (await (await pdf.getPage(page)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ');

    it('is tagged, in Danish, with a title and an outline by committee', async () => {
        expect((await pdf.getMarkInfo())?.Marked).toBe(true);
        const { info } = await pdf.getMetadata();
        expect(info).toMatchObject({ Title: 'Effektiviseringskatalog 2027-2030', Language: 'da' });
        const outline = await pdf.getOutline();
        expect(outline.map(({ title }) => title)).toEqual(
            [
                'Læsevejledning',
                'Overblik',
                'Økonomiudvalget',
                'Ældreudvalget',
                'Kulturudvalget',
                'Teknikudvalget',
                'Kontroller, der er set bort fra',
            ].slice(0, outline.length),
        );
        expect(outline[3]?.items.map(({ title }) => title)).toEqual([
            'ÆLD-01 Fælles vagtplanlægning i hjemmeplejen',
            'ÆLD-02 Kørerute efter dagens plan',
        ]);
        const roles = JSON.stringify(await (await pdf.getPage(made.pageOf.get('p-ADM-01') ?? 0)).getStructTree());
        for (const role of ['H2', 'H3', 'Table', 'TH', 'TD', 'Figure', 'P']) expect(roles).toContain(`"role":"${role}"`);
    });

    it('has each proposal on the page that the overview says', async () => {
        const overview = await textOf(4);
        for (const { anchor, title, id } of round.proposals) {
            const page = made.pageOf.get(anchor) ?? 0;
            expect(await textOf(page)).toContain(title);
            expect(overview).toMatch(new RegExp(`${id} .*${page}`));
        }
    });

    it('has what PDF/UA asks of it: a language, the order of the tags, table heads with their scope, charts and links in words', () => {
        const objects =
            Buffer.from(made.bytes)
                .toString('latin1')
                .match(/\d+ 0 obj\n[\s\S]*?\nendobj/g) ?? [];
        const having = (part: string) => objects.filter((object) => object.includes(part));
        const [catalog = ''] = having('/Type /Catalog');
        expect(catalog).toContain('/Lang (da)');
        expect(catalog).toContain('/StructTreeRoot');
        expect(having('/DisplayDocTitle true')).toHaveLength(1);
        expect(Buffer.from(made.bytes).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
        for (const page of having('/Type /Page\n')) expect(page).toContain('/Tabs /S');
        const heads = having('/S /TH');
        expect(heads.length).toBeGreaterThan(50);
        expect(heads.filter((head) => !/\/Scope \/(?:Row|Column)/.test(head))).toEqual([]);
        const figures = having('/S /Figure');
        expect(figures).toHaveLength(round.proposals.length);
        expect(figures.filter((figure) => !/\/Alt \(..[\s\S]+\/BBox/.test(figure))).toEqual([]);
        const links = having('/Subtype /Link');
        expect(links.length).toBeGreaterThan(2 * round.proposals.length);
        expect(links.filter((link) => !(link.includes('/Contents (') && link.includes('/StructParent ')))).toEqual([]);
        expect(having('/S /Link')).toHaveLength(links.length);
        expect(objects.join('\n').split('/Type /OBJR')).toHaveLength(links.length + 1);
    });

    it('has its title and author as they are written, also where XML would read them otherwise', async () => {
        const named = `budget B1 "Løn & drift <2027>" { kommune: "Søndre & Nørre Kommune" } forslag A-1 "x" { budget: B1 }`;
        const { bytes } = pdfCatalogue(documentOf(projectOf(named)));
        const { info, metadata } = await (await getDocument({ data: bytes, verbosity: 0 }).promise).getMetadata();
        expect(info).toMatchObject({ Title: 'Løn & drift <2027>', Author: 'Søndre & Nørre Kommune' });
        expect(metadata?.get('dc:title')).toBe('Løn & drift <2027>');
        expect(metadata?.get('dc:creator')).toEqual(['Søndre & Nørre Kommune']);
    });

    it('is the same each time', () => {
        expect(
            createHash('sha256')
                .update(pdfCatalogue(documentOf(exampleProject(), defaultSettings, 'B2027')).bytes)
                .digest('hex'),
        ).toBe(createHash('sha256').update(made.bytes).digest('hex'));
    });

    it('takes texts of any letters, of any length, and tables of any width', async () => {
        const years = Array.from({ length: 40 }, (_, index) => 2027 + index);
        const table = `økonomi i kr { år ${years.join(' ')}\n gevinst "Γ ĸ ŋ 漢 𝄞 ${'uendeligtlangtord'.repeat(20)}" ${years.map(() => '123.456.789').join(' ')} }`;
        const { pages, bytes } = pdfCatalogue(documentOf(projectOf(`forslag A-1 "x" { resumé: "${'ord '.repeat(3000)}" ${table} }`)));
        expect(pages).toBeGreaterThan(5);
        expect((await getDocument({ data: bytes, verbosity: 0 }).promise).numPages).toBe(pages);
    });
});

describe('DOCX', async () => {
    const bytes = await docxBytes(round);
    const files = unzipSync(bytes);
    const xml = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const { document } = parseHTML(`<body>${value}</body>`);

    it('has real headings, and a proposal under its id', () => {
        expect([...document.querySelectorAll('h1')].map((each) => each.textContent)).toEqual(expect.arrayContaining(['Læsevejledning', 'Overblik']));
        expect([...document.querySelectorAll('h2')].map((each) => each.textContent)).toEqual(round.proposals.map(({ title }) => title));
        for (const { id } of round.proposals) expect(xml('word/document.xml')).toContain(`w:name="p_${id.replace('-', '_')}"`);
    });

    it('repeats the heads of its tables, has contents with page numbers, and is in Danish', () => {
        expect(xml('word/document.xml').match(/<w:tblHeader\/>/g)?.length).toBe(1 + round.proposals.length);
        expect(xml('word/document.xml')).toMatch(/TOC [^<]*1-2/);
        expect(xml('word/styles.xml')).toContain('w:lang w:val="da-DK"');
        expect(xml('word/footer1.xml')).toContain('PAGE');
    });

    it('draws gains upwards, costs downwards and the running sum as charts of Word, with the figures of the chart', () => {
        const seriesOf = (chart: string) =>
            [...chart.matchAll(/<c:ser>([\s\S]*?)<\/c:ser>/g)].map(([, series = '']) => {
                const [, name = ''] = /<c:tx>[\s\S]*?<c:v>([^<]*)/.exec(series) ?? [];
                const [, values = ''] = /<c:val>([\s\S]*?)<\/c:val>/.exec(series) ?? [];
                return [name, ...[...values.matchAll(/<c:v>([^<]*)/g)].map(([, value]) => Number(value))];
            });
        const charts = Object.keys(files).filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name));
        expect(charts).toHaveLength(2 * round.proposals.length);
        expect(seriesOf(xml('word/charts/chart1.xml')).map((series) => series.slice(0, 4))).toEqual([
            ['Gevinst', 600, 1200, 1300],
            ['Udgift', -250, -120, -120],
            ['Investering', -400],
            ['Netto', -50, 1080, 1180],
        ]);
        expect(xml('word/charts/chart1.xml')).toContain('<c:grouping val="stacked"/>');
        expect(seriesOf(xml('word/charts/chart2.xml'))[0]?.slice(0, 4)).toEqual(['Akkumuleret', -50, 1030, 2210]);
    });

    it('has short facts beside the chart, so that a proposal fits on a page', () => {
        const body = xml('word/document.xml');
        const rows = [...body.matchAll(/<w:tr>(?:(?!<w:tr>)[\s\S])*?<c:chart [\s\S]*?<\/w:tr>/g)].map(([row]) => row);
        expect(rows).toHaveLength(round.proposals.length);
        for (const row of rows) for (const heading of ['Oplysninger', 'Kontakt']) expect(row).toContain(heading);
    });

    it('leaves no figure too little room to stand on one line, however many and long they are', async () => {
        const years = Array.from({ length: 20 }, (_, index) => 2027 + index);
        const amounts = years.map(() => '123.456.789.012').join(' ');
        const wide = `forslag A-1 "x" { økonomi i kr { år ${years.join(' ')}\n gevinst "En gevinst med et langt navn" ${amounts}\n udgift "Drift" ${amounts} } }`;
        const page = documentOf(projectOf(wide));
        const made = strFromU8(unzipSync(await docxBytes(page))['word/document.xml'] ?? new Uint8Array());
        const found = [...made.matchAll(/<w:tc>(?:(?!<w:tc>)[\s\S])*?<w:tcW w:type="dxa" w:w="(\d+)"\/>[\s\S]*?<\/w:tc>/g)].flatMap(
            ([cell, width]) => {
                const text = [...cell.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, each]) => each).join('');
                const [, size = '18'] = /<w:sz w:val="(\d+)"/.exec(cell) ?? [];
                return /^[−\d.,]+$/.test(text) ? [{ text, needed: text.length * 0.507 * Number(size) * 10 + 120, width: Number(width) }] : [];
            },
        );
        expect(found.length).toBeGreaterThan(5 * years.length);
        expect(found.filter(({ needed, width }) => needed > width)).toEqual([]);
    });

    it('keeps an overview of usual length in one piece, its ranges under their figures and its titles wide enough', async () => {
        const body = strFromU8(unzipSync(await docxBytes(all))['word/document.xml'] ?? new Uint8Array());
        const overview = /<w:t(?: [^>]*)?>Forslag uden budget[\s\S]*?<w:tbl>([\s\S]*?)<\/w:tbl>([\s\S]*)/.exec(
            body.slice(body.indexOf('overview_loose')),
        );
        const [, table = '', rest = ''] = overview ?? [];
        const textsIn = (xml: string) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, text]) => text);
        expect(textsIn(table)).toEqual(expect.arrayContaining(['Investering', 'Netto varigt', 'Tilbagebetaling', '(15.000..', '20.000)']));
        expect(textsIn(rest)[0]).not.toBe('Forslag');
        const grid = [...(/<w:tblGrid>([\s\S]*?)<\/w:tblGrid>/.exec(table)?.[1] ?? '').matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width));
        expect(grid[1]).toBeGreaterThanOrEqual(2200);
    });

    it('says the figures of the document', () => {
        const table = document.querySelectorAll('table');
        const cells = [...table].flatMap((each) =>
            [...each.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('td,th')].map((cell) => cell.textContent)),
        );
        expect(cells).toContainEqual(['Samlet økonomisk virkning', '−50', '1.080', '1.180', '1.180', '1.180']);
    });

    it('is the same each time, within one run of the program too', async () => {
        expect(Buffer.compare(Buffer.from(await docxBytes(documentOf(exampleProject(), defaultSettings, 'B2027'))), Buffer.from(bytes))).toBe(0);
    });
});

describe('SVG', () => {
    it('is one well-formed drawing a proposal that states cash, named by its id', () => {
        const files = [...svgFormat.files(selectionOf(examples, defaultSettings, 'B2027'))];
        expect(files.map(({ name }) => name).sort()).toEqual(['ADM-01.svg', 'KUL-01.svg', 'TEK-01.svg', 'ÆLD-01.svg', 'ÆLD-02.svg'].sort());
        for (const { chunks } of files) {
            const text = [...(chunks as Iterable<Chunk>)].join('');
            const { document } = parseHTML(text);
            expect(document.querySelector('svg > title')?.textContent).not.toBe('');
            expect(text).not.toMatch(/<script|href=|url\(/);
        }
    });
});
