import type { Config } from '../config/shape.ts';
import type { CheckOptions } from '../rules/check.ts';
import type { PackFolder } from '../wording/own-packs.ts';
import { digest, programIdentity } from './cache-folder.ts';
import type { Call } from './command.ts';
import { baselineText } from './config.ts';
import { FactsFolder } from './kept-facts.ts';
import { filesBeside, type ReadFiles } from './load.ts';
import type { Output } from './output.ts';

/** A check of fewer files is done sooner than anything of it is found again. */
const fewestFiles = 100;
/** What changes the result of a check beside the files and the settings. */
const values = ['format', 'rule', 'max-warnings'];
const flags = ['strict'];

/**
 * Names the result of a check by everything it follows from; null where it is not to be kept: asked not to, few files, or files of
 * which something is said beside the result.
 */
export function checkKey(call: Call, config: Config | null, packs: readonly PackFolder[], read: ReadFiles, output: Output): string | null {
    if (call.flag('no-cache') || call.flag('write-baseline') || read.missing > 0 || read.files.length < fewestFiles) return null;
    const contents: string[] = [];
    for (const { path, content } of read.files) {
        if (content.kind !== 'text' || content.blank) return null;
        contents.push(path, content.digest);
    }
    const asked = [...values.map((name) => `${name}=${call.value(name) ?? ''}`), ...flags.map((name) => `${name}=${call.flag(name)}`)];
    const shown = [output.language, String(output.colors.isColorSupported)];
    const identity = programIdentity();
    return digest([
        String(identity.length),
        ...identity,
        ...asked,
        ...shown,
        JSON.stringify(config),
        JSON.stringify(packs),
        baselineText(config),
        JSON.stringify(filesBeside(read)),
        ...contents,
    ]);
}

/** Where what is found of single files is kept for a check that is called like this; null where it is not to be. */
export function factsOf(call: Call, config: Config | null, packs: readonly PackFolder[], read: ReadFiles, options: CheckOptions): FactsFolder | null {
    if (call.flag('no-cache') || read.files.length < fewestFiles) return null;
    const { wording: _, ...plain } = options;
    return new FactsFolder(digest([programIdentity(), plain, config?.wording ?? null, packs].map((part) => JSON.stringify(part))));
}
