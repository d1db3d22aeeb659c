import { wholeWords } from './sentences.ts';
import { speaksOfWages } from './wages.ts';

/** What a row of gains is made of, as far as its words say: wages, something else, or it is not clear. */
export type GainSort = 'wages' | 'other' | 'unclear';

/** Besides wages and positions: people, named by what they do, whose pay is what a gain can be made of. */
const people = wholeWords(
    'årsværk(?:et|ene)?',
    'stilling(?:en|er|erne)?',
    'medarbejder(?:e|en|ne|timer)?',
    'ansatte',
    'bemanding(?:en)?',
    'vikar(?:er|erne|timer|timerne|forbrug|forbruget|udgift|udgifter|vagter|budget)?',
    '(?:aften|natte|dag|weekend|bagt)?vagter(?:ne)?',
    'ledelse(?:n)?',
    '(?:afdelings|område|institutions|team|skole|mellem)?leder(?:e|en|ne)?',
    'souschef(?:er|erne)?',
    'pædagog(?:er|erne)?',
    'lærer(?:e|ne)?',
    'sagsbehandler(?:e|ne)?',
    '(?:social- og sundheds)?assistent(?:er|erne)?',
    'staff(?:ing)?',
    'employees?',
    'positions?',
    'temps',
    'substitutes?',
    'caseworkers?',
    'teachers?',
);

const other = wholeWords(
    'energi\\p{L}{0,12}',
    'el(?:forbrug|udgift|udgifter|regning)?',
    'strøm',
    'varme\\p{L}{0,10}',
    'vand\\p{L}{0,10}',
    'gas',
    'olie',
    'licens(?:er|erne|udgifter)?',
    '\\p{L}{0,12}indkøb\\p{L}{0,10}',
    '(?:rå|føde)?varer(?:ne)?',
    'materialer(?:ne)?',
    'artikler',
    '\\p{L}{0,12}kørsel\\p{L}{0,14}',
    'brændstof\\p{L}{0,10}',
    '(?:hus)?leje\\p{L}{0,10}',
    'bygning(?:er|erne|sdrift)?',
    'lokaler(?:ne)?',
    '\\p{L}{0,10}kontrakt(?:er|erne|en)?',
    '\\p{L}{0,10}aftale(?:r|rne|n)?',
    'abonnement(?:er|erne)?',
    'porto',
    'papir',
    'print',
    'telefoni?',
    'forsikring(?:er|erne)?',
    'transport\\p{L}{0,10}',
    '(?:bygnings)?vedligehold(?:else)?',
    'anbringelse(?:r|rne)?',
    'botilbud\\p{L}{0,3}',
    'pladser(?:ne)?',
    'takst(?:er|erne)?',
    'kontanthjælp',
    'ydelser(?:ne)?',
    'udstyr(?:et)?',
    'energy',
    'electricity',
    'heat(?:ing)?',
    'water',
    'fuel',
    'licen[cs]es?',
    'purchas(?:e|es|ing)',
    'goods',
    'supplies',
    'materials',
    'food',
    'rent',
    'contracts?',
    'transport',
    'mileage',
    'driving',
    'postage',
    'paper',
    'insurance',
    'maintenance',
    'placements?',
    'benefits',
    'equipment',
);

/** By the label; only where that says neither, by the notes. Both at once is not clear. */
export function sortOfGain(label: string, notes: string): GainSort {
    const sort = sortOf(label);
    return sort ?? sortOf(notes) ?? 'unclear';
}

function sortOf(text: string): GainSort | null {
    const [isWages, isOther] = [speaksOfWages(text) || people.test(text), other.test(text)];
    if (isWages && isOther) return 'unclear';
    return isWages ? 'wages' : isOther ? 'other' : null;
}
