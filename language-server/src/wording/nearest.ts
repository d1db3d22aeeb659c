/** The name that was probably meant, a third of its letters wrong at most; null where none is near. */
export function nearest<Name extends string>(name: string, names: readonly Name[]): Name | null {
    let best: Name | null = null;
    let least = Math.floor(name.length / 3) + 1;
    for (const each of names) {
        const distance = editDistance(name, each);
        if (distance < least) [best, least] = [each, distance];
    }
    return best;
}

/** Asks whether a near name was meant, after the sentence that says what is wrong; nothing where none is near. */
export function meant(near: string | null): { readonly da: string; readonly en: string } {
    return near === null ? { da: '', en: '' } : { da: ` Menes '${near}'?`, en: ` Is '${near}' meant?` };
}

/** Levenshtein's distance: letters added, left out or changed. */
function editDistance(a: string, b: string): number {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}
