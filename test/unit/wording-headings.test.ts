import { describe, expect, it } from 'vitest';
import { signalsIn, signalsOfLines } from '../../language-server/src/wording/signals.ts';
import { builtInWording } from '../../language-server/src/wording/wording.ts';

const reading = builtInWording.reading('da');
const said = (text: string) => signalsIn(text, reading).map(({ class: name, severity }) => `${name} ${severity}`);

describe('a line that looks like a heading', () => {
    it('informs of its words: a list of measures pasted from a sheet is not clean', () => {
        expect(said('Biblioteket i Nørby lukker')).toEqual(['service info']);
        expect(said('Lavere serviceniveau på plejehjem')).toEqual(['service info']);
    });

    it('warns where it ends as a sentence does, or stands in a list', () => {
        expect(said('Biblioteket i Nørby lukker.')).toEqual(['service warning']);
        expect(said('- Biblioteket i Nørby lukker')).toEqual(['service warning']);
    });

    it('makes nothing sure of the sentences around it', () => {
        const below = 'Skranken bliver ubemandet om fredagen.';
        const alone = signalsOfLines([below], reading)[0];
        const [, belowHeading] = signalsOfLines(['Biblioteket i Nørby lukker', below], reading);
        expect(belowHeading?.map(({ reason }) => reason)).toEqual(alone?.map(({ reason }) => reason));
    });

    it('is still denied, asked and switched off as any other', () => {
        expect(said('Ingen biblioteker lukkes')).toEqual([]);
        expect(signalsIn('Biblioteket i Nørby lukker', { ...reading, isOff: () => true })).toEqual([]);
    });
});
