import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestClient } from '../lsp/client.ts';

const examples = join(import.meta.dirname, '../../examples');

/** A title that would do harm if a page took it for markup. */
export const hostile = '<img src=x onerror=alert(1)><b>fed</b>"&\'';

/** The examples of a budget round, what has a hostile title, and a proposal with all that a picture can show. */
export class ViewFolder {
    readonly path = mkdtempSync(join(tmpdir(), 'provenu-views-'));
    readonly client = new TestClient();

    static async open(files: Readonly<Record<string, string>> = {}): Promise<ViewFolder> {
        const folder = new ViewFolder();
        cpSync(join(examples, 'budgetrunde-2027'), folder.path, { recursive: true });
        writeFileSync(
            join(folder.path, 'ond.prop'),
            `proposal OND-1 """${hostile}""" {\n budget: B2027\n sector: skole\n economy { years 2027 2028 onward\n gain """${hostile}""" 10 20 20 }\n}\n`,
        );
        for (const [name, text] of Object.entries(files)) writeFileSync(join(folder.path, name), text);
        await folder.client.start(folder.path);
        await folder.client.allChecked();
        return folder;
    }

    async close(): Promise<void> {
        await this.client.stop();
        rmSync(this.path, { recursive: true, force: true });
    }
}
