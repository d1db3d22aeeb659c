import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import { type Copy, copiesAmong } from '../copies.ts';
import { defineRule, type Found, type Language, limit } from '../define.ts';
import { listed } from '../words.ts';

export const nearDuplicate = defineRule<CopyData>({
    code: 'near-duplicate',
    group: 'catalogue',
    severity: 'warning',
    tier: 'basic',
    page: {
        title: { da: 'To forslag ser ud til at være det samme', en: 'Two proposals seem to be the same' },
        what: {
            da:
                'Reglen sammenligner forslag i samme budget, og forslag uden budget med hinanden. Den melder det senere af to, når titlerne har ' +
                'de samme ord, når teksterne ligner hinanden mindst 0,85 (målt på ord, der følger hinanden, i mindst 20 ord), eller når ' +
                'tabellerne har de samme beløb: mindst fire, og ikke så runde, at det kan være et tilfælde. To titler med hvert sit tal eller ' +
                'stednavn er to forslag. Det er også forslag, der nævner hinanden i en relation, og bortfaldne forslag er ikke med.',
            en:
                'The rule compares proposals of one budget, and those without a budget with one another. It reports the later of two where the ' +
                'titles have the same words, where the texts are alike by at least 0,85 (measured on words that follow each other, in at least ' +
                '20 words), or where the tables hold the same amounts: at least four, and not so round that it may be chance. Two titles with ' +
                'different numbers or place names are two proposals. So are proposals that name each other in a relation, and dropped ones are ' +
                'left out.',
        },
        why: {
            da:
                'Det samme forslag fra to forvaltninger tæller to gange i totalen. Den, der læser kataloget, opdager det som regel først, når ' +
                'pengene mangler.',
            en:
                'The same proposal from two departments counts twice in the total. Whoever reads the catalogue usually finds out only when the ' +
                'money is missing.',
        },
        advice: {
            da:
                "Slet det ene, eller sæt det til 'bortfaldet'. Er de to forskellige, så lad titlerne sige hvordan, eller skriv 'udelukker', " +
                "'overlapper' eller 'afhænger af'.",
            en:
                "Delete one, or set it to 'dropped'. If they are two, let the titles say how they differ, or write 'excludes', 'overlaps' or " +
                "'depends on'.",
        },
        failing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
}

forslag ADM-04 "Fælles aftale om kopipapir" {
    budget: B2027
    sektor: administration
    type: konkurrenceudsættelse
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Aftalen er klar til underskrift"
    ansvarlig: "Indkøbschef"
    starter: 2027-01-01
    hørt: 2026-05-12
    resumé: "Rådhus, skoler og plejecentre bestiller kopipapir på én aftale med én pris."
    målgruppe: "Medarbejdere, der bestiller papir"
    borgere: "Borgerne mærker det ikke; det er kontorernes eget papir."

    økonomi i 1.000 kr {
        år                                2027  2028  2029  2030  varig
        gevinst "Papir"  kontant service    84   112   118   118    118  note "Pris efter leverandørens tilbud"
    }

    måling "Pris pr. pakke" "kr." fra 31 til 24 senest 2028 kilde "Fakturaer"
}

forslag SKO-19 "Fælles aftaler om kopipapir" {
    budget: B2027
    sektor: administration, skole
    type: konkurrenceudsættelse
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Aftalen er klar til underskrift"
    ansvarlig: "Skolechef"
    starter: 2027-01-01
    hørt: 2026-05-12
    resumé: "Alle arbejdspladser køber papir til printerne ét sted, og fragten bliver billigere."
    målgruppe: "Skolernes sekretærer"
    borgere: "Eleverne får de samme opgaver på papir."

    økonomi i 1.000 kr {
        år                                         2027  2028  2029  2030  varig
        gevinst "Fragt og papir"  kontant service    90   115   115   115    115  note "Rabat fra den største leverandør"
    }

    måling "Udgift til papir" "kr. pr. elev" fra 62 til 48 senest 2028 kilde "Skolernes regnskab"
}
`,
        passing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
}

forslag ADM-04 "Fælles aftale om kopipapir" {
    budget: B2027
    sektor: administration
    type: konkurrenceudsættelse
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Aftalen er klar til underskrift"
    ansvarlig: "Indkøbschef"
    starter: 2027-01-01
    hørt: 2026-05-12
    resumé: "Rådhus, skoler og plejecentre bestiller kopipapir på én aftale med én pris."
    målgruppe: "Medarbejdere, der bestiller papir"
    borgere: "Borgerne mærker det ikke; det er kontorernes eget papir."

    økonomi i 1.000 kr {
        år                                2027  2028  2029  2030  varig
        gevinst "Papir"  kontant service    84   112   118   118    118  note "Pris efter leverandørens tilbud"
    }

    måling "Pris pr. pakke" "kr." fra 31 til 24 senest 2028 kilde "Fakturaer"
}

forslag SKO-19 "Færre udskrifter på skolerne" {
    budget: B2027
    sektor: skole
    type: organisering
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Aftalen er klar til underskrift"
    ansvarlig: "Skolechef"
    starter: 2027-01-01
    hørt: 2026-05-12
    resumé: "Opgaver afleveres på skærmen, så printerne bruges mindre."
    målgruppe: "Elever i 4. til 9. klasse"
    borgere: "Eleverne finder deres opgaver samme sted som ugeplanen."

    økonomi i 1.000 kr {
        år                                2027  2028  2029  2030  varig
        gevinst "Toner"  kontant service    60   105   105   105    105  note "Forbrug på to skoler, der er begyndt"
    }

    måling "Udskrifter" "sider pr. elev" fra 640 til 410 senest 2028 kilde "Printernes tællere"
}
`,
    },
    message: (data) => ({
        da: `Forslaget ligner '${data.other}': ${waysInWords(data, 'da')}. Er det det samme, tæller det to gange; slet det ene, eller vis i titlen, hvad der skiller dem.`,
        en: `The proposal resembles '${data.other}': ${waysInWords(data, 'en')}. If it is the same, it counts twice; delete one, or show in the title what sets them apart.`,
    }),
    thresholds: {
        likeness: {
            default: 0.85,
            least: 0.5,
            most: 1,
            text: { da: 'hvor ens to tekster skal være, 1 for ordret ens', en: 'how alike two texts must be, 1 for word by word' },
        },
    },
    checks: { workspace: (workspace, limits) => copiesIn(cataloguesOf(workspace), limit(limits, 'likeness')) },
});

interface CopyData {
    readonly other: string;
    readonly title: boolean;
    readonly amounts: boolean;
    /** How alike the texts are, in percent; null where the texts say nothing. */
    readonly text: number | null;
}

function waysInWords({ title, amounts, text }: CopyData, language: Language): string {
    const da = language === 'da';
    const ways = [
        ...(title ? [da ? 'titlerne har de samme ord' : 'the titles have the same words'] : []),
        ...(text === null ? [] : [da ? `teksterne er ${text} % ens` : `the texts are ${text} % alike`]),
        ...(amounts ? [da ? 'tabellerne har de samme beløb' : 'the tables hold the same amounts'] : []),
    ];
    return listed(ways, language);
}

/** The proposals of each budget, also of one that does not exist, and together all that name none. */
function cataloguesOf(workspace: Workspace): readonly (readonly Proposal[])[] {
    const catalogues = new Map<unknown, Proposal[]>();
    for (const proposal of workspace.proposals) {
        const key = proposal.budget ?? proposal.written.budget?.name ?? null;
        const catalogue = catalogues.get(key);
        if (catalogue === undefined) catalogues.set(key, [proposal]);
        else catalogue.push(proposal);
    }
    return [...catalogues.values()];
}

/** Each proposal may take a while: after each the work may be set aside. */
function* copiesIn(catalogues: readonly (readonly Proposal[])[], least: number): Generator<Found | null> {
    for (const proposals of catalogues) for (const copy of copiesAmong(proposals, least)) yield copy === null ? null : foundIn(copy);
}

function foundIn({ earlier, later, sameTitle, sameAmounts, text }: Copy): Found {
    const { start, end } = later.written.title ?? later.written.id;
    const data = { other: earlier.written.id.name, title: sameTitle, amounts: sameAmounts, text: text === null ? null : Math.round(text * 100) };
    return { span: { start, end }, data, path: later.path, proposal: later.written.id.name };
}
