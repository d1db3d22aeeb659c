/** FNV-1a over 32 bits, signed: engines keep such numbers without allocating. It tells things apart, and hides nothing. */
export const start = 0x811c9dc5 | 0;

export function mixed(hash: number, value: number): number {
    return Math.imul(hash ^ value, 0x01000193);
}

/** The characters of a text mixed into a hash. */
export function hashOf(text: string, from = 0): number {
    let hash = from;
    for (let index = 0; index < text.length; index++) hash = mixed(hash, text.charCodeAt(index));
    return hash;
}
