import { join } from 'node:path';
import { type ExportFormat, exportFormats, exportProject } from '../../exports/export.ts';
import type { FileFindings } from '../../rules/check.ts';
import { type Command, languageOption } from '../command.ts';
import { shownPath } from '../files.ts';
import { loadProject } from '../load.ts';
import { exitStatus, type Output, say, UsageError } from '../output.ts';
import { writeWhole } from '../write.ts';

export const exportCommand: Command = {
    name: 'export',
    operands: '[PATHS]',
    most: Number.POSITIVE_INFINITY,
    help: { da: 'skriver forslagene til en anden form', en: 'writes the proposals in another form' },
    options: {
        to: { takes: 'value', values: exportFormats, name: exportFormats.join('|'), help: { da: 'formen', en: 'the form' } },
        out: { takes: 'value', name: 'DIR', help: { da: 'mappen, der skrives til (ellers denne)', en: 'the folder to write to (else this one)' } },
        budget: { takes: 'value', name: 'ID', help: { da: 'kun forslagene i dette budget', en: 'only the proposals of this budget' } },
        lang: languageOption,
    },
    run(call, output) {
        const format = call.value('to') as ExportFormat | undefined;
        if (format === undefined)
            throw new UsageError({ da: `Skriv --to ${exportFormats.join('|')}.`, en: `Write --to ${exportFormats.join('|')}.` });
        const { project, unreadable } = loadProject(call.paths, output);
        const budget = call.value('budget');
        if (budget !== undefined && project.workspace.budgetsOf(budget).length === 0) {
            throw new UsageError({ da: `Der er intet budget '${budget}' i filerne.`, en: `There is no budget '${budget}' in the files.` });
        }
        const findings = project.check();
        const files = exportProject(project, format, { language: output.language, findings, ...(budget === undefined ? {} : { budget }) });
        for (const file of files) {
            const path = join(call.value('out') ?? '.', file.name);
            writeWhole(path, file.text);
            output.out(`${say(output, { da: 'Skrevet', en: 'Written' })}: ${shownPath(path, process.cwd())}\n`);
        }
        const wrong = reportErrors(findings, output);
        if (unreadable > 0) return exitStatus.failed;
        return wrong ? exitStatus.findings : exitStatus.fine;
    },
};

/** What is written is what the files say; that they hold errors, or years that no calendar knows, is said all the same. */
function reportErrors(files: readonly FileFindings[], output: Output): boolean {
    const findings = files.flatMap((file) => file.findings);
    const errors = findings.filter((finding) => finding.severity === 'error' || finding.code === 'relative-years');
    for (const finding of errors)
        output.log(`${finding.path}${finding.proposal === null ? '' : ` ${finding.proposal}`}: ${finding.message[output.language]}\n`);
    return errors.length > 0;
}
