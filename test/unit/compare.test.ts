import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../language-server/src/compare/compare.ts';
import { compareMarkdown } from '../../language-server/src/compare/markdown.ts';
import { compareShape } from '../../language-server/src/json/compare-shape.ts';
import { Project } from '../../language-server/src/project.ts';
import { exampleProject } from '../examples.ts';

const budget = 'budget B2027 "Katalog" { år: 2027..2028 enhed: 1.000 kr måltal: 500 500 tilbagebetaling: 4 år }';
const proposal = (id: string, status: string, gain: string, more = '') =>
    `forslag ${id} "Titel ${id}" { budget: B2027 status: ${status} resumé: "Sådan er det." ${more} økonomi i 1.000 kr { år 2027 2028 varig\n gevinst "Løn" ${gain}\n investering "Udstyr" 100 - - } }`;

function projectOf(...texts: readonly string[]): Project {
    const project = new Project();
    project.setFile('katalog.prop', [budget, ...texts].join('\n'));
    return project;
}

function compared(old: Project, now: Project) {
    const findings = now.checkAgainst(old);
    return compareShape.parse(compareVersions({ name: 'gammel', project: old }, { name: 'ny', project: now }, findings, 'da'));
}

describe('two versions of a catalogue', () => {
    it('are alike where nothing is said otherwise, whatever the layout', () => {
        const now = projectOf(proposal('A-1', 'fremsat', '250  500  500').replace('Sådan er det.', 'Sådan   er det.'), '// en kommentar');
        expect(compared(projectOf(proposal('A-1', 'fremsat', '250 500 500')), now)).toMatchObject({
            summary: { added: 0, removed: 0, changed: 0, unchanged: 1 },
            proposals: [],
            budgets: [],
            files: [],
        });
        const { summary } = compared(exampleProject(), exampleProject());
        expect(summary).toEqual({ added: 0, removed: 0, changed: 0, unchanged: exampleProject().workspace.proposals.length });
    });

    const old = projectOf(proposal('A-1', 'fremsat', '250 500 500'), proposal('A-2', 'analyse', '10 10 10'), proposal('A-3', 'fremsat', '20 20 20'));
    const now = projectOf(
        proposal('A-4', 'idé', '5 5 5'),
        proposal('A-1', 'fremsat', '200 500 500', 'klasse: effektivisering').replace('Sådan', 'Nu'),
        proposal('A-3', 'bortfaldet', '20 20 20'),
    );
    const comparison = compared(old, now);
    const of = (id: string) => comparison.proposals.find((each) => each.id === id);

    it('differ by what was added, removed and dropped', () => {
        expect(comparison.summary).toEqual({ added: 1, removed: 1, changed: 2, unchanged: 0 });
        expect(comparison.proposals.map(({ id, change, dropped }) => [id, change, dropped])).toEqual([
            ['A-4', 'added', false],
            ['A-1', 'changed', false],
            ['A-3', 'changed', true],
            ['A-2', 'removed', true],
        ]);
        expect(of('A-3')?.status).toEqual({ old: 'proposed', new: 'dropped' });
    });

    it('differ by texts and class, field by field', () => {
        expect(of('A-1')?.fields).toEqual([
            { field: 'class', old: null, new: 'efficiency' },
            { field: 'summary', old: 'Sådan er det.', new: 'Nu er det.' },
        ]);
    });

    it('differ by amounts a year and by what follows from them', () => {
        expect(of('A-1')?.amounts).toEqual([
            { scenario: null, kind: 'gain', column: 'year', year: 2027, old: 250_000, new: 200_000, difference: -50_000 },
            { scenario: null, kind: 'net', column: 'year', year: 2027, old: 150_000, new: 100_000, difference: -50_000 },
        ]);
        expect(of('A-1')?.figures).toContainEqual({ scenario: null, figure: 'totalNet', old: 650_000, new: 600_000 });
    });

    it('differ by the sum of the budget and by whom it counts', () => {
        expect(comparison.budgets[0]?.counted).toEqual({ added: ['A-4'], removed: ['A-2', 'A-3'] });
        expect(comparison.budgets[0]?.amounts[0]).toEqual({
            scenario: null,
            kind: 'sum',
            column: 'year',
            year: 2027,
            old: 280_000,
            new: 205_000,
            difference: -75_000,
        });
    });

    it.each(['da', 'en'] as const)('are told of in a list that Markdown can read: %s', (language) => {
        const text = compareMarkdown(comparison, language);
        expect(text).not.toMatch(/undefined|NaN|\[object/);
        expect(textOf(fromMarkdown(text))).toContain('A-1 Titel A-1');
        expect(text).toContain('−50.000');
    });
});

describe('a plan that was adopted', () => {
    const codes = (old: string, now: string) =>
        projectOf(now)
            .checkAgainst(projectOf(old))
            .flatMap((file) => file.findings.map(({ code, severity, data }) => ({ code, severity, data })));

    it.each(['vedtaget', 'under implementering', 'i drift', 'realiseret'])('may not change any more: %s', (status) => {
        expect(codes(proposal('A-1', status, '250 500 500'), proposal('A-1', status, '250 500 400'))).toEqual([
            {
                code: 'plan-changed-after-adoption',
                severity: 'error',
                data: {
                    kind: 'gain',
                    place: 'onward',
                    stated: '500000',
                    computed: '400000',
                    difference: '-100000',
                    tolerance: '0',
                    unit: 'kr',
                    others: 0,
                },
            },
        ]);
    });

    it.each([
        ['the adoption itself', proposal('A-1', 'fremsat', '250 500 500'), proposal('A-1', 'vedtaget', '300 500 500')],
        ['an unchanged plan', proposal('A-1', 'vedtaget', '250 500 500'), proposal('A-1', 'i drift', '250 500 500')],
        ['a proposal that is dropped', proposal('A-1', 'vedtaget', '250 500 500'), proposal('A-1', 'bortfaldet', '- - -')],
        [
            'a row that is split',
            proposal('A-1', 'vedtaget', '250 500 500'),
            proposal('A-1', 'vedtaget', '200 400 400\n gevinst "Pension" 50 100 100'),
        ],
        [
            'what was realised',
            proposal('A-1', 'vedtaget', '250 500 500'),
            proposal('A-1', 'vedtaget', '250 500 500\n realiseret gevinst "Løn" 180 - -'),
        ],
        ['a table that cannot be read', proposal('A-1', 'vedtaget', '250 500 500'), proposal('A-1', 'vedtaget', '0.625 500 500')],
    ])('is not accused for %s', (_, old, now) => {
        expect(codes(old, now)).toEqual([]);
    });

    it('is asked for only where versions are compared, and an ignored change is not called unused elsewhere', () => {
        const now = projectOf(
            proposal('A-1', 'vedtaget', '250 500 400').replace(
                'økonomi',
                '\n// prop-ignore plan-changed-after-adoption: ny beslutning 3. maj\n økonomi',
            ),
        );
        const [file] = now.checkAgainst(projectOf(proposal('A-1', 'vedtaget', '250 500 500')));
        expect(file?.findings).toEqual([]);
        expect(file?.suppressed.map(({ code, reason }) => [code, reason])).toEqual([['plan-changed-after-adoption', 'ny beslutning 3. maj']]);
        expect(now.check({ strict: true }).flatMap(({ findings }) => findings.map(({ code }) => code))).not.toContain('unused-suppression');
    });
});
