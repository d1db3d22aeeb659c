import type { Config } from '../config/shape.ts';
import { lineOfMistake, type PackFolder, readOwnPacks } from '../wording/own-packs.ts';
import { unknownOff } from '../wording/unknown-off.ts';
import { builtInWording, Wording } from '../wording/wording.ts';
import { configFolder, shownConfig } from './config.ts';
import { type Output, say, UsageError } from './output.ts';
import { packFolder } from './pack-files.ts';

/** The folders of packs that the configuration names, as they lie on the disk. */
export function configuredPacks(config: Config | null): readonly PackFolder[] {
    const base = configFolder();
    return base === null ? [] : (config?.wording?.packs ?? []).map((folder) => packFolder(base, folder));
}

/** What texts are read with: the built-in packs, the workspace's own, less what is switched off. A pack that is wrong stops the work, as a wrong configuration does; what is switched off and is not there is only said. */
export async function loadWording(config: Config | null, folders: readonly PackFolder[], output: Output): Promise<Wording> {
    if (config?.wording === undefined) return builtInWording;
    const { packs, mistakes } = await readOwnPacks(folders, false);
    if (mistakes.length > 0) {
        const said = mistakes.map((mistake) => lineOfMistake(mistake, output.language)).join('\n');
        throw new UsageError({ da: said, en: said });
    }
    const wording = new Wording(packs, config.wording.off ?? []);
    for (const text of unknownOff(wording)) output.log(`${shownConfig()}: ${say(output, text)}\n`);
    return wording;
}
