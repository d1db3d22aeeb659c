/** Longer than any title needs; with an extension and a folder it stays within what every disk takes. */
const longest = 80;
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** A text, mostly an id, as the stem of a file name on every system: no separators, no leading or trailing dot, no name that Windows keeps for itself. */
export function safeStem(text: string): string {
    const plain = text
        .normalize('NFC')
        .replace(/[^\p{L}\p{N}._-]+/gu, '-')
        .replace(/^[.-]+|[.-]+$/g, '');
    const cut = plain.length > longest ? `${plain.slice(0, longest - 9).replace(/[\ud800-\udbff]$/, '')}-${mark(plain)}` : plain;
    if (cut === '') return 'uden-navn';
    return reserved.test(cut) ? `_${cut}` : cut;
}

/** Eight characters that tell long texts with one beginning apart (FNV-1a): no secret, only the same each time. */
function mark(text: string): string {
    let hash = 0x811c9dc5;
    for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    return hash.toString(16).padStart(8, '0');
}

/** Gives each file of an export a name of its own, also on disks that hold `A` and `a` for the same. */
export class SafeNames {
    private readonly taken = new Set<string>();

    /** `name('ÆLD-03', 'docx')` is `ÆLD-03.docx`, the next time `ÆLD-03-2.docx`. */
    name(text: string, extension: string): string {
        const stem = safeStem(text);
        for (let count = 1; ; count++) {
            const name = `${stem}${count === 1 ? '' : `-${count}`}.${extension}`;
            // Up and down: `ß` and `SS`, `ı` and `I` are the same to one disk or another.
            const key = name.toUpperCase().toLowerCase();
            if (this.taken.has(key)) continue;
            this.taken.add(key);
            return name;
        }
    }
}

/** Whether a name leads nowhere but to a file in its folder: asked of every file before it is written. */
export function isSafeName(name: string): boolean {
    return /^[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u.test(name) && name.length <= longest + 20 && !reserved.test(name) && !name.endsWith('.');
}
