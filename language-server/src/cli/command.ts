import { parseArgs } from 'node:util';
import type { Localised } from '../rules/define.ts';
import type { Output } from './output.ts';
import { UsageError } from './output.ts';

/** An option of a command: a flag, a value of some kinds, or any value. */
export interface Option {
    readonly takes: 'nothing' | 'value';
    readonly values?: readonly string[];
    /** What stands for the value in the help. */
    readonly name?: string;
    readonly help: Localised;
}

export interface Call {
    readonly paths: readonly string[];
    flag(name: string): boolean;
    value(name: string): string | undefined;
}

/** A command as help, the parser and the tests see it. */
export interface Command {
    readonly name: string;
    /** `[PATHS]`, `CODE` …, as the help shows them. */
    readonly operands: string;
    readonly most: number;
    readonly help: Localised;
    readonly options: Readonly<Record<string, Option>>;
    /** Gives the exit status. */
    run(call: Call, output: Output): number | Promise<number>;
}

export const languageOption: Option = {
    takes: 'value',
    values: ['da', 'en'],
    name: 'da|en',
    help: { da: 'sproget i meddelelser', en: 'the language of messages' },
};

/** Reads the words after a command's name; what does not fit is a usage error that names it. */
export function readCall(command: Command, words: readonly string[]): Call {
    const { values, positionals } = parse(command, words);
    for (const [name, option] of Object.entries(command.options)) checkValue(name, option, values[name]);
    if (positionals.length > command.most) {
        const extra = positionals[command.most] ?? '';
        throw new UsageError({ da: `prop ${command.name}: '${extra}' er for meget.`, en: `prop ${command.name}: '${extra}' is one too many.` });
    }
    return {
        paths: positionals,
        flag: (name) => values[name] === true,
        value: (name) => {
            const value = values[name];
            return typeof value === 'string' ? value : undefined;
        },
    };
}

function parse(command: Command, words: readonly string[]) {
    const options = Object.fromEntries(
        Object.entries(command.options).map(([name, option]) => [
            name,
            { type: option.takes === 'nothing' ? ('boolean' as const) : ('string' as const) },
        ]),
    );
    try {
        return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    } catch (error) {
        throw usageErrorOf(command, error);
    }
}

function usageErrorOf(command: Command, error: unknown): unknown {
    const { code, message } = error as { readonly code?: string; readonly message?: string };
    const option = /--?[\w-]+/.exec(message ?? '')?.[0] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
        return new UsageError({ da: `prop ${command.name}: ukendt tilvalg ${option}.`, en: `prop ${command.name}: unknown option ${option}.` });
    }
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
        return new UsageError({
            da: `prop ${command.name}: ${option} mangler en værdi eller har en for meget.`,
            en: `prop ${command.name}: ${option} lacks a value or has one too many.`,
        });
    }
    return error;
}

function checkValue(name: string, option: Option, value: unknown): void {
    if (value === undefined || option.values === undefined || option.values.includes(String(value))) return;
    const allowed = option.values.join(', ');
    throw new UsageError({ da: `--${name} skal være en af: ${allowed}.`, en: `--${name} must be one of: ${allowed}.` });
}
