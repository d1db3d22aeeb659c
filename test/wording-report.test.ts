import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type WordingReportJson, wordingReportShape } from '../language-server/src/json/wording-report-shape.ts';

const program = join(import.meta.dirname, '../language-server/bin/prop.cjs');
const folder = mkdtempSync(join(tmpdir(), 'provenu-report-'));
const prop = (...words: readonly string[]) => spawnSync(process.execPath, [program, ...words], { cwd: folder, encoding: 'utf8' });

const proposal = (id: string, title: string, name: string, fields: string) => `forslag ${id} "${title}" {
    sektor: administration
    type: tilrettelæggelse
    klasse: ${name}
    realiserbarhed: 1
    ${fields}
    borgere: "Borgerne får besked."
    økonomi i 1.000 kr {
        år            2027  2028  varig
        gevinst "Løn"  100   100    100
    }
}
`;

beforeAll(() => {
    const opening = 'resumé: "Åbningstiden i borgerservice forkortes. Åbningstiden på biblioteket forkortes."';
    const suppressed = '// prop-ignore euphemism: aftalt med udvalget\n    resumé: "Kapaciteten tilpasses | den reelle efterspørgsel."';
    writeFileSync(join(folder, 'a.prop'), proposal('A-1', 'Ny | vagtplan', 'effektivisering', opening));
    writeFileSync(
        join(folder, 'b.prop'),
        proposal('B-1', 'Bibliotek', 'servicereduktion', opening) + proposal('B-2', 'Ro', 'effektivisering', suppressed),
    );
    writeFileSync(join(folder, 'c.prop'), proposal('C-1', 'Printere', 'effektivisering', 'resumé: "Printere samles på gangen."'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('prop wording of folders and .prop files', () => {
    it('counts the signals of each proposal by class, and says what the checks make of each', () => {
        const { status, stdout } = prop('wording', '.', '--format', 'json');
        const report: WordingReportJson = wordingReportShape.parse(JSON.parse(stdout));
        expect(status).toBe(0);
        expect(report.totals).toEqual({ proposals: 4, withSignals: 3, counts: { service: 4, budget: 0, vague: 0, euphemism: 1 } });
        expect(report.proposals.map(({ id, class: name, counts, signals }) => [id, name, counts.service, signals.map(({ state }) => state)])).toEqual(
            [
                ['A-1', 'efficiency', 2, ['finding', 'repeated']],
                ['B-1', 'service-reduction', 2, ['unsaid', 'repeated']],
                ['B-2', 'efficiency', 0, ['suppressed']],
            ],
        );
        expect(report.proposals[2]?.signals[0]?.why).toBe('aftalt med udvalget');
        expect(report.proposals[0]?.signals[0]).not.toHaveProperty('reason');
        expect(JSON.parse(prop('wording', 'a.prop', '--format', 'json', '--explain').stdout).proposals[0].signals[0]).toHaveProperty('reason.da');
    });

    it('is a table and a list of places for people, in both languages', () => {
        const danish = prop('wording', 'a.prop', 'b.prop').stdout;
        expect(danish).toMatch(/^forslag +klasse +servicereduktion +budgetændring +uklar gevinst +pænt ord +meldt\n/);
        expect(danish).toMatch(/\ni alt +4 +- +- +1 +1\n/);
        expect(danish).toContain('a.prop:6  Åbningstiden i borgerservice forkortes  servicereduktion, resumé, linje 6, meldt som advarsel\n');
        expect(danish).toContain('undertrykt: aftalt med udvalget');
        expect(danish).toContain('Signaler i 3 af 3 forslag.');
        expect(prop('wording', '.', '--lang', 'en').stdout).toContain('Signals in 3 of 4 proposals.');
    });

    it('says of each signal that is not reported why it is not', () => {
        const opening = 'resumé: "Åbningstiden i borgerservice forkortes."';
        const adjusted = 'resumé: "Kapaciteten tilpasses den reelle efterspørgsel."';
        const unclassed = (id: string) => proposal(id, 'Uden klasse', 'servicereduktion', opening).replace(/ +klasse: .*\n/, '');
        const inner = join(folder, 'hvorfor');
        mkdirSync(inner);
        writeFileSync(join(inner, 'ingen.prop'), unclassed('U-1'));
        writeFileSync(join(inner, 'egen.prop'), proposal('U-2', 'Egen', 'servicereduktion', opening));
        writeFileSync(join(inner, 'grå.prop'), proposal('U-3', 'Grå', 'gråzone', opening));
        writeFileSync(join(inner, 'budget.prop'), proposal('U-4', 'Budget', 'budgetændring', opening));
        writeFileSync(join(inner, 'pæn.prop'), proposal('U-5', 'Pæn', 'effektivisering', adjusted));
        writeFileSync(
            join(inner, 'vag.prop'),
            proposal('U-6', 'Vag', 'effektivisering', 'resumé: "Det giver en væsentlig besparelse på længere sigt."'),
        );
        writeFileSync(join(inner, 'provenu.json'), JSON.stringify({ rules: { euphemism: 'off' } }));
        const reasons = (language: string) => {
            const { stdout } = spawnSync(process.execPath, [program, 'wording', '.', '--lang', language], { cwd: inner, encoding: 'utf8' });
            const lists = stdout.slice(stdout.indexOf('\n\n'));
            return Object.fromEntries([...lists.matchAll(/^(U-\d) [\s\S]*?(?:linje|line) \d+, (.*)/gm)].map(([, id, why]) => [id, why]));
        };
        expect(reasons('da')).toMatchObject({
            'U-1': 'ikke meldt: forslaget har ingen klasse at holde ordene op imod',
            'U-2': 'ikke meldt: klassen siger det selv',
            'U-3': 'ikke meldt: klassen siger det selv',
            'U-4': 'ikke meldt: service-signal gælder forslag, hvis klasse er effektivisering',
            'U-5': 'ikke meldt: euphemism er slået fra i provenu.json',
            'U-6': 'ikke meldt: det hører under vague-quantity',
        });
        expect(reasons('en')).toMatchObject({
            'U-1': 'not reported: the proposal has no class to hold the words against',
            'U-2': 'not reported: the class says it itself',
            'U-4': 'not reported: service-signal is for proposals of class efficiency',
            'U-5': 'not reported: euphemism is off in provenu.json',
            'U-6': 'not reported: that is for vague-quantity',
        });
        rmSync(inner, { recursive: true });
    });

    it('names the files that were not read whole', () => {
        const inner = join(folder, 'brudt');
        mkdirSync(inner);
        writeFileSync(join(inner, 'a.prop'), proposal('F-1', 'Fejl', 'effektivisering', 'resumé "Skolen lukkes."'));
        const { stdout } = prop('wording', 'brudt');
        expect(stdout).toContain('brudt/a.prop: ikke læst helt, for der er syntaksfejl i filen; prop check viser hvor.\n');
        expect(prop('wording', 'brudt', '--format', 'md', '--lang', 'en').stdout).toContain('brudt/a.prop: not read whole');
        const report = wordingReportShape.parse(JSON.parse(prop('wording', 'brudt', '--format', 'json').stdout));
        expect(report.notReadWhole).toEqual(['brudt/a.prop']);
        expect(prop('wording', 'a.prop').stdout).not.toContain('ikke læst helt');
        rmSync(inner, { recursive: true });
    });

    it('says what the number of --explain means', () => {
        expect(prop('wording', 'a.prop', '--explain').stdout).toMatch(/\(tegnene vejer 0,\d+ af 1\)\n/);
        expect(prop('wording', 'a.prop', '--explain', '--lang', 'en').stdout).toMatch(/\(the signs weigh 0\.\d+ of 1\)\n/);
    });

    it('is a document for the budget office, in which texts stay texts', () => {
        const { stdout } = prop('wording', '.', '--format', 'md');
        expect(stdout).toContain('# Ordvalg i kataloget');
        expect(stdout).toContain('Ny \\| vagtplan');
        expect(stdout).toContain('**Svar på**: ');
        expect(prop('wording', '.', '--format', 'md', '--lang', 'en').stdout).toContain('# Wording of the catalogue');
    });

    it('reads a file of proposals as plain text with --lines, and refuses what it cannot make', () => {
        expect(prop('wording', 'a.prop', '--lines').stdout).toContain('signaler\n');
        writeFileSync(join(folder, 'notat.txt'), 'Skolen lukkes.\n');
        expect(prop('wording', 'notat.txt', '--format', 'md').status).toBe(2);
        expect(prop('wording', 'notat.txt', 'notat.txt').status).toBe(2);
    });
});
