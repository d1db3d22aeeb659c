import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { catalogueDocument } from '../../language-server/src/exports/document/catalogue.ts';
import { defaultSettings } from '../../language-server/src/exports/document/settings.ts';
import { pdfCatalogue } from '../../language-server/src/exports/pdf/document.ts';
import { ExportRun } from '../../language-server/src/exports/run.ts';
import { select } from '../../language-server/src/exports/selection.ts';
import { exampleProject } from '../examples.ts';

/** A tag as the reader gives it: with a role, or a piece of the page's content by its id. */
interface Tag {
    readonly role?: string;
    readonly alt?: string;
    readonly type?: string;
    readonly id?: string;
    readonly children?: readonly Tag[];
}

function withAllBelow(tag: Tag): readonly Tag[] {
    return [tag, ...(tag.children ?? []).flatMap(withAllBelow)];
}

const project = exampleProject();
const selection = select(project, { language: 'da', findings: project.check(), settings: defaultSettings }, new ExportRun());
const pdf = await getDocument({ data: pdfCatalogue(catalogueDocument(selection)).bytes, verbosity: 0 }).promise;
const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
const tagsOf = await Promise.all(pages.map(async (page) => withAllBelow((await page.getStructTree()) as Tag)));
const tags = tagsOf.flat();

function having(role: string): readonly Tag[] {
    return tags.filter((tag) => tag.role === role);
}

it('every text of a PDF page is in the structure, or is an artifact', async () => {
    let [inside, artifacts] = [0, 0];
    for (const [index, page] of pages.entries()) {
        const tagged = new Set((tagsOf[index] ?? []).flatMap(({ type, id }) => (type === 'content' && id !== undefined ? [id] : [])));
        const open: { readonly tag?: string | null; readonly id?: string | null }[] = [];
        for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
            if ('str' in item) {
                if (item.str.trim() === '') continue;
                const isArtifact = open.some(({ tag }) => tag === 'Artifact');
                const isInside = open.some(({ id }) => id != null && tagged.has(id));
                expect([isArtifact, isInside], `page ${index + 1}: ${item.str}`).toContain(true);
                if (isArtifact) artifacts++;
                else inside++;
            } else if (item.type === 'endMarkedContent') open.pop();
            else open.push(item as { tag?: string; id?: string });
        }
        expect(open, `page ${index + 1}`).toEqual([]);
    }
    expect(inside).toBeGreaterThan(1000);
    expect(artifacts).toBeGreaterThan(pages.length);
});

it('the headings of a PDF begin at the first level and skip none', () => {
    const levels = tags.flatMap(({ role }) => (/^H[1-6]$/.test(role ?? '') ? [Number(role?.slice(1))] : []));
    expect(levels.length).toBeGreaterThan(project.workspace.proposals.length);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0), `heading ${index + 1}`).toBeLessThanOrEqual(1);
});

it('each table of a PDF has heads, and only rows of cells', () => {
    expect(having('Table').length).toBeGreaterThan(project.workspace.proposals.length / 2);
    for (const table of having('Table')) expect(withAllBelow(table).some(({ role }) => role === 'TH')).toBe(true);
    for (const row of having('TR')) expect(['TH', 'TD']).toEqual(expect.arrayContaining((row.children ?? []).map(({ role }) => role)));
});

it('each figure of a PDF says in words what it shows', () => {
    expect(having('Figure').length).toBeGreaterThan(project.workspace.proposals.length / 2);
    for (const { alt } of having('Figure')) expect(alt ?? '').toMatch(/\p{L}{3}.*\d/su);
});

it('a PDF has its language and its title', async () => {
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Language: 'da', Title: expect.stringMatching(/\p{L}/u) });
});
