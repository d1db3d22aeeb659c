import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { canRunEditor, Editor } from '../vscode/editor.ts';

const vsix = join(import.meta.dirname, '../../out/provenu.vsix');

/** Why nothing can be measured in a real VS Code; null where it can. */
export function whyNotInEditor(): string | null {
    if (!canRunEditor) return 'not measured: tools/install-editor.sh puts the editor there';
    return existsSync(vsix) ? null : 'not measured: npm run package packs the extension';
}

export interface EditorTimes {
    /** Milliseconds from the command until the overview's four pictures are on the screen, each in an editor that was just started. */
    readonly first: readonly number[];
    /** The same right after the overview was closed: a browser lets a second pass before another page takes over from one of half a minute ago. */
    readonly again: readonly number[];
    /** From a letter in the search until nothing of the page changes any more. */
    readonly letters: readonly number[];
    /** The same from a click: on a filter, on a bar of a picture, on one proposal. */
    readonly clicks: readonly number[];
}

const editors = 5;
/** What is pressed in the search, letter by letter, and taken away again. */
const keys = ['b', 'e', 'l', 'Backspace', 'Backspace', 'Backspace'];
const clicked = ['.filters input[type=checkbox]', '.card:nth-of-type(2) svg [data-key]', '.proposals tbody input'];

/** The overview as a person meets it: the packed extension in VS Code, opened by its command; all times are those of the screen. */
export async function viewsInEditor(folder: string): Promise<EditorTimes> {
    const times = { first: [], again: [], letters: [], clicks: [] };
    for (let count = 0; count < editors; count++) await measure(folder, times);
    return times;
}

async function measure(folder: string, times: { readonly [Key in keyof EditorTimes]: number[] }): Promise<void> {
    const editor = await Editor.start(vsix, folder, { 'workbench.colorTheme': 'Default Light Modern' });
    try {
        await editor.page.locator('.activitybar [aria-label^="Provenu"]').first().click();
        await editor.page
            .locator('.pane-body .monaco-list-row', { hasText: /1\.?000/ })
            .first()
            .waitFor({ timeout: 120_000 });
        times.first.push(await opened(editor));
        const frame = await frameOf(editor.page);
        await frame.locator('input[type=search]').focus();
        for (const key of keys) times.letters.push(await repainted(frame, 'keydown', () => editor.page.keyboard.press(key)));
        for (const what of clicked) {
            for (let twice = 0; twice < 2; twice++)
                times.clicks.push(await repainted(frame, 'pointerdown', () => frame.locator(what).first().click()));
        }
        await editor.page.locator('.tab.active .codicon-close').click();
        await editor.page.locator('iframe.webview').waitFor({ state: 'detached' });
        times.again.push(await opened(editor));
    } finally {
        await editor.stop();
    }
}

/** From the key that takes the command to the frame that shows the last picture. */
async function opened(editor: Editor): Promise<number> {
    await editor.page.evaluate(watchEnter);
    const drawn = whenDrawn(editor.page);
    await editor.command('Provenu: Catalogue overview');
    return (await drawn) - (await editor.page.evaluate<number>('window.enteredAt'));
}

/** When the four pictures are on the screen: told by the page itself, which is asked as soon as it is there. */
async function whenDrawn(page: Page): Promise<number> {
    for (const end = Date.now() + 60_000; Date.now() < end; ) {
        for (const frame of page.frames()) {
            if (!/^(active|pending)-frame$/.test(frame.name())) continue;
            const at = await frame.evaluate<number | null>(drawnAt).catch(() => null);
            if (at !== null) return at;
        }
        await page.waitForTimeout(10);
    }
    throw new Error('the overview was not drawn within a minute');
}

async function frameOf(page: Page): Promise<Frame> {
    const main = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator('main');
    await main.locator('.card svg').nth(3).waitFor({ timeout: 60_000 });
    const frame = await (await main.elementHandle())?.ownerFrame();
    if (frame === null || frame === undefined) throw new Error('the page is in no frame');
    return frame;
}

/** Milliseconds from what is done in the page to the last frame in which something of it changes. */
async function repainted(frame: Frame, begins: string, act: () => Promise<void>): Promise<number> {
    await frame.evaluate(watch(begins));
    await act();
    const { began, last } = await frame.evaluate<{ readonly began: number | null; readonly last: number | null }>(settled);
    if (began === null || last === null) throw new Error(`nothing of the page changed after ${begins}`);
    return last - began;
}

const now = '(performance.timeOrigin + performance.now())';

const watchEnter = `
    window.enteredAt = undefined;
    window.isWatching ??= (addEventListener('keydown', ({ key }) => { if (key === 'Enter') window.enteredAt ??= ${now}; }, true), true);`;

/** Null in a frame that is not the overview's, or not yet. Each frame looks before it is painted, and is on the screen a moment later. */
const drawnAt = `document.querySelector('#page') === null ? null : new Promise((resolve) => {
    const look = () => {
        if (document.querySelectorAll('.card svg').length === 4) setTimeout(() => resolve(${now}), 0);
        else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
})`;

const watch = (begins: string) => `{
    window.times = { began: null, last: null };
    addEventListener('${begins}', () => { window.times.began ??= ${now}; }, { capture: true, once: true });
    window.changes?.disconnect();
    window.changes = new MutationObserver(() => {
        requestAnimationFrame(() => setTimeout(() => { window.times.last = ${now}; }, 0));
    });
    window.changes.observe(document.querySelector('#page'), { subtree: true, childList: true, characterData: true, attributes: true });
}`;

/** Longer than anything takes: then what was last seen is the last. */
const settled = 'new Promise((resolve) => setTimeout(() => resolve(window.times), 1200))';
