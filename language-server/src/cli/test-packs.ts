import type { Localised } from '../rules/define.ts';
import { lineOfMistake, type PackFolder, readOwnPacks } from '../wording/own-packs.ts';
import type { Pack } from '../wording/shape.ts';
import { loadConfig } from './config.ts';
import { exitStatus, type Output, say, UsageError } from './output.ts';
import { packFolder } from './pack-files.ts';
import { counted } from './pretty-check.ts';
import { configuredPacks } from './wording-packs.ts';

/** Tries the packs of the workspace, or the one in a folder: what is wrong in them, and which of their examples do not hold. Gives the exit status. */
export async function testPacks(folder: string | undefined, output: Output): Promise<number> {
    const folders = folder === undefined ? configuredPacks(loadConfig(output)) : [namedFolder(folder)];
    if (folders.length === 0) {
        throw new UsageError({
            da: 'provenu.json nævner ingen pakker under wording.packs. Skriv prop wording --test MAPPE.',
            en: 'provenu.json names no packs under wording.packs. Write prop wording --test FOLDER.',
        });
    }
    const { packs, mistakes, failing } = await readOwnPacks(folders);
    for (const each of [...mistakes, ...failing]) output.out(`${lineOfMistake(each, output.language)}\n`);
    for (const pack of packs) output.out(`${pack.manifest.name} ${pack.manifest.version}: ${say(output, contentOf(pack))}\n`);
    if (mistakes.length > 0) return exitStatus.failed;
    if (packs.some(({ rules }) => rules.length > 0)) output.out(`${say(output, outcomeOf(failing.length))}\n`);
    return failing.length === 0 ? exitStatus.fine : exitStatus.findings;
}

/** `2 regler, 7 eksempler`. A pack may hold lists alone, which make those of the built-in pack longer: then there is nothing to try. */
function contentOf({ rules }: Pack): Localised {
    if (rules.length === 0) return { da: 'ingen regler, så der er ingen eksempler at prøve', en: 'no rules, so there are no examples to try' };
    const examples = rules.reduce((sum, rule) => sum + rule.hits.length + rule.misses.length, 0);
    return {
        da: `${counted(rules.length, 'regel', 'regler')}, ${counted(examples, 'eksempel', 'eksempler')}`,
        en: `${counted(rules.length, 'rule', 'rules')}, ${counted(examples, 'example', 'examples')}`,
    };
}

function outcomeOf(failing: number): Localised {
    if (failing === 0) return { da: 'Alle eksempler holder.', en: 'All examples hold.' };
    return {
        da: `${counted(failing, 'eksempel', 'eksempler')} holder ikke.`,
        en: `${counted(failing, 'example does', 'examples do')} not hold.`,
    };
}

/** A folder named by who runs the program may lie anywhere. */
function namedFolder(folder: string): PackFolder {
    return { ...packFolder(folder, '.'), folder };
}
