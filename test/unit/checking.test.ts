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
        checking.edited('a.prop');
        await vi.advanceTimersByTimeAsync(pause);
    };
    return { type, answered };
}

describe('when a file that is typed in is checked', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

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

    it('once for a burst, however unevenly its keystrokes come in, soon after the last', async () => {
        const { type, answered } = typist();
        for (let count = 1; count < 200; count++) await type(`// ${count}`, 20 + (count % 4) * 10);
        await type('// 200', 100);
        expect(answered).toEqual(['// 1', '// 200']);
    });
});
