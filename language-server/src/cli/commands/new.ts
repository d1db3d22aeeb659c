import { formatText } from '../../language/format/format.ts';
import { type Command, languageOption } from '../command.ts';
import { exitStatus } from '../output.ts';
import { templateNames, templates } from '../templates.ts';

export const newCommand: Command = {
    name: 'new',
    operands: '',
    most: 0,
    help: { da: 'skriver et skelet til et forslag eller et budget', en: 'writes a skeleton of a proposal or a budget' },
    options: {
        template: {
            takes: 'value',
            values: templateNames,
            name: templateNames.join('|'),
            help: { da: 'hvilket skelet (ellers proposal)', en: 'which skeleton (else proposal)' },
        },
        lang: languageOption,
    },
    run(call, output) {
        const name = call.value('template') ?? 'proposal';
        const formatted = formatText(templates[name as (typeof templateNames)[number]][output.language]);
        output.out(formatted.kind === 'formatted' ? formatted.text : '');
        return exitStatus.fine;
    },
};
