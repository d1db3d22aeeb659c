/** A file to write: a fixed name, which nothing that the texts say can change, and UTF-8 text, with its byte order mark where it has one. */
export interface ExportedFile {
    readonly name: string;
    readonly text: string;
}
