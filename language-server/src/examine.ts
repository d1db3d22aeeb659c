import builtInRegisters from '@provenu/grammar/registers.prop';
import { buildFile } from './language/build/file.ts';
import { PropParser } from './language/parser.ts';
import { type FileOutline, fileFrom, forgetOutlines, outlineOf } from './model/outline.ts';
import type { Proposal } from './model/proposal.ts';
import { Recent } from './model/recent.ts';
import { forgetMost, packAll, recallAll, recallFrom, rememberAll } from './model/remembered.ts';
import { Workspace } from './model/workspace.ts';
import type { WrittenFile } from './model/written.ts';
import { builtInPath, Project } from './project.ts';
import { type BareFinding, bare, Checker, type CheckOptions, type FileFindings, together, worded } from './rules/check.ts';

/** A file to be looked at. */
export interface Source {
    readonly path: string;
    readonly text: string;
    /** It is there, but was not read for its size. */
    readonly unread: { readonly bytes: number; readonly limit: number } | null;
    /** There to be referred to: nothing is said of it. */
    readonly context: boolean;
}

/** What is left of a file that was looked at by itself: plain data, many times smaller than its tree and its figures; it may be kept in less room still. */
export interface Examined {
    readonly outline: FileOutline;
    /** What whole catalogues ask of each of its proposals. */
    readonly facts: readonly (readonly unknown[])[] | PackedFacts;
    readonly findings: readonly BareFinding[];
    /** What it refers to that neither it nor the budgets and registers hold, whatever rules are asked for. */
    readonly dangling: readonly BareFinding[];
}

/** The facts of a file's proposals where they are kept in less room: the parts of what they were found in are then made anew whenever they are asked for. */
export interface PackedFacts {
    factOf(proposal: number, fact: number): unknown;
    allOf(proposal: number): readonly unknown[];
}

/**
 * Looks at files one by one, in any order: of the others it takes those that declare budgets or registers. What each file was read
 * into is let go as soon as it has been looked at.
 */
export class Examiner {
    private readonly parser = new PropParser();
    private readonly workspace: Workspace;
    private readonly checker: Checker;
    private readonly references = new Checker({ only: ['unknown-reference'] });

    /** `declaring` in the order of the workspace. */
    constructor(declaring: readonly Source[], options: CheckOptions) {
        this.workspace = new Workspace(buildFile(builtInPath, builtInRegisters, this.parser).registers);
        this.checker = new Checker(options);
        for (const source of declaring) this.workspace.setFile(this.read(source), source.context);
    }

    examine(source: Source): Examined {
        const { workspace } = this;
        const known = workspace.fileAt(source.path);
        const file = known ?? this.read(source);
        if (known === undefined) workspace.setFile(file, source.context);
        const facts: (readonly unknown[])[] = [];
        const findings = source.context ? [] : this.checker.alone(file, workspace, (proposal) => facts.push(packAll(rememberAll(proposal))));
        const dangling = source.context ? [] : this.references.alone(file, workspace);
        if (known === undefined) workspace.removeFile(source.path);
        return { outline: outlineOf(file), facts, findings: findings.map(bare), dangling: dangling.map(bare) };
    }

    private read({ path, text, unread }: Source): WrittenFile {
        const file = buildFile(path, text, this.parser);
        if (unread === null) return file;
        return { ...file, problems: [{ code: 'file-too-large', span: { start: 0, end: 0 }, data: { ...unread } }] };
    }
}

/** Declares something that other files refer to by more than an id. */
export function declares(examined: Examined | undefined): boolean {
    return examined !== undefined && examined.outline.budgets.length + examined.outline.registers.length > 0;
}

/** Proposals looked into again after their outline was taken: two that are compared, a few of one budget. */
const mostReadAgain = 64;
/** However many stand in a file, two files are looked into together. */
const fewestFiles = 2;
/** Files are gone through one after the other. */
const mostLineIndexes = 16;

/** Gives some proposals the facts that were found of them. */
function recall(proposals: readonly Proposal[], facts: Examined['facts']): void {
    for (const [index, proposal] of proposals.entries()) {
        if ('factOf' in facts) recallFrom(proposal, (fact) => facts.factOf(index, fact));
        else if (facts[index] !== undefined) recallAll(proposal, facts[index]);
    }
}

/** A project of files that were looked at by themselves: of each there is an outline, the rest is read again where somebody asks for it. */
export class ExaminedProject extends Project {
    private readonly readAgain: Recent<string, WrittenFile>;
    /** Of each file by its path. */
    private examined: ReadonlyMap<string, Examined>;
    /** The texts are the sources' to hold, or to read again. */
    private readonly sources: ReadonlyMap<string, Source>;
    private readonly textsReadAgain = new Recent<string, string>(fewestFiles);

    /** `examined` in the order of `sources`. */
    constructor(sources: readonly Source[], examined: readonly Examined[]) {
        super(mostLineIndexes);
        this.sources = new Map(sources.map((source) => [source.path, source]));
        this.examined = new Map(sources.flatMap(({ path }, index) => (examined[index] === undefined ? [] : [[path, examined[index]]])));
        const proposals = examined.reduce((sum, { outline }) => sum + outline.proposals.length, 0);
        this.readAgain = new Recent(Math.max(fewestFiles, Math.ceil((mostReadAgain * examined.length) / Math.max(proposals, 1))));
        for (const [index, source] of sources.entries()) {
            const each = examined[index];
            if (each === undefined) continue;
            const file = this.fileOf(each);
            if (source.context) this.workspace.setFile(file, true);
            else this.replace(source.path, '', file);
        }
        for (const [index, { path }] of sources.entries()) {
            const facts = examined[index]?.facts;
            if (facts !== undefined) recall(this.workspace.proposalsIn(path), facts);
        }
    }

    private fileOf(examined: Examined): WrittenFile {
        const { outline, facts } = examined;
        const { path } = outline;
        const readAgain = () => this.readAgain.get(path, () => buildFile(path, this.textOf(path), this.parser));
        return fileFrom(outline, readAgain, 'factOf' in facts ? () => examined.outline : null);
    }

    override textOf(path: string): string {
        return this.textsReadAgain.get(path, () => this.sources.get(path)?.text ?? '');
    }

    /** All findings, from those of each file by itself. */
    override check(options: CheckOptions = {}): readonly FileFindings[] {
        return [...this.checking(options)];
    }

    /** The same a file at a time, for whoever does not hold those of all files. */
    checking(options: CheckOptions = {}): Generator<FileFindings> {
        return this.checkedTogether(options, ({ findings }) => findings);
    }

    /** Whether anything refers to what none of the files holds. */
    isIncomplete(): boolean {
        for (const { findings } of this.checkedTogether({ only: ['unknown-reference'] }, ({ dangling }) => dangling))
            if (findings.length > 0) return true;
        return false;
    }

    private checkedTogether(options: CheckOptions, pick: (examined: Examined) => readonly BareFinding[]): Generator<FileFindings> {
        const { workspace } = this;
        const alone = ({ path }: WrittenFile) => {
            const examined = this.examined.get(path);
            return examined === undefined ? [] : pick(examined).map(worded);
        };
        return together(new Checker(options), workspace, workspace.files, alone, (path, offset) => this.lineOf(path, offset), true);
    }

    /** Lets go of what was needed for a check and for the sums of catalogues, which are taken here at the latest: it is not checked again. */
    settle(): void {
        for (const _ of this.workspace.summing());
        for (const proposal of this.workspace.proposals) forgetMost(proposal);
        for (const file of this.workspace.files) forgetOutlines(file);
        this.examined = new Map();
    }
}
