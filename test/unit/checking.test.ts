import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Background } from '../../language-server/src/editor/background.ts';
import { Checking } from '../../language-server/src/editor/checking.ts';
import { Session } from '../../language-server/src/editor/session.ts';

/** Checks a file that is typed in, with a clock of the test's own; tells which texts were answered. */
function typist() {
    const session = new Session();
    const answered: string[] = [];
    const checking = new Checking({
        session,
        background: new Background(),
        guarded: async (_name, work) => void (await work()),
        log: () => {},
        checked: (uri) => void answered.push(session.project.textOf(uri)),
        foundAnew: () => {},
        changed: () => {},
    });
    const type = async (text: string, pause: number) => {
        session.open('a.prop', text);
        checking.edited('a.prop', performance.now());
        await vi.advanceTimersByTimeAsync(pause);
    };
    return { type, answered, checking, session };
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
});
