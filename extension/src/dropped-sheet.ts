/** The one sheet among what was dropped, as a URI list of RFC 2483 has it; null where it is none, or several things. */
export function droppedSheet(uriList: string): string | null {
    const uris = uriList.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
    const [uri = ''] = uris;
    return uris.length === 1 && /\.(?:xlsx|csv)$/i.test(uri) ? uri.trim() : null;
}
