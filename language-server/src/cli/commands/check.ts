import { optionsOf } from '../../config/read.ts';
import { checkText, countFindings, fileJson } from '../../json/check-json.ts';
import type { CheckJson } from '../../json/shapes.ts';
import type { Project } from '../../project.ts';
import type { FileFindings } from '../../rules/check.ts';
import { isKnownCode, noSuchRule } from '../../rules/codes.ts';
import type { Language } from '../../rules/define.ts';
import { unknownOff } from '../../wording/unknown-off.ts';
import { bundleFile } from '../bundled.ts';
import { type Command, languageOption } from '../command.ts';
import { compileLess, compileNothing } from '../compile-less.ts';
import { loadConfig, withoutBaseline, writeBaseline } from '../config.ts';
import { charactersOfUsualFile, Helpers } from '../examined.ts';
import { GatheredOutput } from '../gathered-output.ts';
import { githubLines } from '../github.ts';
import { junitText } from '../junit.ts';
import { checkKey, factsOf } from '../kept-check.ts';
import { KeptResults } from '../kept-results.ts';
import { examineFiles, findFiles, type ReadFiles, readFound } from '../load.ts';
import { exitStatus, type Output, UsageError } from '../output.ts';
import { packFindings } from '../packed-findings.ts';
import { findingsInWords } from '../pretty-check.ts';
import { sarifText } from '../sarif.ts';
import { keepHeapSmall } from '../small-heap.ts';
import { version } from '../version.ts';
import { configuredPacks, loadWording } from '../wording-packs.ts';

/** Characters: up to so many, what is made of the files has room without being gathered often, and is held as it is. */
const mostAtEase = 64 * 1024 * 1024;

/** Characters, of some three hundred proposals: what is checked of less is done before anything that was compiled is of use. */
const littleText = 600_000;

export const checkCommand: Command = {
    name: 'check',
    operands: '[PATHS]',
    most: Number.POSITIVE_INFINITY,
    help: { da: 'kontrollerer forslag: tal, år, henvisninger og felter', en: 'checks proposals: figures, years, references and fields' },
    options: {
        strict: {
            takes: 'nothing',
            help: { da: 'også de regler, der gælder, før politikerne ser forslaget', en: 'also the rules for what politicians will see' },
        },
        format: {
            takes: 'value',
            values: ['pretty', 'json', 'sarif', 'junit', 'github'],
            name: 'pretty|json|sarif|junit|github',
            help: { da: 'hvordan resultatet skrives', en: 'how the result is written' },
        },
        'write-baseline': {
            takes: 'nothing',
            help: {
                da: 'gemmer dagens anmærkninger som kendte, så kun nye vises',
                en: "keeps today's findings as known, so that only new ones are shown",
            },
        },
        rule: { takes: 'value', name: 'CODE[,CODE]', help: { da: 'kun disse regler', en: 'only these rules' } },
        'max-warnings': { takes: 'value', name: 'N', help: { da: 'flere advarsler end N giver status 1', en: 'more warnings than N give status 1' } },
        'no-cache': {
            takes: 'nothing',
            help: {
                da: 'kontrollerer alt på ny; ellers genbruges, hvad der er fundet i de samme filer (mappen sættes med PROP_CACHE_DIR)',
                en: 'checks everything anew; else what was found in the same files is used again (PROP_CACHE_DIR sets its folder)',
            },
        },
        lang: languageOption,
    },
    async run(call, output) {
        const only = call
            .value('rule')
            ?.split(',')
            .map((code) => code.trim());
        for (const code of only ?? []) mustBeCode(code);
        const mostWarnings = warningLimit(call.value('max-warnings'));
        const config = loadConfig(output);
        const found = findFiles(call.paths, output);
        // Where no earlier result can do, other threads load the program while this one reads.
        const helpers = new Helpers();
        if (call.flag('no-cache')) helpers.startFor(found.paths.length * charactersOfUsualFile);
        const read = readFound(found, output, mostAtEase);
        fitCompiling(read);
        if (read.many) keepHeapSmall();
        const packs = configuredPacks(config);
        const key = checkKey(call, config, packs, read, output);
        const results = new KeptResults();
        const kept = key === null ? null : results.find(key);
        if (kept !== null) {
            output.out(kept.out);
            return kept.status;
        }
        const wording = await loadWording(config, packs, output);
        const options = {
            ...(config === null ? {} : optionsOf(config)),
            wording,
            ...(call.flag('strict') ? { strict: true } : {}),
            ...(only === undefined ? {} : { only }),
        };
        const facts = factsOf(call, config, packs, read, options);
        const { project, unreadable, usedContext } = await examineFiles(read, options, output, { facts, helpers });
        const all = read.many ? packFindings(project.checking(options)) : project.check(options);
        if (call.flag('write-baseline')) return writeBaseline(project, all, config, output);
        const files = withoutBaseline(project, all, config, output);
        const { errors, warnings } = countFindings(files);
        const status = errors > 0 || warnings > mostWarnings ? exitStatus.findings : exitStatus.fine;
        // What is said beside the result would not be said again with one that was kept.
        const isMoreSaid = usedContext || unknownOff(wording).length > 0;
        const keeping = key === null || isMoreSaid ? null : results.begin(key);
        try {
            const gathered = new GatheredOutput(output, keeping);
            for (const piece of shown(call.value('format') ?? 'pretty', { project, files, errors }, gathered.output)) {
                gathered.output.out(piece);
                await output.taken?.();
            }
            gathered.end();
            keeping?.end(status);
        } finally {
            keeping?.discard();
        }
        return unreadable > 0 ? exitStatus.failed : status;
    },
};

/** Only in a process of its own, which ends with the check. */
function fitCompiling({ characters }: ReadFiles): void {
    if (bundleFile() === null) return;
    if (characters < littleText) compileNothing();
    else compileLess();
}

interface Checked {
    readonly project: Project;
    readonly files: readonly FileFindings[];
    readonly errors: number;
}

/** What is printed, a file at a time where it can be. */
function* shown(format: string, { project, files, errors }: Checked, output: Output): Generator<string> {
    const { language } = output;
    if (format === 'pretty') yield* findingsInWords(project, files, output);
    else if (format === 'json') yield* checkText(project, files, language);
    else if (format === 'sarif') yield* sarifText(eachJson(project, files, language), language, version);
    else if (format === 'github') yield* githubLines(eachJson(project, files, language));
    else yield* junitText(eachJson(project, files, language), errors);
}

function* eachJson(project: Project, files: readonly FileFindings[], language: Language): Generator<CheckJson['files'][number]> {
    for (const file of files) yield fileJson(project, file, language);
}

function mustBeCode(code: string): void {
    if (isKnownCode(code)) return;
    throw new UsageError(noSuchRule(code));
}

function warningLimit(text: string | undefined): number {
    if (text === undefined) return Number.POSITIVE_INFINITY;
    if (/^\d+$/.test(text)) return Number(text);
    throw new UsageError({ da: '--max-warnings skal være et helt tal.', en: '--max-warnings must be a whole number.' });
}
