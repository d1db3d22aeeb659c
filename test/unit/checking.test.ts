import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Background } from '../../language-server/src/editor/background.ts';
import { Checking } from '../../language-server/src/editor/checking.ts';
import { Session } from '../../language-server/src/editor/session.ts';
import { Project } from '../../language-server/src/project.ts';

/** Checks a file that is typed in, with a clock of the test's own; tells which texts were answered; `meanwhile` happens in the middle of a long check. */
function typist(meanwhile: () => void = () => {}) {
    const session = new Session();
    const answered: string[] = [];
    const told: (readonly string[])[] = [];
    const checking = new Checking({
        session,
        background: new Background(),
        guarded: async (_name, work) => void (await work()),
        log: () => {},
        checked: (uri) => {
            answered.push(session.project.textOf(uri));
            told.push(session.findingsIn(uri).map(({ code, proposal }) => `${code} ${proposal}`));
        },
        foundAnew: () => {},
        progress: async () => {
            meanwhile();
            return { report: () => {}, done: () => {} };
        },
        changed: () => {},
    });
    const type = async (text: string, pause: number) => {
        session.open('a.prop', text);
        checking.edited('a.prop', performance.now());
        await vi.advanceTimersByTimeAsync(pause);
    };
    return { type, answered, told, checking, session };
}

describe('when a file that is typed in is checked', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => {
        vi.restoreAllMocks();
        vi.useRealTimers();
    });

    it('at once after a single keystroke', async () => {
        const { type, answered } = typist();
        await type('// 1', 1);
        expect(answered).toEqual(['// 1']);
    });

    it('after each of several that are no burst', async () => {
        const { type, answered } = typist();
        for (let count = 1; count <= 3; count++) await type(`// ${count}`, 90);
        expect(answered).toEqual(['// 1', '// 2', '// 3']);
    });

    it('while budgets and registers are being read, as soon as those that it names are', async () => {
        const { type, answered, checking, session } = typist();
        checking.hold();
        await type('forslag A-1 "Indkøb" {\n    budget: B1\n    sektor: skibe\n}\n', 500);
        session.setText('budget.prop', 'budget B1 "Katalog" {\n    år: 2027\n}\n');
        void checking.releaseGrounded(['a.prop']);
        await vi.advanceTimersByTimeAsync(500);
        expect(answered).toEqual([]);
        session.setText('registers.prop', 'sektor skibe "Skibe"\n');
        void checking.releaseGrounded(['a.prop']);
        await vi.advanceTimersByTimeAsync(500);
        expect(answered).toHaveLength(1);
    });

    it('after all have been read, though it names one that nobody has declared', async () => {
        const { type, answered, checking } = typist();
        checking.hold();
        await type('forslag A-1 "Indkøb" {\n    budget: B1\n}\n', 500);
        expect(answered).toEqual([]);
        checking.release(['a.prop']);
        await vi.advanceTimersByTimeAsync(1);
        expect(answered).toHaveLength(1);
    });

    it('once for keystrokes that come in faster than they can be read', async () => {
        const { type, answered, checking } = typist();
        await type('// 1', 1);
        let now = performance.now() + 1000;
        vi.spyOn(performance, 'now').mockImplementation(() => now);
        for (let count = 2; count <= 10; count++) {
            const began = now;
            now += 90;
            checking.edited('a.prop', began);
        }
        await vi.advanceTimersByTimeAsync(120);
        expect(answered).toHaveLength(2);
    });

    it('once for a burst, however unevenly its keystrokes come in, soon after the last', async () => {
        const { type, answered } = typist();
        for (let count = 1; count < 200; count++) await type(`// ${count}`, 20 + (count % 4) * 10);
        await type('// 200', 120);
        expect(answered).toEqual(['// 1', '// 200']);
    });

    describe('and holds many proposals', () => {
        const many = (ids: number) => Array.from({ length: ids }, (_, index) => proposal(`A-${index + 1}`)).join('');
        const proposal = (id: string) => `forslag ${id} "Indkøb" {
    // prop-ignore net-mismatch: afrundet
    økonomi i kr {
        år               2027
        gevinst "Varer"   100
        netto             ${id === 'A-60' ? 900 : 100}
    }
}
`;
        const fresh = (text: string) => {
            const project = new Project();
            project.setFile('a.prop', text);
            return project.check()[0]?.findings.map(({ code, proposal: id }) => `${code} ${id}`);
        };

        beforeEach(() => {
            // Each look at the clock takes a millisecond, so that the work takes some time.
            let now = performance.now();
            vi.spyOn(performance, 'now').mockImplementation(() => now++);
        });

        it('in slices, what is in view first, of which nothing is said that the rest may disprove', async () => {
            const { type, told } = typist();
            await type(many(60), 5000);
            expect(told).toHaveLength(2);
            const [first = [], whole] = told;
            expect(whole).toEqual(fresh(many(60)));
            expect(whole?.some((each) => each.startsWith('unused-suppression'))).toBe(true);
            expect(first.length).toBeGreaterThan(0);
            expect(first.every((each) => whole?.includes(each) === true && !each.startsWith('unused-suppression'))).toBe(true);
        });

        it('in part where a question is asked before: a screenful, and never less', async () => {
            const { session, checking } = typist();
            checking.hold();
            const ids = (file: number) => {
                session.open('a.prop', many(file));
                checking.edited('a.prop', performance.now());
                checking.settle('a.prop');
                return new Set(session.findingsIn('a.prop').flatMap(({ proposal: id }) => id ?? [])).size;
            };
            expect(ids(10)).toBe(10);
            expect(ids(200)).toBeGreaterThanOrEqual(20);
            expect(ids(200)).toBeLessThan(200);
            expect(session.isHalfChecked('a.prop')).toBe(true);
        });

        it('beginning where somebody looks', async () => {
            const { type, told, session } = typist();
            session.look('a.prop', many(40).length + 1);
            await type(many(60), 5000);
            const ids = new Set(told[0]?.map((each) => each.split(' ')[1]));
            expect(ids).toContain('A-41');
            expect(ids).not.toContain('A-40');
        });

        it('anew where it is typed in meanwhile: what is left of the check is dropped', async () => {
            const text = many(60).replace('900', '100');
            let edits = 1;
            const { type, told, answered } = typist(() => edits-- > 0 && void type(text, 0));
            await type(many(60), 5000);
            expect(answered.filter((each) => each !== text)).toHaveLength(1);
            expect(told.at(-1)).toEqual(fresh(text));
        });
    });
});
