import type { KeywordLanguage } from '@provenu/grammar/keywords.ts';
import type { Diagnostic } from 'vscode-languageserver-types';
import { optionsOf, readConfig } from '../config/read.ts';
import { Project } from '../project.ts';
import type { CheckOptions, FileFindings, Finding } from '../rules/check.ts';
import type { Language } from '../rules/define.ts';
import { rules } from '../rules/registry.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { type EditorDocument, keywordLanguageOf } from './editor.ts';
import { type FileStatus, fileStatus } from './file-status.ts';

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
    private options: CheckOptions = {};
    private readonly found = new Map<string, FileFindings>();

    setText(uri: string, text: string): void {
        this.project.setFile(uri, text);
    }

    remove(uri: string): void {
        this.project.removeFile(uri);
        this.found.delete(uri);
    }

    /** Takes a workspace's configuration; gives the mistakes in it, to be shown. */
    configure(text: string | null): readonly string[] {
        this.options = {};
        if (text === null) return [];
        const reading = readConfig(text, this.language);
        if (reading.kind === 'wrong') return reading.mistakes;
        this.options = optionsOf(reading.config);
        return [];
    }

    /** Everything a feature needs of a document; undefined for one that is not known. */
    document(uri: string): EditorDocument | undefined {
        const written = this.project.writtenOf(uri);
        if (written === undefined) return undefined;
        const { project, language, selectCommand } = this;
        const keywords = keywordLanguageOf(written, this.keywords);
        return { project, uri, text: project.textOf(uri), written, keywords, language, selectCommand };
    }

    /** Checks one file at once; what needs a whole catalogue stays as it was found last. */
    checkFile(uri: string): readonly Finding[] {
        const [fresh] = this.project.check({ ...this.options, paths: new Set([uri]) });
        const before = this.found.get(uri)?.findings ?? [];
        const local = fresh?.findings ?? [];
        const codes = new Set(local.map((finding) => finding.code));
        const wider = before.filter((finding) => !codes.has(finding.code) && this.isWide(finding));
        const findings = [...local, ...wider.filter((finding) => finding.span.end <= this.project.textOf(uri).length)];
        this.found.set(uri, { path: uri, findings, suppressed: fresh?.suppressed ?? [] });
        return findings;
    }

    /** Checks everything; gives the files whose findings are not the same as before. */
    checkAll(): readonly string[] {
        const changed: string[] = [];
        for (const file of this.project.check(this.options)) {
            const before = this.found.get(file.path);
            if (before === undefined || fingerprint(before) !== fingerprint(file)) changed.push(file.path);
            this.found.set(file.path, file);
        }
        return changed;
    }

    findingsIn(uri: string): readonly Finding[] {
        return this.found.get(uri)?.findings ?? [];
    }

    /** What is going on in a file, for a status line. */
    statusOf(uri: string): FileStatus | null {
        const document = this.document(uri);
        return document === undefined ? null : fileStatus(document, this.found.get(uri), this.options);
    }

    /** How many findings each proposal of a file has. */
    countsIn(uri: string): ReadonlyMap<string, number> {
        const counts = new Map<string, number>();
        for (const { proposal } of this.findingsIn(uri)) if (proposal !== null) counts.set(proposal, (counts.get(proposal) ?? 0) + 1);
        return counts;
    }

    /** All findings of the last check, for exports. */
    get allFindings(): readonly FileFindings[] {
        return [...this.found.values()];
    }

    diagnosticsIn(uri: string): Diagnostic[] {
        return diagnosticsOf(this.project, uri, this.findingsIn(uri), this.language);
    }

    /** Identifies what is shown of a file: the same as long as nothing in it changes. */
    resultId(uri: string): string {
        const file = this.found.get(uri);
        return file === undefined ? '' : hash(`${this.language} ${fingerprint(file)}`);
    }

    private isWide(finding: Finding): boolean {
        return catalogueCodes.has(finding.code);
    }
}

/** Rules that look at a whole catalogue: an edit of one file alone cannot say whether they still hold. */
const catalogueCodes = new Set(
    rules.filter(({ checks }) => checks.catalogue !== undefined || checks.workspace !== undefined).map((rule) => rule.code),
);

function fingerprint(file: FileFindings): string {
    return file.findings.map(({ code, severity, span, message }) => `${code} ${severity} ${span.start} ${span.end} ${message.da}`).join('\n');
}

/** FNV-1a, 32 bits: enough to tell one list of findings from the next. */
function hash(text: string): string {
    let value = 0x811c9dc5;
    for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
    return value.toString(16);
}
