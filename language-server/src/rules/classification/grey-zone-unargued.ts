import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import { defineRule, type Found } from '../define.ts';
import { isReadWhole } from '../whole-proposals.ts';
import { listed, word } from '../words.ts';

type Lack = 'shares' | 'other side' | 'arguments';

export const greyZoneUnargued = defineRule<{ readonly lacks: Lack; readonly classes: readonly string[] }>({
    code: 'grey-zone-unargued',
    group: 'classification',
    severity: 'error',
    tier: 'strict',
    page: {
        title: { da: 'Gråzonen er ikke begrundet fra begge sider', en: 'The grey zone is not argued from both sides' },
        what: {
            da:
                "Reglen melder 'klasse: gråzone' uden andele, med andele af kun én klasse, eller hvor en andel mangler sin begrundelse. Den siger " +
                "det én gang for hvert forslag. Om andelene giver 100 %, hører under 'shares-not-100'. Bortfaldne forslag er ikke med, og er der " +
                'en syntaksfejl i forslaget, venter reglen, til den er rettet.',
            en:
                "The rule reports 'class: grey-zone' without shares, with shares of only one class, or in which a share lacks its " +
                'argument. It says ' +
                "so once for each proposal. Whether the shares make 100 % is a matter for 'shares-not-100'. Dropped proposals are left out, and " +
                'while a proposal has a syntax error the rule waits for it to be mended.',
        },
        why: {
            da:
                'Gråzonen er et politisk valg: hvor meget er det samme for færre penge, og hvor meget er mindre til borgerne? Uden begge ' +
                'argumenter ' +
                'har politikerne kun et ord at tage stilling til.',
            en:
                'The grey zone is a political choice: how much is the same for less money, and how much is less for residents? Without both ' +
                'arguments politicians have only a word to decide on.',
        },
        advice: {
            da:
                "Skriv andelene i '{ }' efter 'gråzone' med en sætning til hver: hvad der gør den del til en effektivisering, og hvad der gør " +
                'resten til noget andet. Hælder forslaget helt til den ene side, så skriv den klasse.',
            en:
                "Write the shares in '{ }' after 'grey-zone' with a sentence to each: what makes that part an efficiency, and what makes the rest " +
                'something else. If the proposal leans all to one side, write that class.',
        },
        failing: `forslag KUL-07 "Ubemandet aften på stadion" {
    sektor: kultur-og-fritid
    type: tilrettelæggelse
    klasse: gråzone {
        effektivisering 60 % "Bommen åbner selv for de hold, der har booket."
        servicereduktion 40 %
    }
    status: fremsat
    realiserbarhed: 1 "Bommen er sat op på to anlæg"
    ansvarlig: "Fritidschef"
    starter: 2027-01-01
    hørt: 2026-05-12 "Hovedudvalget"
    resumé: "Stadion åbnes af bookingen om aftenen."
    målgruppe: "Foreninger, der træner efter klokken 18"
    berørte: 780
    borgere: "Holdene åbner selv bommen med en kode på telefonen."

    økonomi i 1.000 kr prisniveau 2027 {
        år                                       2027  2028  2029  2030  varig
        gevinst "Vagtaftale" kontant service      110   120   120   120    120  note "Aftalen med vagtfirmaet opsiges i januar"
    }

    måling "Aftener med vagt" "aftener om ugen" fra 5 til 0 senest 2027 kilde "Bookingsystemet"
}
`,
        passing: `forslag KUL-07 "Ubemandet aften på stadion" {
    sektor: kultur-og-fritid
    type: tilrettelæggelse
    klasse: gråzone {
        effektivisering 60 % "Bommen åbner selv for de hold, der har booket."
        servicereduktion 40 % "Holdene har ingen at spørge, hvis noget er i stykker."
    }
    status: fremsat
    realiserbarhed: 1 "Bommen er sat op på to anlæg"
    ansvarlig: "Fritidschef"
    starter: 2027-01-01
    hørt: 2026-05-12 "Hovedudvalget"
    resumé: "Stadion åbnes af bookingen om aftenen."
    målgruppe: "Foreninger, der træner efter klokken 18"
    berørte: 780
    borgere: "Holdene åbner selv bommen med en kode på telefonen."

    økonomi i 1.000 kr prisniveau 2027 {
        år                                       2027  2028  2029  2030  varig
        gevinst "Vagtaftale" kontant service      110   120   120   120    120  note "Aftalen med vagtfirmaet opsiges i januar"
    }

    måling "Aftener med vagt" "aftener om ugen" fra 5 til 0 senest 2027 kilde "Bookingsystemet"
}
`,
    },
    message: ({ lacks, classes }) => ({
        da: `Forslaget ligger i gråzonen, men ${lackIn.da(lacks, listed(words(classes, 'da'), 'da'))} Skriv et argument for hver side.`,
        en: `The proposal lies in the grey zone, but ${lackIn.en(lacks, listed(words(classes, 'en'), 'en'))} Write an argument for each side.`,
    }),
    checks: { proposal: unarguedGreyZone },
});

const lackIn = {
    da: (lacks: Lack, classes: string) => {
        if (lacks === 'shares') return 'siger ikke, hvor stor en del der er hvad.';
        return lacks === 'other side' ? `der står kun en andel for ${classes}.` : `andelen for ${classes} er ikke begrundet.`;
    },
    en: (lacks: Lack, classes: string) => {
        if (lacks === 'shares') return 'does not say how large a part is what.';
        return lacks === 'other side' ? `there is only a share for ${classes}.` : `the share for ${classes} is not argued.`;
    },
};

function words(classes: readonly string[], language: 'da' | 'en'): readonly string[] {
    return classes.map((each) => `'${word(each, language)}'`);
}

function unarguedGreyZone(proposal: Proposal, workspace: Workspace): readonly Found[] {
    const { written } = proposal;
    if (written.class?.value !== 'grey-zone' || written.status === 'dropped' || !isReadWhole(proposal, workspace)) return [];
    const shares = written.class.shares ?? [];
    const [first] = shares;
    if (first === undefined) return [{ span: written.id, data: { lacks: 'shares', classes: [] } }];
    const unargued = shares.filter((share) => (share.argument?.text.trim() ?? '') === '');
    const oneSided = new Set(shares.map((share) => share.class)).size < 2;
    if (!oneSided && unargued.length === 0) return [];
    const { start, end } = oneSided ? first : (unargued[0] ?? first);
    const classes = [...new Set((oneSided ? shares : unargued).map((share) => share.class))];
    return [{ span: { start, end }, data: { lacks: oneSided ? 'other side' : 'arguments', classes } }];
}
