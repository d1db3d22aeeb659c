import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { OwnFont } from '../pictures/font.ts';

/** Where tools/install-editor.sh puts the editor; outside the repository, so that it is kept between runs. */
export const editorFolder = process.env.PROVENU_EDITOR ?? join(process.env.HOME ?? tmpdir(), '.cache', 'provenu-editor');
const serverMain = join(editorFolder, 'node_modules/code-server/lib/vscode/out/server-main.js');
export const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium';

export const canRunEditor = existsSync(serverMain) && existsSync(browserPath);

/** How long one press of a key is given before it is made again, in milliseconds. */
const patience = 3000;

const settings = {
    'workbench.startupEditor': 'none',
    'security.workspace.trust.enabled': false,
    'telemetry.telemetryLevel': 'off',
    'extensions.autoUpdate': false,
    'extensions.autoCheckUpdates': false,
    'extensions.ignoreRecommendations': true,
    'workbench.enableExperiments': false,
    'workbench.tips.enabled': false,
    'chat.commandCenter.enabled': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'git.enabled': false,
    'update.mode': 'none',
    'editor.wordBasedSuggestions': 'off',
    'editor.minimap.enabled': false,
    'window.confirmBeforeClose': 'never',
    // What a row of a tree tells under the pointer would lie over the row below it, which is to be clicked.
    'workbench.hover.delay': 600_000,
};

/** Where the extension runs: beside the files, or in the browser alone; with the settings that make it so. */
export const hosts = [
    ['desktop', {}],
    ['web-worker', { 'remote.extensionKind': { 'provenu.provenu': ['web'] } }],
] as const;

/** No extension gallery: the editor asks nothing of any network. */
const noGallery = JSON.stringify({ serviceUrl: 'http://127.0.0.1:9/', itemUrl: '', resourceUrlTemplate: '' });

/** A real VS Code with the packed extension installed, and a browser window on it. */
export class Editor {
    readonly root = mkdtempSync(join(tmpdir(), 'provenu-editor-'));
    readonly workspace = join(this.root, 'workspace');
    page!: Page;
    private server: ChildProcess | undefined;
    private browser: Browser | undefined;

    /** With the font of our documents the text looks alike on every machine. */
    static async start(vsix: string, examples: string, more: Readonly<Record<string, unknown>> = {}, font?: OwnFont): Promise<Editor> {
        const editor = new Editor();
        cpSync(examples, editor.workspace, { recursive: true });
        mkdirSync(join(editor.root, 'user/User'), { recursive: true });
        writeFileSync(join(editor.root, 'user/User/settings.json'), JSON.stringify({ ...settings, ...more }));
        const folders = [
            '--server-data-dir',
            join(editor.root, 'server'),
            '--user-data-dir',
            join(editor.root, 'user'),
            '--extensions-dir',
            join(editor.root, 'extensions'),
        ];
        const env = { ...process.env, HOME: editor.root, EXTENSIONS_GALLERY: noGallery };
        const base = [serverMain, ...folders, '--accept-server-license-terms'];
        execFileSync(process.execPath, [...base, '--install-extension', vsix, '--force'], { env, stdio: 'pipe' });
        const port = await freePort();
        const args = [...base, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--telemetry-level', 'off'];
        editor.server = spawn(process.execPath, args, { env, stdio: 'ignore', detached: true });
        process.once('exit', () => editor.killServer());
        await answering(`http://127.0.0.1:${port}/version`);
        await editor.openBrowser(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(editor.workspace)}`, font);
        return editor;
    }

    private async openBrowser(url: string, font?: OwnFont): Promise<void> {
        this.browser = await chromium.launch({
            executablePath: browserPath,
            args: [
                '--no-sandbox',
                '--disable-gpu',
                '--disable-dev-shm-usage',
                '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
                ...(font?.args ?? []),
            ],
            env: { ...process.env, ...font?.env },
        });
        this.page = await this.browser.newPage({ viewport: { width: 1280, height: 800 } });
        await this.page.goto(url, { waitUntil: 'domcontentloaded' });
        await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
    }

    async openFile(name: string): Promise<void> {
        await this.pick('Control+P', name, name);
        await this.page.locator('.tab.active', { hasText: name }).waitFor();
    }

    async command(title: string): Promise<void> {
        await this.pick('F1', `>${title}`, title);
    }

    /** The cursor is put by line and column: clicking a line may scroll the page. */
    async goTo(line: number, column: number): Promise<void> {
        await this.pick('F1', `:${line}:${column}`, `${line}`);
        await this.page.locator('.part.statusbar', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
    }

    /** Presses a key until what it should bring is there: a key pressed while the page is being drawn can be lost. */
    async press(key: string, arrived: () => Promise<unknown>): Promise<void> {
        for (let attempt = 1; ; attempt++) {
            await this.page.keyboard.press(key);
            try {
                await arrived();
                return;
            } catch (error) {
                if (attempt === 5) throw error;
            }
        }
    }

    /** Opens the quick input by a key, writes in it, and takes the row that is offered. */
    private async pick(key: string, text: string, row: string): Promise<void> {
        const input = this.page.locator('.quick-input-widget input.input');
        const offered = this.page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first();
        await this.press(key, () => input.waitFor({ state: 'visible', timeout: patience }));
        // What the widget itself writes as it opens must not come after what is written here; a page that takes the focus closes it again.
        await again(async () => {
            if (!(await input.isVisible())) await this.page.keyboard.press(key);
            await input.fill(text, { timeout: patience });
            await offered.waitFor({ timeout: patience });
        });
        await this.press('Enter', () => input.waitFor({ state: 'hidden', timeout: patience }));
    }

    /** Answers the question where a file or folder is: the dialog of an editor in a browser is a field for its path. */
    async givePath(path: string): Promise<void> {
        const input = this.page.locator('.quick-input-widget input.input');
        await input.waitFor({ state: 'visible', timeout: 20_000 });
        await again(async () => mustBe((await input.inputValue()).includes('/'), 'the dialog proposes no path'));
        // The dialog looks up what is typed before it takes it, and may write what it proposed over it when it has just opened.
        await again(async () => {
            await input.fill(path);
            await this.page.waitForTimeout(700);
            mustBe((await input.inputValue()) === path, `the dialog does not keep ${path}`);
        });
        await this.press('Enter', () => input.waitFor({ state: 'hidden', timeout: patience }));
    }

    /** Takes a row of the list that a command has opened. */
    async choose(row: string): Promise<void> {
        const offered = this.page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first();
        await this.page.locator('.quick-input-list .monaco-list-row').first().waitFor({ timeout: 20_000 });
        try {
            await offered.waitFor({ timeout: patience });
        } catch {
            // Rows out of sight are not drawn: narrowed to what is looked for, it comes in sight.
            await this.page.locator('.quick-input-widget input.input').fill(row);
            await offered.waitFor({ timeout: 20_000 });
        }
        await offered.click();
    }

    /**
     * Loads the window anew, once what is to come back is written down: an editor in a browser cannot write as it is left, and does
     * so every five seconds while nothing else happens.
     */
    async reload(): Promise<void> {
        await this.page.waitForTimeout(11_000);
        await this.page.reload();
        await this.page.locator('.part.statusbar').waitFor({ timeout: 60_000 });
    }

    /** The completion list; a request that the last keystroke cancelled is made again. */
    async suggest(): Promise<readonly string[]> {
        const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
        await this.press('Control+Space', () => rows.first().waitFor({ timeout: patience }));
        return await rows.allInnerTexts();
    }

    /** What stands in the same group as a tab. */
    async tabsBeside(name: string): Promise<readonly string[]> {
        const group = this.page.locator('.editor-group-container', { has: this.page.locator('.tab', { hasText: name }) });
        return (await group.locator('.tab').allInnerTexts()).filter((tab) => !tab.includes(name));
    }

    async text(): Promise<string> {
        return (await this.page.locator('.view-lines').first().innerText()).replaceAll('\u00a0', ' ');
    }

    async picture(name: string): Promise<void> {
        mkdirSync('out/pictures', { recursive: true });
        // What opens fades in.
        await this.page.waitForTimeout(700);
        await this.page.screenshot({ path: `out/pictures/${name}.png` });
    }

    async stop(): Promise<void> {
        await this.browser?.close();
        this.killServer();
        rmSync(this.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }

    private killServer(): void {
        try {
            if (this.server?.pid !== undefined) process.kill(-this.server.pid, 'SIGKILL');
        } catch {
            // already gone
        }
    }
}

/** Does it until it succeeds, for half a minute: also for benchmarks, which have no test runner to wait with. */
async function again(attempt: () => Promise<void>): Promise<void> {
    const end = Date.now() + 30_000;
    for (;;) {
        try {
            return await attempt();
        } catch (error) {
            if (Date.now() > end) throw error;
            await new Promise((resolve) => setTimeout(resolve, 50));
        }
    }
}

function mustBe(isSo: boolean, otherwise: string): void {
    if (!isSo) throw new Error(otherwise);
}

function freePort(): Promise<number> {
    return new Promise((resolve, reject) => {
        const probe = createServer();
        probe.once('error', reject);
        probe.listen(0, '127.0.0.1', () => {
            const address = probe.address();
            probe.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))));
        });
    });
}

async function answering(url: string): Promise<void> {
    for (let attempt = 0; attempt < 200; attempt++) {
        try {
            if ((await fetch(url)).ok) return;
        } catch {
            // not up yet
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the editor did not start');
}
