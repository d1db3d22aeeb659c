import type { Command } from './command.ts';
import { type Output, say } from './output.ts';

/** All commands, a line each. */
export function overview(commands: readonly Command[], output: Output): string {
    const width = Math.max(...commands.map((command) => command.name.length));
    const list = commands.map((command) => `  prop ${output.colors.bold(command.name.padEnd(width))}  ${say(output, command.help)}`);
    const more = say(output, { da: 'prop KOMMANDO --help viser tilvalgene.', en: 'prop COMMAND --help shows the options.' });
    const title = say(output, { da: 'Provenu: effektiviseringsforslag som tekst.', en: 'Provenu: efficiency proposals as text.' });
    return `${title}\n\n${list.join('\n')}\n\n${more}\n`;
}

/** One command with its options. */
export function helpOf(command: Command, output: Output): string {
    const left = Object.entries(command.options).map(([name, option]) => `--${name}${option.name === undefined ? '' : ` ${option.name}`}`);
    const width = Math.max(...left.map((text) => text.length));
    const options = Object.values(command.options).map((option, index) => `  ${(left[index] ?? '').padEnd(width)}  ${say(output, option.help)}`);
    return `prop ${command.name} ${command.operands}\n${say(output, command.help)}\n\n${options.join('\n')}\n`;
}
