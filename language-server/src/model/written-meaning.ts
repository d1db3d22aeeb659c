/** Where something stands says nothing of what it means. */
const places = new Set(['start', 'end', 'numberEnd']);

/** What a part of a file says, wherever it stands in it: equal for two that differ in nothing but their places. */
export function meaningOf(written: unknown): string {
    if (Array.isArray(written) && written.length === 0) return '';
    return JSON.stringify(written, (key, value: unknown) => (places.has(key) ? undefined : typeof value === 'bigint' ? String(value) : value));
}
