/** So many texts are held in common; a further one stands in its cell, so that what is held does not grow with the proposals. */
const mostShared = 4_096;
/** A longer text hardly stands twice. */
const longestShared = 60;

/** Numbers the texts that many cells have, in the order in which they come, as the library numbers them in its list of texts. */
export class SharedTexts {
    readonly texts: string[] = [];
    private readonly numbers = new Map<string, number>();

    /** Null for a text that stands in its own cell. The library takes `#N/A` and the like for errors. */
    numberOf(text: string): number | null {
        const known = this.numbers.get(text);
        if (known !== undefined) return known;
        if (this.texts.length >= mostShared || text.length > longestShared || text.startsWith('#')) return null;
        this.numbers.set(text, this.texts.length);
        return this.texts.push(text) - 1;
    }
}
