import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Project } from '../language-server/src/project.ts';

const root = join(import.meta.dirname, '..');

/** All .prop files below a folder of the repository, in a fixed order. */
export function propFiles(folder: string): readonly string[] {
    return readdirSync(folder, { withFileTypes: true })
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap((entry) => {
            const path = join(folder, entry.name);
            return entry.isDirectory() ? propFiles(path) : entry.name.endsWith('.prop') ? [path] : [];
        });
}

export const examplePaths = propFiles(join(root, 'examples'));

export function exampleProject(): Project {
    const project = new Project();
    for (const path of examplePaths) project.setFile(relative(root, path), readFileSync(path, 'utf8'));
    return project;
}
