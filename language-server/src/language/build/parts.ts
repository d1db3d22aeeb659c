import type * as ast from '../../generated/ast.ts';
import type { Measure, MeasuredValue, ProposalClass, Target, WrittenClass, WrittenShare, WrittenStated } from '../../model/written.ts';
import { buildAmount, buildCell, buildDate } from './amounts.ts';
import { buildText } from './economy.ts';
import { contentOf } from './texts.ts';
import { keyOf, type Loose, type Problems, spanOf } from './tree.ts';

export function buildTarget(node: Loose<ast.Target> | undefined): Target | null {
    if (node === undefined) return null;
    const { start, end } = spanOf(node);
    if (node.name !== undefined) return { start, end, name: node.name, quoted: false };
    return node.text === undefined ? null : { start, end, name: contentOf(node.text), quoted: true };
}

export function buildStated(node: Loose<ast.StatedField>, problems: Problems): WrittenStated {
    return {
        ...spanOf(node),
        of: keyOf(node.key, 'field') === 'stated_count' ? 'count' : 'total',
        subject: buildTarget(node.subject),
        cells: (node.cells ?? []).map((cell) => buildCell(cell, problems)),
    };
}

export function buildClass(node: Loose<ast.ClassField>, problems: Problems): WrittenClass | null {
    const value = keyOf<ProposalClass>(node.value, 'class');
    if (value === null) return null;
    const shares = (node.shares ?? []).flatMap((share) => buildShare(share, problems) ?? []);
    const { start, end } = spanOf(node);
    return { start, end, value, shares: shares.length === 0 ? null : shares };
}

function buildShare(node: Loose<ast.Share>, problems: Problems): WrittenShare | null {
    const value = keyOf<ProposalClass>(node.class, 'class');
    if (value === null || node.share === undefined) return null;
    return { ...spanOf(node), class: value, share: buildAmount(node.share, problems), argument: buildText(node.argument) };
}

export function buildMeasure(node: Loose<ast.Measure>, problems: Problems): Measure {
    const parts = node.parts ?? [];
    const remark = (kind: string) => {
        const found = parts.find((part) => part.$type === 'Remark' && keyOf(part.kind, 'word') === kind);
        return found?.$type === 'Remark' ? (buildText(found.text)?.text ?? null) : null;
    };
    const deadline = parts.find((part) => part.$type === 'Deadline');
    return {
        ...spanOf(node),
        label: buildText(node.label)?.text ?? '',
        unit: buildText(node.unit)?.text ?? null,
        values: parts.flatMap((part) => (part.$type === 'MeasuredValue' ? buildMeasured(part, problems) : [])),
        deadline: buildDate(deadline?.date, problems),
        source: remark('source'),
        note: remark('note'),
    };
}

function buildMeasured(node: Loose<ast.MeasuredValue>, problems: Problems): readonly MeasuredValue[] {
    const kind = keyOf<'from' | 'to'>(node.kind, 'word') ?? keyOf<'actual'>(node.kind, 'line');
    if (kind === null) return [];
    return [{ ...spanOf(node), kind, value: buildAmount(node.value, problems), date: buildDate(node.date, problems) }];
}
