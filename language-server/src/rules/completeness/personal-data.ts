import type { WrittenProposal } from '../../model/written.ts';
import { defineRule, type Found, type Language } from '../define.ts';
import { type PlacedText, placeIn, textsOfAssumptions, textsOfEntry, textsOfProposal } from '../every-text.ts';
import { countsPeople, cprNumbersIn, isPeopleWord, mayBePersonal, namedCitizensIn, type Personal, smallGroupsIn } from '../personal.ts';
import { word } from '../words.ts';

export const personalData = defineRule<{ readonly kind: Personal['kind'] | 'affected'; readonly shown: string }>({
    code: 'personal-data',
    group: 'completeness',
    severity: 'error',
    tier: 'basic',
    page: {
        title: { da: 'Teksten kan genkendes af dem, den handler om', en: 'The text can be traced to the people it is about' },
        what: {
            da:
                'Reglen melder et CPR-nummer i en hvilken som helst tekst, en navngiven borger (borgeren med for- og efternavn, fru eller hr. med ' +
                "efternavn) og en gruppe på under fem: 'berørte' fra 1 til 4, en målgruppe som '3 borgere', 'to unge med autisme' eller 'de to familier'. Ti cifre i " +
                'træk eller med mellemrum om bindestregen skal også passe med kontrolcifret, sags- og kontonumre er ikke med, og det er antal enheder, ansatte eller borgere pr. ' +
                'time heller ikke. Anmærkningen gentager hverken nummer eller navn.',
            en:
                'The rule reports a CPR number in any text, a named citizen (citizen with first and last name, Mrs or Mr with a last name), and a ' +
                "group of under five: 'affected' from 1 to 4, a target group like '3 citizens', 'three adults with dementia' or 'the two families'. Ten digits in a row, or with blanks round the hyphen, must " +
                'also fit the check digit; numbers of cases and accounts are left out, and so are counts of units, of staff or of citizens per ' +
                'hour. The finding repeats neither number nor name.',
        },
        why: {
            da:
                'Et katalog bliver offentligt. Personoplysninger i det er et brud på databeskyttelsen, som skal anmeldes, og i en lille kommune ' +
                'ved alle, hvem de tre borgere er.',
            en:
                'A catalogue is made public. Personal data in it is a breach of data protection that must be reported, and in a small ' +
                'municipality everybody knows who the three citizens are.',
        },
        advice: {
            da: "Fjern nummer eller navn, og beskriv gruppen bredere, for eksempel 'færre end 5 borgere' uden 'berørte'.",
            en: "Take out the number or the name, and describe the group more broadly, for example 'fewer than 5 citizens' without 'affected'.",
        },
        failing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
}

forslag SOC-09 "Fælles kørsel til dagtilbud for voksne" {
    budget: B2027
    sektor: socialområdet
    type: tilrettelæggelse
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Vognmanden har kørt begge ruter på prøve"
    ansvarlig: "Socialchef"
    starter: 2027-01-01
    hørt: 2026-05-12
    resumé: "Kørslen lægges på to faste ruter i stedet for fem."
    målgruppe: "Voksne, der køres til dagtilbud"
    berørte: 3
    borgere: "Turen tager lige så lang tid som i dag."

    økonomi i 1.000 kr {
        år                                    2027  2028  2029  2030  varig
        gevinst "Vognmænd"  kontant service    210   210   210   210    210  note "Pris efter vognmandens tilbud"
    }

    måling "Kørte kilometer" "km om ugen" fra 940 til 620 senest 2028 kilde "Vognmandens opgørelse"
}
`,
        passing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
}

forslag SOC-09 "Fælles kørsel til dagtilbud for voksne" {
    budget: B2027
    sektor: socialområdet
    type: tilrettelæggelse
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Vognmanden har kørt begge ruter på prøve"
    ansvarlig: "Socialchef"
    starter: 2027-01-01
    hørt: 2026-05-12
    resumé: "Kørslen lægges på to faste ruter i stedet for fem."
    målgruppe: "Voksne, der køres til dagtilbud"
    berørte: 38
    borgere: "Turen tager lige så lang tid som i dag."

    økonomi i 1.000 kr {
        år                                    2027  2028  2029  2030  varig
        gevinst "Vognmænd"  kontant service    210   210   210   210    210  note "Pris efter vognmandens tilbud"
    }

    måling "Kørte kilometer" "km om ugen" fra 940 til 620 senest 2028 kilde "Vognmandens opgørelse"
}
`,
    },
    message: (data) => ({ da: inWords(data, 'da'), en: inWords(data, 'en') }),
    checks: {
        proposal: ({ written }) => [...textsOfProposal(written).flatMap(traces), ...smallNumber(written)],
        budget: ({ written }) => textsOfEntry(written).flatMap(traces),
        file: ({ assumptions }) => textsOfAssumptions(assumptions).flatMap(traces),
    },
});

function inWords({ kind, shown }: { readonly kind: string; readonly shown: string }, language: Language): string {
    const da = language === 'da';
    switch (kind) {
        case 'cpr':
            return da
                ? `Her står et CPR-nummer (${shown}), og et katalog er offentligt. Fjern det.`
                : `A CPR number stands here (${shown}), and a catalogue is public. Take it out.`;
        case 'name':
            return da
                ? `Her står en borgers navn ('${shown}'), og et katalog er offentligt. Fjern navnet.`
                : `A citizen's name stands here ('${shown}'), and a catalogue is public. Take the name out.`;
        case 'affected':
            return da
                ? `'${word('affected', 'da')}: ${shown}' er en gruppe på under fem, hvor den enkelte kan genkendes. Beskriv gruppen bredere, og udelad tallet.`
                : `'${word('affected', 'en')}: ${shown}' is a group of under five, in which each person can be recognised. Describe the group more broadly, without the figure.`;
        default:
            return da
                ? `'${shown}' er en gruppe på under fem, hvor den enkelte kan genkendes. Beskriv gruppen bredere.`
                : `'${shown}' is a group of under five, in which each person can be recognised. Describe the group more broadly.`;
    }
}

const nothing: readonly Found[] = [];

/** One finding a kind and text. */
function traces(placed: PlacedText): readonly Found[] {
    const { text, field } = placed;
    if (field !== 'target_group' && !mayBePersonal(text)) return nothing;
    const group = field === 'target_group' || field === 'citizens' || field === 'summary' ? smallGroupsIn(text, field === 'target_group') : [];
    const names = field === 'owner' || field === 'contact' ? [] : namedCitizensIn(text);
    return [cprNumbersIn(text), names, group].flatMap(([first]) => {
        if (first === undefined) return [];
        return [{ span: placeIn(placed, first.index, first.length), data: { kind: first.kind, shown: first.shown } }];
    });
}

const smallestGroup = 5;

/** `affected` under five, unless the target group says that the figure counts something else. */
function smallNumber({ affected, texts }: WrittenProposal): readonly Found[] {
    if (affected?.kind !== 'amount' || affected.approximate || affected.low === null || affected.high === null) return [];
    const [low, high] = [affected.low, affected.high].map(({ mantissa, decimals }) => Number(mantissa) / 10 ** decimals);
    if (low === undefined || high === undefined || low < 1 || high >= smallestGroup) return [];
    const { unit } = affected;
    if (unit !== null && !(unit.kind === 'word' && isPeopleWord(unit.word))) return [];
    const group = texts.target_group?.text ?? '';
    if (group.trim() !== '' && !countsPeople(group, low)) return [];
    const shown = low === high ? String(low) : `${low}..${high}`;
    return [{ span: { start: affected.start, end: affected.end }, data: { kind: 'affected', shown } }];
}
