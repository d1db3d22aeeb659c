import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The first moment that an archive can name: no export knows what time it is. */
const moment = '1980-01-01T00:00:00';

/**
 * The same archive with fixed times, in it and in the workbooks inside, and with names in the order in which they come where the
 * library makes them up: the same content gives the same bytes.
 */
export function fixedArchive(archive: Uint8Array): Uint8Array {
    const names = new Map<string, string>();
    const files: Zippable = {};
    for (const [name, content] of Object.entries(unzipSync(archive))) files[name] = fixedFile(name, content, names);
    return zipSync(files, { mtime: moment, level: 6, os: 0 });
}

function fixedFile(name: string, content: Uint8Array, names: Map<string, string>): Uint8Array {
    if (name.endsWith('.xlsx')) return fixedArchive(content);
    if (!/\.(?:xml|rels)$/.test(name)) return content;
    const text = strFromU8(content);
    if (name.endsWith('core.xml')) return strToU8(text.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, `${moment}Z`));
    if (name.startsWith('word/charts/')) return strToU8(danishChart(renamed(text, names)));
    return strToU8(renamed(text, names));
}

function renamed(text: string, names: Map<string, string>): string {
    const numbered = (made: string, as: string) => {
        const known = names.get(made) ?? `${as}${names.size + 1}`;
        names.set(made, known);
        return known;
    };
    return text
        .replace(/(?<=")rId[a-z0-9_-]{21}(?=")/g, (made) => numbered(made, 'rIdx'))
        .replace(/(?<=w:anchor="|w:name="|PAGEREF )_Toc\d+/g, (made) => numbered(made, '_Toc1'))
        .replace(/(?<=<w:bookmark(?:Start|End)\b[^>]*? w:id=")\d+/g, (made) => numbered(`bookmark ${made}`, ''))
        .replace(/(?<=<wp:docPr id=")\d+/g, (made) => numbered(`drawing ${made}`, ''));
}

/** Figures in the Danish way in both languages, the years below the chart rather than across its bars, and no line where its width is 0. */
function danishChart(text: string): string {
    return text
        .replaceAll('"en-US"', '"da-DK"')
        .replace(/(<c:catAx>[\s\S]*?<c:tickLblPos val=")nextTo/, '$1low')
        .replace(/<a:ln w="0"[^>]*>[\s\S]*?<\/a:ln>/g, '<a:ln w="0"><a:noFill/></a:ln>');
}
