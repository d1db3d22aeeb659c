import type { Budget } from '../../model/budget.ts';
import { isSubject } from '../../model/catalogue.ts';
import { missingNames } from '../../model/missing-names.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { Localised } from '../define.ts';
import { defineRule, type Found, problemsIn } from '../define.ts';

export const unknownReference = defineRule<{ readonly kind: string; readonly id: string }>({
    code: 'unknown-reference',
    group: 'catalogue',
    severity: 'error',
    tier: 'basic',
    alwaysFull: true,
    page: {
        title: { da: 'Et id henviser til noget, der ikke findes', en: 'An id refers to something that does not exist' },
        what: {
            da:
                "Reglen melder et id i 'budget', 'sektor', 'type', 'spor', 'afhænger af', 'udelukker' eller 'overlapper', som hverken findes i " +
                "filerne eller i de registre, der følger med, og en forudsætning i en formel, som ingen har skrevet. 'udvalg' og 'konto' " +
                'kontrolleres kun, når de er skrevet uden anførselstegn.',
            en:
                "The rule reports an id in 'budget', 'sector', 'type', 'track', 'depends on', 'excludes' or 'overlaps' that is neither in the " +
                "files nor in the registers that come with the product, and an assumption in a formula that nobody has written. 'committee' and " +
                "'account' are checked only where they are written without quotes.",
        },
        why: {
            da:
                'Et forslag med en ukendt sektor falder ud af sektorens total, og en afhængighed af et forslag, der ikke findes, kan ingen holde ' +
                'øje med.',
            en:
                "A proposal with an unknown sector drops out of the sector's total, and nobody can keep an eye on a dependency on a proposal that " +
                'does not exist.',
        },
        advice: {
            da:
                "Ret stavemåden; når du skriver, foreslås de id'er, der findes. Bruger kommunen en sektor, der ikke er i registret, så erklær den " +
                "i en fil, for eksempel 'sektor havne'.",
            en:
                'Correct the spelling; as you write, the ids that exist are suggested. If the municipality uses a sector that is not in the ' +
                "register, declare it in a file, for example 'sector harbours'.",
        },
        failing: `forslag ÆLD-04 "Fælles rengøringsrobotter på plejecentre" {
    sektor: ældreområdet
    type: digitalisering
    klasse: effektivisering
    realiserbarhed: 2
    resumé: "Gange og fællesrum på tre plejecentre vaskes af robotter om natten."
    borgere: "Beboernes egne boliger gøres rent, som de plejer."

    økonomi i 1.000 kr {
        år                              2027  2028  2029  2030  varig
        gevinst "Rengøring"              100   260   260   260    260
        investering "Robotter" anlæg     300     -     -     -      -
    }
}
`,
        passing: `forslag ÆLD-04 "Fælles rengøringsrobotter på plejecentre" {
    sektor: ældre
    type: digitalisering
    klasse: effektivisering
    realiserbarhed: 2
    resumé: "Gange og fællesrum på tre plejecentre vaskes af robotter om natten."
    borgere: "Beboernes egne boliger gøres rent, som de plejer."

    økonomi i 1.000 kr {
        år                              2027  2028  2029  2030  varig
        gevinst "Rengøring"              100   260   260   260    260
        investering "Robotter" anlæg     300     -     -     -      -
    }
}
`,
    },
    message: ({ kind, id }) => ({
        da: `${names[kind]?.da ?? kind} '${id}' findes ikke ${inRegisters.has(kind) ? 'i registrene' : 'i filerne'}.`,
        en: `${inRegisters.has(kind) ? 'The registers' : 'The files'} hold no ${names[kind]?.en ?? kind} '${id}'.`,
    }),
    checks: {
        proposal: (proposal, workspace) => [
            ...problemsIn(proposal, 'unknown-reference'),
            ...missingNames(proposal, workspace).map(({ kind, target }) => dangling(kind, target)),
        ],
        ids: danglingRelations,
        budget: (budget, workspace) => [...problemsIn(budget, 'unknown-reference'), ...danglingSubjects(budget, workspace)],
    },
});

const inRegisters = new Set(['sector', 'type', 'track', 'committee', 'account', 'subject']);

const names: Readonly<Record<string, Localised>> = {
    budget: { da: 'Budgettet', en: 'budget' },
    proposal: { da: 'Forslaget', en: 'proposal' },
    sector: { da: 'Sektoren', en: 'sector' },
    type: { da: 'Typen', en: 'type' },
    track: { da: 'Sporet', en: 'track' },
    committee: { da: 'Udvalget', en: 'committee' },
    account: { da: 'Kontoen', en: 'account' },
    subject: { da: 'Sektoren eller udvalget', en: 'sector or committee' },
    assumption: { da: 'Forudsætningen', en: 'assumption' },
};

/** What a stated total speaks of must be a sector or a committee that there is. */
function danglingSubjects(budget: Budget, workspace: Workspace): readonly Found[] {
    const registers = workspace.registersFor(budget);
    return budget.stated.flatMap(({ subject }) => (subject === null || isSubject(subject, registers) ? [] : [dangling('subject', subject)]));
}

function danglingRelations({ written }: Proposal, workspace: Workspace): readonly Found[] {
    const needed = [...written.dependsOn, ...written.excludes, ...written.overlaps.map((overlap) => overlap.target)];
    return needed.filter((target) => !workspace.hasProposal(target.name)).map((target) => dangling('proposal', target));
}

function dangling(kind: string, { name, start, end }: { readonly name: string; readonly start: number; readonly end: number }): Found {
    return { span: { start, end }, data: { kind, id: name } };
}
