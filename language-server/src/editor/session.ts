import type { KeywordLanguage } from '@provenu/grammar/keywords.ts';
import type { Diagnostic } from 'vscode-languageserver-types';
import { documentSettings } from '../config/documents.ts';
import { optionsOf, readConfig } from '../config/read.ts';
import type { WordingSettings } from '../config/wording-settings.ts';
import { type DocumentSettings, defaultSettings } from '../exports/document/settings.ts';
import { missingNames } from '../model/missing-names.ts';
import { rememberAll } from '../model/remembered.ts';
import type { WrittenFile } from '../model/written.ts';
import { Project } from '../project.ts';
import { Checker, type CheckOptions, type FileFindings, type Finding } from '../rules/check.ts';
import type { Language } from '../rules/define.ts';
import { wordingLanguage } from '../rules/wording-signals.ts';
import type { Pack } from '../wording/shape.ts';
import { builtInWording, Wording } from '../wording/wording.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { type EditorDocument, keywordLanguageOf } from './editor.ts';
import { type FileStatus, fileStatus } from './file-status.ts';
import { fingerprint } from './fingerprint.ts';
import { LocalFindings } from './local-findings.ts';
import { WideFindings } from './wide-findings.ts';

/** So many proposals tell in which languages a file is written. */
const mostHeard = 5;

interface Shown {
    readonly file: FileFindings;
    /** Identifies what is shown: the same as long as nothing in it changes. */
    readonly resultId: string;
    /** Whether all of the file has been looked at. */
    readonly isWhole: boolean;
}

/** What one client works on: its files, its settings, and what was found in them last. Knows no connection and no timer. */
export class Session {
    readonly project = new Project();
    language: Language = 'da';
    keywords: KeywordLanguage = 'da';
    /** Whether the client understands placeholders in what it inserts. */
    snippets = false;
    /** The client's command that opens the list of suggestions again; '' where it has none. */
    suggestCommand = '';
    /** The client's command that selects a text to be written over; '' where it has none. */
    selectCommand = '';
    /** The client's commands that show a rule's page and switch a signal off; '' where it has none. */
    ruleCommand = '';
    offCommand = '';
    /** Whether an edit may make a file in the client. */
    makesFiles = false;
    /** The workspace's provenu.json, read last; null without a folder. */
    configFile: { readonly uri: string; readonly text: string | null } | null = null;
    /** While the files of a folder are being read nothing is said to be missing: it may stand in the next one. */
    isReading = false;
    /** The named selections of provenu.json, as `prop export --select` reads them. */
    selections: Readonly<Record<string, string>> = {};
    wording = builtInWording;
    private wordingSettings: WordingSettings = {};
    /** How documents look, as provenu.json says; its logo is a file, which is read when a document is made. */
    documents: DocumentSettings = defaultSettings;
    logo: string | null = null;
    private options: CheckOptions = {};
    private checker = new Checker();
    private local = new LocalFindings(this.checker, this.project.workspace);
    private wide: WideFindings | null = null;
    private readonly shown = new Map<string, Shown>();
    private readonly inView = new Map<string, number>();

    /** A document that is typed in: an edit reads only the statements that it touches. */
    open(uri: string, text: string): void {
        this.project.openFile(uri, text);
    }

    close(uri: string): void {
        this.project.closeFile(uri);
        this.inView.delete(uri);
    }

    setText(uri: string, text: string): void {
        this.project.setFile(uri, text);
    }

    remove(uri: string): void {
        this.project.removeFile(uri);
        this.shown.delete(uri);
    }

    /** Takes a workspace's configuration; gives the mistakes in it, to be shown. */
    configure(text: string | null): readonly string[] {
        const reading = text === null ? null : readConfig(text, this.language);
        const config = reading?.kind === 'config' ? reading.config : {};
        this.options = reading?.kind === 'config' ? optionsOf(config) : {};
        this.selections = config.selections ?? {};
        this.wordingSettings = config.wording ?? {};
        this.documents = config.documents === undefined ? defaultSettings : documentSettings(config.documents, null);
        this.logo = config.documents?.logo ?? null;
        this.useWording([]);
        return reading?.kind === 'wrong' ? reading.mistakes : [];
    }

    /** A file as people know it: below the folder of the workspace, else its whole address. */
    shownPath(uri: string): string {
        const folder = this.configFile?.uri.replace(/[^/]*$/, '') ?? '';
        const path = folder !== '' && uri.startsWith(folder) ? uri.slice(folder.length) : uri;
        try {
            return decodeURIComponent(path);
        } catch {
            return path;
        }
    }

    /** What the configuration sets of rules, by code. */
    get ruleSettings(): CheckOptions['rules'] {
        return this.options.rules;
    }

    /** The folders that the configuration names as packs of the workspace's own. */
    get packFolders(): readonly string[] {
        return this.wordingSettings.packs ?? [];
    }

    /** Reads texts with these packs beside the built-in ones, less what the configuration switches off. */
    useWording(packs: readonly Pack[]): void {
        const { off = [] } = this.wordingSettings;
        this.wording = packs.length + off.length === 0 ? builtInWording : new Wording(packs, off);
        this.checker = new Checker({ ...this.options, wording: this.wording });
        this.local = new LocalFindings(this.checker, this.project.workspace);
        this.wide = null;
    }

    /** Everything a feature needs of a document; undefined for one that is not known. */
    document(uri: string): EditorDocument | undefined {
        const written = this.project.writtenOf(uri);
        if (written === undefined) return undefined;
        const { project, language, selectCommand } = this;
        const keywords = keywordLanguageOf(written, this.keywords);
        const { ruleCommand, offCommand, configFile } = this;
        const isMade = configFile !== null && (configFile.text !== null || offCommand !== '' || this.makesFiles);
        const signals = { ruleCommand, offCommand, config: isMade ? configFile : null };
        return { project, uri, text: project.textOf(uri), written, keywords, language, selectCommand, signals };
    }

    /** Whether every budget and register entry that a file names is known: none that is still to be read is needed to check it. */
    isGrounded(uri: string): boolean {
        const { workspace } = this.project;
        return workspace.proposalsIn(uri).every((proposal) => missingNames(proposal, workspace).length === 0);
    }

    /** Looks at a file a step at a time, at what is in view first: `checkFile` has little left to do then. Gives the proposals looked at. */
    *checking(uri: string): Generator<number> {
        const file = this.project.writtenOf(uri);
        if (file === undefined) return;
        for (const _ of this.readying(file)) yield 0;
        yield* this.local.asking(file, this.inView.get(uri) ?? 0);
    }

    /** Makes the packs ready that a file is read with. */
    private *readying(file: WrittenFile): Generator<null> {
        for (const language of new Set(file.proposals.slice(0, mostHeard).map(wordingLanguage))) yield* this.wording.readying(language);
    }

    /** Takes what has been found in a file so far for its findings, until it is checked. */
    checkSoFar(uri: string): void {
        const file = this.project.writtenOf(uri);
        if (file !== undefined) this.refresh(file, false);
    }

    /** Whether the findings of a file are those of some of its proposals only. */
    isHalfChecked(uri: string): boolean {
        return this.shown.get(uri)?.isWhole === false;
    }

    /** Somebody looks at a file from this offset on. */
    look(uri: string, offset: number): void {
        this.inView.set(uri, offset);
    }

    /** Checks one file at once; what takes a whole catalogue to see stays as it was found last. True where the findings are new. */
    checkFile(uri: string): boolean {
        const file = this.project.writtenOf(uri);
        return file !== undefined && this.refresh(file);
    }

    /** Checks everything, a step at a time; gives the files whose findings are new, and null between two steps. */
    *checkAll(): Generator<string | null> {
        const { workspace } = this.project;
        const first = workspace.files.find(({ proposals }) => proposals.length > 0);
        if (first !== undefined) yield* this.readying(first);
        for (const file of workspace.files) {
            for (const _ of this.local.asking(file, 0)) yield null;
            yield this.refresh(file) ? file.path : null;
            for (const proposal of workspace.proposalsIn(file.path)) {
                rememberAll(proposal);
                yield null;
            }
        }
        const findings: Finding[] = [];
        for (const finding of this.checker.wide(workspace)) {
            if (finding !== null) findings.push(finding);
            yield null;
        }
        const paths = new Set(this.wide?.paths);
        this.wide = new WideFindings(workspace, findings);
        const isFirst = paths.size === 0;
        for (const file of workspace.files) {
            const concerned = isFirst || paths.has(file.path) || this.wide.has(file.path) || file.suppressions.length > 0;
            yield concerned && this.refresh(file) ? file.path : null;
        }
    }

    private refresh(file: WrittenFile, isWhole = true): boolean {
        const { path } = file;
        const { workspace } = this.project;
        const local = isWhole ? this.local.in(file) : this.local.knownIn(file);
        const found = [...local, ...(this.wide?.in(path, workspace) ?? [])];
        const silenced = this.checker.silenced(file, found, (at, offset) => this.project.lineOf(at, offset), this.wide !== null);
        const fresh = { ...silenced, findings: silenced.findings.filter(({ code }) => this.isSure(code, isWhole)) };
        const resultId = fingerprint(fresh.findings, this.language);
        const before = this.shown.get(path);
        this.shown.set(path, { file: fresh, resultId, isWhole });
        return before?.resultId !== resultId;
    }

    /** What is missing may still be read, and what a suppression is for may still be found. */
    private isSure(code: string, isWhole: boolean): boolean {
        if (code === 'unknown-reference') return !this.isReading;
        return isWhole || code !== 'unused-suppression';
    }

    findingsIn(uri: string): readonly Finding[] {
        return this.shown.get(uri)?.file.findings ?? [];
    }

    /** What is going on in a file, for a status line. */
    statusOf(uri: string): FileStatus | null {
        const document = this.document(uri);
        return document === undefined ? null : fileStatus(document, this.shown.get(uri)?.file, this.options);
    }

    /** How many findings each proposal of a file has. */
    countsIn(uri: string): ReadonlyMap<string, number> {
        const counts = new Map<string, number>();
        for (const { proposal } of this.findingsIn(uri)) if (proposal !== null) counts.set(proposal, (counts.get(proposal) ?? 0) + 1);
        return counts;
    }

    /** The findings of one proposal, by how serious they are. */
    countsOf(uri: string, id: string): Readonly<Record<Finding['severity'], number>> {
        const found = this.findingsIn(uri).filter((finding) => finding.proposal === id);
        const count = (severity: Finding['severity']) => found.filter((finding) => finding.severity === severity).length;
        return { error: count('error'), warning: count('warning'), info: count('info') };
    }

    /** All findings of the last check, for exports. */
    get allFindings(): readonly FileFindings[] {
        return this.project.paths.flatMap((path) => this.shown.get(path)?.file ?? []);
    }

    diagnosticsIn(uri: string): Diagnostic[] {
        return diagnosticsOf(this.project, uri, this.findingsIn(uri), this.language);
    }

    /** '' for a file that was not checked yet. */
    resultId(uri: string): string {
        return this.shown.get(uri)?.resultId ?? '';
    }
}
