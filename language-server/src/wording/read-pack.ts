import { type PackFile, readPackFiles } from './pack-files.ts';
import { PackError } from './pack-patterns.ts';
import { manifestShape, type Pack } from './shape.ts';
import { readYaml } from './yaml.ts';

/** Reads a built-in pack from its files. Throws a PackError that names file and line. */
export function readPack(files: readonly PackFile[]): Pack {
    const { pack, mistakes } = readPackFiles(files, readYaml, manifestShape);
    const [first] = mistakes;
    if (pack === null) throw new PackError(`${first?.path}:${first?.line}`, first?.text.en ?? '');
    return pack;
}
