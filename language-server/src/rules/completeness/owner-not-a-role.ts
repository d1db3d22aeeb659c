import type { WrittenProposal } from '../../model/written.ts';
import { defineRule, type Found } from '../define.ts';

export const ownerNotARole = defineRule<{ readonly owner: string; readonly unit: string }>({
    code: 'owner-not-a-role',
    group: 'completeness',
    severity: 'warning',
    tier: 'strict',
    page: {
        title: { da: 'Den ansvarlige er en enhed og ikke en stilling', en: 'The owner is a unit and not a position' },
        what: {
            da:
                "Reglen melder en 'ansvarlig', der nævner en enhed, for eksempel 'Økonomiafdelingen', 'Center for Ældre' eller " +
                "'Ældreudvalget', og ingen stilling. Den kender stillinger på endelser som chef, leder, direktør, konsulent, koordinator, " +
                "inspektør og ansvarlig. 'Leder af Økonomiafdelingen' og 'Økonomiafdelingen v/ Anne Holm' er i orden, og kender reglen " +
                'ingen af ordene, siger den intet.',
            en:
                "The rule reports an 'owner' that names a unit, such as 'Department of Finance', 'Centre for Elderly Care' or 'Social " +
                "Committee', and no position. It knows positions by words like head, director, manager, officer, chief and coordinator. " +
                "'Head of the Department of Finance' is in order, and where the rule knows none of the words it says nothing.",
        },
        why: {
            da:
                'En afdeling kan ikke stå til regnskab på et opfølgningsmøde. Når en enhed ejer gevinsten, peger alle på hinanden, den dag ' +
                'pengene mangler.',
            en:
                'A department cannot be called to account at a follow-up meeting. Where a unit owns the gain, everybody points at everybody else ' +
                'on the day the money is missing.',
        },
        advice: {
            da: "Skriv stillingen på den, der leder enheden, for eksempel 'Ældrechef' i stedet for 'Center for Ældre'.",
            en: "Write the position of whoever leads the unit, for example 'Head of Elderly Care' instead of 'Centre for Elderly Care'.",
        },
        failing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
}

forslag KUL-08 "Fælles indkøb af bøger til tre biblioteker" {
    budget: B2027
    sektor: kultur-og-fritid
    type: konkurrenceudsættelse
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Bibliotekerne bruger samme leverandør i dag"
    ansvarlig: "Kulturforvaltningen"
    starter: 2027-01-01
    hørt: 2026-05-12
    resumé: "Tre biblioteker bestiller bøger samlet og får mængderabat."
    målgruppe: "Bibliotekarer, der bestiller bøger"
    borgere: "Låneren finder de samme bøger på hylden."

    økonomi i 1.000 kr {
        år                                   2027  2028  2029  2030  varig
        gevinst "Rabat"    kontant service     70    75    75    75     75  note "Rabat efter leverandørens tilbud"
        gevinst "Fragt"    kontant service     30    30    30    30     30  note "Én levering om ugen"
    }

    måling "Pris pr. bog" "kr." fra 214 til 190 senest 2028 kilde "Fakturaer"
}
`,
        passing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
}

forslag KUL-08 "Fælles indkøb af bøger til tre biblioteker" {
    budget: B2027
    sektor: kultur-og-fritid
    type: konkurrenceudsættelse
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Bibliotekerne bruger samme leverandør i dag"
    ansvarlig: "Bibliotekschef i Kulturforvaltningen"
    starter: 2027-01-01
    hørt: 2026-05-12
    resumé: "Tre biblioteker bestiller bøger samlet og får mængderabat."
    målgruppe: "Bibliotekarer, der bestiller bøger"
    borgere: "Låneren finder de samme bøger på hylden."

    økonomi i 1.000 kr {
        år                                   2027  2028  2029  2030  varig
        gevinst "Rabat"    kontant service     70    75    75    75     75  note "Rabat efter leverandørens tilbud"
        gevinst "Fragt"    kontant service     30    30    30    30     30  note "Én levering om ugen"
    }

    måling "Pris pr. bog" "kr." fra 214 til 190 senest 2028 kilde "Fakturaer"
}
`,
    },
    message: ({ owner, unit }) => ({
        da: `'${owner}' ser ud til at være en enhed${owner === unit ? '' : ` ('${unit}')`} og ikke en stilling, så ingen bestemt svarer for gevinsten. Skriv stillingen, for eksempel med 'chef' eller 'leder'.`,
        en: `'${owner}' seems to be a unit${owner === unit ? '' : ` ('${unit}')`} and not a position, so nobody in particular answers for the gain. Write the position, for example with 'head' or 'manager'.`,
    }),
    checks: { proposal: (proposal) => unitAsOwner(proposal.written) },
});

/** Danish nouns take these: chefen, ledere, direktørerne, enhedens. */
const inflection = '(?:e?[nt]s?|e?r(?:ne)?s?|e(?:ns?|ts?|nes?)?|ne?s?|s)?';

/** Generous: a word too many here only makes the rule silent. */
const position = new RegExp(
    `(?:chef|leder|direktør|koordinator|konsulent|inspektør|plejerske|plejer|læge|formand|forkvinde|ansvarlig|ansvarshavende|mester|rektor|` +
        `forstander|controller|sekretær|specialist|rådgiver|vejleder|arkitekt|ingeniør|gartner|jurist|økonom|terapeut|pædagog|lærer|bibliotekar|` +
        `planlægger|medarbejder|assistent|fuldmægtig|tovholder|ejer|bestyrer|styrer|revisor|bogholder|administrator|rådmand|psykolog|ledelse|` +
        `direktion|manager|head|director|officer|chief|leader|lead|coordinator|consultant|chair|chairman|chairwoman|chairperson|principal|` +
        `supervisor|secretary|superintendent|engineer|architect|nurse|dentist|doctor|physician|teacher|adviser|advisor|analyst|owner|mayor|clerk|` +
        `commissioner|planner|librarian|president|dean|treasurer|accountant|executive|inspector|foreman|c[eoft]o|cio)${inflection}$`,
    'u',
);

const unit = new RegExp(
    `(?:afdeling|center|centr|forvaltning|sekretariat|team|enhed|udvalg|stab|kontor|område|gruppe|sektion|division|kommun|byråd|bestyrels|` +
        `administration|distrikt|magistrat|hjemmepleje|sygepleje|tandpleje|sundhedspleje|dagpleje|institution|skole|.service)${inflection}$`,
    'u',
);

const englishUnit =
    /^(?:departments?|units?|offices?|centres?|centers?|teams?|committees?|secretariats?|administration|sections?|divisions?|council|board|branch|directorate|municipality|services)$/u;

/** A unit word and no position word; a person named beside the unit answers as well as a position. */
function unitAsOwner(written: WrittenProposal): readonly Found[] {
    const { owner } = written.texts;
    if (owner === undefined || written.status === 'dropped') return [];
    const words = owner.text.match(/[\p{L}\d]+/gu) ?? [];
    const found = words.find(isUnit);
    if (found === undefined || words.some((word) => position.test(word.toLowerCase())) || namesPerson(owner.text)) return [];
    return [{ span: { start: owner.start, end: owner.end }, data: { owner: owner.text.trim(), unit: found } }];
}

function isUnit(word: string): boolean {
    const lower = word.toLowerCase();
    return unit.test(lower) || englishUnit.test(lower);
}

/** `Økonomiafdelingen v/ Anne Holm`, `Anne Holm, Økonomiafdelingen`: a part of its own with two to four capitalised words. */
function namesPerson(text: string): boolean {
    return text
        .split(/[,;/()–]|\bv\.|\sved\s|\s-\s/u)
        .some((part) => /^\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){1,3}$/u.test(part.trim()) && !hasUnit(part));
}

function hasUnit(text: string): boolean {
    return (text.match(/[\p{L}\d]+/gu) ?? []).some(isUnit);
}
