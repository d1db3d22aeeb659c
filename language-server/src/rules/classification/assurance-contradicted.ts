import type { Proposal } from '../../model/proposal.ts';
import type { Wording } from '../../wording/wording.ts';
import { defineRule, type Found } from '../define.ts';
import { placeIn, textsOfEntry } from '../every-text.ts';
import { lookFor } from '../first-look.ts';
import { clauseBefore, isNegated, quoted, wholeWords } from '../sentences.ts';
import { toldLosses } from '../told-losses.ts';

export const assuranceContradicted = defineRule<{ readonly assurance: string; readonly phrase: string }>({
    code: 'assurance-contradicted',
    group: 'classification',
    severity: 'warning',
    tier: 'basic',
    page: {
        title: {
            da: 'Uændret service forsikres ved siden af ord, der signalerer det modsatte',
            en: 'Unchanged service is assured beside words that signal the opposite',
        },
        what: {
            da: 'Reglen melder en sætning, der forsikrer om uændret eller samme serviceniveau, når ord et andet sted i forslaget stærkt signalerer en servicereduktion. Svagere tegn, ord, som den statistiske model modsiger, det, der allerede er sket, og kommunens egne lokaler, stillinger og kontrakter tæller ikke. I samme sætning tager forsikringen signalet tilbage, og reglen tier.',
            en: "The rule reports a sentence that assures of an unchanged or the same level of service while words elsewhere in the proposal strongly signal a service reduction. Weaker signs, words that the statistical model contradicts, what has already happened, and the municipality's own rooms, posts and contracts do not count. Within one sentence the assurance takes the signal back, and the rule is silent.",
        },
        why: {
            da: 'En forsikring, som resten af forslaget modsiger, bliver citeret i salen. Enten er forsikringen for bred, eller beskrivelsen for skarp.',
            en: 'An assurance that the rest of the proposal contradicts will be quoted in the chamber. Either the assurance is too broad or the description too sharp.',
        },
        advice: {
            da: 'Skriv, hvad der er uændret, og hvad der ikke er, og hvem det gælder.',
            en: 'Say what is unchanged and what is not, and whom it concerns.',
        },
        failing: `forslag ÆLD-21 "Færre filialer" {
    sektor: kultur-og-fritid
    type: tilrettelæggelse
    klasse: servicereduktion
    realiserbarhed: 1
    resumé: "Biblioteksfilialen i Vesterby lukkes. Serviceniveauet er uændret."
    borgere: "Lånerne i Vesterby skal til hovedbiblioteket."
    målgruppe: "Lånere i Vesterby"
    økonomi i 1.000 kr {
        år                  2027  2028  2029  2030  varig
        gevinst "Lønsum"     300   400   400   400    400
    }
}
`,
        passing: `forslag ÆLD-21 "Færre filialer" {
    sektor: kultur-og-fritid
    type: tilrettelæggelse
    klasse: servicereduktion
    realiserbarhed: 1
    resumé: "Biblioteksfilialen i Vesterby lukkes. De øvrige filialer har åbent som i dag."
    borgere: "Lånerne i Vesterby skal til hovedbiblioteket."
    målgruppe: "Lånere i Vesterby"
    økonomi i 1.000 kr {
        år                  2027  2028  2029  2030  varig
        gevinst "Lønsum"     300   400   400   400    400
    }
}
`,
    },
    message: ({ assurance, phrase }) => ({
        da: `Teksten forsikrer om '${assurance}', men '${phrase}' signalerer, at borgere bliver ringere stillet. Skriv, hvad der er uændret, og hvad der ikke er.`,
        en: `The text assures of '${assurance}', but '${phrase}' signals that citizens will be worse off. Say what is unchanged and what is not.`,
    }),
    checks: { proposal: (proposal, _workspace, _limits, wording) => contradictedAssurances(proposal, wording) },
});

const assurance = wholeWords(
    '(?:uændret|samme|det nuværende) (?:service(?:niveau)?|kvalitet)(?:et)?',
    '(?:service(?:niveau)?|kvalitet)(?:et|en|n)? (?:holdes|fastholdes|opretholdes)(?: fortsat)?',
    '(?:service(?:niveau)?|kvalitet)(?:et|en|n)? (?:er|forbliver|bliver|holdes)(?: fortsat)? (?:uændret|den samme|det samme)',
    '(?:unchanged|the same|the current) (?:level of )?(?:service|quality)',
    '(?:level of )?service (?:is|remains|stays) (?:unchanged|the same)',
);

/** Each of them has one of these, and each begins a word. */
const mayAssure = lookFor(/(?<!\p{L})(?:service|kvalitet|quality)/iu);

function contradictedAssurances(proposal: Proposal, wording: Wording): readonly Found[] {
    const [told] = toldLosses(proposal, wording);
    if (told === undefined) return [];
    for (const placed of textsOfEntry(proposal.written)) {
        const match = mayAssure(placed.text) ? assurance.exec(placed.text) : null;
        if (match === null || isTakenBack(placed.text, match)) continue;
        return [{ span: placeIn(placed, match.index, match[0].length), data: { assurance: quoted(match[0]), phrase: quoted(told.signal.phrase) } }];
    }
    return [];
}

/** `Borgerne kan ikke vente samme service`, `serviceniveauet fastholdes ikke`. */
function isTakenBack(text: string, { index, 0: phrase }: RegExpExecArray): boolean {
    return isNegated(clauseBefore(text, index)) || /^\s+(?:\p{L}+\s+)?(?:ikke|not)(?!\p{L})/iu.test(text.slice(index + phrase.length));
}
