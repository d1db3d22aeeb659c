import { describe, expect, it } from 'vitest';
import { diskReason } from '../../language-server/src/cli/disk-error.ts';

const error = (code: string) => Object.assign(new Error(code), { code, syscall: 'rename' });

describe('what the disk had against a file', () => {
    it.each([
        ['EBUSY', 'filen er åben i et andet program; luk den, og prøv igen'],
        // As Windows answers where Excel holds the file.
        ['EPERM', 'adgang nægtet, eller filen er åben i et andet program; luk den, og prøv igen'],
        ['EACCES', 'adgang nægtet, eller filen er åben i et andet program; luk den, og prøv igen'],
        ['ENOSPC', 'der er ikke plads på disken'],
        ['EROFS', 'disken kan kun læses'],
    ])('%s is said in words', (code, said) => {
        expect(diskReason(error(code))?.da).toBe(said);
    });

    it('is its code where nobody has words for it', () => {
        expect(diskReason(error('EIO'))).toEqual({ da: 'EIO', en: 'EIO' });
    });

    it("is nothing where the error is not the disk's", () => {
        expect(diskReason(new Error('EBUSY'))).toBeNull();
        expect(diskReason(Object.assign(new TypeError('x'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBeNull();
    });
});
