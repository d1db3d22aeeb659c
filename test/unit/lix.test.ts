import { describe, expect, it } from 'vitest';
import { readabilityOf } from '../../language-server/src/rules/lix.ts';

/** Words / sentences + 100 × words of more than six letters / words. */
describe('the LIX of a text', () => {
    it('adds words a sentence to the percentage of long words', () => {
        // 10 words in 2 sentences, 2 of them long: 5 + 20.
        expect(readabilityOf('Et hold kører fælles vagter. De holder møder hver mandag.')).toMatchObject({
            words: 10,
            sentences: 2,
            long: 0,
            lix: 5,
        });
        expect(readabilityOf('Et hold planlægger fælles vagter. De holder vagtmøder hver mandag.')).toMatchObject({ long: 2, lix: 25 });
    });

    it('counts letters: six are not long, seven are, and a number never is', () => {
        expect(readabilityOf('mandag')).toMatchObject({ long: 0 });
        expect(readabilityOf('tirsdag')).toMatchObject({ long: 1 });
        expect(readabilityOf('1.250.000')).toMatchObject({ words: 1, long: 0 });
        expect(readabilityOf('it-chef og it-chefen')).toMatchObject({ words: 3, long: 1 });
    });

    it('ends no sentence at an abbreviation or a number with a point', () => {
        expect(readabilityOf('Det koster ca. 1.250 kr. om året, jf. bilag 3, bl.a. til leje.')).toMatchObject({ sentences: 1 });
        expect(readabilityOf('Prisen er 2,5 mio. kr. pr. år. Den gælder fra 1. maj.')).toMatchObject({ sentences: 2 });
        expect(readabilityOf('The price is 2,5 mio. kr. a year, e.g. for rent. It holds from May.')).toMatchObject({ sentences: 2 });
    });

    it('ends one at a colon, at an item of a list and at a blank line', () => {
        expect(readabilityOf('Holdet gør tre ting:\n- kører ud\n- henter\n- bringer')).toMatchObject({ words: 8, sentences: 4 });
        expect(readabilityOf('Der er åbent kl. 8:30 og 12:15')).toMatchObject({ sentences: 1 });
        expect(readabilityOf('Første afsnit\n\nAndet afsnit')).toMatchObject({ sentences: 2 });
    });

    it('names the longest sentence', () => {
        expect(readabilityOf('Kort. Denne er den længste her. Slut.')?.longest).toEqual({ words: 5, text: 'Denne er den længste her.' });
    });

    it('is none where there are no words', () => {
        expect(readabilityOf('')).toBeNull();
        expect(readabilityOf(' … - %')).toBeNull();
    });
});
