import type { Proposal } from '../../model/proposal.ts';
import type { Span } from '../../model/written.ts';
import type { Wording } from '../../wording/wording.ts';
import { defineRule, type Found } from '../define.ts';
import { vagueQuantitiesOf } from '../vague-figures.ts';
import { foundSignals, type SignalData, signalMessage, signalsOf } from '../wording-signals.ts';

export const vagueGain = defineRule<SignalData>({
    code: 'vague-gain',
    group: 'wording',
    severity: 'warning',
    tier: 'basic',
    page: {
        title: { da: 'Gevinsten er uklar', en: 'The gain is vague' },
        what: {
            da: 'Reglen peger på ord, der gør gevinsten uklar: uden tal, taget i forbehold, på længere sigt, svær at måle eller som frigjort tid, som intet budget mister. Står der et beløb i samme eller næste sætning, er der intet at melde, og hvor tabellen har tallet, tilbyder vague-quantity det.',
            en: 'The rule points at words that make the gain vague: no figure, hedged, in the long run, hard to measure, or freed time that no budget loses. Where an amount stands in the same or the next sentence there is nothing to report, and where the table has the figure, vague-quantity offers it.',
        },
        why: {
            da: 'Et måltal nås kun med penge, der kan tages ud af et budget. En gevinst med forbehold bliver sjældent hentet hjem.',
            en: 'A target is only met by money that can be taken out of a budget. A hedged gain is seldom realised.',
        },
        advice: {
            da: 'Skriv beløbet, årstallet og det budget, der bliver mindre. Er gevinsten tid eller kvalitet, så skriv den som en ikke-kontant række.',
            en: 'Write the amount, the year and the budget that becomes smaller. If the gain is time or quality, write it as a noncash row.',
        },
        failing: `forslag ÆLD-21 "Digital post til leverandører" {
    sektor: administration
    type: organisering
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Breve sendes digitalt. Det vil på længere sigt kunne medføre besparelser."
    borgere: "Ingen ændring."

    økonomi i 1.000 kr {
        år                  2027  2028  2029  2030  varig
        gevinst "Lønsum"     300   400   400   400    400
    }
}
`,
        passing: `forslag ÆLD-21 "Digital post til leverandører" {
    sektor: administration
    type: organisering
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Breve sendes digitalt, og portoen falder."
    borgere: "Ingen ændring."

    økonomi i 1.000 kr {
        år                  2027  2028  2029  2030  varig
        gevinst "Lønsum"     300   400   400   400    400
    }
}
`,
    },
    message: signalMessage,
    checks: { proposal: (proposal, _workspace, _limits, wording) => vagueGains(proposal, wording) },
});

/** Where the table has the figure that the words leave out, `vague-quantity` speaks of them, with the figure. */
function vagueGains(proposal: Proposal, wording: Wording): readonly Found[] {
    const signals = signalsOf(proposal, wording).filter(({ signal }) => signal.class === 'vague');
    if (signals.length === 0) return [];
    const replaced = vagueQuantitiesOf(proposal);
    const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end;
    return foundSignals(signals.filter(({ span }) => !replaced.some((each) => overlaps(each.span, span))));
}
