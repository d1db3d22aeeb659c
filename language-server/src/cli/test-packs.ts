import { lineOfMistake, type PackFolder, readOwnPacks } from '../wording/own-packs.ts';
import { loadConfig } from './config.ts';
import { exitStatus, type Output, say, UsageError } from './output.ts';
import { packFolder } from './pack-files.ts';
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
    for (const { manifest, rules } of packs) {
        const examples = rules.reduce((sum, rule) => sum + rule.hits.length + rule.misses.length, 0);
        output.out(
            say(output, {
                da: `${manifest.name} ${manifest.version}: ${rules.length} regler, ${examples} eksempler\n`,
                en: `${manifest.name} ${manifest.version}: ${rules.length} rules, ${examples} examples\n`,
            }),
        );
    }
    if (mistakes.length > 0) return exitStatus.failed;
    output.out(
        failing.length === 0
            ? say(output, { da: 'Alle eksempler holder.\n', en: 'All examples hold.\n' })
            : say(output, { da: `${failing.length} eksempler holder ikke.\n`, en: `${failing.length} examples do not hold.\n` }),
    );
    return failing.length === 0 ? exitStatus.fine : exitStatus.findings;
}

/** A folder named by who runs the program may lie anywhere. */
function namedFolder(folder: string): PackFolder {
    return { ...packFolder(folder, '.'), folder };
}
