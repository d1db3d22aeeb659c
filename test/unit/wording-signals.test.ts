import { describe, expect, it } from 'vitest';
import { Project } from '../../language-server/src/project.ts';
import { serviceSignal } from '../../language-server/src/rules/classification/service-signal.ts';

const path = 'a.prop';

function signalled(project: Project, text: string): readonly string[] {
    project.openFile(path, text);
    const found = project.check({ only: ['service-signal'] }).flatMap((file) => file.findings);
    return found.map(({ span }) => text.slice(span.start, span.end));
}

describe('a signal in a proposal', () => {
    it('stays on its words when an edit before the proposal moves them', () => {
        const project = new Project();
        const belowTitled = (title: string) => `forslag A-1 "${title}" {\n}\n\n${serviceSignal.page.failing}`;
        const before = signalled(project, belowTitled('Kort'));
        expect(before).toHaveLength(1);
        expect(signalled(project, belowTitled('En noget længere titel'))).toEqual(before);
    });
});
