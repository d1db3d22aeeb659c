import type { Workspace } from '../model/workspace.ts';
import { concerns, type Fix, type Span, type Suppression } from '../model/written.ts';
import { isKnownCode } from './codes.ts';
import type { FindingData, Found, Limits, Localised, Rule, Severity } from './define.ts';
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
    const strict = options.strict === true;
    const active = rules.filter((rule) => isActive(rule, options));
    const files = options.paths === undefined ? workspace.files : workspace.files.filter((file) => options.paths?.has(file.path));
    const byPath = new Map<string, Finding[]>(files.map((file) => [file.path, []]));
    for (const rule of active) {
        for (const finding of findingsOf(rule, workspace, strict, options.rules?.[rule.code], options.paths)) byPath.get(finding.path)?.push(finding);
    }
    const ran = new Set(active.filter((rule) => options.paths === undefined || isLocal(rule)).map((rule) => rule.code));
    const reportsUnused = options.only === undefined || options.only.includes(unusedSuppression.code);
    return files.map((file) => {
        const findings = byPath.get(file.path) ?? [];
        return silence(file.path, findings, file.suppressions, ran, lineOf, reportsUnused);
    });
}

function isActive(rule: Rule, { strict, only, rules: settings }: CheckOptions): boolean {
    if (only !== undefined) return only.includes(rule.code);
    const severity = settings?.[rule.code]?.severity;
    if (severity !== undefined) return severity !== 'off';
    return rule.tier === 'basic' || (strict === true && rule.tier === 'strict');
}

/** Says all it has to say without seeing a whole catalogue. */
function isLocal({ checks }: Rule): boolean {
    return checks.catalogue === undefined && checks.workspace === undefined;
}

function severityOf(rule: Rule, strict: boolean, setting: RuleSetting | undefined): Severity {
    if (setting?.severity !== undefined && setting.severity !== 'off') return setting.severity;
    return strict ? (rule.strictSeverity ?? rule.severity) : rule.severity;
}

function limitsOf(rule: Rule, setting: RuleSetting | undefined): Limits {
    const defaults = Object.entries(rule.thresholds ?? {}).map(([name, threshold]) => [name, threshold.default] as const);
    return { ...Object.fromEntries(defaults), ...setting?.limits };
}

function findingsOf(
    rule: Rule,
    workspace: Workspace,
    strict: boolean,
    setting: RuleSetting | undefined,
    paths: ReadonlySet<string> | undefined,
): readonly Finding[] {
    const { checks } = rule;
    const limits = limitsOf(rule, setting);
    const severity = severityOf(rule, strict, setting);
    const make = (found: Found, path: string, proposal: string | null, idea: boolean): Finding => ({
        code: rule.code,
        severity: milder(found.severity ?? severity, (idea || isIdea(found, workspace)) && rule.alwaysFull !== true),
        message: rule.message(found.data),
        path: found.path ?? path,
        proposal: found.proposal ?? proposal,
        span: { start: found.span.start, end: found.span.end },
        data: found.data,
        fixes: found.fixes ?? [],
    });
    return [
        ...within(workspace.files, paths).flatMap(
            (file) => checks.file?.(file, workspace, limits).map((found) => make(found, file.path, null, false)) ?? [],
        ),
        ...workspace.budgets.flatMap(
            (budget) => checks.budget?.(budget, workspace, limits).map((found) => make(found, budget.path, null, false)) ?? [],
        ),
        ...within(workspace.proposals, paths).flatMap((proposal) => {
            const { id, status } = proposal.written;
            return checks.proposal?.(proposal, workspace, limits).map((found) => make(found, proposal.path, id.name, status === 'idea')) ?? [];
        }),
        ...(checks.catalogue === undefined || paths !== undefined
            ? []
            : workspace.catalogues.flatMap(
                  (catalogue) =>
                      checks.catalogue?.(catalogue, workspace, limits).map((found) => make(found, catalogue.budget.path, null, false)) ?? [],
              )),
        ...(paths === undefined ? (checks.workspace?.(workspace, limits).map((found) => make(found, '', null, false)) ?? []) : []),
    ];
}

function within<Entry extends { readonly path: string }>(entries: readonly Entry[], paths: ReadonlySet<string> | undefined): readonly Entry[] {
    return paths === undefined ? entries : entries.filter((entry) => paths.has(entry.path));
}

/** A check of a whole catalogue names the proposal it speaks of. */
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
        const line = lineOf(path, finding.span.start);
        const by = aboutSuppressions.has(finding.code) ? undefined : matching(suppressions, finding.code, line);
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
    return a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : 1);
}
