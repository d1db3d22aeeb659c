import { scaleOf } from '../../model/amount.ts';
import type { Measure } from '../../model/written.ts';
import { word } from '../../rules/words.ts';
import { oneLine, quantityOf } from '../facts.ts';
import { type Book, type Criterion, literal, sumOverLines } from './book.ts';
import type { Member } from './member.ts';
import { major, number, type Sheet, type SheetCell, type SheetRow, tableSheet, text } from './sheet.ts';
import { words } from './words.ts';

/** What is to be measured and what was realised, each beside its plan. */
export function followUpSheet(book: Book): Sheet {
    const { say } = book;
    const rowsOfMember = (member: Member, first: number) => {
        const realised = realisedRows(book, member, first);
        const after = first + realised.length;
        return [...realised, ...member.proposal.written.measures.map((measure, index) => measureRow(member, measure, after + index))];
    };
    const figure = (header: string) => ({ header, kind: 'decimal', width: 14 }) as const;
    return tableSheet(
        say(words.followUp),
        [
            { header: say(words.number), kind: 'count', width: 6 },
            { header: say(words.id), kind: 'text', width: 14 },
            { header: say(words.what), kind: 'long', width: 36 },
            { header: say(words.unit), kind: 'text', width: 16 },
            { header: say(words.when), kind: 'year', width: 14 },
            figure(say(words.before)),
            figure(say(words.planned)),
            figure(say(words.realised)),
            figure(say(words.difference)),
            { header: say(words.source), kind: 'long', width: 24 },
            { header: say(words.owner), kind: 'long', width: 24 },
        ],
        { rowsOfMember },
        { frozenColumns: 3 },
    );
}

const aboutStyle = { numFmt: '"ca. "#,##0.##' };

/** The realised net of each calendar year that has one, against the planned. */
function realisedRows(book: Book, { number: key, proposal }: Member, first: number): readonly SheetRow[] {
    const { say, selection } = book;
    const [profile] = selection.workspace.profilesOf(proposal);
    if (profile === undefined || profile.actual === null || profile.relative) return [];
    const years = profile.years.flatMap((year, index) => {
        const actual = profile.actual?.[index]?.net ?? null;
        return actual === null ? [] : [{ year, actual, planned: profile.balances[index]?.net ?? null }];
    });
    return years.map(({ year, actual, planned }, index) => {
        const row = first + index;
        const at: readonly Criterion[] = [
            ['number', `$A${row}`],
            ['year', `$E${row}`],
            ['category', literal(word('cash', selection.language))],
        ];
        const plan = planned === null ? null : major(planned.counted, scaleOf.money);
        const value = major(actual.counted, scaleOf.money);
        const difference = major(actual.counted - (planned?.counted ?? 0n), scaleOf.money);
        return [
            ...[number(key), text(proposal.written.id.name), text(say(words.netPlain)), text('kr.'), number(year), null],
            plan === null ? null : { formula: sumOverLines(book, 'effect', ...at), value: plan },
            number(value),
            { formula: `H${row}-N(G${row})`, value: difference },
            null,
            text(oneLine(proposal.written.texts.owner?.text ?? '')),
        ];
    });
}

function measureRow({ number: key, proposal }: Member, measure: Measure, row: number): SheetRow {
    const figureOf = (kind: 'from' | 'to' | 'actual'): SheetCell => {
        const found = measure.values.findLast((each) => each.kind === kind)?.value;
        if (found?.kind !== 'amount') return null;
        const { low, high, approximate } = quantityOf(found);
        if (low !== null && low === high) return number(low, approximate ? aboutStyle : undefined);
        return text([low, high].map((end) => String(end ?? '').replace('.', ',')).join('..'));
    };
    const [before, planned, realised] = [figureOf('from'), figureOf('to'), figureOf('actual')];
    const difference: SheetCell =
        planned !== null && realised !== null && 'number' in planned && 'number' in realised
            ? { formula: `H${row}-G${row}`, value: realised.number - planned.number }
            : null;
    return [
        ...[number(key), text(proposal.written.id.name), text(oneLine(measure.label)), text(measure.unit), text(measure.deadline?.last ?? null)],
        ...[before, planned, realised, difference],
        ...[text(measure.source === null ? null : oneLine(measure.source)), text(oneLine(proposal.written.texts.owner?.text ?? ''))],
    ];
}
