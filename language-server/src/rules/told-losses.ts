import type { Proposal } from '../model/proposal.ts';
import { strongSigns } from '../wording/weighed.ts';
import type { Wording } from '../wording/wording.ts';
import { clauseBefore, wholeWords } from './sentences.ts';
import { type PlacedSignal, signalsOf } from './wording-signals.ts';

/** From here the statistical model is not against it. */
const leastOpinion = 0.4;

/**
 * The service signals that may contradict what another text says. Who is contradicted is called careless at best, so more is asked than for a
 * signal by itself: a warning, strong signs, a model that is not against it where it was asked, and words that speak neither of the past nor
 * of the municipality's own house.
 */
export function toldLosses(proposal: Proposal, wording: Wording): readonly PlacedSignal[] {
    return signalsOf(proposal, wording).filter((placed) => isSure(placed) && !isElsewhere(clauseOf(proposal, placed)));
}

function isSure({ signal }: PlacedSignal): boolean {
    const { class: name, severity, weight, opinion } = signal;
    return name === 'service' && severity === 'warning' && weight >= strongSigns && (opinion ?? 1) >= leastOpinion;
}

/** The signal's words and what stands before them in their clause: `To vakante stillinger i | borgerservice nedlægges`. */
function clauseOf({ written }: Proposal, { signal: { from, to }, field }: PlacedSignal): string {
    const text = (field === 'title' ? written.title : written.texts[field])?.text ?? '';
    const [said = ''] = text.slice(from, to).split(/[;:,]/, 1);
    return clauseBefore(text, from) + said.replace(/\s+/g, ' ');
}

const past = wholeWords('blev|har været|lukkede|ophørte|var', 'was|were|has been|had|(?<!(?:is|are|be|being) )closed');
/** Staff, rooms and contracts of the municipality itself, and what stands empty. */
const ofTheHouse = wholeWords(
    '(?:personale|medarbejder|kantine|lejemål|abonnement|licens|arkiv|kedel|kedler|vaskeri|kopirum|telefoncentral|bygning)\\p{L}*|\\p{L}*server(?:e|en|rum|rummet)?',
    '(?:leder|direktør|konsulent)?stilling(?:en|er|erne)?|ansatte|lager(?:et)?|kontor(?:et|er|erne)?|tomme?|ledige?|vakante?|ubrugte?',
    'rengøring(?:en)? (?:på|af) (?:\\p{L}+ )?(?:rådhus|kontor|administration)\\p{L}*',
    'staff|employees?|posts?|positions?|vacant|empty|unused|leases?|subscriptions?|licen[cs]es?|archives?|boilers?|laundr(?:y|ies)|canteens?|servers?|offices?|buildings?',
);

function isElsewhere(clause: string): boolean {
    return past.test(clause) || ofTheHouse.test(clause);
}
