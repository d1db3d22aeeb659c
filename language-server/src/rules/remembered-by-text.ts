import { ownCopy } from '../wording/own-copy.ts';

/** As many texts as a large catalogue has; more are forgotten together. */
const mostTexts = 20_000;

/** What is read of a text alone is read once for each text, whatever proposal and rule asks. */
export function rememberedByText<Read>(read: (text: string) => Read): (text: string) => Read {
    const known = new Map<string, Read>();
    return (text) => {
        const before = known.get(text);
        if (before !== undefined) return before;
        const own = ownCopy(text);
        const now = read(own);
        if (known.size >= mostTexts) known.clear();
        known.set(own, now);
        return now;
    };
}
