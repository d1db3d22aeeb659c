import type { Localised } from '../rules/define.ts';

export const templateNames = ['proposal', 'investment', 'grey-zone', 'budget'] as const;

/** Skeletons that parse as they are, in each language of keywords; what is to be filled in is left empty or as `-`. */
export const templates: Readonly<Record<(typeof templateNames)[number], Localised>> = {
    proposal: {
        da: `forslag NYT-01 "Hvad der ændres" {
    sektor: tværgående
    type: tilrettelæggelse
    klasse: effektivisering
    status: idé
    realiserbarhed: 1..2 ""
    ansvarlig: ""
    resumé: ""
    beskrivelse: """
        """
    borgere: ""
    medarbejdere: ""
    effekter: ""
    barrierer: ""
    risici: ""

    økonomi i 1.000 kr {
        år                   2027  2028  2029  2030  varig
        gevinst "" kontant      -     -     -     -      -
    }
}
`,
        en: `proposal NEW-01 "What changes" {
    sector: cross-sector
    type: scheduling
    class: efficiency
    status: idea
    realisability: 1..2 ""
    owner: ""
    summary: ""
    description: """
        """
    citizens: ""
    staff: ""
    effects: ""
    barriers: ""
    risks: ""

    economy in 1.000 kr {
        years         2027  2028  2029  2030  onward
        gain "" cash     -     -     -     -       -
    }
}
`,
    },
    investment: {
        da: `forslag NYT-01 "Hvad der anskaffes, og hvad det sparer" {
    sektor: tværgående
    type: digitalisering
    klasse: effektivisering
    status: idé
    realiserbarhed: 2 ""
    ansvarlig: ""
    finansiering: ""
    resumé: ""
    borgere: ""

    økonomi i 1.000 kr {
        år                          2027  2028  2029  2030  varig
        gevinst     "" kontant         -     -     -     -      -
        udgift      "" service         -     -     -     -      -
        investering "" anlæg           -     -     -     -      -
    }

    måling "" "" fra 0 til 0 senest 2028 kilde ""
}
`,
        en: `proposal NEW-01 "What is bought, and what it saves" {
    sector: cross-sector
    type: digitalisation
    class: efficiency
    status: idea
    realisability: 2 ""
    owner: ""
    financing: ""
    summary: ""
    citizens: ""

    economy in 1.000 kr {
        years                  2027  2028  2029  2030  onward
        gain       "" cash        -     -     -     -       -
        cost       "" service     -     -     -     -       -
        investment "" capital     -     -     -     -       -
    }

    measure "" "" from 0 to 0 by 2028 source ""
}
`,
    },
    'grey-zone': {
        da: `forslag NYT-01 "Hvad der ændres" {
    sektor: ældre
    type: tilpasning-af-ydelser
    klasse: gråzone {
        effektivisering 50 % ""
        servicereduktion 50 % ""
    }
    status: idé
    realiserbarhed: 2 ""
    resumé: ""
    borgere: ""

    økonomi i 1.000 kr {
        år                   2027  2028  2029  2030  varig
        gevinst "" kontant      -     -     -     -      -
    }
}
`,
        en: `proposal NEW-01 "What changes" {
    sector: elderly
    type: adjusted-services
    class: grey-zone {
        efficiency 50 % ""
        service-reduction 50 % ""
    }
    status: idea
    realisability: 2 ""
    summary: ""
    citizens: ""

    economy in 1.000 kr {
        years         2027  2028  2029  2030  onward
        gain "" cash     -     -     -     -       -
    }
}
`,
    },
    budget: {
        da: `budget B2027 "Effektiviseringskatalog 2027-2030" {
    kommune: ""
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
    tilbagebetaling: 8 år
    diskonteringsrente: 3,5 %
    måltal: - - - -
}
`,
        en: `budget B2027 "Efficiency catalogue 2027-2030" {
    municipality: ""
    years: 2027..2030
    unit: 1.000 kr
    prices: 2027
    payback: 8 years
    discount rate: 3,5 %
    target: - - - -
}
`,
    },
};
