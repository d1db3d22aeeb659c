import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

const faces = ['latin-400', 'latin-600', 'latin-700', 'latin-ext-400', 'latin-ext-600', 'latin-ext-700'];
const { resolve } = createRequire(import.meta.resolve('../../language-server/package.json'));

/** How a browser is started so that its text looks alike on every machine, whatever is installed there: with the font of our documents alone. */
export class OwnFont {
    private readonly folder = mkdtempSync(join(tmpdir(), 'provenu-font-'));
    readonly env: Readonly<Record<string, string>>;
    readonly args = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--force-device-scale-factor=1'];

    constructor() {
        const fonts = join(this.folder, 'fonts');
        mkdirSync(fonts);
        for (const face of faces) {
            const woff = readFileSync(resolve(`@fontsource/source-sans-3/files/source-sans-3-${face}-normal.woff`));
            writeFileSync(join(fonts, `${face}.otf`), unpacked(woff));
        }
        const config = join(this.folder, 'fonts.conf');
        writeFileSync(config, `<fontconfig><dir>${fonts}</dir><cachedir>${join(this.folder, 'cache')}</cachedir></fontconfig>`);
        this.env = { FONTCONFIG_FILE: config };
    }

    remove(): void {
        rmSync(this.folder, { recursive: true, force: true });
    }
}

/** The font in a WOFF file as an installed font is written: the same tables, not compressed (WOFF 1.0, section 3 and 4). */
function unpacked(woff: Buffer): Buffer {
    const count = woff.readUInt16BE(12);
    const entries = Array.from({ length: count }, (_, index) => woff.subarray(44 + index * 20, 64 + index * 20));
    const power = 2 ** Math.floor(Math.log2(count));
    const head = Buffer.alloc(12 + count * 16);
    woff.copy(head, 0, 4, 8);
    head.writeUInt16BE(count, 4);
    head.writeUInt16BE(power * 16, 6);
    head.writeUInt16BE(Math.log2(power), 8);
    head.writeUInt16BE((count - power) * 16, 10);
    const parts = [head];
    let at = head.length;
    entries.forEach((entry, index) => {
        const [offset, packed, length] = [4, 8, 12].map((place) => entry.readUInt32BE(place)) as [number, number, number];
        const bytes = woff.subarray(offset, offset + packed);
        const table = Buffer.alloc(Math.ceil(length / 4) * 4);
        (packed < length ? inflateSync(bytes) : bytes).copy(table);
        const place = 12 + index * 16;
        entry.copy(head, place, 0, 4);
        entry.copy(head, place + 4, 16, 20);
        head.writeUInt32BE(at, place + 8);
        head.writeUInt32BE(length, place + 12);
        parts.push(table);
        at += table.length;
    });
    return Buffer.concat(parts);
}
