import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isChosen, readChoice } from '../../language-server/src/exports/choice.ts';
import { ExportRun } from '../../language-server/src/exports/run.ts';
import { isSafeName, SafeNames, safeStem } from '../../language-server/src/exports/safe-name.ts';
import { Project } from '../../language-server/src/project.ts';

describe('file names', () => {
    it.each([
        ['ÆLD-03', 'ÆLD-03.md'],
        ['../../etc/passwd', 'etc-passwd.md'],
        ['C:\\Windows', 'C-Windows.md'],
        ['CON', '_CON.md'],
        ['nul.prop', '_nul.prop.md'],
        ['', 'uden-navn.md'],
        ['...', 'uden-navn.md'],
    ])('%s becomes %s', (text, name) => {
        expect(new SafeNames().name(text, 'md')).toBe(name);
    });

    it('are safe and each its own, also where case does not count, whatever the texts say', () => {
        fc.assert(
            fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a', 'A', 'å', 'a\u030a', 'x'.repeat(300)))), (texts) => {
                const names = new SafeNames();
                const given = texts.map((text) => names.name(text, 'docx'));
                expect(given.filter((name) => !isSafeName(name))).toEqual([]);
                expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(texts.length);
            }),
        );
    });

    it('tell long texts with one beginning apart', () => {
        expect(safeStem(`${'x'.repeat(300)}1`)).not.toBe(safeStem(`${'x'.repeat(300)}2`));
    });
});

const project = new Project();
project.setFile(
    'a.prop',
    `forslag A-1 "Et" { sektor: ældre klasse: effektivisering status: vedtaget udvalg: "Teknik- og Miljøudvalget" }
     forslag A-2 "To" { sektor: skole klasse: servicereduktion status: vedtaget }
     forslag A-3 "Tre" { sektor: ældre klasse: budgetændring status: idé }`,
);

function chosen(text: string, named: Readonly<Record<string, string>> = {}): readonly string[] | string {
    const reading = readChoice(text, named);
    if (reading.kind === 'wrong') return reading.message.da;
    const { workspace } = project;
    return workspace.proposals.filter((each) => isChosen(each, reading.choice, workspace)).map((each) => each.written.id.name);
}

describe('--select', () => {
    it.each([
        ['A-1,A-3', ['A-1', 'A-3']],
        ['sektor:ældre', ['A-1', 'A-3']],
        ['sector:elderly,status:adopted', ['A-1']],
        ['status:vedtaget', ['A-1', 'A-2']],
        ['klasse:servicereduktion,klasse:budget-change', ['A-2', 'A-3']],
        ['udvalg:teknik- og miljøudvalget', ['A-1']],
        ['@politik', ['A-2']],
    ])('%s', (text, ids) => {
        expect(chosen(text, { politik: 'status:vedtaget,klasse:servicereduktion' })).toEqual(ids);
    });

    it('says what cannot be selected by, and which names there are', () => {
        expect(chosen('farve:blå')).toContain("'farve:blå' vælger ikke noget");
        expect(chosen('status:glad')).toContain("'status:glad' vælger ikke noget");
        expect(chosen('@x', { a: 'A-1' })).toBe("provenu.json har intet udvalg 'x'; der er: a.");
        expect(chosen('@a', { a: '@b', b: '@a' })).toBe("Udvalget 'a' peger på sig selv.");
        expect(chosen('@toString')).toContain("intet udvalg 'toString'");
        expect(chosen(' , ')).toBe('Udvalget er tomt.');
    });
});

describe('a run', () => {
    it('names a proposal that fails and goes on with the others', () => {
        const run = new ExportRun();
        const seen: string[] = [];
        run.onProgress = (done, total) => seen.push(`${done}/${total}`);
        const work = (id: string) => {
            if (id === 'A-2') throw new Error('kan ikke');
            return id;
        };
        expect([...run.each(project.workspace.proposals, (each) => work(each.written.id.name))]).toEqual(['A-1', 'A-3']);
        expect(run.failed).toEqual([{ id: 'A-2', path: 'a.prop', reason: 'kan ikke' }]);
        expect(seen).toEqual(['1/3', '2/3', '3/3']);
    });
});
