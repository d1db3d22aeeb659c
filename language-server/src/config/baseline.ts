import { z } from 'zod';
import type { Project } from '../project.ts';
import type { FileFindings, Finding } from '../rules/check.ts';

/** What `prop check --write-baseline` writes where the configuration names no other file. */
export const baselineFileName = 'provenu-baseline.json';

const baselineShape = z.strictObject({
    version: z.literal(1),
    findings: z.array(
        z.strictObject({ path: z.string(), code: z.string(), proposal: z.string().nullable(), line: z.string(), count: z.int().positive() }),
    ),
});

export type Baseline = z.infer<typeof baselineShape>;

/** Null for what is no baseline. */
export function readBaseline(text: string): Baseline | null {
    try {
        return baselineShape.parse(JSON.parse(text));
    } catch {
        return null;
    }
}

/** The findings of today as known ones: each by its file, code, proposal and the text of its line, so that moving lines keeps them known. */
export function baselineOf(project: Project, files: readonly FileFindings[]): Baseline {
    const counts = new Map<string, number>();
    for (const finding of files.flatMap((file) => file.findings)) {
        const key = keyOf(project, finding);
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const findings = [...counts].map(([key, count]) => ({ ...(JSON.parse(key) as Omit<Baseline['findings'][number], 'count'>), count }));
    return { version: 1, findings };
}

function keyOf(project: Project, { path, code, proposal, span }: Finding): string {
    const line = project.lineAt(path, span.start).trim().replace(/\s+/g, ' ');
    return JSON.stringify({ path, code, proposal, line });
}

/** Known findings are suppressed, as many of each as were known; what is new stays. */
export function withoutKnown(project: Project, files: readonly FileFindings[], baseline: Baseline, reason: string): readonly FileFindings[] {
    const left = new Map(baseline.findings.map(({ count, ...key }) => [JSON.stringify(key), count]));
    return files.map((file) => {
        const isKnown = new Map<Finding, boolean>();
        for (const finding of file.findings) {
            const key = keyOf(project, finding);
            const count = left.get(key) ?? 0;
            isKnown.set(finding, count > 0);
            if (count > 0) left.set(key, count - 1);
        }
        const known = file.findings.filter((finding) => isKnown.get(finding)).map((finding) => ({ ...finding, reason }));
        return { ...file, findings: file.findings.filter((finding) => !isKnown.get(finding)), suppressed: [...file.suppressed, ...known] };
    });
}
