import { describe, expect, it } from 'vitest';
import { Project } from '../../language-server/src/project.ts';
import { serviceSignal } from '../../language-server/src/rules/classification/service-signal.ts';
import { foundSignals, type PlacedSignal } from '../../language-server/src/rules/wording-signals.ts';
import type { Signal } from '../../language-server/src/wording/signal.ts';
import { builtInWording } from '../../language-server/src/wording/wording.ts';

const path = 'a.prop';

function findingsIn(project: Project, text: string) {
    project.openFile(path, text);
    return project.check({ only: ['service-signal'] }).flatMap((file) => file.findings);
}

function signalled(project: Project, text: string): readonly string[] {
    return findingsIn(project, text).map(({ span }) => text.slice(span.start, span.end));
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
    ] as const)('is told of %s: of one alone as information', (_, sentence, kind) => {
        const [signal, ...others] = builtInWording.signalsIn(sentence, 'da', 'summary');
        expect(others).toEqual([]);
        expect({ severity: signal?.severity, isStrong: (signal?.weight ?? 0) >= 0.8 }).toEqual({ severity: 'warning', isStrong: kind === 'strong' });
        if (kind !== 'strong') expect((signal?.opinion ?? 0) >= 0.75).toBe(kind === 'agreed');
        const text = `forslag A-1 "Kort" {\n    klasse: effektivisering\n    resumé: "${sentence}"\n}\n`;
        expect(signalled(new Project(), text)).toEqual([signal?.phrase]);
        expect(findingsIn(new Project(), text).map(({ severity }) => severity)).toEqual([kind === 'alone' ? 'info' : 'warning']);
    });

    it('is not told of a weaker sign of a gain, whose figure the table has, nor of one in a title', () => {
        const text = (title: string, summary: string) => `forslag A-1 "${title}" {\n    klasse: effektivisering\n    resumé: "${summary}"\n}\n`;
        const codes = (of: string) => {
            const project = new Project();
            project.openFile(path, of);
            const found = project.check({ only: ['service-signal', 'vague-gain'] }).flatMap((file) => file.findings);
            return found.map(({ code }) => code);
        };
        expect(codes(text('Skranken bliver ubemandet om fredagen', 'Udgifterne til papir bliver mindre.'))).toEqual([]);
        expect(codes(text('Kort', 'Skranken bliver ubemandet om fredagen.'))).toEqual(['service-signal']);
    });
});

describe('signals that only inform', () => {
    const [signal] = builtInWording.signalsIn('Skolens svømmehal lukkes.', 'da', 'summary');
    const placed = (start: number, severity: Signal['severity']): PlacedSignal[] =>
        signal === undefined ? [] : [{ signal: { ...signal, severity }, field: 'summary', span: { start, end: start + 5 }, isExact: true }];
    const told = (...signals: readonly PlacedSignal[]) => foundSignals(signals).map(({ span, severity }) => [span.start, severity ?? 'warning']);

    it('do not stand in the way of one of the same rule that warns', () => {
        expect(told(...placed(1, 'info'), ...placed(10, 'warning'), ...placed(20, 'warning'))).toEqual([[10, 'warning']]);
        expect(told(...placed(1, 'warning'), ...placed(10, 'info'))).toEqual([[1, 'warning']]);
        expect(told(...placed(1, 'info'), ...placed(10, 'info'))).toEqual([[1, 'info']]);
    });

    const contradiction = (name: string, ...fields: readonly string[]) => {
        const project = new Project();
        project.openFile(path, `forslag A-1 "Kort" {\n klasse: ${name}\n ${fields.join('\n ')}\n}\n`);
        return project.check({ only: ['class-text-contradiction'] }).flatMap((file) => file.findings.map(({ code }) => code));
    };
    const closes = ['resumé: "Biblioteksfilialen i Vesterby lukkes."', 'borgere: "Åbningstiden i borgerservice forkortes med otte timer om ugen."'];
    const waits = 'Ventetiden på genoptræning bliver to uger længere.';

    it('do not contradict a class', () => {
        expect(contradiction('budgetændring', ...closes)).toEqual(['class-text-contradiction']);
        expect(contradiction('budgetændring', `resumé: "${waits}"`, `borgere: "${waits}"`)).toEqual([]);
        expect(contradiction('budgetændring', closes[0] ?? '', `borgere: "${waits}"`)).toEqual([]);
    });

    it('are enough to speak for it: a finding would say that nothing does', () => {
        const budgets = [
            'resumé: "Budgettet nedjusteres som følge af den demografiske udvikling."',
            'beskrivelse: "Der sker en teknisk korrektion af lønbudgettet."',
        ];
        expect(contradiction('servicereduktion', ...budgets)).toEqual(['class-text-contradiction']);
        expect(contradiction('servicereduktion', ...budgets, `borgere: "${waits}"`)).toEqual([]);
    });
});
