import { describe, expect, it } from 'vitest';
import { droppedSheet } from '../../extension/src/dropped-sheet.ts';

describe('what is dropped on a proposal', () => {
    it.each([
        'file:///a/Forslag%202027.xlsx',
        'file:///a/provenu.CSV',
        '# dragged\r\nfile:///a/b.csv\r\n',
    ])('is imported where it is a sheet: %j', (list) => {
        expect(droppedSheet(list)).toBe(list.split('\r\n').find((line) => line.startsWith('file:')));
    });

    it.each([
        '',
        'file:///a/b.prop',
        'file:///a/b.png',
        'file:///a/xlsx',
        'file:///a/b.csv\nfile:///a/c.csv',
    ])('is left to the editor where it is none, or several: %j', (list) => {
        expect(droppedSheet(list)).toBeNull();
    });
});
