import { signChanges } from '../../model/profile.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import { defineRule, type Found } from '../define.ts';
import { investmentCase } from '../investment-case.ts';

export const severalSignChanges = defineRule<{ readonly changes: number }>({
    code: 'several-sign-changes',
    group: 'investment',
    severity: 'info',
    tier: 'basic',
    page: {
        title: { da: 'Netto skifter fortegn flere gange', en: 'The net changes sign more than once' },
        what: {
            da: 'Reglen tæller, hvor mange gange netto går fra minus til plus eller tilbage over de år, nøgletallene dækker, når der er en investering.',
            en: 'The rule counts how often the net goes from minus to plus or back over the years that the key figures cover, where there is an investment.',
        },
        why: {
            da: 'Den interne rente har da flere løsninger, og enhver af dem kan vælges, så den siger ingenting.',
            en: 'The internal rate of return then has several solutions, and any of them can be picked, so that it says nothing.',
        },
        advice: {
            da: 'Sammenlign forslag på nutidsværdi og tilbagebetaling, og skriv en note om, hvorfor der investeres igen.',
            en: 'Compare proposals by present value and payback, and note why there is a second investment.',
        },
        failing: `proposal ADM-01 "One booking system" {
    sector: administration
    type: digitalisation
    class: efficiency
    realisability: 2 "New to two offices"
    summary: "Rooms and cars are booked in one system."
    citizens: "No change for citizens."

    economy in 1.000 kr {
        years                 2027  2028  2029  2030  onward
        gain "Licences"        600   600   600   600     600
        investment "System"  1.000     -   900     -       -
    }
}
`,
        passing: `proposal ADM-01 "One booking system" {
    sector: administration
    type: digitalisation
    class: efficiency
    realisability: 2 "New to two offices"
    summary: "Rooms and cars are booked in one system."
    citizens: "No change for citizens."

    economy in 1.000 kr {
        years                 2027  2028  2029  2030  onward
        gain "Licences"        600   600   600   600     600
        investment "System"  1.000     -     -     -       -
    }
}
`,
    },
    message: ({ changes }) => ({
        da: `Netto skifter fortegn ${changes} gange, så den interne rente er ikke entydig og vises ikke. Brug nutidsværdien.`,
        en: `The net changes sign ${changes} times, so the internal rate of return is not defined and is not shown. Use the present value.`,
    }),
    checks: { proposal: changesOfSign },
});

function changesOfSign(proposal: Proposal, workspace: Workspace): readonly Found[] {
    const found = investmentCase(proposal, workspace);
    if (found === null || found.profile.timeline === null) return [];
    const { years, setup } = found.profile.timeline;
    const nets = years.slice(0, found.profile.returns.years).map((each, index) => Number(index === 0 ? each.net + setup : each.net));
    const changes = signChanges(nets);
    return changes > 1 ? [{ span: found.span, data: { changes } }] : [];
}
