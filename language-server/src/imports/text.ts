import { keywordsSpelled } from '@provenu/grammar/keywords.ts';
import { proposalClasses, statuses } from '../model/written.ts';
import type { Draft, DraftBlock, DraftLine } from './draft.ts';

/** A proposal as text, in English keywords and not yet formatted. Sectors and types must be ids of the registers: what is none is left out by `known`. */
export function proposalText(draft: Draft, known: (register: 'sector' | 'type', name: string) => string | null): string {
    const { fields } = draft;
    const references = (register: 'sector' | 'type') => namesIn(fields.get(register) ?? '', (name) => known(register, name)).ids;
    const keyword = (field: 'class' | 'status', keys: readonly string[]) => {
        const written = (fields.get(field) ?? '').toLowerCase();
        return keys.find((key) => key === written || keywordsSpelled(written).some((each) => each.key === key)) ?? '';
    };
    const lines = [
        field('budget', /^[\p{L}][\p{L}\p{N}_.-]*$/u.test(fields.get('budget') ?? '') ? (fields.get('budget') ?? '') : ''),
        field('sector', references('sector').join(', ')),
        field('type', references('type').join(', ')),
        field('committee', fields.has('committee') ? quoted(fields.get('committee') ?? '') : ''),
        field('class', keyword('class', proposalClasses)),
        field('status', keyword('status', statuses)),
        field('starts', dateOf(fields.get('starts'))),
        field('ends', dateOf(fields.get('ends'))),
        field('summary', fields.has('summary') ? quoted(fields.get('summary') ?? '') : ''),
        ...draft.blocks.filter((block) => block.lines.length > 0).map(blockText),
    ];
    return `proposal ${draft.id} ${draft.title === '' ? '' : quoted(draft.title)} {\n${lines.filter((line) => line !== '').join('\n')}\n}\n`;
}

/** The ids of a list of names, and what is none. Labels hold commas themselves: the longest that is known is taken. */
export function namesIn(
    list: string,
    known: (name: string) => string | null,
): { readonly ids: readonly string[]; readonly unknown: readonly string[] } {
    const parts = list.split(/(?<=[;,])/);
    const ids: string[] = [];
    const unknown: string[] = [];
    for (let at = 0; at < parts.length; ) {
        const lengths = Array.from({ length: parts.length - at }, (_, index) => parts.length - at - index);
        const joined = (length: number) =>
            parts
                .slice(at, at + length)
                .join('')
                .replace(/[;,]$/, '')
                .trim();
        const length = lengths.find((each) => known(joined(each)) !== null) ?? 1;
        const id = known(joined(length));
        if (id !== null) ids.push(id);
        else if (joined(length) !== '') unknown.push(joined(length));
        at += length;
    }
    return { ids: [...new Set(ids)], unknown };
}

function field(key: string, value: string): string {
    return value === '' ? '' : `${key}: ${value}`;
}

function dateOf(date: string | undefined): string {
    return date !== undefined && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(date) ? date : '';
}

export function quoted(text: string): string {
    return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function blockText(block: DraftBlock): string {
    const columns = [...block.columns].sort((a, b) => rank(a) - rank(b));
    const name = block.isPart
        ? `part ${quoted(block.part ?? '')}`
        : (block.part ?? block.scenario) === null
          ? ''
          : quoted(block.part ?? block.scenario ?? '');
    const body: string[] = [];
    let open: readonly string[] = [];
    for (const line of block.lines) {
        const shared = line.groups.findIndex((group, index) => open[index] !== group);
        const keep = shared < 0 ? line.groups.length : shared;
        body.push(...open.slice(Math.min(keep, open.length)).map(() => '}'), ...line.groups.slice(keep).map((group) => `group ${quoted(group)} {`));
        open = line.groups;
        body.push(lineText(line, columns));
    }
    body.push(...open.map(() => '}'));
    return `economy ${name} in ${block.unit} {\nyears ${columns.join(' ')}\n${body.join('\n')}\n}`;
}

function rank(column: string): number {
    return column === 'setup' ? 0 : column === 'onward' ? 10_000 : Number(column);
}

function lineText(line: DraftLine, columns: readonly string[]): string {
    const cells = columns.map((column) => line.cells.get(column) ?? '-');
    const note = line.note === null ? '' : ` note ${quoted(line.note)}`;
    const label = line.label === '' ? '' : ` ${quoted(line.label)}`;
    return `${line.actual ? 'actual ' : ''}${line.kind}${label} ${line.modifiers.join(' ')} ${cells.join(' ')}${note}`;
}
