import type * as ast from '../../generated/ast.ts';
import type { Loose } from '../build/tree.ts';
import { type Cursor, offGrammar } from './cursor.ts';
import { readEconomy } from './economy.ts';
import { readAmount, readCell, readCells, readDate, readTarget, readText, readTextIfAny, readUnit } from './values.ts';

const classes: ReadonlySet<string> = new Set(['efficiency', 'service-reduction', 'budget-change', 'grey-zone']);
const words: ReadonlySet<string> = new Set([
    'idea',
    'analysis',
    'proposed',
    'consulting',
    'adopted',
    'implementing',
    'operating',
    'realised',
    'dropped',
    'own',
]);

/** A field, a table or a statement of a budget or a proposal, by its first word. */
export function readMember(cursor: Cursor): Loose<ast.Member> {
    switch (cursor.type) {
        case 'municipality':
        case 'owner':
        case 'contact':
        case 'financing':
        case 'summary':
        case 'description':
        case 'target_group':
        case 'citizens':
        case 'staff':
        case 'effects':
        case 'barriers':
        case 'risks':
            return readTextField(cursor);
        case 'budget':
        case 'sector':
        case 'type':
        case 'track':
        case 'committee':
        case 'account':
        case 'depends_on':
        case 'excludes':
            return readReferenceField(cursor);
        case 'class':
            return readClassField(cursor);
        case 'status':
        case 'registers':
            return readWordField(cursor);
        case 'starts':
        case 'ends':
        case 'consulted':
        case 'decision':
            return readDateField(cursor);
        case 'realisability':
        case 'affected':
        case 'base_budget':
        case 'carried_over':
        case 'prices':
            return readQuantityField(cursor);
        case 'target':
        case 'years':
            return readAmountsField(cursor);
        case 'stated_total':
        case 'stated_count':
            return readStatedField(cursor);
        case 'economy':
            return readEconomy(cursor);
        case 'measure':
            return readMeasure(cursor);
        case 'assumption':
            return readAssumption(cursor);
        default:
            return readRareMember(cursor);
    }
}

function readRareMember(cursor: Cursor): Loose<ast.Member> {
    const $first = cursor.take();
    switch ($first.type) {
        case 'unit': {
            cursor.expect(':');
            const unit = readUnit(cursor);
            return { $type: 'UnitField', $first, $last: cursor.last, unit };
        }
        case 'payback': {
            cursor.expect(':');
            const years = readAmount(cursor);
            return { $type: 'PeriodField', $first, $last: cursor.expect('years'), years };
        }
        case 'discount_rate': {
            cursor.expect(':');
            const rate = readAmount(cursor);
            return { $type: 'RateField', $first, $last: cursor.last, rate };
        }
        case 'overlaps': {
            cursor.expect(':');
            const overlaps = readList(cursor, readOverlap);
            return { $type: 'Overlaps', $first, $last: cursor.last, overlaps };
        }
        default:
            throw offGrammar;
    }
}

/** The word that begins a field, with the colon after it. */
function readKey<Key extends string>(cursor: Cursor) {
    const $first = cursor.take();
    cursor.expect(':');
    return { $first, key: cursor.imageOf($first) as Key };
}

function readTextField(cursor: Cursor): Loose<ast.TextField> {
    const { $first, key } = readKey<ast.TextField['key']>(cursor);
    const text = readText(cursor);
    return { $type: 'TextField', $first, $last: cursor.last, key, text };
}

function readReferenceField(cursor: Cursor): Loose<ast.ReferenceField> {
    const { $first, key } = readKey<ast.ReferenceField['key']>(cursor);
    const targets = readList(cursor, readTarget);
    return { $type: 'ReferenceField', $first, $last: cursor.last, key, targets };
}

/** One or more with commas between them. */
function readList<Item>(cursor: Cursor, read: (cursor: Cursor) => Item): readonly Item[] {
    const items = [read(cursor)];
    while (cursor.accept(',')) items.push(read(cursor));
    return items;
}

function readClassField(cursor: Cursor): Loose<ast.ClassField> {
    const { $first } = readKey(cursor);
    const value = readClass(cursor);
    const shares: Loose<ast.Share>[] = [];
    if (cursor.accept('{')) while (!cursor.accept('}')) shares.push(readShare(cursor));
    return { $type: 'ClassField', $first, $last: cursor.last, value, shares };
}

function readClass(cursor: Cursor): ast.ClassValue {
    return cursor.imageOf(cursor.expectOneOf(classes)) as ast.ClassValue;
}

function readShare(cursor: Cursor): Loose<ast.Share> {
    const $first = cursor.next;
    const value = readClass(cursor);
    const share = readAmount(cursor);
    const argument = readTextIfAny(cursor);
    return { $type: 'Share', $first, $last: cursor.last, class: value, share, argument };
}

function readWordField(cursor: Cursor): Loose<ast.WordField> {
    const { $first, key } = readKey<ast.WordField['key']>(cursor);
    const $named = cursor.expectOneOf(words);
    return { $type: 'WordField', $first, $last: $named, $named, key, word: cursor.imageOf($named) as ast.WordField['word'] };
}

function readDateField(cursor: Cursor): Loose<ast.DateField> {
    const { $first, key } = readKey<ast.DateField['key']>(cursor);
    const date = readDate(cursor);
    const note = readTextIfAny(cursor);
    return { $type: 'DateField', $first, $last: cursor.last, key, date, note };
}

function readQuantityField(cursor: Cursor): Loose<ast.QuantityField> {
    const { $first, key } = readKey<ast.QuantityField['key']>(cursor);
    const quantity = readAmount(cursor);
    const note = readTextIfAny(cursor);
    return { $type: 'QuantityField', $first, $last: cursor.last, key, quantity, note };
}

/** At least one cell. */
function readSomeCells(cursor: Cursor): readonly Loose<ast.Cell>[] {
    return [readCell(cursor), ...readCells(cursor)];
}

function readAmountsField(cursor: Cursor): Loose<ast.AmountsField> {
    const { $first, key } = readKey<ast.AmountsField['key']>(cursor);
    const cells = readSomeCells(cursor);
    return { $type: 'AmountsField', $first, $last: cursor.last, key, cells };
}

function readStatedField(cursor: Cursor): Loose<ast.StatedField> {
    const $first = cursor.take();
    const subject = cursor.type === ':' ? undefined : readTarget(cursor);
    cursor.expect(':');
    const cells = readSomeCells(cursor);
    return { $type: 'StatedField', $first, $last: cursor.last, key: cursor.imageOf($first) as ast.StatedField['key'], subject, cells };
}

function readOverlap(cursor: Cursor): Loose<ast.Overlap> {
    const $first = cursor.next;
    const target = readTarget(cursor);
    const amount = cursor.accept('with') ? readAmount(cursor) : undefined;
    if (amount !== undefined) cursor.accept('per_year');
    return { $type: 'Overlap', $first, $last: cursor.last, target, amount };
}

export function readAssumption(cursor: Cursor): Loose<ast.Assumption> {
    const $first = cursor.take();
    const $named = cursor.expect('ID');
    cursor.expect('=');
    const value = readCell(cursor);
    const remarks: Loose<ast.Remark>[] = [];
    while (cursor.type === 'note' || cursor.type === 'source') remarks.push(readRemark(cursor));
    return { $type: 'Assumption', $first, $last: cursor.last, $named, name: cursor.imageOf($named), value, remarks };
}

function readRemark(cursor: Cursor): Loose<ast.Remark> {
    const $first = cursor.take();
    const text = readText(cursor);
    return { $type: 'Remark', $first, $last: cursor.last, kind: cursor.imageOf($first) as ast.Remark['kind'], text };
}

function readMeasure(cursor: Cursor): Loose<ast.Measure> {
    const $first = cursor.take();
    const label = readText(cursor);
    const unit = readTextIfAny(cursor);
    const parts: Loose<ast.MeasurePart>[] = [];
    for (let part = readMeasurePart(cursor); part !== null; part = readMeasurePart(cursor)) parts.push(part);
    return { $type: 'Measure', $first, $last: cursor.last, label, unit, parts };
}

function readMeasurePart(cursor: Cursor): Loose<ast.MeasurePart> | null {
    switch (cursor.type) {
        case 'note':
        case 'source':
            return readRemark(cursor);
        case 'from':
        case 'to':
        case 'actual': {
            const $first = cursor.take();
            const value = readAmount(cursor);
            const date = cursor.accept('in') ? readDate(cursor) : undefined;
            return { $type: 'MeasuredValue', $first, $last: cursor.last, kind: cursor.imageOf($first) as ast.MeasuredValue['kind'], value, date };
        }
        case 'by': {
            const $first = cursor.take();
            const date = readDate(cursor);
            return { $type: 'Deadline', $first, $last: cursor.last, date };
        }
        default:
            return null;
    }
}
