import type { Budget } from '../model/budget.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Workspace } from '../model/workspace.ts';
import { concerns, type Fix, type Span, type Suppression, type WrittenFile } from '../model/written.ts';
import { builtInWording, type Wording } from '../wording/wording.ts';
import { isKnownCode } from './codes.ts';
import type { Checks, FindingData, Found, Limits, Localised, Rule, Severity } from './define.ts';
import { unusedSuppression } from './hygiene/unused-suppression.ts';
import { rules } from './registry.ts';

/** A finding with everything that any way of showing it needs. */
export interface Finding {
    readonly code: string;
    readonly severity: Severity;
    readonly message: Localised;
    readonly path: string;
    /** The id of the proposal it stands in, or null. */
    readonly proposal: string | null;
    readonly span: Span;
    readonly data: FindingData;
    readonly fixes: readonly Fix[];
}

export interface SuppressedFinding extends Finding {
    readonly reason: string;
}

export interface FileFindings {
    readonly path: string;
    readonly findings: readonly Finding[];
    readonly suppressed: readonly SuppressedFinding[];
}

export interface CheckOptions {
    /** Before the politicians see it: more rules, some more severe. */
    readonly strict?: boolean;
    /** Only these codes; all where left out. */
    readonly only?: readonly string[];
    /** Only what stands in these files, and nothing that needs a whole catalogue: what an edit asks for at once. */
    readonly paths?: ReadonlySet<string>;
    /** What a municipality has set, by code. */
    readonly rules?: Readonly<Record<string, RuleSetting>>;
    /** The packs that texts are read with; the built-in ones where left out. */
    readonly wording?: Wording;
}

/** A rule switched off, made milder or stricter, or given other thresholds; a severity also switches it on. */
export interface RuleSetting {
    readonly severity?: Severity | 'off';
    readonly limits?: Limits;
}

/** Offsets to zero-based lines, file by file: suppressions speak of lines. */
export type LineOf = (path: string, offset: number) => number;

/** What a suppression cannot silence: what is wrong with suppressions themselves. */
const aboutSuppressions = new Set(['unused-suppression', 'suppression-without-reason', 'unknown-code']);

/** Runs all rules of the chosen tiers over a workspace; findings come file by file, in the order of the text. */
export function check(workspace: Workspace, lineOf: LineOf, options: CheckOptions = {}): readonly FileFindings[] {
    const checker = new Checker(options);
    const { paths } = options;
    const files = paths === undefined ? workspace.files : workspace.files.filter((file) => paths.has(file.path));
    const found = new Map(files.map((file) => [file, checker.alone(file, workspace)]));
    return [...together(checker, workspace, files, (file) => found.get(file) ?? [], lineOf, paths === undefined)];
}

/**
 * The findings of some files, one after the other, from what is found in each by itself, wherever and whenever that was looked at: what takes
 * the ids of the workspace is added and, where they are looked at as a `whole`, what takes catalogues.
 */
export function* together(
    checker: Checker,
    workspace: Workspace,
    files: readonly WrittenFile[],
    alone: (file: WrittenFile) => readonly Finding[],
    lineOf: LineOf,
    whole: boolean,
): Generator<FileFindings> {
    const added = new Map<string, Finding[]>(files.map((file) => [file.path, []]));
    const take = (findings: Iterable<Finding | null>) => {
        for (const finding of findings) if (finding !== null) added.get(finding.path)?.push(finding);
    };
    for (const file of files) for (const proposal of workspace.proposalsIn(file.path)) take(checker.ids(proposal, workspace));
    if (whole) take(checker.wide(workspace));
    for (const file of files) yield checker.silenced(file, [...alone(file), ...(added.get(file.path) ?? [])], lineOf, whole);
}

/** What the rules that compare say of the proposals that were there before; where they stand is in the files of now. */
export function checkAgainst(earlier: Workspace, workspace: Workspace, lineOf: LineOf, options: CheckOptions = {}): readonly FileFindings[] {
    const comparing = rules.filter((rule) => rule.checks.compared !== undefined && options.rules?.[rule.code]?.severity !== 'off');
    const checker = new Checker({ ...options, strict: true, only: comparing.map((rule) => rule.code) });
    return workspace.files.map((file) => {
        const findings = workspace.proposalsIn(file.path).flatMap((proposal) => {
            const [before] = earlier.proposalsOf(proposal.written.id.name);
            return before === undefined ? [] : checker.compared(before, proposal, workspace, earlier);
        });
        return checker.silenced(file, findings, lineOf, false);
    });
}

interface ActiveRule {
    readonly rule: Rule;
    readonly severity: Severity;
    readonly limits: Limits;
}

/** The rules in force, to be asked of one thing at a time: what an edit did not touch need not be asked again. */
export class Checker {
    private readonly active: readonly ActiveRule[];
    private readonly wording: Wording;
    /** The rules that look at each kind of thing. */
    private readonly asking: Readonly<Record<keyof Checks, readonly ActiveRule[]>>;
    private readonly reportsUnused: boolean;
    private readonly ran: ReadonlySet<string>;
    private readonly ranLocally: ReadonlySet<string>;

    constructor(options: CheckOptions = {}) {
        const strict = options.strict === true;
        this.active = rules
            .filter((rule) => isActive(rule, options))
            .map((rule) => {
                const setting = options.rules?.[rule.code];
                return { rule, severity: severityOf(rule, strict, setting), limits: limitsOf(rule, setting) };
            });
        this.wording = options.wording ?? builtInWording;
        const asking = (kind: keyof Checks) => this.active.filter(({ rule }) => rule.checks[kind] !== undefined);
        this.asking = {
            proposal: asking('proposal'),
            ids: asking('ids'),
            budget: asking('budget'),
            file: asking('file'),
            catalogue: asking('catalogue'),
            workspace: asking('workspace'),
            compared: asking('compared'),
        };
        this.reportsUnused = options.only === undefined || options.only.includes(unusedSuppression.code);
        this.ran = new Set(this.active.flatMap(({ rule }) => (rule.checks.compared === undefined ? [rule.code] : [])));
        this.ranLocally = new Set(this.active.flatMap(({ rule }) => (isLocal(rule) ? [rule.code] : [])));
    }

    /** What is said of a file as a whole, its budgets and proposals left out. */
    file(file: WrittenFile, workspace: Workspace): readonly Finding[] {
        return this.found('file', workspace, file.path, null, false, ({ rule, limits }) => rule.checks.file?.(file, workspace, limits));
    }

    budget(budget: Budget, workspace: Workspace): readonly Finding[] {
        return this.found('budget', workspace, budget.path, null, false, ({ rule, limits }) => rule.checks.budget?.(budget, workspace, limits));
    }

    /** What is said of a proposal but for what takes the ids of the workspace, or a whole catalogue. */
    proposal(proposal: Proposal, workspace: Workspace): readonly Finding[] {
        const { id, status } = proposal.written;
        const findings: Finding[] = [];
        for (const active of this.asking.proposal) {
            const found = active.rule.checks.proposal?.(proposal, workspace, active.limits, this.wording);
            if (found === undefined || found.length === 0) continue;
            for (const each of found) findings.push(made(active, each, workspace, proposal.path, id.name, status === 'idea'));
        }
        return findings;
    }

    /** What is said of a proposal's id and of those it names. */
    ids(proposal: Proposal, workspace: Workspace): readonly Finding[] {
        const { id, status } = proposal.written;
        const ask = ({ rule }: ActiveRule) => rule.checks.ids?.(proposal, workspace);
        return this.found('ids', workspace, proposal.path, id.name, status === 'idea', ask);
    }

    /** What is said of a file with its budgets and proposals, whatever other files hold but budgets and registers. */
    alone(file: WrittenFile, workspace: Workspace, seen: (proposal: Proposal) => void = () => {}): readonly Finding[] {
        const findings = [...this.file(file, workspace), ...workspace.budgetsIn(file.path).flatMap((budget) => this.budget(budget, workspace))];
        for (const proposal of workspace.proposalsIn(file.path)) {
            findings.push(...this.proposal(proposal, workspace));
            seen(proposal);
        }
        return findings;
    }

    compared(before: Proposal, proposal: Proposal, workspace: Workspace, earlier: Workspace): readonly Finding[] {
        const ask = ({ rule }: ActiveRule) => rule.checks.compared?.(before, proposal, workspace, earlier);
        return this.found('compared', workspace, proposal.path, proposal.written.id.name, false, ask);
    }

    /** What takes a whole catalogue or workspace to see. Null is a place where the work may be set aside for a moment. */
    *wide(workspace: Workspace): Generator<Finding | null> {
        if (this.active.some(({ rule }) => rule.checks.catalogue !== undefined)) yield* workspace.summing();
        for (const active of this.active) {
            const { rule, limits } = active;
            const { catalogue: ofCatalogue, workspace: ofWorkspace } = rule.checks;
            for (const catalogue of ofCatalogue === undefined ? [] : workspace.catalogues) {
                for (const found of ofCatalogue?.(catalogue, workspace, limits) ?? [])
                    yield found && made(active, found, workspace, catalogue.budget.path, null, false);
                yield null;
            }
            for (const found of ofWorkspace?.(workspace, limits) ?? []) yield found && made(active, found, workspace, '', null, false);
            yield null;
        }
    }

    /** The findings of one file with what is suppressed set apart; `whole` where those that see a whole catalogue are among them. */
    silenced({ path, suppressions }: WrittenFile, findings: readonly Finding[], lineOf: LineOf, whole: boolean): FileFindings {
        return silence(path, findings, suppressions, whole ? this.ran : this.ranLocally, lineOf, this.reportsUnused);
    }

    private found(
        kind: keyof Checks,
        workspace: Workspace,
        path: string,
        proposal: string | null,
        idea: boolean,
        ask: (active: ActiveRule) => readonly Found[] | undefined,
    ): readonly Finding[] {
        const findings: Finding[] = [];
        for (const active of this.asking[kind]) {
            for (const found of ask(active) ?? []) findings.push(made(active, found, workspace, path, proposal, idea));
        }
        return findings;
    }
}

function isActive(rule: Rule, { strict, only, rules: settings }: CheckOptions): boolean {
    if (only !== undefined) return only.includes(rule.code);
    const severity = settings?.[rule.code]?.severity;
    if (severity !== undefined) return severity !== 'off';
    return rule.tier === 'basic' || (strict === true && rule.tier === 'strict');
}

/** Says all it has to say without seeing a whole catalogue. */
function isLocal({ checks }: Rule): boolean {
    return checks.catalogue === undefined && checks.workspace === undefined && checks.compared === undefined;
}

function severityOf(rule: Rule, strict: boolean, setting: RuleSetting | undefined): Severity {
    if (setting?.severity !== undefined && setting.severity !== 'off') return setting.severity;
    return strict ? (rule.strictSeverity ?? rule.severity) : rule.severity;
}

function limitsOf(rule: Rule, setting: RuleSetting | undefined): Limits {
    const defaults = Object.entries(rule.thresholds ?? {}).map(([name, threshold]) => [name, threshold.default] as const);
    return { ...Object.fromEntries(defaults), ...setting?.limits };
}

function made(active: ActiveRule, found: Found, workspace: Workspace, path: string, proposal: string | null, idea: boolean): Finding {
    const { rule, severity } = active;
    return worded({
        code: rule.code,
        severity: milder(found.severity ?? severity, (idea || isIdea(found, workspace)) && rule.alwaysFull !== true),
        path: found.path ?? path,
        proposal: found.proposal ?? proposal,
        span: { start: found.span.start, end: found.span.end },
        data: found.data,
        fixes: found.fixes ?? [],
    });
}

/** A finding as plain data: its message follows from its code and data. */
export type BareFinding = Omit<Finding, 'message'>;

export function bare({ code, severity, path, proposal, span, data, fixes }: Finding): BareFinding {
    return { code, severity, path, proposal, span, data, fixes };
}

const byCode = new Map(rules.map((rule) => [rule.code, rule]));

/**
 * The message is put into words when it is read: of a hundred thousand findings few are shown, and each in one language. It is the
 * finding's own, so that a copy of a finding has it too.
 */
export function worded(finding: BareFinding): Finding {
    return new WordedFinding(finding) as BareFinding as Finding;
}

/** One function for all of them: an object literal with a getter of its own takes several times the room of a finding. */
const lazyMessage: PropertyDescriptor = {
    get(this: BareFinding) {
        return byCode.get(this.code)?.message(this.data) ?? { da: this.code, en: this.code };
    },
    enumerable: true,
    configurable: true,
};

const noFixes: readonly Fix[] = [];

class WordedFinding implements BareFinding {
    readonly code: string;
    readonly severity: Severity;
    readonly path: string;
    readonly proposal: string | null;
    readonly span: Span;
    readonly data: FindingData;
    readonly fixes: readonly Fix[];

    constructor({ code, severity, path, proposal, span, data, fixes }: BareFinding) {
        this.code = code;
        this.severity = severity;
        Object.defineProperty(this, 'message', lazyMessage);
        this.path = path;
        this.proposal = proposal;
        this.span = span;
        this.data = data;
        this.fixes = fixes.length === 0 ? noFixes : fixes;
    }
}

function isIdea({ proposal }: Found, workspace: Workspace): boolean {
    return proposal !== undefined && workspace.proposalsOf(proposal)[0]?.written.status === 'idea';
}

/** An idea is allowed to be unfinished: everything said of it is one step milder. */
function milder(severity: Severity, applies: boolean): Severity {
    if (!applies) return severity;
    return severity === 'error' ? 'warning' : 'info';
}

function silence(
    path: string,
    findings: readonly Finding[],
    suppressions: readonly Suppression[],
    ran: ReadonlySet<string>,
    lineOf: LineOf,
    reportsUnused: boolean,
): FileFindings {
    const used = new Set<Span>();
    const open: Finding[] = [];
    const suppressed: SuppressedFinding[] = [];
    for (const finding of findings) {
        const isFinal = suppressions.length === 0 || aboutSuppressions.has(finding.code);
        const by = isFinal ? undefined : matching(suppressions, finding.code, lineOf(path, finding.span.start));
        if (by === undefined) open.push(finding);
        else {
            used.add(by.code);
            suppressed.push({ ...finding, reason: by.reason });
        }
    }
    if (reportsUnused) open.push(...unused(path, suppressions, used, ran));
    return { path, findings: open.sort(byPlace), suppressed: suppressed.sort(byPlace) };
}

function matching(suppressions: readonly Suppression[], code: string, line: number): { readonly code: Span; readonly reason: string } | undefined {
    for (const suppression of suppressions) {
        const named = concerns(suppression, line) && suppression.reason !== null ? suppression.codes.find((each) => each.name === code) : undefined;
        if (named !== undefined) return { code: named, reason: suppression.reason ?? '' };
    }
    return undefined;
}

/** Suppressions that silenced nothing, of rules that did run: one that did not may still have something to say. */
function unused(path: string, suppressions: readonly Suppression[], used: ReadonlySet<Span>, ran: ReadonlySet<string>): readonly Finding[] {
    return suppressions.flatMap((suppression) =>
        suppression.codes
            .filter((code) => suppression.reason !== null && isKnownCode(code.name) && ran.has(code.name) && !used.has(code))
            .map((code) => {
                const data = { code: code.name };
                const only = suppression.codes.length === 1;
                return {
                    code: unusedSuppression.code,
                    severity: unusedSuppression.severity,
                    message: unusedSuppression.message(data),
                    path,
                    proposal: null,
                    span: { start: code.start, end: code.end },
                    data,
                    fixes: only ? [[{ from: suppression.start, to: suppression.end, text: '' }]] : [],
                };
            }),
    );
}

function byPlace(a: Finding, b: Finding): number {
    return a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
