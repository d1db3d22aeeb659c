import { profileJson } from '../../json/profile-json.ts';
import { type Command, languageOption } from '../command.ts';
import { loadProject } from '../load.ts';
import { exitStatus, UsageError } from '../output.ts';
import { showProfiles } from '../pretty-profile.ts';

export const profileCommand: Command = {
    name: 'profile',
    operands: '[PATHS]',
    most: Number.POSITIVE_INFINITY,
    help: { da: 'viser de afledte tal: netto, tilbagebetaling, afkast', en: 'shows the derived figures: net, payback, return' },
    options: {
        id: { takes: 'value', name: 'ID', help: { da: 'kun dette forslag', en: 'only this proposal' } },
        format: {
            takes: 'value',
            values: ['pretty', 'json'],
            name: 'pretty|json',
            help: { da: 'hvordan resultatet skrives', en: 'how the result is written' },
        },
        lang: languageOption,
    },
    run(call, output) {
        const { project, unreadable } = loadProject(call.paths, output);
        const { workspace } = project;
        const id = call.value('id');
        const chosen = id === undefined ? workspace.proposals : workspace.proposalsOf(id);
        if (chosen.length === 0 && id !== undefined) {
            throw new UsageError({ da: `Der er intet forslag '${id}' i filerne.`, en: `There is no proposal '${id}' in the files.` });
        }
        const json = profileJson(workspace, chosen);
        if (call.value('format') === 'json') output.out(`${JSON.stringify(json, null, 2)}\n`);
        else showProfiles(id === undefined ? json : { ...json, budgets: [] }, output);
        return unreadable > 0 ? exitStatus.failed : exitStatus.fine;
    },
};
