import { describe, expect, it } from 'vitest';
import { Project } from '../../language-server/src/project.ts';

const codes = ['consequence-denied', 'assurance-contradicted'] as const;

function saidOf(text: string): readonly string[] {
    const project = new Project();
    project.openFile('a.prop', text);
    return project.check({ only: [...codes] }).flatMap((file) => file.findings.map(({ code }) => code));
}

/** One sentence in the summary, once beside a citizens text that says "none" and once beside an assurance. */
function contradictedBy(sentence: string, none = 'Ingen.', assurance = 'Serviceniveauet er uændret.'): readonly string[] {
    const [first, second] = [none, assurance].map((citizens) => saidOf(`forslag A-1 "Kort" {\n resumé: "${sentence}"\n borgere: "${citizens}"\n}\n`));
    return [...(first ?? []), ...(second ?? [])];
}

describe('what a text denies or assures', () => {
    it.each([
        'Biblioteksfilialen i Vesterby lukkes.',
        'Svømmehallen lukkes i skoleferierne.',
        'Åbningstiden i borgerservice forkortes med otte timer om ugen.',
        'Åbningstiden på rådhuset forkortes med otte timer om ugen.',
        'Aftenklubben for de 12-årige nedlægges.',
        'Rengøringen i hjemmet skæres ned fra hver uge til hver tredje uge.',
        'Visitationen strammes, så færre borgere får tilbud om rengøring.',
        'Skolen i Nørby lukkes, og eleverne får længere til skole.',
        'Serviceniveauet sænkes for rengøring i eget hjem.',
        'Busruten til Sønderby nedlægges.',
        'Legepladsen på Engvej nedlægges.',
        'Ferietilbuddet til børn nedlægges.',
        'Ledsageordningen begrænses fra 15 til 10 timer om måneden.',
    ])('is contradicted by what citizens plainly lose: %s', (sentence) => {
        expect(contradictedBy(sentence)).toEqual(codes);
    });

    it.each([
        // What happened before the proposal.
        'Biblioteket lukkede i 2019.',
        'Tandklinikken på Nordskolen blev lukket i 2021, og lokalerne lejes ud.',
        'Sidste år blev skolen i Nørby nedlagt.',
        'I 2022 blev åbningstiden i borgerservice forkortet.',
        // Matters of the house.
        'Lejemålet i Møllegade 4 opsiges, og 32 medarbejdere flytter til rådhuset, hvor hver anden plads står tom på en gennemsnitlig dag.',
        'Den gamle telefoncentral nedlægges, og opkald går direkte til afdelingen.',
        'To vakante stillinger i borgerservice nedlægges.',
        'Frokostordningen for medarbejderne afskaffes.',
        'Personaletoilettet på 2. sal nedlægges.',
        'Plejehjemmets eget vaskeri lukkes, og tøjet vaskes på Centralvaskeriet.',
        'Svømmehallens gamle kedel nedlægges, og hallen får fjernvarme.',
        'Skoleafdelingens serverrum nedlægges.',
        'Institutionernes abonnement på musiktjenester afskaffes.',
        'Rengøringen på rådhuset skæres ned fra fem til tre dage om ugen.',
        'Rengøringen af kontorerne sker hver anden dag i stedet for hver dag.',
        'Indkøbet af engangsservice på plejehjemmene reduceres.',
        // What nobody uses.
        'De tomme pladser i dagplejen nedlægges, da ingen børn står på venteliste.',
        'Den ledige bygning på plejehjemmet lukkes ned for varme og ventilation.',
        // Weaker signs, however likely.
        'Otte kvadratmeter lager nedlægges i Materielgården.',
        'Antallet af pladser i dagplejen nedsættes med otte.',
        'Afdelingen for byggesager samles på én etage, og kontoret i Vestergade lukkes.',
    ])('is not contradicted by what may be something else: %s', (sentence) => {
        expect(contradictedBy(sentence)).toEqual([]);
    });

    it('is contradicted in English by strong signs, since no model is asked', () => {
        const inEnglish = (sentence: string) => contradictedBy(sentence, 'None.', 'The level of service is unchanged.');
        expect(inEnglish('The branch library in Westby is closed.')).toEqual(codes);
        expect(inEnglish('Home cleaning is cut from every week to every third week.')).toEqual([]);
        expect(inEnglish('The library closed in 2019.')).toEqual([]);
        expect(inEnglish('The canteen at the town hall is closed.')).toEqual([]);
    });

    it('is not contradicted by what a check only informs of', () => {
        expect(contradictedBy('Ventetiden på genoptræning bliver to uger længere.')).toEqual([]);
    });
});

describe('an assurance', () => {
    const beside = (text: string) =>
        saidOf(
            `forslag A-1 "Kort" {\n resumé: "Biblioteksfilialen i Vesterby lukkes."\n beskrivelse: "${text}"\n borgere: "Lånerne mærker det."\n}\n`,
        );

    it.each([
        'Serviceniveauet fastholdes.',
        'Kvaliteten forbliver den samme.',
        'Borgerne får samme service.',
        'Servicen er fortsat uændret.',
    ])('is one: %s', (text) => {
        expect(beside(text)).toEqual(['assurance-contradicted']);
    });

    it.each([
        'Serviceniveauet bliver lavere.',
        'Kvaliteten er svingende i dag.',
        'Serviceniveauet fastholdes ikke.',
        'Lånerne kan ikke vente samme service.',
        'Servicen er god.',
    ])('is none: %s', (text) => {
        expect(beside(text)).toEqual([]);
    });
});
