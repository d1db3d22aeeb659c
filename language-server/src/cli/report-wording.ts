import { optionsOf } from '../config/read.ts';
import { wordingReportMarkdown } from '../exports/markdown/wording-report.ts';
import { wordingReport } from '../json/wording-report.ts';
import type { Call } from './command.ts';
import { loadConfig } from './config.ts';
import { loadProject } from './load.ts';
import { exitStatus, type Output } from './output.ts';
import { showWordingReport } from './pretty-wording-report.ts';
import { configuredPacks, loadWording } from './wording-packs.ts';

/** The signals of the proposals in files and folders, for those who read the whole catalogue. Gives the exit status. */
export async function reportWording(call: Call, output: Output): Promise<number> {
    const config = loadConfig(output);
    const wording = await loadWording(config, configuredPacks(config), output);
    const { project, unreadable } = loadProject(call.paths, output);
    const options = config === null ? {} : optionsOf(config);
    const files = project.check({ ...options, wording });
    const format = call.value('format');
    const report = wordingReport(project, { files, wording, explain: call.flag('explain') || format === 'md', rules: options.rules });
    if (format === 'json') output.out(`${JSON.stringify(report, null, 2)}\n`);
    else if (format === 'md') output.out(wordingReportMarkdown(report, output.language));
    else showWordingReport(report, output);
    return unreadable > 0 ? exitStatus.failed : exitStatus.fine;
}
