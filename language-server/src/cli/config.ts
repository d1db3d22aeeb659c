import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Baseline, baselineFileName, baselineOf, readBaseline, withoutKnown } from '../config/baseline.ts';
import { documentSettings } from '../config/documents.ts';
import { leadsOutside } from '../config/paths.ts';
import { readConfig } from '../config/read.ts';
import { type Config, configFileName } from '../config/shape.ts';
import { type DocumentSettings, defaultSettings } from '../exports/document/settings.ts';
import type { Project } from '../project.ts';
import type { FileFindings } from '../rules/check.ts';
import { shownPath } from './files.ts';
import { loadLogo } from './logo.ts';
import { exitStatus, type Output, say, UsageError } from './output.ts';
import { writeWhole } from './write.ts';

/** The configuration of the workspace that the program runs in: the nearest provenu.json here or above; null without one. */
export function loadConfig(output: Output): Config | null {
    const path = nearest(configFileName);
    if (path === null) return null;
    const reading = readConfig(readFileSync(path, 'utf8'), output.language);
    if (reading.kind === 'config') return reading.config;
    const mistakes = reading.mistakes.join('; ');
    throw new UsageError({ da: `${shownConfig()}: ${mistakes}`, en: `${shownConfig()}: ${mistakes}` });
}

/** The configuration as it is named to whoever runs the program. */
export function shownConfig(): string {
    return shownPath(nearest(configFileName) ?? configFileName, process.cwd());
}

/** How documents look: what the configuration says of them, with its logo, which lies in the same folder. */
export function loadDocumentSettings(config: Config | null): DocumentSettings {
    const path = nearest(configFileName);
    const { documents } = config ?? {};
    if (path === null || documents === undefined) return defaultSettings;
    return documentSettings(documents, documents.logo === undefined ? null : loadLogo(dirname(path), documents.logo));
}

/** The folder of the configuration; null without one. */
export function configFolder(): string | null {
    const path = nearest(configFileName);
    return path === null ? null : dirname(path);
}

function nearest(name: string): string | null {
    for (let folder = process.cwd(); ; folder = dirname(folder)) {
        const path = join(folder, name);
        if (existsSync(path)) return path;
        if (folder === dirname(folder)) return null;
    }
}

/** The baseline beside the configuration, else where the program runs; a name that leads out of the folder is refused. */
function baselinePath(config: Config | null): string {
    const configPath = nearest(configFileName);
    const folder = configPath === null ? process.cwd() : dirname(configPath);
    const name = config?.baseline ?? baselineFileName;
    if (leadsOutside(name)) {
        throw new UsageError({ da: `baseline: '${name}' ligger uden for mappen.`, en: `baseline: '${name}' lies outside the folder.` });
    }
    return join(folder, name);
}

/** The baseline as it stands on the disk; '' without one. */
export function baselineText(config: Config | null): string {
    const path = baselinePath(config);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Known findings suppressed, where a baseline has been written. */
export function withoutBaseline(project: Project, files: readonly FileFindings[], config: Config | null, output: Output): readonly FileFindings[] {
    const path = baselinePath(config);
    if (!existsSync(path)) return files;
    const baseline = readBaseline(readFileSync(path, 'utf8'));
    if (baseline === null) {
        const shown = shownPath(path, process.cwd());
        throw new UsageError({ da: `${shown}: kan ikke læses som kendte anmærkninger.`, en: `${shown}: cannot be read as known findings.` });
    }
    return withoutKnown(project, files, baseline, say(output, { da: 'kendt fra før', en: 'known from before' }));
}

export function writeBaseline(project: Project, files: readonly FileFindings[], config: Config | null, output: Output): number {
    const path = baselinePath(config);
    const baseline: Baseline = baselineOf(project, files);
    writeWhole(path, `${JSON.stringify(baseline, null, 2)}\n`);
    const count = baseline.findings.reduce((sum, each) => sum + each.count, 0);
    const shown = shownPath(path, process.cwd());
    output.out(say(output, { da: `Skrevet: ${shown} med ${count} kendte anmærkninger\n`, en: `Written: ${shown} with ${count} known findings\n` }));
    return exitStatus.fine;
}
