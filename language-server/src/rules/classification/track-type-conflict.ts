import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import { defineRule, type Found, type Localised } from '../define.ts';
import { type Filed, filedUnder } from '../filed-types.ts';

export const trackTypeConflict = defineRule<{ readonly track: string; readonly type: string; readonly reason: Localised }>({
    code: 'track-type-conflict',
    group: 'classification',
    severity: 'info',
    tier: 'strict',
    page: {
        title: { da: 'Spor og type trækker hver sin vej', en: 'Track and type pull in different directions' },
        what: {
            da:
                "Reglen kender fire par, der modsiger hinanden: sporet 'konkurrenceudsættelse' med typen 'hjemtagelse' og sporet " +
                "'velfærdsteknologi' med typen 'konkurrenceudsættelse', 'hjemtagelse' eller 'incitamenter'. Har forslaget også en type, der passer " +
                'til sporet, eller flere spor, er der intet at melde. For velfærdsteknologi passer enhver anden af de indbyggede typer.',
            en:
                "The rule knows four pairs that contradict each other: the track 'tendering' with the type 'insourcing', and the track " +
                "'welfare-technology' with the type 'tendering', 'insourcing' or 'incentives'. Where the proposal also has a type that goes with " +
                'the track, or several tracks, there is nothing to report. Any other of the built-in types goes with welfare technology.',
        },
        why: {
            da:
                'Kataloget tælles op efter spor og efter type. Siger de to felter hver sit, tælles forslaget et sted, hvor ingen leder ' +
                'efter det, og ' +
                'det er uklart, hvad gevinsten kommer af.',
            en:
                'A catalogue is counted by track and by type. Where the two fields say different things, the proposal is counted where ' +
                'nobody looks ' +
                'for it, and it is unclear what the gain comes from.',
        },
        advice: {
            da:
                'Ret det felt, der er forkert, eller tilføj den type, der mangler. Dækker forslaget virkelig begge dele, så overvej at ' +
                'dele det i to.',
            en: 'Correct the field that is wrong, or add the type that is missing. If the proposal really covers both, consider splitting it in two.',
        },
        failing: `forslag ÆLD-06 "Madudbringning med egne køretøjer" {
    sektor: ældre
    type: hjemtagelse
    spor: konkurrenceudsættelse
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Kontrakten udløber, og køkkenet har plads"
    ansvarlig: "Ældrechef"
    starter: 2027-01-01
    finansiering: "Effektiviseringspuljen"
    hørt: 2026-05-12 "Hovedudvalget"
    resumé: "Køkkenet kører selv maden ud, når kontrakten med vognmanden udløber."
    målgruppe: "Borgere, der er visiteret til mad"
    berørte: 410
    borgere: "Maden kommer på de samme dage og tidspunkter."

    økonomi i 1.000 kr prisniveau 2027 {
        år                                       2027  2028  2029  2030  varig
        gevinst "Vognmand" kontant service        410   430   430   430    430  note "Kontraktens pris i 2026"
        udgift "Chauffører og brændstof" service  290   290   290   290    290
        investering "Køleudstyr" anlæg            180     -     -     -      -
    }

    måling "Pris pr. levering" "kr." fra 38 til 29 senest 2028 kilde "Økonomisystemet"
}
`,
        passing: `forslag ÆLD-06 "Madudbringning med egne køretøjer" {
    sektor: ældre
    type: hjemtagelse
    spor: organisering
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Kontrakten udløber, og køkkenet har plads"
    ansvarlig: "Ældrechef"
    starter: 2027-01-01
    finansiering: "Effektiviseringspuljen"
    hørt: 2026-05-12 "Hovedudvalget"
    resumé: "Køkkenet kører selv maden ud, når kontrakten med vognmanden udløber."
    målgruppe: "Borgere, der er visiteret til mad"
    berørte: 410
    borgere: "Maden kommer på de samme dage og tidspunkter."

    økonomi i 1.000 kr prisniveau 2027 {
        år                                       2027  2028  2029  2030  varig
        gevinst "Vognmand" kontant service        410   430   430   430    430  note "Kontraktens pris i 2026"
        udgift "Chauffører og brændstof" service  290   290   290   290    290
        investering "Køleudstyr" anlæg            180     -     -     -      -
    }

    måling "Pris pr. levering" "kr." fra 38 til 29 senest 2028 kilde "Økonomisystemet"
}
`,
    },
    message: ({ track, type, reason }) => ({
        da: `Sporet '${track}' og typen '${type}' trækker hver sin vej: ${reason.da}. Ret den ene, eller tilføj den type, der mangler.`,
        en:
            `The track '${track}' and the type '${type}' pull in different directions: ${reason.en}. Correct one of them, or add the ` +
            `type that is missing.`,
    }),
    checks: { proposal: conflicts },
});

interface Contradiction {
    readonly track: string;
    readonly type: string;
    readonly reason: Localised;
    /** The one type that reconciles the two; null where any that does not contradict the track does. */
    readonly unless: string | null;
}

const contradictions: readonly Contradiction[] = [
    {
        track: 'konkurrenceudsættelse',
        type: 'hjemtagelse',
        reason: {
            da: 'det ene sender en opgave i udbud, det andet tager den tilbage',
            en: 'one puts a task out to tender, the other takes it back',
        },
        unless: 'konkurrenceudsættelse',
    },
    {
        track: 'velfærdsteknologi',
        type: 'konkurrenceudsættelse',
        reason: {
            da: 'det ene henter gevinsten i ny teknik, det andet i en lavere pris',
            en: 'one finds its gain in new technology, the other in a lower price',
        },
        unless: null,
    },
    {
        track: 'velfærdsteknologi',
        type: 'hjemtagelse',
        reason: {
            da: 'det ene henter gevinsten i ny teknik, det andet i, at kommunen selv løser opgaven',
            en: 'one finds its gain in new technology, the other in the municipality doing the task itself',
        },
        unless: null,
    },
    {
        track: 'velfærdsteknologi',
        type: 'incitamenter',
        reason: {
            da: 'det ene henter gevinsten i ny teknik, det andet i en ny styringsmodel',
            en: 'one finds its gain in new technology, the other in a new steering model',
        },
        unless: null,
    },
];

function conflicts(proposal: Proposal, workspace: Workspace): readonly Found[] {
    const types = filedUnder('type', proposal, workspace);
    const [track] = filedUnder('track', proposal, workspace);
    // A type that no register holds may be the one that fits.
    if (track === undefined || proposal.written.tracks.length > 1 || types.length < proposal.written.types.length) return [];
    const against = contradictions.filter((each) => track.names.includes(each.track));
    const found = against.find((each) => types.some((type) => contradicts(type, each)));
    const type = types.find((each) => found !== undefined && contradicts(each, found));
    if (found === undefined || type === undefined || types.some((each) => reconciles(each, found, against))) return [];
    const { start, end, name } = track.target;
    return [{ span: { start, end }, data: { track: name, type: type.target.name, reason: found.reason } }];
}

function contradicts(type: Filed, contradiction: Contradiction): boolean {
    return type.names.includes(contradiction.type);
}

function reconciles(type: Filed, { unless }: Contradiction, against: readonly Contradiction[]): boolean {
    return unless === null ? !against.some((each) => contradicts(type, each)) : type.names.includes(unless);
}
