import { describe, expect, it } from 'vitest';
import { Project } from '../../language-server/src/project.ts';
import { serviceSignal } from '../../language-server/src/rules/classification/service-signal.ts';
import { builtInWording } from '../../language-server/src/wording/wording.ts';

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

    it.each([
        ['a strong sign', 'Skolens svømmehal lukkes.', 'strong'],
        ['a weaker sign that the model holds too', 'Antallet af pladser i dagplejen nedsættes med otte.', 'agreed'],
        ['a weaker sign alone', 'Skranken bliver ubemandet om fredagen.', 'alone'],
    ] as const)('is told of %s: only of one alone nothing', (_, sentence, kind) => {
        const [signal, ...others] = builtInWording.signalsIn(sentence, 'da', 'summary');
        expect(others).toEqual([]);
        expect({ severity: signal?.severity, isStrong: (signal?.weight ?? 0) >= 0.8 }).toEqual({ severity: 'warning', isStrong: kind === 'strong' });
        if (kind !== 'strong') expect((signal?.opinion ?? 0) >= 0.75).toBe(kind === 'agreed');
        const text = `forslag A-1 "Kort" {\n    klasse: effektivisering\n    resumé: "${sentence}"\n}\n`;
        expect(signalled(new Project(), text)).toEqual(kind === 'alone' ? [] : [signal?.phrase]);
    });
});
