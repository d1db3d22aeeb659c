import fc from 'fast-check';
import { expect, it } from 'vitest';
import { displayWidth } from '../../language-server/src/language/format/cells.ts';
import { Project } from '../../language-server/src/project.ts';
import { itemText } from '../../language-server/src/tabular/from-rows.ts';

const nothing = { label: '', properties: '', sum: '', note: '', columns: '', comment: '' };

it('a plain number of a sheet is one cell of the table that is made of it', () => {
    fc.assert(
        fc.property(fc.stringMatching(/^-?\d{1,6}(?:\.\d{3}){0,2}(?:,\d{1,3})?$/), (cell) => {
            const tables = [
                { ...nothing, kind: 'økonomi', columns: '2027 2028', cells: new Map() },
                { ...nothing, kind: 'netto', cells: new Map([['2027', cell]]) },
            ];
            const { text, refused } = itemText({ what: 'forslag', id: 'A-1', fields: [], tables });
            expect(refused).toEqual([]);
            const project = new Project();
            project.setFile('a.prop', text);
            const [rows] = project.itemRowsOf('a.prop', 'da');
            expect(rows?.tables.at(-1)?.cells).toEqual(new Map([['2027', cell]]));
        }),
    );
});

it.each([
    ['æøå é', 5],
    ['e\u0301', 1],
    ['\u{1f332} ja', 4],
])('%s takes as many places as it has letters', (text, places) => {
    expect(displayWidth(text)).toBe(places);
});
