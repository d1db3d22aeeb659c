import type { Language } from '../rules/define.ts';
import { type Command, readCall } from './command.ts';
import { checkCommand } from './commands/check.ts';
import { compareCommand } from './commands/compare.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { formatCommand } from './commands/format.ts';
import { importCommand } from './commands/import.ts';
import { lspCommand } from './commands/lsp.ts';
import { newCommand } from './commands/new.ts';
import { profileCommand } from './commands/profile.ts';
import { wordingCommand } from './commands/wording.ts';
import { diskReason } from './disk-error.ts';
import { helpOf, overview } from './help.ts';
import { exitStatus, type Output, say, terminalOutput, UsageError } from './output.ts';
import { version } from './version.ts';

export const commands: readonly Command[] = [
    checkCommand,
    profileCommand,
    exportCommand,
    importCommand,
    compareCommand,
    formatCommand,
    wordingCommand,
    explainCommand,
    newCommand,
    lspCommand,
];

/** Runs the program; gives its exit status and never throws. */
export async function main(words: readonly string[]): Promise<number> {
    const output = terminalOutput(languageOf(words));
    try {
        return await run(words, output);
    } catch (error) {
        if (!(error instanceof UsageError)) output.log(`prop: ${describe(error, output)}\n`);
        else output.log(`${error.text[output.language]}\n`);
        return exitStatus.failed;
    }
}

async function run(words: readonly string[], output: Output): Promise<number> {
    const [name, ...rest] = words;
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
        output.out(overview(commands, output));
        return exitStatus.fine;
    }
    if (name === '--version' || name === '-v') {
        output.out(`${version}\n`);
        return exitStatus.fine;
    }
    const command = commands.find((each) => each.name === name);
    if (command === undefined)
        throw new UsageError({ da: `Ukendt kommando '${name}'. Skriv prop --help.`, en: `Unknown command '${name}'. Write prop --help.` });
    if (rest.includes('--help') || rest.includes('-h')) {
        output.out(helpOf(command, output));
        return exitStatus.fine;
    }
    return command.run(readCall(command, rest), output);
}

/** Danish unless the call or the environment asks for English. */
function languageOf(words: readonly string[]): Language {
    const at = words.indexOf('--lang');
    const asked = words.find((word) => word.startsWith('--lang='))?.slice(7) ?? (at >= 0 ? words[at + 1] : undefined) ?? process.env.PROP_LANG;
    return asked === 'en' ? 'en' : 'da';
}

function describe(error: unknown, output: Output): string {
    const { path, dest, message } = error as { readonly path?: string; readonly dest?: string; readonly message?: string };
    const reason = diskReason(error);
    if (reason === null) return message ?? String(error);
    // Whoever asked knows a file by the name that it was to have.
    const named = (dest ?? path)?.replace(/\.\d+\.tmp$/, '');
    return `${named === undefined ? '' : `${named}: `}${say(output, reason)}`;
}
