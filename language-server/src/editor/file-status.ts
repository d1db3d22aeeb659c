import type { Budget } from '../model/budget.ts';
import type { CheckOptions, FileFindings } from '../rules/check.ts';
import type { Language, Localised, Severity } from '../rules/define.ts';
import type { EditorDocument } from './editor.ts';

/** What is going on in a file, said in sentences: what it is checked by and against, what was found, and why nothing is shown where nothing is. */
export interface FileStatus {
    readonly counts: Readonly<Record<Severity, number>>;
    readonly lines: readonly string[];
}

export function fileStatus(document: EditorDocument, found: FileFindings | undefined, options: CheckOptions): FileStatus {
    const { language } = document;
    const counts = { error: 0, warning: 0, info: 0 };
    for (const { severity } of found?.findings ?? []) counts[severity]++;
    const suppressed = found?.suppressed.length ?? 0;
    const off = Object.entries(options.rules ?? {}).flatMap(([code, setting]) => (setting.severity === 'off' ? [code] : []));
    const nothing = counts.error + counts.warning + counts.info === 0;
    const lines = [
        foundLine(counts, suppressed),
        ...(nothing ? [whyNothing(document, found !== undefined, suppressed)] : []),
        ...budgetLines(document),
        tierLine(options),
        ...(off.length === 0 ? [] : [offLine(off)]),
        keywordLine(document),
    ];
    return { counts, lines: lines.map((line) => line[language]) };
}

function foundLine({ error, warning, info }: FileStatus['counts'], suppressed: number): Localised {
    return {
        da: `${error} fejl, ${counted(warning, 'advarsel', 'advarsler')}, ${counted(info, 'oplysning', 'oplysninger')}${suppressed === 0 ? '' : `, ${suppressed} undertrykt med begrundelse`}.`,
        en: `${counted(error, 'error', 'errors')}, ${counted(warning, 'warning', 'warnings')}, ${counted(info, 'note', 'notes')}${suppressed === 0 ? '' : `, ${suppressed} suppressed with a reason`}.`,
    };
}

function whyNothing({ written }: EditorDocument, checked: boolean, suppressed: number): Localised {
    if (!checked) return { da: 'Filen er endnu ikke kontrolleret.', en: 'The file has not been checked yet.' };
    if (suppressed > 0) {
        return {
            da: 'Intet vises: alt, der blev fundet, er undertrykt i filen.',
            en: 'Nothing is shown: all that was found is suppressed in the file.',
        };
    }
    if (written.proposals.length + written.budgets.length === 0) {
        return {
            da: 'Intet vises: filen har hverken forslag eller budget. Skriv "forslag" for at begynde.',
            en: 'Nothing is shown: the file holds neither a proposal nor a budget. Write "proposal" to begin.',
        };
    }
    return { da: 'Intet vises: filen er kontrolleret, og alt stemmer.', en: 'Nothing is shown: the file is checked, and all is well.' };
}

/** The budgets that the file's proposals are held against; a proposal without one is told of, for much is then not checked. */
function budgetLines({ project, uri, written }: EditorDocument): readonly Localised[] {
    const proposals = project.workspace.proposalsIn(uri);
    const budgets = new Set(proposals.flatMap(({ budget }) => (budget === null ? [] : [budget])));
    const without = proposals.filter(({ budget }) => budget === null).length;
    return [
        ...[...budgets].map(budgetLine),
        ...(without === 0
            ? []
            : [
                  {
                      da: `${without} af ${written.proposals.length} forslag har intet budget: år, måltal, prisniveau og tilbagebetalingskrav kan ikke kontrolleres.`,
                      en: `${without} of ${written.proposals.length} proposals have no budget: years, target, price level and payback limit cannot be checked.`,
                  },
              ]),
    ];
}

function budgetLine({ written: { id, title, years } }: Budget): Localised {
    const [first, last] = [years[0], years.at(-1)];
    const span = first === undefined ? '' : ` ${first}-${last}`;
    const name = `${id.name}${title === null ? '' : ` "${title.text}"`}${span}`;
    return { da: `Budget: ${name}.`, en: `Budget: ${name}.` };
}

function tierLine({ strict }: CheckOptions): Localised {
    return strict === true
        ? { da: 'Kontrol: alle regler, som før politisk behandling.', en: 'Checks: all rules, as before the politicians see it.' }
        : {
              da: 'Kontrol: grundreglerne. "strict": true i provenu.json kontrollerer som før politisk behandling.',
              en: 'Checks: the basic rules. "strict": true in provenu.json checks as before the politicians see it.',
          };
}

function offLine(off: readonly string[]): Localised {
    const names = off.join(', ');
    return { da: `Slået fra i provenu.json: ${names}.`, en: `Switched off in provenu.json: ${names}.` };
}

function keywordLine({ keywords }: EditorDocument): Localised {
    const names: Readonly<Record<Language, Localised>> = { da: { da: 'danske', en: 'Danish' }, en: { da: 'engelske', en: 'English' } };
    return { da: `Nøgleord: ${names[keywords].da}.`, en: `Keywords: ${names[keywords].en}.` };
}

function counted(count: number, one: string, many: string): string {
    return `${count} ${count === 1 ? one : many}`;
}
