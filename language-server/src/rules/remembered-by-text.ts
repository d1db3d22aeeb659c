/** As many texts as a large catalogue has; more are forgotten together. */
const mostTexts = 20_000;

/** What is read of a text alone is read once for each text, whatever proposal and rule asks. */
export function rememberedByText<Read>(read: (text: string) => Read): (text: string) => Read {
    const known = new Map<string, Read>();
    return (text) => {
        const before = known.get(text);
        if (before !== undefined) return before;
        const own = copyOf(text);
        const now = read(own);
        if (known.size >= mostTexts) known.clear();
        known.set(own, now);
        return now;
    };
}

/** The same letters in a string of their own: a part of a file's text keeps the whole text. */
function copyOf(part: string): string {
    return ` ${part}`.slice(1);
}
