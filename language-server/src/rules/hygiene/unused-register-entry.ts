import type { Workspace } from '../../model/workspace.ts';
import type { RegisterEntry, RegisterName } from '../../model/written.ts';
import { defineRule, type Found } from '../define.ts';

export const unusedRegisterEntry = defineRule<{ readonly id: string }>({
    code: 'unused-register-entry',
    group: 'hygiene',
    severity: 'info',
    tier: 'basic',
    page: {
        title: { da: 'En registerpost bruges ikke', en: 'A register entry is not used' },
        what: {
            da: 'Reglen taler om en sektor, en type, et spor, et udvalg eller en konto, som er oprettet i filerne, men som intet forslag og ingen oplyst total nævner.',
            en: 'The rule speaks of a sector, type, track, committee or account that the files declare but no proposal and no stated total names.',
        },
        why: {
            da: 'Poster, som ingen bruger, fylder i forslagene til udfyldning og får folk til at vælge forkert.',
            en: 'Entries that nobody uses fill the lists of suggestions and make people choose wrongly.',
        },
        advice: { da: 'Slet posten, eller ret forslagene til at bruge den.', en: 'Delete the entry, or let the proposals use it.' },
        failing: `sektor havne "Havne"

forslag TEK-01 "Led i gadelygterne" {
    sektor: teknik-og-miljø
    type: energi
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Gadelygterne skiftes til led."
    borgere: "Lyset er det samme."

    økonomi i 1.000 kr {
        år                        2027  2028  2029  2030  varig
        gevinst "El"               300   400   400   400    400
    }
}
`,
        passing: `sektor havne "Havne"

forslag TEK-01 "Led i gadelygterne" {
    sektor: havne
    type: energi
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Gadelygterne skiftes til led."
    borgere: "Lyset er det samme."

    økonomi i 1.000 kr {
        år                        2027  2028  2029  2030  varig
        gevinst "El"               300   400   400   400    400
    }
}
`,
    },
    message: ({ id }) => ({
        da: `Intet forslag bruger registerposten '${id}'.`,
        en: `No proposal uses the register entry '${id}'.`,
    }),
    checks: { workspace: unusedEntries },
});

function* unusedEntries(workspace: Workspace): Generator<Found | null> {
    const declaring = workspace.files.filter(({ registers }) => registers.length > 0);
    if (declaring.length === 0) return;
    const used = yield* usedNames(workspace);
    for (const { registers, path } of declaring) {
        for (const entry of registers) {
            if (!namesOf(entry).some((name) => used.has(`${entry.register} ${name}`))) yield { span: entry.id, data: { id: entry.id.name }, path };
        }
    }
}

/** So many proposals are looked at before the work may be set aside. */
const atOnce = 250;

function namesOf(entry: RegisterEntry): readonly string[] {
    return [entry.id.name, ...entry.aliases, ...(entry.label === null ? [] : [entry.label])];
}

function* usedNames(workspace: Workspace): Generator<null, ReadonlySet<string>> {
    const used = new Set<string>();
    const add = (register: RegisterName, targets: readonly { readonly name: string }[]) => {
        for (const target of targets) used.add(`${register} ${target.name}`);
    };
    for (const [index, { written }] of workspace.proposals.entries()) {
        if (index % atOnce === 0) yield null;
        add('sector', written.sectors);
        add('type', written.types);
        add('track', written.tracks);
        add('committee', written.committees);
        add('account', written.accounts);
    }
    for (const { stated } of workspace.budgets) {
        const subjects = stated.flatMap((each) => each.subject ?? []);
        add('sector', subjects);
        add('committee', subjects);
    }
    return used;
}
