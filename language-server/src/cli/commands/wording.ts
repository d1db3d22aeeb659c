import { readFileSync } from 'node:fs';
import { wordingJson } from '../../json/wording-json.ts';
import { type Command, languageOption } from '../command.ts';
import { loadConfig } from '../config.ts';
import { readPropFile, shownPath } from '../files.ts';
import { exitStatus, UsageError } from '../output.ts';
import { showSignals } from '../pretty-wording.ts';
import { testPacks } from '../test-packs.ts';
import { configuredPacks, loadWording } from '../wording-packs.ts';

/** So much prose is read at once: some twenty thousand pages. */
const largestText = 64 * 1024 * 1024;

export const wordingCommand: Command = {
    name: 'wording',
    operands: '[FILE|-]',
    most: 1,
    help: {
        da: 'signaler i almindelig tekst: servicereduktion, budgetændring, uklar gevinst, pæne ord',
        en: 'signals in plain text: service reduction, budget change, vague gain, euphemism',
    },
    options: {
        lines: { takes: 'nothing', help: { da: 'hver linje er en sætning for sig', en: 'each line is a sentence of its own' } },
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
            values: ['pretty', 'json'],
            name: 'pretty|json',
            help: { da: 'hvordan resultatet skrives', en: 'how the result is written' },
        },
        lang: languageOption,
    },
    async run(call, output) {
        if (call.flag('test')) return testPacks(call.paths[0], output);
        const config = loadConfig(output);
        const wording = await loadWording(config, configuredPacks(config), output);
        const text = textOf(call.paths[0] ?? '-');
        const reading = wording.reading(call.value('text') === 'en' ? 'en' : 'da');
        const found = wordingJson(text, { reading, lines: call.flag('lines'), explain: call.flag('explain') });
        if (call.value('format') === 'json') output.out(jsonText(found));
        else showSignals(text, found, output);
        return exitStatus.fine;
    },
};

function textOf(path: string): string {
    if (path === '-') return readFileSync(0, 'utf8').replace(/^\uFEFF/, '');
    const file = readPropFile(path, largestText);
    if (file.kind === 'text') return file.text;
    const shown = shownPath(path, process.cwd());
    throw new UsageError({ da: `${shown}: kan ikke læses som tekst i UTF-8.`, en: `${shown}: cannot be read as text in UTF-8.` });
}

/** A line of output a line of text: a catalogue has thousands. */
function jsonText({ version, lines }: ReturnType<typeof wordingJson>): string {
    return `{"version":${version},"lines":[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]}\n`;
}
