import type { Localised } from '../rules/define.ts';

const denied: Localised = {
    da: 'adgang nægtet, eller filen er åben i et andet program; luk den, og prøv igen',
    en: 'access denied, or the file is open in another program; close it and try again',
};
const busy: Localised = {
    da: 'filen er åben i et andet program; luk den, og prøv igen',
    en: 'the file is open in another program; close it and try again',
};
const full: Localised = { da: 'der er ikke plads på disken', en: 'there is no room on the disk' };
const folderThere: Localised = { da: 'der er en mappe af det navn', en: 'there is a folder of that name' };
const inTheWay: Localised = { da: 'der ligger en fil, hvor der skal være en mappe', en: 'a file lies where a folder has to be' };

/** What the codes of an operating system mean to whoever wanted a file written. */
const reasons: Readonly<Record<string, Localised>> = {
    EACCES: denied,
    EPERM: denied,
    EBUSY: busy,
    ETXTBSY: busy,
    ENOSPC: full,
    EDQUOT: full,
    EFBIG: { da: 'filen er større, end der må skrives', en: 'the file is larger than may be written' },
    EROFS: { da: 'disken kan kun læses', en: 'the disk can be read only' },
    EISDIR: folderThere,
    ENOTEMPTY: folderThere,
    EEXIST: inTheWay,
    ENOTDIR: inTheWay,
    ENAMETOOLONG: { da: 'navnet er for langt til disken', en: 'the name is too long for the disk' },
    ENOENT: { da: 'findes ikke', en: 'does not exist' },
    EMFILE: { da: 'for mange filer er åbne på én gang', en: 'too many files are open at once' },
};

/** What the disk had against a file; null for an error that is not the disk's. */
export function diskReason(error: unknown): Localised | null {
    const { code, syscall } = (error ?? {}) as { readonly code?: unknown; readonly syscall?: unknown };
    if (typeof code !== 'string' || syscall === undefined) return null;
    return reasons[code] ?? { da: code, en: code };
}
