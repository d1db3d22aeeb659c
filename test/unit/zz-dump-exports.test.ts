import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { it } from 'vitest';
import { exportFormats, exportProject } from '../../language-server/src/exports/export.ts';
import { Project } from '../../language-server/src/project.ts';
function files(folder: string): string[] {
    return readdirSync(folder, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? files(join(folder, e.name)) : [join(folder, e.name)])).filter((p) => p.endsWith('.prop')).sort();
}
it('dumps', () => {
    for (const [name, folder] of [['all', 'examples'], ['round', 'examples/budgetrunde-2027']] as const) {
        const project = new Project();
        for (const path of files(folder)) project.setFile(relative('examples', path), readFileSync(path, 'utf8'));
        const findings = project.check();
        for (const language of ['da', 'en'] as const) {
            const out = `/tmp/exports/${name}-${language}`;
            mkdirSync(out, { recursive: true });
            for (const format of exportFormats) for (const file of exportProject(project, format, { language, findings })) writeFileSync(join(out, file.name), file.text);
        }
    }
});
