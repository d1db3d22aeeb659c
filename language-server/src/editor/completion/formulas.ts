import { CompletionItemKind } from 'vscode-languageserver-types';
import type { WrittenAssumption } from '../../model/written.ts';
import type { Asked } from './asked.ts';
import { plain, type Suggestion, shortened } from './suggestion.ts';
import { units } from './values.ts';

/** Inside a formula: units after a number, named assumptions where a value is wanted. */
export function formula(asked: Asked): readonly Suggestion[] {
    const last = asked.place.statement.at(-1)?.type ?? '';
    if (last === 'AMOUNT') return units(asked, true);
    return last === 'ID' || last === 'UNIT' || last === ')' || last === '%' ? [] : assumptions(asked);
}

interface Scope {
    readonly path: string;
    readonly list: readonly WrittenAssumption[];
}

/** The assumptions seen here, the nearest of one name: the proposal's own, its budget's, the file's. */
function assumptions(asked: Asked): readonly Suggestion[] {
    const { document, proposal, budget, place } = asked;
    const { uri, written } = document;
    const scopes: readonly Scope[] = [
        { path: uri, list: proposal?.written.assumptions ?? [] },
        { path: budget?.path ?? uri, list: budget?.written.assumptions ?? [] },
        { path: uri, list: written.assumptions },
    ];
    const seen = new Set<string>();
    return scopes.flatMap(({ path, list }) =>
        list.flatMap((each) => {
            const underway = path === uri && each.start <= place.word.start && place.word.end <= each.end;
            if (underway || seen.has(each.name.name)) return [];
            seen.add(each.name.name);
            return [assumptionItem(asked, each, path)];
        }),
    );
}

function assumptionItem({ document, say }: Asked, { name, value, note }: WrittenAssumption, path: string): Suggestion {
    const text = shortened(document.project.textOf(path).slice(value.start, value.end), 60);
    const explained = note === null ? say({ da: 'Forudsætning.', en: 'Assumption.' }) : plain(note);
    return {
        label: name.name,
        kind: CompletionItemKind.Constant,
        detail: text,
        about: `\`${name.name} = ${text.replaceAll('`', "'")}\`  \n${explained}`,
    };
}
