import type { Proposal } from '../../model/proposal.ts';
import { defineRule, type Found } from '../define.ts';
import { exactPlaceIn, textsOfProposal } from '../every-text.ts';
import { lookFor } from '../first-look.ts';

export const pastedHyphen = defineRule<{ readonly split: string; readonly joined: string }>({
    code: 'pasted-hyphen',
    group: 'wording',
    severity: 'info',
    tier: 'basic',
    page: {
        title: {
            da: 'En orddeling fra et indsat dokument står midt i et ord',
            en: 'A line-break hyphen from a pasted document stands inside a word',
        },
        what: {
            da: "Reglen melder et ord, der er delt med en bindestreg og et mellemrum eller linjeskift, som når tekst er indsat fra en PDF. 'ældre- og handicapområdet' er ikke delt og meldes ikke. Efter en forkortelse med store bogstaver eller tal og mellem to retninger ('IT- system', 'øst- vest') bliver bindestregen stående, og kun mellemrummet går ud.",
            en: "The rule reports a word that is split by a hyphen and a space or line break, as happens when text is pasted from a PDF. 'pre- and postnatal' is not split and not reported. After an abbreviation in capitals or digits and between two directions ('IT- system', 'east- west') the hyphen stays and only the blank goes.",
        },
        why: {
            da: 'Et delt ord kan ikke søges frem, og det ser sjusket ud i dagsordenen.',
            en: 'A split word cannot be searched for and looks careless in the agenda.',
        },
        advice: { da: 'Sæt ordet sammen; løsningen gør det.', en: 'Join the word; the quick fix does it.' },
        failing: `forslag ÆLD-21 "Fælles vagtplan" {
    sektor: ældre
    type: tilrettelæggelse
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Vagtplaner lægges samlet, så vikar- forbruget falder."
    borgere: "Borgerne får den samme hjælp som før."

    økonomi i 1.000 kr {
        år                  2027  2028  2029  2030  varig
        gevinst "Lønsum"     300   400   400   400    400
    }
}
`,
        passing: `forslag ÆLD-21 "Fælles vagtplan" {
    sektor: ældre
    type: tilrettelæggelse
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Vagtplaner lægges samlet for seks distrikter, og det giver færre vikartimer."
    borgere: "Borgerne får den samme hjælp som før."

    økonomi i 1.000 kr {
        år                  2027  2028  2029  2030  varig
        gevinst "Lønsum"     300   400   400   400    400
    }
}
`,
    },
    message: ({ split, joined }) => ({
        da: `'${split}' er delt midt i ordet, som efter indsættelse fra et dokument. Skriv '${joined}'.`,
        en: `'${split}' is split inside the word, as after pasting from a document. Write '${joined}'.`,
    }),
    checks: { proposal: splitWords },
});

/** A word that ends in a hyphen before a blank, and goes on with a small letter. */
const split = /(?<![\p{L}\d-])(\p{L}[\p{L}\d]+)-[ \t]*(?:\n[ \t]*|[ \t])(\p{Ll}{2,})(?![\p{L}\d-])/gu;
/** A quick look before it. */
const hasHyphen = lookFor(/-$/);
/** What follows the hyphen of a shortened compound: `ældre- og handicapområdet`, `pre- and postnatal`. */
const joins = new Set(['og', 'eller', 'samt', 'til', 'som', 'men', 'hhv', 'henholdsvis', 'and', 'or', 'to', 'as', 'but', 'nor']);

function splitWords({ written }: Proposal): readonly Found[] {
    return textsOfProposal(written).flatMap((placed) =>
        (hasHyphen(placed.text) ? [...placed.text.matchAll(split)] : []).flatMap((match): Found[] => {
            const [whole, head = '', tail = ''] = match;
            const span = exactPlaceIn(placed, match.index, whole.length);
            if (joins.has(tail) || span === null) return [];
            const joined = keepsHyphen(head, tail) ? `${head}-${tail}` : head + tail;
            return [{ span, data: { split: whole.replace(/\s+/g, ' '), joined }, fixes: [[{ from: span.start, to: span.end, text: joined }]] }];
        }),
    );
}

const opposites: Readonly<Record<string, string>> = {
    øst: 'vest',
    vest: 'øst',
    nord: 'syd',
    syd: 'nord',
    east: 'west',
    west: 'east',
    north: 'south',
    south: 'north',
};

/** `IT-system`, `COVID19-test` and `øst-vest` are written with one: only the blank is wrong. `Nordvest` is one word. */
function keepsHyphen(head: string, tail: string): boolean {
    const opposite = opposites[head.toLowerCase()];
    return /.[\p{Lu}\d]/u.test(head) || (opposite !== undefined && tail.startsWith(opposite));
}
