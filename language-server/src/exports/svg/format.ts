import { chartBlock } from '../document/chart.ts';
import { type ExportedFile, wholeFile } from '../exported-file.ts';
import type { FormatWriter } from '../format.ts';
import { SafeNames } from '../safe-name.ts';
import type { Selection } from '../selection.ts';

/** A chart a proposal, named by its id; none of what states no cash. */
export const svgFormat = { files: chartFiles } satisfies FormatWriter;

function* chartFiles({ proposals, workspace, language, run }: Selection): Generator<ExportedFile> {
    const names = new SafeNames();
    for (const { id, chart } of run.each(proposals, (proposal) => ({
        id: proposal.written.id.name,
        chart: chartBlock(proposal, workspace, language),
    }))) {
        if (chart !== null) yield wholeFile(names.name(id, 'svg'), () => `${chart.svg}\n`);
    }
}
