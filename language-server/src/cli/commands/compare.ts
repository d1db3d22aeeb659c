import { compareVersions } from '../../compare/compare.ts';
import { compareMarkdown } from '../../compare/markdown.ts';
import { optionsOf } from '../../config/read.ts';
import { type Command, languageOption } from '../command.ts';
import { loadConfig } from '../config.ts';
import { loadProject } from '../load.ts';
import { exitStatus, type Output, UsageError } from '../output.ts';
import { configuredPacks, loadWording } from '../wording-packs.ts';

export const compareCommand: Command = {
    name: 'compare',
    operands: 'OLD NEW',
    most: 2,
    help: {
        da: 'viser, hvad der er ændret mellem to udgaver af et katalog, forslag for forslag',
        en: 'shows what changed between two versions of a catalogue, proposal by proposal',
    },
    options: {
        format: {
            takes: 'value',
            values: ['md', 'json'],
            name: 'md|json',
            help: { da: 'listen til dagsordenen eller til programmer', en: 'the list for an agenda or for programs' },
        },
        lang: languageOption,
    },
    async run(call, output) {
        const [old, now] = call.paths;
        if (old === undefined || now === undefined)
            throw new UsageError({
                da: 'Skriv prop compare GAMMEL NY: to filer eller mapper.',
                en: 'Write prop compare OLD NEW: two files or folders.',
            });
        const config = loadConfig(output);
        const [before, current] = [loadProject([old], output), loadProject([now], output)];
        const wording = await loadWording(config, configuredPacks(config), output);
        const findings = current.project.checkAgainst(before.project, { ...(config === null ? {} : optionsOf(config)), wording });
        const comparison = compareVersions(
            { name: old, project: before.project },
            { name: now, project: current.project },
            findings,
            output.language,
        );
        output.out(call.value('format') === 'json' ? `${JSON.stringify(comparison, null, 2)}\n` : compareMarkdown(comparison, output.language));
        reportErrors(comparison.files, output);
        if (before.unreadable + current.unreadable > 0) return exitStatus.failed;
        return comparison.files.some((file) => file.findings.some(({ severity }) => severity === 'error')) ? exitStatus.findings : exitStatus.fine;
    },
};

function reportErrors(files: ReturnType<typeof compareVersions>['files'], output: Output): void {
    for (const { path, findings } of files) {
        for (const { range, proposal, message } of findings) output.log(`${path}:${range.start.line + 1} ${proposal}: ${message}\n`);
    }
}
