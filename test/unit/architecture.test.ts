import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '../../language-server/src');

function filesIn(folder: string): readonly string[] {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return entry.name === 'generated' ? [] : filesIn(path);
        return entry.name.endsWith('.ts') ? [path] : [];
    });
}

function offenders(folders: readonly string[], pattern: RegExp): readonly string[] {
    return folders.flatMap((folder) =>
        filesIn(join(source, folder))
            .filter((path) => pattern.test(readFileSync(path, 'utf8')))
            .map((path) => relative(source, path)),
    );
}

// The directions of imports are kept by dependency-cruiser (npm run lint); these are what it cannot see.
describe('the invariants of the architecture', () => {
    const pure = ['model', 'rules', 'exports', 'json', 'language'];

    it('the pure parts read no clock and no chance', () => {
        expect(offenders(pure, /Date\.now|new Date(?!\(Date\.UTC\(\d)|performance\.now|Math\.random|\bprocess\.(?:env|argv|cwd|std)/)).toEqual([]);
    });

    it('nothing recognises a finding by its message', () => {
        expect(offenders(['.'], /message\.(da|en)?\.?(includes|match|startsWith|endsWith)|\.message\s*===/)).toEqual([]);
    });

    it('no code is made from text', () => {
        expect(offenders(['.'], /\beval\(|new Function\(/)).toEqual([]);
    });

    it('files stay small enough to read: some 300 lines', () => {
        const long = filesIn(source).map((path) => [relative(source, path), readFileSync(path, 'utf8').split('\n').length] as const);
        expect(long.filter(([, lines]) => lines > 420)).toEqual([]);
    });
});
