import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Session } from '../../language-server/src/editor/session.ts';
import { Project } from '../../language-server/src/project.ts';
import { Checker, type FileFindings } from '../../language-server/src/rules/check.ts';

const paths = ['budget.prop', 'a.prop', 'b.prop', 'c.prop'];

const budget = (years: string, unit: string, extra: string) =>
    `budget B1 "Katalog" {\n    år: ${years}\n    enhed: ${unit}\n    prisniveau: 2027\n    ${extra}\n}\n`;
const proposal = (id: string, fields: string, cells: string) =>
    `forslag ${id} "Fælles indkøb ${id}" {\n    budget: B1\n    ${fields}\n    økonomi {\n        gevinst "Varer" ${cells}\n        netto ${cells}\n    }\n}\n`;

/** Texts that depend on one another in every way that there is: budgets, registers, assumptions, ids, copies, mistakes. */
const texts = fc.oneof(
    fc
        .tuple(
            fc.constantFrom('2027 2028', '2027..2030'),
            fc.constantFrom('1.000 kr', 'kr', 'mio'),
            fc.constantFrom('', 'måltal: 5 5', 'forudsætning løn = 500 kr', 'registre: egne', '// bemærkning'),
        )
        .map(([years, unit, extra]) => budget(years, unit, extra)),
    fc.constantFrom('sektor havne alias havn "Havne"\n', 'sektor havne "Havne og kaj"\n', 'forudsætning løn = 400 kr\n', ''),
    fc
        .array(
            fc
                .tuple(
                    fc.constantFrom('A-1', 'A-2', 'A-3', 'A-4'),
                    fc.constantFrom(
                        'sektor: havne',
                        'sektor: skole\n    afhænger af: A-1',
                        'udelukker: A-2\n    status: idé',
                        '// prop-ignore net-mismatch: afrundet',
                        'status: bortfaldet',
                        'sektor skole',
                    ),
                    fc.constantFrom('100 150', '100 (2 borgere * løn)', '100', '1.5 2', '100 150 200 250', '(3 timer * løn) 7'),
                )
                .map((parts) => proposal(...parts)),
            { maxLength: 4 },
        )
        .map((all) => all.join('\n')),
);

const edits = fc.array(fc.record({ path: fc.constantFrom(...paths), text: fc.option(texts), comment: fc.nat(3) }), { minLength: 1, maxLength: 12 });

/** With the messages, which are put into words when they are read. */
const read = (files: readonly FileFindings[]) =>
    files.map(({ findings, suppressed, ...file }) => ({
        ...file,
        findings: findings.map((finding) => ({ ...finding, message: finding.message })),
        suppressed: suppressed.map((finding) => ({ ...finding, message: finding.message })),
    }));

describe('what is found while files are edited', () => {
    it('is the same as what a fresh check of the same files finds', () => {
        fc.assert(
            fc.property(edits, (all) => {
                const session = new Session();
                for (const { path, text, comment } of all) {
                    if (text === null) session.remove(path);
                    else session.setText(path, '// x\n'.repeat(comment) + text);
                    session.checkFile(path);
                    Array.from(session.checkAll());
                    const fresh = new Project();
                    for (const each of session.project.paths) fresh.setFile(each, session.project.textOf(each));
                    expect(read(session.allFindings)).toEqual(read(fresh.check()));
                }
            }),
            { numRuns: 40 },
        );
    });

    it('names the proposal as it is called now, where nothing else changed', () => {
        const session = new Session();
        for (const id of ['A-3', 'A-2']) {
            session.setText('a.prop', proposal(id, 'status: idé', '100'));
            expect(session.checkFile('a.prop'), id).toBe(true);
            expect(new Set(session.findingsIn('a.prop').map((finding) => finding.proposal))).toEqual(new Set([id]));
        }
    });

    it('is so while documents are typed in, whose unchanged proposals only move', () => {
        fc.assert(
            fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), texts, fc.nat(300), fc.boolean()), { minLength: 1, maxLength: 15 }), (all) => {
                const session = new Session();
                for (const [path, text, at, checks] of all) {
                    const before = session.project.textOf(path);
                    session.open(path, before.slice(0, at) + text + before.slice(at + (at % 7)));
                    session.checkFile(path);
                    if (!checks) continue;
                    Array.from(session.checkAll());
                    const fresh = new Project();
                    for (const each of session.project.paths) fresh.setFile(each, session.project.textOf(each));
                    expect(read(session.allFindings)).toEqual(read(fresh.check()));
                }
            }),
            { numRuns: 40 },
        );
    });
});

describe('typing in what many proposals share', () => {
    const registers = (label: string) => `sektor havne "Havne"\nsektor fritid "${label}"\n`;
    const session = () => {
        const made = new Session();
        made.setText('budget.prop', budget('2027 2028', 'kr', ''));
        made.setText('registers.prop', registers('Fritid'));
        made.setText('a.prop', proposal('A-1', 'sektor: havne', '100 150'));
        made.setText('b.prop', proposal('A-2', 'sektor: fritid', '100 150'));
        Array.from(made.checkAll());
        return made;
    };
    /** The proposals whose rules are asked when everything is checked after an edit. */
    const askedAfter = (edited: Session, path: string, text: string): readonly string[] => {
        const ask = vi.spyOn(Checker.prototype, 'proposal');
        edited.open(path, text);
        edited.checkFile(path);
        Array.from(edited.checkAll());
        const ids = ask.mock.calls.map(([{ written }]) => written.id.name);
        ask.mockRestore();
        return ids;
    };

    it('an entry of a register asks again only for the proposals that are filed under it', () => {
        expect(askedAfter(session(), 'registers.prop', registers('Fritid og idræt'))).toEqual(['A-2']);
    });

    it('the title and the target of a budget ask for none', () => {
        const now = budget('2027 2028', 'kr', 'måltal: 5 5').replace('Katalog', 'Kataloget');
        expect(askedAfter(session(), 'budget.prop', now)).toEqual([]);
    });

    it('its years ask for all', () => {
        expect(askedAfter(session(), 'budget.prop', budget('2027..2029', 'kr', ''))).toEqual(['A-1', 'A-2']);
    });
});
