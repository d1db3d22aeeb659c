import { type Diagnostic, DiagnosticSeverity, type PublishDiagnosticsParams } from 'vscode-languageserver';
import { configFileName } from '../config/shape.ts';
import type { Language, Localised } from '../rules/define.ts';
import { lineOfMistake, type PackFolder, readOwnPacks } from '../wording/own-packs.ts';
import type { PackMistake } from '../wording/pack-files.ts';
import { unknownOff } from '../wording/unknown-off.ts';
import type { Decision } from './log.ts';
import type { Session } from './session.ts';
import type { WorkspaceHost } from './workspace-host.ts';

interface PackContext {
    readonly session: Session;
    readonly host: WorkspaceHost;
    log(decision: Decision): void;
    tell(message: string): void;
    warn(message: Localised): void;
    send(diagnostics: PublishDiagnosticsParams): void;
}

/** More than these nobody reads in a message; the files themselves show all. */
const mostTold = 3;

/** The workspace's own packs in the editor: what is wrong in them stands in their files, and a pack that is right is used. */
export class PackDiagnostics {
    private readonly context: PackContext;
    /** The folders of packs, by URI, and the files in which something was shown. */
    private folders: readonly string[] = [];
    private shown = new Set<string>();

    constructor(context: PackContext) {
        this.context = context;
    }

    /** Whether a file lies in one of the packs. */
    holds(uri: string): boolean {
        return this.folders.some((folder) => uri.startsWith(`${folder}/`));
    }

    /** Reads the packs that the configuration names, anew. */
    async read(base: string): Promise<void> {
        const { session, host, log, tell } = this.context;
        const { packFolders, language } = session;
        this.folders = packFolders.map((folder) => uriOf(base, folder));
        const folders = await Promise.all(packFolders.map(async (folder) => ({ folder, files: await host.readPack(base, folder) })));
        const { packs, mistakes, failing } = await readOwnPacks(folders);
        session.useWording(packs);
        this.show(base, folders, mistakes, failing);
        if (mistakes.length === 0) this.warnOfUnknown();
        if (packFolders.length === 0) return;
        const lines = mistakes.map((mistake) => lineOfMistake(mistake, language));
        if (lines.length > 0) tell([...lines.slice(0, mostTold), ...(lines.length > mostTold ? ['…'] : [])].join('\n'));
        const used = packs.map(({ manifest }) => `${manifest.name} ${manifest.version}`);
        log({ of: 'packs', folder: base, used, mistakes: [...lines, ...failing.map((each) => lineOfMistake(each, language))] });
    }

    /** What is switched off and is not there; where a pack could not be read, its rules are not known. */
    private warnOfUnknown(): void {
        const { session, warn } = this.context;
        const texts = unknownOff(session.wording);
        const said = (language: Language) =>
            texts
                .map((text) => `${configFileName}: ${text[language]}`)
                .slice(0, mostTold)
                .join('\n');
        if (texts.length > 0) warn({ da: said('da'), en: said('en') });
    }

    private show(base: string, folders: readonly PackFolder[], mistakes: readonly PackMistake[], failing: readonly PackMistake[]): void {
        const { session, send } = this.context;
        const byFile = new Map<string, Diagnostic[]>([...this.shown].map((uri) => [uri, []]));
        const add = (all: readonly PackMistake[], severity: DiagnosticSeverity) => {
            for (const { path, line, text } of all) {
                const uri = uriOf(base, path);
                const diagnostic: Diagnostic = {
                    range: lineRange(textOf(folders, path), line - 1),
                    severity,
                    source: 'Provenu',
                    message: text[session.language],
                };
                byFile.set(uri, [...(byFile.get(uri) ?? []), diagnostic]);
            }
        };
        add(mistakes, DiagnosticSeverity.Error);
        add(failing, DiagnosticSeverity.Warning);
        for (const [uri, diagnostics] of byFile) send({ uri, diagnostics });
        this.shown = new Set([...byFile].flatMap(([uri, diagnostics]) => (diagnostics.length === 0 ? [] : [uri])));
    }
}

function uriOf(base: string, path: string): string {
    return [
        base,
        ...path
            .split(/[\\/]+/)
            .filter((part) => part !== '' && part !== '.')
            .map(encodeURIComponent),
    ].join('/');
}

function textOf(folders: readonly PackFolder[], path: string): string {
    const within = folders.flatMap(({ folder, files }) => files?.find((file) => `${folder}/${file.path}` === path) ?? []);
    return within[0]?.text ?? '';
}

/** A line without what it is indented by. */
function lineRange(text: string, line: number): Diagnostic['range'] {
    const content = text.split(/\r?\n/)[line] ?? '';
    const indent = content.length - content.trimStart().length;
    return { start: { line, character: indent }, end: { line, character: Math.max(indent + 1, content.trimEnd().length) } };
}
