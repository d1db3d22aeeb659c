import { existsSync, readFileSync, statSync } from 'node:fs';
import { wordingJson } from '../../json/wording-json.ts';
import type { Localised } from '../../rules/define.ts';
import { languageOf } from '../../rules/text-language.ts';
import { type Call, type Command, languageOption } from '../command.ts';
import { loadConfig } from '../config.ts';
import { decoded, readPropFile, shownPath } from '../files.ts';
import { whyUnreadable } from '../load.ts';
import { exitStatus, say, UsageError } from '../output.ts';
import { showSignals } from '../pretty-wording.ts';
import { reportWording } from '../report-wording.ts';
import { testPacks } from '../test-packs.ts';
import { configuredPacks, loadWording } from '../wording-packs.ts';

/** So much prose is read at once: some twenty thousand pages. */
const largestText = 64 * 1024 * 1024;

export const wordingCommand: Command = {
    name: 'wording',
    operands: '[FILE|-|PATHS]',
    most: Number.POSITIVE_INFINITY,
    help: {
        da: 'signaler i almindelig tekst, eller af mapper og .prop-filer en oversigt: servicereduktion, budgetændring, uklar gevinst, pæne ord',
        en: 'signals in plain text, or a report of folders and .prop files: service reduction, budget change, vague gain, euphemism',
    },
    options: {
        lines: {
            takes: 'nothing',
            help: {
                da: 'hver linje er en sætning for sig; linjerne er én tekst, og en tom linje afslutter den',
                en: 'each line is a sentence of its own; the lines are one text, and an empty line ends it',
            },
        },
        explain: {
            takes: 'nothing',
            help: { da: 'siger også, hvilken regel og hvilket mønster der talte, og hvorfor', en: 'also says which rule and pattern spoke, and why' },
        },
        test: {
            takes: 'nothing',
            help: {
                da: 'prøver kommunens egne pakker: dem, provenu.json nævner, eller mappen FILE; hvert eksempel skal holde',
                en: "tries the municipality's own packs: those that provenu.json names, or the folder FILE; each example must hold",
            },
        },
        text: { takes: 'value', values: ['da', 'en'], name: 'da|en', help: { da: 'tekstens sprog (da)', en: 'the language of the text (da)' } },
        format: {
            takes: 'value',
            values: ['pretty', 'json', 'md'],
            name: 'pretty|json|md',
            help: {
                da: 'hvordan resultatet skrives; md er oversigten som dokument',
                en: 'how the result is written; md is the report as a document',
            },
        },
        lang: languageOption,
    },
    async run(call, output) {
        if (call.flag('test')) return testPacks(call.paths[0], output);
        if (call.paths.some(holdsProposals) && !call.flag('lines')) {
            mustHoldProposals(call);
            return reportWording(call, output);
        }
        mustBeOneText(call);
        const config = loadConfig(output);
        const wording = await loadWording(config, configuredPacks(config), output);
        const text = textOf(call.paths[0] ?? '-');
        const reading = wording.reading(call.value('text') === 'en' ? 'en' : 'da');
        const found = wordingJson(text, { reading, lines: call.flag('lines'), explain: call.flag('explain') });
        if (call.value('format') === 'json') output.out(jsonText(found));
        else {
            if (call.value('text') === undefined && looksEnglish(text)) output.log(`${say(output, readEnglish)}\n`);
            showSignals(text, found, output);
        }
        return exitStatus.fine;
    },
};

/** A folder, or a file of proposals: their texts are read field by field, and a report is made of them. */
function holdsProposals(path: string): boolean {
    return path.endsWith('.prop') || statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** A text among proposals would be read as if it held some, and found to be without. What is not there is said by who reads the files. */
function mustHoldProposals({ paths }: Call): void {
    const text = paths.find((path) => !holdsProposals(path) && (path === '-' || existsSync(path)));
    if (text === undefined) return;
    throw new UsageError({
        da: `${text}: er hverken en mappe eller en .prop-fil; læs teksten for sig med prop wording ${text}.`,
        en: `${text}: is neither a folder nor a .prop file; read the text by itself with prop wording ${text}.`,
    });
}

function mustBeOneText({ paths, value }: Call): void {
    const [first = '-', extra] = paths;
    if (first !== '-' && !existsSync(first)) throw unreadable(first, whyUnreadable.missing);
    if (extra !== undefined) throw new UsageError({ da: `prop wording: '${extra}' er for meget.`, en: `prop wording: '${extra}' is one too many.` });
    if (value('format') === 'md') {
        throw new UsageError({
            da: '--format md skrives af mapper og .prop-filer, ikke af almindelig tekst.',
            en: '--format md is written of folders and .prop files, not of plain text.',
        });
    }
}

const readEnglish: Localised = {
    da: 'Teksten ser ud til at være på engelsk: læs den med --text en.',
    en: 'The text seems to be in English: read it with --text en.',
};

/** So much of a text tells its language. */
const tellingLength = 20_000;

/** By its small words, of which one at least is no Danish word: 'by' alone is a town. */
function looksEnglish(text: string): boolean {
    const beginning = text.slice(0, tellingLength);
    return languageOf(beginning) === 'en' && /(?<!\p{L})(?:the|of|that|from)(?!\p{L})/iu.test(beginning);
}

function textOf(path: string): string {
    const file = path === '-' ? decoded(readFileSync(0)) : readPropFile(path, largestText);
    if (file.kind === 'text') return file.text;
    throw unreadable(path, file.kind === 'unreadable' ? whyUnreadable[file.reason] : tooLarge);
}

const megabytes = largestText / 1024 / 1024;
const tooLarge: Localised = { da: `er for stor; der læses højst ${megabytes} MB`, en: `is too large; at most ${megabytes} MB are read` };

function unreadable(path: string, { da, en }: Localised): UsageError {
    const shown = shownPath(path, process.cwd());
    return path === '-'
        ? new UsageError({ da: `standardinput: ${da}`, en: `standard input: ${en}` })
        : new UsageError({ da: `${shown}: ${da}`, en: `${shown}: ${en}` });
}

/** A line of output a line of text: a catalogue has thousands. */
function jsonText({ version, lines }: ReturnType<typeof wordingJson>): string {
    return `{"version":${version},"lines":[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]}\n`;
}
