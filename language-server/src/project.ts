import builtInRegisters from '@provenu/grammar/registers.prop';
import { buildFile } from './language/build/file.ts';
import { LineIndex, type Position } from './language/lines.ts';
import { PropParser } from './language/parser.ts';
import { Workspace } from './model/workspace.ts';
import type { RegisterEntry, WrittenFile } from './model/written.ts';
import { type CheckOptions, check, type FileFindings } from './rules/check.ts';

/** Where the registers that ship with the product say they are. */
export const builtInPath = 'provenu:registers.prop';

/**
 * The one facade: texts in, findings and figures out. The command line, the language server, the preview and the exports all
 * ask it, so that a figure is computed in one place. It reads no disk and knows no editor.
 */
export class Project {
    private readonly parser = new PropParser();
    private readonly builtIn: readonly RegisterEntry[];
    private readonly texts = new Map<string, string>();
    private readonly written = new Map<string, WrittenFile>();
    private readonly context = new Map<string, WrittenFile>();
    private readonly lineIndexes = new Map<string, LineIndex>();
    private current: Workspace | undefined;

    constructor() {
        this.builtIn = buildFile(builtInPath, builtInRegisters, this.parser).registers;
    }

    /** Adds a file or replaces its text. */
    setFile(path: string, text: string): void {
        if (this.texts.get(path) === text) return;
        this.texts.set(path, text);
        this.written.set(path, buildFile(path, text, this.parser));
        this.lineIndexes.delete(path);
        this.current = undefined;
    }

    /** A file that is there but was not read, for its size: a finding says so. */
    setUnread(path: string, size: { readonly bytes: number; readonly limit: number }): void {
        const empty = buildFile(path, '', this.parser);
        const problem = { code: 'file-too-large', span: { start: 0, end: 0 }, data: { ...size } };
        this.texts.set(path, '');
        this.written.set(path, { ...empty, problems: [problem] });
        this.lineIndexes.delete(path);
        this.current = undefined;
    }

    /** A file beside the ones asked about: what they refer to may stand in it, but nothing is said of it. */
    setContextFile(path: string, text: string): void {
        this.context.set(path, buildFile(path, text, this.parser));
        this.current = undefined;
    }

    removeFile(path: string): void {
        this.texts.delete(path);
        this.written.delete(path);
        this.lineIndexes.delete(path);
        this.current = undefined;
    }

    textOf(path: string): string {
        return this.texts.get(path) ?? '';
    }

    get workspace(): Workspace {
        this.current ??= new Workspace([...this.written.values()], this.builtIn, [...this.context.values()]);
        return this.current;
    }

    check(options: CheckOptions = {}): readonly FileFindings[] {
        return check(this.workspace, (path, offset) => this.linesOf(path).lineOf(offset), options);
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
        return this.written.get(path);
    }

    get paths(): readonly string[] {
        return [...this.written.keys()];
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
        this.lineIndexes.set(path, made);
        return made;
    }
}
