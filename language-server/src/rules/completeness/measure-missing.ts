import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { Measure } from '../../model/written.ts';
import { defineRule, type Found, type Language } from '../define.ts';
import { isReadWhole } from '../whole-proposals.ts';
import { listed, word } from '../words.ts';

export const measureMissing = defineRule<{ readonly measure: string | null; readonly missing: readonly string[] }>({
    code: 'measure-missing',
    group: 'completeness',
    severity: 'warning',
    tier: 'strict',
    page: {
        title: { da: 'Ingen måling kan vise, om gevinsten kom', en: 'No measure can show whether the gain came' },
        what: {
            da:
                "Reglen melder et forslag uden en hel 'måling': udgangspunkt ('fra'), mål ('til'), frist ('senest') og 'kilde'. Er der én hel " +
                'måling, må andre være ufuldstændige; er der ingen, nævner reglen, hvad der mangler i den, der er længst. Bortfaldne forslag er ' +
                'ikke med, og er der en syntaksfejl i forslaget, venter reglen, til den er rettet.',
            en:
                "The rule reports a proposal without a complete 'measure': baseline ('from'), target ('to'), deadline ('by') and 'source'. With " +
                'one complete measure, others may be incomplete; with none, the rule names what is missing from the most complete one. Dropped ' +
                'proposals are left out, and while a proposal has a syntax error the rule waits for it to be mended.',
        },
        why: {
            da:
                'Uden et udgangspunkt og et mål kan ingen et år efter sige, om forslaget virkede. Så bliver pengene taget ud af budgettet, uden at ' +
                'nogen opdager, at de stadig bruges.',
            en:
                'Without a baseline and a target nobody can say a year later whether the proposal worked. The money is then taken out of the ' +
                'budget without anybody noticing that it is still being spent.',
        },
        advice: {
            da: 'Skriv for eksempel: måling "Vikarforbrug" "pct. af løn" fra 18 til 12 senest 2028 kilde "Lønsystemet".',
            en: 'Write for example: measure "Use of temps" "pct. of wages" from 18 to 12 by 2028 source "Payroll system".',
        },
        failing: `budget B2027 "Efficiencies 2027-2030" {
    years: 2027..2030
    unit: 1.000 kr
    prices: 2027
}

proposal TEK-15 "Road salt by weather forecast" {
    budget: B2027
    sector: technical-and-environment
    type: scheduling
    class: efficiency
    status: proposed
    realisability: 1 "Two neighbouring municipalities do the same"
    owner: "Head of Roads"
    starts: 2027-01-01
    consulted: 2026-05-12
    summary: "Salt is spread by a forecast for each route instead of one for the whole municipality."
    target group: "Drivers on municipal roads"
    citizens: "Roads are as safe as today; the forecast also sees frost on bridges."

    economy in 1.000 kr {
        years                           2027  2028  2029  2030  onward
        gain "Salt"     cash service     180   190   190   190     190  note "A fifth of an average winter"
        gain "Diesel"   cash service      90    90    90    90      90  note "Fewer trips in mild nights"
    }

    measure "Salt a winter" "tonnes" to 820 by 2028
}
`,
        passing: `budget B2027 "Efficiencies 2027-2030" {
    years: 2027..2030
    unit: 1.000 kr
    prices: 2027
}

proposal TEK-15 "Road salt by weather forecast" {
    budget: B2027
    sector: technical-and-environment
    type: scheduling
    class: efficiency
    status: proposed
    realisability: 1 "Two neighbouring municipalities do the same"
    owner: "Head of Roads"
    starts: 2027-01-01
    consulted: 2026-05-12
    summary: "Salt is spread by a forecast for each route instead of one for the whole municipality."
    target group: "Drivers on municipal roads"
    citizens: "Roads are as safe as today; the forecast also sees frost on bridges."

    economy in 1.000 kr {
        years                           2027  2028  2029  2030  onward
        gain "Salt"     cash service     180   190   190   190     190  note "A fifth of an average winter"
        gain "Diesel"   cash service      90    90    90    90      90  note "Fewer trips in mild nights"
    }

    measure "Salt a winter" "tonnes" from 1.030 to 820 by 2028 source "Stock records"
}
`,
    },
    message: ({ measure, missing }) => ({
        da:
            measure === null
                ? `Forslaget har ingen måling, så ingen kan se, om gevinsten kom. Skriv 'måling' med ${parts(missing, 'da')}.`
                : `Målingen '${measure}' mangler ${parts(missing, 'da')}, så den ikke kan vise, om gevinsten kom.`,
        en:
            measure === null
                ? `The proposal has no measure, so nobody can see whether the gain came. Write a 'measure' with ${parts(missing, 'en')}.`
                : `The measure '${measure}' lacks ${parts(missing, 'en')}, so it cannot show whether the gain came.`,
    }),
    checks: { proposal: incompleteMeasures },
});

const allParts = ['from', 'to', 'by', 'source'] as const;

function parts(missing: readonly string[], language: Language): string {
    return listed(
        missing.map((part) => `'${word(part, language)}'`),
        language,
    );
}

/** Speaks of the measure that lacks least; without any, of the proposal. */
function incompleteMeasures(proposal: Proposal, workspace: Workspace): readonly Found[] {
    const { written } = proposal;
    if (written.status === 'dropped') return [];
    const measures = written.measures.map((measure) => ({ measure, missing: hasProblem(measure, proposal) ? [] : missingFrom(measure) }));
    const best = measures.reduce<(typeof measures)[number] | undefined>(
        (least, each) => (least === undefined || each.missing.length < least.missing.length ? each : least),
        undefined,
    );
    if (best?.missing.length === 0 || !isReadWhole(proposal, workspace)) return [];
    if (best === undefined) return [{ span: written.id, data: { measure: null, missing: allParts } }];
    return [{ span: { start: best.measure.start, end: best.measure.end }, data: { measure: best.measure.label, missing: best.missing } }];
}

function missingFrom({ values, deadline, source }: Measure): readonly string[] {
    const has = {
        from: values.some((value) => value.kind === 'from'),
        to: values.some((value) => value.kind === 'to'),
        by: deadline !== null || values.some((value) => value.kind === 'to' && value.date !== null),
        source: (source ?? '').trim() !== '',
    };
    return allParts.filter((part) => !has[part]);
}

/** A date or a figure that cannot be read is reported already, and may be what seems to be missing. */
function hasProblem(measure: Measure, proposal: Proposal): boolean {
    return proposal.problems.some(({ span }) => span.start >= measure.start && span.start < measure.end);
}
