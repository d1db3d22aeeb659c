import builtInRegisters from '@provenu/grammar/registers.prop';
import { buildFile } from './language/build/file.ts';
import { IncrementalFile } from './language/incremental/incremental-file.ts';
import { LineIndex, type Position } from './language/lines.ts';
import { PropParser } from './language/parser.ts';
import { type Scan, scan } from './language/scanner.ts';
import { Workspace } from './model/workspace.ts';
import type { FileEdit, WrittenFile } from './model/written.ts';
import { type CheckOptions, check, checkAgainst, type FileFindings } from './rules/check.ts';
import type { Language } from './rules/define.ts';
import { rowsOf } from './tabular/to-rows.ts';
import type { ItemRows } from './tabular/words.ts';

/** Where the registers that ship with the product say they are. */
export const builtInPath = 'provenu:registers.prop';

/** So many files are looked up by line at a time; that of a file that is not typed in is soon made again. */
const mostFilesByLine = 1_024;

/**
 * The one facade: texts in, findings and figures out. The command line, the language server, the preview and the exports all
 * ask it, so that a figure is computed in one place. It reads no disk and knows no editor.
 */
export class Project {
    readonly workspace: Workspace;
    protected readonly parser = new PropParser();
    protected readonly texts = new Map<string, string>();
    private readonly open = new Map<string, IncrementalFile>();
    private readonly lineIndexes = new Map<string, LineIndex>();
    private readonly mostLineIndexes: number;

    constructor(mostLineIndexes = mostFilesByLine) {
        this.mostLineIndexes = mostLineIndexes;
        this.workspace = new Workspace(buildFile(builtInPath, builtInRegisters, this.parser).registers);
    }

    /** Adds a file or replaces its text. */
    setFile(path: string, text: string): void {
        if (this.texts.get(path) === text) return;
        this.replace(path, text, buildFile(path, text, this.parser));
    }

    /** The same of a long file, a step at a time; up to the last the file is what it was. */
    *settingFile(path: string, text: string): Generator<null> {
        const { written } = yield* IncrementalFile.inSteps(path, text, this.parser);
        this.replace(path, text, written);
    }

    /** A file that is being typed in: its next text is read where it differs from the one before. */
    openFile(path: string, text: string): void {
        const open = this.open.get(path);
        if (open !== undefined && this.texts.get(path) === text) return;
        open?.update(text);
        this.takeOpen(path, text, open ?? new IncrementalFile(path, text, this.parser));
    }

    /** The same of a file that nobody has typed in so far, a step at a time; up to the last the file is what it was. */
    *openingFile(path: string, text: string): Generator<null> {
        this.takeOpen(path, text, yield* IncrementalFile.inSteps(path, text, this.parser));
    }

    private takeOpen(path: string, text: string, file: IncrementalFile): void {
        this.open.set(path, file);
        this.workspace.moved(path);
        this.replace(path, text, file.written);
        this.lineIndexes.set(path, file.lines);
    }

    /** Whether a file is read as one that is typed in. */
    isOpenFile(path: string): boolean {
        return this.open.has(path);
    }

    /** Nobody types in it any more. */
    closeFile(path: string): void {
        this.open.delete(path);
    }

    /** A file that is there but was not read, for its size: a finding says so. */
    setUnread(path: string, size: { readonly bytes: number; readonly limit: number }): void {
        const empty = buildFile(path, '', this.parser);
        const problem = { code: 'file-too-large', span: { start: 0, end: 0 }, data: { ...size } };
        this.replace(path, '', { ...empty, problems: [problem] });
    }

    /** A file beside the ones asked about: what they refer to may stand in it, but nothing is said of it. */
    setContextFile(path: string, text: string): void {
        this.workspace.setFile(buildFile(path, text, this.parser), true);
    }

    /** A project that says what this one says, file by file, but for what `change` takes out. */
    rewritten(change: (file: WrittenFile) => WrittenFile): Project {
        const made = new Project();
        for (const file of this.workspace.files) made.replace(file.path, this.textOf(file.path), change(file));
        for (const file of this.workspace.contextFiles) made.workspace.setFile(change(file), true);
        return made;
    }

    /** The same files in this order. */
    inOrder(paths: readonly string[]): Project {
        const made = new Project();
        for (const path of paths) {
            const file = this.writtenOf(path);
            if (file !== undefined) made.replace(path, this.textOf(path), file);
        }
        for (const file of this.workspace.contextFiles) made.workspace.setFile(file, true);
        return made;
    }

    removeFile(path: string): void {
        this.open.delete(path);
        this.texts.delete(path);
        this.lineIndexes.delete(path);
        this.workspace.removeFile(path);
    }

    protected replace(path: string, text: string, file: WrittenFile): void {
        this.texts.set(path, text);
        this.lineIndexes.delete(path);
        this.workspace.setFile(file);
    }

    textOf(path: string): string {
        return this.texts.get(path) ?? '';
    }

    /** The tokens around an offset, at least those of the proposal or budget that it stands in and of its neighbours. */
    scanAround(path: string, offset: number): Scan {
        return this.open.get(path)?.scanAround(offset) ?? scan(this.textOf(path));
    }

    /** The files as they would be with some texts replaced; nothing of it is kept. Edits of one file do not overlap. */
    withEdits(edits: readonly FileEdit[]): Workspace {
        return this.workspace.withFiles([...new Set(edits.map(({ path }) => path))].map((path) => this.editedFile(path, edits)));
    }

    private editedFile(path: string, edits: readonly FileEdit[]): WrittenFile {
        const own = edits.filter((edit) => edit.path === path).toSorted((a, b) => b.from - a.from);
        const text = own.reduce((all, { from, to, text: put }) => all.slice(0, from) + put + all.slice(to), this.textOf(path));
        return buildFile(path, text, this.parser);
    }

    check(options: CheckOptions = {}): readonly FileFindings[] {
        return check(this.workspace, (path, offset) => this.linesOf(path).lineOf(offset), options);
    }

    /** What is wrong with this version beside an earlier one. */
    checkAgainst(earlier: Project, options: CheckOptions = {}): readonly FileFindings[] {
        return checkAgainst(earlier.workspace, this.workspace, (path, offset) => this.linesOf(path).lineOf(offset), options);
    }

    lineOf(path: string, offset: number): number {
        return this.linesOf(path).lineOf(offset);
    }

    positionOf(path: string, offset: number): Position {
        return this.linesOf(path).positionOf(offset);
    }

    /** The offset of a place; one beyond its line or the text is brought back to their ends. */
    offsetAt(path: string, position: Position): number {
        return this.linesOf(path).offsetAt(position);
    }

    /** What a file says, or undefined where there is no such file. */
    writtenOf(path: string): WrittenFile | undefined {
        return this.texts.has(path) ? this.workspace.fileAt(path) : undefined;
    }

    /** What a file says as rows of a spreadsheet, from which an import makes the same text again. */
    itemRowsOf(path: string, language: Language): readonly ItemRows[] {
        const blocks = this.workspace.proposalsIn(path).flatMap((proposal) => proposal.blocks);
        const byStart = new Map(
            blocks.map(({ written, columns }) => [written.start, columns.map(({ kind, year }) => (kind === 'year' ? String(year) : kind))]),
        );
        return rowsOf(this.textOf(path), { language, columnsOf: (start) => byStart.get(start) ?? [] });
    }

    get paths(): readonly string[] {
        return [...this.texts.keys()];
    }

    /** The text of the line that an offset stands in. */
    lineAt(path: string, offset: number): string {
        const lines = this.linesOf(path);
        const line = lines.lineOf(offset);
        return this.textOf(path)
            .slice(lines.startOf(line), lines.endOf(line))
            .replace(/[\r\n]+$/, '');
    }

    private linesOf(path: string): LineIndex {
        const known = this.lineIndexes.get(path);
        if (known !== undefined) return known;
        const made = new LineIndex(this.textOf(path));
        if (this.lineIndexes.size >= this.mostLineIndexes) this.forgetOldestLines();
        this.lineIndexes.set(path, made);
        return made;
    }

    /** A file that is typed in keeps its lines: they follow its edits. */
    private forgetOldestLines(): void {
        for (const path of this.lineIndexes.keys()) if (!this.open.has(path) && this.lineIndexes.delete(path)) return;
    }
}
