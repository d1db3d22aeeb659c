import { unzipSync } from 'fflate';
import { fieldsName, tablesName } from '../exports/csv/form.ts';
import { inBytes, limits, refuseBomb, tooLarge, UnreadableSheet } from './table.ts';

/** The two files of our own data package, of a zip that holds them, whatever folder of it they stand in. Nothing else in it is unpacked. */
export async function filesInZip(bytes: Uint8Array): Promise<readonly Uint8Array[]> {
    if (bytes.length > limits.bytes) throw tooLarge(inBytes(bytes));
    await refuseBomb(bytes);
    const wanted = (name: string, path: string) => path === name || path.endsWith(`/${name}`);
    const files = unzippedOf(bytes, (path) => wanted(fieldsName, path) || wanted(tablesName, path));
    const found = [fieldsName, tablesName].flatMap((name) => Object.entries(files).filter(([path]) => wanted(name, path)));
    if (found.length === 0 || found.length > 2 || !found.some(([path]) => wanted(fieldsName, path))) throw noPackage;
    return found.map(([, content]) => content);
}

function unzippedOf(bytes: Uint8Array, isWanted: (path: string) => boolean): Readonly<Record<string, Uint8Array>> {
    try {
        return unzipSync(bytes, { filter: ({ name }) => isWanted(name) });
    } catch {
        throw noPackage;
    }
}

const noPackage = new UnreadableSheet({
    da: `zip-filen er ikke en datapakke, der kan læses: den skal rumme én ${fieldsName} og højst én ${tablesName}, som eksporten til CSV skriver`,
    en: `the zip is no data package that can be read: it must hold one ${fieldsName} and at most one ${tablesName}, as the export to CSV writes them`,
});
