import { describe, expect, it } from 'vitest';
import { readConfig } from '../../language-server/src/config/read.ts';

const mistakes = (config: unknown, language: 'da' | 'en' = 'en') => {
    const read = readConfig(JSON.stringify(config, null, 2), language);
    return read.kind === 'wrong' ? read.mistakes : [];
};

describe('what is wrong in provenu.json', () => {
    it('is said with what may stand there, and what was probably meant', () => {
        expect(mistakes({ rules: { 'class-missing': 'warnin' } })).toEqual([
            "rules.class-missing: 'warnin' cannot stand here; what can: off, info, warning, error. Is 'warning' meant? (line 3)",
        ]);
        expect(mistakes({ rules: { 'class-missing': 'warnin' } }, 'da')).toEqual([
            "rules.class-missing: 'warnin' kan ikke stå her; det kan: off, info, warning, error. Menes 'warning'? (linje 3)",
        ]);
        expect(mistakes({ rules: { 'clas-missing': 'off' } })).toEqual(["rules: 'clas-missing' is not known. Is 'class-missing' meant? (line 3)"]);
        expect(mistakes({ profile: 'allerod' })).toEqual([
            "profile: 'allerod' cannot stand here; what can: allerød, københavn. Is 'allerød' meant? (line 2)",
        ]);
    });

    it('is said of the shape that was begun, where several may stand', () => {
        expect(mistakes({ rules: { 'unit-slip': { severity: 'loud', factor: 'x' } } })).toEqual([
            "rules.unit-slip.severity: 'loud' cannot stand here; what can: off, info, warning, error. (line 4)",
            'rules.unit-slip.factor: must be a number (line 5)',
        ]);
        expect(mistakes({ wording: { off: [{ rul: 'x' }] } })).toEqual(["wording.off (no. 1): 'rul' is not known. Is 'rule' meant? (line 5)"]);
        expect(mistakes({ rules: { 'class-missing': 3 } })).toEqual(['rules.class-missing: must be off, info, warning, error or { … } (line 3)']);
    });

    it('counts the entries of a list as people do', () => {
        expect(mistakes({ wording: { packs: ['ordvalg', '../x', 7] } }, 'da')).toEqual([
            'wording.packs (nr. 2): ligger uden for mappen (linje 5)',
            'wording.packs (nr. 3): skal være tekst i anførselstegn (linje 6)',
        ]);
    });

    it('names what kind of value is missing', () => {
        expect(mistakes({ strict: 'yes', rules: [] })).toEqual([
            'strict: must be true or false (line 2)',
            'rules: must be an object, { … } (line 3)',
        ]);
        expect(mistakes([], 'da')).toEqual(['skal være et objekt, { … } (linje 1)']);
        expect(mistakes({ wording: { off: [{ phrase: 'x' }] } })).toEqual(["wording.off (no. 1): 'rule' is missing. (line 4)"]);
    });
});
