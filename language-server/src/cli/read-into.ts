import { readSync } from 'node:fs';

/** Reads as many bytes of an open file as there is room for, or as there are left; how many. From where the last reading ended, unless a place is told. */
export function readInto(file: number, room: Uint8Array, place: number | null = null): number {
    let length = 0;
    while (length < room.length) {
        const more = readSync(file, room, length, room.length - length, place === null ? null : place + length);
        if (more === 0) break;
        length += more;
    }
    return length;
}
