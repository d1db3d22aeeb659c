import type { LogoFile } from '../config/logo-file.ts';
import type { PackFile } from '../wording/pack-files.ts';

/** What the server asks of the place it runs in: a disk, or a browser in which the client holds the files. */
export interface WorkspaceHost {
    /**
     * The .prop files of a folder, one by one, by URI; the one function that decides which files count lies behind it. Those in the folders
     * that lead to the files `near` come first, where the place allows it: budgets and registers mostly stand there.
     */
    readFolder(uri: string, near: readonly string[]): AsyncIterable<HostFile>;
    /** The text of one file, or null where it cannot be read. */
    readFile(uri: string): Promise<string | null>;
    /** The text of the folder's provenu.json, or null. */
    readConfig(uri: string): Promise<string | null>;
    /** The picture in the folder that its configuration names as the logo: within the folder, and small, or why it is not read. */
    readLogo(uri: string, name: string): Promise<LogoFile>;
    /** The YAML files of a folder within the folder, a pack of the workspace's own; null where there is none. */
    readPack(uri: string, folder: string): Promise<readonly PackFile[] | null>;
}

export type HostFile = { readonly uri: string; readonly text: string } | { readonly uri: string; readonly leftOut: LeftOut };

/** Why a file does not count. */
export type LeftOut = 'ignored' | 'too-large' | 'unreadable' | 'too-many';
