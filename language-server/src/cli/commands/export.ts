import { optionsOf } from '../../config/read.ts';
import type { Config } from '../../config/shape.ts';
import { ExaminedProject } from '../../examine.ts';
import { type Choice, isChosen, readChoice } from '../../exports/choice.ts';
import { type DocumentSettings, type Edition, editions } from '../../exports/document/settings.ts';
import { namedInTexts } from '../../exports/edition.ts';
import { type ExportOptions, exportProject } from '../../exports/export.ts';
import type { ExportFormat } from '../../exports/format.ts';
import { formatIds, formatOf, formats } from '../../exports/formats.ts';
import { ExportRun } from '../../exports/run.ts';
import type { ExportReport } from '../../json/export-report.ts';
import type { Project } from '../../project.ts';
import type { CheckOptions, FileFindings } from '../../rules/check.ts';
import { type Call, type Command, languageOption } from '../command.ts';
import { loadConfig, loadDocumentSettings } from '../config.ts';
import { diskReason } from '../disk-error.ts';
import { Cancelled, writeExport } from '../export-run.ts';
import { examineFiles, projectOf, readFiles } from '../load.ts';
import { exitStatus, type Output, say, UsageError } from '../output.ts';
import { packFindings } from '../packed-findings.ts';
import { keepHeapSmall } from '../small-heap.ts';
import { configuredPacks, loadWording } from '../wording-packs.ts';

const listedFormats = (language: 'da' | 'en') => formats.map((format) => `${format.id}: ${format.help[language]}`).join('; ');

export const exportCommand: Command = {
    name: 'export',
    operands: '[PATHS]',
    most: Number.POSITIVE_INFINITY,
    help: { da: 'skriver forslagene til en anden form', en: 'writes the proposals in another form' },
    options: {
        to: {
            takes: 'value',
            values: formatIds,
            name: formatIds.join('|'),
            help: { da: `formen: ${listedFormats('da')}`, en: `the form: ${listedFormats('en')}` },
        },
        out: { takes: 'value', name: 'DIR', help: { da: 'mappen, der skrives til (ellers denne)', en: 'the folder to write to (else this one)' } },
        budget: { takes: 'value', name: 'ID', help: { da: 'kun forslagene i dette budget', en: 'only the proposals of this budget' } },
        select: {
            takes: 'value',
            name: 'ID,sector:ID,status:… |@NAME',
            help: {
                da: 'kun disse forslag: id, sektor:, type:, spor:, udvalg:, klasse:, status: eller @navn fra provenu.json, med komma imellem',
                en: 'only these proposals: id, sector:, type:, track:, committee:, class:, status:, or @name from provenu.json, with commas between',
            },
        },
        edition: {
            takes: 'value',
            values: editions,
            name: editions.join('|'),
            help: {
                da: 'for hvem: byrådet, høringen (uden fortrolige forslag og kontrollens anmærkninger) eller dagsordenen (en fil pr. udvalg)',
                en: 'for whom: the council, the hearing (without confidential proposals and what the check found), or the agenda (a file a committee)',
            },
        },
        format: {
            takes: 'value',
            values: ['pretty', 'json'],
            name: 'pretty|json',
            help: { da: 'hvordan beretningen om det skrevne vises', en: 'how the report of what was written is shown' },
        },
        lang: languageOption,
    },
    async run(call, output) {
        const format = formatOf(call.value('to') ?? '');
        if (format === undefined) throw new UsageError({ da: `Skriv --to ${formatIds.join('|')}.`, en: `Write --to ${formatIds.join('|')}.` });
        const edition = editionOf(call, format);
        const config = loadConfig(output);
        const settings = loadDocumentSettings(config);
        const choice = choiceOf(call, config);
        const { project, checks, unreadable } = await load(call, format, edition, config, output);
        const budget = call.value('budget');
        const chosen = countChosen(project, budget, choice);
        const findings = project instanceof ExaminedProject ? settledFindings(project, checks) : project.check(checks);
        if (edition === 'hearing') warnOfNames(project, settings, output);
        const options = { findings, settings, edition, ...(budget === undefined ? {} : { budget }), ...(choice === undefined ? {} : { choice }) };
        const report = await written({ project, format, options, chosen, folder: call.value('out') ?? '.' }, output);
        if (report === null) return exitStatus.failed;
        if (call.value('format') === 'json') output.out(`${JSON.stringify(report, null, 2)}\n`);
        else showReport(report, output);
        reportErrors(findings, output);
        if (unreadable > 0 || report.files.some((file) => file.reason !== null) || report.proposals.failed.length > 0) return exitStatus.failed;
        return report.errors > 0 ? exitStatus.findings : exitStatus.fine;
    },
};

interface Work {
    readonly project: Project;
    readonly format: ExportFormat;
    readonly options: Omit<ExportOptions, 'language' | 'run'>;
    readonly chosen: number;
    readonly folder: string;
}

/** Characters of text, some 2,000 proposals; of more, what they are read into is not held: a proposal is read again once it is written. */
const mostHeld = 4 * 1024 * 1024;

interface Loaded {
    readonly project: Project;
    readonly unreadable: number;
    readonly checks: CheckOptions;
}

async function load(call: Call, format: ExportFormat, edition: Edition, config: Config | null, output: Output): Promise<Loaded> {
    const canReadAgain = format.oneByOne === true && edition === 'council';
    const read = readFiles(call.paths, output, canReadAgain ? mostHeld : Number.POSITIVE_INFINITY);
    const wording = await loadWording(config, configuredPacks(config), output);
    const checks = { ...(config === null ? {} : optionsOf(config)), wording };
    if (read.many) keepHeapSmall(30);
    else if (format.oneByOne !== true) keepHeapSmall();
    const { project, unreadable } = read.many ? await examineFiles(read, checks, output) : projectOf(read, output);
    return { project, unreadable, checks };
}

/** What was found, a small packet a file; what it was found in is let go. */
function settledFindings(project: ExaminedProject, checks: CheckOptions): readonly FileFindings[] {
    const findings = packFindings(project.checking(checks));
    project.settle();
    return findings;
}

/** Null where it was stopped, which is said. */
async function written({ project, format, options, chosen, folder }: Work, output: Output): Promise<ExportReport | null> {
    const run = new ExportRun();
    const files = exportProject(project, format, { ...options, language: output.language, run });
    try {
        const reported = await writeExport(files, format.oneByOne === true, folder, run, output);
        const proposals = { chosen, failed: [...run.failed] };
        return { version: 1, to: format.id, files: reported, proposals, errors: errorsOf(options.findings).length };
    } catch (error) {
        const reason = error instanceof Cancelled ? { da: 'Standset', en: 'Stopped' } : diskReason(error);
        if (reason === null) throw error;
        const place = error instanceof Cancelled ? '' : `${folder}: `;
        output.log(say(output, { da: `${place}${reason.da}. Intet er skrevet.\n`, en: `${place}${reason.en}. Nothing is written.\n` }));
        return null;
    }
}

/** One file an item, where the form holds a whole catalogue to read. */
function editionOf(call: Call, format: ExportFormat): Edition {
    const edition = (call.value('edition') ?? 'council') as Edition;
    if (edition !== 'agenda' || format.forAgenda === true) return edition;
    const able = formats.filter((each) => each.forAgenda === true).map((each) => each.id);
    throw new UsageError({
        da: `--edition agenda kan skrives som ${able.join(', ')}, ikke som ${format.id}.`,
        en: `--edition agenda can be written as ${able.join(', ')}, not as ${format.id}.`,
    });
}

/** Texts are never changed: that one names what is confidential is for the author to mend. */
function warnOfNames(project: Project, { confidential }: DocumentSettings, output: Output): void {
    for (const { proposal, path, names } of namedInTexts(project, confidential)) {
        output.log(
            `${path} ${proposal}: ${say(output, { da: `teksten nævner ${names}, som er fortroligt`, en: `the text names ${names}, which is confidential` })}\n`,
        );
    }
}

function choiceOf(call: Call, config: Config | null): Choice | undefined {
    const text = call.value('select');
    if (text === undefined) return undefined;
    const reading = readChoice(text, config?.selections ?? {});
    if (reading.kind === 'wrong') throw new UsageError(reading.message);
    return reading.choice;
}

/** A budget or a selection that nothing is in is a mistake of the call, not an empty export. */
function countChosen({ workspace }: Project, budget: string | undefined, choice: Choice | undefined): number {
    if (budget !== undefined && workspace.budgetsOf(budget).length === 0) {
        throw new UsageError({ da: `Der er intet budget '${budget}' i filerne.`, en: `There is no budget '${budget}' in the files.` });
    }
    for (const term of choice ?? []) {
        if (term.by !== 'id' || workspace.proposalsOf(term.value).length > 0) continue;
        throw new UsageError({ da: `Der er intet forslag '${term.value}' i filerne.`, en: `There is no proposal '${term.value}' in the files.` });
    }
    const ofBudget = workspace.proposals.filter((proposal) => budget === undefined || proposal.written.budget?.name === budget);
    const chosen = choice === undefined ? ofBudget : ofBudget.filter((proposal) => isChosen(proposal, choice, workspace));
    if (choice !== undefined && chosen.length === 0)
        throw new UsageError({ da: 'Ingen forslag er med i udvalget.', en: 'No proposal is in the selection.' });
    return chosen.length;
}

function showReport({ files, proposals }: ExportReport, output: Output): void {
    for (const { path, reason } of files) {
        if (reason === null) output.out(`${say(output, { da: 'Skrevet', en: 'Written' })}: ${path}\n`);
        else output.log(`${say(output, { da: 'Kunne ikke skrives', en: 'Could not be written' })}: ${path}: ${reason}\n`);
    }
    for (const { id, path, reason } of proposals.failed)
        output.log(`${path} ${id}: ${say(output, { da: 'forslaget kunne ikke skrives', en: 'the proposal could not be written' })}: ${reason}\n`);
}

/** What is written is what the files say; that they hold errors, or years that no calendar knows, is said all the same. */
function errorsOf(files: readonly FileFindings[]) {
    return files.flatMap(({ findings }) => findings.filter((finding) => finding.severity === 'error' || finding.code === 'relative-years'));
}

function reportErrors(files: readonly FileFindings[], output: Output): void {
    for (const finding of errorsOf(files))
        output.log(`${finding.path}${finding.proposal === null ? '' : ` ${finding.proposal}`}: ${finding.message[output.language]}\n`);
}
