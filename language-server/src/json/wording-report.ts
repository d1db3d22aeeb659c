import type { Proposal } from '../model/proposal.ts';
import type { Problem, ProposalClass, Span } from '../model/written.ts';
import type { Project } from '../project.ts';
import type { CheckOptions, FileFindings, Finding, SuppressedFinding } from '../rules/check.ts';
import { firstOfEachRule, type PlacedSignal, signalsOf } from '../rules/wording-signals.ts';
import { type WordingClass, wordingClasses } from '../wording/shape.ts';
import type { Wording } from '../wording/wording.ts';
import type { WordingReportJson } from './wording-report-shape.ts';

export interface ReportReading {
    /** What `project.check()` found with the same wording. */
    readonly files: readonly FileFindings[];
    readonly wording: Wording;
    readonly explain: boolean;
    /** What a municipality has set, as for `project.check()`. */
    readonly rules?: CheckOptions['rules'];
}

type ProposalReport = WordingReportJson['proposals'][number];
type SignalReport = ProposalReport['signals'][number];

/** The signals of a catalogue, proposal by proposal, and what the checks say of each: those with most of them first. */
export function wordingReport(project: Project, { files, wording, explain, rules = {} }: ReportReading): WordingReportJson {
    const said = new Said(files);
    const isOff = (code: string) => rules[code]?.severity === 'off';
    const proposals = project.workspace.proposals.map((proposal) => {
        const placed = signalsOf(proposal, wording);
        const first = new Set(firstOfEachRule(placed));
        const reported = (each: PlacedSignal) => signalReport(project, proposal, { ...each, isFirst: first.has(each) }, said, explain);
        const signals = placed.map((each) => withReason(reported(each), proposal, isOff));
        return proposalReport(project, proposal, signals);
    });
    const order = (a: ProposalReport, b: ProposalReport) => open(b) - open(a) || b.signals.length - a.signals.length || (a.id < b.id ? -1 : 1);
    const withSignals = proposals.filter(({ signals }) => signals.length > 0).sort(order);
    return {
        version: 1,
        proposals: withSignals,
        ...notReadWhole(project),
        totals: { proposals: proposals.length, withSignals: withSignals.length, counts: countsOf(withSignals.flatMap(({ signals }) => signals)) },
    };
}

/** The files in which a syntax error may have left something out; nothing where there are none. */
function notReadWhole({ workspace }: Project): Pick<WordingReportJson, 'notReadWhole'> {
    const isBroken = ({ problems }: { readonly problems: readonly Problem[] }) => problems.some(({ code }) => code === 'syntax-error');
    const broken = workspace.files.filter((file) => isBroken(file) || [...file.budgets, ...file.proposals].some(isBroken));
    return broken.length === 0 ? {} : { notReadWhole: broken.map(({ path }) => path) };
}

function withReason(signal: SignalReport, { written }: Proposal, isOff: (code: string) => boolean): SignalReport {
    if (signal.state !== 'unsaid') return signal;
    return { ...signal, unsaid: isOff(signal.code) ? 'off' : reasonFor(signal, written.class?.value ?? null) };
}

/** Why a rule that is asked says nothing of a signal: each of them goes by the class of the proposal, or leaves the place to another rule. */
function reasonFor({ code, class: signals }: SignalReport, declared: ProposalClass | null): SignalReport['unsaid'] {
    if (code === 'vague-gain') return 'other-rule';
    if (code === 'euphemism') return 'class';
    if (declared === null) return 'no-class';
    if (declared === 'efficiency') return 'other-rule';
    return declared === 'grey-zone' || declared === (signals === 'service' ? 'service-reduction' : 'budget-change') ? 'class' : 'other-class';
}

function open({ signals }: ProposalReport): number {
    return signals.filter(({ state }) => state === 'finding').length;
}

function proposalReport(project: Project, { path, written }: Proposal, signals: readonly SignalReport[]): ProposalReport {
    return {
        id: written.id.name,
        title: written.title?.text ?? '',
        path,
        line: project.lineOf(path, written.start) + 1,
        budget: written.budget?.name ?? null,
        class: written.class?.value ?? null,
        counts: countsOf(signals),
        signals: [...signals],
    };
}

function countsOf(signals: readonly SignalReport[]): Record<WordingClass, number> {
    const count = (name: WordingClass) => signals.filter((signal) => signal.class === name).length;
    return Object.fromEntries(wordingClasses.map((name) => [name, count(name)])) as Record<WordingClass, number>;
}

function signalReport(
    project: Project,
    { path }: Proposal,
    { signal, field, span, isFirst }: PlacedSignal & { readonly isFirst: boolean },
    said: Said,
    explain: boolean,
): SignalReport {
    const { class: name, code, phrase, rule, pack, pattern, weight, reason, question, suggestion } = signal;
    const place = { path, code, span, rule };
    const finding = said.finding(place);
    const aside = said.suppressed(place);
    return {
        class: name,
        code,
        phrase: phrase.replace(/\s+/g, ' '),
        field,
        range: { start: project.positionOf(path, span.start), end: project.positionOf(path, span.end) },
        severity: finding?.severity ?? signal.severity,
        state: finding !== null ? 'finding' : aside !== null ? 'suppressed' : isFirst ? 'unsaid' : 'repeated',
        why: aside?.reason ?? null,
        rule,
        ...(explain ? { pack, pattern, weight, reason, question, suggestion } : {}),
    };
}

interface Place {
    readonly path: string;
    readonly code: string;
    readonly span: Span;
    readonly rule: string;
}

/** What the checks said of a signal, by its place and rule. One place is told once: where its words name another class, that is what is told. */
class Said {
    private readonly findings: ReadonlyMap<string, readonly Finding[]>;
    private readonly aside: ReadonlyMap<string, readonly SuppressedFinding[]>;

    constructor(files: readonly FileFindings[]) {
        this.findings = new Map(files.map(({ path, findings }) => [path, findings]));
        this.aside = new Map(files.map(({ path, suppressed }) => [path, suppressed]));
    }

    finding(place: Place): Finding | null {
        return (this.findings.get(place.path) ?? []).find((finding) => speaksOf(finding, place)) ?? null;
    }

    suppressed(place: Place): SuppressedFinding | null {
        return (this.aside.get(place.path) ?? []).find((finding) => speaksOf(finding, place)) ?? null;
    }
}

function speaksOf({ code, span, data }: Finding, place: Place): boolean {
    const isOfClass = place.code === 'service-signal' || place.code === 'budget-signal';
    if (code === 'class-text-contradiction') return isOfClass && span.start < place.span.end && place.span.start < span.end;
    return code === place.code && span.start === place.span.start && data.signal === place.rule;
}
