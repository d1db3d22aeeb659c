import type { Localised } from '../rules/define.ts';
import type { ExportedFile } from './exported-file.ts';
import type { Selection } from './selection.ts';

/** What a format's own module gives: the files of a selection. The same selection gives the same names and bytes, whenever and wherever. */
export interface FormatWriter {
    files(selection: Selection): Iterable<ExportedFile> | AsyncIterable<ExportedFile>;
}

/** One form that proposals can be written in. To add one: its module under exports/, and a line in formats.ts. */
export interface ExportFormat {
    /** As `--to` takes it. */
    readonly id: string;
    readonly help: Localised;
    /** Whether one file holds a whole catalogue for people to read, so that an agenda can have one an item. */
    readonly forAgenda?: true;
    /** Whether its files go through the proposals one by one, side by side, so that no more than one need be held. */
    readonly oneByOne?: true;
    /** Where its library works: `node` leaves it out in a browser. */
    readonly runs: 'anywhere' | 'node';
    /** Heavy ones are imported here, so that they are a bundle of their own, which nothing loads before it is asked for. */
    load(): Promise<FormatWriter>;
}
