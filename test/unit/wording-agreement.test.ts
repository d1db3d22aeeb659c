import { describe, expect, it } from 'vitest';
import { wordingJson } from '../../language-server/src/json/wording-json.ts';
import { wordingReport } from '../../language-server/src/json/wording-report.ts';
import { wordingReportShape } from '../../language-server/src/json/wording-report-shape.ts';
import { Project } from '../../language-server/src/project.ts';
import { builtInPack } from '../../language-server/src/wording/built-in.ts';
import { signalsIn } from '../../language-server/src/wording/signals.ts';
import { builtInWording } from '../../language-server/src/wording/wording.ts';

/** Every sentence that a rule of the Danish pack must speak of, as the description of a proposal of its own. */
const sentences = builtInPack('da').rules.flatMap((rule) => rule.hits);
const proposal = (id: string, description: string) => `forslag ${id} "Vagtplan" {
    sektor: ældre
    type: tilrettelæggelse
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Vagtplaner lægges samlet."
    beskrivelse: "${description.replaceAll('"', "'")}"
    borgere: "Borgerne får den samme hjælp."
    økonomi i 1.000 kr {
        år            2027  2028  varig
        gevinst "Løn"  100   100    100
    }
}
`;
const project = new Project();
for (const [index, sentence] of sentences.entries()) project.setFile(`s${index}.prop`, proposal(`S-${index}`, sentence));
const files = project.check();
/** What names a class that the proposal does not have is told as that, and not as a signal too. */
const contradicted = new Set(files.flatMap(({ path, findings }) => (findings.some(({ code }) => code === 'class-text-contradiction') ? [path] : [])));
const report = wordingReport(project, { files, wording: builtInWording, explain: true });

interface Said {
    readonly code: string;
    readonly rule: string;
    readonly severity: string;
    readonly reason: unknown;
    readonly question: unknown;
    readonly suggestion: unknown;
    readonly pattern: unknown;
}

type Explained = ReturnType<typeof wordingJson>['lines'][number]['signals'][number];

/** What a check says of a signal in a description: strong signs that the model does not contradict, weaker ones that the model agrees with, other weaker ones of a service reduction as information. */
function asChecked(signal: Explained, opinion: number): readonly Explained[] {
    if (signal.class === 'euphemism') return [signal];
    if (signal.rule === 'second-opinion' || signal.severity !== 'warning') return [];
    if ((signal.weight ?? 0) >= 0.8) return [signal];
    if (signal.class !== 'vague' && opinion >= 0.75) return [signal];
    return signal.class === 'service' ? [{ ...signal, severity: 'info' }] : [];
}

const order = (all: readonly Said[]) => all.map((each) => JSON.stringify(each)).sort();

describe('prop check, the report and prop wording --explain', () => {
    it('say the same of the same text: rule, severity, pattern, reason, question and suggestion', () => {
        const checked: Said[] = files.flatMap(({ path, findings }) =>
            (contradicted.has(path) ? [] : findings).flatMap(({ code, severity, data }) => {
                const { signal, reason, question, suggestion, pattern, field } = data;
                return field === 'description' && typeof signal === 'string'
                    ? [{ code, rule: signal, severity, reason, question, suggestion, pattern }]
                    : [];
            }),
        );
        const reading = builtInWording.reading('da');
        const explained: Said[] = sentences.flatMap((sentence, index) => {
            if (contradicted.has(`s${index}.prop`)) return [];
            const text = sentence.replaceAll('"', "'");
            const [line] = wordingJson(text, { reading, lines: true, explain: true }).lines;
            const opinions = signalsIn(text, reading).map(({ opinion }) => opinion ?? 0);
            const sure = (line?.signals ?? []).flatMap((signal, place) => asChecked(signal, opinions[place] ?? 0));
            const first = sure.filter((signal, index) => sure.findIndex(({ rule }) => rule === signal.rule) === index);
            return first.map(({ code, rule, severity, reason, question, suggestion, pattern }) => ({
                code,
                rule,
                severity,
                reason,
                question,
                suggestion,
                pattern,
            }));
        });
        expect(checked.length).toBeGreaterThan(20);
        expect(order(checked)).toEqual(order(explained));
    });

    it('the report holds every finding of a signal, at its place, and says of all others why they are none', () => {
        const found = files.flatMap(({ path, findings }) =>
            (contradicted.has(path) ? [] : findings).flatMap(({ span, data }) =>
                typeof data.signal === 'string' ? [`${path} ${JSON.stringify(project.positionOf(path, span.start))} ${data.signal}`] : [],
            ),
        );
        const reported = report.proposals.flatMap(({ path, signals }) =>
            (contradicted.has(path) ? [] : signals).flatMap(({ state, range, rule }) =>
                state === 'finding' ? [`${path} ${JSON.stringify(range.start)} ${rule}`] : [],
            ),
        );
        expect(reported.sort()).toEqual(found.sort());
        expect(wordingReportShape.parse(report)).toEqual(report);
        for (const { class: name, counts, signals } of report.proposals) {
            expect(name).toBe('efficiency');
            expect(counts.service + counts.budget + counts.vague + counts.euphemism).toBe(signals.length);
            expect(signals.filter(({ state }) => state === 'unsaid' || state === 'suppressed')).toEqual([]);
        }
    });
});
