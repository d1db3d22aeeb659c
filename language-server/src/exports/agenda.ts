import type { AgendaSidecar } from '../json/agenda-shape.ts';
import { type AgendaItem, agendaItems } from './edition.ts';
import { type ExportedFile, type Pages, wholeFile } from './exported-file.ts';
import { oneLine } from './facts.ts';
import type { FormatWriter } from './format.ts';
import { titleOf } from './markdown/document.ts';
import { SafeNames } from './safe-name.ts';
import type { Selection } from './selection.ts';

/** A document for each committee, and beside it what a case system wants to know of it, as JSON. */
export async function* agendaFiles(selection: Selection, writer: FormatWriter): AsyncGenerator<ExportedFile> {
    const names = new SafeNames();
    for (const item of agendaItems(selection)) {
        for await (const file of writer.files(item.selection)) {
            const extension = file.name.slice(file.name.lastIndexOf('.') + 1);
            const name = names.name(item.committee, extension);
            yield { ...file, name };
            yield wholeFile(
                `${name.slice(0, -extension.length)}json`,
                () => `${JSON.stringify(sidecarOf(item, name, file.pages?.() ?? null), null, 2)}\n`,
            );
        }
    }
}

/** Pages are known where the document has them: it is made before this is asked for. */
function sidecarOf({ committee, selection }: AgendaItem, file: string, pages: Pages | null): AgendaSidecar {
    const { catalogues, proposals, language, settings } = selection;
    const [first] = catalogues;
    return {
        version: 1,
        file,
        language,
        committee,
        municipality: settings.municipality ?? (oneLine(first?.budget.written.texts.municipality?.text ?? '') || null),
        title: first === undefined ? null : titleOf(first.budget),
        budgets: catalogues.map(({ budget }) => ({ id: budget.written.id.name, decision: budget.written.decision?.first ?? null })),
        pages: pages?.count ?? null,
        proposals: proposals.map(({ written }, index) => ({
            id: written.id.name,
            title: oneLine(written.title?.text ?? ''),
            class: written.class?.value ?? null,
            status: written.status,
            page: pages?.ofProposals[index] ?? null,
        })),
    };
}
