import { builtInPack } from './built-in.ts';
import { packMistakes } from './check-pack.ts';
import { compilePack } from './compile.ts';
import { failingExamples } from './examples.ts';
import { type PackFile, type PackMistake, readPackFiles, twice } from './pack-files.ts';
import { PackError } from './pack-patterns.ts';
import { ownManifestShape, type Pack } from './shape.ts';

/** A folder that provenu.json names, and the YAML files in it; null where there is no such folder. */
export interface PackFolder {
    readonly folder: string;
    readonly files: readonly PackFile[] | null;
}

export interface OwnPacks {
    readonly packs: readonly Pack[];
    /** What makes a pack unusable; each path begins with the pack's folder. Such a pack is left out. */
    readonly mistakes: readonly PackMistake[];
    /** The examples that do not hold: the pack is used. */
    readonly failing: readonly PackMistake[];
}

export const noOwnPacks: OwnPacks = { packs: [], mistakes: [], failing: [] };

/** Reads a workspace's own packs and checks them beside the built-in ones. The reader of YAML is fetched when there is something to read. */
export async function readOwnPacks(folders: readonly PackFolder[], andExamples = true): Promise<OwnPacks> {
    if (folders.length === 0) return noOwnPacks;
    const { readYaml } = await import('./yaml.ts');
    const read = folders.map((folder) => inFolder(folder, readOwnPack(folder)));
    const doubles = read.flatMap(({ pack, folder }, index) => {
        const name = pack?.manifest.name;
        const isDouble = name !== undefined && read.slice(0, index).some((other) => other.pack?.manifest.name === name);
        return isDouble ? [{ path: `${folder}/pack.yaml`, line: 1, text: twice(`name: ${name}`) }] : [];
    });
    const usable = doubles.length > 0 ? [] : read;
    return {
        packs: usable.flatMap(({ pack }) => pack ?? []),
        mistakes: [...read.flatMap(({ mistakes }) => mistakes), ...doubles],
        failing: usable.flatMap(({ failing }) => failing),
    };

    function readOwnPack({ files }: PackFolder): ReadPack {
        if (files === null) return { pack: null, mistakes: [{ path: 'pack.yaml', line: 1, text: noFolder }], failing: [] };
        const { pack, mistakes, rules, lists } = readPackFiles(files, readYaml, ownManifestShape);
        if (pack === null) return { pack, mistakes, failing: [] };
        const base = builtInPack(pack.manifest.language);
        const wrong = packMistakes(pack, base, { rules, lists });
        if (wrong.length > 0) return { pack: null, mistakes: wrong, failing: [] };
        try {
            return { pack, mistakes: [], failing: andExamples ? failingExamples(pack, compilePack(base, [pack]), rules) : [] };
        } catch (error) {
            if (!(error instanceof PackError)) throw error;
            return { pack: null, mistakes: [{ path: 'pack.yaml', line: 1, text: { da: error.message, en: error.message } }], failing: [] };
        }
    }
}

interface ReadPack {
    readonly pack: Pack | null;
    readonly mistakes: readonly PackMistake[];
    readonly failing: readonly PackMistake[];
}

function inFolder({ folder }: PackFolder, { pack, mistakes, failing }: ReadPack): ReadPack & { readonly folder: string } {
    const placed = (all: readonly PackMistake[]) => all.map((each) => ({ ...each, path: `${folder}/${each.path}` }));
    return { pack, folder, mistakes: placed(mistakes), failing: placed(failing) };
}

const noFolder = { da: 'mappen findes ikke, eller den kan ikke læses.', en: 'the folder does not exist or cannot be read.' };

/** `ordvalg/regler.yaml:12: …` */
export function lineOfMistake({ path, line, text }: PackMistake, language: 'da' | 'en'): string {
    return `${path}:${line}: ${text[language]}`;
}
