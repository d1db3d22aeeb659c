/** What the server asks of the place it runs in: a disk, or a browser in which the client holds the files. */
export interface WorkspaceHost {
    /** The .prop files of a folder, by URI; the one function that decides which files count lies behind it. */
    readFolder(uri: string): Promise<readonly HostFile[]>;
    /** The text of one file, or null where it cannot be read. */
    readFile(uri: string): Promise<string | null>;
    /** The text of the folder's provenu.json, or null. */
    readConfig(uri: string): Promise<string | null>;
}

export interface HostFile {
    readonly uri: string;
    readonly text: string;
}
