import { describe, expect, it } from 'vitest';
import { base64Of } from '../../language-server/src/base64.ts';
import { importedSheet } from '../../language-server/src/editor/import-request.ts';
import { Session } from '../../language-server/src/editor/session.ts';
import { importSheets } from '../../language-server/src/imports/import.ts';
import { limits } from '../../language-server/src/imports/table.ts';
import { plainImport } from './import-options.ts';

const catalogues = {
    da: 'forslag X-1 "Indkøb" {\n    klasse: effektivisering\n}\n',
    en: 'proposal X-1 "Purchase" {\n    class: efficiency\n}\n',
} as const;

/** A sheet in the editor, whose messages on the text are in the language of the catalogue; `reader` sees the report. */
function imported(text: string, catalogue: 'da' | 'en', reader: 'da' | 'en') {
    const session = new Session();
    session.language = catalogue;
    session.keywords = catalogue;
    session.setText('file:///w/x.prop', catalogues[catalogue]);
    const files = [{ name: 'ark.csv', base64: base64Of(new TextEncoder().encode(text)) }];
    return importedSheet(session, { files, columns: {}, unit: 'kr', language: reader });
}

const sheet = 'Id;Art;2027\nA-1;gevinst;100\n;;\nA-1;snak;5\nI alt;;105\n';

describe('what an import says', () => {
    it('is in the language of its reader, and what it writes in that of the catalogue', async () => {
        const english = await imported(sheet, 'da', 'en');
        if (english.kind !== 'read') throw new Error(english.message);
        expect(english.remarks.map(({ message }) => message)).toEqual([
            "'snak' is no kind: gain, income, cost or investment",
            "'I alt' is a sum and is left out",
        ]);
        expect(english.files[0]?.text).toContain('gevinst "Beløb"');
        const danish = await imported(sheet, 'en', 'da');
        if (danish.kind !== 'read') throw new Error(danish.message);
        expect(danish.remarks[0]?.message).toBe("'snak' er ingen art: gevinst, indtægt, udgift eller investering");
        expect(danish.files[0]?.text).toContain('gain "Amount"');
    });

    it('of why nothing is read is in the language of its reader too', async () => {
        const [english, danish] = [await imported('a', 'da', 'en'), await imported('a', 'en', 'da')];
        expect([english, danish]).toMatchObject([
            { message: expect.stringContaining('no sheet has') },
            { message: expect.stringContaining('intet ark har') },
        ]);
    });

    it('of a file that is too large is in one language at a time', async () => {
        const rows = await importSheets([{ kind: 'csv', bytes: new TextEncoder().encode('a;b\n'.repeat(limits.rows + 2)) }], plainImport);
        const bytes = await importSheets([{ kind: 'csv', bytes: new Uint8Array(limits.bytes + 1) }], plainImport);
        expect([rows, bytes].map((result) => (result.kind === 'wrong' ? result.message : null))).toEqual([
            {
                da: 'filen er for stor (200001 rækker); højst 20 MB, 200 MB udpakket, 200000 rækker',
                en: 'the file is too large (200001 rows); at most 20 MB, 200 MB unpacked, 200000 rows',
            },
            {
                da: 'filen er for stor (20000001 byte); højst 20 MB, 200 MB udpakket, 200000 rækker',
                en: 'the file is too large (20000001 bytes); at most 20 MB, 200 MB unpacked, 200000 rows',
            },
        ]);
    });
});
