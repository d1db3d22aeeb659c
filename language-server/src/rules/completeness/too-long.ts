import { danish } from '../../model/decimal.ts';
import { type TextFieldName, textFields, type WrittenProposal } from '../../model/written.ts';
import { defineRule, type Found, limit } from '../define.ts';

/** A page of text is more than an example should hold: this stands in for it. */
const longText = 'Instrumenterne bookes i ét system og hentes af den skole, der skal bruge dem i den uge. '.repeat(40).trim();

export const tooLong = defineRule<{ readonly characters: string; readonly rows: number; readonly most: string }>({
    code: 'too-long',
    group: 'completeness',
    severity: 'info',
    tier: 'opt-in',
    page: {
        title: { da: 'Forslaget fylder mere end en side', en: 'The proposal takes more than one page' },
        what: {
            da:
                'Reglen lægger tegnene i titel, tekstfelter, begrundelser og noter sammen og regner hver række i en tabel og hver måling som en ' +
                'trykt linje på 90 tegn. Den taler, når summen er over 3.500, omkring en side; grænsen kan ændres. Ansvarlig, kontakt og ' +
                'finansiering tæller ikke med, og reglen kører kun, når den er slået til.',
            en:
                'The rule adds up the characters of title, text fields, reasons and notes, and counts each row of a table and each measure as a ' +
                'printed line of 90 characters. It speaks where the sum is over 3.500, about one page; the limit can be changed. Owner, contact ' +
                'and financing do not count, and the rule runs only where it is switched on.',
        },
        why: {
            da: 'Et udvalg får mange forslag til samme møde, og det, der står på side to, bliver sjældent læst.',
            en: 'A committee is given many proposals for one meeting, and what stands on page two is seldom read.',
        },
        advice: {
            da: 'Behold det, beslutningen hviler på, og læg resten i et bilag. Slå små rækker i tabellen sammen.',
            en: 'Keep what the decision rests on, and put the rest in an annex. Join small rows of the table.',
        },
        failing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
}

forslag SKO-21 "Fælles udlån af musikinstrumenter" {
    budget: B2027
    sektor: skole
    type: organisering
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Fire skoler låner allerede af hinanden"
    ansvarlig: "Skolechef"
    starter: 2027-01-01
    hørt: 2026-05-12
    resumé: "Skolerne låner instrumenter af hinanden i stedet for at købe hver for sig."
    beskrivelse: "${longText}"
    målgruppe: "Elever i musikundervisning"
    borgere: "Eleverne kan vælge mellem flere instrumenter end i dag."

    økonomi i 1.000 kr {
        år                                           2027  2028  2029  2030  varig
        gevinst "Nye instrumenter"  kontant service   110   110   110   110    110  note "Hvert andet køb falder bort"
    }

    måling "Køb af instrumenter" "stk. om året" fra 64 til 32 senest 2028 kilde "Skolernes regnskab"
}
`,
        passing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
}

forslag SKO-21 "Fælles udlån af musikinstrumenter" {
    budget: B2027
    sektor: skole
    type: organisering
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Fire skoler låner allerede af hinanden"
    ansvarlig: "Skolechef"
    starter: 2027-01-01
    hørt: 2026-05-12
    resumé: "Skolerne låner instrumenter af hinanden i stedet for at købe hver for sig."
    beskrivelse: "Instrumenterne bookes i ét system og hentes af den skole, der skal bruge dem i den uge."
    målgruppe: "Elever i musikundervisning"
    borgere: "Eleverne kan vælge mellem flere instrumenter end i dag."

    økonomi i 1.000 kr {
        år                                           2027  2028  2029  2030  varig
        gevinst "Nye instrumenter"  kontant service   110   110   110   110    110  note "Hvert andet køb falder bort"
    }

    måling "Køb af instrumenter" "stk. om året" fra 64 til 32 senest 2028 kilde "Skolernes regnskab"
}
`,
    },
    message: ({ characters, rows, most }) => ({
        da: `Forslaget fylder omkring ${danish(characters)} tegn, ${rows} ${rows === 1 ? 'række' : 'rækker'} i tabeller medregnet; en side er ${danish(most)}. Kort teksten ned, eller læg noget af den i et bilag.`,
        en: `The proposal takes some ${danish(characters)} characters, ${rows} ${rows === 1 ? 'row' : 'rows'} of tables included; a page is ${danish(most)}. Shorten the text, or put part of it in an annex.`,
    }),
    thresholds: {
        characters: {
            default: 3500,
            least: 500,
            most: 100_000,
            text: { da: 'hvor mange tegn et forslag må fylde, tabeller medregnet', en: 'how many characters a proposal may take, tables included' },
        },
    },
    checks: { proposal: (proposal, _, limits) => overlong(proposal.written, limit(limits, 'characters')) },
});

/** What a printed row of a table takes of a page, in characters of text. */
const printedLine = 90;
const shortFields: ReadonlySet<TextFieldName> = new Set(['owner', 'contact', 'financing']);

function overlong(written: WrittenProposal, most: number): readonly Found[] {
    const rows = written.economies.reduce((sum, economy) => sum + economy.rows.length, 0) + written.measures.length;
    const characters = printedTexts(written).reduce((sum, text) => sum + text.length, rows * printedLine);
    if (characters <= most) return [];
    return [{ span: written.id, data: { characters: String(characters), rows, most: String(most) } }];
}

function printedTexts(written: WrittenProposal): readonly string[] {
    const fields = textFields.filter((field) => !shortFields.has(field)).map((field) => written.texts[field]?.text);
    const arguments_ = written.class?.shares?.map((share) => share.argument?.text) ?? [];
    const notes = [...written.economies.flatMap((economy) => economy.rows), ...written.assumptions].map(({ note }) => note);
    return [written.title?.text, ...fields, ...arguments_, written.realisability?.reason, ...notes].map((text) => text ?? '');
}
